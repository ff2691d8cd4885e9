"""
What scrolls can be scrolled with the keyboard.

A box that shows part of its text and scrolls the rest is scrolled with a mouse or a finger. In some browsers someone
who uses the keyboard cannot get into it if nothing inside takes the focus, and never reads the end.

Whether a box overflows is worked out from the sizes that the page itself gives, and only claimed where there is much
more in it than fits.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from curbcut.aria import explicit_role_of, has_name, is_exposed, is_tabbable, visible_text_of
from curbcut.css import declared, elements_declaring, font_size_of, is_styled_from_outside, pixels, styles_mention
from curbcut.html import Document, Element, collapse
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="What scrolls can be scrolled with the keyboard",
    criteria=["2.1.1"],
    act=["0ssw9k"],
    impact=Impact.SERIOUS,
    looks_at=["style", "[style]"],
)

SURELY: Final = 1.3
"""How many times its box the content must fill to be sure that it overflows."""
WIDEST: Final = 1280.0
"""The width of a box that gives none, in CSS pixels: what it overflows here, it overflows on smaller screens too."""

_SCROLLS: Final = frozenset({"auto", "scroll", "overlay"})
_LETTER: Final = 0.45
"""Width of a letter of running text, in font sizes; line height likewise."""
_LINE: Final = 1.15
_BLOCKS: Final = ("p", "li", "dt", "dd", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "div", "br")
_FOCUSABLE: Final = (
    "a",
    "area",
    "button",
    "input",
    "select",
    "textarea",
    "iframe",
    "summary",
    "audio",
    "video",
    "object",
)
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6", "caption")


@rule.finds
def boxes_the_keyboard_cannot_scroll(page: Page) -> Iterator[Finding]:
    for element in _scrolling(page.document):
        if is_exposed(element) and not _takes_keyboard(element) and _overflows(element):
            yield Finding(element, "With the keyboard, the rest of what is in this box may be out of reach.")


@rule.fixes
def by_letting_tab_stop_there(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    if "tabindex" in element:
        return
    yield SetAttribute(element, "tabindex", "0", because="with the focus in it, the arrow keys scroll it")
    name = _name_inside(element)
    if name and element.tag in {"div", "section"} and explicit_role_of(element) is None and not has_name(element):
        if element.tag == "div":
            yield SetAttribute(element, "role", "region", because="a screen reader says what the focus is on")
        yield SetAttribute(element, "aria-label", name, because="the heading inside")


def _scrolling(document: Document) -> Sequence[Element]:
    inline = document.where("style", lambda style: "overflow" in style)
    if is_styled_from_outside(document) or not styles_mention(document, "overflow"):
        candidates = inline
    else:
        by_sheet = [each for axis in ("overflow-x", "overflow-y") for each in elements_declaring(document, axis) or ()]
        candidates = list(dict.fromkeys([*inline, *by_sheet]))
    return [each for each in candidates if each.is_html and each.tag not in {"html", "body", "textarea", "iframe"}]


def _takes_keyboard(element: Element) -> bool:
    """Whether Tab stops at the element or at anything inside."""
    if is_tabbable(element) or any(map(is_tabbable, element.descendants(*_FOCUSABLE))):
        return True
    names = element.document.attribute_names
    if "tabindex" not in names and "contenteditable" not in names:
        return False
    inside = set(element.descendants())
    return any(each in inside and is_tabbable(each) for each in element.document.having("tabindex", "contenteditable"))


def _overflows(element: Element) -> bool:
    font_size = font_size_of(element) or 16.0
    width = _size(element, "width", font_size) or _size(element, "max-width", font_size) or WIDEST
    if _keeps_lines(element):
        return _scrolls(element, "overflow-x") and _longest_line(element, font_size) > width * SURELY
    height = _size(element, "height", font_size) or _size(element, "max-height", font_size)
    return (
        height is not None and _scrolls(element, "overflow-y") and _height(element, width, font_size) > height * SURELY
    )


def _scrolls(element: Element, axis: str) -> bool:
    """Whether one axis scrolls; where the other does, what is visible by default scrolls too."""
    values = [_value(element, name) for name in ("overflow-x", "overflow-y")]
    own = _value(element, axis)
    return own in _SCROLLS or (own in {"", "visible"} and any(value in _SCROLLS for value in values))


def _value(element: Element, name: str) -> str:
    winner = declared(element, name).winner
    if winner is None:
        return ""
    parts = winner.value.lower().split()
    return parts[-1] if name == "overflow-y" else parts[0]


def _keeps_lines(element: Element) -> bool:
    value = _value(element, "white-space")
    return value in {"nowrap", "pre"} or (not value and element.tag == "pre")


def _size(element: Element, name: str, font_size: float) -> float | None:
    winner = declared(element, name).winner
    return pixels(winner.value, em=font_size) if winner is not None else None


def _height(element: Element, width: float, font_size: float) -> float:
    """About how high the text inside is, in CSS pixels; less rather than more."""
    lines = len(collapse(visible_text_of(element))) * font_size * _LETTER / width
    return max(lines, len(element.descendants(*_BLOCKS)) * 0.5) * font_size * _LINE


def _longest_line(element: Element, font_size: float) -> float:
    text = element.text
    if _value(element, "white-space") == "nowrap":
        letters = len(collapse(text))
    else:
        letters = max((len(line) for line in text.splitlines()), default=0)
    pictures = sum(_width_of_picture(picture) for picture in element.descendants("img"))
    return letters * font_size * _LETTER + pictures


def _width_of_picture(picture: Element) -> float:
    return _size(picture, "width", 16.0) or pixels(f"{(picture.get('width') or '0').strip()}px") or 0.0


def _name_inside(element: Element) -> str:
    return next((text for each in element.descendants(*_HEADINGS) if (text := collapse(visible_text_of(each)))), "")[
        :100
    ]


LONG = "The terms that apply to everything that anyone may ever buy from us. " * 40

rule.examples = [
    Good(f'<div style="height: 100px; overflow: auto" tabindex="0">{LONG}</div>', "Tab stops at it"),
    Good(f'<div style="height: 100px; overflow: auto"><a href="/terms">Terms</a> {LONG}</div>', "Tab stops inside"),
    Good('<div style="height: 100px; overflow: auto">A few words.</div>', "nothing to scroll"),
    Good(f'<div style="height: 100px; overflow: hidden">{LONG}</div>', "does not scroll for anyone"),
    Bad(
        f'<div style="height: 100px; overflow: auto">{LONG}</div>',
        becomes=f'<div tabindex="0" style="height: 100px; overflow: auto">{LONG}</div>',
        why="no heading to name it by",
    ),
    Bad(
        f'<div style="max-height: 8em; overflow: scroll"><h2>Terms of sale</h2>{LONG}</div>',
        becomes='<div tabindex="0" role="region" aria-label="Terms of sale" style="max-height: 8em; overflow: scroll">'
        f"<h2>Terms of sale</h2>{LONG}</div>",
        why="its heading says what the focus is on",
    ),
    Bad(
        f'<div style="height: 100px; overflow: auto" tabindex="-1">{LONG}</div>',
        becomes=None,
        why="its author keeps it out of the order: there may be another way in",
    ),
]
