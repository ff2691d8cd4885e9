"""Focus: which elements can take it, which Tab reaches, which are disabled, which are there to be operated."""

import re

from curbcut.aria.exposure import hiding_of, is_hidden
from curbcut.html import Element

_INTEGER = re.compile(r"[ \t\n\f\r]*([+-]?[0-9]{1,9})")
_DISABLEABLE = frozenset({"button", "fieldset", "input", "optgroup", "option", "select", "textarea"})
_CONTROLS = frozenset({"button", "input", "select", "textarea"})
_FOCUSABLE_BY_NATURE = _CONTROLS | {"a", "area", "audio", "iframe", "summary", "video"}


def tab_index_of(element: Element) -> int | None:
    """The `tabindex` an element declares, or None where it declares none or one that is not a number."""
    value = element.get("tabindex")
    found = _INTEGER.match(value) if value else None
    return int(found.group(1)) if found else None


def is_disabled(element: Element) -> bool:
    """Whether a form control is disabled, by itself or by a `fieldset` or `optgroup` around it. `aria-disabled` does
    not disable anything."""
    if element.tag not in _DISABLEABLE or not element.is_html:
        return False
    if "disabled" in element:
        return True
    if element.tag == "option":
        parent = element.parent
        return parent is not None and parent.tag == "optgroup" and "disabled" in parent
    return element.tag in _CONTROLS and "fieldset" in element.document.tags and _in_disabled_fieldset(element)


def _in_disabled_fieldset(element: Element) -> bool:
    inner = element
    for ancestor in element.ancestors():
        if ancestor.tag == "fieldset" and "disabled" in ancestor and inner is not _legend_of(ancestor):
            return True
        inner = ancestor
    return False


def _legend_of(fieldset: Element) -> Element | None:
    return next((child for child in fieldset.children if child.tag == "legend"), None)


def takes_focus_by_markup(element: Element) -> bool:
    """Whether the element would take focus if it were rendered."""
    if element.tag not in _FOCUSABLE_BY_NATURE and "tabindex" not in element and "contenteditable" not in element:
        return False  # as most elements, and told at once
    if is_disabled(element):
        return False
    return _takes_focus_by_nature(element) or tab_index_of(element) is not None


def _takes_focus_by_nature(element: Element) -> bool:
    tag = element.tag
    if tag == "a" or tag == "area":
        return "href" in element or "xlink:href" in element
    if tag == "input":
        return (element.get("type") or "").lower() != "hidden"
    if tag in _CONTROLS or tag == "iframe":
        return True
    if tag == "audio" or tag == "video":
        return "controls" in element
    if tag == "summary":
        return is_summary_of_details(element)
    return is_editing_host(element)


def is_summary_of_details(element: Element) -> bool:
    """Whether a `summary` opens and closes a `details`: only the first one does."""
    parent = element.parent
    if parent is None or parent.tag != "details":
        return False
    return next((child for child in parent.children if child.tag == "summary"), None) is element


def is_editing_host(element: Element) -> bool:
    """Whether the element can be typed into by `contenteditable`."""
    value = element.get("contenteditable")
    return value is not None and value.strip().lower() in {"", "true", "plaintext-only"}


def is_focusable(element: Element) -> bool:
    """Whether the element can take focus, by Tab, by click or by script."""
    if not takes_focus_by_markup(element) or is_hidden(element):
        return False
    return "inert" not in element.document.attribute_names or element not in hiding_of(element.document).inert


def is_tabbable(element: Element) -> bool:
    """Whether Tab reaches the element."""
    if not is_focusable(element):
        return False
    index = tab_index_of(element)
    return index is None or index >= 0
