"""Web sockets through the proxy, with a client and a site that are not ours."""

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.http11 import Request, Response
from websockets.sync.client import ClientConnection, connect
from websockets.sync.server import ServerConnection, serve
from websockets.typing import Origin, Subprotocol

from tests.proxy.servers import at_rest, listening, proxy, read_head, wait_for

CHAT, NEWS = Subprotocol("chat"), Subprotocol("news")


@contextmanager
def socket_through_the_proxy(
    talk: Callable[[ServerConnection], None],
    *,
    offered: list[Subprotocol] | None = None,
    spoken: list[Subprotocol] | None = None,
    deny: Callable[[ServerConnection, Request], Response | None] | None = None,
) -> Iterator[ClientConnection]:
    with serve(talk, "127.0.0.1", 0, subprotocols=spoken, process_request=deny) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            with proxy(f"http://127.0.0.1:{server.socket.getsockname()[1]}") as address:
                url = address.replace("http:", "ws:") + "/talk?a=b"
                with connect(url, subprotocols=offered, proxy=None, origin=Origin("http://evil.example")) as client:
                    yield client
        finally:
            server.shutdown()
            thread.join()


def echo(connection: ServerConnection) -> None:
    for message in connection:
        connection.send(message)


def test_messages_go_both_ways_as_they_are() -> None:
    with socket_through_the_proxy(echo) as client:
        for message in ("größe", b"\x00\xff", "", b"", "x" * 1_000_000):
            client.send(message)
            assert client.recv(timeout=5) == message


def test_the_subprotocol_is_the_one_that_the_site_chose() -> None:
    with socket_through_the_proxy(echo, offered=[CHAT, NEWS], spoken=[NEWS]) as client:
        assert client.subprotocol == "news"


def test_no_subprotocol_is_none() -> None:
    with socket_through_the_proxy(echo) as client:
        assert client.subprotocol is None


def test_the_site_hears_the_path_and_the_true_origin() -> None:
    def tell(connection: ServerConnection) -> None:
        request = connection.request
        assert request is not None
        told = [request.path, request.headers["Origin"], request.headers["X-Forwarded-For"]]
        connection.send(" ".join(told))

    with socket_through_the_proxy(tell) as client:
        assert client.recv(timeout=5) == "/talk?a=b http://evil.example 127.0.0.1"


@pytest.mark.parametrize(
    ("code", "seen"),
    [(1000, 1000), (1001, 1001), (1008, 1008), (1011, 1011), (1012, 1012), (3000, 3000), (4999, 4999)],
)
def test_the_sites_reason_to_close_reaches_the_visitor(code: int, seen: int) -> None:
    def close(connection: ServerConnection) -> None:
        connection.close(code, "that is why")

    with socket_through_the_proxy(close) as client, pytest.raises(ConnectionClosed) as closed:
        client.recv(timeout=5)
    assert closed.value.rcvd is not None
    assert (closed.value.rcvd.code, closed.value.rcvd.reason) == (seen, "that is why")


@pytest.mark.parametrize("code", [1000, 1001, 4001])
def test_the_visitors_reason_to_close_reaches_the_site(code: int) -> None:
    heard: list[tuple[int, str]] = []

    def listen(connection: ServerConnection) -> None:
        with pytest.raises(ConnectionClosed) as closed:
            connection.recv()
        assert closed.value.rcvd is not None
        heard.append((closed.value.rcvd.code, closed.value.rcvd.reason))

    with socket_through_the_proxy(listen) as client:
        client.close(code, "that is why")
        wait_for(lambda: bool(heard))
    assert heard == [(code, "that is why")]


def test_a_site_that_is_lost_is_an_error_to_the_visitor() -> None:
    def vanish(connection: ServerConnection) -> None:
        connection.socket.shutdown(socket.SHUT_RDWR)

    with socket_through_the_proxy(vanish) as client, pytest.raises(ConnectionClosed) as closed:
        client.recv(timeout=5)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1011


def test_a_visitor_who_is_lost_is_told_to_the_site() -> None:
    heard: list[str] = []

    def listen(connection: ServerConnection) -> None:
        try:
            connection.recv()
        except ConnectionClosed:
            heard.append("closed")

    with socket_through_the_proxy(listen) as client:
        client.socket.shutdown(socket.SHUT_RDWR)
        wait_for(lambda: heard == ["closed"])


@pytest.mark.parametrize("status", [401, 403, 404, 503])
def test_a_site_that_refuses_refuses_with_its_own_status(status: int) -> None:
    def deny(connection: ServerConnection, request: Request) -> Response:
        return connection.respond(status, "no")

    with pytest.raises(InvalidStatus) as refused, socket_through_the_proxy(echo, deny=deny):
        pass
    assert refused.value.response.status_code == status


def test_a_site_that_is_not_there_is_a_bad_gateway() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with proxy(f"http://127.0.0.1:{port}") as address, pytest.raises(InvalidStatus) as refused:
        connect(address.replace("http:", "ws:"), proxy=None)
    assert refused.value.response.status_code == 502


def test_a_site_that_answers_with_a_page_is_a_bad_gateway() -> None:
    def answer(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")

    with (
        listening(answer) as port,
        proxy(f"http://127.0.0.1:{port}") as address,
        pytest.raises(InvalidStatus) as refused,
    ):
        connect(address.replace("http:", "ws:"), proxy=None)
    assert refused.value.response.status_code == 502


def test_a_visitor_who_does_not_read_holds_the_site_up() -> None:
    sent = 0
    is_enough = threading.Event()
    incompressible = os.urandom(100_000)

    def flood(connection: ServerConnection) -> None:
        nonlocal sent
        while sent < 300_000_000 and not is_enough.is_set():
            connection.send(incompressible)
            sent += 100_000

    with socket_through_the_proxy(flood) as client:
        client.recv(timeout=5)
        assert at_rest(lambda: sent) < 50_000_000
        is_enough.set()
        with suppress(ConnectionClosed):
            while True:
                client.recv(timeout=5)
