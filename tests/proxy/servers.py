"""Real servers on the loopback, for one test each."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import httpx2
import uvicorn

from curbcut.middleware.asgi import App
from curbcut.middleware.exchange import RemediatesPages
from curbcut.middleware.options import Options
from curbcut.proxy import create_app
from curbcut.proxy.gateway import GatewayOptions
from curbcut.proxy.server import configuration_of
from tests.middleware.doubles import WITHOUT_CLIENT, SaysEnglish

SAYS_ENGLISH = SaysEnglish()


@contextmanager
def serving(config: uvicorn.Config, port: int = 0) -> Iterator[str]:
    """An ASGI application in a thread; gives its address."""
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", port)) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            wait_for(lambda: server.started)
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@contextmanager
def site(app: App) -> Iterator[str]:
    """The site behind."""
    with serving(uvicorn.Config(app, log_level="critical", access_log=False, timeout_graceful_shutdown=1)) as address:
        yield address


@contextmanager
def proxy(
    upstream: str,
    *,
    remediator: RemediatesPages | None = SAYS_ENGLISH,
    options: Options | None = None,
    gateway_options: GatewayOptions | None = None,
) -> Iterator[str]:
    """Curbcut in front of it, as it is served; with `remediator=None`, with all its rules."""
    app = create_app(
        upstream, remediator=remediator, options=options or WITHOUT_CLIENT, gateway_options=gateway_options
    )
    with serving(configuration_of(app)) as address:
        yield address


@contextmanager
def proxied(
    app: App, *, remediator: RemediatesPages = SAYS_ENGLISH, **gateway_options: object
) -> Iterator[httpx2.Client]:
    """A client that talks to the proxy in front of an application."""
    options = GatewayOptions(**gateway_options)  # type: ignore[arg-type]
    with (
        site(app) as upstream,
        proxy(upstream, remediator=remediator, gateway_options=options) as address,
        httpx2.Client(base_url=address, trust_env=False) as client,
    ):
        yield client


@contextmanager
def raw_site(*answers: bytes, hold: float = 0.0) -> Iterator[tuple[str, list[bytes]]]:
    """A site that answers each request with the next of these bytes, and then closes; gives what it heard.

    A request is what arrives up to the end of its head."""
    heard: list[bytes] = []

    def converse(connection: socket.socket) -> None:
        for answer in answers:
            request = read_head(connection)
            if not request:
                return
            heard.append(request)
            connection.sendall(answer)
        time.sleep(hold)

    with listening(converse) as port:
        yield f"http://127.0.0.1:{port}", heard


@contextmanager
def listening(converse: Callable[[socket.socket], None]) -> Iterator[int]:
    """A server that talks to each connection in turn; gives its port."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def accept() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                threading.Thread(target=_quietly, args=(converse, connection), daemon=True).start()

        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


def _quietly(converse: Callable[[socket.socket], None], connection: socket.socket) -> None:
    with connection, suppress(OSError):
        converse(connection)


def read_head(connection: socket.socket) -> bytes:
    """One request or response up to the empty line; nothing if the other side has closed."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return b""
        data += piece
    return data


def said_to(address: str, request: bytes, *, until_closed: bool = True) -> bytes:
    """What a server answers to these very bytes."""
    host, _, port = address.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(request)
        if not until_closed:
            return read_head(connection)
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
        return answer


def wait_for(is_so: Callable[[], bool], seconds: float = 5.0) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.005)


def at_rest(count: Callable[[], int], seconds: float = 0.4) -> int:
    """A count once it has not changed for a while."""
    before = -1
    while before != count():
        before = count()
        time.sleep(seconds)
    return before
