"""When a site is learned again: after some time, and when visitors met what nobody knows."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import msgspec

from curbcut.errors import UsageError
from curbcut.knowledge.store import Passes
from curbcut.learner.plan import Plan

JITTER: Final = 0.1
"""By which share of the time a pass comes earlier or later, so that many sites are not learned at once."""
AFTER_A_PASS: Final = timedelta(seconds=30)
"""How long after the last pass the pages on which visitors met new questions are looked at."""
MOST_PAGES: Final = 50
_PERIOD: Final = re.compile(r"(\d+(?:\.\d+)?)\s*([smhdw])")
_SECONDS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}


def period_in(text: str) -> timedelta:
    """A time such as `24h`, `30m` or `7d`. Raises UsageError."""
    found = _PERIOD.fullmatch(text.strip().lower())
    if found is None or float(found[1]) <= 0:
        raise UsageError(f"A time is a number with s, m, h, d or w, as 24h, and not {text!r}.")
    return timedelta(seconds=float(found[1]) * _SECONDS[found[2]])


@dataclass(frozen=True, slots=True)
class Schedule:
    """How often a site is gone through."""

    plan: Plan
    every: timedelta
    after_a_pass: timedelta = AFTER_A_PASS

    def due(self, passes: Passes, now: datetime) -> list[Plan]:
        """What is to be begun now: the whole site, or pages on which visitors met what nobody knows."""
        if passes.running(self.plan.site) is not None:
            return []
        whole = passes.last_whole(self.plan.site)
        if whole is None or now >= whole.started_at + self._until_next(whole.id):
            return [self.plan]
        last = passes.last(self.plan.site)
        if last is None or last.finished_at is None or now < last.finished_at + self.after_a_pass:
            return []
        pages = passes.left_by_visitors(self.plan.site, last.finished_at, limit=MOST_PAGES)
        return [msgspec.structs.replace(self.plan, only=tuple(pages))] if pages else []

    def _until_next(self, number: int) -> timedelta:
        """The same for all workers, and another after each pass."""
        chance = random.Random(f"{self.plan.site} {number}")  # noqa: S311 - nobody gains by guessing it
        return self.every * (1 + JITTER * (2 * chance.random() - 1))
