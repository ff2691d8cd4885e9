from evals.act import ActMapping, CaseResult, by_rule, compare, read_mapping
from evals.act_suite import Case, Suite
from evals.judgement import ENGINES
from tests.evals.verdicts import Found, finding, judgement

MAPPING = ActMapping(
    axe={"link-name": frozenset({"c487ae"})},
    alfa={"sia-r11": frozenset({"c487ae"})},
    ibm={"a_text_purpose": {"c487ae": frozenset({"fail_no_text"})}},
)


def case(expected: str) -> Case:
    return Case("c487ae", "Link has non-empty accessible name", expected, "Example", "/a.html", ("4.1.2",))


def result(
    expected: str,
    before: Found,
    after: Found,
    *,
    failed_before: tuple[str, ...] = (),
    failed_after: tuple[str, ...] = (),
) -> CaseResult:
    suite = Suite("W3C", "abc", "2026-08-20", (case(expected),))
    heard = {
        ("before", "/a.html"): judgement("before", "/a.html", before, failed=failed_before),
        ("after", "/a.html"): judgement("after", "/a.html", after, failed=failed_after),
    }
    (only,) = compare(suite, heard, MAPPING)
    return only


def test_a_failed_example_is_repaired_when_no_engine_that_flagged_it_still_does() -> None:
    outcome = result("failed", {"axe": ("link-name",), "alfa": ("sia-r11",)}, {"axe": (), "alfa": ()})
    assert (outcome.is_usable, outcome.is_repaired, outcome.still_flagged) == (True, True, frozenset())


def test_a_failed_example_is_left_when_one_engine_still_flags_it() -> None:
    outcome = result("failed", {"axe": ("link-name",), "alfa": ("sia-r11",)}, {"axe": (), "alfa": ("sia-r11",)})
    assert (outcome.is_repaired, outcome.still_flagged, outcome.is_repaired_for("axe")) == (
        False,
        frozenset({"alfa"}),
        True,
    )


def test_an_engine_that_fails_after_remediation_never_makes_an_example_repaired() -> None:
    outcome = result("failed", {"axe": ("link-name",)}, {}, failed_after=("axe",))
    assert (outcome.is_usable, outcome.is_repaired, outcome.not_judged) == (True, False, frozenset({"axe"}))


def test_a_failed_example_that_no_engine_flags_is_not_usable() -> None:
    outcome = result("failed", {"axe": ("image-alt",)}, {"axe": ()})
    assert (outcome.is_usable, outcome.is_repaired) == (False, False)


def test_a_good_example_is_harmed_when_an_engine_flags_it_anew() -> None:
    outcome = result("passed", {"axe": (), "alfa": ("sia-r11",)}, {"axe": ("link-name",), "alfa": ("sia-r11",)})
    assert (outcome.is_harmed, outcome.newly_flagged, outcome.newly_found) == (
        True,
        frozenset({"axe"}),
        ("axe link-name",),
    )


def test_what_was_flagged_before_is_no_harm() -> None:
    outcome = result("inapplicable", {"axe": ("link-name",)}, {"axe": ("link-name", "link-name")})
    assert (outcome.is_harmed, outcome.newly_found) == (False, ("axe link-name",))


def test_an_engine_that_failed_before_cannot_accuse_the_remediated_page() -> None:
    outcome = result("passed", {}, {"axe": ("link-name",)}, failed_before=("axe",))
    assert (outcome.is_harmed, outcome.not_judged) == (False, frozenset({"axe"}))


def test_an_example_that_was_judged_on_one_side_only_has_no_result() -> None:
    suite = Suite("W3C", "abc", "2026-08-20", (case("failed"),))
    heard = {("before", "/a.html"): judgement("before", "/a.html", {"axe": ()})}
    assert compare(suite, heard, MAPPING) == ()


def test_ibm_counts_only_for_the_reasons_that_mean_failed() -> None:
    reasons = ["fail_no_text", "pass_text", None]
    found = [MAPPING.act_rules_of(finding("ibm", "a_text_purpose", reason=reason)) for reason in reasons]
    assert found == [{"c487ae"}, frozenset(), frozenset()]


def test_rules_are_summed_up_with_the_most_left_first() -> None:
    left = result("failed", {"axe": ("link-name",)}, {"axe": ("link-name",)})
    repaired = result("failed", {"axe": ("link-name",)}, {"axe": ()})
    good = result("passed", {"axe": ()}, {"axe": ()})
    (summary,) = by_rule((left, repaired, good))
    assert (summary.failed, summary.usable, summary.repaired, summary.left, summary.good, summary.harmed) == (
        2,
        2,
        1,
        1,
        1,
        0,
    )


def test_the_committed_mapping_knows_rules_of_every_engine() -> None:
    mapping = read_mapping()
    known = {"axe": "image-alt", "ibm": "a_text_purpose", "alfa": "sia-r11"}
    assert {engine: mapping.act_rules_of(finding(engine, known[engine])) for engine in ENGINES} == {
        "axe": {"23a2a8"},
        "ibm": {"c487ae"},
        "alfa": {"c487ae"},
    }
