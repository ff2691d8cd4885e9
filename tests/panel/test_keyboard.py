"""The keyboard on the screen: what it types arrives as if a real one had typed it, in three engines."""

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.client.engines import ENGINE_PARAMS, ENGINES, Engine, Playwright, Playwrights, WebKit
from tests.panel.server import Site, serving

pytestmark = pytest.mark.browser

ROOT = 'document.querySelector("curbcut-access").shadowRoot'
BOARD = f'{ROOT}.querySelector(".board")'


@pytest.fixture(scope="module")
def served() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture(scope="module", params=ENGINE_PARAMS)
def browser(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with ExitStack() as stack:
        yield stack.enter_context(ENGINES[request.param](Playwrights(stack)))


def opened(browser: Engine, served: Site, language: str = "en") -> None:
    """A page with fields, as somebody comes to it who has turned the keyboard on."""
    stored = json.dumps(json.dumps({"settings": {"typing": True}}))
    browser.goto(f"{served.url}/fields?{language}")
    browser.js(f"localStorage.setItem('curbcut', {stored})")
    browser.goto(f"{served.url}/fields?{language}")
    wait(browser, f"Boolean({BOARD})")


def wait(browser: Engine, condition: str) -> None:
    deadline = time.monotonic() + 20
    while not browser.js(condition):
        assert time.monotonic() < deadline, f"never came true: {condition}"
        time.sleep(0.05)


def click(browser: Engine, *names: str) -> None:
    """Presses keys with the pointer, by what they show or are called."""
    for name in names:
        is_it = f"key.textContent === {json.dumps(name)} || key.ariaLabel?.endsWith({json.dumps(name)})"
        found = f"[...{BOARD}.querySelectorAll('button')].find((key) => {is_it})"
        if isinstance(browser, Playwright):
            handle = browser.page.evaluate_handle(found).as_element()
            assert handle is not None, name
            handle.click()
        else:
            assert isinstance(browser, WebKit)
            browser._driver.execute_script(f"return {found}").click()


def value(browser: Engine, name: str) -> Any:
    return browser.js(f"document.getElementById('{name}').value")


def focus(browser: Engine, name: str) -> None:
    browser.js(f"document.getElementById('{name}').focus()")


def test_a_pointer_types_and_the_cursor_stays_in_the_field(browser: Engine, served: Site) -> None:
    opened(browser, served)
    focus(browser, "name")
    click(browser, "Capital letters", "A", "b", "c", "Delete backwards", "Space", "1")
    assert value(browser, "name") == "Ab 1"
    assert browser.js("document.activeElement.id") == "name"
    heard = browser.js("heard.slice(0, 8)")
    assert heard == [
        ["keydown", "A"],
        ["beforeinput", "A"],
        ["input", "A"],
        ["keyup", "A"],
        ["keydown", "b"],
        ["beforeinput", "b"],
        ["input", "b"],
        ["keyup", "b"],
    ]


def test_text_goes_in_where_the_cursor_is_and_replaces_what_is_selected(browser: Engine, served: Site) -> None:
    opened(browser, served)
    browser.js(
        "(() => { const it = document.getElementById('text'); it.value = 'tulips'; it.focus(); "
        "it.setSelectionRange(1, 4); })()"
    )
    click(browser, "x", "Enter")
    assert value(browser, "text") == "tx\nps"


def test_what_a_field_or_a_page_does_not_take_is_not_typed(browser: Engine, served: Site) -> None:
    opened(browser, served)
    focus(browser, "short")
    click(browser, "a", "b", "c", "d")
    focus(browser, "refused")
    click(browser, "a")
    focus(browser, "fixed")
    click(browser, "a")
    assert [value(browser, name) for name in ("short", "refused", "fixed")] == ["abc", "", "as it is"]


def test_fields_without_a_selection_and_controlled_ones_are_typed_into(browser: Engine, served: Site) -> None:
    opened(browser, served)
    focus(browser, "email")
    click(browser, "a", "Digits and signs", "@", "Digits and signs", "b")
    focus(browser, "number")
    click(browser, "4", "2", "Delete backwards")
    browser.js("(() => { const it = document.getElementById('controlled'); it.focus(); it.setSelectionRange(1, 1) })()")
    click(browser, "y")
    assert [value(browser, name) for name in ("email", "number", "controlled")] == ["a@b", "4", "XY"]


def test_editable_text_is_typed_into(browser: Engine, served: Site) -> None:
    opened(browser, served)
    browser.js(
        "(() => { const it = document.getElementById('rich'); it.focus(); "
        "getSelection().setPosition(it.firstChild.firstChild, 3); })()"
    )
    click(browser, "s", "Delete backwards", "x")
    assert browser.js("document.getElementById('rich').textContent.trim()") == "onex"


def test_enter_sends_a_form(browser: Engine, served: Site) -> None:
    opened(browser, served)
    focus(browser, "name")
    click(browser, "a", "Enter")
    assert browser.js("sent") == 1


def test_keys_alone_reach_and_work_it(browser: Engine, served: Site) -> None:
    opened(browser, served)
    focus(browser, "name")
    browser.press("Alt+Shift+K")
    wait(browser, f"{BOARD}.contains({ROOT}.activeElement)")
    for key in ("ArrowDown", "Enter", "ArrowRight", "Space", "End"):
        browser.press(key)
    assert browser.js(f"{ROOT}.activeElement.ariaLabel") == "Close"
    assert value(browser, "name") == "qw"
    browser.press("Alt+Shift+K")
    assert browser.js("document.activeElement.id") == "name"
    browser.press("Alt+Shift+K")
    browser.press("Escape")
    wait(browser, f"!{BOARD}")
    assert browser.js("document.activeElement.id") == "name"
    assert browser.js("JSON.parse(localStorage.getItem('curbcut')).settings") == {}


def test_escape_in_a_field_closes_it_too(browser: Engine, served: Site) -> None:
    opened(browser, served)
    focus(browser, "name")
    browser.press("Escape")
    wait(browser, f"!{BOARD}")
