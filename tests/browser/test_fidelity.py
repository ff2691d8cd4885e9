"""
What a browser makes of a page before and after: people who look at it see the same page, with the same text, and its
scripts find the same elements.

The pages are the example site's, and, where CURBCUT_SHARED names a folder that has them, some real ones and some of
W3C's test cases; CURBCUT_FIDELITY=all takes all real ones and three times as many cases.
"""

import io
import os
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize, sync_playwright

from curbcut.engine import Outcome, remediate
from curbcut.html import collapse
from curbcut.patch import Change, EditAttribute, RemoveAttribute, Rename, SetAttribute, Wrap, WrapBetween
from tools.browser import find_browser

BROWSER = find_browser()
SITE = Path(__file__).parents[2] / "examples" / "clinic"
SHARED = Path(os.environ.get("CURBCUT_SHARED", "../shared")) / "evals"
CLINIC = sorted(SITE.rglob("*.html"))
EVERY = 1 if os.environ.get("CURBCUT_FIDELITY") == "all" else 3
REAL = sorted((SHARED / "pages").glob("*.html"))[::EVERY]
CASES = sorted((SHARED / "act").rglob("testcases/**/*.html"))[:: 12 * EVERY]
ORIGIN: Final = "http://page.test"
"""An address that no server has: every request is answered here."""
SIZE: Final[ViewportSize] = {"width": 1280, "height": 900}
MOST_DIFFERENCE: Final = 0.005
"""The share of pixels that may differ: colours that could not be read, outlines, a line under a link."""
MARQUEE: Final = re.compile(rb"<(/?)marquee[^>]*>", re.IGNORECASE)
"""What moves by itself is not the same twice: it is compared standing still, in a box as browsers give it."""
STILL: Final = (b"</div>", b'<div style="display: inline-block; overflow: auto; box-sizing: border-box; width: 100%">')
FILMS_AWAY: Final = "video { visibility: hidden !important }"
"""They play on, so that no two pictures of them are the same; their place is compared."""
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]
KINDS = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
}

TEXT = """() => {
  for (const added of document.querySelectorAll("[data-curbcut-added]")) added.remove();
  return document.body ? document.body.innerText : "";
}"""
ELEMENTS = """() => [...document.querySelectorAll("*")].map((element) => [
  element.tagName,
  element.hasAttribute("data-curbcut-added")
    || (element.tagName === "STYLE" && element.textContent.includes(".curbcut-")),
  Object.fromEntries([...element.attributes].map(({name, value}) => [name, value])),
])"""

pytestmark = [pytest.mark.browser, pytest.mark.skipif(BROWSER is None, reason="no Chromium here: make setup")]

Elements = list[list[Any]]
"""Of each its tag, whether it was added, and its attributes."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(BROWSER), args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[BrowserContext]:
    """Without scripts: what they do takes its time, and is not always the same."""
    context = browser.new_context(viewport=SIZE, java_script_enabled=False, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture(scope="module")
def scripted(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=SIZE, reduced_motion="reduce")
    yield context
    context.close()


def name_of(path: Path) -> str:
    return (
        path.stem if path.is_relative_to(SITE) or path.parent.name == "pages" else f"{path.parent.name}-{path.stem[:8]}"
    )


def show(context: BrowserContext, path: Path, body: bytes) -> Page:
    """Opens `body` as if it were the page in the file, with what else is in its folder, and nothing more."""
    return show_in(context.new_page(), path, body)


def show_in(page: Page, path: Path, body: bytes) -> Page:
    address = f"{ORIGIN}/{path.name}"

    opened: list[str] = []

    def answer(route: Route) -> None:
        if route.request.is_navigation_request() and route.request.frame.parent_frame is None:
            is_first = not opened
            opened.append(route.request.url)
            route.fulfill(body=body, content_type="text/html") if is_first else route.fulfill(status=204)
            return  # nothing for a page that leads elsewhere by itself: it stays
        wanted = urlsplit(route.request.url)
        file = path.parent / posixpath.normpath(wanted.path).lstrip("/")
        if wanted.hostname == urlsplit(ORIGIN).hostname and path.is_relative_to(SITE) and file.is_file():
            route.fulfill(body=file.read_bytes(), content_type=KINDS.get(file.suffix, "application/octet-stream"))
        else:
            route.abort()

    page.route("**/*", answer)
    page.goto(address, wait_until="load", timeout=60_000)
    return page


def changes_of(path: Path, body: bytes) -> list[Change]:
    findings = remediate(body, url=f"{ORIGIN}/{path.name}").findings
    return [change for each in findings if each.outcome is Outcome.FIXED for change in each.changes]


def remediated(path: Path) -> tuple[bytes, bytes]:
    """A page as it is and as it becomes."""
    body = path.read_bytes()
    return body, remediate(body, url=f"{ORIGIN}/{path.name}").body


def seen_in(context: BrowserContext, path: Path, body: bytes) -> tuple[str, Elements]:
    """The text that people read on a page, and its elements."""
    page = show(context, path, body)
    elements: Elements = page.evaluate(ELEMENTS)
    text = str(page.evaluate(TEXT))
    page.close()
    return collapse(text), elements  # a sound's controls that come into view take a space


def errors_of(context: BrowserContext, path: Path, body: bytes) -> list[str]:
    """What the page's scripts complain of, without where in the page it was."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(error.message))
    show_in(page, path, body)
    page.close()
    return errors


def picture_of(context: BrowserContext, path: Path, body: bytes) -> Image.Image:
    page = show(context, path, body)
    shot = page.screenshot(full_page=True, animations="disabled", caret="hide", style=FILMS_AWAY)
    picture = Image.open(io.BytesIO(shot))
    page.close()
    return picture.convert("RGB")


def share_that_differs(before: Image.Image, after: Image.Image) -> float:
    difference = ImageChops.difference(before, after).convert("L").point(lambda value: 255 if value > 8 else 0)
    return difference.histogram()[255] / (before.width * before.height)


@pytest.mark.parametrize("path", [*CLINIC, *REAL, *CASES], ids=name_of)
def test_text_and_elements_are_the_same_but_for_the_attributes_that_were_meant(
    plain: BrowserContext, path: Path
) -> None:
    before, after = remediated(path)
    (old_text, old), (new_text, all_new) = seen_in(plain, path, before), seen_in(plain, path, after)
    changes = changes_of(path, before)
    meant = {change.name for change in changes if isinstance(change, SetAttribute | RemoveAttribute | EditAttribute)}
    new = [each for each in all_new if not each[1]]
    for change in changes:
        if isinstance(change, Wrap | WrapBetween):
            new.remove([change.tag.upper(), False, dict(change.attributes)])
    if not any(tag == "TITLE" for tag, *_ in old):
        new = [each for each in new if each[0] != "TITLE"]
    if not any(isinstance(change, Rename) for change in changes):
        assert [tag for tag, *_ in new] == [tag for tag, *_ in old]
    pairs = zip(old, new, strict=False)
    changed = {name for was, now in pairs for name, _ in was[2].items() ^ now[2].items()}

    assert changed <= meant
    assert new_text == old_text


@pytest.mark.parametrize("path", [*CLINIC, *REAL, *CASES], ids=name_of)
def test_a_second_pass_changes_nothing(path: Path) -> None:
    _, after = remediated(path)

    assert remediate(after, url=f"{ORIGIN}/{path.name}").body == after


@pytest.mark.parametrize("path", CLINIC, ids=name_of)
def test_no_script_fails_that_did_not_fail_before(scripted: BrowserContext, path: Path) -> None:
    before, after = remediated(path)

    # as sets: scripts race each other, on either side
    assert set(errors_of(scripted, path, after)) <= set(errors_of(scripted, path, before))


@pytest.mark.parametrize("path", CLINIC, ids=name_of)
def test_the_page_looks_the_same_but_for_one_pixel_in_two_hundred(plain: BrowserContext, path: Path) -> None:
    before, after = remediated(path)
    old = picture_of(plain, path, MARQUEE.sub(lambda tag: STILL[not tag[1]], before))
    new = picture_of(plain, path, after)

    assert new.size == old.size
    assert share_that_differs(old, new) <= MOST_DIFFERENCE
