"""Pages fetched from a real server on loopback, and every way in which that can fail."""

import gzip
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from curbcut.cli.pages import fetch as fetching
from curbcut.cli.pages.fetch import USER_AGENT, fetch
from curbcut.cli.pages.page_bytes import PageBytes
from curbcut.errors import UnreadableInput
from tests.cli.conftest import Run

HTML = "text/html; charset=windows-1252"
PAGE = b"<!doctype html><p>\xe4"


class _Site(BaseHTTPRequestHandler):
    """Answers by path."""

    def do_GET(self) -> None:
        if self.path == "/silent":
            threading.Event().wait(1.0)
            return
        status, headers, body = self._answer()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _answer(self) -> tuple[int, dict[str, str], bytes]:
        answers: dict[str, tuple[int, dict[str, str], bytes]] = {
            "/": (200, {"Content-Type": HTML}, PAGE),
            "/packed": (200, {"Content-Type": HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE)),
            "/bomb": (200, {"Content-Type": HTML, "Content-Encoding": "gzip"}, gzip.compress(bytes(20_000_000))),
            "/damaged": (200, {"Content-Type": HTML, "Content-Encoding": "gzip"}, b"not gzip"),
            "/cut-short": (200, {"Content-Type": HTML, "Content-Length": "1000"}, PAGE),
            "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
            "/moved": (302, {"Location": "/"}, b""),
            "/circle": (302, {"Location": "/circle"}, b""),
            "/to-a-file": (302, {"Location": "file:///etc/hostname"}, b""),
            "/gone": (404, {"Content-Type": HTML}, PAGE),
            "/odd": (799, {"Content-Type": HTML}, PAGE),
            "/agent": (200, {"Content-Type": "text/html"}, (self.headers["User-Agent"] or "").encode()),
            "/gr%C3%BC%C3%9Fe%20x?q=%C3%A4": (200, {"Content-Type": "text/html"}, b"<p>Hi"),
        }
        return answers[self.path]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Says nothing."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def _without_a_proxy_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


def test_a_page_comes_with_its_type_and_address(address: str) -> None:
    assert fetch(f"{address}/", max_bytes=1000) == PageBytes(PAGE, HTML, f"{address}/")


def test_a_packed_page_is_unpacked(address: str) -> None:
    assert fetch(f"{address}/packed", max_bytes=1000).body == PAGE


def test_a_page_that_has_moved_has_its_new_address(address: str) -> None:
    assert fetch(f"{address}/moved", max_bytes=1000).url == f"{address}/"


def test_an_address_may_have_any_letters_and_spaces(address: str) -> None:
    assert fetch(f"{address}/grüße x?q=ä#part", max_bytes=1000).body == b"<p>Hi"


def test_the_site_is_told_who_asks(address: str) -> None:
    assert fetch(f"{address}/agent", max_bytes=1000).body == USER_AGENT.encode()


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/picture", "It is not a page: the site says it is 'image/png'."),
        ("/gone", "The site answered 404 Not Found. Check the address."),
        ("/odd", "The site answered 799. Check the address."),
        ("/circle", "The site redirects in a circle, or too often."),
        ("/to-a-file", "The site answered 302, and redirects to somewhere that is not on the web."),
        (
            "/bomb",
            "The page is larger than 100,000 bytes. If it is meant to be, raise the setting max-bytes.",
        ),
        ("/damaged", "It could not be fetched: Error -3 while decompressing data: incorrect header check."),
        ("/silent", "It could not be fetched: the site said nothing for 0.2 s."),
    ],
)
def test_what_is_not_a_page_is_said(address: str, monkeypatch: pytest.MonkeyPatch, path: str, message: str) -> None:
    monkeypatch.setattr(fetching, "SILENCE", 0.2 if path == "/silent" else 20.0)

    with pytest.raises(UnreadableInput) as raised:
        fetch(address + path, max_bytes=100_000)

    assert str(raised.value) == message


def test_a_page_that_is_cut_short_is_not_taken_for_a_whole_one(address: str) -> None:
    with pytest.raises(UnreadableInput, match="It arrived only in part"):
        fetch(f"{address}/cut-short", max_bytes=100_000)


def test_nothing_that_answers_is_said() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]

    with pytest.raises(UnreadableInput, match=r"It could not be fetched: nothing answers at this address\."):
        fetch(f"http://127.0.0.1:{port}/", max_bytes=1000)


@pytest.mark.parametrize("url", ["http://", "http://[::1", "http://a b/", "http://127.0.0.1:port/", "https://\udcff/"])
def test_what_is_no_address_is_said(url: str) -> None:
    with pytest.raises(UnreadableInput):
        fetch(url, max_bytes=1000)


def test_check_looks_at_an_address(run: Run, address: str, site: object) -> None:
    ran = run("check", f"{address}/", f"{address}/gone")

    assert ran.out.startswith(f"{address}/gone\n  not looked at  The site answered 404 Not Found. Check the address.\n")
    assert ran.code == 3
