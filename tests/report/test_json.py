"""The report for other programs."""

import json

from curbcut.report import json as json_report
from tests.report.reports import ABOUT, FIRST, HOSTILE, PAGES


def test_everything_about_a_finding_is_there() -> None:
    report = json.loads(json_report.render(PAGES, ABOUT))

    assert report["pages"][0]["findings"][0] == {
        "rule": "doors",
        "title": "Doors are open",
        "kind": "violation",
        "impact": "serious",
        "criteria": ["2.1.1"],
        "message": "This door is shut.",
        "outcome": "fixed",
        "line": 1,
        "column": 3,
        "element": '<p data-door="shut">',
        "selector": "html > body > p",
        "before": '<p data-door="shut">',
        "after": '<p data-door="open">',
        "because": "the handle of the door",
        "sources": [],
        "confidence": 0.9,
        "is_known": False,
    }
    assert report["pages"][0]["findings"][3]["message"] == HOSTILE
    assert [page["problem"] for page in report["pages"]] == [
        None,
        None,
        "It could not be read: No such file or directory.",
    ]


def test_its_numbers_come_with_their_circumstances() -> None:
    report = json.loads(json_report.render(PAGES, ABOUT))

    assert report["summary"] == {
        "pages": 3,
        "untested": 1,
        "changed": 1,
        "violations": 5,
        "others": 3,
        "known": 1,
        "outcomes": {"fixed": 1, "waiting": 1, "review": 1, "manual": 1},
    }
    assert (report["format"], report["tool"]) == (1, "curbcut")
    assert report["about"]["made_at"] == "2026-11-23T12:30:00Z"
    assert report["about"]["version"] == "1.2.3"
    assert report["about"]["not_tested"] == list(ABOUT.not_tested)
    assert [rule["rule"] for rule in report["about"]["rules"]] == ["doors", "windows"]


def test_it_ends_with_a_line_feed() -> None:
    assert json_report.render([FIRST], ABOUT).endswith("}\n")
