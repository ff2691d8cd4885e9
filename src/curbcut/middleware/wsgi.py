"""
Curbcut in a WSGI application: Flask, Bottle, Pyramid, Django.

    app = CurbcutMiddleware(app, pack="curbcut.pack")

https://peps.python.org/pep-3333/. In one point this departs from it on purpose: while a page is held back until it is
whole, no empty pieces are sent, because a server may want the headers before the first piece, and they depend on the
last.
"""

from collections.abc import Callable, Iterable, Iterator
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Protocol, runtime_checkable
from urllib.parse import quote

from curbcut.engine import Remediator, Settings
from curbcut.middleware.exchange import Exchange, RemediatesPages
from curbcut.middleware.headers import Headers, headers_from_text, text_of, value_of
from curbcut.middleware.held import Held
from curbcut.middleware.options import Options
from curbcut.middleware.own_answers import MOST_BYTES, Answer, Asked
from curbcut.middleware.own_paths import OwnPaths, own_paths_for
from curbcut.middleware.responses import Request, Response

Environ = dict[str, object]
ExcInfo = tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None]
Write = Callable[[bytes], object]


class StartResponse(Protocol):
    """What a server gives to an application, and this middleware too."""

    def __call__(self, status: str, headers: list[tuple[str, str]], exc_info: ExcInfo | None = None, /) -> Write: ...


App = Callable[[Environ, StartResponse], Iterable[bytes]]


@runtime_checkable
class _Readable(Protocol):
    """The body of a request."""

    def read(self, size: int, /) -> bytes: ...


class CurbcutMiddleware:
    """Remediates the HTML that a WSGI application sends; everything else passes untouched."""

    def __init__(
        self,
        app: App,
        *,
        pack: str | Path | None = None,
        settings: Settings | None = None,
        options: Options | None = None,
        remediator: RemediatesPages | None = None,
    ) -> None:
        """
        pack: the file with what has been learned of the site. settings: how pages are remediated.
        options: which responses are touched. remediator: used instead of one made from `pack` and `settings`.
        """
        self.app = app
        self.options = options or Options()
        self.remediator: RemediatesPages = remediator or Remediator(settings=settings, pack=pack)
        self._own_paths = own_paths_for(self.options)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        request, own = request_of(environ), self._own_paths
        name = own.name_in(str(environ.get("PATH_INFO", ""))) if own else None
        if own is not None and name is not None:
            answer = own.answer(_asked_of(own, name, request, environ))
            start_response(_status_line(answer), text_of(answer.headers))
            return [answer.body]
        exchange = Exchange(request, self.remediator, self.options, own, _root_of(environ))
        if exchange.request_headers is not request.headers:
            environ = _with_headers(environ, request.headers, exchange.request_headers)
        responder = _Responder(exchange, start_response)
        pieces = self.app(environ, responder.start_response)
        # What is passed on goes back as the very object, so that a server can see its own `wsgi.file_wrapper`.
        return pieces if responder.is_passing else _Pieces(pieces, responder)


class _Responder:
    """One response on its way out: not begun, held back, or passed on."""

    def __init__(self, exchange: Exchange, start_response: StartResponse) -> None:
        self._exchange = exchange
        self._start_response = start_response
        self._status = ""
        self._exc_info: ExcInfo | None = None
        self._response = Response(0, ())
        self._held: Held | None = None
        self._write: Write | None = None

    @property
    def is_passing(self) -> bool:
        return self._write is not None

    def start_response(self, status: str, headers: list[tuple[str, str]], exc_info: ExcInfo | None = None, /) -> Write:
        """What the application calls instead of the server's; again only to replace what was not yet sent."""
        if self._write is not None:
            return self._start_response(status, headers, exc_info)
        if self._held is not None and exc_info is None:
            raise AssertionError("start_response() was called a second time without exc_info.")
        self._status, self._exc_info = status, exc_info
        self._response = response = Response(int(status[:3]), headers_from_text(headers))
        self._held = None
        reason = self._exchange.reason_to_pass_on(response)
        if reason is not None:
            return self._begin(self._exchange.headers_passed_on(response, reason))
        if self._exchange.is_head:
            return self._begin(self._exchange.headers_of_head(response))
        self._held = self._exchange.hold()
        return self.write

    def write(self, piece: bytes) -> None:
        """The `write` of PEP 3333, and where pieces go while the page is held back."""
        if self._write is not None:
            self._write(piece)
        elif self._held is not None:
            self._held.add(piece)
            if self._held.is_too_large or self._held.is_too_slow:
                self._write_what_is_held()

    def take(self, piece: bytes) -> bytes | None:
        """The application's next piece: what is to be sent now, or None if it is held back."""
        if self._write is not None:
            return piece
        if self._held is None:
            raise AssertionError("The application sent a body before it called start_response().")
        self._held.add(piece)
        return self._give_up() if self._held.is_too_large or self._held.is_too_slow else None

    def finish(self) -> bytes | None:
        """The page, once the application has sent it all; None if nothing is left to send."""
        if self._held is None:
            return None
        finished = self._exchange.finished(self._response, self._held.take())
        self._begin(finished.headers)
        self._held = None
        return finished.body

    def _begin(self, headers: Headers) -> Write:
        self._write = self._start_response(self._status, text_of(headers), self._exc_info)
        return self._write

    def _give_up(self) -> bytes:
        """Passes the response on as it came, from what was held so far."""
        held, self._held = self._held, None
        self._begin(self._response.headers)
        return held.take() if held else b""

    def _write_what_is_held(self) -> None:
        body = self._give_up()
        if self._write is not None:
            self._write(body)


class _Pieces:
    """The body as the server iterates over it; closing it closes the application's."""

    def __init__(self, pieces: Iterable[bytes], responder: _Responder) -> None:
        self._pieces = pieces
        self._responder = responder
        self._sent = self._send()

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return next(self._sent)

    def close(self) -> None:
        close = getattr(self._pieces, "close", None)
        if close is not None:
            close()

    def _send(self) -> Iterator[bytes]:
        for piece in self._pieces:
            sent = self._responder.take(piece)
            if sent is not None:
                yield sent
        rest = self._responder.finish()
        if rest is not None:
            yield rest


def _asked_of(own: OwnPaths, name: str, request: Request, environ: Environ) -> Asked:
    body = _body_in(environ) if own.reads_body(request.method, name) else b""
    visitor, query = str(environ.get("REMOTE_ADDR", "")), str(environ.get("QUERY_STRING", ""))
    return Asked(request.method, name, _with_content_type(request, environ), body, visitor, query)


def _with_content_type(request: Request, environ: Environ) -> Headers:
    """PEP 3333 keeps this one field apart from the others."""
    return (*request.headers, (b"content-type", str(environ.get("CONTENT_TYPE", "")).encode("latin-1")))


def _body_in(environ: Environ) -> bytes:
    length = str(environ.get("CONTENT_LENGTH") or "0")
    stream = environ.get("wsgi.input")
    if not isinstance(stream, _Readable) or not length.isdigit():
        return b""
    return stream.read(min(int(length), MOST_BYTES + 1))


def _status_line(answer: Answer) -> str:
    return f"{answer.status} {HTTPStatus(answer.status).phrase}"


def _root_of(environ: Environ) -> str:
    """The application's root as text; PEP 3333 gives its UTF-8 dressed as latin-1."""
    return str(environ.get("SCRIPT_NAME", "")).encode("latin-1").decode("utf-8", "replace")


def request_of(environ: Environ) -> Request:
    """The request of a WSGI environment, with the address as the visitor sees it."""
    headers = tuple(_headers_in(environ))
    port = environ.get("SERVER_PORT")
    host = value_of(headers, b"host") or f"{environ.get('SERVER_NAME', 'localhost')}{f':{port}' if port else ''}"
    path = quote(f"{environ.get('SCRIPT_NAME', '')}{environ.get('PATH_INFO', '')}", encoding="latin-1")
    query = str(environ.get("QUERY_STRING", ""))
    url = f"{environ.get('wsgi.url_scheme', 'http')}://{host}{path}{'?' + query if query else ''}"
    return Request(str(environ["REQUEST_METHOD"]), url, headers)


def _headers_in(environ: Environ) -> Iterator[tuple[bytes, bytes]]:
    for key, value in environ.items():
        if key.startswith("HTTP_") and isinstance(value, str):
            yield key[5:].replace("_", "-").lower().encode("latin-1"), value.encode("latin-1")


def _with_headers(environ: Environ, before: Headers, after: Headers) -> Environ:
    """A copy with other conditions, because whoever is around this middleware keeps looking at its own."""
    changed = dict(environ)
    for name, _ in set(before) - set(after):
        del changed[_key_of(name)]
    changed.update({_key_of(name): value.decode("latin-1") for name, value in set(after) - set(before)})
    return changed


def _key_of(name: bytes) -> str:
    return "HTTP_" + name.decode("latin-1").upper().replace("-", "_")
