"""Folders served on loopback, with a sitemap that names all of their pages, so that the learner meets each of them."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit
from xml.sax.saxutils import escape

from evals.loopback import answering
from evals.pages import locate

SITEMAP = "/sitemap.xml"


def served(roots: Sequence[Path], paths: Sequence[str]) -> AbstractContextManager[str]:
    """The address of a server for these folders. The first that holds a file wins."""
    return answering(partial(_Handler, tuple(roots), tuple(paths)))


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, roots: tuple[Path, ...], paths: tuple[str, ...], *rest: object) -> None:
        self._roots = roots
        self._paths = paths
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if urlsplit(self.path).path != SITEMAP:
            super().do_GET()
            return
        origin = f"http://{self.headers['Host']}"
        places = "".join(f"<url><loc>{escape(origin + quote(path))}</loc></url>" for path in self._paths)
        sitemap = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</urlset>'.encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(sitemap)))
        self.end_headers()
        self.wfile.write(sitemap)

    def translate_path(self, path: str) -> str:
        address = unquote(urlsplit(path).path)
        inside = ".." not in address.split("/")
        return str((locate(self._roots, address) if inside else None) or self._roots[0] / "not-there")

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""
