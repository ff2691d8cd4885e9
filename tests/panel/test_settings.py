"""Each setting changes what it says, in a real browser, and leaves nothing behind."""

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.panel.server import Site
from tests.panel.visitor import SNAPSHOT, open_panel, open_section, settle, visiting

pytestmark = pytest.mark.browser

STYLE = "([selector, name]) => getComputedStyle(document.querySelector(selector))[name]"

CHANGES: list[tuple[dict[str, Any], str, str, str, str]] = [
    ({"textSize": 200}, "h1", "fontSize", "40px", "80px"),
    ({"textSize": 200}, ".muted", "fontSize", "16px", "32px"),
    ({"textSize": 200}, ".muted", "lineHeight", "24px", "48px"),
    ({"textSize": 200}, "#stubborn", "fontSize", "15px", "30px"),
    ({"zoom": 150}, "html", "zoom", "1", "1.5"),
    ({"weight": "600"}, ".muted", "fontWeight", "400", "600"),
    ({"weight": "600"}, "h1", "fontWeight", "700", "700"),
    ({"lineHeight": 2}, ".muted", "lineHeight", "24px", "32px"),
    ({"spacing": 2}, ".muted", "letterSpacing", "normal", "1.92px"),
    ({"spacing": 2}, ".muted", "wordSpacing", "0px", "3.84px"),
    ({"align": "center"}, ".muted", "textAlign", "start", "center"),
    ({"headings": True}, "h2", "outlineStyle", "none", "solid"),
    ({"links": True}, "nav a", "textDecorationLine", "none", "underline"),
    ({"reader": True}, "header", "display", "flex", "none"),
    ({"reader": True}, "aside", "display", "block", "none"),
    ({"hideImages": True}, ".hero img", "opacity", "1", "0"),
    ({"hideImages": True}, ".hero img", "visibility", "visible", "visible"),
    ({"motion": True}, ".spin", "animationIterationCount", "infinite", "1"),
    ({"motion": True}, "html", "scrollBehavior", "smooth", "auto"),
    ({"motion": True}, "nav a", "transitionDuration", "0.4s", "0s"),
    ({"cursor": "black"}, "nav a", "cursor", "pointer", "none"),
    ({"colours": "high"}, ".muted", "color", "rgb(187, 187, 187)", "rgb(255, 255, 255)"),
    ({"colours": "high"}, "#stubborn", "backgroundColor", "rgb(255, 255, 255)", "rgb(0, 0, 0)"),
    ({"colours": "high"}, ".faint", "opacity", "0.45", "1"),
    ({"saturation": "none"}, ".brand", "backgroundColor", "rgb(0, 170, 102)", "rgb(148, 148, 148)"),
]


@pytest.mark.parametrize(("settings", "selector", "name", "before", "after"), CHANGES)
def test_a_setting_changes_what_it_says(
    chromium: Browser, site: Site, settings: dict[str, Any], selector: str, name: str, before: str, after: str
) -> None:
    with visiting(chromium, site.url) as page:
        assert page.evaluate(STYLE, [selector, name]) == before
    with visiting(chromium, site.url, settings) as page:
        settle(page)
        assert page.evaluate(STYLE, [selector, name]) == after


EVERYTHING: list[dict[str, Any]] = [
    {"textSize": 180, "zoom": 120, "font": "mono", "weight": "800", "lineHeight": 2, "spacing": 3, "align": "end"},
    {"colours": "dark", "saturation": "high", "headings": True, "links": True, "hover": True, "focus": True},
    {"colours": "own", "background": "#0a2540", "reader": True, "magnifier": True, "guide": True, "mask": True},
    {"motion": True, "mute": True, "hideImages": True, "descriptions": True, "cursor": "white", "colours": "high"},
]


@pytest.mark.parametrize("settings", EVERYTHING)
def test_reset_leaves_the_page_exactly_as_it_was(chromium: Browser, site: Site, settings: dict[str, Any]) -> None:
    with visiting(chromium, site.url) as page:
        settle(page)
        before = page.evaluate(SNAPSHOT)
    with visiting(chromium, site.url, settings) as page:
        settle(page)
        changed = page.evaluate(SNAPSHOT)
        panel = open_panel(page)
        panel.get_by_role("button", name="Reset all").click()
        panel.get_by_role("button", name="Close").click()
        settle(page)
        after = page.evaluate(SNAPSHOT)
        assert set(after["seen"]) ^ set(before["seen"]) == set()
        assert after == before
        assert changed != before


def test_loading_and_opening_the_panel_changes_nothing_of_the_page(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url) as page:
        settle(page)
        before = page.evaluate(SNAPSHOT)
        open_panel(page)
        settle(page)
        assert page.evaluate(SNAPSHOT) == before


def test_undo_takes_back_one_step_at_a_time(chromium: Browser, site: Site) -> None:
    stored = "() => JSON.parse(localStorage.getItem('curbcut')).settings"
    with visiting(chromium, site.url) as page:
        panel = open_panel(page)
        open_section(panel, "Text")
        panel.get_by_label("Text size", exact=True).focus()
        for _ in range(3):
            page.keyboard.press("ArrowRight")
        panel.get_by_label("Bold", exact=True).check()
        assert page.evaluate(stored) == {"textSize": 130, "weight": "600"}
        undo = panel.get_by_role("button", name="Undo")
        undo.click()
        assert page.evaluate(stored) == {"textSize": 130}
        undo.click()
        assert page.evaluate(stored) == {}
        expect(undo).to_have_attribute("aria-disabled", "true")


def test_content_that_comes_later_is_changed_too(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url, {"colours": "high", "textSize": 200}) as page:
        settle(page)
        page.evaluate("""() => {
          const late = document.createElement("p");
          Object.assign(late, { id: "late", className: "muted", textContent: "Late" });
          document.querySelector("main").append(late);
        }""")
        page.wait_for_function("() => getComputedStyle(document.querySelector('#late')).color === 'rgb(255, 255, 255)'")
        page.wait_for_function("() => getComputedStyle(document.querySelector('#late')).fontSize === '32px'")


def test_a_box_that_cuts_text_off_grows_with_it(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url, {"textSize": 300}) as page:
        page.evaluate("""() => {
          const box = document.createElement("div");
          box.id = "box";
          box.style.cssText = "height:40px;width:200px;overflow:hidden";
          box.textContent = "Words that need more than one line when they are large";
          document.querySelector("main").append(box);
        }""")
        page.wait_for_function(
            "() => document.querySelector('#box').scrollHeight <= document.querySelector('#box').clientHeight"
        )


@pytest.mark.parametrize(
    "settings", [{"textSize": 200}, {"textSize": 200, "lineHeight": 1.5, "spacing": 2}, {"zoom": 150}]
)
def test_a_narrow_page_need_not_be_scrolled_sideways(chromium: Browser, site: Site, settings: dict[str, Any]) -> None:
    site.policy = "default-src 'self'; style-src 'self' 'unsafe-inline'"
    with visiting(chromium, f"{site.url}/clinic/index.html", settings, viewport={"width": 320, "height": 640}) as page:
        settle(page)
        assert page.evaluate("() => document.scrollingElement.scrollWidth") == 320


def test_stopped_motion_freezes_a_picture_and_pauses_a_film(chromium: Browser, site: Site) -> None:
    site.policy = site.policy.replace("img-src 'self'", "img-src 'self' blob:")
    with visiting(chromium, site.url, {"motion": True}) as page:
        settle(page)
        wheel = page.locator("#gif")
        wheel.scroll_into_view_if_needed()
        frames = set()
        for _ in range(6):
            frames.add(wheel.screenshot())
            page.wait_for_timeout(70)
        assert len(frames) == 1
        assert page.evaluate("() => document.querySelector('#film').paused")


def test_images_that_are_hidden_show_their_text_alternative(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url, {"hideImages": True}) as page:
        settle(page)
        label = page.locator("curbcut-access .label").first
        expect(label).to_have_text("Tulips in three colours")
        expect(page.get_by_role("img", name="Tulips in three colours")).to_have_count(1)


def test_the_magnifier_follows_pointer_and_focus_and_escape_sends_it_away(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url, {"magnifier": True}) as page:
        settle(page)
        box = page.locator("curbcut-access .magnifier")
        page.hover(".muted")
        expect(box).to_have_text("Pale words on white, as designers like them.")
        page.locator("nav a").first.focus()
        expect(box).to_have_text("Plants")
        page.keyboard.press("Escape")
        expect(box).to_be_hidden()


def test_guide_and_mask_are_moved_with_the_keyboard(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url, {"guide": True, "mask": True}) as page:
        settle(page)
        guide = "document.querySelector('curbcut-access').shadowRoot.querySelector('.guide')"
        top = f"() => {guide}.getBoundingClientRect().top"
        before = page.evaluate(top)
        page.keyboard.press("Alt+Shift+ArrowDown")
        assert page.evaluate(top) == before + 24


def test_settings_hold_for_the_page_when_storage_is_blocked(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url) as page:
        blocked = (
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
        )
        page.add_init_script(blocked)
        page.reload()
        panel = open_panel(page)
        open_section(panel, "Colours")
        panel.get_by_label("High contrast").check()
        settle(page)
        assert page.evaluate(STYLE, [".muted", "color"]) == "rgb(255, 255, 255)"


@pytest.mark.parametrize(
    ("emulated", "settings", "colour", "iterations"),
    [
        ({"reduced_motion": "reduce", "contrast": "more"}, None, "rgb(187, 187, 187)", "infinite"),
        ({"reduced_motion": "reduce", "contrast": "more"}, {"system": True}, "rgb(255, 255, 255)", "1"),
        ({"reduced_motion": "reduce"}, {"system": True, "motion": False}, "rgb(187, 187, 187)", "infinite"),
        (
            {"forced_colors": "active", "contrast": "more"},
            {"system": True, "colours": "high"},
            "rgb(0, 0, 0)",
            "infinite",
        ),
    ],
)
def test_the_visitor_comes_before_the_system_and_the_system_before_the_site(
    chromium: Browser,
    site: Site,
    emulated: dict[str, Any],
    settings: dict[str, Any] | None,
    colour: str,
    iterations: str,
) -> None:
    with visiting(chromium, site.url, settings, **emulated) as page:
        settle(page)
        assert page.evaluate(STYLE, [".muted", "color"]) == colour
        assert page.evaluate(STYLE, [".spin", "animationIterationCount"]) == iterations
