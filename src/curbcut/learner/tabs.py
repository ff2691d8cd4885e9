"""
Tabs of a browser, which are used again.

Opening one takes longer than showing most pages in it. A tab that has shown a page is emptied of all that the page left
there before it shows the next one, so that each page meets a browser that was never here.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, CDPSession, Error, Page, Route

MOST_OPEN: Final = 8
"""Each keeps a page in memory."""
MOST_USES: Final = 40
"""After so many pages a tab is closed: something of each may stay in memory."""


Body = tuple[bytes, str]
"""What is shown in place of a page's own body, with its content type."""


class Window(NamedTuple):
    """How a page is looked at: the size in CSS pixels, the colour scheme, whether less motion is asked for."""

    width: int = 1280
    height: int = 900
    scheme: Literal["light", "dark"] = "light"
    motion: Literal["reduce", "no-preference"] = "reduce"


@dataclass(eq=False, slots=True)
class Tab:
    """A tab with a context of its own. `rests` is what it still shows for whoever wants to see that, if anything."""

    context: BrowserContext
    page: Page
    window: Window
    rests: tuple[str, Window, Body | None] | None = None
    is_in_use: bool = False
    _undoing: list[Callable[[], object]] = field(default_factory=list)
    _session: CDPSession | None = None
    _uses: int = 0

    def become(self, window: Window) -> bool:
        """Makes the window another one; whether it was."""
        if window == self.window:
            return False
        self._make(window)
        return True

    def _make(self, window: Window) -> None:
        self.page.set_viewport_size({"width": window.width, "height": window.height})
        self.page.emulate_media(color_scheme=window.scheme, reduced_motion=window.motion)
        self.window = window

    def begins_with(self, source: str) -> None:
        """Has a script run in each page before any of its own."""
        session = self._talking()
        session.send("Page.enable")
        added = session.send("Page.addScriptToEvaluateOnNewDocument", {"source": source})
        self._undoing.append(lambda: session.send("Page.removeScriptToEvaluateOnNewDocument", added))

    def route(self, matches: str | Callable[[str], bool], handler: Callable[[Route], None]) -> None:
        """Has requests for such addresses answered."""
        self.page.route(matches, handler)
        self._undoing.append(lambda: self.page.unroute(matches, handler))

    def listen(self, event: Literal["console", "pageerror"], handler: Callable[..., None]) -> None:
        """Has what a page says heard."""
        self.page.on(event, handler)
        self._undoing.append(lambda: self.page.remove_listener(event, handler))

    def hold(self) -> None:
        """Lets the page that it shows lead nowhere by itself, as pages do that thank for something."""
        self.route("**/*", _stay)

    def tidy(self) -> None:
        """Takes away what probes add to a page to look at it."""
        self.page.evaluate(_TIDIED)

    def empty(self, window: Window) -> bool:
        """Takes away all that pages and probes left in the tab, and makes it this window; False where that cannot be
        done, or was often enough."""
        self.rests = None
        self._uses += 1
        if self._uses >= MOST_USES or self.page.is_closed():
            return False
        for other in self.context.pages:
            if other is not self.page:
                other.close()
        while self._undoing:
            self._undoing.pop()()
        origins = {_origin(frame.url) for frame in self.page.frames} - {""}
        with contextlib.suppress(Error):  # a page without an origin has no storage
            self.page.evaluate("() => { window.name = ''; sessionStorage.clear(); }")
        self.page.mouse.move(-5, -5)  # nothing lies under it there
        self.page.goto("about:blank")
        for origin in origins:
            self._talking().send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        self.context.clear_cookies()
        self._make(window)  # whoever used it may have made it another one
        return True

    def _talking(self) -> CDPSession:
        if self._session is None:
            self._session = self.context.new_cdp_session(self.page)
        return self._session

    def close(self) -> None:
        with contextlib.suppress(Error):  # it died with its browser
            self.context.close()


_TIDIED: Final = """() => {
  for (const style of document.querySelectorAll("style[data-curbcut], style[data-curbcut-seen]")) style.remove();
  for (const each of document.querySelectorAll("[data-curbcut-seen]")) each.removeAttribute("data-curbcut-seen");
  delete window[Symbol.for("curbcut ink")];
  document.activeElement?.blur?.();
  scrollTo({ left: 0, top: 0, behavior: "instant" });
}"""


def _stay(route: Route) -> None:
    request = route.request
    if request.is_navigation_request() and request.frame.parent_frame is None:
        route.fulfill(status=204)  # after which a page stays where it is
    else:
        route.fallback()


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in {"http", "https"} else ""


@dataclass(slots=True)
class Tabs:
    """The tabs of one browser."""

    opened: Callable[[Window], Tab]
    _tabs: list[Tab] = field(default_factory=list)
    """Those that were used last stand last."""

    def showing(self, url: str, window: Window, body: Body | None = None) -> Tab | None:
        """The tab in which a page rests that was opened in such a window, with this body or its own."""
        found = next((tab for tab in self._tabs if tab.rests == (url, window, body) and not tab.is_in_use), None)
        if found is not None:
            self._take(found)
        return found

    def fresh(self, window: Window) -> Tab:
        """A tab as if it had just been opened."""
        while (free := self._free()) is not None:
            try:
                if free.empty(window):
                    self._take(free)
                    return free
            except Error:
                pass
            self.drop(free)
        tab = self.opened(window)
        self._tabs.append(tab)
        tab.is_in_use = True
        return tab

    def rest_no_more(self) -> None:
        for tab in self._tabs:
            tab.rests = None

    def _free(self) -> Tab | None:
        """One that shows nothing anybody may want to see, or the one that has not been wanted for longest."""
        free = [tab for tab in self._tabs if not tab.is_in_use]
        idle = next((tab for tab in free if tab.rests is None), None)
        return idle or (free[0] if free and len(self._tabs) >= MOST_OPEN else None)

    def _take(self, tab: Tab) -> None:
        self._tabs.remove(tab)
        self._tabs.append(tab)
        tab.is_in_use = True

    def drop(self, tab: Tab) -> None:
        if tab in self._tabs:
            self._tabs.remove(tab)
        tab.close()
