"""Sites that would keep a learner for ever: a pass ends, and says what it could not do."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from curbcut.knowledge import read_pack
from curbcut.learner.crawl import Client
from curbcut.learner.egress import guarded, origin_of
from tests.learner.sites import page, site
from tests.learner.test_learn import SHEET, learn, needs_a_browser, repaired

FAINT = '<p class="note">Closed on Mondays</p>'
ENDLESS = "<script>setTimeout(() => { for (;;); }, 500)</script>"


@contextmanager
def dripping() -> Iterator[str]:
    """The address of a page that comes byte by byte, and never comes to its end."""
    is_over = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            while not is_over.wait(0.05):
                self.wfile.write(b" ")

        def log_message(self, *words: object) -> None:
            """Nobody reads it."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        is_over.set()
        server.shutdown()
        server.server_close()
        thread.join()


def test_a_page_that_comes_byte_by_byte_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("curbcut.learner.crawl.MOST_SECONDS", 1.0)
    with dripping() as url, guarded(frozenset({origin_of(url)})) as proxy:
        started = time.monotonic()
        assert Client(frozenset({origin_of(url)}), proxy, pause=0).get(url) is None
        assert time.monotonic() - started < 10


def test_addresses_where_nothing_is_and_those_beyond_the_bound_are_told(tmp_path: Path) -> None:
    content = {"/": page('<a href="/a">A</a> <a href="/b">B</a> <a href="/c">C</a>'), "/b": page(""), "/c": page("")}
    with site(content) as own:
        said = learn(own, tmp_path, "--no-browser", "--pause", "0", "--pages", "2").output
        expected = (
            "2 pages, 0 questions: 0 answered.\n"
            f"Nothing there, no page, or too large: 1 address, the first {own.url}/a.\n"
            "Left, since no more pages were asked for: 1 address.\n"
        )
        assert said == f"{expected}What was learned is in {tmp_path}/site.pack.\n"


@pytest.mark.browser
@pytest.mark.slow
@needs_a_browser[1]
def test_a_script_that_never_ends_keeps_nobody_from_the_other_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("curbcut.learner.browser.LOOK_SECONDS", 30.0)
    content = {
        "/": page(f'{FAINT}<a href="/endless">Hours</a>', SHEET),
        "/endless": page(f"{FAINT}{ENDLESS}", SHEET),
        "/site.css": ".note { color: #aaa }",
    }
    with site(content) as own:
        result = learn(own, tmp_path, "--pause", "0")
        after = repaired(own, "/", content, read_pack(tmp_path / "site.pack"))
    assert f"The browser could not show {own.url}/endless." in result.output
    assert f"The browser could not show {own.url}/." not in result.output
    assert result.exit_code == 0
    assert ".note" in after
