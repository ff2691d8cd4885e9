"""
Autofill: the tokens of the `autocomplete` attribute, and what each may stand on.

Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill (2026-08). WCAG 1.3.5 lists
the same purposes.
"""

from collections.abc import Mapping
from types import MappingProxyType

from curbcut.standards.words import words

ADDRESS_TYPES = words("shipping billing")
CONTACT_MODES = words("home work mobile fax pager")
CONTACT_FIELDS = words(
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension"
    " email impp"
)
"""Fields a contact mode may stand before."""

CONTROL_GROUP: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(
        words(
            "name honorific-prefix given-name additional-name family-name honorific-suffix nickname"
            " organization-title organization address-line1 address-line2 address-line3 address-level4"
            " address-level3 address-level2 address-level1 country country-name postal-code cc-name cc-given-name"
            " cc-additional-name cc-family-name cc-number cc-csc cc-type transaction-currency language sex"
            " tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension"
        ),
        "text",
    )
    | dict.fromkeys(words("cc-exp-month cc-exp-year transaction-amount bday-day bday-month bday-year"), "numeric")
    | dict.fromkeys(words("current-password new-password one-time-code"), "password")
    | dict.fromkeys(words("url photo impp"), "url")
    | {"street-address": "multiline", "username": "username", "cc-exp": "month", "bday": "date", "tel": "tel"}
    | {"email": "username"}
)
"""Field → the group of controls it suits."""

FIELDS = frozenset(CONTROL_GROUP)

_TYPES_OF_GROUP: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "text": words("hidden text search textarea select"),
        "multiline": words("hidden textarea select"),
        "password": words("hidden text search textarea select password"),
        "url": words("hidden text search textarea select url"),
        "username": words("hidden text search textarea select email"),
        "tel": words("hidden text search textarea select tel"),
        "numeric": words("hidden text search textarea select number"),
        "month": words("hidden text search textarea select month"),
        "date": words("hidden text search textarea select date"),
    }
)


def suits(field: str, control: str) -> bool:
    """Whether the standard allows `field` for this control: an input's type, or `select` or `textarea`. Browsers also
    fill in some others (a postal code in `type=tel`), but checkers report it when they are told to."""
    return control in _TYPES_OF_GROUP.get(CONTROL_GROUP.get(field, ""), ())


def is_valid_autocomplete(value: str, control: str = "text") -> bool:
    """
    Whether the tokens stand in the order the standard gives and end in a known field, as ACT rule 73f2c2 asks.

    `control` matters only for `on` and `off`, which a hidden input cannot have. An empty value says nothing: valid.
    """
    tokens = value.lower().split()
    if not tokens:
        return True
    if tokens in (["on"], ["off"]):
        return control != "hidden"
    return autofill_field(value) is not None


def autofill_field(value: str) -> str | None:
    """The field name that a valid value ends in; None for `on`, `off` and anything invalid."""
    tokens = value.lower().split()
    if len(tokens) > 1 and tokens[-1] == "webauthn":
        tokens.pop()
    field = tokens.pop() if tokens else ""
    if tokens and tokens[-1] in CONTACT_MODES and field in CONTACT_FIELDS:
        tokens.pop()
    if tokens and tokens[-1] in ADDRESS_TYPES:
        tokens.pop()
    if tokens and tokens[-1].startswith("section-") and len(tokens[-1]) > len("section-"):
        tokens.pop()
    return field if field in FIELDS and not tokens else None
