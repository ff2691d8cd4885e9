"""Who owns whom."""

import pytest

from curbcut.aria import context_role_of, owned_children_of, owner_of, presentational_parent_of
from tests.aria.pages import element


def test_children_are_owned_through_elements_without_meaning() -> None:
    it = element(
        "<div id=it role=menu><div><span role=menuitem>a</span></div><ul role=none><li role=none>"
        "<a role=menuitem href=x>b</a></ul><span hidden role=menuitem>c</span><hr><p role=group><b>d</b></p></div>"
    )
    assert [child.tag for child in owned_children_of(it)] == ["span", "a", "hr", "p"]


def test_aria_owns_adds_children() -> None:
    it = element("<div id=it role=list aria-owns='o it'><p role=listitem>a</p></div><p id=o role=listitem>b</p>")
    assert [child.text for child in owned_children_of(it)] == ["a", "b"]


def test_owned_elements_that_own_each_other_end() -> None:
    it = element("<div id=it aria-owns=o></div><div id=o aria-owns=it></div>")
    assert owned_children_of(it) == []


@pytest.mark.parametrize(
    ("markup", "role"),
    [
        ("<ul><li id=it>x</ul>", "list"),
        ("<div role=tablist><div><span role=none><b id=it role=tab>x</b></span></div></div>", "tablist"),
        ("<div role=listbox aria-owns=it></div><div role=list><p id=it>x</p></div>", "listbox"),
        ("<div><p id=it>x</p></div>", "document"),
    ],
)
def test_the_context_is_the_nearest_element_of_meaning(markup: str, role: str) -> None:
    assert context_role_of(element(markup)) == role


def test_the_root_has_no_owner() -> None:
    root = element("<p id=it>x").document.root
    assert (owner_of(root), context_role_of(root)) == (None, "")


def test_what_is_inside_a_button_has_a_presentational_parent() -> None:
    inside = element("<button><span><b id=it>x</b></span></button>")
    parent = presentational_parent_of(inside)
    assert parent is not None
    assert parent.tag == "button"
    assert presentational_parent_of(element("<a href=x><b id=it>x</b></a>")) is None
