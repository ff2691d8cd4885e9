import pytest

from curbcut.css import in_passing_state, is_for_passing_state, is_for_pseudo_element, selectors_in
from curbcut.css.selectors import specificity_of


def test_a_list_is_split_at_its_own_commas_only() -> None:
    assert selectors_in('a, b:is(c, d:not(e, f)) , [g="h,i"]') == ("a", "b:is(c, d:not(e, f))", '[g="h,i"]')


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("*", (0, 0, 0)),
        ("a", (0, 0, 1)),
        ("ul li.x > a#y:hover", (1, 2, 3)),
        ("[href^='#a']", (0, 1, 0)),
        (":where(#a) b", (0, 0, 1)),
        (":not(#a) b", (1, 0, 1)),
    ],
)
def test_weight_is_that_of_the_standard(selector: str, expected: tuple[int, int, int]) -> None:
    assert specificity_of(selector) == expected


@pytest.mark.parametrize(
    ("selector", "resting"),
    [
        ("a:focus", "a"),
        (":focus-visible", "*"),
        (".x > :focus b", ".x > * b"),
        ("a:focus:not(:focus-visible)", "a"),
        ("a:focus:hover", "a"),
    ],
)
def test_a_passing_state_is_taken_out(selector: str, resting: str) -> None:
    assert is_for_passing_state(selector)
    assert in_passing_state(selector) == resting


@pytest.mark.parametrize("selector", ["a", "a:not(:focus)", "li:first-child", ".focus", "a:focusable"])
def test_other_selectors_speak_of_the_resting_state(selector: str) -> None:
    assert not is_for_passing_state(selector)


def test_pseudo_elements_are_told_from_elements() -> None:
    assert [is_for_pseudo_element(each) for each in ("a::before", "a:after", "a:first-child", "b::part(x)")] == [
        True,
        True,
        False,
        True,
    ]
