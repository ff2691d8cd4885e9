"""
Looks what moves on a page for more than five seconds; what of that goes on for those who have asked their system for
less motion; and what flashes.

Endless animations of style sheets that go on even then are ended for them by a rule, if in the browser they do end by
it, and what they animate is still seen. All else is for a person: a button that stops what moves is a matter of design.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Final, Literal

import msgspec
from playwright.sync_api import Page

from curbcut.css import Flash, Left, Motion, motion_in
from curbcut.errors import LearnerError
from curbcut.knowledge import Answer, MovingContent
from curbcut.learner.browser import Browser, Window
from curbcut.learner.probes.flashes import filmed, flashes_on
from curbcut.learner.probes.focus_selectors import Tagged, selector_of
from curbcut.learner.scripts import script
from curbcut.learner.sense import making_sense
from curbcut.learner.tabs import Tab

ANSWERS = MovingContent

CALM: Final = Window()
LIVELY: Final = Window(motion="no-preference")
MOST_PAGES: Final = 2
"""Of one template that are watched: each takes some seconds."""
WATCHED: Final = 11_000
"""Milliseconds: two slides of most carousels."""
SECONDS: Final = 90.0
CONFIDENCE: Final = 0.9
_KINDS: Final = {"endless": "moves", "long": "moves", "moved": "moves", "film": "film", "picture": "picture"}


class Mover(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """Something that moves: an animation without an end, or a long one; what scripts move; a film, a picture. It
    `is_stopped` where a control beside it says so."""

    kind: Literal["endless", "long", "moved", "film", "picture"]
    own: Tagged
    ancestors: tuple[Tagged, ...]
    pseudo: str
    is_stopped: bool

    @property
    def selector(self) -> str | None:
        return selector_of(self.own, self.ancestors)


def answer(browser: Browser, urls: Sequence[str], seconds: float = SECONDS, watched: int = WATCHED) -> Answer:
    """What moves on these pages, all of one template. Raises LearnerError."""
    until = time.monotonic() + seconds
    still: dict[str, None] = {}
    left: dict[Left, None] = {}
    flashes: dict[str, Flash] = {}
    for url in urls[:MOST_PAGES]:
        if time.monotonic() > until:
            break
        with browser.looking_at(url, LIVELY, _noting_timers) as page:
            with filmed(page) as film:
                movers = seen_on(page, watched)
            flashes |= {each.selector: each for each in flashes_on(page, film)}
        for mover in movers:
            if not mover.is_stopped and mover.selector:
                left[Left(_KINDS[mover.kind], mover.selector)] = None
        if any(mover.kind == "endless" for mover in movers):
            with browser.looking_at(url, CALM) as page:
                still.update(dict.fromkeys(_ended(page, seen_on(page, 0))))
    motion = Motion(tuple(still)[:30], tuple(left)[:20], tuple(flashes.values())[:10])
    if motion_in(motion.answer) != motion:
        raise LearnerError(f"What moves on {urls[0]} cannot be written down.")
    return Answer(motion.answer, f"motion watched in {browser.name}", CONFIDENCE)


def _noting_timers(tab: Tab) -> None:
    tab.begins_with(f"({script(__package__, 'motion_timers.js')})()")


def seen_on(page: Page, watched: int) -> list[Mover]:
    """What moves on a page. watched: milliseconds for what scripts move; 0 to leave that."""
    with making_sense(f"What moves on {page.url}"):
        page.evaluate(script(__package__, "tagged_elements.js"))
        return msgspec.convert(page.evaluate(script(__package__, "motion_seen.js"), watched), list[Mover])


def _ended(page: Page, movers: Sequence[Mover]) -> list[str]:
    """The selectors of endless animations that a rule ends without harm."""
    endless = {(each.selector, each.pseudo) for each in movers if each.kind == "endless" and each.selector}
    targets = sorted((selector, pseudo) for selector, pseudo in endless if selector is not None)
    if not targets:
        return []
    css = Motion(tuple(f"{selector}{pseudo}" for selector, pseudo in targets), ()).css
    script_ = script(__package__, "motion_ended.js")
    good = msgspec.convert(page.evaluate(script_, [css, targets]), list[bool])
    return [f"{selector}{pseudo}" for (selector, pseudo), is_good in zip(targets, good, strict=True) if is_good]
