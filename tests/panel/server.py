"""A small site with the panel on it: strict content security policy, and a server that takes feedback."""

import io
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

from PIL import Image

from curbcut.client.files import SCRIPTS, STATIC

HERE: Final = Path(__file__).parent / "site"
CLINIC: Final = Path(__file__).parents[2] / "examples" / "clinic"
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; "
    "connect-src 'self'; require-trusted-types-for 'script'"
)
KINDS: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".gif": "image/gif",
    ".jpg": "image/jpeg",
    ".svg": "image/svg+xml",
}


def plan_of(language: str) -> dict[str, object]:
    """A page's plan with every option set."""
    names = (name for name in SCRIPTS if name not in {"loader", "operations"})
    files = {name: f"/_curbcut/{name}.js" for name in names} | {"locale": f"/_curbcut/locales/{language}.json"}
    labels = {"skip": "Skip", "navigate": "Navigate", "options": "Accessibility options", "bar": "Help", "welcome": ""}
    options = {"key": "Digit1", "panel": True, "launcher": "", "feedback": "/feedback", "dictionary": "/dictionary"}
    return {
        "version": 1,
        "language": language,
        "files": files,
        "labels": labels,
        "options": options | {"statement": "/statement"},
        "operations": [],
    }


def picture() -> bytes:
    """Black and white stripes: no text colour can be read on both."""
    image = Image.new("RGB", (64, 64), "white")
    image.paste((0, 0, 0), (0, 0, 32, 64))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def turning() -> bytes:
    """Two frames, red and blue, a tenth of a second each, for ever."""
    out = io.BytesIO()
    frames = [Image.new("RGB", (60, 60), colour) for colour in ("red", "blue")]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=100, loop=0)
    return out.getvalue()


class Site(ThreadingHTTPServer):
    """Remembers what was asked of it; `is_down` makes it refuse feedback."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.feedback: list[object] = []
        self.requests: list[str] = []
        self.cookies: list[str] = []
        self.is_down = False
        self.policy = POLICY

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        self.server.requests.append(self.path)
        self.server.cookies += self.headers.get_all("cookie", [])
        body = self._body(path, query)
        self.send_response(404 if body is None else 200)
        self.send_header("content-type", KINDS.get(Path(path).suffix, "text/html; charset=utf-8"))
        self.send_header("content-security-policy", self.server.policy)
        self.end_headers()
        self.wfile.write(body or b"")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        if not self.server.is_down:
            self.server.feedback.append(json.loads(body))
        self.send_response(503 if self.server.is_down else 202)
        self.end_headers()

    def _body(self, path: str, query: str) -> bytes | None:
        if path.startswith("/_curbcut/"):
            return (STATIC / path.removeprefix("/_curbcut/")).read_bytes()
        if path in ("/picture.png", "/turning.gif"):
            return picture() if path == "/picture.png" else turning()
        if path == "/dictionary":
            known = query == "word=tulip"
            return json.dumps({"definitions": ["A plant with a bulb."] if known else []}).encode()
        if path.startswith("/clinic/"):
            return self._clinic(path.removeprefix("/clinic/"))
        if path == "/fields":
            language = query or "en"
            fields = (HERE / "fields.html").read_text("utf-8").replace("LANGUAGE", language)
            return fields.replace("PLAN", json.dumps(plan_of(language))).encode()
        file = HERE / ("page.html" if path in ("/", "/ar", "/de") else path[1:])
        if not file.is_file():
            return None
        language = path[1:] if path in ("/ar", "/de") else "en"
        return file.read_bytes().replace(b"PLAN", json.dumps(plan_of(language)).encode())

    def _clinic(self, path: str) -> bytes | None:
        file = CLINIC / path
        if not file.is_file():
            return None
        plan = json.dumps(plan_of("en"))
        added = (
            f'<script type="application/json" id="curbcut-plan">{plan}</script><script src="/opener.js" defer></script>'
        )
        body = file.read_bytes()
        return body.replace(b"</head>", added.encode() + b"</head>") if file.suffix == ".html" else body

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def serving() -> Iterator[Site]:
    """The site, until the end of the block."""
    site = Site()
    threading.Thread(target=site.serve_forever, daemon=True).start()
    try:
        yield site
    finally:
        site.shutdown()
        site.server_close()
