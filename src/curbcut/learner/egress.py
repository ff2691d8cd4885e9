"""
The only way out for a learner: a proxy that lets nothing through to where the site's owner did not send it.

A page can name any address: a printer in the office, the cloud's metadata service, a name that resolves to a public
address now and to a private one a moment later. So each name is resolved here, once; every address it has must be one
of the public internet; and the connection goes to the address that was looked at. Hosts that the owner named may be
anywhere. Browsers and our own requests use the same guard.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import logging
import socket
import threading
from collections.abc import Awaitable, Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Final
from urllib.parse import urlsplit

log = logging.getLogger("curbcut")

HEAD_SECONDS: Final = 10.0
"""How long a request may take to say what it wants."""
CONNECT_SECONDS: Final = 15.0
IDLE_SECONDS: Final = 120.0
"""How long a connection may say nothing."""
LARGEST_HEAD: Final = 65_536
_DEFAULT_PORTS: Final = {"http": 80, "https": 443, "ws": 80, "wss": 443}
_CHUNK: Final = 65_536

Origin = tuple[str, int]
"""A host, in lower case, and a port."""


class NotAllowedError(Exception):
    """This address is not for a learner."""


def origin_of(url: str) -> Origin:
    """The host and port of an address. Raises ValueError if it has none."""
    parts = urlsplit(url)
    port = parts.port or _DEFAULT_PORTS.get(parts.scheme)
    if not parts.hostname or port is None:
        raise ValueError(f"not the address of a site: {url}")
    return parts.hostname.lower(), port


@contextmanager
def guarded(own: Collection[Origin]) -> Iterator[str]:
    """Runs a guard for as long as the context lasts, and gives its address as a proxy.

    own: hosts and ports of the site's owner, which may be private."""
    with _listening(_Guard(frozenset(own)).serve) as (address, _):
        yield address


@contextmanager
def gated(proxy: str) -> Iterator[Gate]:
    """Runs a gate in front of a proxy for as long as the context lasts: a browser's own way out."""
    gate = Gate(*origin_of(proxy))
    with _listening(gate.serve) as (gate.address, gate.loop):
        yield gate


Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@contextmanager
def _listening(serve: Serve) -> Iterator[tuple[str, asyncio.AbstractEventLoop]]:
    """Listens in a thread, and gives the address and the loop in which whoever connects is served."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="curbcut-egress", daemon=True)
    thread.start()
    listener = _Listener(serve)
    port = asyncio.run_coroutine_threadsafe(listener.listen(), loop).result()
    try:
        yield f"http://127.0.0.1:{port}", loop
    finally:
        asyncio.run_coroutine_threadsafe(listener.close(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


class _Listener:
    def __init__(self, serve: Serve) -> None:
        self._serve = serve
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def listen(self) -> int:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0, limit=LARGEST_HEAD)
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    async def close(self) -> None:
        if self._server is not None:
            self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is None:
            return
        self._tasks.add(task)
        try:
            await self._serve(reader, writer)
        except (OSError, ValueError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass  # whoever asked has gone, or asked for nothing that is a request
        finally:
            self._tasks.discard(task)
            writer.close()


class Gate:
    """A way to a proxy that can be shut. What the browser sends by itself, as for downloads and for pages that may be
    opened next, can be held back nowhere else."""

    address = ""
    loop: asyncio.AbstractEventLoop

    def __init__(self, host: str, port: int) -> None:
        self._proxy = (host, port)
        self._is_shut = False
        self._passing: set[asyncio.Task[None]] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), HEAD_SECONDS)
        if self._is_shut:
            await _refuse(writer, b"403 Forbidden")
            return
        passing = asyncio.ensure_future(self._pass(head, reader, writer))
        self._passing.add(passing)
        with contextlib.suppress(asyncio.CancelledError):  # it has been cut off
            await passing
        self._passing.discard(passing)

    async def _pass(self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection(*self._proxy)
        try:
            back.write(head)
            await _both_ways((reader, back), (there, writer))
        finally:
            back.close()

    @contextmanager
    def shut(self) -> Iterator[None]:
        """Lets nothing through as long as the context lasts, and cuts off what is on its way."""
        asyncio.run_coroutine_threadsafe(self._shut(), self.loop).result()
        try:
            yield
        finally:
            self._is_shut = False

    async def _shut(self) -> None:
        self._is_shut = True
        for each in self._passing:
            each.cancel()


class _Guard:
    def __init__(self, own: frozenset[Origin]) -> None:
        self._own = own

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), HEAD_SECONDS)
        line, _, fields = head.partition(b"\r\n")
        method, target, _ = line.decode("latin-1").split(" ")
        origin = origin_of(f"https://{target}" if method == "CONNECT" else target)
        try:
            address = await self.address_of(origin)
            there, back = await asyncio.wait_for(asyncio.open_connection(address, origin[1]), CONNECT_SECONDS)
        except NotAllowedError as refusal:
            log.warning("A learner was kept from %s:%d: %s", *origin, refusal)
            await _refuse(writer, b"403 Forbidden")
            return
        except (OSError, TimeoutError):
            await _refuse(writer, b"502 Bad Gateway")
            return
        try:
            if method == "CONNECT":
                writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
            else:
                back.write(_forwarded(method, target, fields))
            await _both_ways((reader, back), (there, writer))
        finally:
            back.close()

    async def address_of(self, origin: Origin) -> str:
        """The address to connect to. Raises NotAllowedError, OSError where there is no such host."""
        host, port = origin
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = [str(each[4][0]).partition("%")[0] for each in found]
        if origin not in self._own:
            for address in addresses:
                if not is_public(address):
                    raise NotAllowedError(f"{address} is not on the public internet")
        return addresses[0]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also where IPv6 wraps an address of IPv4."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def _forwarded(method: str, target: str, fields: bytes) -> bytes:
    """A proxy request as the site itself expects it; one a connection."""
    parts = urlsplit(target)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    kept = [each for each in fields.split(b"\r\n") if each and not each.lower().startswith((b"proxy-", b"connection:"))]
    is_upgrade = any(each.lower().startswith(b"upgrade:") for each in kept)
    kept.append(b"Connection: Upgrade" if is_upgrade else b"Connection: close")
    return f"{method} {path} HTTP/1.1\r\n".encode("latin-1") + b"\r\n".join(kept) + b"\r\n\r\n"


async def _refuse(writer: asyncio.StreamWriter, status: bytes) -> None:
    writer.write(b"HTTP/1.1 " + status + b"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    await writer.drain()


async def _both_ways(*ways: tuple[asyncio.StreamReader, asyncio.StreamWriter]) -> None:
    await asyncio.gather(*(_pass_on(source, target) for source, target in ways))


async def _pass_on(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError, TimeoutError):
        while data := await asyncio.wait_for(source.read(_CHUNK), IDLE_SECONDS):
            target.write(data)
            await target.drain()
    with contextlib.suppress(OSError, RuntimeError):
        target.write_eof() if target.can_write_eof() else target.close()
