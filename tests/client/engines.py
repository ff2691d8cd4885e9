"""One small API over real browsers: the same keys, the same questions, in each of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tools.browser import find_browser

SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]


class Engine:
    """A browser with one page. Every key is a trusted one."""

    def __init__(self, name: str, page: Page) -> None:
        self.name = name
        self.page = page

    def goto(self, url: str) -> None:
        self.page.goto(url)

    def press(self, key: str) -> None:
        """Presses and releases a key or a combination, in Playwright's names: `Shift+Tab`."""
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def js(self, expression: str) -> Any:  # noqa: ANN401 - whatever a page's script gives
        return self.page.evaluate(expression)

    def inject(self, script: Path) -> None:
        self.page.evaluate(script.read_text("utf-8") + "\n;0")


@contextmanager
def chromium() -> Iterator[Engine]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=SWITCHES)
        yield Engine("chromium", browser.new_page(viewport={"width": 1280, "height": 800}))
        browser.close()
