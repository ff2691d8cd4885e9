"""A browser, if this machine has one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from curbcut.learner.finding import BrowserNotUsable, find_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser


class NoPicturesError(Exception):
    """There is no browser, nothing to drive it with, or it failed; the text goes after "No pictures:"."""


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A browser without a window, for as long as the context lasts; raises `NoPicturesError`."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise NoPicturesError("they need Playwright: pip install playwright") from None
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=find_browser(), args=_flags())
        except (Error, BrowserNotUsable):
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
