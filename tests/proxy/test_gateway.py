"""Requests and responses through the proxy as it is served, from real sites."""

import asyncio
import socket
import subprocess
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path

import httpx2
import pytest
import uvicorn
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from curbcut.middleware.coding import encoded
from curbcut.middleware.options import Options
from curbcut.middleware.validators import mark_of
from curbcut.proxy import create_app
from curbcut.proxy.gateway import GatewayOptions
from curbcut.proxy.server import configuration_of
from tests.middleware.doubles import PAGE, REPAIRED, WITHOUT_CLIENT, SaysEnglish
from tests.proxy.servers import (
    at_rest,
    listening,
    proxied,
    proxy,
    raw_site,
    read_head,
    said_to,
    serving,
    site,
)

MARK = mark_of("1")
BROWSER = {"accept": "text/html,*/*;q=0.8"}
DATE = b"Date: Mon, 23 Nov 2026 10:00:00 GMT\r\n"


def response(head: bytes, body: bytes = b"") -> bytes:
    return b"HTTP/1.1 200 OK\r\n" + DATE + head + b"Content-Length: %d\r\n\r\n" % len(body) + body


def ask(address: str, path: bytes = b"/", fields: bytes = b"", method: bytes = b"GET") -> bytes:
    """All that a request of these bytes gets, from a server that closes."""
    head = method + b" " + path + b" HTTP/1.1\r\nHost: here.example\r\nConnection: close\r\n" + fields + b"\r\n"
    return said_to(address, head)


def split(answer: bytes) -> tuple[bytes, list[bytes], bytes]:
    """Status line, fields and body."""
    head, _, body = answer.partition(b"\r\n\r\n")
    status, *fields = head.split(b"\r\n")
    return status, fields, body


# Pages


def test_a_page_is_repaired() -> None:
    app = Starlette(routes=[Route("/", lambda request: HTMLResponse(PAGE, headers={"etag": '"a"', "digest": "x"}))])
    with proxied(app) as client:
        answer = client.get("/")
    assert answer.content == REPAIRED
    assert {name: value for name, value in answer.headers.items() if name != "date"} == {
        "server": "uvicorn",
        "content-length": str(len(REPAIRED)),
        "content-type": "text/html; charset=utf-8",
        "etag": f'"a{MARK}"',
    }
    assert answer.headers.get_list("date") == [answer.headers["date"]]


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_packed_page_is_repaired_and_stays_packed(coding: str) -> None:
    head = b"Content-Type: text/html\r\nContent-Encoding: " + coding.encode() + b"\r\n"
    with raw_site(response(head, encoded(PAGE, coding))) as (upstream, _), proxy(upstream) as address:
        status, fields, body = split(ask(address))
    assert status == b"HTTP/1.1 200 OK"
    assert b"content-encoding: " + coding.encode() in fields
    assert body == encoded(REPAIRED, coding)


def test_a_page_in_chunks_with_a_trailer_comes_whole_and_without_it() -> None:
    chunks = b"%x\r\n%s\r\n0\r\nX-Checksum: abc\r\n\r\n" % (len(PAGE), PAGE)
    head = b"HTTP/1.1 200 OK\r\n" + DATE + b"Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    with raw_site(head + chunks) as (upstream, _), proxy(upstream) as address:
        answer = ask(address)
    length = b"content-length: %d" % len(REPAIRED)
    assert split(answer)[1:] == (
        [DATE.strip().replace(b"D", b"d", 1), b"content-type: text/html", length, b"connection: close"],
        REPAIRED,
    )


def test_a_page_that_ends_with_its_connection_is_repaired() -> None:
    answer = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    with raw_site(answer) as (upstream, _), proxy(upstream) as address:
        assert split(ask(address))[2] == REPAIRED


def test_the_head_of_a_page_promises_no_length() -> None:
    app = Starlette(routes=[Route("/", lambda request: HTMLResponse(PAGE, headers={"etag": '"a"'}))])
    with proxied(app) as client:
        answer = client.head("/")
    assert (answer.content, answer.headers["etag"], "content-length" in answer.headers) == (b"", f'"a{MARK}"', False)


def test_the_head_of_a_picture_says_its_length() -> None:
    with raw_site(response(b"Content-Type: image/png\r\n", b"")) as (upstream, _), proxy(upstream) as address:
        assert b"content-length: 0" in split(ask(address, method=b"HEAD"))[1]


def test_a_browser_that_comes_again_is_told_that_its_copy_is_good() -> None:
    async def page(request: Request) -> Response:
        if request.headers.get("if-none-match") == '"a"':
            return Response(status_code=304, headers={"etag": '"a"', "content-length": "99"})
        return HTMLResponse(PAGE, headers={"etag": '"a"'})

    remediator = SaysEnglish()
    with proxied(Starlette(routes=[Route("/", page)]), remediator=remediator) as client:
        first = client.get("/", headers=BROWSER)
        again = client.get("/", headers={**BROWSER, "if-none-match": first.headers["etag"]})
        remediator.version = "2"
        learned = client.get("/", headers={**BROWSER, "if-none-match": first.headers["etag"]})
        before_curbcut = client.get("/", headers={**BROWSER, "if-none-match": '"a"'})
    assert (again.status_code, again.headers["etag"], again.content) == (304, first.headers["etag"], b"")
    assert [(each.status_code, each.content) for each in (learned, before_curbcut)] == [(200, REPAIRED)] * 2


# Everything else


def test_a_part_of_a_picture_is_carried_and_no_part_of_a_page() -> None:
    async def ranged(request: Request) -> Response:
        is_page = request.url.path == "/page"
        body = PAGE if is_page else bytes(range(100))
        content_type = "text/html" if is_page else "image/png"
        if "range" in request.headers:
            headers = {"content-range": "bytes 10-19/100", "accept-ranges": "bytes"}
            return Response(body[10:20], 206, headers, content_type)
        return Response(body, media_type=content_type, headers={"accept-ranges": "bytes"})

    with proxied(Starlette(routes=[Route("/page", ranged), Route("/picture", ranged)])) as client:
        part = client.get("/picture", headers={"range": "bytes=10-19"})
        page = client.get("/page", headers={**BROWSER, "range": "bytes=10-19"})
    assert (part.status_code, part.content, part.headers["content-range"]) == (
        206,
        bytes(range(10, 20)),
        "bytes 10-19/100",
    )
    assert (page.status_code, page.content, "accept-ranges" in page.headers) == (200, REPAIRED, False)


TOKENS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8).map(lambda text: f"x-{text}".encode())
VALUES = st.binary(max_size=20).map(lambda value: bytes(byte for byte in value if byte > 0x20 and byte != 0x7F))


def test_what_is_not_html_is_carried_byte_for_byte() -> None:
    answers: list[bytes] = []

    def answer_with_the_last(connection: socket.socket) -> None:
        while read_head(connection):
            connection.sendall(answers[-1])

    with listening(answer_with_the_last) as port, proxy(f"http://127.0.0.1:{port}") as address:

        @hypothesis_settings(max_examples=50, deadline=None)
        @given(
            st.lists(st.tuples(TOKENS, VALUES), max_size=5),
            st.sampled_from([b"image/png", b"text/css", b"application/json", b"application/xhtml+xml", b"text/plain"]),
            st.binary(max_size=200),
        )
        def is_carried(fields: list[tuple[bytes, bytes]], kind: bytes, body: bytes) -> None:
            etc = [(b"etag", b'W/"a"'), (b"accept-ranges", b"bytes"), (b"set-cookie", b"a=1"), (b"set-cookie", b"b=2")]
            sent = [(b"content-type", kind), *etc, *fields]
            answers.append(response(b"".join(name + b": " + value + b"\r\n" for name, value in sent), body))
            _, carried, carried_body = split(ask(address))
            expected = [b"date: Mon, 23 Nov 2026 10:00:00 GMT", *(name + b": " + value for name, value in sent)]
            assert carried == [*expected, b"content-length: %d" % len(body), b"connection: close"]
            assert carried_body == body

        is_carried()


def test_a_stream_is_no_faster_than_its_visitor() -> None:
    produced = 0

    async def endless(request: Request) -> Response:
        async def pieces() -> AsyncIterator[bytes]:
            nonlocal produced
            while produced < 500_000_000:
                produced += 65536
                yield bytes(65536)

        return StreamingResponse(pieces(), media_type="application/octet-stream")

    with proxied(Starlette(routes=[Route("/", endless)])) as client, client.stream("GET", "/") as stream:
        pieces = stream.iter_raw(65536)
        assert next(pieces) == bytes(65536)
        assert at_rest(lambda: produced) < 50_000_000


def test_an_upload_is_no_faster_than_the_site() -> None:
    taken = threading.Event()

    def read_the_head_and_wait(connection: socket.socket) -> None:
        read_head(connection)
        taken.wait(5)

    with listening(read_the_head_and_wait) as port, proxy(f"http://127.0.0.1:{port}") as address:
        host, _, proxy_port = address.removeprefix("http://").partition(":")
        with socket.create_connection((host, int(proxy_port))) as connection:
            connection.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500000000\r\n\r\n")
            connection.settimeout(0.5)
            sent = 0
            with suppress(TimeoutError):
                while sent < 500_000_000:
                    sent += connection.send(bytes(65536))
            taken.set()
    assert sent < 50_000_000


async def echo(request: Request) -> Response:
    body = await request.body()
    length = request.headers.get("content-length", "none")
    return PlainTextResponse(body, headers={"x-length": length, "x-method": request.method})


def test_bodies_are_carried_with_and_without_a_length() -> None:
    methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    with proxied(Starlette(routes=[Route("/", echo, methods=methods)])) as client:
        known = client.post("/", content=b"x" * 100_000)
        unknown = client.put("/", content=iter([b"a", b"b" * 100_000]))
        empty = client.post("/")
        patched = client.patch("/", content=b"p")
    assert (known.content, known.headers["x-length"]) == (b"x" * 100_000, "100000")
    assert (unknown.content, unknown.headers["x-length"]) == (b"a" + b"b" * 100_000, "none")
    assert (empty.content, empty.headers["x-length"]) == (b"", "0")
    assert (patched.content, patched.headers["x-method"]) == (b"p", "PATCH")


def test_events_arrive_as_they_happen_and_stop_when_the_visitor_leaves() -> None:
    left = threading.Event()

    async def events(request: Request) -> Response:
        async def pieces() -> AsyncIterator[bytes]:
            try:
                yield b"data: 1\n\n"
                await asyncio.sleep(30)
            finally:
                left.set()

        return StreamingResponse(pieces(), media_type="text/event-stream")

    with proxied(Starlette(routes=[Route("/", events)]), answer_timeout=0.2) as client:
        with client.stream("GET", "/", timeout=5) as stream:
            pieces = stream.iter_raw()
            assert next(pieces) == b"data: 1\n\n"
            time.sleep(0.5)  # silent for longer than another answer might be
            assert not left.is_set()
        assert left.wait(3)


def test_a_visitor_who_leaves_before_the_answer_is_not_waited_for() -> None:
    closed = threading.Event()

    def never_answer(connection: socket.socket) -> None:
        read_head(connection)
        connection.settimeout(5)
        if connection.recv(1) == b"":
            closed.set()

    with listening(never_answer) as port, proxy(f"http://127.0.0.1:{port}") as address:
        host, _, proxy_port = address.removeprefix("http://").partition(":")
        with socket.create_connection((host, int(proxy_port))) as connection:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            time.sleep(0.2)
        assert closed.wait(3)


def test_one_connection_to_the_site_serves_many_requests() -> None:
    answers = [response(b"Content-Type: text/plain\r\n", b"%d" % number) for number in range(4)]
    with raw_site(*answers) as (upstream, heard), proxy(upstream) as address:
        bodies = [split(ask(address))[2] for _ in range(4)]
    # A second connection would have begun again with the first answer.
    assert bodies == [b"0", b"1", b"2", b"3"]
    assert len(heard) == 4


# What the site hears


async def hears(request: Request) -> Response:
    return PlainTextResponse("".join(f"{name}: {value}\n" for name, value in request.headers.items()))


def test_the_site_hears_who_asked_and_by_which_way() -> None:
    fields = (
        b"Connection: x-gone\r\nX-Gone: 1\r\nX-Forwarded-For: 6.6.6.6\r\n"
        b"User-Agent: me\r\nTE: trailers\r\nAccept-Encoding: gzip, dcb\r\n"
    )
    with site(Starlette(routes=[Route("/", hears)])) as upstream, proxy(upstream) as address:
        heard = split(ask(address, fields=fields.replace(b"Connection: x-gone\r\n", b"Connection: x-gone\r\n")))[
            2
        ].decode()
    lines = heard.splitlines()
    via = [line for line in lines if line.startswith("via: ")]
    assert len(via) == 1
    assert sorted(line for line in lines if line not in via) == [
        "accept-encoding: gzip",
        'forwarded: for=127.0.0.1;host="here.example";proto=http',
        f"host: {upstream.removeprefix('http://')}",
        "user-agent: me",
        "x-forwarded-for: 127.0.0.1",
        "x-forwarded-host: here.example",
        "x-forwarded-proto: http",
    ]


def test_a_site_may_see_the_host_that_visitors_see() -> None:
    options = GatewayOptions(keep_host=True)
    with site(Starlette(routes=[Route("/", hears)])) as upstream, proxy(upstream, gateway_options=options) as address:
        assert b"host: here.example\n" in split(ask(address))[2]


def test_a_site_behind_two_proxies_hears_of_both() -> None:
    options = GatewayOptions(trust_forwarded=True)
    fields = b"X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\nOrigin: https://here.example\r\n"
    with site(Starlette(routes=[Route("/", hears)])) as upstream, proxy(upstream, gateway_options=options) as address:
        lines = split(ask(address, fields=fields))[2].decode().splitlines()
    assert "x-forwarded-for: 192.0.2.1, 127.0.0.1" in lines
    assert "x-forwarded-proto: https" in lines
    assert f"origin: {upstream}" in lines


def test_the_site_sends_visitors_to_the_proxy_and_not_to_itself() -> None:
    async def away(request: Request) -> Response:
        answer = RedirectResponse(f"{request.base_url}there?a=b")
        answer.set_cookie("a", "1", domain="127.0.0.1")
        return answer

    with proxied(Starlette(routes=[Route("/", away)])) as client:
        answer = client.get("/", follow_redirects=False)
    assert answer.headers["location"] == "/there?a=b"
    assert answer.headers["set-cookie"] == "a=1; Path=/; SameSite=lax"


def test_paths_and_queries_arrive_as_they_were_written() -> None:
    with raw_site(response(b"")) as (upstream, heard), proxy(upstream) as address:
        ask(address, b"/a%2Fb//c/%C3%A4?d=%20&e=+;f|g")
    assert heard[0].split(b"\r\n")[0] == b"GET /a%2Fb//c/%C3%A4?d=%20&e=+;f|g HTTP/1.1"


# What is refused


@pytest.mark.parametrize("target", [b"http://evil.example/x", b"//evil.example/x"])
def test_no_other_site_can_be_reached(target: bytes) -> None:
    with raw_site(response(b"Content-Type: text/plain\r\n", b"ours")) as (upstream, heard), proxy(upstream) as address:
        answer = ask(address, target)
    if heard:
        assert heard[0].split(b"\r\n")[0] in {b"GET /x HTTP/1.1", b"GET //evil.example/x HTTP/1.1"}
        assert b"\r\nhost: " + upstream.removeprefix("http://").encode() + b"\r\n" in heard[0]
        assert split(answer)[2] == b"ours"
    else:
        assert answer.startswith(b"HTTP/1.1 400 ")


@pytest.mark.parametrize(
    ("request_line", "statuses"),
    [
        (b"CONNECT evil.example:443 HTTP/1.1", {b"400", b"405"}),
        (b"TRACE / HTTP/1.1", {b"405"}),
        (b"GET evil HTTP/1.1", {b"400"}),
        (b"OPTIONS * HTTP/1.1", {b"400"}),
        (b"GET / HTTP/9.9", {b"400", b"505"}),
    ],
)
def test_requests_that_are_none_for_a_site_are_refused(request_line: bytes, statuses: set[bytes]) -> None:
    with raw_site(response(b"")) as (upstream, heard), proxy(upstream) as address:
        answer = said_to(address, request_line + b"\r\nHost: a\r\nConnection: close\r\n\r\n")
    assert answer.split(b" ")[1] in statuses
    assert heard == []


def test_a_request_for_two_hosts_is_refused() -> None:
    with raw_site(response(b"")) as (upstream, heard), proxy(upstream) as address:
        answer = ask(address, fields=b"Host: evil.example\r\n")
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert heard == []


def test_what_is_learned_is_filed_under_the_sites_own_address() -> None:
    remediator = SaysEnglish()
    with site(Starlette(routes=[Route("/a", lambda request: HTMLResponse(PAGE))])) as upstream:
        with proxy(upstream, remediator=remediator) as address:
            ask(address, b"/a?b=c")
        with proxy(
            upstream, remediator=remediator, options=Options(site="https://example.com", client=False)
        ) as address:
            ask(address, b"/a")
    assert remediator.urls == [f"{upstream}/a?b=c", "https://example.com/a"]


@pytest.mark.parametrize(
    "fields",
    [
        b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        b"Content-Length: 5\r\nContent-Length: 6\r\n",
        b"Transfer-Encoding: chunked, identity\r\n",
        b"Content-Length: +5\r\n",
    ],
)
def test_a_request_with_two_ends_is_never_carried_on(fields: bytes) -> None:
    smuggled = b"0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"
    with raw_site(response(b""), response(b"")) as (upstream, heard), proxy(upstream) as address:
        answer = said_to(address, b"POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + fields + b"\r\n" + smuggled)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert heard == []


def test_a_head_that_is_too_large_is_refused() -> None:
    with raw_site(response(b"")) as (upstream, heard), proxy(upstream) as address:
        answer = ask(address, fields=b"Cookie: " + b"a" * 70_000 + b"\r\n")
    assert answer.startswith(b"HTTP/1.1 431 ")
    assert heard == []


def test_an_upload_that_is_too_large_is_refused_said_or_unsaid() -> None:
    with proxied(Starlette(routes=[Route("/", echo, methods=["POST"])]), largest_upload=1000) as client:
        said = client.post("/", content=b"x" * 1001)
        unsaid = client.post("/", content=iter([b"x" * 600, b"x" * 600]))
        fits = client.post("/", content=b"x" * 1000)
    assert [said.status_code, unsaid.status_code, fits.status_code] == [413, 413, 200]
    assert "<h1>What you sent is too large</h1>" in said.text


def test_a_proxy_in_front_of_itself_says_so() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    app = create_app(f"http://127.0.0.1:{port}", remediator=SaysEnglish(), options=WITHOUT_CLIENT)
    with serving(configuration_of(app), port=port) as address:
        answer = httpx2.get(f"{address}/", trust_env=False)
    assert (answer.status_code, "<h1>The site leads back to itself</h1>" in answer.text) == (508, True)


# When the site fails


def test_a_site_that_is_not_there_is_a_page_that_everybody_can_read() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with proxy(f"http://127.0.0.1:{port}") as address:
        answer = httpx2.get(f"{address}/secret?token=1", trust_env=False)
        head = httpx2.head(f"{address}/", trust_env=False)
    assert (answer.status_code, answer.headers["cache-control"]) == (502, "no-store")
    assert '<html lang="en">' in answer.text
    assert "<title>The site cannot be reached</title>" in answer.text
    assert "<main>\n<h1>The site cannot be reached</h1>" in answer.text
    assert not any(secret in answer.text for secret in ("127.0.0.1", str(port), "token", "Errno", "aiohttp"))
    assert (head.status_code, head.content) == (502, b"")
    assert head.headers["content-length"] == str(len(answer.content))


def test_a_site_that_does_not_answer_in_time_is_a_page_too() -> None:
    options = GatewayOptions(answer_timeout=0.2)
    with raw_site(b"", hold=2) as (upstream, _), proxy(upstream, gateway_options=options) as address:
        answer = httpx2.get(address, trust_env=False)
    assert (answer.status_code, "<h1>The site takes too long</h1>" in answer.text) == (504, True)


def test_a_site_that_takes_an_upload_slowly_is_given_the_time() -> None:
    def read_slowly(connection: socket.socket) -> None:
        data = read_head(connection)
        while b"end" not in data:
            time.sleep(0.05)
            data += connection.recv(65536)
        connection.sendall(response(b"", b"taken"))

    def slowly() -> Iterator[bytes]:
        for piece in [b"x" * 100] * 5 + [b"end"]:
            time.sleep(0.1)
            yield piece

    options = GatewayOptions(answer_timeout=0.3)
    with listening(read_slowly) as port, proxy(f"http://127.0.0.1:{port}", gateway_options=options) as address:
        answer = httpx2.post(address, content=slowly(), trust_env=False)
    assert (answer.status_code, answer.content) == (200, b"taken")


@pytest.mark.parametrize("answer", [b"no http at all\r\n\r\n", b"HTTP/1.1 200 OK\r\nbad header\r\n\r\n", b"HTTP/1.1 2"])
def test_a_site_that_speaks_no_http_is_not_carried(answer: bytes) -> None:
    with raw_site(answer) as (upstream, _), proxy(upstream) as address:
        assert ask(address).startswith(b"HTTP/1.1 502 ")


def test_a_page_that_breaks_off_is_never_passed_for_a_whole() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n"
    with raw_site(head + PAGE) as (upstream, _), proxy(upstream) as address:
        answer = ask(address)
    assert answer.startswith(b"HTTP/1.1 502 ")
    assert PAGE[:20] not in answer.replace(b"<!doctype html>\n<html", b"")


@pytest.mark.parametrize(
    ("length", "body"),
    [
        (b"Content-Length: 1000\r\n", b"half"),
        (b"Transfer-Encoding: chunked\r\n", b"4\r\nhalf\r\n"),
        (b"Transfer-Encoding: chunked\r\n", b"4\r\nhalf\r\n4\r\nha"),
        (b"Transfer-Encoding: chunked\r\n", b"4\r\nhalf\r\nnonsense\r\n"),
    ],
)
def test_a_file_that_breaks_off_breaks_off_for_the_visitor(length: bytes, body: bytes) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n" + length + b"\r\n"
    with raw_site(head + body, hold=0.2) as (upstream, _), proxy(upstream) as address:
        status, fields, carried = split(ask(address))
    if status == b"HTTP/1.1 502 Bad Gateway":  # it broke off before anything was carried
        return
    if b"content-length: 1000" in fields:
        assert carried == b"half"
    else:
        assert b"transfer-encoding: chunked" in fields
        assert not carried.endswith(b"0\r\n\r\n")


def test_a_file_that_stops_half_way_breaks_off_for_the_visitor() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1000\r\n\r\n"
    options = GatewayOptions(answer_timeout=0.2)
    with raw_site(head + b"half", hold=2) as (upstream, _), proxy(upstream, gateway_options=options) as address:
        assert split(ask(address))[2] == b"half"


def test_an_answer_before_the_end_of_an_upload_is_carried_at_once() -> None:
    def refuse(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno")

    with listening(refuse) as port, proxy(f"http://127.0.0.1:{port}") as address:
        head = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nbegin"
        answer = said_to(address, head, until_closed=False)
    assert answer.startswith(b"HTTP/1.1 403 ")


def test_a_visitor_who_asks_first_whether_to_send_is_told_to_go_on() -> None:
    with site(Starlette(routes=[Route("/", echo, methods=["POST"])])) as upstream, proxy(upstream) as address:
        host, _, port = address.removeprefix("http://").partition(":")
        with socket.create_connection((host, int(port)), timeout=5) as connection:
            connection.sendall(
                b"POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n"
            )
            assert read_head(connection) == b"HTTP/1.1 100 Continue\r\n\r\n"
            connection.sendall(b"12345")
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
    assert split(answer)[2] == b"12345"


# Certificates


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that nobody has signed, and its key."""
    folder = tmp_path_factory.mktemp("certificate")
    key, signed = folder / "key.pem", folder / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    try:
        subprocess.run(
            [*command, "-keyout", key, "-out", signed, "-addext", "subjectAltName=IP:127.0.0.1"],
            check=True,
            capture_output=True,
        )
    except FileNotFoundError:
        pytest.skip("openssl is not installed")
    return key, signed


@pytest.mark.parametrize(("verify_tls", "status"), [(True, 502), (False, 200)])
def test_a_certificate_that_nobody_signed_is_refused_unless_asked(
    certificate: tuple[Path, Path], verify_tls: bool, status: int
) -> None:
    key, signed = certificate
    app = Starlette(routes=[Route("/", lambda request: HTMLResponse(PAGE))])
    config = uvicorn.Config(app, log_level="critical", ssl_keyfile=key, ssl_certfile=signed)
    options = GatewayOptions(verify_tls=verify_tls)
    with serving(config) as upstream, proxy(upstream.replace("http:", "https:"), gateway_options=options) as address:
        assert httpx2.get(address, trust_env=False).status_code == status
