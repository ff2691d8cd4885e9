import http.client
import socket
from urllib.parse import urlsplit

import pytest

from curbcut.learner.egress import gated, guarded, is_public, origin_of
from tests.learner.sites import site


def through(proxy: str, url: str) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection(urlsplit(proxy).netloc, timeout=10)
    connection.request("GET", url)
    response = connection.getresponse()
    return response.status, response.read()


def test_the_owners_own_site_may_be_anywhere() -> None:
    with site({"/": "<p>Hello"}) as own, guarded({origin_of(own.url)}) as proxy:
        assert through(proxy, f"{own.url}/") == (200, b"<p>Hello")


def test_a_gate_that_is_shut_lets_nothing_through() -> None:
    with site({"/": "<p>Hello"}) as own, guarded({origin_of(own.url)}) as proxy, gated(proxy) as gate:
        met = [through(gate.address, f"{own.url}/")]
        with gate.shut():
            met.append(through(gate.address, f"{own.url}/"))
        met.append(through(gate.address, f"{own.url}/"))
    assert met == [(200, b"<p>Hello"), (403, b""), (200, b"<p>Hello")]
    assert own.requests == ["GET /", "GET /"]


def test_another_service_of_the_same_machine_is_refused_and_hears_nothing() -> None:
    with site({"/": ""}) as own, site({"/": "secret"}) as other, guarded({origin_of(own.url)}) as proxy:
        assert through(proxy, f"{other.url}/") == (403, b"")
        assert other.requests == []


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "0.0.0.0", "169.254.169.254", "10.0.0.1"])
def test_a_private_host_is_refused_by_whatever_name(host: str) -> None:
    with guarded(set()) as proxy:
        assert through(proxy, f"http://{host}:9/")[0] == 403


def test_a_tunnel_to_a_private_host_is_refused() -> None:
    with guarded(set()) as proxy, socket.create_connection(("127.0.0.1", urlsplit(proxy).port or 0)) as connection:
        connection.sendall(b"CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: 127.0.0.1:22\r\n\r\n")
        assert connection.recv(200).startswith(b"HTTP/1.1 403 ")


def test_nonsense_ends_the_connection_and_not_the_guard() -> None:
    with site({"/": "still here"}) as own, guarded({origin_of(own.url)}) as proxy:
        with socket.create_connection(("127.0.0.1", urlsplit(proxy).port or 0)) as connection:
            connection.sendall(b"\x16\x03\x01 what\r\n\r\n")
            assert connection.recv(200) == b""
        assert through(proxy, f"{own.url}/") == (200, b"still here")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("fe80::1", False),
        ("fc00::1", False),
    ],
)
def test_an_address_is_public_or_not_also_inside_another(address: str, expected: bool) -> None:
    assert is_public(address) is expected
