"""The `autocomplete` attribute: its grammar, and the purpose of a field told from its label."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.standards.autocomplete import FIELDS, autofill_field, is_valid_autocomplete, suits
from curbcut.standards.purposes import (
    FIELD_NAMES,
    PURPOSES,
    normalised,
    purpose_of,
    purpose_of_field_name,
    suited_purpose,
)


@pytest.mark.parametrize(
    ("value", "field"),
    [
        ("username", "username"),
        ("Street-Address", "street-address"),
        ("work email", "email"),
        ("section-partner email", "email"),
        ("section-primary billing address-line1", "address-line1"),
        ("section-primary shipping work email", "email"),
        ("current-password webauthn", "current-password"),
    ],
)
def test_values_in_the_order_of_the_standard_are_valid(value: str, field: str) -> None:
    assert (is_valid_autocomplete(value), autofill_field(value)) == (True, field)


@pytest.mark.parametrize(
    "value",
    [
        "badname",
        "work photo",
        "work shipping email",
        "work,email",
        "email work",
        "section- email",
        "on email",
        "webauthn",
    ],
)
def test_other_values_are_not(value: str) -> None:
    assert (is_valid_autocomplete(value), autofill_field(value)) == (False, None)


def test_on_and_off_stand_alone_and_not_on_a_hidden_input() -> None:
    values = [("off", "text"), ("on", "text"), ("off", "hidden"), ("on off", "text")]
    assert [is_valid_autocomplete(*value) for value in values] == [True, True, False, False]


@given(st.text())
def test_a_valid_value_ends_in_a_field_or_says_nothing(value: str) -> None:
    if is_valid_autocomplete(value):
        assert autofill_field(value) in FIELDS or value.lower().split() in ([], ["on"], ["off"])


def test_every_purpose_is_a_field() -> None:
    named = {field for phrases in PURPOSES.values() for field in phrases.values()} | set(FIELD_NAMES.values())
    assert named - FIELDS == set()


def test_every_phrase_is_written_as_a_label_is_normalised() -> None:
    assert [phrase for phrases in PURPOSES.values() for phrase in phrases if normalised(phrase) != phrase] == []


@pytest.mark.parametrize(
    ("label", "language", "field"),
    [
        ("Email", "en", "email"),
        ("E-Mail-Adresse *", "de", "email"),
        ("First name (required)", "en-GB", "given-name"),
        ("Prénom :", "fr", "given-name"),
        ("Straße und Hausnummer", "de", "street-address"),
        ("Imię i nazwisko", "pl", "name"),
        ("Código postal", "es", "postal-code"),
        ("Nome", "it", "given-name"),
        ("Fødselsdato", "da", "bday"),
        ("Email", "fi", "email"),
        ("Telefonnummer", "", "tel"),
        ("Phone number", "de", "tel"),
    ],
)
def test_a_label_that_leaves_no_doubt_has_a_purpose(label: str, language: str, field: str) -> None:
    assert purpose_of(label, language) == field


@pytest.mark.parametrize(
    ("label", "language"),
    [
        ("Password", "en"),
        ("Title", "en"),
        ("Address", "en"),
        ("Friend's email", "en"),
        ("Company email newsletter", "en"),
        ("Nom", "fr"),
        ("Nombre", "es"),
        ("Nome", "pt"),
        ("Nome", ""),
        ("By", ""),
        ("Search", "en"),
        ("", "en"),
    ],
)
def test_a_doubtful_label_has_none(label: str, language: str) -> None:
    assert purpose_of(label, language) is None


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("user[first_name]", "given-name"),
        ("billing-email", "email"),
        ("lastName", "family-name"),
        ("txtEmail", "email"),
        ("spouse_first_name", None),
        ("emergency-phone", None),
        ("q", None),
        ("", None),
    ],
)
def test_a_field_name_hints_at_a_purpose(name: str, field: str | None) -> None:
    assert purpose_of_field_name(name) == field


def test_a_street_address_on_one_line_is_its_first_line() -> None:
    assert suited_purpose("street-address", "text") == "address-line1"
    assert suited_purpose("street-address", "textarea") == "street-address"


def test_a_purpose_does_not_stand_on_a_control_it_cannot_fill() -> None:
    assert [suited_purpose(*pair) for pair in [("bday", "email"), ("tel", "tel"), ("email", "number")]] == [
        None,
        "tel",
        None,
    ]


@pytest.mark.parametrize("control", ["tel", "number"])
def test_a_field_of_text_is_not_told_to_a_control_of_another_group(control: str) -> None:
    assert not suits("postal-code", control)
