"""One small way to drive three browser engines with real key presses: Chromium, Firefox, WebKitGTK."""

import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Protocol

import pytest
from playwright.sync_api import Page, Playwright

from tests.panel.conftest import SWITCHES
from tools.browser import find_browser

FIREFOX = shutil.which("firefox-esr")
WEBKIT = shutil.which("WebKitWebDriver")
MINIBROWSER = next(iter(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")), None)
FIREFOX_SETTINGS: Final[dict[str, str | float | bool]] = {
    "accessibility.tabfocus": 7,
    "app.normandy.enabled": False,
    "network.captive-portal-service.enabled": False,
}


class Engine(Protocol):
    """A browser with one page."""

    def goto(self, url: str) -> None: ...
    def press(self, combination: str) -> None: ...
    def js(self, expression: str) -> Any: ...


class ByPlaywright:
    """Chromium and Firefox."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def goto(self, url: str) -> None:
        self._page.goto(url)

    def press(self, combination: str) -> None:
        self._page.keyboard.press(combination)

    def js(self, expression: str) -> Any:
        return self._page.evaluate(expression)


class ByWebDriver:
    """WebKit, by the W3C's protocol."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver

    def goto(self, url: str) -> None:
        self._driver.get(url)

    def press(self, combination: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains
        from selenium.webdriver.common.keys import Keys

        names = {"Tab": Keys.TAB, "Shift": Keys.SHIFT, "Escape": Keys.ESCAPE, "Enter": Keys.ENTER, "Space": " "}
        keys = [names.get(key, key) for key in combination.split("+")]
        chain = ActionChains(self._driver, duration=0)
        for key in keys:
            chain.key_down(key)
        for key in reversed(keys):
            chain.key_up(key)
        chain.perform()

    def js(self, expression: str) -> Any:
        return self._driver.execute_script(f"return ({expression.strip()})")


@contextlib.contextmanager
def engine(name: str, playwright: Playwright) -> Iterator[Engine]:
    """The engine, or a skipped test that says why there is none."""
    if name == "webkit":
        with _webkit() as started:
            yield started
        return
    path = FIREFOX if name == "firefox" else find_browser()
    if not path:
        pytest.skip(f"no {name} here")
    if name == "firefox":
        browser = playwright.firefox.launch(
            channel="moz-firefox", executable_path=path, firefox_user_prefs=FIREFOX_SETTINGS
        )
    else:
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
    try:
        yield ByPlaywright(browser.new_context(viewport={"width": 1280, "height": 900}).new_page())
    finally:
        browser.close()


@contextlib.contextmanager
def _webkit() -> Iterator[Engine]:
    webdriver = pytest.importorskip("selenium.webdriver")
    if not WEBKIT or not MINIBROWSER or not shutil.which("Xvfb"):
        pytest.skip("no WebKit here")
    read, write = os.pipe()
    arguments = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with contextlib.ExitStack() as stack:
        screen = subprocess.Popen(arguments, pass_fds=[write], stderr=subprocess.DEVNULL)
        stack.callback(screen.wait, 10)
        stack.callback(screen.terminate)
        os.close(write)
        number = b""
        while not number.endswith(b"\n"):
            number += os.read(read, 16)
        os.close(read)
        settings = {
            "DISPLAY": f":{number.decode().strip()}",
            "NO_AT_BRIDGE": "1",
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
            "GSETTINGS_BACKEND": "memory",
        }
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        service = subprocess.Popen([WEBKIT, f"--port={port}"], env={**os.environ, **settings})
        stack.callback(service.wait, 10)
        stack.callback(service.terminate)
        options = webdriver.WebKitGTKOptions()
        options.binary_location = str(MINIBROWSER)
        options.add_argument("--automation")
        options.set_capability("browserName", "MiniBrowser")
        driver = _connected(webdriver, port, options)
        stack.callback(driver.quit)
        yield ByWebDriver(driver)


def _connected(webdriver: Any, port: int, options: Any) -> Any:
    for _ in range(100):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return webdriver.Remote(f"http://127.0.0.1:{port}", options=options)
        time.sleep(0.1)
    pytest.fail("WebKitWebDriver does not answer")
