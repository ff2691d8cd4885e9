"""
Looks what of a page flashes more than three times in a second, while its motion is watched anyway.

Animations of style sheets are stopped and shown one thirtieth of a second after the other, so that nothing depends on
how fast this machine is; those that flash are slowed down, if they then do not. Picture files are decoded. What scripts
do is filmed for two seconds, where they do anything that often; a machine that is too slow for that misses flashes.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, Any, Final

import msgspec
from playwright.sync_api import Page

from curbcut.css import Flash, css_of_slowed
from curbcut.css.flash_rules import MOST_A_SECOND, SLOWED, SLOWEST
from curbcut.learner.photographs import script_for_photographs
from curbcut.learner.probes.focus_selectors import Tagged, selector_of
from curbcut.learner.scripts import script
from curbcut.learner.sense import making_sense

STEP: Final = 1000 / 30
STEPS: Final = 37
"""Photographs of animations: a little more than a second."""
FILMED: Final = 2.0
"""Seconds."""
MOST_PHOTOGRAPHS: Final = 120
AROUND: Final = 50
"""CSS pixels beside animations that are photographed with them."""
AIM: Final = 2
"""Flashes in a second of what is slowed down."""
_FILM: Final = {"format": "jpeg", "quality": 60, "maxWidth": 640, "maxHeight": 640}

_Side = Annotated[float, msgspec.Meta(ge=-1e6, le=1e6)]
_Number = Annotated[int, msgspec.Meta(ge=1, le=MOST_A_SECOND)]


class _Thing(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    own: Tagged
    ancestors: tuple[Tagged, ...]

    @property
    def selector(self) -> str | None:
        return selector_of(self.own, self.ancestors)


class _Seen(_Thing, frozen=True, rename="camel", kw_only=True):
    per_second: _Number


class _Animated(_Thing, frozen=True, rename="camel", kw_only=True):
    pseudo: str
    box: tuple[_Side, _Side, _Side, _Side]
    duration: float
    can_be_slowed: bool
    is_large: bool


class Film:
    """What was photographed of a page: pictures of what it shows, each with its time in milliseconds."""

    def __init__(self) -> None:
        self.pictures: list[str] = []
        self.times: list[float] = []


@contextmanager
def filmed(page: Page) -> Iterator[Film]:
    """Films a page for the first seconds of what is done meanwhile, if its scripts do anything often enough."""
    film = Film()
    if not page.evaluate(_IS_QUICK):
        yield film
        return
    session = page.context.new_cdp_session(page)
    until = time.monotonic() + FILMED

    def keep(frame: dict[str, Any]) -> None:
        film.pictures.append(frame["data"])
        film.times.append(1000 * float(frame["metadata"]["timestamp"]))
        if time.monotonic() < until and len(film.pictures) < MOST_PHOTOGRAPHS:
            session.send("Page.screencastFrameAck", {"sessionId": frame["sessionId"]})  # or there come no more

    session.on("Page.screencastFrame", keep)
    session.send("Page.startScreencast", _FILM)
    try:
        yield film
        page.wait_for_timeout(max(0.0, until - time.monotonic()) * 1000)
    finally:
        session.send("Page.stopScreencast")
        session.detach()


def flashes_on(page: Page, film: Film) -> list[Flash]:
    """What of a page flashes, after its motion has been looked at; it is not as it was then. Raises LearnerError."""
    page.evaluate(script(__package__, "flash_measure.js"))
    with making_sense(f"What flashes on {page.url}"):
        pictures = msgspec.convert(page.evaluate(script(__package__, "flash_pictures.js")), list[_Seen])
        found = [*_flashes("flashing-picture", pictures), *_of_style_sheets(page)]
        known = {each.selector.partition("::")[0] for each in found}
        if len(film.pictures) > 1:
            seen = _seen_in(page, film.pictures, film.times)
            found += [each for each in _flashes("flashes", seen) if each.selector not in known]
    return found


def _flashes(kind: str, seen: Iterable[_Seen]) -> Iterator[Flash]:
    for each in seen:
        if each.selector is not None:
            yield Flash(kind, each.per_second, each.selector)


def _of_style_sheets(page: Page) -> list[Flash]:
    """Animations of style sheets that flash: slowed down, if they then do not."""
    candidates = msgspec.convert(page.evaluate(script(__package__, "flash_candidates.js")), list[_Animated])
    seen = _stepped(page, candidates) if candidates else []
    if not seen:
        return []
    large = [each for each in candidates if each.is_large]
    for some in (large, candidates) if large else (candidates,):
        slowed = [_slowed(each, seen[0].per_second) for each in some]
        sure = list(dict.fromkeys(each for each in slowed if each is not None))
        if None in slowed or len({each.selector for each in sure}) < len(sure):
            break
        page.evaluate(_ADD, css_of_slowed(sure))
        if not _stepped(page, candidates):
            return sure
    names = dict.fromkeys(each.selector for each in large or candidates if each.selector is not None)
    return [Flash("flashes", seen[0].per_second, name) for name in names]


def _slowed(animated: _Animated, per_second: int) -> Flash | None:
    """How it flashes no more than people bear; None where no rule can say that."""
    milliseconds = round(animated.duration * max(1.0, per_second / AIM))
    if not animated.can_be_slowed or animated.selector is None or not 0 < milliseconds <= SLOWEST:
        return None
    return Flash(SLOWED, milliseconds, f"{animated.selector}{animated.pseudo}")


def _stepped(page: Page, candidates: Sequence[_Animated]) -> list[_Seen]:
    """What flashes where these are, photographed step by step."""
    corner = [min(each.box[side] for each in candidates) - AROUND for side in (0, 1)]
    left, top = page.evaluate(_SCROLLED, corner)
    size = page.viewport_size or {"width": 1, "height": 1}
    how = {
        "format": "jpeg",
        "quality": 90,
        "optimizeForSpeed": True,
        "clip": {"x": left, "y": top, "scale": 0.5, **size},
    }
    times = [step * STEP for step in range(STEPS)]
    photographs = []
    session = page.context.new_cdp_session(page)
    for milliseconds in times:
        page.evaluate(script(__package__, "flash_step.js"), milliseconds)
        photographs.append(str(session.send("Page.captureScreenshot", how)["data"]))  # faster than Playwright's way
    session.detach()
    return _seen_in(page, photographs, times)


def _seen_in(page: Page, photographs: Sequence[str], times: Sequence[float]) -> list[_Seen]:
    size = page.viewport_size or {"width": 1, "height": 1}
    found = page.evaluate(
        script_for_photographs(__package__, "flash_seen.js"), [photographs, times, size["width"], size["height"]]
    )
    return [msgspec.convert(found, _Seen)] if found is not None else []


_ADD: Final = """(css) => document.head.append(Object.assign(document.createElement("style"), { textContent: css }))"""
_SCROLLED: Final = """([left, top]) => {
  scrollTo({ left, top, behavior: "instant" });
  return [scrollX, scrollY];
}"""
_IS_QUICK: Final = """() => {
  const { quick, briefAt, drawnAt } = window[Symbol.for("curbcut timers")];
  const goesOn = briefAt.length > 2 && performance.now() - briefAt[0] < 500;
  return quick.size > 0 || goesOn || performance.now() - drawnAt < 500;
}"""
