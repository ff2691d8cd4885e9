"""What a control inside a label contributes to the label's text: its value (accname 2C)."""

from typing import Final

from curbcut.aria.references import referenced
from curbcut.aria.roles import role_of
from curbcut.html import Element

_TYPED: Final = frozenset({"textbox", "searchbox"})
_CHOSEN: Final = frozenset({"combobox", "listbox"})
_RANGES: Final = frozenset({"meter", "progressbar", "scrollbar", "slider", "spinbutton"})
HAS_VALUE: Final = _TYPED | _CHOSEN | _RANGES
"""Roles that contribute a value and not what is inside them."""


def embedded_value_of(element: Element) -> str:
    """The value of a control inside a label; `""` for one without value and for all that is no such control."""
    role = role_of(element)
    if role not in HAS_VALUE:
        return ""
    if role in _RANGES:
        return next(
            (value for name in ("aria-valuetext", "aria-valuenow", "value") if (value := element.get(name))), ""
        )
    if element.tag == "input":
        return element.get("value") or ""
    return element.text if role in _TYPED else _chosen_value(element)


def _chosen_value(element: Element) -> str:
    if element.tag != "select":
        wholes = [element, *(referenced(element, "aria-owns") if "aria-owns" in element else ())]
        inside = [each for whole in wholes for each in whole.descendants() if role_of(each) == "option"]
        return " ".join(each.text for each in inside if each.get("aria-selected") == "true")
    options = element.descendants("option")
    chosen = [option for option in options if "selected" in option]
    if not chosen and role_of(element) == "combobox":
        chosen = options[:1]  # a browser shows the first one
    return " ".join(option.get("label") or option.text for option in chosen)
