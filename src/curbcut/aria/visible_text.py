"""
The words a sighted person reads.

Text that is kept for screen readers is told by what the page says: classes that frameworks use for it, and styles that
move it off the screen or clip it away.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from curbcut.aria.exposure import hiding_of
from curbcut.aria.facts import facts_of
from curbcut.aria.selector_matches import elements_matching, resting_selectors
from curbcut.css import applies_always, sheets_of, style_elements
from curbcut.html import Document, Element, collapse
from curbcut.memory import remembered
from curbcut.standards.html import BLOCK
from curbcut.standards.words import words

_SCREEN_READER_CLASSES: Final = words(
    "sr-only sr-only-focusable is-sr-only u-sr-only usa-sr-only sronly sr-text show-for-sr visually-hidden"
    " visuallyhidden visually-hidden-focusable is-visually-hidden u-visually-hidden hidden-visually u-hidden-visually"
    " govuk-visually-hidden cdk-visually-hidden screen-reader-text screen-reader-only screenreader-only screen-reader"
    " screenreader a11y-hidden element-invisible assistive-text accessible-hide accessibly-hidden off-screen offscreen"
)
"""What Bootstrap, Foundation, WordPress, Drupal, GOV.UK, Angular and others call text for screen readers only."""
_CLIPPED = re.compile(
    r"clip\s*:\s*rect\(\s*(?:0|1px|0px)[\s,]+(?:0|1px|0px)[\s,]+(?:0|1px|0px)[\s,]+(?:0|1px|0px)\s*\)"
    r"|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|text-indent\s*:\s*(?:-\d{3,}|100%)"
    r"|(?<![-\w])(?:left|top)\s*:\s*-\d{3,}"
    r"|(?<![-\w])font-size\s*:\s*0(?:px|em|rem|%)?\s*(?:;|!|\Z)"
)
"""What takes something out of sight, in small letters."""


def visible_text_of(element: Element) -> str:
    """The text inside an element that a sighted person can read; alternatives of images are not among it."""
    texts = facts_of(element.document).visible_texts
    text = texts.get(element)
    if text is None:
        text = texts[element] = _read(element)
    return text


_SHOWN_INSTEAD: Final = frozenset({"audio", "canvas", "meter", "progress", "video"})
"""Elements whose contents browsers show only if they do not know the element."""


def _read(element: Element) -> str:
    hiding = hiding_of(element.document)
    unseen = _visually_hidden(element.document)
    if element in hiding.hidden or element in unseen:
        return ""
    if not element.has_elements:
        return collapse(element.text)
    parts: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            parts.append(node)
        elif node in hiding.hidden:
            stack += reversed(node.children) if hiding.islands else ()
        elif node not in unseen and (node.tag not in _SHOWN_INSTEAD or node is element):
            apart = [" "] if node.tag in BLOCK or node.tag == "br" else []
            stack += [*apart, *reversed(node.nodes), *apart]
    return collapse("".join(parts))


def _visually_hidden(document: Document) -> frozenset[Element]:
    facts = facts_of(document)
    if facts.visually_hidden is None:
        facts.visually_hidden = frozenset((*_by_class(document), *_by_attribute(document), *_by_sheet(document)))
    return facts.visually_hidden


def _by_class(document: Document) -> Sequence[Element]:
    names = _SCREEN_READER_CLASSES.intersection(document.class_names)
    return document.with_class(*names) if names else []


def _by_attribute(document: Document) -> list[Element]:
    if _CLIPPED.search(";".join(document.values("style")).lower()) is None:
        return []  # as on most pages, and told at once
    return document.where("style", lambda style: _CLIPPED.search(style.lower()))


def _by_sheet(document: Document) -> Iterator[Element]:
    if "style" not in document.tags or not any(_clipped_places(text) for _, text in style_elements(document)):
        return
    for page_sheet in sheets_of(document):
        places = _clipped_places(page_sheet.text)
        for rule in page_sheet.sheet.rules:
            at = bisect_left(places, rule.start)
            if at < len(places) and places[at] < rule.end and applies_always(page_sheet, rule):
                for selector in resting_selectors(rule.selector):
                    yield from elements_matching(document, selector)


@remembered(128)
def _clipped_places(style: str) -> tuple[int, ...]:
    """Where a style text takes something out of sight."""
    return tuple(found.start() for found in _CLIPPED.finditer(style.lower()))
