"""The success criteria are complete, and the ACT rules point at them."""

import pytest

from curbcut.standards.act import ACT_RULES
from curbcut.standards.wcag import CRITERIA, Criterion, criteria_at


@pytest.mark.parametrize(
    ("level", "version", "count"),
    [
        ("A", "2.0", 25),
        ("AA", "2.0", 38),
        ("AAA", "2.0", 61),
        ("A", "2.1", 30),
        ("AA", "2.1", 50),
        ("AAA", "2.1", 78),
        ("A", "2.2", 31),
        ("AA", "2.2", 55),
        ("AAA", "2.2", 86),
    ],
)
def test_each_version_has_as_many_criteria_as_the_w3c_counts(level: str, version: str, count: int) -> None:
    assert len(criteria_at(level, version)) == count


def test_a_criterion_reads_as_people_cite_it() -> None:
    address = "https://www.w3.org/WAI/WCAG22/Understanding/non-text-content.html"
    assert CRITERIA["1.1.1"] == Criterion("1.1.1", "Non-text Content", "A", "2.0", "Perceivable", address)
    assert CRITERIA["1.1.1"].title == "1.1.1 Non-text Content"


def test_criteria_come_in_the_order_of_their_numbers() -> None:
    assert list(CRITERIA) == sorted(CRITERIA, key=lambda number: tuple(map(int, number.split("."))))


def test_an_unknown_level_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        criteria_at("B")


def test_every_criterion_of_an_act_rule_exists() -> None:
    named = {number for rule in ACT_RULES.values() for number in (*rule.criteria, *rule.related_criteria)}
    assert named - set(CRITERIA) == set()


def test_an_act_rule_knows_its_address() -> None:
    rule = ACT_RULES["23a2a8"]
    assert (rule.name, rule.criteria, rule.approved) == ("Image has non-empty accessible name", ("1.1.1",), True)
    assert rule.address == "https://www.w3.org/WAI/standards-guidelines/act/rules/23a2a8/"
