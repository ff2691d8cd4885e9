import msgspec

from evals.judgement import EngineReport, Judgement, Verdict, newly_found
from tests.evals.verdicts import judgement

LINE = b"""{"side": "before", "path": "/a.html", "status": 200, "engines": {"axe": {"version": "4", "milliseconds": 7,
"undecided": 2, "findings": [{"engine": "axe", "rule": "link-name", "impact": "serious", "act": ["c487ae"],
"target": "a", "html": "<a>", "criteria": ["2.4.4"], "level": "A"}]}}}"""


def test_a_line_of_the_judges_is_read_whole() -> None:
    found = Verdict("axe", "link-name", "A", ("2.4.4",), "a", "<a>", impact="serious", act=("c487ae",))
    report = EngineReport("4", 7, undecided=2, findings=(found,))
    assert msgspec.json.decode(LINE, type=Judgement) == Judgement("before", "/a.html", 200, {"axe": report})


def test_more_findings_of_a_rule_are_new_even_if_others_went() -> None:
    before = judgement("before", "/", {"axe": ("image-alt", "link-name")})
    after = judgement("after", "/", {"axe": ("image-alt", "image-alt")})
    assert newly_found(before, after) == ["axe image-alt"]


def test_a_new_best_practice_finding_is_not_new_at_level_a_or_aa() -> None:
    before = judgement("before", "/", {"axe": ()})
    after = judgement("after", "/", {"axe": ("region",)}, level="best-practice")
    assert newly_found(before, after) == []


def test_an_engine_that_failed_on_one_side_says_nothing_about_what_is_new() -> None:
    before = judgement("before", "/", {}, failed=("axe",))
    after = judgement("after", "/", {"axe": ("image-alt",)})
    assert newly_found(before, after) == []


def test_a_judgement_with_a_failed_engine_or_no_status_is_not_complete() -> None:
    whole = judgement("before", "/", {"axe": ()})
    assert [
        whole.is_complete,
        judgement("before", "/", {"axe": ()}, failed=("ibm",)).is_complete,
        msgspec.structs.replace(whole, status=None).is_complete,
    ] == [True, False, False]
