"""
One small API over three real engines, so that one keyboard suite runs on all of them. Every key is a trusted one.

- `chromium`: Chromium, Chrome or Edge as it is found, by Playwright
- `firefox`: the system's Firefox, by Playwright over WebDriver BiDi
- `webkit`: WebKitGTK's MiniBrowser, by selenium, on a virtual screen

`CURBCUT_ENGINES` names those to use, separated by commas; one that is not installed is left out.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from socket import socket
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from playwright.sync_api import Playwright as PlaywrightDriver

from tools.browser import find_browser

SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]
STAYS_HERE: dict[str, str | float | bool] = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1, localhost",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "app.normandy.enabled": False,
    "accessibility.tabfocus": 7,  # Tab comes to links too, as it does outside of macOS
}
"""Firefox fetches nothing but what the test serves."""
MINI_BROWSERS = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
SIZE = (1280, 800)
START_SECONDS = 30


class Engine(Protocol):
    """A browser with one page."""

    name: str

    def goto(self, url: str) -> None: ...

    def press(self, key: str) -> None:
        """Presses and releases a key or a combination, in Playwright's names: `Shift+Tab`."""

    def type(self, text: str) -> None: ...

    def click(self, x: float, y: float) -> None:
        """Clicks with the mouse at a place in the window."""

    def js(self, expression: str) -> Any:
        """The value of an expression."""

    def inject(self, script: Path) -> None:
        """Runs a script that gives nothing."""

    def fresh(self) -> None:
        """A new page, without what earlier ones have kept."""


class Playwright:
    """Chromium or Firefox. `page` is Playwright's own, for what only one engine can do."""

    def __init__(self, name: str, browser: Browser) -> None:
        self.name = name
        self._browser = browser
        self._context: BrowserContext | None = None
        self.page: Page
        self.fresh()

    def another(self) -> "Playwright":
        """One more page beside this one, which knows nothing of it."""
        return Playwright(self.name, self._browser)

    def close(self) -> None:
        if self._context is not None:
            self._context.close()

    def fresh(self) -> None:
        self.close()
        self._context = self._browser.new_context(viewport={"width": SIZE[0], "height": SIZE[1]})
        self.page = self._context.new_page()

    def goto(self, url: str) -> None:
        self.page.goto(url)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def click(self, x: float, y: float) -> None:
        self.page.mouse.click(x, y)

    def js(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def inject(self, script: Path) -> None:
        self.page.evaluate(script.read_text("utf-8") + "\n;0")


class Playwrights:
    """Playwright, which can be started only once at a time in a thread; started when the first browser needs it."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._started: PlaywrightDriver | None = None

    @property
    def started(self) -> PlaywrightDriver:
        if self._started is None:
            self._started = self._stack.enter_context(sync_playwright())
        return self._started


@contextmanager
def chromium(playwrights: Playwrights) -> Iterator[Engine]:
    browser = playwrights.started.chromium.launch(executable_path=str(find_browser()), args=SWITCHES)
    try:
        yield Playwright("chromium", browser)
    finally:
        browser.close()


@contextmanager
def firefox(playwrights: Playwrights) -> Iterator[Engine]:
    browser = playwrights.started.firefox.launch(
        channel="moz-firefox", executable_path=_firefox(), firefox_user_prefs=dict(STAYS_HERE)
    )
    try:
        yield Playwright("firefox", browser)
    finally:
        browser.close()


class WebKit:
    """WebKitGTK, by WebDriver. On this engine Shift and Tab give a key that has no name, only the code `Tab`."""

    name = "webkit"

    def __init__(self, driver: Any) -> None:
        self._driver = driver
        driver.set_window_size(*SIZE)

    def fresh(self) -> None:
        with suppress(Exception):  # a page without an address has no storage
            self._driver.execute_script("localStorage.clear()")
        self._driver.delete_all_cookies()

    def goto(self, url: str) -> None:
        self._driver.get(url)

    def press(self, key: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains

        keys = [_key_of(name) for name in key.split("+")]
        actions = ActionChains(self._driver, duration=0)
        for each in keys:
            actions.key_down(each)
        for each in reversed(keys):
            actions.key_up(each)
        actions.perform()

    def type(self, text: str) -> None:
        for letter in text:
            self.press(letter)

    def click(self, x: float, y: float) -> None:
        from selenium.webdriver.common.actions.action_builder import ActionBuilder

        actions = ActionBuilder(self._driver, duration=0)
        actions.pointer_action.move_to_location(int(x), int(y)).click()  # type: ignore[no-untyped-call]
        actions.perform()

    def js(self, expression: str) -> Any:
        return self._driver.execute_script(f"const it = ({expression}); return typeof it === 'function' ? it() : it")

    def inject(self, script: Path) -> None:
        self._driver.execute_script(script.read_text("utf-8"))


def _key_of(name: str) -> str:
    from selenium.webdriver.common.keys import Keys

    if len(name) == 1:
        return name
    if name == "Space":
        return " "
    named = {"ArrowDown": "DOWN", "ArrowUp": "UP", "ArrowLeft": "LEFT", "ArrowRight": "RIGHT"}
    spelled = {"PageUp": "PAGE_UP", "PageDown": "PAGE_DOWN"}
    return str(getattr(Keys, named.get(name) or spelled.get(name) or name.upper()))


@contextmanager
def webkit(playwrights: Playwrights) -> Iterator[Engine]:
    from selenium.webdriver import Remote, WebKitGTKOptions

    options = WebKitGTKOptions()
    options.binary_location = str(MINI_BROWSERS[-1])
    options.add_argument("--automation")
    options.set_capability("browserName", "MiniBrowser")
    with ExitStack() as stack:
        screen = stack.enter_context(_virtual_screen())
        port = _free_port()
        environment = {
            **os.environ,
            "DISPLAY": screen,
            "NO_AT_BRIDGE": "1",
            "GSETTINGS_BACKEND": "memory",
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",  # pages of these tests only, and root has no sandbox
        }
        stack.enter_context(_running(["WebKitWebDriver", f"--port={port}"], environment))
        _wait_for(port)
        driver = Remote(f"http://127.0.0.1:{port}", options=options)
        stack.callback(driver.quit)
        yield WebKit(driver)


@contextmanager
def _virtual_screen() -> Iterator[str]:
    """A display of its own; the server picks the number."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    with _running(command, dict(os.environ), keep=writing):
        os.close(writing)
        number = b""
        while not number.endswith(b"\n"):  # to the end: Xvfb dies of a pipe that is closed too soon
            number += os.read(reading, 16)
        os.close(reading)
        yield f":{number.decode().strip()}"


@contextmanager
def _running(command: list[str], environment: dict[str, str], *, keep: int | None = None) -> Iterator[None]:
    """A program that ends with the context, or with these tests if they are killed."""
    with_parent = ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
    process = subprocess.Popen(
        [*with_parent, *command],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=[] if keep is None else [keep],
    )
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int) -> None:
    import time

    until = time.monotonic() + START_SECONDS
    while True:
        with suppress(OSError), socket() as probe:
            probe.connect(("127.0.0.1", port))
            return
        if time.monotonic() > until:
            raise TimeoutError("WebKitWebDriver does not answer")
        time.sleep(0.05)


def _firefox() -> str | None:
    return shutil.which("firefox-esr") or shutil.which("firefox")


def _missing(name: str) -> str | None:
    """Why an engine cannot be used here; None if it can."""
    wanted = os.environ.get("CURBCUT_ENGINES")
    if wanted and name not in wanted.split(","):
        return "not among CURBCUT_ENGINES"
    if name == "chromium" and find_browser() is None:
        return "no Chromium here: make setup"
    if name == "firefox" and _firefox() is None:
        return "no Firefox here: make setup"
    if name == "webkit" and not (MINI_BROWSERS and shutil.which("WebKitWebDriver") and shutil.which("Xvfb")):
        return "no WebKitGTK with its driver here: make setup"
    return None


ENGINES = {"chromium": chromium, "firefox": firefox, "webkit": webkit}

ENGINE_PARAMS = [
    pytest.param(name, marks=[pytest.mark.xdist_group(name), *([pytest.mark.skip(reason=why)] if why else [])])
    for name, why in ((name, _missing(name)) for name in ENGINES)
]
"""The names of the engines, each with the reason to leave it out if it is not here."""

each_engine = pytest.mark.parametrize("engine", ENGINE_PARAMS, indirect=True)
"""Runs a test, or all of a class, on each engine that is here."""
