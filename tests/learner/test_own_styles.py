"""Pages with nothing but styles of their own, or those of scripts: learned and repaired, in a real browser."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from curbcut.engine import remediate
from curbcut.knowledge import Pack, read_pack
from tests.learner.sites import Content, page, site
from tests.learner.test_learn import learn, needs_a_browser
from tools.browser import find_browser

pytestmark = [*needs_a_browser, pytest.mark.xdist_group("own styles")]  # all look at what one browser has learned

NOTE = '<p class="note">Open until six</p>'
PLAIN = "body{margin:0;background:#fff;color:#222}"
SHEETS = """
const style = document.createElement("style");
style.textContent = "body{background:#fff} .note{color:#aaa}";
document.head.append(style);
const sheet = new CSSStyleSheet();
sheet.replaceSync(".more{color:#bbb}");
document.adoptedStyleSheets = [sheet];
"""
CONTENT: Mapping[str, Content] = {
    "/": page("".join(f'<a href="/{name}">Page {name}</a> ' for name in ("variable", "mixed", "body", "script"))),
    "/variable": page(NOTE, f"<style>{PLAIN}:root{{--soft:#999}}.note{{color:var(--soft)}}</style>"),
    "/mixed": page(
        f'{NOTE}<div class="card"><p class="more">Closed on Sunday</p></div><p class="plain">Ring the bell</p>',
        f"<style>{PLAIN}.plain{{color:#aaa}}.note{{@media (width > 1px){{color:#999}}}}"
        ".card{container-type:inline-size;& .more{color:#aaa}@container (width > 1px){& .more{color:#999}}}</style>",
    ),
    "/body": page(f"<style>.note{{color:#aaa}}</style>{NOTE}", f"<style>{PLAIN}</style>"),
    "/script": page(f'{NOTE}<p class="more">Closed on Sunday</p>', '<script src="/styles.js"></script>'),
    "/styles.js": SHEETS,
}
PATHS = ("/variable", "/mixed", "/body", "/script")
SEEN = """() => [...document.querySelectorAll(".note, .more, .plain")].map((each) => getComputedStyle(each).color)"""


@pytest.fixture(scope="module")
def passed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Pack, str]:
    folder: Path = tmp_path_factory.mktemp("own-styles")
    with site(CONTENT) as own:
        learn(own, folder, "--pause", "0")
        return read_pack(folder / "site.pack"), own.url


def colors_on(path: str, passed: tuple[Pack, str]) -> list[str]:
    """The colours of the texts of a page as a visitor gets it."""
    pack, url = passed
    after = remediate(str(CONTENT[path]).encode(), url=f"{url}{path}", knowledge=pack).body.decode()
    with site({**CONTENT, path: after}) as own, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        shown = browser.new_page()
        shown.goto(f"{own.url}{path}")
        found: list[str] = shown.evaluate(SEEN)
        browser.close()
    return found


@pytest.mark.parametrize(
    ("path", "colors"),
    [
        pytest.param("/variable", ["rgb(118, 118, 118)"], id="a variable"),
        pytest.param("/mixed", ["rgb(118, 118, 118)"] * 3, id="rules in rules, under conditions, and in layers"),
        pytest.param("/body", ["rgb(118, 118, 118)"], id="styles in the body, after those that are added"),
        pytest.param("/script", ["rgb(118, 118, 118)"] * 2, id="styles that only a script brings"),
    ],
)
def test_texts_can_be_read_as_a_visitor_gets_them(path: str, colors: list[str], passed: tuple[Pack, str]) -> None:
    assert colors_on(path, passed) == colors


@pytest.mark.parametrize("path", PATHS)
def test_what_was_repaired_needs_no_more(path: str, passed: tuple[Pack, str]) -> None:
    pack, url = passed
    once = remediate(str(CONTENT[path]).encode(), url=f"{url}{path}", knowledge=pack).body
    assert remediate(once, url=f"{url}{path}", knowledge=pack).body == once
