"""Has a page explored as the learner explores one, and compares what it found with the labels."""

import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from curbcut.learner.browser import Browser, Window, running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes.component_values import Allowance
from curbcut.learner.probes.components import explored, without_clocks
from curbcut.standards.components import Component
from evals.loopback import answering

FOLDER = Path(__file__).parent
WINDOW = Window(1280, 900)
SECONDS = 120.0
_MATCHES = """([found, labels]) => {
  const all = (selector) => (selector ? [...document.querySelectorAll(selector)] : []);
  const meet = (one, other) => one.contains(other) || other.contains(one);
  return found.map((selectors) => {
    const these = selectors.flatMap(all);
    return labels.map((label) => all(label).some((one) => these.some((other) => meet(one, other))));
  });
}"""


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A page and what is on it: kinds, and selectors of the controls."""

    name: str
    split: str
    labels: Sequence[tuple[str, str]]


@dataclass(slots=True)
class Found:
    """What came of one page."""

    right: list[tuple[str, str]]
    missed: list[tuple[str, str]]
    wrong: list[Component]
    seconds: float

    @property
    def lines(self) -> Iterator[str]:
        yield from (f"missed {kind} at {at}" for kind, at in self.missed)
        yield from (f"wrong {each}" for each in self.wrong)


@dataclass(slots=True)
class Score:
    """Sums by kind."""

    labelled: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)

    def add(self, page: Found) -> None:
        self.labelled.update(kind for kind, _ in (*page.right, *page.missed))
        self.found.update(kind for kind, _ in page.right)
        self.wrong.update(each.kind for each in page.wrong)


def pages(names: Sequence[str], split: str | None) -> list[LabelledPage]:
    read: dict[str, Any] = json.loads((FOLDER / "labels.json").read_text(encoding="utf-8"))
    every = [
        LabelledPage(name, page["split"], [(each["kind"], each["at"]) for each in page["components"]])
        for name, page in read.items()
    ]
    return [each for each in every if (not names or each.name in names) and split in {None, each.split}]


def measured(page: LabelledPage) -> Found:
    start = time.monotonic()
    with answering(partial(_Quiet, directory=str(FOLDER))) as address:
        own = frozenset({origin_of(address)})
        with guarded(own) as proxy, running_browser(proxy=proxy, own=own) as browser:
            url = f"{address}/pages/{page.name}.html"
            with browser.looking_at(url, WINDOW, without_clocks) as shown:
                components = [
                    each
                    for each in explored(browser, shown, set(), Allowance(until=time.monotonic() + SECONDS))
                    if each.trigger or each.close
                ]
            matches = _matches(browser, url, components, page.labels)
    return _compared(components, page.labels, matches, time.monotonic() - start)


def _matches(
    browser: Browser, url: str, components: Sequence[Component], labels: Sequence[tuple[str, str]]
) -> list[list[bool]]:
    selectors = [[each.trigger, each.close if each.on == "load" else ""] for each in components]
    with browser.looking_at(url, WINDOW) as shown:
        found: list[list[bool]] = shown.evaluate(_MATCHES, [selectors, [at for _, at in labels]])
    return found


def _compared(
    components: Sequence[Component], labels: Sequence[tuple[str, str]], matches: list[list[bool]], seconds: float
) -> Found:
    right: set[int] = set()
    wrong: list[Component] = []
    for component, row in zip(components, matches, strict=True):
        met = [at for at, is_met in enumerate(row) if is_met and labels[at][0] == component.kind]
        right.update(met)
        if not met:
            wrong.append(component)
    missed = [label for at, label in enumerate(labels) if at not in right]
    return Found([labels[at] for at in sorted(right)], missed, wrong, seconds)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nobody reads it."""
