"""A browser's window on a desktop with Orca: pages are opened, keys are pressed, and what is said comes back."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Playwright as PlaywrightDriver

from tests.client.engines import STAYS_HERE, SWITCHES
from tests.screen_reader.desktop import QUIET, Desktop, desktop, missing
from tools.browser import find_browser

FIREFOX_PREFERENCES: dict[str, str | float | bool] = {
    **STAYS_HERE,
    "accessibility.force_disabled": -1,
    "browser.newtabpage.enabled": False,
    "browser.tabs.firefox-view": False,
}
CHROMIUM_SWITCHES = [
    *SWITCHES,
    "--force-renderer-accessibility",
    "--ozone-platform=x11",
    "--no-first-run",
    "--disable-component-update",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
READY = "data:text/html,<title>Ready</title><a href='%23'>Ready</a>"
WARM_UP_TRIES = 8
ACTS = ("Return", "space", "Escape")
ACTED = 1.2
"""Seconds of silence after a key that does something: what the client announces comes last."""
SCRIPT_SECONDS = 3
"""What a script does is seen by the client a little later, and only then said."""
WELCOME = 1500
"""Milliseconds after which a page has said what it says by itself."""
ANNOUNCED = """(() => {
  const region = document.querySelector("curbcut-access")?.shadowRoot.querySelector("[aria-live]");
  return [...document.querySelectorAll("[aria-live],[role=status],[role=alert]"), ...(region ? [region] : [])]
    .map((one) => one.textContent.trim().replace(/\\s+/g, " "));
})()"""
"""The words of the page's live regions, and of the client's."""


class Reader:
    """One window with one page, and Orca."""

    def __init__(self, name: str, version: str, page: Page, heard: Desktop) -> None:
        self.name = name
        self.version = version
        self.page = page
        self._desktop = heard

    def opens(self, url: str, *, waits: bool) -> list[str]:
        """
        What the page has announced by itself when it has been loaded.

        What else is said depends on how fast it was drawn: that it is loading, that it is loaded, and then the words
        that come first on it, more or fewer of them.
        """
        before = self._desktop.count
        self.page.goto(url)
        self.page.bring_to_front()
        self._wait_for("Finished loading", before)
        if waits:
            self.page.wait_for_timeout(WELCOME)
        said = self._desktop.settle(before, quiet=0.6)
        announced = self.js(ANNOUNCED)
        return [text for text in said if text in announced]

    def _wait_for(self, words: str, since: int, seconds: float = 4) -> None:
        for _ in range(int(seconds / 0.05)):
            if self._desktop.has_said(words, since):
                return
            self.page.wait_for_timeout(50)

    def press(self, key: str) -> list[str]:
        """What is said when a key has been pressed."""
        before = self._desktop.count
        self._desktop.press(key)
        return self._desktop.settle(before, quiet=ACTED if key in ACTS else QUIET)

    def does(self, script: str) -> list[str]:
        """What is said when a script of the page's has run."""
        before = self._desktop.count
        self.js(script)
        return self._desktop.settle(before, silent=SCRIPT_SECONDS)

    def js(self, expression: str) -> Any:
        return self.page.evaluate(expression)


@contextmanager
def reader(name: str) -> Iterator[Reader]:
    """Orca with "firefox" or "chromium"."""
    with desktop() as heard, sync_playwright() as playwright:
        browser = _launch(playwright, name, heard)
        try:
            page = browser.new_context(no_viewport=True).new_page()
            _warm_up(page, heard)
            yield Reader(name, browser.version, page, heard)
        finally:
            browser.close()


def _warm_up(page: Page, heard: Desktop) -> None:
    """Waits until the window, which says much of itself when it opens, has been left for what is in it."""
    for _ in range(WARM_UP_TRIES):
        before = heard.count
        page.goto(READY)
        page.bring_to_front()
        heard.settle(before, quiet=1, silent=4)
        heard.press("Tab")
        if any("Ready link" in text for text in heard.settle(before)):
            return
    raise RuntimeError(f"Orca does not read the page: {heard.said_since(0)}")


def _launch(playwright: PlaywrightDriver, name: str, heard: Desktop) -> Browser:
    environment: dict[str, str | float | bool] = dict(heard.environment)
    if name == "firefox":
        return playwright.firefox.launch(
            channel="moz-firefox",
            executable_path=_firefox(),
            headless=False,
            env=environment,
            firefox_user_prefs=FIREFOX_PREFERENCES,
        )
    return playwright.chromium.launch(
        executable_path=str(find_browser()), headless=False, env=environment, args=CHROMIUM_SWITCHES
    )


def _firefox() -> str | None:
    return shutil.which("firefox-esr") or shutil.which("firefox")


def missing_for(name: str) -> str | None:
    """Why Orca cannot read in this browser here; None if it can."""
    if name == "firefox" and _firefox() is None:
        return "no Firefox here: make setup"
    if name == "chromium" and find_browser() is None:
        return "no Chromium here: make setup"
    return missing()
