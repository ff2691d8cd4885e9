"""
The styles of one page: its own sheets, and whether others have a say that the page itself does not show.
"""

import re
from typing import Final, NamedTuple

from curbcut.css.scanner import StyleRule, StyleSheet, parse_sheet
from curbcut.html import Document, Element
from curbcut.memory import remembered

MAX_STYLES: Final = 1_000_000
"""Pages with more style text of their own, in bytes, count as styled from outside."""

_NAMES_A_SHEET = re.compile(rb"\.css(?=[?\"'\s&<\\]|\Z)")
"""The end of the name of a file of styles: sites load some late by a script of theirs, and name them in attributes."""
_SCREEN = re.compile(r"\s*+(?:only\s++)?(?:all|screen)?\s*+\Z", re.IGNORECASE)
_CONDITION_ON_SCREEN = re.compile(r"@media\s+(?:only\s+)?(?:all|screen)\Z")
_NEVER_ON_SCREEN = re.compile(
    r"\s*+(?:only\s++)?(?:print|speech|aural|braille|embossed|handheld|projection|tty|tv)\b[^,]*\Z"
)


class PageSheet(NamedTuple):
    """A `style` element and what it says; offsets in its rules are bytes from the end of its start tag."""

    element: Element
    text: str
    sheet: StyleSheet
    media: str


def style_elements(document: Document) -> list[tuple[Element, str]]:
    """The page's `style` elements that are CSS, with their text as bytes dressed as latin-1; see `html.byte_view`."""
    found = document.memo.get(style_elements)
    if not isinstance(found, list):
        found = document.memo[style_elements] = [
            (element, text) for element in document.all("style") if _is_css(element) and (text := _text_of(element))
        ]
    return found


def sheets_of(document: Document) -> list[PageSheet]:
    """The page's own sheets, in order."""
    found = document.memo.get(sheets_of)
    if not isinstance(found, list):
        found = document.memo[sheets_of] = [
            PageSheet(element, text, parse_sheet(text), (element.get("media") or "").lower())
            for element, text in style_elements(document)
        ]
    return found


def styles_mention(document: Document, *words: str) -> bool:
    """Whether any of the page's `style` elements has one of the words in it: the cheap question before parsing."""
    return any(word in text for _, text in style_elements(document) for word in words)


def is_styled_from_outside(document: Document) -> bool:
    """Whether styles that the page does not hold may bear on it: linked or imported sheets, sheets that a script may
    load, or rules of its own that cannot be read. Then only a `style` attribute says something certain, about its own
    element."""
    found = document.memo.get(is_styled_from_outside)
    if not isinstance(found, bool):
        found = document.memo[is_styled_from_outside] = _is_styled_from_outside(document)
    return found


def _is_styled_from_outside(document: Document) -> bool:
    links = document.all("link")
    if any(map(_links_a_sheet, links)):
        return True
    linked = sum(1 for link in links if _NAMES_A_SHEET.search((link.get("href") or "").encode()))
    if len(_NAMES_A_SHEET.findall(document.source)) > linked:  # the links there are style no screen
        return True
    if sum(len(text) for _, text in style_elements(document)) > MAX_STYLES:
        return True
    return any(not page_sheet.sheet.is_whole for page_sheet in sheets_of(document))


def _links_a_sheet(link: Element) -> bool:
    relations = (link.get("rel") or "").lower().split()
    if "alternate" in relations:
        return False
    is_sheet = "stylesheet" in relations or (link.get("as") or "").lower() == "style"
    return is_sheet and ("onload" in link or not is_never_on_screen(link.get("media") or ""))


def is_never_on_screen(media: str) -> bool:
    """Whether a media query list is for paper or speech only."""
    return bool(media.strip()) and all(_NEVER_ON_SCREEN.match(query.lower()) for query in media.split(","))


def applies_always(page_sheet: PageSheet, rule: StyleRule) -> bool:
    """Whether a rule holds on every screen."""
    return _SCREEN.match(page_sheet.media) is not None and (
        not rule.conditions or all(map(_CONDITION_ON_SCREEN.match, rule.conditions))
    )


def applies_never(page_sheet: PageSheet, rule: StyleRule) -> bool:
    """Whether a rule holds on no screen."""
    return _is_never((f"@media{page_sheet.media}", *rule.conditions))


@remembered(1024)
def _is_never(conditions: tuple[str, ...]) -> bool:
    queries = (condition.removeprefix("@media") for condition in conditions if condition.startswith("@media"))
    return any(map(is_never_on_screen, queries))


def _is_css(element: Element) -> bool:
    kind = element.get("type")
    return not kind or kind.strip().lower() == "text/css"


def _text_of(element: Element) -> str:
    start, end = element.start, element.end
    if start is None or end is None:
        return ""
    return element.document.source[start.end : end.start].decode("latin-1")
