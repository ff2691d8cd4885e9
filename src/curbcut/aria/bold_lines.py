"""Paragraphs that are one bold line over a text, and whether they are set as headings are."""

import re
from typing import Final

from curbcut.aria.exposure import is_exposed
from curbcut.aria.visible_text import visible_text_of
from curbcut.html import Document, Element, collapse

_LONGEST: Final = 80
_MARK: Final = re.compile(r"(?:[a-z]+-)?h(?P<level>[1-6])|(?:[a-z]+[-_])?(?:heading|headline)|mso(?:title|heading\d?)")
"""Classes by which authors say what a line looks like: `like-h2`, `section-heading`."""
_SIZE: Final = re.compile(r"(?:^|;)\s*font-size\s*:\s*(\d+(?:\.\d+)?)(pt|px|r?em|%)", re.IGNORECASE)
_IS_BOLD: Final = re.compile(r"(?:^|;)\s*font-weight\s*:\s*(?:bold(?:er)?|[6-9]00)\s*(?:;|!|\Z)", re.IGNORECASE)
_LARGE: Final = {"pt": 14, "px": 18.66, "em": 1.2, "rem": 1.2, "%": 120}
"""The size of bold text from which WCAG calls it large, and what is clearly larger than the text around it."""
_SETS_LETTERS: Final = frozenset({"b", "strong", "font", "span", "big", "u", "em", "i"})
_MOST_AROUND: Final = 4
"""Elements around a bold one that are looked at."""
_PARTS: Final = frozenset({"table", "dl", "blockquote", "figure", "form"})
"""What stands under headings as texts do; a line set as one needs no other sign."""
_LARGE_FONT: Final = frozenset({"4", "5", "6", "7", "+1", "+2", "+3", "+4"})


def bold_lines_of(document: Document) -> list[Element]:
    """Exposed paragraphs all of whose words are bold, with a paragraph or a list after them that is not and is longer;
    those set as headings also over a table or another part of a text."""
    found = document.memo.get(bold_lines_of)
    if not isinstance(found, list):
        by_tag = (_all_in_bold(bold) for bold in document.all("b", "strong"))
        by_style = document.where("style", _IS_BOLD.search)
        lines = (each for each in document.in_order({*by_tag, *by_style}) if _is_line(each))
        found = document.memo[bold_lines_of] = [line for line in lines if is_exposed(line)]
    return found


def _all_in_bold(bold: Element) -> Element:
    """The largest element around a bold one that holds nothing else, but for what sets letters in another way."""
    for _ in range(_MOST_AROUND):
        around = bold.parent
        if around is None or bold.tag not in _SETS_LETTERS or not bold.is_only_child:
            break
        if collapse(around.text) != collapse(bold.text):
            break
        bold = around
    return bold


def _is_line(line: Element) -> bool:
    """Whether a bold element is a paragraph over a text: words that are no sentence."""
    if line.tag != "p" or "role" in line:
        return False
    words = collapse(line.text)
    is_of_letters = 2 * sum(map(str.isalpha, words)) >= len(words)  # a price and a telephone number head nothing
    if not 2 < len(words) <= _LONGEST or words[-1] in ".,;!…" or not is_of_letters:
        return False
    follows = line.next
    if follows is None or line.closest("li", "td", "a") or line.descendants("img", "input", "br"):
        return False
    return _is_longer_text(follows, words) or (follows.tag in _PARTS and is_set_as_heading(line))


def _is_longer_text(element: Element, words: str) -> bool:
    is_plain = element.tag in {"p", "ul", "ol"} and not element.descendants("b", "strong")
    return is_plain and not has_bold_style(element) and len(visible_text_of(element)) > len(words)


def has_bold_style(element: Element) -> bool:
    """Whether an element's own style sets it in bold."""
    return _IS_BOLD.search(element.get("style") or "") is not None


def is_set_as_heading(line: Element) -> bool:
    """Whether a bold line has the class of a heading, or is set larger than text in its own markup."""
    return bool(_marks_of(line)) or any(map(_is_large, (line, *line.descendants())))


def level_by_class(line: Element) -> int | None:
    """The level that a line is to look like."""
    levels = [int(mark["level"]) for mark in _marks_of(line) if mark["level"]]
    return levels[0] if levels else None


def _marks_of(line: Element) -> list[re.Match[str]]:
    names = (line.get("class") or "").lower().split()
    return [mark for name in names if (mark := _MARK.fullmatch(name)) is not None]


def _is_large(element: Element) -> bool:
    if element.tag == "font" and (element.get("size") or "").strip() in _LARGE_FONT:
        return True
    found = _SIZE.search(element.get("style") or "")
    return found is not None and float(found[1]) >= _LARGE[found[2].lower()]
