"""
Finds the components of a page by using them: what a control shows under the pointer, with the focus, at a click, and
what becomes of that at the next click.

What something is called or looks like counts for nothing: a menu is a list that comes up beside its control, a modal
dialog is what covers everything else, tabs bring their panels into one place. While anything is tried, nothing leaves
the browser. After each try the page is loaded again, unless it is just as it was.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from typing import Final

from playwright.sync_api import Page

from curbcut.knowledge import Answer, Components
from curbcut.learner.browser import Browser, Window
from curbcut.learner.crawl import Fetched
from curbcut.learner.probes.component_locators import located
from curbcut.learner.probes.component_tries import Explorer
from curbcut.standards.components import Component
from curbcut.standards.locators import MOST

ANSWERS = Components

WINDOWS: Final = (Window(1280, 900), Window(390, 844))
CONFIDENCE: Final = 0.9
"""Of the answer as a whole; each component has its own."""
SECONDS: Final = 90.0
"""For all pages of one template."""


def answer(
    browser: Browser, pages: Sequence[Fetched], idle: Counter[str] | None = None, seconds: float = SECONDS
) -> Answer:
    """The components of these pages, all of one template. idle: how often each kind of control did nothing on pages
    with the same scripts; grows. Raises LearnerError."""
    idle = Counter() if idle is None else idle
    until = time.monotonic() + seconds
    found: dict[tuple[str, str, str, str], Component] = {}
    known: set[str] = set()
    for page in pages:
        for window in WINDOWS:
            if time.monotonic() > until:
                break
            with browser.looking_at(page.url, window) as shown:
                for each in explored(browser, shown, known, until, idle):
                    found.setdefault((each.kind, each.trigger, each.panel, each.item), each)
    kept = [each for each in found.values() if each.trigger or each.panel]
    return Answer("\n".join(each.line for each in kept[:MOST]), f"components tried in {browser.name}", CONFIDENCE)


def explored(
    browser: Browser, shown: Page, known: set[str], until: float, idle: Counter[str] | None = None
) -> list[Component]:
    """The components of a page that is shown. known: what was tried on other pages of the template. idle: as above."""
    explorer = Explorer(browser, shown, until)
    return located(explorer, explorer.tries(known, Counter() if idle is None else idle))
