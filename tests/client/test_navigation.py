"""Quick navigation, the shortcut and the profile, and what they must never do."""

from pathlib import Path
from typing import Any

import pytest

from curbcut.client import ClientOptions
from tests.client.engines import ENGINE_PARAMS, Engine, Playwright
from tests.client.sites import clinic, pages
from tests.client.test_entry import FOCUS, QUICK, SAID, choose, home, is_there, opened, pressed, tabs
from tests.proxy.servers import wait_for

AXE = Path(__file__).parents[2] / "evals" / "node_modules" / "axe-core" / "axe.min.js"
STRICT = {"Content-Security-Policy": "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"}
WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0"

pytestmark = [pytest.mark.browser]
on_chromium = pytest.mark.parametrize(
    "engine", [each for each in ENGINE_PARAMS if each.values[0] == "chromium"], indirect=True
)


def page_of(engine: Engine) -> Any:
    assert isinstance(engine, Playwright)
    return engine.page


def agent(text: str) -> str:
    """A script that makes the browser call itself another."""
    return f"<script>Object.defineProperty(navigator, 'userAgent', {{value: {text!r}}})</script>"


def stored(engine: Engine) -> Any:
    return engine.js("JSON.parse(localStorage.getItem('curbcut'))")


@on_chromium
class TestTheShortcut:
    def test_it_turns_the_profile_on_says_so_and_opens_quick_navigation(self, engine: Engine) -> None:
        hearing = (
            "<script>window.heard = [];"
            "document.addEventListener('curbcut:announce', (e) => heard.push(e.detail))</script>"
        )
        with pages(home(agent(WINDOWS) + hearing)) as url:
            opened(engine, url)
            engine.press("Alt+1")
            wait_for(lambda: engine.js(QUICK))
            wait_for(lambda: "Screen reader support is on." in engine.js("window.heard"))
            wait_for(lambda: engine.js(SAID) == "Found: 1")
            assert stored(engine)["settings"] == {
                "profile": True,
                "motion": True,
                "descriptions": True,
                "brought": ["motion", "descriptions"],
            }

    def test_where_the_browser_has_the_key_it_keeps_it(self, engine: Engine) -> None:
        with pages(home(agent("Mozilla/5.0 (X11; Linux x86_64)"))) as url:
            opened(engine, url)
            engine.press("Alt+1")
            assert pressed_nothing(engine)

    def test_the_owner_can_choose_another_key(self, engine: Engine) -> None:
        with pages(home(), ClientOptions(key="KeyQ")) as url:
            opened(engine, url)
            engine.press("Alt+q")
            wait_for(lambda: engine.js(QUICK))

    @pytest.mark.parametrize(
        ("body", "keys"),
        [
            ('<a accesskey="1" href="/">Home</a>', "Alt+1"),
            ("<script>addEventListener('keydown', (e) => e.altKey && e.preventDefault())</script>", "Alt+1"),
            ("<input autofocus>", "Alt+1"),
            ("", "Alt+Shift+1"),
            ("", "Control+Alt+1"),
            ("", "1"),
        ],
    )
    def test_a_key_that_means_something_else_is_left(self, engine: Engine, body: str, keys: str) -> None:
        with pages(home(agent(WINDOWS) + body)) as url:
            opened(engine, url)
            engine.press(keys)
            assert pressed_nothing(engine)


def pressed_nothing(engine: Engine) -> bool:
    engine.js("new Promise((done) => setTimeout(done, 300))")
    return not engine.js(QUICK) and "settings" not in (stored(engine) or {})


@on_chromium
class TestSingleKeys:
    @pytest.mark.parametrize(
        "body",
        [
            '<div id="it" contenteditable="true">x</div>',
            '<select id="it"><option>Home<option>Other</select>',
            '<div id="it" role="listbox" tabindex="0"></div>',
            '<div role="menu"><span id="it" role="menuitem" tabindex="0">Cut</span></div>',
            '<div id="it" role="application" tabindex="0"></div>',
            '<textarea id="it"></textarea>',
        ],
    )
    def test_where_letters_mean_something_they_are_left(self, engine: Engine, body: str) -> None:
        with pages(home(body)) as url:
            opened(engine, url)
            choose(engine, {"singleKeys": True})
            wait_for(lambda: pressed(engine, "h", "Home"))
            engine.js("document.getElementById('it').focus()")
            engine.press("h")
            assert engine.js("document.activeElement.id") == "it"

    def test_a_heading_whose_author_took_its_role_away_is_none(self, engine: Engine) -> None:
        with pages(home('<h2 role="presentation">Big</h2><h2 role="none">Words</h2><h2>Prices</h2>')) as url:
            opened(engine, url)
            choose(engine, {"singleKeys": True})
            wait_for(lambda: pressed(engine, "h", "Prices"))

    def test_letters_can_be_changed_and_others_then_mean_nothing(self, engine: Engine) -> None:
        with pages(home("<h2>Prices</h2>")) as url:
            opened(engine, url)
            choose(engine, {"singleKeys": True, "keys": {"headings": "j"}})
            wait_for(lambda: pressed(engine, "j", "Prices"))
            engine.press("h")
            assert engine.js("document.activeElement.textContent") == "Prices"

    def test_a_key_that_the_page_has_answered_is_the_pages(self, engine: Engine) -> None:
        script = "<script>document.addEventListener('keydown', (e) => e.key === 'h' && e.preventDefault())</script>"
        with pages(home(script + "<button>Buy</button>")) as url:
            opened(engine, url)
            choose(engine, {"singleKeys": True})
            wait_for(lambda: pressed(engine, "b", "Buy"))
            engine.press("h")
            assert engine.js("document.activeElement.textContent") == "Buy"

    def test_a_letter_that_leads_nowhere_reaches_the_page(self, engine: Engine) -> None:
        with pages(home("<script>addEventListener('keypress', (e) => document.title = e.key)</script>")) as url:
            opened(engine, url)
            choose(engine, {"singleKeys": True})
            wait_for(lambda: pressed(engine, "h", "Home"))
            engine.press("g")
            assert engine.js("document.title") == "g"


@on_chromium
class TestTheProfile:
    def test_it_is_on_again_on_the_next_page_and_nothing_is_said_of_it(self, engine: Engine) -> None:
        with pages(home("<h2>Prices</h2>"), ClientOptions(welcome=False)) as url:
            opened(engine, url)
            choose(engine, {"profile": True})
            wait_for(lambda: engine.js(SAID).startswith("Screen reader support is on"))
            opened(engine, f"{url}/?next")
            wait_for(lambda: pressed(engine, "h", "Prices"))
            assert engine.js(SAID) == ""

    def test_what_it_brought_goes_with_it_and_what_was_chosen_stays(self, engine: Engine) -> None:
        with pages(home(), ClientOptions(welcome=False)) as url:
            opened(engine, url)
            choose(engine, {"profile": True, "motion": True})
            wait_for(lambda: stored(engine)["settings"].get("brought") == ["descriptions"])
            tabs(engine, 2)
            engine.press("Enter")
            wait_for(lambda: engine.js(QUICK))
            box = "document.querySelector('curbcut-access').shadowRoot.querySelector('footer input')"
            assert engine.js(f"{box}.checked") is True
            engine.js(f"{box}.click()")
            wait_for(lambda: stored(engine)["settings"] == {"profile": False, "motion": True})

    def test_a_popup_that_opens_without_the_focus_is_told(self, engine: Engine) -> None:
        popup = '<div id="p" role="dialog" aria-label="Our letter" hidden>Subscribe</div>'
        with pages(home(popup), ClientOptions(welcome=False)) as url:
            opened(engine, url)
            choose(engine, {"profile": True})
            wait_for(lambda: engine.js(SAID) != "")
            engine.js("document.getElementById('p').hidden = false")
            wait_for(lambda: engine.js(SAID) == "Opened: Our letter")

    def test_a_page_that_a_script_puts_in_place_of_the_last_is_told(self, engine: Engine) -> None:
        with pages(home(), ClientOptions(welcome=False)) as url:
            opened(engine, url)
            choose(engine, {"profile": True})
            wait_for(lambda: engine.js(SAID) != "")
            engine.js(
                "history.pushState({}, '', '/rooms'), document.title = 'Rooms',"
                "document.querySelector('h1').textContent = 'Our rooms'"
            )
            wait_for(lambda: engine.js(SAID) == "Our rooms")
            assert engine.js("document.activeElement === document.body") is True


@on_chromium
class TestWhatItMustNeverDo:
    def test_a_page_from_right_to_left_becomes_no_wider(self, engine: Engine) -> None:
        content = {path: html.replace("<html", '<html dir="rtl"') for path, html in home(lang="ar").items()}
        with pages(content) as url:
            opened(engine, url)
            assert engine.js("document.documentElement.scrollWidth === document.documentElement.clientWidth")

    def test_where_nothing_can_be_kept_it_works_and_says_nothing(self, engine: Engine) -> None:
        blocked = (
            "<script>Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})</script>"
        )
        with pages(home(blocked)) as url:
            opened(engine, url)
            engine.js("new Promise((done) => setTimeout(done, 400))")
            assert engine.js(SAID) == ""
            tabs(engine, 2)
            engine.press("Enter")
            wait_for(lambda: engine.js(QUICK))

    def test_who_has_turned_it_off_meets_nothing_until_asking_for_it(self, engine: Engine) -> None:
        with pages(home()) as url:
            opened(engine, url)
            engine.js("localStorage.setItem('curbcut', '{\"off\":true}')")
            engine.goto(f"{url}/?next")
            engine.js("new Promise((done) => setTimeout(done, 300))")
            assert not is_there(engine)
            opened(engine, f"{url}/?curbcut=on")
            opened(engine, f"{url}/")

    def test_a_file_that_cannot_be_loaded_is_said_and_asked_for_again(self, engine: Engine) -> None:
        with pages(home(), ClientOptions(welcome=False)) as url:
            page = page_of(engine)
            page.route("**/navigation.*", lambda route: route.abort())
            opened(engine, url)
            tabs(engine, 2)
            engine.press("Enter")
            wait_for(lambda: engine.js(SAID) == "This could not be loaded. Please try again.")
            assert engine.js(FOCUS) == "Quick navigation"

    def test_it_moves_the_focus_only_when_somebody_asks(self, engine: Engine) -> None:
        spy = (
            "<script>window.focused = 0; const focus = HTMLElement.prototype.focus;"
            "HTMLElement.prototype.focus = function (...all) {"
            " window.focused++; return focus.apply(this, all) }</script>"
        )
        with pages(home(spy)) as url:
            opened(engine, url)
            engine.js("new Promise((done) => setTimeout(done, 1500))")
            assert engine.js("window.focused") == 0
            assert engine.js("document.activeElement === document.body") is True

    def test_nothing_is_fetched_from_elsewhere_and_no_cookie_is_set(self, engine: Engine) -> None:
        with pages(home(), headers=STRICT) as url:
            page = page_of(engine)
            asked: list[str] = []
            problems: list[str] = []
            page.on("request", lambda request: asked.append(request.url))
            page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
            opened(engine, url)
            tabs(engine, 2)
            engine.press("Enter")
            wait_for(lambda: engine.js(QUICK))
            assert [each for each in asked if not each.startswith(url)] == []
            assert [each for each in problems if "favicon" not in each and "404" not in each] == []
            assert engine.js("document.cookie") == ""


@on_chromium
@pytest.mark.skipif(not AXE.is_file(), reason="no axe-core here: make setup")
@pytest.mark.parametrize("language", ["en", "de", "ar"])
@pytest.mark.parametrize("media", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_in_what_is_ours(engine: Engine, language: str, media: dict[str, str], width: int) -> None:
    with pages(home("<h2>Prices</h2>", language)) as url:
        page = page_of(engine)
        page.emulate_media(**media)
        page.set_viewport_size({"width": width, "height": 700})
        opened(engine, url)
        engine.press("Tab")
        assert findings(engine) == []
        engine.press("Tab")
        engine.press("Enter")
        wait_for(lambda: engine.js(QUICK))
        assert findings(engine) == []
        assert engine.js("document.documentElement.scrollWidth") <= width


def findings(engine: Engine) -> Any:
    engine.inject(AXE)
    return engine.js(
        "axe.run({include: [['curbcut-access']]}, {resultTypes: ['violations']})"
        ".then(({violations}) => violations.map(({id, nodes}) => id + ' ' + nodes[0].html.slice(0, 200)))"
    )


@on_chromium
def test_every_jump_on_the_example_site_comes_to_what_it_names(engine: Engine) -> None:
    with clinic(ClientOptions(welcome=False)) as url:
        opened(engine, f"{url}/index.html")
        choose(engine, {"singleKeys": True})
        wait_for(
            lambda: pressed(engine, "h", "Calmer mornings") or engine.js("document.activeElement !== document.body")
        )
        for key, wanted in (("h", "H"), ("b", "BUTTON"), ("g", ""), ("m", ""), ("f", "")):
            engine.press(key)
            tag = engine.js("(document.activeElement.role || document.activeElement.tagName).toUpperCase()")
            assert tag.startswith(wanted), f"{key} came to {tag}"
