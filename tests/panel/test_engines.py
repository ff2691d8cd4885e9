"""The same panel in three engines: Chromium, Gecko and WebKit."""

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.client.engines import ENGINE_PARAMS, ENGINES, Engine, Playwrights
from tests.panel.server import Site, serving

pytestmark = pytest.mark.browser

ROOT = 'document.querySelector("curbcut-access").shadowRoot'
LOOKS = """[...document.querySelectorAll("*")].filter((element) => !element.closest("curbcut-access, head"))
  .map((element) => {
    const style = getComputedStyle(element);
    const names = ["color", "backgroundColor", "backgroundImage", "fontSize", "lineHeight", "letterSpacing",
      "fontFamily", "fontWeight", "zoom", "display", "outlineStyle", "textAlign", "opacity", "cursor",
      "transitionDuration", "animationIterationCount"];
    return [element.outerHTML.split(">")[0], ...names.map((name) => style[name])].join(" ");
  }).join("\\n")"""


@pytest.fixture(scope="module")
def served() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture(scope="module", params=ENGINE_PARAMS)
def browser(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with ExitStack() as stack:
        yield stack.enter_context(ENGINES[request.param](Playwrights(stack)))


def wait(browser: Engine, condition: str) -> None:
    deadline = time.monotonic() + 20
    while not browser.js(condition):
        assert time.monotonic() < deadline, f"never came true: {condition}"
        time.sleep(0.05)


def choose(browser: Engine, served: Site, settings: dict[str, Any] | None) -> None:
    """Comes back to the site with these settings; None: for the first time."""
    browser.goto(served.url)
    text = json.dumps(json.dumps({"settings": settings}))
    browser.js("localStorage.clear()" if settings is None else f"localStorage.setItem('curbcut', {text})")
    browser.goto(served.url)
    wait(browser, 'Boolean(document.querySelector("curbcut-access")?.shadowRoot)')
    time.sleep(1)


def style(browser: Engine, selector: str, name: str) -> str:
    return str(browser.js(f"getComputedStyle(document.querySelector({selector!r})).{name}"))


def test_the_panel_opens_by_keyboard_and_escape_gives_the_focus_back(browser: Engine, served: Site) -> None:
    choose(browser, served, None)
    browser.js(f"{ROOT}.querySelector('#options').focus()")
    browser.press("Enter")
    wait(browser, f"{ROOT}.querySelector('dialog')?.open === true")
    wait(browser, f"{ROOT}.activeElement?.localName === 'h2'")
    browser.press("Tab")
    browser.press("Tab")
    assert browser.js(f"{ROOT}.activeElement.getAttribute('aria-label')") == "Close"
    browser.press("Escape")
    wait(browser, f"{ROOT}.querySelector('dialog').open === false")
    assert browser.js(f"{ROOT}.activeElement.id") == "options"


def test_a_setting_is_made_by_keyboard_and_undone(browser: Engine, served: Site) -> None:
    choose(browser, served, None)
    browser.js(f"{ROOT}.querySelector('#options').focus()")
    browser.press("Enter")
    wait(browser, f"Boolean({ROOT}.querySelector('[data-field=motion] input'))")
    browser.js(f"{ROOT}.querySelector('[data-field=calm] input').focus()")
    browser.press("Space")
    wait(browser, "getComputedStyle(document.querySelector('.spin')).animationIterationCount === '1'")
    assert browser.js(f"{ROOT}.querySelector('[data-field=motion] input').checked") is True
    browser.js(f"{ROOT}.querySelector('.foot button').focus()")
    browser.press("Enter")
    wait(browser, "getComputedStyle(document.querySelector('.spin')).animationIterationCount === 'infinite'")


def test_settings_hold_on_the_next_page(browser: Engine, served: Site) -> None:
    chosen = {"textSize": 200, "colours": "high", "spacing": 2, "weight": "800", "reader": True, "zoom": 150}
    choose(browser, served, chosen)
    assert style(browser, ".muted", "fontSize") == "32px"
    assert style(browser, ".muted", "color") == "rgb(255, 255, 255)"
    assert style(browser, ".muted", "backgroundColor") == "rgb(0, 0, 0)"
    assert style(browser, ".muted", "fontWeight") == "800"
    assert style(browser, "header", "display") == "none"
    assert style(browser, "html", "zoom") == "1.5"


def test_the_end_of_it_leaves_the_page_as_it_was(browser: Engine, served: Site) -> None:
    choose(browser, served, None)
    before = browser.js(LOOKS)
    everything = {
        "textSize": 150,
        "font": "serif",
        "colours": "dark",
        "saturation": "low",
        "lineHeight": 2,
        "links": True,
    }
    choose(browser, served, everything | {"motion": True, "hideImages": True, "cursor": "white", "guide": True})
    assert browser.js(LOOKS) != before
    browser.js("stopCurbcut()")
    deadline = time.monotonic() + 10
    while browser.js(LOOKS) != before and time.monotonic() < deadline:  # colours change over a while
        time.sleep(0.2)
    assert browser.js(LOOKS).splitlines() == before.splitlines()
