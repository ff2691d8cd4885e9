"""The summary in the terminal."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.table import Table

from curbcut import Outcome
from demonstration.repaired import RepairedPage, violations

_console = Console(highlight=False, soft_wrap=True)


def say(words: str) -> None:
    """Prints a sentence for the person who started the demonstration."""
    _console.print(words, markup=False)


def print_table(pages: list[RepairedPage]) -> None:
    """A line for each page: violations found, what became of them, and what a second look at the new page finds."""
    table = Table(title="Violations of WCAG 2.1 A and AA that the HTML alone shows", title_justify="left")
    table.add_column("page", no_wrap=True)
    for heading in ("before", "repaired", "asked", "person", "after", "ms"):
        table.add_column(heading, justify="right")
    for page in pages:
        table.add_row(page.name, *_cells(page.outcomes(), len(violations(page.after)), page.seconds))
    total = sum((page.outcomes() for page in pages), start=Counter[Outcome]())
    left = sum(len(violations(page.after)) for page in pages)
    table.add_section()
    table.add_row("all pages", *_cells(total, left, sum(page.seconds for page in pages)), style="bold")
    _console.print(table)


def _cells(outcomes: Counter[Outcome], after: int, seconds: float) -> tuple[str, ...]:
    fixed, waiting = outcomes[Outcome.FIXED], outcomes[Outcome.WAITING]
    numbers = (outcomes.total(), fixed, waiting, outcomes.total() - fixed - waiting, after)
    return (*map(str, numbers), f"{seconds * 1000:.1f}")
