"""Selectors of style rules against the page."""

from curbcut.css import is_for_passing_state, is_for_pseudo_element, matching, names_what_is_missing, selectors_in
from curbcut.html import Document, Element
from curbcut.memory import remembered


@remembered(4096)
def resting_selectors(selector_list: str) -> list[str]:
    """The selectors of a list that speak of elements themselves, whatever the pointer and the focus do."""
    return [
        selector
        for selector in selectors_in(selector_list)
        if not is_for_pseudo_element(selector) and not is_for_passing_state(selector)
    ]


def elements_matching(document: Document, selector: str) -> list[Element]:
    """The elements a selector matches; none for one that cannot be read."""
    return matching(document, selector) or []


def is_match(element: Element, selector: str) -> bool:
    """Whether a selector matches an element; False for one that cannot be read."""
    try:
        return not names_what_is_missing(element.document, selector) and element.matches(selector)
    except ValueError:
        return False
