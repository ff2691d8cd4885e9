"""
A page as it is with something open that its scripts make only when it is asked for: dialogs, calendars, menus.

What opens how was found by using the page (`probes.components`). Here the same is done once more, and only where it
brings something that the page does not hold yet.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from playwright.sync_api import Error, Page

from curbcut.html import parse
from curbcut.learner.browser import Browser
from curbcut.learner.scripts import script
from curbcut.standards.components import Component

MOST_OPENED: Final = 8
"""On one page; each asks for the page to be loaded again."""
SECONDS: Final = 20.0
"""For all that is opened on one page."""
REACH_MILLISECONDS: Final = 1500
"""How long a control may take to come to where it can be used."""
LARGEST: Final = 5_000_000
"""Characters of a page; what is longer is left alone."""


class Limits(NamedTuple):
    """moment: milliseconds in which nothing is added; then a page is made. patience: after so many it is taken as it
    is."""

    moment: int
    patience: int


_OPENED: Final = Limits(moment=300, patience=1500)


def taken(shown: Page, limits: Limits) -> str:
    """The HTML of a page that is shown, once its scripts add nothing more; `""` if there is too much of it."""
    return str(shown.evaluate(script(__package__, "when_made.js"), {**limits._asdict(), "largest": LARGEST}))


def as_opened(browser: Browser, shown: Page, html: str, components: Iterable[Component]) -> Iterator[str]:
    """The page with one of its components open, for each that is made only then. html: the page as it is before."""
    until = time.monotonic() + SECONDS
    for component in list(_made_later(html, components))[:MOST_OPENED]:
        if time.monotonic() > until:
            return
        try:
            opened = _opened(browser, shown, component)
            shown.goto(shown.url, wait_until="load")
            taken(shown, _OPENED)
        except Error:
            return  # the page went away: what is known of it without this will do
        if opened and opened != html:
            yield opened


def _opened(browser: Browser, shown: Page, component: Component) -> str:
    """`""` if its control cannot be used here."""
    with browser.refusing_all(shown):
        try:
            _use(shown, component)
        except Error:
            return ""
        return taken(shown, _OPENED)


def _made_later(html: str, components: Iterable[Component]) -> Iterator[Component]:
    """Those that open by a control, and of which nothing is in the page before."""
    document = parse(html.encode("utf-8", "replace"), content_type="text/html; charset=utf-8")
    if document is None:
        return
    for each in components:
        is_there = bool(each.panel) and any(found.children for found in document.select(each.panel))
        if each.trigger and each.on in {"click", "focus", "hover"} and not is_there:
            yield each


def _use(shown: Page, component: Component) -> None:
    """Raises Error if nothing that can be used is there."""
    control = shown.locator(component.trigger).filter(visible=True).first
    if component.on == "hover":
        control.hover(timeout=REACH_MILLISECONDS)
    elif component.on == "focus":
        control.focus(timeout=REACH_MILLISECONDS)
    else:
        control.click(timeout=REACH_MILLISECONDS)
