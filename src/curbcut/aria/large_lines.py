"""Lines that a style sheet sets as headings: in larger letters than those around, over what is longer."""

import re
from collections.abc import Callable, Mapping
from itertools import islice
from typing import Final, NamedTuple

from curbcut.aria.exposure import is_exposed
from curbcut.css import elements_declaring, font_size_of, is_bold
from curbcut.html import Document, Element, collapse

_LONGEST: Final = 80
_LARGER, _MUCH_LARGER = 1.2, 1.5
"""How much larger than the text around a line is that is set as a heading: in bold, and without."""
_LINES: Final = frozenset({"div", "p"})
_SETS_LETTERS: Final = frozenset({"b", "strong", "font", "span", "big", "u", "em", "i"})
_FILLED_IN: Final = ("input", "select", "textarea", "table", "ul", "ol", "dl", "img", "video", "iframe")
"""What a heading may stand over, be it without a word."""
_OTHERWISE: Final = (
    "header",
    "nav",
    "footer",
    "li",
    "td",
    "th",
    "a",
    "button",
    "label",
    "summary",
    "figure",
    "blockquote",
)
"""In these, large letters are those of a name, a motto, a control or a quotation."""
_IS_NO_HEADING: Final = re.compile(
    r"(?<![a-z])(?:logo|brand|slogan|tagline|motto|price|preis|prix|amount|num(?:ber)?|count(?:er)?|value|stats?|date|datum"
    r"|time|icon|quote|author|badge|btn|button|label|msg|message|alert|error|lead|intro|sub-?title|head(?:er)?|top(?:bar)?"
    r"|banner|nav(?:bar|igation)?|menu|foot(?:er)?|copyright|modal|popup)(?![a-z])",
    re.IGNORECASE,
)
"""What large letters are called that are no heading of a part, and what the edges of a page are called."""
_HEAD_OF_A_PART: Final = re.compile(
    r"(?:area|article|block|box|card|content|entry|panel|post|section|tile|widget)[-_]*head(?:er)?", re.IGNORECASE
)
_OPERATED: Final = frozenset({"onclick", "tabindex", "data-toggle", "data-bs-toggle", "aria-hidden"})
_MOST_AROUND: Final = 12
_WHOLE: Final = frozenset({"html", "body"})
"""What is called after the whole page, and be it after its top."""


class _Looks(NamedTuple):
    """What is known of letters: their size in CSS pixels, and whether they are set as those of headings are."""

    size_of: Callable[[Element], float | None]
    is_larger: Callable[[Element], bool]


def large_lines_of(document: Document) -> dict[Element, float]:
    """The lines of a page, in order, that its own style sheets set as headings, with the size of their letters in CSS
    pixels; looked for once."""
    found = document.memo.get(large_lines_of)
    if not isinstance(found, dict):
        sized = elements_declaring(document, "font-size") or ()
        looks = _Looks(font_size_of, _is_larger)
        lines = document.in_order(each for each in sized if each.tag in _LINES)
        found = {each: font_size_of(each) or 0.0 for each in lines if _is_line(each, looks)}
        document.memo[large_lines_of] = found
    return found


def large_lines_among(sizes: Mapping[Element, float]) -> dict[Element, float]:
    """Those of some elements, all known to have larger letters than what is around, that are lines set as headings."""
    looks = _Looks(sizes.get, sizes.__contains__)
    return {each: size for each, size in sizes.items() if each.tag in _LINES and _is_line(each, looks)}


def _is_line(line: Element, looks: _Looks) -> bool:
    words = collapse(line.text)
    is_of_letters = 2 * sum(map(str.isalpha, words)) >= len(words)
    if not 2 < len(words) <= _LONGEST or words[-1] in ".,;!\u2026" or not is_of_letters or not _is_set_apart(line):
        return False
    follows = _what_follows(line)
    if follows is None or not looks.is_larger(line) or not is_exposed(line):
        return False
    is_longer = len(collapse(follows.text)) > len(words)
    return is_longer or _holds_something(follows) or _is_a_smaller_line(follows, line, looks)


def _what_follows(line: Element) -> Element | None:
    """The element after a line, or after the box that holds nothing but it, as the head of a card does."""
    box = line.parent
    is_alone = box is not None and box.tag == "div" and line.is_only_child and not any(map(str.strip, box.texts))
    return box.next if box is not None and is_alone else line.next


def _holds_something(element: Element) -> bool:
    return element.tag in _FILLED_IN or bool(element.descendants(*_FILLED_IN))


def _is_a_smaller_line(follows: Element, line: Element, looks: _Looks) -> bool:
    """Whether a title stands over a line that is set as one as well, in smaller letters."""
    is_smaller = (looks.size_of(follows) or 0.0) < (looks.size_of(line) or 0.0)
    return follows.tag in _LINES and is_smaller and _is_set_apart(follows) and looks.is_larger(follows)


def _is_set_apart(line: Element) -> bool:
    """Whether a line holds nothing but its words, and nothing around it or on it says that it is something else."""
    if "role" in line or line.has_any(_OPERATED) or line.closest(*_OTHERWISE) is not None:
        return False
    if not all(each.tag in _SETS_LETTERS and "role" not in each for each in line.descendants()):
        return False
    around = [each for each in (line, *islice(line.ancestors(), _MOST_AROUND)) if each.tag not in _WHOLE]
    marks = (f"{each.get('class') or ''} {each.get('id') or ''}" for each in around)
    return not any(_IS_NO_HEADING.search(_HEAD_OF_A_PART.sub("", mark)) for mark in marks)


def _is_larger(line: Element) -> bool:
    size, around = font_size_of(line), font_size_of(line.parent) if line.parent is not None else None
    if size is None or not around:
        return False
    return size >= _MUCH_LARGER * around or (size >= _LARGER * around and is_bold(line) is True)
