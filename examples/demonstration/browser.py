"""A browser, if this machine has one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)

PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


class NoPicturesError(Exception):
    """There is no browser, nothing to drive it with, or it failed; the text goes after "No pictures:"."""


def found_browser() -> str | None:
    """The path of a browser: the one that `CURBCUT_BROWSER` names, else the first that is found, else None."""
    named = os.environ.get("CURBCUT_BROWSER")
    if named:
        return named
    commands = (shutil.which(command) for command in COMMANDS)
    places = (place for place in PLACES if Path(place).is_file())
    return next((path for path in (*commands, *places) if path), None)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A browser without a window, for as long as the context lasts; raises `NoPicturesError`."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise NoPicturesError("they need Playwright: pip install playwright") from None
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=found_browser(), args=_flags())
        except Error:
            raise NoPicturesError("they need a browser: playwright install chromium") from None
        try:
            yield browser
        except Error as error:
            raise NoPicturesError(f"the browser failed: {error.message.splitlines()[0]}") from error
        finally:
            browser.close()


def _flags() -> list[str]:
    flags = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*flags, "--no-sandbox"] if is_root else flags
