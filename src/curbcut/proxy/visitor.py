"""The visitor's end of a request: what they send, and whether they are still there."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from types import TracebackType

from curbcut.middleware.asgi import Receive
from curbcut.proxy.failures import GatewayError


class VisitorGoneError(Exception):
    """The visitor has closed the connection, so nobody waits for an answer."""


class Visitor:
    """Reads what a server receives; the body first, then only whether the connection still stands."""

    def __init__(self, receive: Receive, *, sends_body: bool, largest_upload: int | None) -> None:
        """largest_upload: in bytes, None for any size."""
        self.sends_body = sends_body
        self._receive = receive
        self._room = largest_upload
        self._body_is_read = asyncio.Event()
        self.failure: GatewayError | None = None
        self.is_gone = False
        if not sends_body:
            self._body_is_read.set()

    async def body(self) -> AsyncIterator[bytes]:
        """The pieces of the body as they arrive; the next is asked for only when the last is on its way."""
        more = True
        while more:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                self.is_gone = True
                raise VisitorGoneError
            piece = message.get("body", b"")
            more = bool(message.get("more_body"))
            if isinstance(piece, bytes) and piece:
                self._count(len(piece))
                yield piece
        self._body_is_read.set()

    async def stays_for(self, work: Coroutine[object, object, None]) -> None:
        """Does the work, unless the visitor leaves first."""
        tasks = {asyncio.ensure_future(work), asyncio.ensure_future(self._leaves())}
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _leaves(self) -> None:
        await self._body_is_read.wait()
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self.is_gone = True

    def _count(self, size: int) -> None:
        if self._room is None:
            return
        self._room -= size
        if self._room < 0:
            self.failure = GatewayError(413, "The visitor sent more than is allowed.")
            raise self.failure


class Patience:
    """How long the site may take to begin its answer: as long again from every piece of the request that it takes."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._timeout = asyncio.timeout(seconds)
        self._is_waiting = False

    async def __aenter__(self) -> None:
        await self._timeout.__aenter__()
        self._is_waiting = True

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_waiting = False
        await self._timeout.__aexit__(kind, error, trace)

    async def while_it_moves(self, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        """The same pieces; each one starts the clock anew, and so does the end."""
        async for piece in pieces:
            self._start_anew()
            yield piece
        self._start_anew()

    def _start_anew(self) -> None:
        if self._is_waiting and not self._timeout.expired():
            self._timeout.reschedule(asyncio.get_running_loop().time() + self._seconds)
