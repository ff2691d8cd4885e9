"""What Curbcut may write is written down, with a source, a date and, where needed, a note."""

from curbcut.standards.aria import ATTRIBUTES as ARIA_ATTRIBUTES
from curbcut.standards.aria import ROLES as ARIA_ROLES
from curbcut.standards.at_support import ATTRIBUTES, NATIVE, ROLES, WITHHELD, may_write_attribute, may_write_role


def test_every_role_and_attribute_is_one_of_wai_aria() -> None:
    assert set(ROLES) - set(ARIA_ROLES) == set()
    assert set(ATTRIBUTES) - set(ARIA_ATTRIBUTES) == set()
    assert set(WITHHELD) - set(ARIA_ROLES) - set(ARIA_ATTRIBUTES) == set()


def test_nothing_abstract_or_deprecated_may_be_written() -> None:
    assert [name for name in ROLES if ARIA_ROLES[name].abstract or ARIA_ROLES[name].deprecated] == []
    assert [name for name in ATTRIBUTES if ARIA_ATTRIBUTES[name].deprecated] == []


def test_nothing_withheld_may_be_written() -> None:
    assert [name for name in WITHHELD if name in ROLES or name in ATTRIBUTES] == []


def test_every_fallback_says_what_to_mind() -> None:
    rows = {**ROLES, **ATTRIBUTES, **NATIVE}
    assert [name for name, row in rows.items() if (row.status == "fallback") != bool(row.note)] == []


def test_errors_are_tied_by_description() -> None:
    assert may_write_attribute("aria-describedby")
    assert not may_write_attribute("aria-errormessage")


def test_attributes_of_html_are_no_matter_of_this_table() -> None:
    assert may_write_attribute("alt")


def test_the_role_that_takes_the_keys_away_is_never_written() -> None:
    assert may_write_role("button")
    assert not may_write_role("application")
