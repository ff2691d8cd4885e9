"""Accordions that are marked as tabs, as Bootstrap's own examples had it for years."""

from collections.abc import Iterator
from typing import NamedTuple

from curbcut.aria import explicit_role_of, is_focusable
from curbcut.html import Document, Element
from curbcut.naming.conventions import toggled_by

_ADDRESSES = ("href", "data-target", "data-bs-target", "aria-controls")


class CalledTabs(NamedTuple):
    """An accordion with the roles of tabs: the whole, the heads, which are none, and the parts that they open."""

    whole: Element
    heads: tuple[Element, ...]
    panels: tuple[Element, ...]


def accordions_called_tabs(document: Document) -> list[CalledTabs]:
    """Tab lists in which each tab only holds the one control that opens and closes a part of the page."""
    found = document.memo.get(accordions_called_tabs)
    if not isinstance(found, list):
        wholes = (element for element in document.having("role") if explicit_role_of(element) == "tablist")
        found = document.memo[accordions_called_tabs] = [each for whole in wholes if (each := _called_tabs(whole))]
    return found


def is_called_a_tab(element: Element) -> bool:
    """Whether an element is the whole or a head of such an accordion."""
    return any(element is each.whole or element in each.heads for each in accordions_called_tabs(element.document))


def _called_tabs(whole: Element) -> CalledTabs | None:
    heads = tuple(each for each in whole.descendants() if explicit_role_of(each) == "tab")
    controls = [_control_in(head) for head in heads]
    if not heads or any(control is None for control in controls):
        return None
    panels = tuple(panel for control in controls if control is not None for panel in _opened_by(control))
    return CalledTabs(whole, heads, panels)


def _control_in(head: Element) -> Element | None:
    """The control that a head holds, if it has no other and takes no focus itself."""
    controls = [each for each in head.descendants() if is_focusable(each)]
    is_one = len(controls) == 1 and toggled_by(controls[0]) == "collapse" and not is_focusable(head)
    return controls[0] if is_one else None


def _opened_by(control: Element) -> Iterator[Element]:
    identifiers = {(control.get(name) or "").removeprefix("#") for name in _ADDRESSES}
    panels = (control.document.by_id(identifier) for identifier in identifiers if identifier)
    return (panel for panel in panels if panel is not None and explicit_role_of(panel) == "tabpanel")
