"""What a plus or a minus does: beside a number it raises or lowers it."""

import re
from collections.abc import Callable
from typing import Final

from curbcut.html import Element
from curbcut.standards.html import input_type

_HOPS: Final = 3
"""How far up the box stands that holds a number and what changes it."""
_MOST_INSIDE: Final = 16
"""Elements in such a box; one with more is a form."""
_STEPS: Final = {"add": "increase", "remove": "decrease"}
"""Signs, as the purposes of the icons that look like them, and what they do to a number."""
_CONTROLS: Final = ("button", "a", "span", "div", "i", "input")
_FIELDS: Final = ("input", "select", "textarea")
_BUTTONS: Final = frozenset({"button", "submit", "reset"})
_WRITTEN: Final = frozenset({"text", "tel"})
_NUMBER: Final = re.compile(r"\s*\d{1,3}\s*")
_SIGNS: Final = dict.fromkeys("+\uff0b", "add") | dict.fromkeys("-\u2010\u2012\u2013\u2014\u2212", "remove")


def sign_for_steps(text: str) -> str:
    """`"add"` for a plus and `"remove"` for a minus, as they are written; `""` for anything else."""
    return _SIGNS.get(text.strip(), "")


def step_of(control: Element, sign: str, sign_of: Callable[[Element], str]) -> str:
    """`"increase"` or `"decrease"` for a control with one of two signs that stand around the only number of a box; `""`
    elsewhere."""
    for box, _ in zip(control.ancestors(), range(_HOPS), strict=False):
        inside = box.descendants()
        if len(inside) > _MOST_INSIDE:
            break
        shown = {sign_of(each) for each in inside if each.tag in _CONTROLS} - {""}
        if len(shown) == len(_STEPS):
            return _STEPS[sign] if _holds_one_number(inside) else ""
    return ""


def is_between_signs(field: Element) -> bool:
    """Whether a field stands right behind a control with a minus and right before one with a plus, or the other way
    round, as they are written."""
    beside = (field.previous, field.next)
    signs = {sign_for_steps(each.get("value") or each.text) for each in beside if each is not None}
    return signs == _STEPS.keys()


def _holds_one_number(inside: list[Element]) -> bool:
    fields = [each for each in inside if each.tag in _FIELDS and input_type(each.get("type")) not in _BUTTONS]
    if fields:
        return len(fields) == 1 and _is_for_a_number(fields[0])
    return sum(not each.has_elements and _NUMBER.fullmatch(each.text) is not None for each in inside) == 1


def _is_for_a_number(field: Element) -> bool:
    kind = input_type(field.get("type")) if field.tag == "input" else ""
    is_numeric = field.get("inputmode") == "numeric" or _NUMBER.fullmatch(field.get("value") or "") is not None
    return kind == "number" or (kind in _WRITTEN and is_numeric)
