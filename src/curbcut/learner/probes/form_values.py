"""What is put into the fields of a form that is tried: what most forms take, and what they refuse."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import msgspec

from curbcut.standards.autocomplete import autofill_field
from curbcut.standards.purposes import purpose_of, purpose_of_field_name

CHOSEN: Final = frozenset(
    {"checkbox", "color", "date", "datetime-local", "month", "radio", "range", "select", "time", "week"}
)
"""Kinds of fields into which nothing is typed; `select` stands for all lists."""

_GOOD: Final[Mapping[str, str]] = {
    "date": "2030-05-15",
    "datetime-local": "2030-05-15T10:30",
    "email": "maria@example.com",
    "month": "2030-05",
    "number": "3",
    "password": "Tr0ub4dor&3x",
    "tel": "2025550143",  # 555-01XX is for examples: https://nanpa.com
    "textarea": "When are you open in the coming week, please?",
    "time": "10:30",
    "url": "https://example.com/",
    "week": "2030-W20",
}
"""By the kind of field."""
_ASKED_FOR: Final[Mapping[str, str]] = {
    "bday": "05/15/1990",
    "cc-csc": "123",
    "cc-exp": "12/30",
    "cc-number": "4111111111111111",
    "email": _GOOD["email"],
    "new-password": _GOOD["password"],
    "current-password": _GOOD["password"],
    "postal-code": "10115",
    "tel": _GOOD["tel"],
    "url": _GOOD["url"],
    "username": "maria1990",
}
"""By the autofill field."""
_BY_HINT: Final = (
    (re.compile(r"mail(?!ing|box)|correo"), _GOOD["email"]),
    (re.compile(r"phone|\btel\b|mobile|telefon"), _GOOD["tel"]),
    (re.compile(r"web-?site|\burl\b|homepage"), _GOOD["url"]),
    (re.compile(r"pass-?word|passwort|kennwort"), _GOOD["password"]),
    (re.compile(r"zip|post-?code|\bplz\b"), "10115"),
    (re.compile(r"date|datum"), "05/15/2030"),
    (re.compile(r"\byear\b|\bjahr\b"), "1990"),
    (re.compile(r"\bage\b|\balter\b"), "30"),
    (re.compile(r"amount|quantity|number of|\bqty\b|anzahl"), "3"),
    (re.compile(r"user|login|nick"), "maria1990"),
)
"""By a word in all that a field of plain text is called."""
_ANY_TEXT: Final = "Maria Sample"

_WRONG: Final[Mapping[str, str]] = {"email": "nobody", "number": "-1", "tel": "abc", "url": "nowhere"}
_WRONG_AND_LET_THROUGH: Final[Mapping[str, str]] = {"email": "nobody@nowhere", "url": "x:y"}
"""What a browser's own checks take, and what scripts check for."""


class Field(msgspec.Struct, frozen=True, rename="camel"):
    """A field as `form_tries.js` describes it. `least` and `most` are values, `shortest` and `longest` numbers of
    letters, -1 where there is no limit. `has_button`: the form's button stands in its box."""

    kind: str
    autocomplete: str
    label: str
    name: str
    is_filled: bool
    least: str
    most: str
    shortest: int
    longest: int
    has_button: bool

    @property
    def hint(self) -> str:
        return f"{self.label} {self.name}".lower()

    @property
    def is_chosen(self) -> bool:
        return self.kind in CHOSEN or self.kind.startswith("select")


def good(field: Field) -> str:
    """What most forms take."""
    text = _GOOD.get(field.kind) or _called(field)
    if field.kind in CHOSEN | {"number"}:
        return _within(field, text)
    while 0 < len(text) < field.shortest:
        text += f" {text}"
    return text[: field.longest] if field.longest > 0 else text


def _called(field: Field) -> str:
    purpose = autofill_field(field.autocomplete) or purpose_of(field.label) or purpose_of_field_name(field.name) or ""
    asked = _ASKED_FOR.get(purpose)
    return asked or next((value for called, value in _BY_HINT if called.search(field.hint)), _ANY_TEXT)


def _within(field: Field, value: str) -> str:
    if field.kind == "date" and re.search(r"birth|\bdob\b", field.hint):
        value = "1990-05-15"
    if field.kind != "number":  # dates and times are ordered as their texts are
        return field.least if field.least and value < field.least else min(value, field.most or value)
    try:
        number = max(float(field.least or 1), min(float(value), float(field.most or value)))
    except ValueError:
        return value
    return f"{number:g}"


def wrong(field: Field, *, passes_browser: bool, number: int) -> str:
    """What is wrong in shape, and `""` where nothing typed can be. passes_browser: the browser's own checks take it.
    number: of the field in its form, so that no two passwords are the same."""
    if field.is_chosen:
        return ""
    kind = field.kind
    if kind == "text":
        called = _called(field)
        kind = next((each for each, value in _GOOD.items() if value == called), "text")
    if passes_browser and field.kind in _WRONG_AND_LET_THROUGH:
        return _WRONG_AND_LET_THROUGH[field.kind]
    text = _WRONG.get(kind, "abcdefghijkl"[number % 12])
    return text * max(1, field.shortest) if passes_browser and field.kind != "number" else text
