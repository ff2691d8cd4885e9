"""
How well texts over pictures and gradients can be read, measured by pixels.

A page is photographed twice: once with its text painted as nothing, while shadows and all else stay, and once with it
in a colour that nobody has. Where the two differ are the signs; what the first shows there and right beside is behind
them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil, floor
from typing import Annotated, Final

import msgspec
from playwright.sync_api import FloatRect, Page

from curbcut.css import Color, contrast, luminance, over
from curbcut.learner.browser import Browser, Window
from curbcut.learner.photographs import photograph, script_for_photographs
from curbcut.learner.scripts import script
from curbcut.learner.sense import making_sense

WINDOWS: Final = (Window(1280, 900), Window(390, 844), Window(1280, 900, "dark"))
TOLERATED: Final = 0.1
"""The share of what is behind a piece of a line that may be too like the text: single leaves in a dark picture."""
VISIBLE: Final = 1.1
"""Text that mostly stands out by less is hidden on purpose."""
FEWEST: Final = 12
"""A piece of a line with fewer pixels of text is not seen."""
BESIDE: Final = 2
"""Pixels around texts that are photographed, too."""
TEXTLESS: Final = "rgba(0,0,0,0)"
MARKED: Final = "#ff00fe"

_Level = Annotated[float, msgspec.Meta(ge=0, le=1)]
_Cell = tuple[_Level, _Level, _Level, Annotated[int, msgspec.Meta(ge=1)]]
_Box = tuple[float, float, float, float]
Piece = tuple[tuple[Color, int], ...]
"""The colours behind a piece of a line, and how many pixels have each."""


class From(msgspec.Struct, frozen=True, rename="camel"):
    """The style rule that something comes from; `is_of_page` where it stands in the page itself."""

    selector: str
    conditions: tuple[str, ...]
    is_important: bool
    is_of_page: bool


class Origin(msgspec.Struct, frozen=True, rename="camel"):
    """Where the colour of a text, and what is painted behind it, come from. `is_free`: the painter has
    nothing yet of what would be added to it; `inside`: the text stands in the painter; `is_own`: its colour is declared
    there."""

    ink: From | None
    painted: From | None
    kind: str
    pseudo: str
    is_free: bool
    is_whole_page: bool
    inside: bool
    is_own: bool
    is_painters_own: bool


class _InView(msgspec.Struct, frozen=True, rename="camel"):
    number: int
    words: str
    painter: int
    is_moving: bool
    color: tuple[_Level, _Level, _Level, _Level]
    needed: float
    boxes: tuple[_Box, ...]


@dataclass(slots=True)
class Text:
    """A text as it was seen, with what is behind it. `painter` is -1 where no picture is; `origin` and `selector` are
    only looked for where a text of the page is faint."""

    number: int
    words: str
    ink: Color
    needed: float
    painter: int
    is_moving: bool
    pieces: tuple[Piece, ...]
    origin: Origin | None = None
    selector: str = ""
    ratio: float = field(init=False)

    def __post_init__(self) -> None:
        self.ratio = self.ratio_of(self.ink, Color(0, 0, 0, 0))

    def ratio_of(self, ink: Color, veil: Color, tolerated: float = TOLERATED) -> float:
        """The contrast that all but a share of every piece has, with this ink, and a veil over what is behind."""
        return min(_quantile(piece, ink, veil, tolerated) for piece in self.pieces)

    @property
    def is_faint(self) -> bool:
        if self.painter < 0 or self.ratio >= self.needed:
            return False
        usual = sorted(_quantile(piece, self.ink, Color(0, 0, 0, 0), 0.5) for piece in self.pieces)
        return usual[len(usual) // 2] >= VISIBLE


def _quantile(piece: Piece, ink: Color, veil: Color, share: float) -> float:
    seen = sorted((_contrast(ink, over(veil, behind) if veil.alpha else behind), number) for behind, number in piece)
    left = share * sum(number for _, number in seen)
    for ratio, number in seen:
        left -= number
        if left < 0:
            return ratio
    return seen[-1][0]


def _contrast(ink: Color, behind: Color) -> float:
    if not ink.is_opaque:
        return contrast(over(ink, behind), behind)
    lighter, darker = luminance(ink), luminance(behind)
    if lighter < darker:
        lighter, darker = darker, lighter
    return (lighter + 0.05) / (darker + 0.05)


def texts_of(browser: Browser, url: str, window: Window, css: str = "", *, with_origins: bool = True) -> list[Text]:
    """The texts of a page that stand where pictures and gradients are. css: more rules. Raises LearnerError."""
    with browser.resting_at(url, window) as page, making_sense(f"What was measured on {url}"):
        return list(_measured(page, css, with_origins=with_origins))


def _measured(page: Page, css: str, *, with_origins: bool) -> Iterator[Text]:
    page.evaluate(script(__package__, "style_rules.js"))
    if not page.evaluate(script(__package__, "pictured_texts.js"), css):
        return
    texts: list[Text] = []
    while (found := page.evaluate(script(__package__, "pictured_view.js"))) is not None:
        in_view = msgspec.convert(found, list[_InView])
        if any(each.painter >= 0 for each in in_view):
            texts.extend(_with_what_is_behind(page, in_view))
    if with_origins and any(text.is_faint for text in texts):
        _trace(page, texts)
    yield from texts


def _with_what_is_behind(page: Page, in_view: Sequence[_InView]) -> Iterator[Text]:
    pictures = []
    left, top, clip = _around([box for each in in_view for box in each.boxes])
    for color in (TEXTLESS, MARKED, ""):
        page.evaluate(script(__package__, "pictured_ink.js"), color)
        if color:
            pictures.append(photograph(page, clip, from_window=True))
    boxes = [[(x - left, y - top, wide, high) for x, y, wide, high in each.boxes] for each in in_view]
    found = page.evaluate(script_for_photographs(__package__, "pictured_pixels.js"), [*pictures, boxes])
    for each, cells in zip(in_view, msgspec.convert(found, list[list[list[_Cell]]]), strict=True):
        pieces = tuple(
            tuple((Color(red, green, blue), number) for red, green, blue, number in piece)
            for piece in cells
            if sum(cell[3] for cell in piece) >= FEWEST
        )
        if pieces:
            yield Text(each.number, each.words, Color(*each.color), each.needed, each.painter, each.is_moving, pieces)


def _around(boxes: Sequence[_Box]) -> tuple[int, int, FloatRect]:
    """The place that must be photographed to see all of these and what is beside them, and where it begins."""
    left, top = (max(0, floor(min(box[side] for box in boxes)) - BESIDE) for side in (0, 1))
    right, bottom = (ceil(max(box[side] + box[side + 2] for box in boxes)) + BESIDE for side in (0, 1))
    return left, top, FloatRect(x=left, y=top, width=right - left, height=bottom - top)


def _trace(page: Page, texts: Sequence[Text]) -> None:
    """Looks for the style rules behind the texts, and for names of those that are faint."""
    pictured = [text for text in texts if text.painter >= 0]
    page.evaluate(script(__package__, "style_origins.js"))
    asked = [(text.number, text.painter) for text in pictured]
    found = msgspec.convert(page.evaluate(script(__package__, "pictured_origins.js"), asked), list[Origin])
    for text, origin in zip(pictured, found, strict=True):
        text.origin = origin
    faint = [text for text in pictured if text.is_faint]
    page.evaluate(script(__package__, "element_names.js"))
    named = page.evaluate(_NAMES, [text.number for text in faint])
    for text, selector in zip(faint, msgspec.convert(named, list[str]), strict=True):
        text.selector = selector


_NAMES: Final = (
    "(numbers) => numbers.map((number) =>"
    " window[Symbol.for('curbcut name')](window[Symbol.for('curbcut pictured')].texts[number]))"
)
