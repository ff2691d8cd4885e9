"""
Carries one web socket both ways.

Messages, subprotocol and close codes go through. Extensions and pings belong to each of the two connections.
https://www.rfc-editor.org/rfc/rfc6455
"""

import asyncio
from collections.abc import Iterable

import aiohttp
from yarl import URL

from curbcut.middleware.asgi import Receive, Scope, Send
from curbcut.middleware.headers import Headers
from curbcut.proxy.fields import for_client

_LARGEST_MESSAGE = 16 * 1024 * 1024
_SECONDS_TO_ACCEPT = 20
_SENDABLE = frozenset({1000, 1001, 1002, 1003, *range(1007, 1015)})
"""RFC 6455 7.4.1: the other codes below 3000 stand for what was not sent."""

_NORMAL, _GOING_AWAY, _INTERNAL_ERROR = 1000, 1001, 1011


async def relay_websocket(
    session: aiohttp.ClientSession, url: URL, headers: Headers, scope: Scope, receive: Receive, send: Send
) -> None:
    """Connects to the site, and if it accepts, lets the visitor in and carries messages until one of them closes."""
    await receive()  # websocket.connect
    try:
        async with asyncio.timeout(_SECONDS_TO_ACCEPT):
            site = await session.ws_connect(
                url,
                protocols=_subprotocols_of(scope),
                headers=for_client(_without_handshake(headers)),
                max_msg_size=_LARGEST_MESSAGE,
                timeout=aiohttp.ClientWSTimeout(ws_close=5.0),
            )
    except aiohttp.WSServerHandshakeError as error:
        await deny(scope, send, error.status if error.status >= 400 else 502)
        return
    except (TimeoutError, aiohttp.ClientError, OSError):
        await deny(scope, send, 502)
        return
    async with site:
        await send({"type": "websocket.accept", "subprotocol": site.protocol})
        await _carry_both_ways(site, receive, send)


async def _carry_both_ways(site: aiohttp.ClientWebSocketResponse[bool], receive: Receive, send: Send) -> None:
    tasks = {asyncio.ensure_future(_to_the_site(site, receive)), asyncio.ensure_future(_to_the_visitor(site, send))}
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _to_the_site(site: aiohttp.ClientWebSocketResponse[bool], receive: Receive) -> None:
    while True:
        message = await receive()
        if message["type"] == "websocket.disconnect":
            code = message.get("code")
            await site.close(
                code=_sendable(code if isinstance(code, int) else 1005, lost=_GOING_AWAY),
                message=str(message.get("reason") or "").encode(),
            )
            return
        text, data = message.get("text"), message.get("bytes")
        if isinstance(text, str):
            await site.send_str(text)
        elif isinstance(data, bytes):
            await site.send_bytes(data)


async def _to_the_visitor(site: aiohttp.ClientWebSocketResponse[bool], send: Send) -> None:
    while True:
        message = await site.receive()
        if message.type is aiohttp.WSMsgType.TEXT:
            await send({"type": "websocket.send", "text": message.data})
        elif message.type is aiohttp.WSMsgType.BINARY:
            await send({"type": "websocket.send", "bytes": message.data})
        else:
            reason = message.extra if message.type is aiohttp.WSMsgType.CLOSE else ""
            code = _sendable(site.close_code or 1006, lost=_INTERNAL_ERROR)
            await send({"type": "websocket.close", "code": code, "reason": reason or ""})
            return


def _sendable(code: int, *, lost: int) -> int:
    """A code that may be sent: 1005 says that there was none, 1006 that the connection was lost."""
    if code in _SENDABLE or 3000 <= code < 5000:
        return code
    return _NORMAL if code == 1005 else lost


async def deny(scope: Scope, send: Send, status: int) -> None:
    """Answers the handshake with an error, where the server lets us say which."""
    extensions = scope.get("extensions")
    if isinstance(extensions, dict) and "websocket.http.response" in extensions:
        head = [(b"content-length", b"0")]
        await send({"type": "websocket.http.response.start", "status": status, "headers": head})
        await send({"type": "websocket.http.response.body", "body": b""})
    else:
        await send({"type": "websocket.close"})


def _subprotocols_of(scope: Scope) -> list[str]:
    names = scope.get("subprotocols")
    return [str(name) for name in names] if isinstance(names, Iterable) else []


def _without_handshake(headers: Headers) -> Headers:
    """The handshake is each connection's own."""
    return tuple(pair for pair in headers if not pair[0].lower().startswith(b"sec-websocket-"))
