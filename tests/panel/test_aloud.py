"""Reading aloud, with a voice that really speaks."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.client.engines import STAYS_HERE, _firefox
from tests.panel.server import Site
from tests.panel.speech import CAN_SPEAK, Speech, speech_service
from tests.panel.visitor import open_panel, open_section

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not (CAN_SPEAK and _firefox()), reason="no Firefox or no Speech Dispatcher here: make setup"),
]

WATCH = """() => {
  document.querySelector("main").replaceChildren(...[
    ["h1", "", "A garden"], ["p", "", "Roses grow here. Tulips grow there, too."], ["p", "de", "Der Garten ist offen."],
    ["p", "", ""],
  ].map(([name, lang, text]) => Object.assign(document.createElement(name), { lang, textContent: text })));
  globalThis.marked = [];
  const note = (name, text) => name === "curbcut-aloud" && text !== (marked.at(-1) ?? "") && marked.push(text);
  const registry = HighlightRegistry.prototype;
  const { set, delete: remove } = registry;
  registry.set = function (name, highlight) {
    note(name, String([...highlight][0] ?? "").trim());
    return set.call(this, name, highlight);
  };
  registry.delete = function (name) {
    note(name, "");
    return remove.call(this, name);
  };
}"""

SELECT = """() => {
  const text = document.querySelector("main p").firstChild;
  getSelection().setBaseAndExtent(text, 6, text, 23);
}"""

PAUSE = """(button) => new Promise((done) => {
  const look = () => {
    if (marked.length < 2) return setTimeout(look, 20);
    button.click();
    done();
  };
  look();
})"""
"""In the second sentence; from outside it would come too late on a busy machine."""


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Speech]:
    with speech_service(tmp_path_factory.mktemp("speech")) as service:
        yield service


@pytest.fixture
def page(speech: Speech, site: Site) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.firefox.launch(
            channel="moz-firefox",
            executable_path=_firefox(),
            firefox_user_prefs=dict(STAYS_HERE),
            env={**os.environ, "SPEECHD_ADDRESS": speech.address},
        )
        page = browser.new_page()
        page.goto(site.url)
        yield page
        browser.close()


def test_each_sentence_is_said_in_its_language_and_shown_while_it_is(page: Page, speech: Speech) -> None:
    page.evaluate(WATCH)
    panel = open_panel(page)
    open_section(panel, "Tools")
    panel.get_by_role("button", name="Read aloud").click()
    panel.get_by_role("button", name="Stop").wait_for()
    page.wait_for_function("() => marked.length > 3 && marked.at(-1) === ''", timeout=60_000)
    sentences = ["A garden", "Roses grow here.", "Tulips grow there, too.", "Der Garten ist offen."]
    assert page.evaluate("marked") == [*sentences, ""]
    assert speech.loud > 20_000
    assert [text for _, text in speech.told()] == sentences
    assert [voice.partition(" ")[0].partition("+")[0] for voice, _ in speech.told()] == ["English"] * 3 + ["German"]
    panel.get_by_role("button", name="Read aloud").wait_for()
    assert not panel.get_by_role("button", name="Pause").is_visible()


def test_it_pauses_goes_on_with_the_same_sentence_and_stops_at_escape(page: Page, speech: Speech) -> None:
    page.evaluate(WATCH)
    panel = open_panel(page)
    open_section(panel, "Tools")
    panel.get_by_role("button", name="Read aloud").click()
    page.evaluate(PAUSE, panel.get_by_role("button", name="Pause").element_handle())
    panel.get_by_role("button", name="Continue").wait_for()
    page.wait_for_timeout(3000)
    assert page.evaluate("marked") == ["A garden", "Roses grow here."]
    assert not page.evaluate("speechSynthesis.speaking")
    panel.get_by_role("button", name="Continue").click()
    page.wait_for_function("() => marked.at(-1) === 'Tulips grow there, too.'", timeout=60_000)
    page.locator("body").press("Escape")
    panel.get_by_role("button", name="Read aloud").wait_for()
    page.wait_for_timeout(2000)
    assert page.evaluate("marked") == ["A garden", "Roses grow here.", "Tulips grow there, too.", ""]
    assert page.evaluate("[speechSynthesis.speaking, CSS.highlights.size, document.adoptedStyleSheets.length]") == [
        False,
        0,
        0,
    ]


def test_only_what_is_selected_is_read(page: Page, speech: Speech) -> None:
    page.evaluate(WATCH)
    panel = open_panel(page)
    open_section(panel, "Tools")
    page.evaluate(SELECT)
    panel.get_by_role("button", name="Read aloud").click()
    page.wait_for_function("() => marked.length > 1 && marked.at(-1) === ''", timeout=60_000)
    assert page.evaluate("marked") == ["grow here.", "Tulips", ""]
