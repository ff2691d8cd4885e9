"""The panel itself: by keyboard, on small screens, in other languages, and judged by axe-core."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.panel.server import Site
from tests.panel.visitor import SNAPSHOT, open_panel, open_section, settle, visiting

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "evals" / "node_modules" / "axe-core" / "axe.min.js"
FOCUSED = """() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.textContent || element?.id;
}"""
MODAL = """() => document.querySelector("curbcut-access").shadowRoot.querySelector("dialog").matches(":modal")"""
SECTIONS = """() => document.querySelector("curbcut-access").shadowRoot.querySelectorAll("section").length"""
SHOW = """(number) => {
  const root = document.querySelector("curbcut-access").shadowRoot;
  [...root.querySelectorAll("section h3 button")].forEach((button, place) => {
    if ((button.getAttribute("aria-expanded") === "true") !== (place === number)) button.click();
  });
}"""


def findings_of_axe(page: Page) -> list[Any]:
    """What axe-core finds in the panel; only there, as the page around it has its faults on purpose."""
    page.evaluate(AXE.read_text() + ";0")
    found: list[Any] = page.evaluate("""async () => {
      const panel = { fromShadowDom: ["curbcut-access", "dialog"] };
      const { violations } = await axe.run({ include: [panel] }, { resultTypes: ["violations"] });
      return violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]);
    }""")
    return found


@pytest.mark.skipif(not AXE.is_file(), reason="the judges are not installed: make setup")
@pytest.mark.parametrize("path", ["/", "/de", "/ar"])
@pytest.mark.parametrize(
    "context",
    [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}, {"viewport": {"width": 320, "height": 640}}],
    ids=["light", "dark", "forced", "phone"],
)
def test_axe_finds_nothing_in_any_section(chromium: Browser, site: Site, path: str, context: dict[str, Any]) -> None:
    settings = {"colours": "own", "textSize": 150, "system": True, "atStart": True}
    with visiting(chromium, site.url + path, settings, reduced_motion="reduce", bypass_csp=True, **context) as page:
        open_panel(page)
        found = []
        for number in range(page.evaluate(SECTIONS)):
            page.evaluate(SHOW, number)
            found += findings_of_axe(page)
        assert found == []


def test_escape_closes_the_panel_and_focus_returns_to_its_button(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url) as page:
        panel = open_panel(page)
        assert page.evaluate(FOCUSED) == "Accessibility options"
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        expect(panel).to_be_hidden()
        assert page.evaluate("() => document.activeElement.shadowRoot.activeElement.id") == "options"


def test_on_a_wide_screen_the_page_stays_in_reach(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url) as page:
        panel = open_panel(page)
        panel.get_by_role("button", name="Reset all").focus()
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED) == "Plants"
        expect(panel).to_be_visible()


def test_on_a_phone_the_panel_is_modal_and_nothing_is_cut_off(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url, {"colours": "own"}, viewport={"width": 320, "height": 640}) as page:
        panel = open_panel(page)
        assert page.evaluate(MODAL)
        wide = """() => [...document.querySelector("curbcut-access").shadowRoot.querySelectorAll("dialog *")]
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .filter((element) => getComputedStyle(element).display !== "inline")
          .map((element) => element.outerHTML.slice(0, 80))"""
        for number in range(page.evaluate(SECTIONS)):
            page.evaluate(SHOW, number)
            assert page.evaluate(wide) == []
        expect(panel.get_by_role("button", name="Close")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 1280])
def test_with_text_twice_as_large_nothing_of_the_panel_is_cut_off(chromium: Browser, site: Site, width: int) -> None:
    """Text as large as the visitor has set it in the browser itself."""
    with visiting(chromium, site.url, viewport={"width": width, "height": 640}) as page:
        large = {"fontSizes": {"standard": 32, "fixed": 26}}
        page.context.new_cdp_session(page).send("Page.setFontSizes", large)
        panel = open_panel(page)
        assert panel.evaluate("(panel) => getComputedStyle(panel).fontSize") == "32px"
        for number in range(page.evaluate(SECTIONS)):
            page.evaluate(SHOW, number)
            wide = "(panel) => [panel, panel.querySelector('.body')].map((part) => part.scrollWidth - part.clientWidth)"
            assert panel.evaluate(wide) == [0, 0]


def test_targets_are_large_enough(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url, {"colours": "own", "textSize": 150}) as page:
        open_panel(page)
        small = """() => {
          const targets = "dialog :is(button, label:has(input), input[type=range], summary, a)";
          return [...document.querySelector("curbcut-access").shadowRoot.querySelectorAll(targets)]
            .map((element) => [element.textContent, element.getBoundingClientRect()])
            .filter(([, box]) => box.width && (box.height < 43.9 || box.width < 43.9)).map(([text]) => text);
        }"""
        for number in range(page.evaluate(SECTIONS)):
            page.evaluate(SHOW, number)
            assert page.evaluate(small) == []


def test_a_page_in_arabic_has_its_panel_on_the_left(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url + "/ar") as page:
        panel = open_panel(page)
        settle(page)
        assert panel.bounding_box()["x"] == 0  # type: ignore[index]
        assert panel.get_attribute("lang") == "ar"


def test_a_search_leaves_the_settings_that_have_the_word(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url) as page:
        panel = open_panel(page)
        panel.get_by_role("searchbox").fill("mask")
        expect(panel.locator("[data-field]:visible > label")).to_have_text(["Fewer distractions", "Reading mask"])
        assert page.evaluate("() => said.at(-1)") == "Settings found: 2"


def test_starting_points_combine_and_come_off_alone(chromium: Browser, site: Site) -> None:
    stored = "() => JSON.parse(localStorage.getItem('curbcut')).settings"
    with visiting(chromium, site.url) as page:
        panel = open_panel(page)
        panel.get_by_label("Stop motion and flashing").check()
        panel.get_by_label("Simpler page").check()
        assert page.evaluate(stored) == {"motion": True, "mute": True, "reader": True, "headings": True, "links": True}
        panel.get_by_label("Stop motion and flashing").uncheck()
        assert page.evaluate(stored) == {"motion": True, "reader": True, "headings": True, "links": True}
        expect(panel.get_by_label("Simpler page")).to_be_checked()


def test_colours_that_cannot_be_read_are_not_offered(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url, {"colours": "own"}) as page:
        panel = open_panel(page)
        open_section(panel, "Colours")
        texts = panel.get_by_role("group", name="Text colour")
        expect(texts.get_by_label("White")).to_be_hidden()
        panel.get_by_role("group", name="Background").get_by_label("Dark blue").check()
        expect(texts.get_by_label("White")).to_be_visible()
        expect(texts.get_by_label("Black")).to_be_hidden()
        expect(panel.get_by_text("Changed Text colour: the old pair was hard to read.")).to_be_visible()


def test_feedback_is_kept_when_it_cannot_be_sent_and_sent_again(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url) as page:
        panel = open_panel(page)
        open_section(panel, "Report a problem")
        send = panel.get_by_role("button", name="Send")
        send.click()
        message = panel.get_by_label("What went wrong?")
        expect(message).to_be_focused()
        expect(message).to_have_accessible_description("Please write what went wrong.")
        message.fill("The <b>map</b> has no names")
        panel.get_by_label("Your e-mail, if you want an answer").fill("somebody")
        send.click()
        expect(panel.get_by_label("Your e-mail, if you want an answer")).to_be_focused()
        panel.get_by_label("Your e-mail, if you want an answer").fill("me@example.org")
        site.is_down = True
        send.click()
        expect(panel.get_by_text("Could not be sent.")).to_be_visible()
        page.reload()
        panel = open_panel(page)
        open_section(panel, "Report a problem")
        expect(panel.get_by_label("What went wrong?")).to_have_value("The <b>map</b> has no names")
        site.is_down = False
        panel.get_by_role("button", name="Send").click()
        expect(panel.get_by_text("Sent. Thank you.")).to_be_visible()
        assert site.feedback == [
            {"message": "The <b>map</b> has no names", "email": "me@example.org", "page": page.url}
        ]
        assert page.evaluate("() => said.at(-1)") == "Sent. Thank you."
        expect(panel.get_by_label("What went wrong?")).to_have_value("")


def test_settings_from_a_stranger_bring_only_what_is_known(chromium: Browser, site: Site) -> None:
    given = {
        "textSize": 150,
        "zoom": 9000,
        "font": "url(evil)",
        "background": "red}*{display:none",
        "motion": "yes",
        "keys": {"menus": "n", "headings": "n"},
        "__proto__": {"a": 1},
        "links": True,
    }
    with visiting(chromium, site.url) as page:
        panel = open_panel(page)
        open_section(panel, "Your settings")
        panel.get_by_label("Settings as text").fill(json.dumps(given))
        panel.get_by_role("button", name="Use this text").click()
        stored = page.evaluate("() => JSON.parse(localStorage.getItem('curbcut')).settings")
        assert stored == {"textSize": 150, "links": True}
        panel.get_by_label("Settings as text").fill("nonsense")
        panel.get_by_role("button", name="Use this text").click()
        expect(panel.get_by_label("Settings as text")).to_have_accessible_description("This text holds no settings.")


def test_a_key_is_one_letter_that_nothing_else_has(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url) as page:
        panel = open_panel(page)
        open_section(panel, "Keyboard")
        field = panel.get_by_role("textbox", name="Menus")
        field.fill("h")
        field.press("Tab")
        expect(field).to_have_accessible_description("Choose a letter or digit that is not in use.")
        field.fill("N")
        field.press("Tab")
        assert page.evaluate("() => JSON.parse(localStorage.getItem('curbcut')).settings.keys.menus") == "n"


def test_a_word_is_looked_up_at_the_sites_own_address(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url) as page:
        panel = open_panel(page)
        open_section(panel, "Tools")
        panel.get_by_label("Look up a word").fill("tulip")
        panel.get_by_role("button", name="Look up", exact=True).click()
        expect(panel.get_by_text("A plant with a bulb.")).to_be_visible()


def test_the_page_structure_leads_to_a_heading_and_leaves_it_as_it_was(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url) as page:
        settle(page)
        before = page.evaluate(SNAPSHOT)
        panel = open_panel(page)
        open_section(panel, "Tools")
        panel.get_by_text("Page structure").click()
        panel.get_by_role("button", name="2 Plants").click()
        assert page.evaluate("() => document.activeElement.id") == "plants"
        page.locator("curbcut-access #options").focus()
        settle(page)
        assert set(page.evaluate(SNAPSHOT)["seen"]) ^ set(before["seen"]) == set()


def test_nothing_is_asked_of_anybody_else_and_no_cookie_is_set(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        errors: list[str] = []
        page.on("console", lambda message: errors.append(message.text) if "Content Security" in message.text else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        panel = open_panel(page)
        open_section(panel, "Colours")
        panel.get_by_label("High contrast").check()
        panel.get_by_label("Stop motion and flashing").check()
        settle(page)
        own = {
            url for url in asked if not url.startswith("blob:") and not url.endswith("/picture.png")
        }  # the page's own
        assert {url.removeprefix(site.url) for url in own} == {
            "/_curbcut/panel.js",
            "/_curbcut/settings.js",
            "/_curbcut/colours.js",
            "/_curbcut/locales/en.json",
        }
        assert page.context.cookies() == []
        assert site.cookies == []
        assert page.evaluate("() => Object.keys(localStorage)") == ["curbcut"]
        assert [error for error in errors if "blob:" not in error] == []
