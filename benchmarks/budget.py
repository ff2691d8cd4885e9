"""Hostile pages against the time budget, and how their cost grows."""

import math
import time
from collections.abc import Iterator

from rich.progress import track

from benchmarks.clock import growth, seconds_of
from benchmarks.hostile import PAGES, SIZE
from benchmarks.measures import Measure
from benchmarks.ratios import ADDRESS, UNHURRIED
from curbcut.engine import Settings, remediate

OVERRUN = 1.5
"""How far beyond the budget a page may get before it is passed through: a single step cannot be broken off."""
SMALL_SIZES = (500, 1_000, 2_000)
SUPERLINEAR = 1.4


def budget() -> Iterator[Measure]:
    """The longest that a hostile page is held, in time budgets; and the pages whose cost grows faster than they do."""
    settings = Settings()
    held = {
        name: _seconds_held(build(SIZE), settings) for name, build in track(PAGES.items(), "Hostile", transient=True)
    }
    worst = max(held, key=held.__getitem__)
    passed = sum(seconds >= settings.time_budget for seconds in held.values())
    yield Measure(
        section="Hostile pages",
        name=f"longest of {len(held)} pages, in time budgets",
        value=held[worst] / settings.time_budget,
        promise=OVERRUN,
        note=f"{worst}; {passed} of them pass through as they came",
    )
    for name, build in track(PAGES.items(), "Growth of hostile pages", transient=True):
        exponent = growth(SMALL_SIZES, [_least(build(size)) for size in SMALL_SIZES])
        if exponent > SUPERLINEAR:
            yield Measure(section="Hostile pages", name=f"exponent of growth: {name}", value=exponent, unit="")


def _seconds_held(page: bytes, settings: Settings) -> float:
    start = time.perf_counter()
    remediate(page, url=ADDRESS, settings=settings, keep_findings=False)
    return time.perf_counter() - start


def _least(page: bytes) -> float:
    least = math.inf
    for _ in range(2):
        least = min(least, seconds_of(lambda: remediate(page, url=ADDRESS, settings=UNHURRIED)))
    return least
