"""
Finds the components of a page by using them: what a control shows under the pointer, with the focus, at a click, and
what becomes of that at the next click.

What something is called or looks like counts for nothing: a menu is a list that comes up beside its control, a modal
dialog is what covers everything else, tabs bring their panels into one place. What opens over the page on a phone and
stands in it on a wide screen, as a sidebar does, is no dialog. While anything is tried, nothing leaves the browser.
After each try the page is loaded again, unless it is just as it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import msgspec
from playwright.sync_api import Page

from curbcut.errors import LearnerError
from curbcut.knowledge import Answer, Components
from curbcut.learner.browser import Browser, Window
from curbcut.learner.crawl import Fetched
from curbcut.learner.probes.component_locators import located
from curbcut.learner.probes.component_tries import Explorer
from curbcut.learner.probes.component_values import LIKELY, Allowance
from curbcut.learner.scripts import script
from curbcut.learner.tabs import Tab
from curbcut.standards.components import Component
from curbcut.standards.locators import MOST

ANSWERS = Components

WINDOWS: Final = (Window(1280, 900), Window(390, 844))
CONFIDENCE: Final = 0.9
"""Of the answer as a whole; each component has its own."""
_DIALOGS: Final = frozenset({"modal", "popup"})


class _Place(NamedTuple):
    """Where a component was seen first."""

    url: str
    window: Window


def answer(browser: Browser, pages: Sequence[Fetched], idle: Counter[str] | None = None) -> Answer:
    """The components of these pages, all of one template. idle: how often each kind of control did nothing on pages
    with the same scripts; grows. Raises LearnerError."""
    idle = Counter() if idle is None else idle
    allowance = Allowance()
    found: dict[tuple[str, str, str, str], tuple[Component, _Place]] = {}
    known: set[str] = set()
    for page in pages:
        for window in WINDOWS:
            if allowance.is_spent:
                break
            with browser.looking_at(page.url, window, without_clocks) as shown:
                for each in explored(browser, shown, known, allowance, idle):
                    key = (each.kind, each.trigger, each.panel, each.item)
                    found.setdefault(key, (each, _Place(page.url, window)))
    standing = _standing(browser, found.values())
    kept = [
        each._replace(confidence=min(each.confidence, LIKELY)) if each.panel in standing else each
        for each, _ in found.values()
        if each.trigger or each.panel
    ]
    return Answer("\n".join(each.line for each in kept[:MOST]), f"components tried in {browser.name}", CONFIDENCE)


def _standing(browser: Browser, found: Iterable[tuple[Component, _Place]]) -> frozenset[str]:
    """The panels that open over the page in one window, and in another stand in it without having been asked for."""
    panels: dict[_Place, list[str]] = {}
    for component, place in found:
        if component.kind in _DIALOGS and component.trigger and component.panel:
            for other in WINDOWS:
                if other != place.window:
                    panels.setdefault(place._replace(window=other), []).append(component.panel)
    standing: set[str] = set()
    for (url, window), selectors in panels.items():
        try:
            with browser.resting_at(url, window) as shown:
                seen = shown.evaluate(script(__package__, "stands_in_page.js"), selectors)
        except LearnerError:
            seen = selectors  # nobody knows: in doubt they do
        standing.update(msgspec.convert(seen, list[str]))
    return frozenset(standing)


def without_clocks(tab: Tab) -> None:
    """Has little in a page happen by itself, from the next time it is loaded."""
    tab.begins_with(f"({script(__package__, 'component_timers.js')})()")


def explored(
    browser: Browser, shown: Page, known: set[str], allowance: Allowance, idle: Counter[str] | None = None
) -> list[Component]:
    """The components of a page that is shown. known: what was tried on other pages of the template. idle: as above."""
    explorer = Explorer(browser, shown, allowance)
    return located(explorer, explorer.tries(known, Counter() if idle is None else idle))
