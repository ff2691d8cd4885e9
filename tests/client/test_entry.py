"""What a visitor meets first: the bar, the announcement, and that nothing of the page is other than it was."""

import json
from typing import Any

import pytest

from curbcut.client import ClientOptions
from tests.client.engines import Engine, each_engine
from tests.client.sites import clinic, pages
from tests.proxy.servers import wait_for

FOCUS = """(() => {
  let a = document.activeElement;
  while (a && a.shadowRoot && a.shadowRoot.activeElement) a = a.shadowRoot.activeElement;
  return a ? (a.id ? "#" + a.id : (a.textContent || a.value || a.localName).trim()) : null;
})()"""
SAID = "document.querySelector('curbcut-access')?.shadowRoot.querySelector('.said').textContent.trim()"
QUICK = "document.querySelector('curbcut-access').shadowRoot.querySelector('dialog.quick')?.open === true"
STATE = """(() => [...document.querySelectorAll("*")]
  .filter((e) => !e.closest("curbcut-access"))
  .map((e) => [e.localName, [...e.attributes].map((a) => a.name + "=" + a.value).join(" "),
    [...getComputedStyle(e)].map((n) => getComputedStyle(e).getPropertyValue(n)).join("|")]))()"""
UNREACHABLE = (
    "<style>li ul { display: none } li:hover ul { display: block; position: absolute }</style>"
    '<nav><ul><li><a>Shop</a><ul><li><a href="/bread">Bread</a></li></ul></li></ul></nav>'
    '<ul role="listbox" aria-label="Fruit"><li role="option">Apple</li><li role="option">Pear</li></ul>'
    '<script>addEventListener("DOMContentLoaded", () => { window.before = document.body.outerHTML })</script>'
)
LOADED = """(async () => {
  const files = performance.getEntriesByType("resource").filter((each) => /handmade|composite/.test(each.name));
  for (let frame = 0; frame < 9; frame += 1) await new Promise(requestAnimationFrame);
  return files.length === 2;
})()"""
"""Whether what helps with widgets is there, and has had some frames to look at the page."""
WELCOME = (
    "Screen reader support: This page has a quick navigation and accessibility options. "
    "They are the first things that the Tab key reaches."
)

pytestmark = [pytest.mark.browser]

HOME = (
    '<!doctype html><html lang="en"><head><title>Home</title></head><body>{body}'
    '<a href="/a">First</a><main id="main"><h1>Home</h1><a href="/b">In it</a></main></body></html>'
)


def home(body: str = "", lang: str = "en") -> dict[str, str]:
    return {"/": HOME.replace("{body}", body).replace('lang="en"', f'lang="{lang}"')}


def is_there(engine: Engine) -> bool:
    return bool(engine.js("!!document.querySelector('curbcut-access')"))


def opened(engine: Engine, url: str) -> None:
    engine.goto(url)
    wait_for(lambda: is_there(engine))


def tabs(engine: Engine, count: int, key: str = "Tab") -> list[Any]:
    seen = []
    for _ in range(count):
        engine.press(key)
        seen.append(engine.js(FOCUS))
    return seen


@each_engine
class TestOnEachEngine:
    def test_the_first_that_tab_reaches_are_the_ways_past_everything(self, engine: Engine) -> None:
        with pages(home()) as url:
            opened(engine, url)
            assert tabs(engine, 4) == ["Skip to content", "Quick navigation", "Accessibility options", "First"]
            assert tabs(engine, 3, "Shift+Tab") == ["Accessibility options", "Quick navigation", "Skip to content"]
            engine.press("Enter")
            assert engine.js(FOCUS) == "#main"
            assert tabs(engine, 1) == ["In it"]
            assert engine.js("document.getElementById('main').hasAttribute('tabindex')") is False

    def test_a_way_to_the_content_that_the_page_has_is_not_doubled(self, engine: Engine) -> None:
        with pages(home('<a href="#main">To the content</a>')) as url:
            opened(engine, url)
            assert tabs(engine, 3) == ["Quick navigation", "Accessibility options", "To the content"]

    def test_the_first_visit_is_told_once_and_no_other(self, engine: Engine) -> None:
        with pages(home()) as url:
            opened(engine, url)
            wait_for(lambda: engine.js(SAID) == WELCOME)
            engine.goto(f"{url}/?again")
            wait_for(lambda: is_there(engine))
            engine.js("new Promise((done) => setTimeout(done, 400))")
            assert engine.js(SAID) == ""

    def test_quick_navigation_opens_lists_filters_and_goes_there(self, engine: Engine) -> None:
        with pages(home("<h2>Prices</h2><h2>Rooms</h2>")) as url:
            opened(engine, url)
            tabs(engine, 2)
            engine.press("Enter")
            wait_for(lambda: engine.js(QUICK))
            engine.type("roo")
            engine.press("ArrowDown")
            assert engine.js(FOCUS) == "Rooms level 2"
            engine.press("Enter")
            assert engine.js(QUICK) is False
            assert engine.js("document.activeElement.textContent") == "Rooms"

    def test_escape_closes_it_and_gives_the_focus_back(self, engine: Engine) -> None:
        with pages(home()) as url:
            opened(engine, url)
            tabs(engine, 2)
            engine.press("Enter")
            wait_for(lambda: engine.js(QUICK))
            engine.press("Escape")
            wait_for(lambda: engine.js(FOCUS) == "Quick navigation")

    def test_single_keys_jump_only_for_who_wants_them(self, engine: Engine) -> None:
        with pages(home("<h2>Prices</h2><input id=field><button>Buy</button>")) as url:
            opened(engine, url)
            engine.press("h")
            assert engine.js("document.activeElement === document.body") is True
            choose(engine, {"singleKeys": True})
            wait_for(lambda: pressed(engine, "h", "Prices"))
            assert pressed(engine, "h", "Home")
            assert pressed(engine, "Shift+H", "Prices")
            assert pressed(engine, "b", "Buy")
            assert pressed(engine, "f", "")
            engine.type("hb")
            assert engine.js("document.getElementById('field').value") == "hb"

    def test_nothing_of_the_page_changes_by_loading(self, engine: Engine) -> None:
        with clinic(ClientOptions(welcome=False)) as url:
            engine.goto(f"{url}/index.html")
            wait_for(lambda: is_there(engine))
            engine.js("document.getAnimations().forEach((each) => each.cancel())")
            with_it = engine.js(STATE)
            engine.js("document.querySelector('curbcut-access').remove()")
            without = engine.js(STATE)
        assert [each for each, other in zip(with_it, without, strict=True) if each != other] == []

    def test_no_attribute_changes_until_a_key_is_pressed(self, engine: Engine) -> None:
        with pages(home(UNREACHABLE)) as url:
            opened(engine, url)
            wait_for(lambda: engine.js(LOADED))
            assert engine.js("document.body.outerHTML === before") is True
            engine.press("Tab")
            wait_for(lambda: engine.js("document.querySelectorAll('[tabindex], nav [role=button]').length") == 2)


def choose(engine: Engine, settings: dict[str, object]) -> None:
    """What the panel does when a visitor has chosen something."""
    text = json.dumps(settings)
    engine.js(f"""(() => {{ localStorage.setItem("curbcut", '{{"settings":{text}}}');
      document.dispatchEvent(new CustomEvent("curbcut:settings", {{detail: {text}}})); }})()""")


def pressed(engine: Engine, key: str, expected: str) -> bool:
    engine.press(key)
    return bool(engine.js("document.activeElement.textContent") == expected)
