"""
Carries requests to one site and its responses back, changing as little as HTTP allows.

https://www.rfc-editor.org/rfc/rfc9110#name-intermediaries
"""

import asyncio
import logging
import secrets
from dataclasses import dataclass

import aiohttp

from curbcut.middleware.asgi import Message, Receive, Scope, Send, headers_in
from curbcut.middleware.headers import Headers, content_length_of, has, value_of
from curbcut.proxy.failures import GatewayError
from curbcut.proxy.fields import (
    as_if_sent_to,
    believed,
    end_to_end,
    for_client,
    for_visitor,
    with_codings_we_read,
    with_the_way_here,
)
from curbcut.proxy.upstream import Upstream
from curbcut.proxy.visitor import Patience, Visitor
from curbcut.proxy.websocket import deny, relay_websocket

log = logging.getLogger("curbcut.proxy")


@dataclass(frozen=True, slots=True, kw_only=True)
class GatewayOptions:
    """How the site behind is asked."""

    keep_host: bool = False
    """Whether the site sees the host that visitors see, instead of its own. For sites that write absolute addresses."""
    trust_forwarded: bool = False
    """Whether `X-Forwarded-*` and `Forwarded` of a request are believed and added to: behind another proxy, yes."""
    verify_tls: bool = True
    """Whether the certificate of an https site must be good."""
    connect_timeout: float = 10.0
    """Seconds until the site must take the connection."""
    answer_timeout: float = 60.0
    """Seconds until the site must begin its answer, and between two pieces of it (event streams may be silent)."""
    largest_head: int = 65_536
    """Bytes of a request's header fields."""
    largest_upload: int | None = None
    """Bytes of a request's body; None leaves that to the site."""
    max_connections: int = 512
    """To the site, at a time."""


class Gateway:
    """An ASGI application that is another site."""

    def __init__(self, upstream: Upstream, options: GatewayOptions) -> None:
        self.upstream = upstream
        self.options = options
        self._name = f"curbcut-{secrets.token_hex(4)}"
        self._session: aiohttp.ClientSession | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "websocket":
            await self._relay(scope, receive, send)
        else:
            await self._answer(scope, receive, send)

    def session(self) -> aiohttp.ClientSession:
        """The connections to the site; made at the first request, since it belongs to the running loop."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self.options.max_connections, ssl=self.options.verify_tls),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=self.options.connect_timeout),
                max_line_size=16_384,
                max_field_size=65_536,
            )
        return self._session

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                await send({"type": "lifespan.startup.complete"})
            else:
                await self.close()
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def _relay(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = headers_in(scope)
        try:
            self._refuse_what_cannot_be("GET", headers)
            url = self.upstream.address_of(*_target_of(scope), is_websocket=True)
        except GatewayError as error:
            log.warning("A web socket was refused: %s", error)
            await deny(scope, send, error.status)
        else:
            await relay_websocket(self.session(), url, self._request_headers(scope), scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = headers_in(scope)
        self._refuse_what_cannot_be(str(scope["method"]), headers)
        sends_body = has(headers, b"transfer-encoding") or bool(content_length_of(headers))
        visitor = Visitor(receive, sends_body=sends_body, largest_upload=self.options.largest_upload)
        await visitor.stays_for(self._carry(scope, visitor, send))

    def _refuse_what_cannot_be(self, method: str, headers: Headers) -> None:
        if method in {"CONNECT", "TRACE"}:
            raise GatewayError(405, f"{method} is not carried.")
        if sum(name.lower() == b"host" for name, _ in headers) > 1:
            raise GatewayError(400, "The request names two hosts.")
        if sum(len(name) + len(value) + 4 for name, value in headers) > self.options.largest_head:
            raise GatewayError(431, "The header fields are too large.")
        if self._name in (value_of(headers, b"via") or ""):
            raise GatewayError(508, "A request came back to the proxy that had sent it.")
        if self.options.largest_upload is not None and (content_length_of(headers) or 0) > self.options.largest_upload:
            raise GatewayError(413, "The visitor announced more than is allowed.")

    async def _carry(self, scope: Scope, visitor: Visitor, send: Send) -> None:
        """One request there and its response back."""
        url = self.upstream.address_of(*_target_of(scope))
        headers = for_client(self._request_headers(scope))
        patience = Patience(self.options.answer_timeout)
        body = patience.while_it_moves(visitor.body()) if visitor.sends_body else None
        try:
            async with patience:
                response = await self.session().request(
                    str(scope["method"]), url, headers=headers, data=body, allow_redirects=False
                )
        except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
            raise visitor.failure or _failure_of(error) from error
        try:
            await self._carry_back(response, send)
        finally:
            response.close()  # the connection, unless its response was read to the end: then it is free again already

    async def _carry_back(self, response: aiohttp.ClientResponse, send: Send) -> None:
        headers = for_visitor(response.raw_headers, response.status, self.upstream)
        await send({"type": "http.response.start", "status": response.status, "headers": list(headers)})
        silence = None if response.content_type == "text/event-stream" else self.options.answer_timeout
        try:
            while True:
                async with asyncio.timeout(silence):
                    piece = await response.content.readany()
                if not piece:
                    break
                await send(_piece(piece, more=True))
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise GatewayError(502, f"The site broke off its answer: {_description_of(error)}") from error
        await send(_piece(b"", more=False))

    def _request_headers(self, scope: Scope) -> Headers:
        scheme = "https" if scope.get("scheme") in {"https", "wss"} else "http"
        headers = believed(end_to_end(headers_in(scope)), trust_forwarded=self.options.trust_forwarded)
        if self.options.trust_forwarded:
            scheme = value_of(headers, b"x-forwarded-proto") or scheme
        headers = with_the_way_here(with_codings_we_read(headers), _client_of(scope), scheme, self._name)
        return headers if self.options.keep_host else as_if_sent_to(self.upstream, headers, scheme)


def _target_of(scope: Scope) -> tuple[bytes, bytes]:
    raw_path, query = scope.get("raw_path"), scope.get("query_string")
    path = raw_path if isinstance(raw_path, bytes) else str(scope["path"]).encode()
    return path, query if isinstance(query, bytes) else b""


def _client_of(scope: Scope) -> str | None:
    match scope.get("client"):
        case [str(host), *_]:
            return host
        case _:
            return None


def _piece(body: bytes, *, more: bool) -> Message:
    return {"type": "http.response.body", "body": body, "more_body": more}


def _failure_of(error: Exception) -> GatewayError:
    if isinstance(error, TimeoutError):
        return GatewayError(504, "The site did not answer in time.")
    if isinstance(error, aiohttp.InvalidURL):
        return GatewayError(400, f"The address cannot be asked for: {error}")
    return GatewayError(502, f"The site cannot be reached: {_description_of(error)}")


def _description_of(error: Exception) -> str:
    """For the log; without the address, whose query may be a secret."""
    words = error.message if isinstance(error, aiohttp.ClientResponseError) else str(error)
    return f"{type(error).__name__}: {' '.join(words.split())}" if words else type(error).__name__
