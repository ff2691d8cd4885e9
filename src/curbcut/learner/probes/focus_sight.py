"""Looks at one element of a page with and without the focus, and tries rings around it."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

import msgspec
from playwright.sync_api import FloatRect, Page

from curbcut.css import FOCUSED, RingRule
from curbcut.errors import LearnerError
from curbcut.learner.photographs import script_for_photographs
from curbcut.learner.scripts import script

BLUE: Final = "#1a73e8"
"""Stands out from white and from black by more than 4 to 1."""
BLACK: Final = "#000000"
WHITE: Final = "#ffffff"
LEAST_PIXELS: Final = 12
"""Fewer that differ are not seen."""
PATIENCE: Final = 100
"""Milliseconds for scripts that mark what has the focus."""
LEAST_SHARE: Final = 0.4
"""Of a ring's pixels that must stand out; some of them lie round corners, or are cut off at one side."""

Scheme = Literal["light", "dark"]
Verdict = Literal["marked", "bare", "unknown"]
_Region = tuple[float, float, float, float]


class _Rest(msgspec.Struct, frozen=True, rename="camel"):
    region: _Region | None
    is_covered: bool


class _Arrival(msgspec.Struct, frozen=True, rename="camel"):
    by_tab: bool
    shown: Literal[0, 1, 2]
    region: _Region | None


class _Drawn(msgspec.Struct, frozen=True, rename="camel"):
    is_declared: bool
    pixels: float
    has_shadow: bool


class _Changed(msgspec.Struct, frozen=True):
    changed: int
    contrasting: int


class Trial(NamedTuple):
    """A ring that was seen: how it looks, and how strong its rule must be."""

    color: str
    is_inside: bool
    around: str
    is_important: bool
    times: int

    def drawn(self, selector: str) -> RingRule:
        """The rule for a selector that says `:focus-visible` once; said more often it is stronger."""
        strong = selector.replace(FOCUSED, FOCUSED * self.times, 1)
        return RingRule(strong, self.color, self.is_inside, self.around, self.is_important)


STRENGTHS: Final = ((1, False), (3, False), (1, True), (3, True))
"""How often a rule says `:focus-visible`, and whether it is important: no stronger than it takes."""


class Sight:
    """What is seen on a page on which `focus_stops.js` has run."""

    def __init__(self, page: Page, schemes: Sequence[Scheme] = ("light",)) -> None:
        """schemes: the colours in which a ring must be seen."""
        self._page = page
        self._schemes = schemes
        self._region: _Region | None = None

    def verdict(self, index: int, shown: Literal[0, 1]) -> Verdict:
        """Whether something is seen to change when Tab leads to an element. shown: as the styles say."""
        rest = self._rest(index)
        before = self._picture(rest.region)
        self._page.keyboard.press("Tab")
        self._page.wait_for_timeout(PATIENCE)
        arrival = msgspec.convert(self._step(index, "arrive"), _Arrival)
        self._region = arrival.region
        if arrival.shown == 2:
            return "marked"
        if not before or rest.is_covered or rest.region != arrival.region:
            if max(arrival.shown, shown) > 0:
                return "marked"
            return "unknown" if rest.is_covered else "bare"
        changed = self._changed(before, self._picture(arrival.region)).changed
        return "bare" if changed < LEAST_PIXELS else "marked"

    def _rest(self, index: int) -> _Rest:
        """Goes to the place before an element, from where Tab leads to it. What opened over it by itself is closed."""
        rest = self._before(index)
        if rest.is_covered:
            self._page.keyboard.press("Escape")
            self._page.wait_for_timeout(PATIENCE)
            rest = self._before(index)
        return rest

    def _before(self, index: int) -> _Rest:
        self._step(index, "begin")
        self._page.keyboard.press("Shift+Tab")
        return msgspec.convert(self._step(index, "rest"), _Rest)

    def ring_for(self, index: int, selector: str) -> Trial | None:
        """The first ring that is seen around the element that has the focus now."""
        strength = self._strength_for(index, selector)
        if strength is None:
            return None
        try:
            return next(self._seen_rings(index, selector, *strength), None)
        finally:
            self._show_in("light")

    def _seen_rings(self, index: int, selector: str, times: int, is_important: bool) -> Iterator[Trial]:
        for color, is_inside, around in self._looks(index):
            trial = Trial(color, is_inside, around, is_important, times)
            if self._region is None:
                yield trial  # nobody can look: the first is the one that suits most pages
            elif all(self._is_seen(index, trial.drawn(selector), scheme) for scheme in self._schemes):
                yield trial

    def _is_seen(self, index: int, rule: RingRule, scheme: Scheme) -> bool:
        """Whether most of a ring stands out, with these colours of the page."""
        self._show_in(scheme)
        self._step(index, "draw")
        before = self._picture(self._region)
        drawn = self._draw(index, rule)
        seen = self._changed(before, self._picture(self._region))
        return seen.contrasting >= max(LEAST_PIXELS, LEAST_SHARE * drawn.pixels)

    def _show_in(self, scheme: Scheme) -> None:
        if len(self._schemes) > 1:
            self._page.emulate_media(color_scheme=scheme)

    def _strength_for(self, index: int, selector: str) -> tuple[int, bool] | None:
        for times, is_important in STRENGTHS:
            trial = Trial(BLUE, False, "", is_important, times)
            if self._draw(index, trial.drawn(selector)).is_declared:
                return times, is_important
        return None

    def _looks(self, index: int) -> Iterator[tuple[str, bool, str]]:
        """Colours and places, those that change least first. Two colours only where there is no shadow to replace."""
        yield from ((color, False, "") for color in (BLUE, BLACK, WHITE))
        if not msgspec.convert(self._step(index, "draw"), _Drawn).has_shadow:
            yield WHITE, False, BLACK
        yield from ((color, True, "") for color in (BLUE, BLACK, WHITE))

    def _draw(self, index: int, rule: RingRule) -> _Drawn:
        return msgspec.convert(self._step(index, "draw", rule.css), _Drawn)

    def _step(self, index: int, step: str, css: str = "") -> object:
        return self._page.evaluate(script(__package__, "focus_step.js"), [index, step, css])

    def _picture(self, region: _Region | None) -> str:
        if region is None:
            return ""
        clip = FloatRect(x=region[0], y=region[1], width=region[2], height=region[3])
        picture = self._page.screenshot(clip=clip, animations="disabled", caret="hide", scale="css")
        return base64.b64encode(picture).decode()

    def _changed(self, before: str, after: str) -> _Changed:
        try:
            return msgspec.convert(
                self._page.evaluate(script_for_photographs(__package__, "pixels_changed.js"), [before, after]), _Changed
            )
        except msgspec.ValidationError as error:
            raise LearnerError(f"The pictures of {self._page.url} could not be compared: {error}") from error
