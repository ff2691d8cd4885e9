"""Tabs that are used again: each page meets a browser that was never here, and one that rests is loaded once."""

import threading
from collections.abc import Iterator

import pytest

from curbcut.learner.browser import PHONE, WIDE, Browser, Window, running_browser
from curbcut.learner.browser_thread import Browsers, Subject, browsers_at_once
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes.dark_colors import windows_for
from curbcut.learner.tabs import Tab
from tests.learner.sites import Site, site

COUNTING = """<p id="p">a page</p><script>
  localStorage.seen = Number(localStorage.seen ?? 0) + 1;
  sessionStorage.seen = Number(sessionStorage.seen ?? 0) + 1;
  document.cookie = `seen${Math.floor(Math.random() * 1e9)}=1`;
  window.name += "seen";
  document.title = [localStorage.seen, sessionStorage.seen, document.cookie.split(";").length, window.name].join(" ");
</script>"""
FRESH = "1 1 1 seen"
CONTENT = {
    "/": COUNTING,
    "/plain": "<style>p{color:#222}@media (min-width:600px){p{color:#333}}</style><p>plain</p>",
    "/sheet": "<style>@media print{p{color:#000}}@media (prefers-color-scheme:dark){p{color:#eee}}</style><p>both</p>",
    "/root": "<style>:root{color-scheme:light dark}</style><p>as the browser has it</p>",
    "/linked": '<link rel="stylesheet" href="/dark.css" media="(prefers-color-scheme: dark)"><p>linked</p>',
    "/script": "<script>if (matchMedia('(prefers-color-scheme: dark)').matches) document.body.className = 'd'</script>",
    "/ticking": "<script>ticks = 0; setInterval(() => { ticks += 1; }, 10)</script><p>It ticks</p>",
    "/thanks": '<meta http-equiv="refresh" content="1; url=/plain"><p>Thank you</p>',
    "/dark.css": "p{color:#eee}",
    "/leaving": "<script>new WebSocket(location.origin.replace('http', 'ws') + '/socket');"
    " for (const type of ['pagehide', 'visibilitychange', 'unload']) addEventListener(type, () => {"
    " navigator.sendBeacon('/left'); fetch('/left', { method: 'POST', keepalive: true }) })</script><p>Bye</p>",
}
DARK = WIDE._replace(scheme="dark")


@pytest.fixture(scope="module")
def own() -> Iterator[Site]:
    with site(CONTENT) as found:
        yield found


@pytest.fixture(scope="module")
def browser(own: Site) -> Iterator[Browser]:
    origins = frozenset([origin_of(own.url)])
    with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as running:
        yield running


def test_a_page_meets_a_browser_that_was_never_here(browser: Browser, own: Site) -> None:
    met = []
    for window in (WIDE, WIDE, PHONE):
        with browser.looking_at(f"{own.url}/", window) as page:
            met.append((page.title(), page.viewport_size))
    wide, phone = ({"width": window.width, "height": window.height} for window in (WIDE, PHONE))
    assert met == [(FRESH, wide), (FRESH, wide), (FRESH, phone)]


def test_what_was_clicked_on_or_prepared_for_one_page_is_nothing_to_the_next(browser: Browser, own: Site) -> None:
    def prepare(tab: Tab) -> None:
        tab.begins_with("window.isPrepared = true")
        tab.route(lambda url: url.endswith("/dark.css"), lambda route: route.abort())
        tab.listen("console", lambda message: said.append(message.text))

    said: list[str] = []
    met = []
    for how in (prepare, None):
        with browser.looking_at(f"{own.url}/", WIDE, how) as page, browser.refusing_all(page):
            page.mouse.click(20, 20)
            page.evaluate("console.log('said')")
            met.append((page.title(), page.evaluate("'isPrepared' in window")))
            page.set_viewport_size({"width": 320, "height": 256})
            page.emulate_media(color_scheme="dark")
        with browser.looking_at(f"{own.url}/linked", WIDE, body=(b"<p>instead", "text/html")) as page:
            met.append((page.inner_text("body"), page.evaluate("document.querySelector(':hover') === null")))
            assert page.evaluate("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]") == [1280, False]
    assert met == [(FRESH, True), ("instead", True), (FRESH, False), ("instead", True)]
    assert said == ["said"]


def test_a_page_that_opens_a_socket_and_sends_as_it_is_left_is_shown_and_sends_nothing(
    browser: Browser, own: Site
) -> None:
    own.requests.clear()
    for path in ("/leaving", "/plain"):
        with browser.looking_at(own.url + path, WIDE):
            pass
    assert [each for each in own.requests if each != "GET /favicon.ico"] == ["GET /leaving", "GET /plain"]


def test_a_page_that_rests_is_loaded_once_and_is_as_it_was(browser: Browser, own: Site) -> None:
    before = len(own.requests)
    seen = []
    for window in (WIDE, Window(700, 400), WIDE, PHONE, Window(320, 256)):
        with browser.resting_at(f"{own.url}/", window) as page:
            seen.append((page.title(), page.evaluate("[innerWidth, document.querySelectorAll('style').length]")))
            page.evaluate("document.head.append(Object.assign(document.createElement('style'), {id: 'own'}))")
            page.evaluate("document.querySelector('#own').dataset.curbcut = ''")
    assert seen == [(FRESH, [width, 0]) for width in (1280, 700, 1280, 390, 320)]
    assert [each for each in own.requests[before:] if each == "GET /"] == ["GET /"] * 2  # as a desktop and as a phone


def test_nothing_happens_by_itself_in_a_page_that_rests(browser: Browser, own: Site) -> None:
    with browser.resting_at(f"{own.url}/ticking", WIDE) as page:
        before = page.evaluate("ticks")
        page.wait_for_timeout(200)
        assert before > 0
        assert page.evaluate("ticks") == before
    with browser.resting_at(f"{own.url}/thanks", WIDE) as page:
        page.wait_for_timeout(1200)
        assert page.url == f"{own.url}/thanks"


def test_a_dark_window_is_opened_where_something_depends_on_it(browser: Browser, own: Site) -> None:
    found = {
        path: list(windows_for(browser, own.url + path, (WIDE, PHONE, DARK))) for path in CONTENT if "." not in path
    }
    light, both = [WIDE, PHONE], [WIDE, PHONE, DARK]
    assert found == {
        "/": light,
        "/plain": light,
        "/ticking": light,
        "/thanks": light,
        "/leaving": light,
        "/sheet": both,
        "/root": both,
        "/linked": both,
        "/script": both,
    }


def test_as_many_browsers_work_at_once_as_there_is_work_for(own: Site) -> None:
    number, origins = browsers_at_once(), frozenset([origin_of(own.url)])
    meeting = threading.Barrier(number, timeout=60)
    with guarded(origins) as proxy:
        browsers = Browsers(proxy=proxy, own=origins, cookies={})
        try:
            given = (lambda _: meeting.wait(), Subject())
            work = [threading.Thread(target=browsers.do, args=given) for _ in range(number)]
            for each in work:
                each.start()
            for each in work:
                each.join()
            assert not meeting.broken
        finally:
            browsers.close()
