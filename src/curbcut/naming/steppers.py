"""What the two controls beside a number are called that make it more or less, and show an arrow or a sign alone."""

import re
from itertools import islice
from typing import Final

from curbcut.html import Element
from curbcut.naming.deeds import HANDLERS
from curbcut.naming.evidence import Evidence
from curbcut.naming.field_kinds import fields_of, kind_in_words
from curbcut.naming.fields import what_is_asked
from curbcut.naming.language import language_of
from curbcut.naming.words import has_words
from curbcut.standards.field_names import NAMES_OF_FIELDS
from curbcut.standards.html import input_type

_MORE: Final = re.compile(r"(?<![a-z])(?:plus|inc(?:rease|rement)?|up)(?![a-z])|\+\+|\bvalue\s*\+=", re.IGNORECASE)
_LESS: Final = re.compile(
    r"(?<![a-z])(?:minus|dec(?:rease|rement)?|reduced?|down)(?![a-z])|--\s*[;)]|\bvalue\s*-=", re.IGNORECASE
)
_HOPS: Final = 2
_LARGEST: Final = 20
"""Elements in a box with a number and what changes it."""
_SIGNS: Final = (("+", _MORE, _LESS), ("\u2212", _LESS, _MORE))


def step_on(control: Element) -> Evidence | None:
    """What the number beside a control without words is called, and whether that makes it more or less: `Number +`."""
    number = _number_beside(control) if not has_words(control.text) else None
    if number is None:
        return None
    shown = (control, *control.descendants())
    marks = " ".join(each.get(name) or "" for each in shown for name in ("class", "id", *HANDLERS))
    sign = next((sign for sign, does, does_not in _SIGNS if does.search(marks) and not does_not.search(marks)), "")
    kind = kind_in_words(number)
    asked = what_is_asked(number) or (kind.name if kind is not None else "")
    words = asked.rstrip(" :*") or NAMES_OF_FIELDS.get(language_of(control), {}).get("quantity", "")
    return Evidence(f"{words} {sign}", "it makes the number beside it more or less", 0.85) if sign and words else None


def _number_beside(control: Element) -> Element | None:
    """The one field in the small box around a control, if it is for a number that stands in it."""
    for box in islice(control.ancestors(), _HOPS):
        if box.tag == "form" or box.document.is_larger_than(box, _LARGEST):
            return None
        fields = fields_of(box)
        if fields:
            return fields[0] if len(fields) == 1 and _is_of_a_number(fields[0]) else None
    return None


def _is_of_a_number(field: Element) -> bool:
    kind = input_type(field.get("type")) if field.tag == "input" else ""
    return kind == "number" or (kind == "text" and (field.get("value") or "").strip().isdecimal())
