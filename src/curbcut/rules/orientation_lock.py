"""
Pages can be read upright and lying.

Someone whose phone or tablet is fixed to a wheelchair cannot turn it. A page that turns itself by a quarter as soon as
the screen is upright, or lying, shows them everything sideways.
"""

import math
import re
from collections.abc import Iterator
from typing import Final

from curbcut.css import (
    Declaration,
    StyleRule,
    degrees,
    functions_in,
    matching,
    selectors_in,
    sheets_of,
    styles_mention,
    without,
)
from curbcut.html import Document, Element
from curbcut.patch import Change, EditStyle
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Pages can be read upright and lying",
    criteria=["1.3.4"],
    act=["b33eff"],
    impact=Impact.SERIOUS,
    looks_at=["style"],
)

GEOMETRY: Final = frozenset(
    {
        "transform", "-webkit-transform", "-moz-transform", "-ms-transform", "-o-transform", "rotate",
        "transform-origin", "-webkit-transform-origin", "-ms-transform-origin", "position", "top", "right", "bottom",
        "left", "inset", "width", "height", "min-width", "min-height", "max-width", "max-height", "overflow",
        "overflow-x", "overflow-y",
    }
)  # fmt: skip
"""What such a rule uses to fit the turned page onto the screen; without the turn it would push the page off it."""
NEARLY: Final = 2.0
"""Degrees either side of a quarter turn."""

_ORIENTATION = re.compile(r"orientation\s*:\s*(?:portrait|landscape)\b")
_TRANSFORM = re.compile(r"(?:-\w+-)?transform\Z")
_AXIS_Z = frozenset({"0", "0.0"})


@rule.finds
def pages_that_turn_themselves(page: Page) -> Iterator[Finding]:
    for element, _, _ in _locks(page.document):
        yield Finding(element, "This page turns sideways when the screen is turned.")


@rule.fixes
def by_leaving_it_upright(page: Page, finding: Finding) -> Iterator[Change]:
    for element, text, locking in _locks(page.document):
        if element is finding.element:
            for declaration in locking.declarations:
                if declaration.name in GEOMETRY:
                    gone = without(text, declaration)
                    yield EditStyle(element, gone.start, gone.end, gone.text, because="it only turns the page")


def _locks(document: Document) -> Iterator[tuple[Element, str, StyleRule]]:
    """Rules that turn the whole page by a quarter in one orientation."""
    if not styles_mention(document, "orientation"):
        return
    for page_sheet in sheets_of(document):
        seen: dict[str, float] = {}
        for each in page_sheet.sheet.rules:
            turn = _turn_of(each)
            if turn is None:
                continue
            if not any(_ORIENTATION.search(condition) for condition in each.conditions):
                seen[each.selector] = turn
            elif _is_quarter(turn - seen.get(each.selector, 0.0)) and _is_for_the_page(document, each):
                yield page_sheet.element, page_sheet.text, each


def _turn_of(style: StyleRule) -> float | None:
    """By how many degrees a rule turns its elements in the plane of the screen, or None if it does not say."""
    if not style.mentions("rotate") and not style.mentions("matrix"):
        return None
    turns = [turn for each in style.declarations if (turn := _declared_turn(each)) is not None]
    return turns[-1] if turns else None


def _declared_turn(declaration: Declaration) -> float | None:
    value = declaration.value.lower()
    if declaration.name == "rotate":
        parts = value.split()
        return degrees(parts[-1]) if len(parts) == 1 or parts[0] == "z" else None
    if _TRANSFORM.match(declaration.name) is None:
        return None
    turns = [turn for name, arguments in functions_in(value) if (turn := _function_turn(name, arguments)) is not None]
    return sum(turns) if turns else None


def _function_turn(name: str, arguments: list[str]) -> float | None:
    if name in {"rotate", "rotatez"} and len(arguments) == 1:
        return degrees(arguments[0])
    if name == "rotate3d" and len(arguments) == 4 and set(arguments[:2]) <= _AXIS_Z:
        return degrees(arguments[3])
    if (name == "matrix" and len(arguments) == 6) or (name == "matrix3d" and len(arguments) == 16):
        try:
            return math.degrees(math.atan2(float(arguments[1]), float(arguments[0])))
        except ValueError:
            return None
    return None


def _is_quarter(turn: float) -> bool:
    return abs(abs(math.remainder(turn, 360.0)) - 90.0) <= NEARLY


def _is_for_the_page(document: Document, style: StyleRule) -> bool:
    """Whether a rule is for the root, the body, or the one element that holds all the rest."""
    wholes = {document.root, document.body}
    if document.body is not None:
        contents = [child for child in document.body.children if child.tag not in {"script", "style", "template"}]
        wholes.update(contents if len(contents) == 1 else ())
    return any(
        element in wholes for selector in selectors_in(style.selector) for element in matching(document, selector) or ()
    )


def _page(css: str) -> str:
    return (
        f'<html lang="en"><head><title>T</title><style>{css}</style></head><body><p>Text</p><p>More</p></body></html>'
    )


rule.examples = [
    Good(_page("@media (orientation: portrait) { html { transform: rotate(1turn) } }"), "a whole turn changes nothing"),
    Good(
        _page("@media (orientation: portrait) { p { transform: rotate(90deg) } }"),
        "one part of the page, not all of it",
    ),
    Good(_page("body { transform: rotate(90deg) }"), "sideways for everyone, whichever way the screen is"),
    Bad(
        _page("@media (orientation: portrait) { html { transform: rotate(90deg); color: #111 } }"),
        becomes=_page("@media (orientation: portrait) { html { color: #111 } }"),
        why="the turn goes, the colour stays",
    ),
    Bad(
        _page("@media (orientation:landscape){body{rotate:-90deg;position:absolute;top:100%;width:100vh}}"),
        becomes=_page("@media (orientation:landscape){body{}}"),
        why="what fitted the turned page onto the screen goes too",
    ),
]
