"""The words of a text beside a field that are its label: without help, asides, and what is set."""

import re
from typing import Final

from curbcut.aria import is_visible
from curbcut.html import Element, collapse
from curbcut.naming.shown_words import text_beside_icons
from curbcut.standards.field_states import REQUIRED
from curbcut.standards.text import plain

AMOUNT: Final = re.compile(r"\b\d{2,}\b")
"""A figure in a text that stands in another box: it says how much of something there is, and asks for nothing."""
_READING: Final = re.compile(r"\d[\d.,]*\s?(?:%|[^\W\d_]+)?\Z")
"""A figure, and its unit at most."""
_MAY_BE_READ: Final = frozenset({"span", "strong", "b", "em", "div", "small", "code"})
_HELP: Final = re.compile(
    r"(?<![a-z])(?:(?:help|hint|invalid|error|danger)(?:[ _-]?(?:text|block|message))?"
    r"|form-text|(?:in)?valid-feedback)(?![a-z])",
    re.IGNORECASE,
)
_OFFERS_HELP: Final = re.compile(r"(?<=\w) (?:\?|\(\?\)|\[\?\]|\u24d8|\u2139\ufe0f?)\Z")
_AT_THE_END: Final = " :*\xa0\u3000\uff1a(\uff08["
"""What stands between a label and its field: an open bracket is closed behind the field."""
_IS_ASIDE: Final = re.compile(
    r"(?<![a-z])(?:desc(?:ription)?|muted|note|sub(?:title|text)?|secondary|help|hint)(?![a-z])"
)
_LONGEST_WITH_ASIDES: Final = 40
_MOST_PARTS: Final = 4


def words_of(node: Element) -> str:
    """The words of what stands beside, without a reading or the word that it must be filled in at their end."""
    if _is_reading(node):
        return ""
    text = _set_apart(node) or text_beside_icons(node)
    last = node.children[-1] if node.children else None
    is_said_of_it = last is not None and (_is_reading(last) or has_badge(node))
    return text.removesuffix(text_beside_icons(last)).rstrip() if last is not None and is_said_of_it else text


def has_badge(label: Element) -> bool:
    """Whether a label ends with a word of its own that its field must be filled in: `Name <b>required</b>`."""
    last = label.children[-1] if label.children else None
    return last is not None and plain(last.text) in REQUIRED and collapse(last.text) != collapse(label.text)


def without_asides(text: str, node: Element) -> str:
    """What stands before a field without what is said of it in small print, where that is long or holds figures."""
    if len(text) <= _LONGEST_WITH_ASIDES and AMOUNT.search(text) is None:
        return text
    asides = {child for child in node.children if child.tag == "small" or is_aside(child)}
    rest = [each for each in node.nodes if each not in asides]
    words = collapse(" ".join(each if isinstance(each, str) else text_beside_icons(each) for each in rest))
    return words if asides and any(map(str.isalpha, words)) else text


def _set_apart(node: Element) -> str:
    """The words of elements that stand side by side without a space in the source, such as a choice and its price:
    styles set them apart. Single letters are one word that somebody has drawn letter by letter."""
    parts = [part for part in node.nodes if not isinstance(part, str) or part.strip()]
    if not 1 < len(parts) <= _MOST_PARTS or any(isinstance(part, str) for part in parts):
        return ""
    words = [
        text for part in parts if not isinstance(part, str) and is_visible(part) and (text := text_beside_icons(part))
    ]
    return " ".join(words) if all(len(word) > 1 for word in words) else ""


def is_help(node: Element) -> bool:
    """Whether a text is called help, an error or the like: it says how to fill in a field, and not what it is."""
    return _HELP.search(node.get("class") or "") is not None


def is_aside(node: Element) -> bool:
    """Whether a text is called a note, a description or the like: it says more of what stands before it."""
    return _IS_ASIDE.search(node.get("class") or "") is not None


def _is_reading(element: Element) -> bool:
    """Whether an element shows what is set, which a script writes into it: `Volume <span id="volume">50 %</span>`."""
    if element.tag == "output":
        return True
    return "id" in element and element.tag in _MAY_BE_READ and _READING.match(collapse(element.text)) is not None


def without_marks(text: str) -> str:
    """A label without the colon or star at its end or the sign that offers help there, and the cross or dot at its
    beginning."""
    return _OFFERS_HELP.sub("", text).rstrip(_AT_THE_END).lstrip(" •·*\xd7\xa0\u3000")
