"""Bar, panel and quick navigation on a small screen that is touched, light and dark."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.client.sites import clinic

pytestmark = pytest.mark.browser

ROOT = "document.querySelector('curbcut-access').shadowRoot"
SMALL = """(selector) => [...document.querySelector("curbcut-access").shadowRoot.querySelectorAll(selector)]
  .filter((element) => element.checkVisibility())
  .map((element) => element.matches("[type=checkbox],[type=radio]") ? element.closest("label") : element)
  .map((element) => [element.textContent, element.getBoundingClientRect()])
  .filter(([, { width, height, left, right }]) => Math.min(width, height) < 44 || left < 0 || right > innerWidth)
  .map(([text, { width, height }]) => `${text} ${width} ${height}`)"""
CONTROLS = ":is(button,input,a,summary,textarea,select,[role=option])"
SIDEWAYS = f"""() => Math.max(document.scrollingElement.scrollWidth - innerWidth,
  ...[...{ROOT}.querySelectorAll("dialog[open] *")]
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
    .map((element) => element.scrollWidth - element.clientWidth))"""


@pytest.fixture(params=["light", "dark"])
def phone(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    with clinic() as url:
        visitor = chromium.new_context(
            viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, color_scheme=request.param
        )
        page = visitor.new_page()
        page.goto(f"{url}/index.html")
        page.wait_for_function(f"() => {ROOT}.querySelector('nav')")
        yield page
        visitor.close()


def test_the_bar_comes_first_and_can_be_touched(phone: Page) -> None:
    phone.keyboard.press("Tab")
    names = phone.evaluate(f"() => [...{ROOT}.querySelectorAll('nav button')].map((button) => button.textContent)")
    assert names[-2:] == ["Quick navigation", "Accessibility options"]
    assert phone.evaluate(SMALL, "nav button") == []
    assert phone.evaluate("() => document.documentElement.firstElementChild.nextElementSibling.localName") == (
        "curbcut-access"
    )


def test_the_panel_can_be_touched_and_read_without_scrolling_sideways(phone: Page) -> None:
    phone.keyboard.press("Tab")
    phone.locator("curbcut-access nav button").last.tap()
    panel = phone.locator("curbcut-access .panel")
    panel.wait_for()
    assert panel.evaluate("(dialog) => dialog.matches(':modal')")
    sections = panel.locator("h3 button")
    for number in range(sections.count()):
        if sections.nth(number).get_attribute("aria-expanded") == "false":
            sections.nth(number).tap()
    assert phone.evaluate(SMALL, f".panel {CONTROLS}") == []
    assert phone.evaluate(SIDEWAYS) <= 0
    panel.get_by_label("Larger and clearer").tap()
    assert phone.evaluate("() => JSON.parse(localStorage.curbcut).settings.textSize") == 140
    assert phone.evaluate(SMALL, f".panel {CONTROLS}") == []
    panel.get_by_role("button", name="Close").tap()
    expect(panel).to_be_hidden()


def test_a_finger_finds_the_options_beside_what_the_page_keeps_in_its_corners(phone: Page) -> None:
    phone.wait_for_function(f"() => {ROOT}.querySelector('nav.launching .launcher:not(.away)')")
    assert phone.evaluate(SMALL, "nav.launching .launcher") == []
    phone.locator("curbcut-access .launcher").tap()
    panel = phone.locator("curbcut-access .panel")
    panel.wait_for()
    assert panel.evaluate("(dialog) => dialog.matches(':modal')")
    assert phone.evaluate(SIDEWAYS) <= 0


def test_quick_navigation_can_be_touched_and_leads_on(phone: Page) -> None:
    phone.keyboard.press("Tab")
    phone.get_by_role("button", name="Quick navigation").tap()
    quick = phone.locator("curbcut-access dialog.quick")
    quick.wait_for()
    assert phone.evaluate(SMALL, f"dialog.quick {CONTROLS}") == []
    assert phone.evaluate(SIDEWAYS) <= 0
    quick.get_by_text("Links", exact=True).tap()
    quick.get_by_role("button", name="Close").tap()
    expect(quick).to_be_hidden()
