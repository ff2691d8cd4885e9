"""Two web servers on this machine only: the site as it is, and the site as repaired."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files, says nothing in the terminal, and lets browsers keep nothing: a change shows at once."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the standard library
        """Keeps the terminal for the table."""


@contextmanager
def serving(folder: Path, port: int = 0) -> Iterator[str]:
    """Serves a folder in a thread while the context lasts; gives its address. Port 0 takes any that is free."""
    with ThreadingHTTPServer(("127.0.0.1", port), partial(QuietHandler, directory=str(folder))) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def serves(address: str, folder: Path) -> bool:
    """Whether a server answers with every page of a folder, byte for byte."""
    return all(_fetched(address + page.name) == page.read_bytes() for page in folder.glob("*.html"))


def _fetched(address: str) -> bytes:
    with urlopen(address, timeout=10) as response:  # an address of our own, on this machine
        body: bytes = response.read()
        return body
