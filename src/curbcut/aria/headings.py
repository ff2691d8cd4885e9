"""The headings of a page and their levels."""

from collections.abc import Sequence
from typing import NamedTuple

from curbcut.aria.exposure import is_exposed
from curbcut.aria.roles import role_of
from curbcut.html import Document, Element
from curbcut.standards.html import HEADINGS

_DEFAULT_LEVEL = 2
"""Of an element whose heading role comes without a level (WAI-ARIA 1.2, `heading`)."""


class Heading(NamedTuple):
    """A heading and its level, 1 for the highest."""

    element: Element
    level: int


def headings_of(document: Document) -> list[Heading]:
    """The headings assistive technology lists, in document order."""
    headings = document.memo.get(headings_of)
    if not isinstance(headings, list):
        exposed = (element for element in _candidates(document) if role_of(element) == "heading")
        headings = [Heading(each, heading_level_of(each)) for each in exposed if is_exposed(each)]
        document.memo[headings_of] = headings
    return headings


def _candidates(document: Document) -> Sequence[Element]:
    by_tag = document.all(*sorted(HEADINGS))
    declared = [element for element in document.having("role") if role_of(element) == "heading"]
    return document.in_order((*by_tag, *declared)) if declared else by_tag


def heading_level_of(element: Element) -> int:
    """The level of a heading: a valid `aria-level`, else the digit of its tag, else 2."""
    declared = (element.get("aria-level") or "").strip()
    if declared.isascii() and declared.isdecimal() and 0 < len(declared) < 4 and int(declared) > 0:
        return int(declared)
    return int(element.tag[1]) if element.tag in HEADINGS else _DEFAULT_LEVEL
