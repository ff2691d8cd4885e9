"""
Goes through a page with the keyboard and looks whether anything shows where it is; where nothing does, finds a ring.

A few elements of each look get the focus. Where the styles of an element, or of what is around it, change beyond doubt,
its author has marked it, and it is left alone. In doubt Tab leads there once more, and pictures from before and after
are compared. Where nothing is seen to change, rings are tried: one colour after the other, until most of the ring is
seen with a contrast of 3 to 1.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

import msgspec
from playwright.sync_api import Page

from curbcut.css import FOCUSED, RingRule, Rings
from curbcut.engine import Settings
from curbcut.knowledge import Answer, FocusIndicators
from curbcut.learner.browser import Browser, Window
from curbcut.learner.crawl import Fetched
from curbcut.learner.probes.focus_selectors import Choice, StandIn, Tagged, choices
from curbcut.learner.probes.focus_sight import Sight, Trial, Verdict
from curbcut.learner.repaired import repaired
from curbcut.learner.scripts import script
from curbcut.learner.sense import making_sense

ANSWERS = FocusIndicators

WIDE: Final = Window(1280, 900)
NARROW: Final = Window(390, 844)
SECONDS: Final = 60.0
"""For all pages of one template."""
MOST_RULES: Final = 60
CONFIDENCE: Final = 0.9


class Stop(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """An element that Tab reaches. `shown` is how sure it is that something is seen to change: 2 for certain, 1
    perhaps, 0 not, -1 nobody looked. `host` is what its shadow root belongs to."""

    look: str
    own: Tagged
    ancestors: tuple[Tagged, ...]
    shown: Literal[-1, 0, 1, 2]
    is_seen: bool
    has_words: bool
    stand_in: StandIn | None
    host: Tagged | None


class Stops(msgspec.Struct, frozen=True, rename="camel"):
    """The elements of a page, the classes for which its style sheets say something about the focus, and whether it has
    other colours where dark ones are asked for."""

    looks: tuple[Stop, ...]
    marked: tuple[str, ...]
    has_dark_colors: bool


@dataclass(slots=True)
class Seen:
    """What was seen on the pages of one template."""

    marked: list[Stop] = field(default_factory=list)
    unsure: list[Stop] = field(default_factory=list)
    """Those of which nobody can tell, or that nobody has looked at."""
    bare: list[tuple[Stop, Trial | None]] = field(default_factory=list)
    """Those that nothing marks, with the ring that does; None if none does."""
    classes: set[str] = field(default_factory=set)
    known: list[str] = field(default_factory=list)
    """Looks of which two were seen already."""


def answer(browser: Browser, pages: Sequence[Fetched], settings: Settings, seconds: float = SECONDS) -> Answer:
    """The rings that are missing on these pages, all of one template, when all that needs no knowledge is repaired.
    Raises LearnerError."""
    until = time.monotonic() + seconds
    seen = Seen()
    for page in pages:
        if time.monotonic() < until:
            with browser.looking_at(page.url, WIDE, body=repaired(page, settings)) as shown:
                walk(shown, seen, until)
                shown.set_viewport_size({"width": NARROW.width, "height": NARROW.height})
                walk(shown, seen, until)
    rings = rings_for(seen)
    return Answer(rings.answer, f"the keyboard tried in {browser.name}", CONFIDENCE)


def walk(page: Page, seen: Seen, until: float) -> None:
    """Goes through one page, and notes what is seen."""
    page.keyboard.press("Tab")  # what is focused from now on is focused by the keyboard
    stops = _stops_on(page, seen.known)
    page.keyboard.press("Escape")  # what opened when it had the focus
    seen.classes.update(stops.marked)
    sight = Sight(page, ("light", "dark") if stops.has_dark_colors else ("light",))
    for index, stop in enumerate(stops.looks):
        verdict, trial = _judged(sight, index, stop, until)
        if verdict == "unknown":
            seen.unsure.append(stop)
            continue
        seen.known.append(stop.look)
        if verdict == "bare":
            seen.bare.append((stop, trial))
        else:
            seen.marked.append(stop)


def _judged(sight: Sight, index: int, stop: Stop, until: float) -> tuple[Verdict, Trial | None]:
    if stop.shown == 2:
        return "marked", None
    if stop.shown == -1 or time.monotonic() > until:
        return "unknown", None
    verdict = sight.verdict(index, stop.shown)
    if verdict != "bare":
        return verdict, None
    if stop.host is not None or not (stop.is_seen or stop.stand_in is not None):
        return "bare", None
    candidates = [choice.focused(stop.stand_in) for choice in choices(stop.own, ())]
    return "bare", sight.ring_for(index, candidates[0]) if candidates else None


def rings_for(seen: Seen) -> Rings:
    """The rules that give every element a ring that needs one and can have one, and what is left."""
    rules: dict[str, RingRule] = {}
    left: dict[str, None] = {}
    for stop, trial in seen.bare:
        if not (stop.is_seen or stop.has_words or stop.stand_in):
            continue  # nothing is there, with the focus or without
        choice = _safe_choice(stop, seen) if trial is not None else None
        if choice is None or trial is None or len(rules) >= MOST_RULES:
            left.update(dict.fromkeys(_named(stop, seen)))
            continue
        rule = trial.drawn(choice.focused(stop.stand_in))
        same = rules.get(rule.selector)
        rules[rule.selector] = rule if same is None else _for_both(same, rule)
    unnamed = [
        each for each in left if not any(rule.selector.startswith(f"{each}{FOCUSED}") for rule in rules.values())
    ]
    return Rings(tuple(rules.values()), tuple(unnamed)[:20])


def _safe_choice(stop: Stop, seen: Seen) -> Choice | None:
    """The most general selector that finds nothing which is marked already."""
    known = set(seen.known)
    others = [*seen.marked, *(each for each in seen.unsure if each.look not in known)]
    for choice in choices(stop.own, stop.ancestors, frozenset(seen.classes)):
        if not any(choice.finds(each.own, each.ancestors) for each in others):
            return choice
    return None


def _named(stop: Stop, seen: Seen) -> Iterator[str]:
    """The selector under which an element is reported, if it can be told from those that are marked."""
    if stop.host is not None:
        yield from (choice.css for choice in list(choices(stop.host, ()))[:1])
    else:
        choice = _safe_choice(stop, seen)
        if choice is not None:
            yield choice.css


def _for_both(one: RingRule, other: RingRule) -> RingRule:
    """The ring for elements of which each has one that is seen: two colours are, everywhere."""
    is_important = one.is_important or other.is_important
    if one.color == other.color and one.is_inside == other.is_inside and one.around == other.around:
        return one._replace(is_important=is_important)
    return RingRule(one.selector, "#ffffff", around="#000000", is_important=is_important)


def _stops_on(page: Page, known: Iterable[str]) -> Stops:
    with making_sense(f"What was seen of the focus on {page.url}"):
        for name in ("tagged_elements.js", "style_rules.js"):
            page.evaluate(script(__package__, name))
        return msgspec.convert(page.evaluate(script(__package__, "focus_stops.js"), list(known)), Stops)
