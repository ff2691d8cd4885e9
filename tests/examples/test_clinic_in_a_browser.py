"""The example site works in a browser, on a desktop and on a phone, and asks nobody else for anything."""

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

SITE = Path(__file__).parents[2] / "examples" / "clinic"
PAGES = sorted(path.name for path in SITE.glob("*.html"))
BROWSER = os.environ.get("CURBCUT_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")

pytestmark = pytest.mark.browser


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the standard library
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=str(SITE))) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def desktop(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_without_a_fault_of_its_script_and_asks_nobody_else(desktop: Page, site: str, name: str) -> None:
    elsewhere: list[str] = []
    script_faults: list[str] = []
    desktop.on(
        "request", lambda request: None if request.url.startswith((site, "data:")) else elsewhere.append(request.url)
    )
    desktop.on("pageerror", lambda error: script_faults.append(str(error)))
    desktop.goto(site + name, wait_until="load")
    assert (elsewhere, script_faults) == ([], [])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_a_phone(browser: Browser, site: str, name: str) -> None:
    phone = browser.new_page(viewport={"width": 390, "height": 844})
    phone.goto(site + name, wait_until="load")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.close()


def test_the_menu_opens_on_a_click(desktop: Page, site: str) -> None:
    desktop.goto(site + "index.html")
    desktop.locator("#nav").get_by_text("Treatments").click()
    assert desktop.locator("#nav").get_by_text("Questions and answers").is_visible()


def test_the_popup_closes_on_a_click(desktop: Page, site: str) -> None:
    desktop.goto(site + "index.html")
    desktop.evaluate("showPopup()")
    desktop.locator(".popup-close").click()
    assert not desktop.locator("#popup").is_visible()


def test_a_form_that_is_not_filled_in_says_so_in_red(desktop: Page, site: str) -> None:
    desktop.goto(site + "insurance-check.html")
    desktop.locator("input[type=image]").click()
    assert desktop.locator(".error-box").inner_text() == "Please correct the 4 fields in red."
    assert desktop.locator(".error:visible").count() == 4


def test_the_cart_counts_what_was_put_into_it(desktop: Page, site: str) -> None:
    desktop.goto(site + "shop.html")
    for place in (0, 0, 1):
        desktop.get_by_text("Add to cart").nth(place).click()
    assert desktop.locator("#cart-count").inner_text() == "3"
    assert desktop.locator("#cart-total").inner_text() == "$54.00"


def test_an_answer_opens_and_a_topic_filters(desktop: Page, site: str) -> None:
    desktop.goto(site + "faq.html")
    desktop.get_by_text("Does it hurt").click()
    assert desktop.get_by_text("There is one small needle").is_visible()
    desktop.locator("select").select_option("money")
    assert desktop.locator(".qa:visible").count() == 1
