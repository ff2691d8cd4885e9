import json
from pathlib import Path

from evals.baseline import read_baseline
from evals.judgement import EngineReport, Judgement, Verdict

PAGE = {
    "url": "http://127.0.0.1:1/a.html",
    "path": "/a.html",
    "status": 200,
    "ok": True,
    "engines": {
        "ace": {
            "ms": 9,
            "version": "4.0.34",
            "reviewCount": 3,
            "violations": [
                {
                    "rule": "a_text_purpose",
                    "reason": "fail",
                    "level": "A",
                    "sc": ["2.4.4"],
                    "target": "a",
                    "html": "<a>",
                },
                {"rule": "x", "level": "A", "sc": [], "kind": "review"},
            ],
        },
        "axe": {"ms": 5, "error": "too slow"},
    },
}


def test_a_stored_judgement_reads_as_a_new_one(tmp_path: Path) -> None:
    file = tmp_path / "baseline.jsonl"
    file.write_text(json.dumps(PAGE) + "\n", encoding="utf-8")
    finding = Verdict("ibm", "a_text_purpose", "A", ("2.4.4",), "a", "<a>", reason="fail")
    assert read_baseline(file) == {
        "/a.html": Judgement(
            "before",
            "/a.html",
            200,
            {
                "ibm": EngineReport("4.0.34", 9, undecided=3, findings=(finding,)),
                "axe": EngineReport("", 5, error="too slow"),
            },
        )
    }
