"""
A browser that looks at pages and changes nothing in the world.

All of its traffic goes through the egress guard. Requests that could write (anything but GET and HEAD, web sockets,
beacons) and those to other sites that a page does not need to be seen are never sent. A look at a page finds nothing
there of what was looked at before: no cookie, storage or service worker stays.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final
from urllib.parse import urldefrag, urljoin

from playwright.sync_api import Browser as Program
from playwright.sync_api import Dialog, Error, Page, Request, Route, WebSocketRoute, sync_playwright

from curbcut.errors import LearnerError, PageNotShown
from curbcut.learner.egress import Gate, Origin, gated, origin_of
from curbcut.learner.finding import BrowserNotUsable, find_browser
from curbcut.learner.scripts import script
from curbcut.learner.tabs import Body, Tab, Tabs
from curbcut.learner.tabs import Window as Window
from curbcut.version import __version__

USER_AGENT_NAME: Final = f"curbcut/{__version__}"
LOAD_SECONDS: Final = 20.0
SETTLE_SECONDS: Final = 3.0
"""How long a page may go on fetching after it has loaded."""
MOMENT_SECONDS: Final = 0.15
"""How long a page is let come to rest that was seen before and fetched nothing after it had loaded."""
LOOK_SECONDS: Final = 600.0
"""How long a page may keep a browser. A script that never ends answers nobody who asks its page for something, and
nothing but the end of the browser ends it."""
MOST_MEGABYTES: Final = 1024
"""What the scripts of one page may keep in memory; a page that wants more is ended, and nothing else with it."""
MEDIUM: Final = 600
"""CSS pixels; narrower windows are those of phones."""

PROBES: Final = "curbcut.learner.probes"
_FLAGS: Final = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-checker-imaging",  # a photograph would be taken before large pictures are there
    "--no-first-run",
    "--proxy-bypass-list=<-loopback>",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)
_NEEDED_FROM_ELSEWHERE: Final = frozenset({"stylesheet", "font", "image", "script"})
_HARMLESS: Final = frozenset({"GET", "HEAD"})


class Browser:
    """A browser that is running. One at a time in a thread; start it with `running_browser`."""

    def __init__(
        self, program: Program, own: frozenset[Origin], cookies: Mapping[str, str], gate: Gate, endless: set[str]
    ) -> None:
        self._program = program
        self._process = _process_of(program)
        self._gate = gate
        self._endless = endless
        self._own = own
        self._cookies = cookies
        self._done_when_loaded: set[str] = set()
        self._schemes_by_styles: set[str] = set()
        """Pages whose scripts do not ask for the colour scheme: another one makes the same page of them."""
        self._tabs = Tabs(self._opened)
        self._bodies: Mapping[str, Body] = {}
        self.name = f"Chromium {program.version.partition('.')[0]}"

    @property
    def is_alive(self) -> bool:
        """Whether the program still runs."""
        return self._program.is_connected()

    @contextmanager
    def looking_at(
        self,
        url: str,
        window: Window,
        prepare: Callable[[Tab], None] | None = None,
        body: Body | None = None,
    ) -> Iterator[Page]:
        """A page as a visitor sees it once it has loaded. prepare: called before it is opened. Raises LearnerError if
        it cannot be shown."""
        with self._shown(url, window, prepare, body) as tab:
            yield tab.page

    @contextmanager
    def showing(self, bodies: Mapping[str, Body]) -> Iterator[None]:
        """Lets pages come to rest with these bodies, by their addresses, in place of their own."""
        self._bodies = bodies
        try:
            yield
        finally:
            self._bodies = {}

    @contextmanager
    def resting_at(self, url: str, window: Window) -> Iterator[Page]:
        """The same for those who leave the page as it was: it stays open for who looks at it next, and nothing
        in it happens by itself. It has been opened in a wide window or that of a phone, and made as large as this one,
        and as dark, if no script of it asks.
        Raises LearnerError."""
        opened = _opened_as(window, may_change_scheme=url in self._schemes_by_styles)
        body = self._bodies.get(url)
        tab = self._tabs.showing(url, opened, body)
        if tab is None:
            with self._shown(url, opened, body=body) as tab:
                tab.hold()
                tab.page.evaluate(script(PROBES, "scroll_through.js"))
                if not tab.page.evaluate(script(PROBES, "come_to_rest.js")):
                    self._schemes_by_styles.add(url)
                with self._used(tab, window):
                    yield tab.page
        else:
            with self._watched(tab, url), self._used(tab, window):
                yield tab.page
        tab.rests = (url, opened, body)

    def rest_no_more(self) -> None:
        """Lets tabs be used again in which something rests: to open others takes longer than to empty these."""
        self._tabs.rest_no_more()

    @contextmanager
    def _used(self, tab: Tab, window: Window) -> Iterator[None]:
        if tab.become(window):
            tab.page.wait_for_timeout(MOMENT_SECONDS * 1000)
        yield
        tab.tidy()

    @contextmanager
    def _shown(
        self,
        url: str,
        window: Window,
        prepare: Callable[[Tab], None] | None = None,
        body: Body | None = None,
    ) -> Iterator[Tab]:
        if url in self._endless:
            raise PageNotShown(url, "a script in it does not end")
        try:
            with self._in_time(url):
                tab = self._tabs.fresh(window)
        except Error as error:
            raise _cannot_show(url, error) from error
        with self._watched(tab, url):
            if self._cookies:
                tab.context.add_cookies(
                    [{"name": name, "value": value, "url": urljoin(url, "/")} for name, value in self._cookies.items()]
                )
            if prepare is not None:
                prepare(tab)
            if body is not None:
                tab.route(_is(url), _serving(*body))
            tab.page.goto(url, wait_until="load", timeout=LOAD_SECONDS * 1000)
            self._settle(tab.page, url)
            yield tab

    @contextmanager
    def _watched(self, tab: Tab, url: str) -> Iterator[None]:
        """Closes a tab in which something fails, since nobody knows what is in it then."""
        try:
            with self._in_time(url):
                yield
        except Error as error:
            self._tabs.drop(tab)
            raise _cannot_show(url, error) from error
        except BaseException:
            self._tabs.drop(tab)
            raise
        finally:
            tab.is_in_use = False

    @contextmanager
    def _in_time(self, url: str) -> Iterator[None]:
        """Ends the browser if a page keeps it for too long, so that whoever waits for the page goes on: with an error
        now, and without that page from then on."""
        clock = threading.Timer(LOOK_SECONDS, self._end, [url])
        clock.daemon = True
        clock.start()
        try:
            yield
        finally:
            clock.cancel()

    def _end(self, url: str) -> None:
        self._endless.add(url)
        with suppress(OSError):  # it has ended by itself
            os.kill(self._process, getattr(signal, "SIGKILL", signal.SIGTERM))

    def _opened(self, window: Window) -> Tab:
        context = self._program.new_context(
            viewport={"width": window.width, "height": window.height},
            color_scheme=window.scheme,
            reduced_motion=window.motion,
            bypass_csp=True,
            service_workers="block",
            accept_downloads=False,
        )
        for name in ("media_asked.js", "left_quietly.js"):
            context.add_init_script(f"({script(PROBES, name)})()")
        context.route("**/*", self._decide)
        context.route_web_socket("**/*", _never_connect)
        page = context.new_page()
        page.on("dialog", _dismiss)
        return Tab(context, page, window)

    @contextmanager
    def empty(self) -> Iterator[Page]:
        """A page of nobody's, to work in, from which nothing leaves."""
        try:
            tab = self._tabs.fresh(Window())
        except Error as error:
            raise _cannot_show("an empty page", error) from error
        with self._watched(tab, "an empty page"):
            tab.route("**/*", lambda route: route.abort())
            yield tab.page

    @contextmanager
    def signing_in(self, url: str) -> Iterator[Page]:
        """A page of a site from which everything is sent, for its owner's script to sign in. Raises LearnerError."""
        context = self._program.new_context(base_url=url, service_workers="block", accept_downloads=False)
        try:
            page = context.new_page()
            page.set_default_timeout(LOAD_SECONDS * 1000)
            page.goto(url, wait_until="load")
            yield page
        except Error as error:
            raise _cannot_show(url, error) from error
        finally:
            context.close()

    @contextmanager
    def refusing_all(self, page: Page, *, pleases: bool = False) -> Iterator[list[Request]]:
        """Lets nothing more leave the browser, nor from windows that the page opens, and gives what was refused.

        pleases: scripts that fetch something hear that it went well."""
        refused: list[Request] = []

        def refuse(route: Route) -> None:
            kind = route.request.resource_type
            refused.append(route.request)
            if kind == "document":
                route.fulfill(status=204)  # after which a page stays where it is
            elif pleases and kind in {"fetch", "xhr"}:
                route.fulfill(
                    status=200, json={"success": True, "ok": True}, headers={"Access-Control-Allow-Origin": "*"}
                )
            else:
                route.abort()

        for place in (page.context, page):  # what is routed in the page comes before what is in its context
            place.route("**/*", refuse)
        try:
            with self._gate.shut():
                yield refused
                for other in page.context.pages:
                    if other is not page:
                        other.close()
        finally:
            for place in (page, page.context):
                place.unroute("**/*", refuse)

    def _settle(self, page: Page, url: str) -> None:
        """Waits until a page fetches nothing more; some never stop, and are looked at as they are. The second time one
        knows whether there is anything to wait for."""
        if url in self._done_when_loaded:
            page.wait_for_timeout(MOMENT_SECONDS * 1000)
            return
        later: list[str] = []

        def note(request: Request) -> None:
            later.append(request.url)

        page.on("request", note)
        try:
            page.wait_for_load_state("networkidle", timeout=SETTLE_SECONDS * 1000)
        except Error:
            return
        finally:
            page.remove_listener("request", note)
        if not later:
            self._done_when_loaded.add(url)

    def _decide(self, route: Route) -> None:
        request = route.request
        is_own = _is_of(request.url, self._own)
        if request.method not in _HARMLESS or not (is_own or request.resource_type in _NEEDED_FROM_ELSEWHERE):
            route.abort()
        else:
            route.continue_()


WIDE: Final = Window(1280, 900)
PHONE: Final = Window(390, 844)


def _opened_as(window: Window, *, may_change_scheme: bool) -> Window:
    """The window in which a page is opened that is looked at in this one: scripts may make another page for phones."""
    width, height, scheme, _ = PHONE if window.width < MEDIUM else WIDE
    return window._replace(width=width, height=height, scheme=scheme if may_change_scheme else window.scheme)


def _process_of(program: Program) -> int:
    """The number of the browser's own process, with which all others of it end."""
    session = program.new_browser_cdp_session()
    try:
        told = session.send("SystemInfo.getProcessInfo")["processInfo"]
        return int(next(each["id"] for each in told if each["type"] == "browser"))
    finally:
        session.detach()


def _cannot_show(url: str, error: Error) -> PageNotShown:
    return PageNotShown(url, error.message.splitlines()[0])


def _is(url: str) -> Callable[[str], bool]:
    return lambda address: urldefrag(address).url == urldefrag(url).url


def _serving(body: bytes, content_type: str) -> Callable[[Route], None]:
    """Lets a page come with another body."""

    def serve(route: Route) -> None:
        if route.request.is_navigation_request() and route.request.method == "GET":
            route.fulfill(status=200, body=body, content_type=content_type)
        else:
            route.fallback()

    return serve


def _dismiss(dialog: Dialog) -> None:
    with suppress(Error):  # its page has gone
        dialog.dismiss()


def _never_connect(_: WebSocketRoute) -> None:
    """A route that nobody connects leads nowhere. To close it here would wait for what only comes afterwards."""


def _is_of(url: str, origins: frozenset[Origin]) -> bool:
    if url.startswith(("data:", "blob:", "about:")):
        return True
    try:
        return origin_of(url) in origins
    except ValueError:
        return False


def browser_here() -> Path:
    """The browser of this machine. Raises LearnerError if there is none."""
    try:
        path = find_browser()
    except BrowserNotUsable as error:
        raise LearnerError(str(error)) from error
    if path is None:
        raise LearnerError(
            "No browser was found. Install Chromium, Chrome or Edge, or name one in CURBCUT_BROWSER;"
            " `playwright install chromium` brings one too."
        )
    return path


@contextmanager
def running_browser(
    *,
    proxy: str,
    own: frozenset[Origin],
    cookies: Mapping[str, str] | None = None,
    endless: set[str] | None = None,
) -> Iterator[Browser]:
    """Starts a browser that is found on this machine, for as long as the context lasts.

    proxy: the address of the guard. own: the site's hosts and ports. cookies: sent to the site, as for a login.
    endless: pages in which a script does not end, which are not shown again; grows. Raises LearnerError."""
    path = browser_here()
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = [*_FLAGS, f"--js-flags=--max-old-space-size={MOST_MEGABYTES}", *(["--no-sandbox"] if is_root else [])]
    with gated(proxy) as gate, sync_playwright() as playwright:
        try:
            program = playwright.chromium.launch(executable_path=path, args=flags, proxy={"server": gate.address})
        except Error as error:
            raise LearnerError(f"The browser {path} does not start: {error.message.splitlines()[0]}") from error
        try:
            yield Browser(program, own, cookies or {}, gate, set() if endless is None else endless)
        finally:
            program.close()
