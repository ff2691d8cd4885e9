"""The ways to the options for those who use a mouse or a finger: a button that gives way, and links of the page."""

import json
from pathlib import Path
from typing import Any

import pytest

from curbcut.client import ClientOptions
from tests.client.engines import Engine, Playwright, each_engine
from tests.client.sites import clinic, pages
from tests.client.test_entry import FOCUS, STATE, tabs
from tests.proxy.servers import wait_for

AXE = Path(__file__).parents[2] / "evals" / "node_modules" / "axe-core" / "axe.min.js"
ROOT = "document.querySelector('curbcut-access')?.shadowRoot"
PLACE = f"""(() => {{
  const button = {ROOT}?.querySelector(".launcher");
  if (!button) return null;
  const {{ left, top, width, height }} = button.getBoundingClientRect();
  if (!button.matches(".launching > *")) return "in the bar";
  if (button.matches(".away")) return "away";
  const across = left < innerWidth / 3 ? "left" : left > innerWidth * 2 / 3 ? "right" : "centre";
  return `${{top < innerHeight / 3 ? "top" : top > innerHeight * 2 / 3 ? "bottom" : "middle"}} ${{across}}`;
}})()"""
BOX = f"""(() => {{
  const {{ left, top, width, height }} = {ROOT}.querySelector(".launcher").getBoundingClientRect();
  return [left + width / 2, top + height / 2, width, height];
}})()"""
OPEN = f"{ROOT}?.querySelector('dialog.panel')?.open === true"
BOXES = "[...document.querySelectorAll('body *')].map((one) => JSON.stringify(one.getBoundingClientRect())).join()"
SETTINGS = "JSON.parse(localStorage.getItem('curbcut') ?? '{}')"

pytestmark = [pytest.mark.browser]

QUIET = ClientOptions(welcome=False)


def page(body: str = "", *, lang: str = "en", style: str = "") -> dict[str, str]:
    """A page that scrolls, with nothing but space at its sides."""
    head = f"<title>Home</title><style>main{{margin:0 120px;height:3000px}}{style}</style>"
    main = "<main><h1>Home</h1><p>Words</p></main>"
    return {"/": f'<!doctype html><html lang="{lang}"><head>{head}</head><body>{body}{main}</body></html>'}


def is_at(engine: Engine, place: str | None) -> None:
    wait_for(lambda: engine.js(PLACE) == place, 15)


def click_it(engine: Engine) -> None:
    x, y, *_ = engine.js(BOX)
    engine.click(x, y)


def visit(engine: Engine, url: str, place: str | None = "bottom right") -> None:
    engine.goto(url)
    is_at(engine, place)


@each_engine
class TestOnEachEngine:
    def test_a_click_opens_the_options_and_escape_leaves_the_page_as_it_was(self, engine: Engine) -> None:
        with pages(page(), QUIET) as url:
            visit(engine, url)
            assert [round(side) for side in engine.js(BOX)[2:]] == [44, 44]
            click_it(engine)
            wait_for(lambda: engine.js(OPEN))
            wait_for(lambda: engine.js(f"{ROOT}.activeElement?.localName") == "h2")
            engine.press("Escape")
            wait_for(lambda: not engine.js(OPEN))
            is_at(engine, "bottom right")

    def test_it_is_the_button_of_the_bar_and_no_second_stop_of_tab(self, engine: Engine) -> None:
        with pages(page('<a href="/a">First</a>'), QUIET) as url:
            visit(engine, url)
            assert tabs(engine, 4) == ["Skip to content", "Quick navigation", "Accessibility options", "First"]
            engine.press("Shift+Tab")
            assert engine.js(f"{ROOT}.querySelector('nav').getBoundingClientRect().width") > 1000
            engine.press("Enter")
            wait_for(lambda: engine.js(OPEN))
            engine.press("Escape")
            wait_for(lambda: engine.js(FOCUS) == "Accessibility options")

    def test_nothing_of_the_page_changes_or_moves_when_it_comes(self, engine: Engine) -> None:
        with clinic(QUIET) as url:
            engine.goto(f"{url}/index.html")
            wait_for(lambda: engine.js(PLACE) is not None)
            engine.js("document.getAnimations().forEach((each) => each.cancel())")
            with_it, boxes = engine.js(STATE), engine.js(BOXES)
            engine.js("document.querySelector('curbcut-access').remove()")
            assert engine.js(BOXES) == boxes
            without = engine.js(STATE)
        assert [each for each, other in zip(with_it, without, strict=True) if each != other] == []

    def test_what_a_page_keeps_in_a_corner_has_that_corner(self, engine: Engine) -> None:
        chat = '<button id="chat" style="position:fixed;right:20px;bottom:20px;width:60px;height:60px">Chat</button>'
        with pages(page(chat), QUIET) as url:
            visit(engine, url, "bottom left")
            bar = "Object.assign(document.body.appendChild(document.createElement('div')), {id: 'cookies'})"
            engine.js(f"{bar}.style.cssText = 'position:fixed;inset:auto 0 0;height:90px;background:#eee', 0")
            is_at(engine, "middle right")
            engine.js("document.getElementById('cookies').remove(), document.getElementById('chat').remove(), 0")
            is_at(engine, "bottom right")
            dialog = "Object.assign(document.body.appendChild(document.createElement('div')), {id: 'popup'})"
            engine.js(f"{dialog}.style.cssText = 'position:fixed;inset:0;background:#0008', 0")
            is_at(engine, "away")

    def test_it_stays_where_it_is_behind_a_modal_dialog(self, engine: Engine) -> None:
        chat = '<button style="position:fixed;right:20px;bottom:20px;width:60px;height:60px">Chat</button>'
        with pages(page(chat + '<dialog id="sent">Sent</dialog>'), QUIET) as url:
            visit(engine, url, "bottom left")
            engine.js("document.getElementById('sent').showModal(), 0")
            engine.js("new Promise((done) => setTimeout(done, 800))")  # it looks again after a change within 150 ms
            assert engine.js(PLACE) == "bottom left"

    def test_what_lies_behind_the_whole_page_has_no_corner(self, engine: Engine) -> None:
        film = '<video style="position:fixed;inset:0;width:100%;height:100%;z-index:-2"></video>'
        with pages(page(film), QUIET) as url:
            visit(engine, url)

    def test_it_is_out_of_the_way_of_controls_and_of_those_who_read_on(self, engine: Engine) -> None:
        wide = "main{margin:0}p{text-align:right;margin:0}"
        lines = "<p>Words that reach into the corner</p>" * 60
        field = '<p><input id="field" style="width:140px;height:60px"></p>'
        with pages(page(f"{lines}<div>{field}</div>{lines}", style=wide), QUIET) as url:
            visit(engine, url)
            engine.js("scrollTo(0, 400), 0")
            is_at(engine, "away")
            engine.js("scrollTo(0, 200), 0")
            is_at(engine, "bottom right")
            engine.js("document.getElementById('field').scrollIntoView({block: 'end'}), scrollBy(0, -40), 0")
            is_at(engine, "away")
            engine.js("scrollTo(0, 0), 0")
            is_at(engine, "bottom right")

    def test_a_link_of_the_page_is_enough_and_leads_back_who_has_turned_it_off(self, engine: Engine) -> None:
        ways = '<a href="#curbcut-options">Options</a> <a href="/access" data-curbcut-open id="other"><b>Access</b></a>'
        with pages(page(ways), QUIET) as url:
            visit(engine, url, "in the bar")
            engine.js("document.querySelector('#other b').click(), 0")
            wait_for(lambda: engine.js(OPEN))
            assert engine.js("location.pathname + location.hash") == "/"
            engine.press("Escape")
            engine.js("localStorage.setItem('curbcut', '{\"off\":true}'), 0")
            engine.goto(url)
            engine.js("document.querySelector('[href]').click(), 0")
            wait_for(lambda: engine.js(OPEN))
            assert engine.js(f"'off' in {SETTINGS}") is False

    def test_owner_and_visitor_can_do_without_it(self, engine: Engine) -> None:
        corner = ClientOptions(welcome=False, launcher="top-start")
        with pages(page(), corner) as url:
            visit(engine, url, "top left")
            engine.js("""(() => { localStorage.setItem("curbcut", '{"settings":{"noLauncher":true}}');
              document.dispatchEvent(new CustomEvent("curbcut:settings", {detail: {noLauncher: true}})); })()""")
            is_at(engine, "in the bar")
            visit(engine, url, "in the bar")
            assert tabs(engine, 3)[-1] == "Accessibility options"
            visit(engine, f"{url}/?curbcut=on", "top left")
        with pages(page(), ClientOptions(welcome=False, launcher="none")) as url:
            engine.goto(url)
            engine.js("new Promise((done) => setTimeout(done, 1500))")
            assert engine.js(PLACE) is None


@pytest.fixture
def chromium(engine: Engine) -> Playwright:
    assert isinstance(engine, Playwright)
    return engine


only_chromium = pytest.mark.parametrize("engine", [pytest.param("chromium")], indirect=True)


@only_chromium
@pytest.mark.skipif(not AXE.is_file(), reason="the judges are not installed: make setup")
def test_axe_finds_nothing_in_it(chromium: Playwright) -> None:
    found: list[Any] = []
    with pages(page(lang="ar"), QUIET) as url:
        visit(chromium, url, "bottom left")
        chromium.inject(AXE)
        for media in ({"color_scheme": "dark"}, {"color_scheme": "light"}, {"forced_colors": "active"}):
            chromium.page.emulate_media(**media)  # type: ignore[arg-type]
            found += chromium.js("""async () => {
              const { violations } = await axe.run({ include: [{ fromShadowDom: ["curbcut-access", "nav"] }] });
              return violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]);
            }""")
    assert found == []


@only_chromium
def test_it_is_named_in_the_language_of_the_page_and_is_not_printed(chromium: Playwright) -> None:
    words = json.loads((Path(__file__).parents[2] / "client" / "locales" / "he.json").read_text("utf-8"))
    with pages(page(lang="he"), QUIET) as url:
        visit(chromium, url, "bottom left")
        button = chromium.page.get_by_role("button", name=words["entry.options"])
        assert button.count() == 1
        assert button.is_visible()
        chromium.page.emulate_media(media="print")
        assert not button.is_visible()


@only_chromium
@pytest.mark.parametrize("size", [16, 32])
def test_it_has_room_in_a_narrow_window_with_large_text(chromium: Playwright, size: int) -> None:
    chromium.page.context.new_cdp_session(chromium.page).send("Emulation.setDeviceMetricsOverride", {
        "width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": False
    })  # fmt: skip
    with pages(page(style=f"html{{font-size:{size}px}}main{{margin:0}}"), QUIET) as url:
        visit(chromium, url)
        x, y, width, height = chromium.js(BOX)
    assert (width, height) >= (44, 44)
    assert (x + width / 2, y + height / 2) <= (320, 640)
