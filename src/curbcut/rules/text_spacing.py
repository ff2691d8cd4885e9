"""
The spacing of text can be changed.

People with dyslexia or low vision set wider gaps between letters, words and lines with their browser, an extension or
a style sheet of their own. An `!important` in a style attribute takes that away from them: their setting has no effect.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from curbcut.aria import is_hidden
from curbcut.css import (
    Declaration,
    declarations_of,
    font_size_of,
    number_and_unit,
    pixels,
    without_importance,
)
from curbcut.html import Element
from curbcut.patch import Change, EditAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="The spacing of text can be changed",
    criteria=["1.4.12"],
    act=["24afc2", "9e45ec", "78fd32"],
    impact=Impact.SERIOUS,
    looks_at=["[style]"],
)

ENOUGH: Final[Mapping[str, float]] = {"letter-spacing": 0.12, "word-spacing": 0.16, "line-height": 1.5}
"""How wide people must be able to make each, in font sizes. https://www.w3.org/TR/WCAG22/#text-spacing"""
ROUNDING: Final = 0.0005


@rule.finds
def spacing_that_is_held_fast(page: Page) -> Iterator[Finding]:
    for element in page.document.where("style", lambda style: "!" in style):
        if not element.is_html or is_hidden(element):
            continue
        if any(_is_too_narrow(element, each) for each in _held(element.get("style") or "")):
            yield Finding(element, "People who need wider spacing to read this text cannot set it.")


@rule.fixes
def by_letting_go(page: Page, finding: Finding) -> Iterator[Change]:
    style = finding.element.get("style") or ""
    narrow = {each.name for each in _held(style) if _is_too_narrow(finding.element, each)}
    released = [
        without_importance(each) for each in declarations_of(style) if each.is_important and each.name in narrow
    ]
    for start, end, text in released:
        yield EditAttribute(finding.element, "style", start, end, text, because="the value stays, its force goes")


def _held(style: str) -> Iterator[Declaration]:
    """The spacings that win whatever else is said: the last important declaration of each."""
    important = {each.name: each for each in declarations_of(style) if each.is_important and each.name in ENOUGH}
    yield from important.values()


def _is_too_narrow(element: Element, declaration: Declaration) -> bool:
    value = declaration.value.lower()
    if value in {"inherit", "unset", "revert", "revert-layer"} or _is_off_screen(element):
        return False
    return any(
        _is_narrow_for(text, element, declaration.name, value) for text in _spaced_texts(element, declaration.name)
    )


def _is_narrow_for(text: Element, element: Element, name: str, value: str) -> bool:
    """Whether the spacing declared on `element` is too little for the text that stands in `text`."""
    if value in {"normal", "initial"}:
        return True
    read = number_and_unit(value)
    if read is None:
        return False
    number, unit = read
    if unit == "" and (name == "line-height" or number == 0):
        return number < ENOUGH[name]  # a bare number is inherited as such, whatever the size of the text
    own_size, text_size = font_size_of(element), font_size_of(text)
    if own_size is None or text_size is None:
        return unit == "em" and text is element and number < ENOUGH[name]
    length = pixels(value, em=own_size, percent_of=own_size)
    return length is not None and text_size > 0 and length / text_size < ENOUGH[name] - ROUNDING


def _spaced_texts(element: Element, name: str) -> Iterator[Element]:
    """The elements whose own text takes its spacing from this one."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        if any(map(str.strip, each.texts)):
            yield each
        waiting.extend(
            child for child in each.children if not is_hidden(child) and name not in (child.get("style") or "")
        )


def _is_off_screen(element: Element) -> bool:
    """Whether the text is moved out of sight, for screen readers alone."""
    declarations = {each.name: each.value.lower() for each in declarations_of(element.get("style") or "")}
    if declarations.get("position") not in {"absolute", "fixed"}:
        return False
    offsets = [number_and_unit(declarations.get(side, "")) for side in ("top", "left", "right", "bottom")]
    return any(offset is not None and offset[0] <= -99 for offset in offsets)


rule.examples = [
    Good('<p style="letter-spacing: 0.1em">Text</p>', "narrow, and anyone can widen it"),
    Good('<p style="letter-spacing: 0.15em !important">Text</p>', "held fast, and wide enough"),
    Good('<p style="line-height: inherit !important">Text</p>', "what is inherited can be changed where it comes from"),
    Good(
        '<div style="word-spacing: 0.1em !important"><p style="word-spacing: 0.2em !important">Text</p></div>',
        "no text takes the narrow one",
    ),
    Good('<p style="font-size: 25px; letter-spacing: 3px !important">Text</p>', "3 of 25 pixels are wide enough"),
    Good(
        '<div style="font-size: 16px; word-spacing: 2px !important"><p style="font-size: 10px">Text</p></div>',
        "2 pixels are wide enough for text of 10",
    ),
    Good(
        '<p style="position: absolute; left: -999em; line-height: 1 !important">Text</p>',
        "out of sight, for the ear only",
    ),
    Good('<p hidden style="line-height: 1 !important">Text</p>', "nobody reads it"),
    Bad(
        '<p style="color: #333; letter-spacing: 0.1em !important; margin: 0">Text</p>',
        becomes='<p style="color: #333; letter-spacing: 0.1em; margin: 0">Text</p>',
        why="looks the same, and gives way to the reader's own setting",
    ),
    Bad(
        '<p style="line-height:1.2!important;word-spacing:normal ! important">Text</p>',
        becomes='<p style="line-height:1.2;word-spacing:normal">Text</p>',
        why="two at once",
    ),
    Bad(
        '<p style="font-size: 20px; letter-spacing: 2px !important">Text</p>',
        becomes='<p style="font-size: 20px; letter-spacing: 2px">Text</p>',
        why="2 of 20 pixels are too few",
    ),
]
