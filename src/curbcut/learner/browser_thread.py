"""A browser in a thread of its own: Playwright's can only be used where it was started."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Final, TypeVar

from curbcut.learner.browser import Browser, running_browser
from curbcut.learner.egress import Origin

Result = TypeVar("Result")

MOST_USES: Final = 100
"""After so many pieces of work a new browser is started: they keep some memory of each page."""


class BrowserThread:
    """Starts a browser when the first work for one comes, and another one when that has died."""

    def __init__(self, *, proxy: str, own: frozenset[Origin], cookies: Mapping[str, str]) -> None:
        self._proxy = proxy
        self._own = own
        self._cookies = cookies
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="curbcut-browser")
        self._running = ExitStack()
        self._browser: Browser | None = None
        self._uses = 0

    def do(self, work: Callable[[Browser], Result]) -> Result:
        """What comes of some work with the browser, one at a time. Raises LearnerError, and what the work raises."""
        return self._thread.submit(self._do, work).result()

    def close(self) -> None:
        """Ends the browser; work that has not begun is not done."""
        self._thread.submit(self._running.close).result()
        self._thread.shutdown()

    def _do(self, work: Callable[[Browser], Result]) -> Result:
        if self._browser is None or not self._browser.is_alive or self._uses >= MOST_USES:
            self._running.close()
            self._browser, self._uses = None, 0
            browser = running_browser(proxy=self._proxy, own=self._own, cookies=self._cookies)
            self._browser = self._running.enter_context(browser)
        self._uses += 1
        return work(self._browser)
