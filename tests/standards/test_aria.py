"""The tables of WAI-ARIA hold together, and say what the specification says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.standards.aria import (
    ATTRIBUTES,
    DEPRECATED_GLOBAL_ATTRIBUTES,
    GLOBAL_ATTRIBUTES,
    ROLES,
    is_a,
    is_supported,
    is_valid_value,
)
from curbcut.standards.words import words


def test_every_superclass_is_a_role() -> None:
    assert {parent for role in ROLES.values() for parent in role.superclass} - set(ROLES) == set()


def test_every_role_inherits_from_roletype() -> None:
    assert [name for name in ROLES if not is_a(name, "roletype")] == []


def test_every_attribute_a_role_speaks_of_exists() -> None:
    named = {a for role in ROLES.values() for a in (*role.supported_attributes, *role.prohibited_attributes)}
    assert named - set(ATTRIBUTES) == set()


def test_every_required_attribute_is_supported() -> None:
    missing = {
        role.name: set(role.required_attributes) - role.supported_attributes
        for role in ROLES.values()
        if not role.supported_attributes.issuperset(role.required_attributes)
    }
    assert missing == {}


def test_no_role_supports_what_it_prohibits() -> None:
    assert [role.name for role in ROLES.values() if role.supported_attributes & role.prohibited_attributes] == []


def test_a_role_prohibits_aria_label_exactly_when_it_prohibits_a_name() -> None:
    assert {r.name for r in ROLES.values() if "aria-label" in r.prohibited_attributes} == {
        r.name for r in ROLES.values() if r.name_prohibited
    }


def test_every_role_of_a_context_or_child_exists() -> None:
    named = {n for role in ROLES.values() for n in (*role.required_context, *role.allowed_owned)}
    assert named - set(ROLES) == set()


def test_every_default_is_among_the_values() -> None:
    assert [
        a.name for a in ATTRIBUTES.values() if a.values and a.default and not a.values.issuperset(a.default.split())
    ] == []


def test_every_implicit_value_is_valid_for_its_attribute() -> None:
    wrong = [
        (role.name, attribute, value)
        for role in ROLES.values()
        for attribute, value in role.implicit_values.items()
        if not is_valid_value(attribute, value)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("role", "required"),
    [
        ("checkbox", {"aria-checked": None}),
        ("switch", {"aria-checked": None}),
        ("radio", {"aria-checked": None}),
        ("menuitemradio", {"aria-checked": None}),
        ("combobox", {"aria-expanded": None}),
        ("heading", {"aria-level": "2"}),
        ("slider", {"aria-valuenow": None}),
        ("meter", {"aria-valuenow": None}),
        ("scrollbar", {"aria-controls": None, "aria-valuenow": None}),
        ("option", {}),
        ("treeitem", {}),
        ("separator", {}),
        ("progressbar", {}),
    ],
)
def test_required_states_are_those_of_wai_aria_1_2(role: str, required: dict[str, str | None]) -> None:
    assert dict(ROLES[role].required_attributes) == required


def test_only_a_focusable_separator_needs_a_value() -> None:
    assert {r.name for r in ROLES.values() if r.required_when_focusable} == {"separator", "doc-pagebreak"}


def test_roles_that_prohibit_a_name_are_those_of_the_specifications() -> None:
    assert {r.name for r in ROLES.values() if r.name_prohibited} == words(
        "caption code deletion doc-pagefooter doc-pageheader emphasis generic insertion mark none paragraph"
        " presentation strong subscript suggestion superscript"
    )


def test_roles_whose_children_are_presentational_are_those_of_the_specifications() -> None:
    assert {r.name for r in ROLES.values() if r.children_presentational} == words(
        "button checkbox doc-cover doc-pagebreak graphics-symbol image img menuitemcheckbox menuitemradio meter"
        " option progressbar radio scrollbar separator slider switch tab"
    )


def test_roles_that_the_draft_adds_are_marked() -> None:
    added = "comment image mark sectionfooter sectionheader suggestion"
    assert {r.name for r in ROLES.values() if r.since == "1.3"} == set(added.split())


@pytest.mark.parametrize(
    ("role", "context"),
    [
        ("tab", {"tablist"}),
        ("row", {"grid", "rowgroup", "table", "treegrid"}),
        ("menuitem", {"group", "menu", "menubar"}),
        ("option", {"group", "listbox"}),
        ("listitem", {"directory", "list"}),
        ("radio", set()),
    ],
)
def test_roles_need_the_parents_of_the_specification(role: str, context: set[str]) -> None:
    assert ROLES[role].required_context == context


@pytest.mark.parametrize(
    ("role", "owned", "between"),
    [
        ("list", {"listitem"}, set()),
        ("table", {"row"}, {"rowgroup"}),
        ("tablist", {"tab"}, set()),
        ("menu", {"menuitem", "menuitemcheckbox", "menuitemradio"}, {"group"}),
        ("tree", {"treeitem"}, {"group"}),
        ("region", set(), set()),
    ],
)
def test_roles_need_the_children_of_the_specification(role: str, owned: set[str], between: set[str]) -> None:
    assert ROLES[role].required_owned == owned
    assert ROLES[role].owned_between == between


def test_a_menu_may_hold_separators_and_a_table_a_caption() -> None:
    assert "separator" in ROLES["menu"].allowed_owned
    assert "caption" in ROLES["table"].allowed_owned


def test_four_attributes_are_deprecated_as_global_ones() -> None:
    names = {"aria-disabled", "aria-errormessage", "aria-haspopup", "aria-invalid"}
    assert names == DEPRECATED_GLOBAL_ATTRIBUTES
    assert {a.name for a in ATTRIBUTES.values() if a.deprecated_on} == names


def test_aria_haspopup_is_deprecated_on_a_paragraph_and_not_on_a_button() -> None:
    assert "paragraph" in ATTRIBUTES["aria-haspopup"].deprecated_on
    assert "button" not in ATTRIBUTES["aria-haspopup"].deprecated_on


def test_a_searchbox_inherits_what_a_textbox_supports() -> None:
    assert ROLES["searchbox"].specific_attributes == ROLES["textbox"].specific_attributes


def test_support_is_told_by_role() -> None:
    asked = [
        ("aria-checked", "switch"),
        ("aria-checked", "button"),
        ("aria-label", "generic"),
        ("aria-made-up", "link"),
    ]
    assert [is_supported(*pair) for pair in asked] == [True, False, False, False]


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        ("aria-hidden", "true"),
        ("aria-hidden", "TRUE"),
        ("aria-hidden", ""),
        ("aria-checked", "mixed"),
        ("aria-haspopup", "dialog"),
        ("aria-relevant", "additions text"),
        ("aria-labelledby", "one two"),
        ("aria-label", "anything"),
        ("aria-level", "3"),
        ("aria-rowcount", "-1"),
        ("aria-valuenow", "-2.5e1"),
        ("aria-activedescendant", "one"),
    ],
)
def test_values_that_an_attribute_takes(attribute: str, value: str) -> None:
    assert is_valid_value(attribute, value)


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        ("aria-hidden", "yes"),
        ("aria-modal", "mixed"),
        ("aria-haspopup", "popup"),
        ("aria-relevant", "additions nothing"),
        ("aria-level", "0"),
        ("aria-level", "9" * 5000),
        ("aria-level", "2.5"),
        ("aria-level", "two"),
        ("aria-valuenow", "50%"),
        ("aria-activedescendant", "one two"),
        ("aria-live", "rude"),
        ("aria-made-up", "true"),
    ],
)
def test_values_that_an_attribute_does_not_take(attribute: str, value: str) -> None:
    assert not is_valid_value(attribute, value)


@given(st.sampled_from(sorted(ATTRIBUTES)), st.text())
def test_any_text_is_judged(attribute: str, value: str) -> None:
    assert is_valid_value(attribute, value) in (True, False)


def test_global_attributes_include_those_for_braille() -> None:
    assert {"aria-braillelabel", "aria-brailleroledescription", "aria-description"} <= GLOBAL_ATTRIBUTES
