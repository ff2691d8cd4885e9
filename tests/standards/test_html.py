"""Facts of HTML, its implicit roles and the roles an author may give."""

import pytest

from curbcut.standards import html
from curbcut.standards.aria import ROLES
from curbcut.standards.html_aam import (
    CONTEXTUAL,
    IMPLICIT_ROLE,
    INPUT_ROLE,
    NAMING_PROHIBITED,
    Surroundings,
    implicit_role,
    native_states,
)
from curbcut.standards.html_aria import ALLOWED_ROLES, ANY_ROLE, NATIVE_EQUIVALENT, NO_ROLE, allowed_roles

Attributes = dict[str, str | None]


def test_every_implicit_role_is_a_role() -> None:
    assert (set(IMPLICIT_ROLE.values()) | set(INPUT_ROLE.values())) - set(ROLES) == set()


def test_every_allowed_role_is_a_role() -> None:
    assert {role for roles in ALLOWED_ROLES.values() for role in roles} - set(ROLES) == set()


def test_every_implicit_role_is_allowed_on_its_element() -> None:
    unlike = {tag for tag, role in IMPLICIT_ROLE.items() if role not in allowed_roles(tag, {})}
    assert unlike == {"dd", "dt", "figcaption"}, "ARIA in HTML gives these three no role of their own"


def test_every_input_type_allows_its_own_role() -> None:
    assert [type_ for type_, role in INPUT_ROLE.items() if role not in allowed_roles("input", {"type": type_})] == []


def test_no_abstract_role_is_allowed_anywhere() -> None:
    assert [name for name in ANY_ROLE if ROLES[name].abstract] == []


@pytest.mark.parametrize(
    ("tag", "attributes", "around", "role"),
    [
        ("a", {"href": ""}, Surroundings(), "link"),
        ("a", {}, Surroundings(), "generic"),
        ("area", {"href": "/"}, Surroundings(), "link"),
        ("article", {}, Surroundings(), "article"),
        ("aside", {}, Surroundings(), "complementary"),
        ("aside", {}, Surroundings(in_sectioning=True), "generic"),
        ("aside", {}, Surroundings(in_sectioning=True, is_named=True), "complementary"),
        ("footer", {}, Surroundings(), "contentinfo"),
        ("footer", {}, Surroundings(in_main=True), "generic"),
        ("header", {}, Surroundings(), "banner"),
        ("header", {}, Surroundings(in_sectioning=True), "generic"),
        ("form", {}, Surroundings(), "generic"),
        ("form", {}, Surroundings(is_named=True), "form"),
        ("section", {}, Surroundings(), "generic"),
        ("section", {}, Surroundings(is_named=True), "region"),
        ("h3", {}, Surroundings(), "heading"),
        ("img", {}, Surroundings(), "img"),
        ("img", {"alt": ""}, Surroundings(), "none"),
        ("img", {"alt": None}, Surroundings(), "none"),
        ("img", {"alt": " "}, Surroundings(), "img"),
        ("img", {"alt": ""}, Surroundings(is_named=True), "img"),
        ("input", {}, Surroundings(), "textbox"),
        ("input", {"type": "SEARCH"}, Surroundings(), "searchbox"),
        ("input", {"type": "email", "list": "x"}, Surroundings(), "combobox"),
        ("input", {"type": "number", "list": "x"}, Surroundings(), "spinbutton"),
        ("input", {"type": "made-up"}, Surroundings(), "textbox"),
        ("input", {"type": "password"}, Surroundings(), None),
        ("input", {"type": "hidden"}, Surroundings(), None),
        ("select", {}, Surroundings(), "combobox"),
        ("select", {"multiple": None}, Surroundings(), "listbox"),
        ("select", {"size": "4"}, Surroundings(), "listbox"),
        ("select", {"size": "1"}, Surroundings(), "combobox"),
        ("select", {"size": "10"}, Surroundings(), "listbox"),
        ("select", {"size": "9" * 5000}, Surroundings(), "listbox"),
        ("select", {"size": "many"}, Surroundings(), "combobox"),
        ("li", {}, Surroundings(), "listitem"),
        ("li", {}, Surroundings(in_list=False), "generic"),
        ("td", {}, Surroundings(), "cell"),
        ("td", {}, Surroundings(table_role="grid"), "gridcell"),
        ("td", {}, Surroundings(table_role=""), None),
        ("th", {"scope": "row"}, Surroundings(), "rowheader"),
        ("th", {"scope": "colgroup"}, Surroundings(), "columnheader"),
        ("th", {}, Surroundings(heads="column"), "columnheader"),
        ("th", {}, Surroundings(), "cell"),
        ("summary", {}, Surroundings(), None),
        ("my-widget", {}, Surroundings(), "generic"),
        ("dl", {}, Surroundings(), None),
        ("video", {}, Surroundings(), None),
    ],
)
def test_an_element_has_the_role_that_html_aam_gives_it(
    tag: str, attributes: Attributes, around: Surroundings, role: str | None
) -> None:
    assert implicit_role(tag, attributes, around) == role


@pytest.mark.parametrize(
    ("tag", "attributes", "around", "role"),
    [
        ("a", {"href": "/"}, Surroundings(), "button"),
        ("a", {}, Surroundings(), "dialog"),
        ("button", {}, Surroundings(), "switch"),
        ("img", {"alt": "Menu"}, Surroundings(), "button"),
        ("img", {"alt": ""}, Surroundings(), "presentation"),
        ("input", {"type": "checkbox", "aria-pressed": "true"}, Surroundings(), "button"),
        ("ul", {}, Surroundings(), "tablist"),
        ("li", {}, Surroundings(in_list=False), "tab"),
        ("nav", {}, Surroundings(), "tablist"),
        ("td", {}, Surroundings(table_role=""), "button"),
        ("summary", {}, Surroundings(summarizes=False), "button"),
        ("center", {}, Surroundings(), "region"),
    ],
)
def test_a_role_may_be_given(tag: str, attributes: Attributes, around: Surroundings, role: str) -> None:
    assert role in allowed_roles(tag, attributes, around)


@pytest.mark.parametrize(
    ("tag", "attributes", "around", "role"),
    [
        ("a", {"href": "/"}, Surroundings(), "heading"),
        ("button", {}, Surroundings(), "heading"),
        ("img", {"alt": ""}, Surroundings(), "button"),
        ("img", {}, Surroundings(), "button"),
        ("input", {"type": "checkbox"}, Surroundings(), "button"),
        ("input", {"type": "date"}, Surroundings(), "textbox"),
        ("li", {}, Surroundings(), "tab"),
        ("main", {}, Surroundings(), "region"),
        ("td", {}, Surroundings(), "button"),
        ("div", {}, Surroundings(in_dl=True), "listitem"),
        ("figure", {}, Surroundings(has_figcaption=True), "group"),
        ("label", {}, Surroundings(), "button"),
        ("select", {"multiple": None}, Surroundings(), "combobox"),
    ],
)
def test_a_role_may_not_be_given(tag: str, attributes: Attributes, around: Surroundings, role: str) -> None:
    assert role not in allowed_roles(tag, attributes, around)


def test_elements_that_take_no_role() -> None:
    taking_none = {tag for tag in ("meta", "script", "style", "title", "template") if allowed_roles(tag, {}) == NO_ROLE}
    assert taking_none == {"meta", "script", "style", "title", "template"}


def test_native_states_spare_the_author_the_required_ones() -> None:
    assert native_states("input", {"type": "checkbox"}) == {"aria-checked"}
    assert native_states("h2", {}) == {"aria-level"}
    assert native_states("div", {}) == set()


def test_no_element_that_takes_a_name_is_listed_as_prohibiting_one() -> None:
    assert NAMING_PROHIBITED & {"a", "button", "img", "input", "nav", "section", "table", "ul"} == set()


def test_every_native_equivalent_is_for_an_aria_attribute() -> None:
    assert [name for name in NATIVE_EQUIVALENT if not name.startswith("aria-")] == []


def test_elements_whose_role_depends_on_their_surroundings_are_named() -> None:
    lonely, elsewhere = Surroundings(), Surroundings(True, True, True, False, "", "row", False, True, True)
    tags = html.PHRASING | html.SECTIONING | html.BLOCK
    depending = {t for t in tags if implicit_role(t, {}, lonely) != implicit_role(t, {}, elsewhere)} | {"img"}
    assert depending - CONTEXTUAL == set()


@pytest.mark.parametrize(
    ("written", "type_"), [(None, "text"), ("", "text"), (" Email ", "email"), ("bogus", "text"), ("BUTTON", "button")]
)
def test_an_input_has_the_type_browsers_give_it(written: str | None, type_: str) -> None:
    assert html.input_type(written) == type_


@pytest.mark.parametrize(
    ("tag", "attributes", "interactive"),
    [
        ("a", {"href": "/"}, True),
        ("a", {}, False),
        ("input", {"type": "hidden"}, False),
        ("input", {}, True),
        ("video", {"controls": None}, True),
        ("video", {}, False),
        ("label", {}, True),
        ("div", {"tabindex": "0"}, False),
    ],
)
def test_interactive_content_is_that_of_the_standard(tag: str, attributes: Attributes, interactive: bool) -> None:
    assert html.is_interactive(tag, attributes) is interactive


def test_hidden_inputs_and_divs_take_no_label() -> None:
    asked: list[tuple[str, Attributes]] = [("input", {"type": "hidden"}), ("div", {}), ("select", {}), ("x-field", {})]
    assert [html.is_labelable(tag, attributes) for tag, attributes in asked] == [False, False, True, True]


def test_names_with_a_hyphen_are_custom_elements_but_for_svgs_and_mathmls() -> None:
    assert [html.is_custom_element(tag) for tag in ("x-a", "font-face", "annotation-xml", "div")] == [
        True,
        False,
        False,
        False,
    ]
