"""Real sites on the loopback, for one test each."""

import hashlib
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple


class Site(NamedTuple):
    """Where a site is, and what it was asked for, in order: `"GET /prices"`."""

    url: str
    requests: list[str]


class Redirect(str):
    """The address that a page has moved to."""


Content = bytes | str | Redirect


@contextmanager
def site(content: Mapping[str, Content], *, seconds: float = 0.0, etags: bool = False) -> Iterator[Site]:
    """A site of these paths; text is HTML unless the path says otherwise; `{url}` in it is the site's address.

    seconds: how long each answer takes. etags: it says what tells a page from later ones."""
    requests: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            requests.append(f"{self.command} {self.path}")
            time.sleep(seconds)
            found = content.get(self.path)
            if isinstance(found, Redirect):
                self._answer(302, "text/html", b"", location=found)
            elif found is None:
                self._answer(404, "text/html", b"")
            else:
                body = found if isinstance(found, bytes) else found.replace("{url}", address).encode()
                if etags and self.headers["If-None-Match"] == tag_of(body):
                    requests[-1] += " 304"
                    self._answer(304, "", b"")
                    return
                self._answer(200, kind_of(self.path), body)

        do_POST = do_PUT = do_GET  # noqa: N815 - the names are http.server's

        def _answer(self, status: int, kind: str, body: bytes, location: str = "") -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            if etags:
                self.send_header("ETag", tag_of(body))
            if location:
                self.send_header("Location", location)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *words: object) -> None:
            """What was asked for is kept in `requests`."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Site(address, requests)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def tag_of(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:16]}"'


def kind_of(path: str) -> str:
    for ending, kind in (
        (".css", "text/css"),
        (".js", "text/javascript"),
        (".txt", "text/plain"),
        (".xml", "text/xml"),
        (".png", "image/png"),
        (".gif", "image/gif"),
        (".svg", "image/svg+xml"),
        (".ttf", "font/ttf"),
    ):
        if path.endswith(ending):
            return kind
    return "text/html; charset=utf-8"


def page(body: str, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>{head}</head>'
        f"<body><main><h1>A page</h1>{body}</main></body></html>"
    )
