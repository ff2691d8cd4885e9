"""The proxy as a program: it starts, says where it is, finishes what it has begun, and stops."""

import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from curbcut.errors import UsageError
from curbcut.proxy import serve
from tests.proxy.servers import listening, read_head

PROGRAM = """
import sys
from curbcut.engine import Settings
from curbcut.proxy import serve
settings = Settings(only=("none-of-them",))
serve(sys.argv[1], port=0, settings=settings, announce=lambda address: print(address, flush=True))
"""


@contextmanager
def program(upstream: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The proxy in a process of its own, and its port."""
    command = [sys.executable, "-c", PROGRAM, upstream]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline()
            found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\n", address)
            assert found, address + process.stdout.read()
            yield process, int(found[1])
        finally:
            process.kill()


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_it_finishes_what_it_has_begun_and_stops(stop: signal.Signals) -> None:
    def answer_slowly(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\nfirst")
        time.sleep(0.5)
        connection.sendall(b" last")

    with listening(answer_slowly) as port, program(f"http://127.0.0.1:{port}") as (process, proxy_port):
        with socket.create_connection(("127.0.0.1", proxy_port), timeout=5) as visitor:
            visitor.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            answer = visitor.recv(65536)
            process.send_signal(stop)
            while piece := visitor.recv(65536):
                answer += piece
        output, _ = process.communicate(timeout=10)
    assert answer.endswith(b"\r\n\r\nfirst last")
    assert output == ""


def test_a_site_that_breaks_off_is_one_line_in_the_log() -> None:
    def break_off(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\nfirst")
        time.sleep(0.2)

    with listening(break_off) as port, program(f"http://127.0.0.1:{port}") as (process, proxy_port):
        with socket.create_connection(("127.0.0.1", proxy_port), timeout=5) as visitor:
            visitor.sendall(b"GET /file?token=secret HTTP/1.1\r\nHost: a\r\n\r\n")
            while visitor.recv(65536):
                pass
        process.send_signal(signal.SIGTERM)
        output, _ = process.communicate(timeout=10)
    assert output.count("\n") == 1
    assert output.startswith("GET '/file': The site broke off its answer: ClientPayloadError")
    assert "secret" not in output


def test_a_port_that_is_taken_is_said_in_words() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError) as refusal:
            serve("http://localhost:8000", port=port)
    assert str(refusal.value).startswith(f"The proxy cannot listen on 127.0.0.1:{port}: ")


@pytest.mark.parametrize("port", [-1, 65536])
def test_a_port_that_cannot_be_is_said_in_words(port: int) -> None:
    with pytest.raises(UsageError) as refusal:
        serve("http://localhost:8000", port=port)
    assert str(refusal.value) == f"The proxy cannot listen on port {port}: ports are numbers from 0 to 65535."
