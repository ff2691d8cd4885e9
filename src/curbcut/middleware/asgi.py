"""
Curbcut in an ASGI application: Starlette, FastAPI, Litestar, Quart, Django.

    app = CurbcutMiddleware(app, pack="curbcut.pack")

https://asgi.readthedocs.io/en/latest/specs/www.html
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from curbcut.engine import Remediator, Settings
from curbcut.middleware.exchange import INLINE_BYTES, Exchange, Finished, RemediatesPages
from curbcut.middleware.headers import Headers, headers_from, value_of
from curbcut.middleware.held import Held
from curbcut.middleware.options import Options
from curbcut.middleware.own_answers import MOST_BYTES, Answer, Asked
from curbcut.middleware.own_paths import OwnPaths, below, own_paths_for
from curbcut.middleware.responses import Request, Response

Scope = MutableMapping[str, object]
Message = MutableMapping[str, object]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Result = TypeVar("Result")


class CurbcutMiddleware:
    """Remediates the HTML that an ASGI application sends. Web sockets and everything else pass untouched."""

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

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request, root, own = request_of(scope), str(scope.get("root_path", "")), self._own_paths
        name = own.name_in(below(root, str(scope["path"]))) if own else None
        if own is not None and name is not None:
            await _send_answer(await _own_answer(own, name, request, scope, receive), send)
            return
        exchange = Exchange(request, self.remediator, self.options, own, root)
        if exchange.request_headers is not request.headers:
            scope = {**scope, "headers": list(exchange.request_headers)}
        responder = _Responder(exchange, send)
        try:
            await self.app(scope, receive, responder.send)
            await responder.leave_as_it_is()
        finally:
            responder.end()


class _Responder:
    """One response on its way out: not begun, held back, or passed on."""

    def __init__(self, exchange: Exchange, send: Send) -> None:
        self._exchange = exchange
        self._send = send
        self._held: Held | None = None
        self._start: Message = {}
        self._response = Response(0, ())
        self._turn = asyncio.Lock()
        self._timer: asyncio.TimerHandle | None = None
        self._release: asyncio.Task[None] | None = None

    async def send(self, message: Message) -> None:
        """What the application calls instead of the server's `send`."""
        kind = message["type"]
        if kind == "http.response.start":
            await self._begin(message)
            return
        if self._held is None:
            await self._send(message)
            return
        async with self._turn:
            if self._held is None:  # it was released while this waited for its turn
                await self._send(message)
            elif kind == "http.response.body":
                await self._hold(self._held, message)
            elif kind == "http.response.pathsend":
                await self._hold_file(message)
            else:
                if kind == "http.response.zerocopysend":
                    await self._pass_on()
                await self._send(message)

    async def leave_as_it_is(self) -> None:
        """The application has returned. If it left its response unfinished, so do we, and the server will say so."""
        if self._release is not None:
            await self._release
        if self._held is not None:
            await self._pass_on()

    def end(self) -> None:
        """Nothing is sent once the application has returned or failed."""
        self._stop_waiting()
        if self._release is not None:
            self._release.cancel()

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    async def _begin(self, message: Message) -> None:
        response = _response_of(message)
        reason = self._exchange.reason_to_pass_on(response)
        if reason is not None:
            await self._send(_with_headers(message, response, self._exchange.headers_passed_on(response, reason)))
        elif self._exchange.is_head:
            await self._send(_with_headers(message, response, self._exchange.headers_of_head(response)))
        else:
            self._start, self._response, self._held = message, response, self._exchange.hold()

    async def _hold(self, held: Held, message: Message) -> None:
        held.add(_bytes_in(message, "body"))
        if held.is_too_large or (message.get("more_body") and held.is_too_slow):
            await self._pass_on(is_last=not message.get("more_body"))
        elif not message.get("more_body"):
            await self._finish(held.take())
        elif self._timer is None:
            self._wait_no_longer_than(held.longest_wait)

    async def _hold_file(self, message: Message) -> None:
        """A file that the server was to send by itself. https://asgi.readthedocs.io/en/latest/extensions.html"""
        path = Path(str(message["path"]))
        if self._exchange.is_too_large(path.stat().st_size):
            await self._pass_on()
            await self._send(message)
        else:
            await self._finish(await _off_the_loop(path.read_bytes))

    async def _finish(self, body: bytes) -> None:
        self._stop_waiting()
        exchange, response = self._exchange, self._response
        if len(body) > INLINE_BYTES:
            finished: Finished = await _off_the_loop(lambda: exchange.finished(response, body))
        else:
            finished = exchange.finished(response, body)
        self._held = None
        await self._send(_with_headers(self._start, response, finished.headers))
        await self._send({"type": "http.response.body", "body": finished.body, "more_body": False})

    async def _pass_on(self, *, is_last: bool = False) -> None:
        """Gives up: sends what was held as it came; the rest will follow as it comes."""
        self._stop_waiting()
        held, self._held = self._held, None
        await self._send(self._start)
        body = held.take() if held else b""
        if body or is_last:
            await self._send({"type": "http.response.body", "body": body, "more_body": not is_last})

    def _wait_no_longer_than(self, seconds: float) -> None:
        """A visitor does not wait for a page that stops half-way; needs asyncio, else only the next piece can tell."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        self._timer = loop.call_later(seconds, self._begin_release)

    def _begin_release(self) -> None:
        self._release = asyncio.get_running_loop().create_task(self._pass_on_in_turn())

    async def _pass_on_in_turn(self) -> None:
        async with self._turn:
            if self._held is not None:
                await self._pass_on()


async def _own_answer(own: OwnPaths, name: str, request: Request, scope: Scope, receive: Receive) -> Answer:
    """What Curbcut itself answers; where it takes time, in a thread."""
    query = _bytes_in(scope, "query_string").decode("latin-1")
    asked = Asked(request.method, name, request.headers, visitor=_visitor_of(scope), query=query)
    if not own.takes_time(request.method, name):
        return own.answer(asked)
    if own.reads_body(request.method, name):
        asked = asked._replace(body=await _body_from(receive))
    return await _off_the_loop(lambda: own.answer(asked))


async def _body_from(receive: Receive) -> bytes:
    body = b""
    while len(body) <= MOST_BYTES:
        message = await receive()
        body += _bytes_in(message, "body")
        if message["type"] != "http.request" or not message.get("more_body"):
            break
    return body


async def _send_answer(answer: Answer, send: Send) -> None:
    await send({"type": "http.response.start", "status": answer.status, "headers": list(answer.headers)})
    await send({"type": "http.response.body", "body": answer.body, "more_body": False})


def _visitor_of(scope: Scope) -> str:
    match scope.get("client"):
        case [str(host), *_]:
            return host
        case _:
            return ""


def request_of(scope: Scope) -> Request:
    """The request of an ASGI scope, with the address as the visitor sees it."""
    headers = headers_in(scope)
    host = value_of(headers, b"host") or _server_of(scope)
    path = _bytes_in(scope, "raw_path").decode("latin-1") or quote(str(scope["path"]))
    query = _bytes_in(scope, "query_string").decode("latin-1")
    url = f"{scope.get('scheme', 'http')}://{host}{path}{'?' + query if query else ''}"
    return Request(str(scope["method"]), url, headers)


def _server_of(scope: Scope) -> str:
    match scope.get("server"):
        case [host, int(port)]:
            return f"{host}:{port}"
        case _:
            return "localhost"


def _response_of(message: Message) -> Response:
    status = message["status"]
    if not isinstance(status, int):
        raise TypeError("An ASGI application sent a status that is no number.")
    return Response(status, headers_in(message), has_trailers=bool(message.get("trailers")))


def headers_in(message: Message) -> Headers:
    """The header fields of a scope or of a response's start."""
    pairs = message.get("headers", ())
    return headers_from(pairs) if isinstance(pairs, Iterable) else ()


def _bytes_in(message: Message, key: str) -> bytes:
    value = message.get(key)
    return bytes(value) if isinstance(value, bytes | bytearray | memoryview) else b""


def _with_headers(message: Message, response: Response, headers: Headers) -> Message:
    """The message itself if its headers are to stay."""
    return message if headers is response.headers else {**message, "headers": list(headers)}


async def _off_the_loop(work: Callable[[], Result]) -> Result:
    """Runs in a thread under asyncio; on the spot under any other loop."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return work()
    return await asyncio.to_thread(work)
