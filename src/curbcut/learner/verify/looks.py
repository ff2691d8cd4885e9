"""One look at a page as it came, or as it became: what judges find, what its scripts find, how it lies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final
from urllib.parse import urljoin, urlsplit

import msgspec
from playwright.sync_api import ConsoleMessage, FloatRect, Page, Route

from curbcut.client import ClientOptions, Insertion, built_files
from curbcut.learner.browser import Browser, Window
from curbcut.learner.crawl import Fetched
from curbcut.learner.photographs import photograph, script_for_photographs
from curbcut.learner.scripts import script
from curbcut.learner.tabs import Tab

WINDOW: Final = Window(1280, 900)
TALLEST: Final = 6000
"""Pixels of a page that are compared."""
LATER: Final = 2500
"""Milliseconds after which signs that a page is loading have gone."""
PATIENCE: Final = 20_000
"""Milliseconds for axe-core."""
_CHANGING: Final = re.compile(r"\d+|https?://\S+")
"""In messages: what differs from one load to the next."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen. `rules` are those of axe-core with the number of places they find fault with, None if it took too
    long; `errors` of the console; `found` by each selector that scripts use; `picture` a PNG in base64;
    `boxes` of elements that were rebuilt."""

    rules: Mapping[str, int] | None
    errors: frozenset[str]
    found: Mapping[str, int]
    picture: str
    boxes: Sequence[tuple[float, float, float, float]]


def insertion_for(url: str) -> Insertion:
    """The client as the site's pages get it."""
    folder = ClientOptions().path
    return Insertion(options=ClientOptions(welcome=False, launcher="none"), folder=folder, address=urljoin(url, folder))


def look_at(
    browser: Browser, page: Fetched, body: bytes, rebuilt: Sequence[str] = (), *, is_late: bool = False
) -> Look:
    """Shows a page with this body in place of its own. rebuilt: selectors of elements that may look other than before.
    is_late: once what only stands in it while it loads has gone. Raises LearnerError."""
    said: set[str] = set()

    def prepare(tab: Tab) -> None:
        tab.begins_with(f"({script(__package__, 'watch.js')})()")
        tab.route(lambda url: urlsplit(url).path.startswith(ClientOptions().path), _client_file)
        tab.listen("console", note)
        tab.listen("pageerror", lambda error: said.add(_CHANGING.sub("…", str(error))))

    def note(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            said.add(_CHANGING.sub("…", message.text))

    with browser.looking_at(page.url, WINDOW, prepare, (body, page.content_type)) as shown:
        if is_late:
            shown.wait_for_timeout(LATER)
        found = msgspec.convert(shown.evaluate(_FOUND), dict[str, int])
        errors = frozenset(said)
        rules = _judged(shown)
        boxes = msgspec.convert(shown.evaluate(script(__package__, "look.js"), list(rebuilt)), list[_Box])
        height = min(TALLEST, int(shown.evaluate("document.documentElement.scrollHeight")))
        picture = photograph(shown, FloatRect(x=0, y=0, width=WINDOW.width, height=max(height, 1)))
    return Look(rules, errors, found, picture, boxes)


def share_of_pixels_moved(browser: Browser, before: Look, again: Look, after: Look) -> float:
    """The share of pixels that differ, outside of what was rebuilt and of what is never the same twice."""
    if after.picture == before.picture:
        return 0.0
    pictures = [each.picture for each in (before, again, after)]
    boxes = [*before.boxes, *after.boxes]
    with browser.empty() as page:
        return float(page.evaluate(script_for_photographs(__package__, "compare.js"), [*pictures, boxes]))


_Box = tuple[float, float, float, float]
_FOUND: Final = "() => Object.fromEntries(window[Symbol.for('curbcut selectors')] ?? [])"


def _judged(shown: Page) -> Mapping[str, int] | None:
    shown.evaluate(_axe())
    return msgspec.convert(shown.evaluate(script(__package__, "judge.js"), PATIENCE), dict[str, int] | None)


@cache
def _axe() -> str:
    """As a function that hides `define` and `module` from it, so that it puts itself where `judge.js` looks."""
    source = files(__package__).joinpath("axe/axe.min.js").read_text(encoding="utf-8")
    return f"() => {{ const define = undefined, module = undefined; {source} }}"


def _client_file(route: Route) -> None:
    name = urlsplit(route.request.url).path.removeprefix(ClientOptions().path)
    file = built_files().by_name.get(name)
    if file is None:
        route.fulfill(status=404, body=b"")
    else:
        route.fulfill(status=200, body=file.content, content_type=file.media_type)


def lost(found: Iterable[Mapping[str, int]], now: Mapping[str, int]) -> list[str]:
    """The selectors of scripts by which less is found than before, in every look of before."""
    first, *others = found
    expected = {name: min([number, *(other.get(name, 0) for other in others)]) for name, number in first.items()}
    return sorted(name for name, number in expected.items() if name in now and now[name] < number)
