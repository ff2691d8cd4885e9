"""
Finds out what reacts to clicks and is no control: `div`s and `span`s whose handlers stand in scripts.

An element counts if the pointer becomes a hand over it and either it has a click handler of its own or a click on it
changes something on the page; what cannot be seen yet, as in a closed dialog, only counts by a handler of its own. An
element with key handlers of its own is left to its author. While elements are clicked
nothing leaves the browser: every request is refused, and one for another page only tells that the element is a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec
from playwright.sync_api import CDPSession, Page

from curbcut.html import parse
from curbcut.knowledge import Answer, ClickedElements
from curbcut.learner.browser import Browser, Window
from curbcut.learner.crawl import Fetched
from curbcut.learner.scripts import script
from curbcut.standards.locators import MOST, NAMELESS, Located, is_locator

ANSWERS = ClickedElements

WINDOWS: Final = (Window(1280, 900), Window(390, 844))
CONFIDENCE: Final = 0.85
MOST_CLICKS: Final = 25
"""How many elements of a page without a handler of their own are clicked to see."""
_CLICKS: Final = frozenset({"click", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend"})
_KEYS: Final = frozenset({"keydown", "keyup", "keypress"})


def answer(browser: Browser, pages: Sequence[Fetched]) -> Answer:
    """What reacts to clicks on these pages, all of one template, and stands in their source. Raises LearnerError."""
    found: dict[Located, None] = {}
    for page in pages:
        for window in WINDOWS:
            with browser.looking_at(page.url, window) as shown:
                found |= dict.fromkeys(_on(shown, browser))
    sources = [source for page in pages if (source := parse(page.body, content_type=page.content_type)) is not None]
    # what is not in what the server sends is only made by scripts later
    kept = [each for each in found if any(source.select(each.selector) for source in sources)]
    nameless = {each.selector for each in kept if each.role == NAMELESS}
    kept = [each for each in kept if each.role == NAMELESS or each.selector not in nameless]
    return Answer("\n".join(each.line for each in kept[:MOST]), f"clicks seen in {browser.name}", CONFIDENCE)


def _on(page: Page, browser: Browser) -> Iterable[Located]:
    told = msgspec.convert(page.evaluate(script(__package__, "clicked_elements.js")), list[tuple[bool, bool]])
    session = page.context.new_cdp_session(page)
    handlers = [_handlers_of(session, each) for each in range(len(told))]
    buttons = [number for number, found in enumerate(handlers) if found & _CLICKS and not found & _KEYS]
    silent = [number for number, found in enumerate(handlers) if told[number][0] and not found & (_CLICKS | _KEYS)]
    links: list[int] = []
    with browser.refusing_all(page) as refused:
        for each in silent[:MOST_CLICKS]:
            before = len(refused)
            has_effect = page.evaluate(script(__package__, "click_effect.js"), each) is True
            if any(request.resource_type == "document" for request in refused[before:]):
                links.append(each)
            elif has_effect:
                buttons.append(each)
        yield from _located(page, "button", sorted(each for each in buttons if not told[each][1]))
        yield from _located(page, NAMELESS, sorted(each for each in buttons if told[each][1]))
        yield from _located(page, "link", links)


def _located(page: Page, role: str, numbers: list[int]) -> Iterable[Located]:
    found = page.evaluate(script(__package__, "clicked_selectors.js"), numbers) if numbers else []
    selectors = msgspec.convert(found, list[str])
    return [Located(role, each) for each in dict.fromkeys(selectors) if is_locator(each)]


def _handlers_of(session: CDPSession, number: int) -> frozenset[str]:
    """The kinds of events that the element of that number listens to itself."""
    expression = f'window[Symbol.for("curbcut clicked")][{number}]'
    found = session.send("Runtime.evaluate", {"expression": expression})
    listeners = session.send("DOMDebugger.getEventListeners", {"objectId": found["result"]["objectId"]})
    return frozenset(str(each["type"]) for each in listeners["listeners"])
