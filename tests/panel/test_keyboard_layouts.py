"""The keyboard on the screen: its letters, its size, and when it is loaded."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.panel.server import Site
from tests.panel.visitor import open_panel, open_section, visiting

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "evals" / "node_modules" / "axe-core" / "axe.min.js"
BOARD = 'document.querySelector("curbcut-access").shadowRoot.querySelector(".board")'
ROWS = [
    ("en", ["qwertyuiop", "asdfghjkl", "zxcvbnm"]),
    ("de-AT", ["qwertzuiop", "asdfghjkl", "yxcvbnm", "äöüß"]),
    ("fr", ["azertyuiop", "qsdfghjklm", "wxcvbn", "éèêëàâçùûîïôœ"]),
    ("ar", ["ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظذ", "أإآ"]),
    ("he", ["קראטוןםפ", "שדגכעיחלךף", "זסבהנמצתץ"]),
    ("el", ["ςερτυθιοπ", "ασδφγηξκλ", "ζχψωβνμ", "άέήίόύώϊϋ"]),
    ("ru", ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбюё"]),
    ("uk", ["йцукенгшщзхї", "фівапролджє", "ґячсмитьбю'"]),
    ("bg", ["уеишщксдзц", "ьяаожгтнвмч", "юйъфхпрлбѝ"]),
]


@pytest.mark.parametrize(("language", "rows"), ROWS)
def test_the_letters_are_those_of_the_page_s_language(
    chromium: Browser, site: Site, language: str, rows: list[str]
) -> None:
    with visiting(chromium, f"{site.url}/fields?{language}", {"typing": True}) as page:
        page.route("**/locales/**", lambda route: route.abort())
        page.reload()
        page.locator("curbcut-access .board").wait_for()
        shown = "() => " + BOARD + ".innerText && [..." + BOARD + ".children].map((row) => row.textContent)"
        assert page.evaluate(shown)[1:-1] == rows
        if not rows[0].isascii():
            page.get_by_role("button", name="Other letters").click()
            assert page.evaluate(shown)[1:-1] == ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
            page.locator("#name").click()
            page.get_by_role("button", name="q", exact=True).click()
            assert page.locator("#name").input_value() == "q"


@pytest.mark.parametrize("width", [360, 1280])
def test_every_key_is_large_enough_and_no_field_is_hidden(chromium: Browser, site: Site, width: int) -> None:
    sizes = """() => [...document.querySelector("curbcut-access").shadowRoot.querySelectorAll(".board button")]
      .map((key) => key.getBoundingClientRect()).filter(({ width }) => width)
      .map(({ width, height, right }) => [Math.min(width, height) >= 44, right <= innerWidth])"""
    with visiting(
        chromium, f"{site.url}/fields?de", {"typing": True}, viewport={"width": width, "height": 740}
    ) as page:
        board = page.locator("curbcut-access .board")
        board.wait_for()
        assert {tuple(each) for each in page.evaluate(sizes)} == {(True, True)}
        page.locator("#rich").focus()
        field, keys = page.locator("#rich").bounding_box(), board.bounding_box()
        assert field is not None
        assert keys is not None
        assert field["y"] + field["height"] <= keys["y"]
        assert page.evaluate("() => document.scrollingElement.scrollWidth") <= width


def test_the_panel_loads_it_only_when_it_is_asked_for(chromium: Browser, site: Site) -> None:
    with visiting(chromium, f"{site.url}/fields?en") as page:
        panel = open_panel(page)
        open_section(panel, "Keyboard")
        assert "/_curbcut/keyboard.js" not in site.requests
        panel.get_by_label("On-screen keyboard").check()
        page.locator("curbcut-access .board").wait_for()
        assert "/_curbcut/keyboard.js" in site.requests
        panel.get_by_label("Find a setting").click()
        page.get_by_role("button", name="m", exact=True).click()
        assert panel.get_by_label("Find a setting").input_value() == "m"


@pytest.mark.skipif(not AXE.exists(), reason="no axe-core here: make setup")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar", "uk"])
def test_axe_finds_nothing_in_it(chromium: Browser, site: Site, language: str, scheme: str) -> None:
    with visiting(
        chromium, f"{site.url}/fields?{language}", {"typing": True}, color_scheme=scheme, bypass_csp=True
    ) as page:
        page.locator("curbcut-access .board").wait_for()
        page.evaluate(AXE.read_text("utf-8") + ";0")
        found = page.evaluate("""async () => {
          const board = document.querySelector("curbcut-access").shadowRoot.querySelector(".board");
          const { violations } = await axe.run({ include: [board] });
          return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
        }""")
        assert found == []
