from evals.comparison import PageResult, RuleCount, compare
from tests.evals.verdicts import judgement


def test_findings_are_counted_by_page_and_by_rule() -> None:
    heard = {
        ("before", "/a"): judgement("before", "/a", {"axe": ("image-alt", "image-alt", "link-name")}),
        ("after", "/a"): judgement("after", "/a", {"axe": ("image-alt",)}),
        ("before", "/b"): judgement("before", "/b", {"axe": ()}),
        ("after", "/b"): judgement("after", "/b", {"axe": ("label",)}),
    }
    compared = compare(("/a", "/b"), heard)
    assert compared.pages == (
        PageResult("/a", {"axe": 3}, {"axe": 1}, (), frozenset()),
        PageResult("/b", {"axe": 0}, {"axe": 1}, ("axe label",), frozenset()),
    )
    assert compared.rules == (
        RuleCount("axe", "image-alt", "A", ("4.1.2",), before=2, after=1),
        RuleCount("axe", "label", "A", ("4.1.2",), before=0, after=1),
        RuleCount("axe", "link-name", "A", ("4.1.2",), before=1, after=0),
    )


def test_an_engine_that_failed_on_one_side_counts_on_neither() -> None:
    heard = {
        ("before", "/a"): judgement("before", "/a", {"axe": ("image-alt",), "ibm": ("img_alt_valid",)}),
        ("after", "/a"): judgement("after", "/a", {"axe": ()}, failed=("ibm",)),
    }
    compared = compare(("/a",), heard)
    assert compared.pages == (PageResult("/a", {"axe": 1}, {"axe": 0}, (), frozenset({"ibm"})),)
    assert [rule.rule for rule in compared.rules] == ["image-alt"]
