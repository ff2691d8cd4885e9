"""Browsers in threads of their own: Playwright's can only be used where it was started."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Final, NamedTuple, TypeVar

from curbcut.learner.browser import Browser, running_browser
from curbcut.learner.egress import Origin

Result = TypeVar("Result")

MOST_AT_ONCE: Final = 3
"""Browsers of one process; each holds some hundred megabytes."""
MOST_USES: Final = 100
"""After so many pieces of work a new browser is started: they keep some memory of each page."""


class Subject(NamedTuple):
    """What work with a browser is about: the page that is looked at first, and in which way."""

    url: str = ""
    look: str = ""


class BrowserThread:
    """Starts a browser when the first work for one comes, and another one when that has died."""

    def __init__(self, *, proxy: str, own: frozenset[Origin], cookies: Mapping[str, str], endless: set[str]) -> None:
        """endless: as of `running_browser`."""
        self._proxy = proxy
        self._own = own
        self._cookies = cookies
        self._endless = endless
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="curbcut-browser")
        self._running = ExitStack()
        self._browser: Browser | None = None
        self._uses = 0
        self.about = Subject()
        """What the last work was about."""

    @property
    def has_begun(self) -> bool:
        return self._browser is not None

    def do(self, work: Callable[[Browser], Result], about: Subject) -> Result:
        """What comes of some work with the browser, one at a time. Raises LearnerError, and what the work raises."""
        is_elsewhere, self.about = about.url != self.about.url, about
        return self._thread.submit(self._do, work, is_elsewhere).result()

    def close(self) -> None:
        """Ends the browser; work that has not begun is not done."""
        self._thread.submit(self._running.close).result()
        self._thread.shutdown()

    def _do(self, work: Callable[[Browser], Result], is_elsewhere: bool) -> Result:
        if self._browser is None or not self._browser.is_alive or self._uses >= MOST_USES:
            self._running.close()
            self._browser, self._uses = None, 0
            browser = running_browser(proxy=self._proxy, own=self._own, cookies=self._cookies, endless=self._endless)
            self._browser = self._running.enter_context(browser)
        if is_elsewhere:
            self._browser.rest_no_more()
        self._uses += 1
        return work(self._browser)


def browsers_at_once() -> int:
    """How many browsers one process has work for: one more than can be drawn at a time, since each waits half of its
    time for pages to load and to come to rest."""
    return min(MOST_AT_ONCE, (os.cpu_count() or 1) + 1)


class Browsers:
    """A few browsers. Each does one thing at a time, and is started when there is work that no other has time for."""

    def __init__(self, *, proxy: str, own: frozenset[Origin], cookies: Mapping[str, str]) -> None:
        endless = set[str]()
        self._all = [
            BrowserThread(proxy=proxy, own=own, cookies=cookies, endless=endless) for _ in range(browsers_at_once())
        ]
        self._free = [*self._all]
        self._changed = threading.Condition()

    def do(self, work: Callable[[Browser], Result], about: Subject) -> Result:
        """What comes of some work with a browser: the one that had last to do with the same, if it has time. Raises
        LearnerError, and what the work raises."""
        with self._changed:
            self._changed.wait_for(lambda: self._free)
            thread = max(
                self._free, key=lambda each: (each.about == about, each.about.url == about.url, each.has_begun)
            )
            self._free.remove(thread)
        try:
            return thread.do(work, about)
        finally:
            with self._changed:
                self._free.append(thread)
                self._changed.notify()

    def close(self) -> None:
        """Ends them all; work that has not begun is not done."""
        with ThreadPoolExecutor(len(self._all)) as pool:  # each takes half a second
            for _ in pool.map(BrowserThread.close, self._all):
                pass  # raises what one has raised
