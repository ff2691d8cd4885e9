"""What was measured, as lines of text and as a page."""

from collections.abc import Sequence
from typing import NamedTuple

HEAD = """# How fast a learning pass is

`python -m evals.pa11y --report` on {date}: pa11y-ci, then `curbcut learn`, then `curbcut learn` once more on the site
that has not changed; the same pages, one after the other on the same machine, each with the browser that is installed.
Copies are pages of the same site in which the words of each text stand in another order.

pa11y-ci looks at each page in the browser, at as many at a time as there are processors. The learner plays with what it
needs to of each template, looks at it again repaired, and only reads the pages on which nothing new stands: so it gains
on large sites, and loses on small ones. Seconds of processors are those that the system counts for what each has
started; load is that of the whole machine before and after.
"""
COLUMNS = (
    "site", "pages", "load", "pa11y-ci", "learner", "times as fast", "by processors", "unchanged, once more",
    "times as fast", "by processors",
)  # fmt: skip


class Took(NamedTuple):
    """Seconds, and seconds of processors."""

    seconds: float
    processor: float

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s ({self.processor:.1f} s)"


class Speed(NamedTuple):
    """One measurement. originals: pages that were there before copies were made. load: before and after."""

    site: str
    originals: int
    pages: int
    processors: int
    load: tuple[float, float]
    theirs: Took
    ours: Took
    again: Took

    @property
    def lines(self) -> tuple[str, ...]:
        """As it is said in a terminal."""
        loads = " to ".join(f"{each:.0f}" for each in self.load)
        return (
            f"{self.pages} pages, {self.processors} processors, load {loads}",
            f"pa11y-ci: {self._speed_of(self.theirs)}",
            f"curbcut learn: {self._speed_of(self.ours)}",
            f"times as fast: {_ratio(self.theirs, self.ours)}",
            f"unchanged, once more: {self.again}; times as fast: {_ratio(self.ours, self.again)}",
        )

    @property
    def row(self) -> str:
        """As a row of the page's table."""
        cells = (
            f"{self.site}, {self.originals} pages" + (" and copies" if self.pages > self.originals else ""),
            str(self.pages),
            " to ".join(f"{each:.0f}" for each in self.load),
            str(self.theirs),
            str(self.ours),
            *_ratio(self.theirs, self.ours).split(", by processors "),
            str(self.again),
            *_ratio(self.ours, self.again).split(", by processors "),
        )
        return f"| {' | '.join(cells)} |"

    def _speed_of(self, took: Took) -> str:
        return f"{took}, {60 * self.pages / took.seconds:.1f} pages a minute"


def _ratio(slow: Took, fast: Took) -> str:
    return f"{slow.seconds / fast.seconds:.2f}, by processors {slow.processor / fast.processor:.2f}"


def page_of(measured: Sequence[Speed], date: str) -> str:
    """The page with all measurements of a run."""
    rule = f"| --- |{' ---: |' * (len(COLUMNS) - 1)}"
    return "\n".join([HEAD.format(date=date), f"| {' | '.join(COLUMNS)} |", rule, *(each.row for each in measured), ""])
