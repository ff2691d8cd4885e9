"""A site, and real browsers to look at it with. One of each kind serves all tests of a module."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.client.engines import SWITCHES
from tests.panel.server import Site, serving
from tools.browser import find_browser


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    path = find_browser()
    if path is None:
        pytest.skip("no Chromium here: make setup")
    browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
    yield browser
    browser.close()


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served
