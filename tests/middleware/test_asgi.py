"""The ASGI middleware: message by message, and around a real application."""

import asyncio
import itertools
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from pathlib import Path

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request as StarletteRequest
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from curbcut.engine import Settings
from curbcut.middleware.asgi import App, CurbcutMiddleware, Message, Receive, Scope, Send
from curbcut.middleware.exchange import INLINE_BYTES
from curbcut.middleware.options import Options
from curbcut.middleware.validators import mark_of
from tests.middleware.doubles import PAGE, REPAIRED, WITHOUT_CLIENT, SaysEnglish, Skips

HTML = [(b"content-type", b"text/html")]
SCOPE: Scope = {"type": "http", "method": "GET", "path": "/", "headers": [(b"host", b"example.com")]}


def start(headers: Iterable[tuple[bytes, bytes]] = HTML, **more: object) -> Message:
    return {"type": "http.response.start", "status": 200, "headers": list(headers), **more}


def body(piece: bytes, *, more: bool = False) -> Message:
    return {"type": "http.response.body", "body": piece, "more_body": more}


def sending(*messages: Message, then: Exception | None = None) -> App:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        for message in messages:
            await send(message)
        if then is not None:
            raise then

    return app


async def nothing_more() -> Message:
    return {"type": "http.disconnect"}


def sent_by(
    app: App, *, scope: Scope = SCOPE, remediator: SaysEnglish | None = None, options: Options | None = None
) -> list[Message]:
    """What comes out of the middleware around an application."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    middleware = CurbcutMiddleware(app, remediator=remediator or SaysEnglish(), options=options or WITHOUT_CLIENT)
    asyncio.run(_run(middleware(scope, nothing_more, send)))
    return sent


async def _run(work: Awaitable[None]) -> None:
    await work


def keep_busy(seconds: float) -> None:
    """Blocks the loop, so that no timer can run."""
    time.sleep(seconds)


REPAIRED_START = start([*HTML, (b"content-length", str(len(REPAIRED)).encode())])


def test_a_page_is_repaired() -> None:
    assert sent_by(sending(start(), body(PAGE))) == [REPAIRED_START, body(REPAIRED)]


@given(st.lists(st.integers(min_value=0, max_value=len(PAGE)), max_size=6))
def test_a_page_is_repaired_in_whatever_pieces_it_comes(cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(PAGE)]
    pieces = [body(PAGE[here:there], more=True) for here, there in itertools.pairwise(edges)]
    assert sent_by(sending(start(), *pieces, body(b""))) == [REPAIRED_START, body(REPAIRED)]


def test_what_is_not_a_page_goes_by_message_for_message() -> None:
    messages = (start([(b"content-type", b"image/png"), (b"ETag", b'"a"')]), body(PAGE, more=True), body(b""))
    sent = sent_by(sending(*messages))
    assert sent == list(messages)
    assert all(ours is theirs for ours, theirs in zip(sent, messages, strict=True))


def test_an_empty_body_may_be_left_out() -> None:
    assert sent_by(sending(start(), {"type": "http.response.body"})) == [start(), body(b"")]


def test_the_head_of_a_page_promises_no_length() -> None:
    head = [*HTML, (b"content-length", b"9"), (b"etag", b'"a"')]
    scope = {**SCOPE, "method": "HEAD"}
    marked = f'"a{mark_of("1")}"'.encode()
    assert sent_by(sending(start(head), body(b"")), scope=scope) == [start([*HTML, (b"etag", marked)]), body(b"")]


def test_a_page_that_is_too_large_is_passed_on_while_it_arrives() -> None:
    pieces = [body(PAGE, more=True), body(b" " * 60, more=True), body(b"end")]
    remediator = SaysEnglish(settings=Settings(max_bytes=100))
    assert sent_by(sending(start(), *pieces), remediator=remediator) == [
        start(),
        body(PAGE + b" " * 60, more=True),
        body(b"end"),
    ]


def test_a_page_whose_last_piece_is_too_much_is_passed_on_whole() -> None:
    remediator = SaysEnglish(settings=Settings(max_bytes=100))
    pieces = [body(PAGE, more=True), body(b" " * 60)]
    assert sent_by(sending(start(), *pieces), remediator=remediator) == [start(), body(PAGE + b" " * 60)]


def test_a_page_that_stops_half_way_is_not_held_back_for_long() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await send(start())
        await send(body(PAGE[:20], more=True))
        await asyncio.sleep(0.2)
        await send(body(PAGE[20:]))

    sent = sent_by(app, options=Options(longest_wait=0.05, client=False))
    assert sent == [start(), body(PAGE[:20], more=True), body(PAGE[20:])]


def test_a_page_in_slow_pieces_is_passed_on_with_the_piece_that_is_too_late() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await send(start())
        await send(body(PAGE[:20], more=True))
        keep_busy(0.06)
        await send(body(PAGE[20:], more=True))
        await send(body(b""))

    sent = sent_by(app, options=Options(longest_wait=0.05, client=False))
    assert sent == [start(), body(PAGE, more=True), body(b"")]


def test_a_page_whose_last_piece_is_late_is_repaired_if_nothing_went_out_yet() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await send(start())
        await send(body(PAGE[:20], more=True))
        keep_busy(0.06)
        await send(body(PAGE[20:]))

    assert sent_by(app, options=Options(longest_wait=0.05, client=False)) == [REPAIRED_START, body(REPAIRED)]


def test_a_large_page_is_repaired_beside_the_loop() -> None:
    large = PAGE + b" " * INLINE_BYTES
    repaired = REPAIRED + b" " * INLINE_BYTES
    length = (b"content-length", str(len(repaired)).encode())
    assert sent_by(sending(start(), body(large))) == [start([*HTML, length]), body(repaired)]


def test_an_application_that_fails_before_its_page_is_whole_has_sent_nothing() -> None:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    app = CurbcutMiddleware(
        sending(start(), body(PAGE, more=True), then=ValueError("theirs")),
        remediator=SaysEnglish(),
        options=WITHOUT_CLIENT,
    )
    with pytest.raises(ValueError, match="theirs"):
        asyncio.run(_run(app(SCOPE, nothing_more, send)))
    assert sent == []


def test_an_application_that_leaves_its_page_unfinished_leaves_it_so() -> None:
    assert sent_by(sending(start(), body(PAGE, more=True))) == [start(), body(PAGE, more=True)]
    assert sent_by(sending(start())) == [start()]


def test_a_page_that_is_skipped_is_as_it_came() -> None:
    assert sent_by(sending(start(), body(PAGE)), remediator=Skips()) == [start(), body(PAGE)]


def test_what_comes_before_the_page_does_not_wait_for_it() -> None:
    hint: Message = {"type": "http.response.early_hint", "links": [b"</a.css>; rel=preload"]}
    assert sent_by(sending(hint, start(), body(PAGE))) == [hint, REPAIRED_START, body(REPAIRED)]
    assert sent_by(sending(start(), hint, body(PAGE))) == [hint, REPAIRED_START, body(REPAIRED)]


def test_a_page_with_trailers_goes_by() -> None:
    messages: list[Message] = [
        start(trailers=True),
        body(PAGE),
        {"type": "http.response.trailers", "headers": [(b"a", b"b")], "more_trailers": False},
    ]
    assert sent_by(sending(*messages)) == messages


def test_a_file_that_the_server_would_send_is_repaired(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(PAGE)
    message: Message = {"type": "http.response.pathsend", "path": str(page)}
    assert sent_by(sending(start(), message)) == [REPAIRED_START, body(REPAIRED)]


def test_a_file_that_is_too_large_is_left_to_the_server(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(PAGE)
    message: Message = {"type": "http.response.pathsend", "path": str(page)}
    remediator = SaysEnglish(settings=Settings(max_bytes=10))
    assert sent_by(sending(start(), message), remediator=remediator) == [start(), message]


def test_a_file_that_is_no_page_is_left_to_the_server(tmp_path: Path) -> None:
    messages: list[Message] = [
        start([(b"content-type", b"image/png")]),
        {"type": "http.response.pathsend", "path": str(tmp_path / "a.png")},
    ]
    assert sent_by(sending(*messages)) == messages


def test_an_open_file_is_left_to_the_server() -> None:
    message: Message = {"type": "http.response.zerocopysend", "file": 7, "more_body": False}
    assert sent_by(sending(start(), body(PAGE, more=True), message)) == [start(), body(PAGE, more=True), message]


@pytest.mark.parametrize("kind", ["websocket", "lifespan"])
def test_whatever_is_not_http_is_the_applications_own(kind: str) -> None:
    seen: list[object] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.extend([scope, receive, send])

    async def send(message: Message) -> None:
        raise AssertionError(message)

    scope: Scope = {"type": kind}
    asyncio.run(
        _run(CurbcutMiddleware(app, remediator=SaysEnglish(), options=WITHOUT_CLIENT)(scope, nothing_more, send))
    )
    assert seen[0] is scope
    assert seen[1:] == [nothing_more, send]


@pytest.mark.parametrize(
    ("scope", "url"),
    [
        ({"raw_path": b"/a%2Fb", "query_string": b"c=d", "scheme": "https"}, "https://example.com/a%2Fb?c=d"),
        ({"path": "/größe"}, "http://example.com/gr%C3%B6%C3%9Fe"),
        ({"headers": [], "server": ["127.0.0.1", 8000]}, "http://127.0.0.1:8000/"),
        ({"headers": [], "server": None}, "http://localhost/"),
    ],
)
def test_the_remediator_hears_the_address_that_visitors_see(scope: Scope, url: str) -> None:
    remediator = SaysEnglish()
    sent_by(sending(start(), body(PAGE)), scope={**SCOPE, **scope}, remediator=remediator)
    assert remediator.urls == [url]


def test_a_status_that_is_no_number_is_the_applications_mistake() -> None:
    with pytest.raises(TypeError, match="status"):
        sent_by(sending({"type": "http.response.start", "status": "200"}))


# Around a real application


async def home(request: StarletteRequest) -> Response:
    return HTMLResponse(PAGE, headers={"etag": '"home"'})


async def plain(request: StarletteRequest) -> Response:
    return PlainTextResponse("<html>")


async def streamed(request: StarletteRequest) -> Response:
    async def pieces() -> AsyncIterator[bytes]:
        for at in range(0, len(PAGE), 7):
            yield PAGE[at : at + 7]

    return StreamingResponse(pieces(), media_type="text/html")


async def conditional(request: StarletteRequest) -> Response:
    if request.headers.get("if-none-match") == '"home"':
        return Response(status_code=304, headers={"etag": '"home"'})
    return HTMLResponse(PAGE, headers={"etag": '"home"'})


async def fails(request: StarletteRequest) -> Response:
    raise ValueError("theirs")


def site(*, file: Path | None = None, middleware: Callable[[App], App] | None = None) -> App:
    async def sends_file(request: StarletteRequest) -> Response:
        assert file is not None
        return FileResponse(file)

    routes = [
        Route("/", home),
        Route("/plain", plain),
        Route("/streamed", streamed),
        Route("/conditional", conditional),
        Route("/fails", fails),
        Route("/file", sends_file),
    ]
    return CurbcutMiddleware(Starlette(routes=routes), remediator=SaysEnglish(), options=WITHOUT_CLIENT)


def answers(app: App, path: str, **headers: str) -> httpx2.Response:
    async def ask() -> httpx2.Response:
        transport = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://testserver") as client:
            return await client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})

    return asyncio.run(ask())


def test_starlettes_pages_are_repaired() -> None:
    answer = answers(site(), "/")
    assert answer.content == REPAIRED
    assert answer.headers["content-length"] == str(len(REPAIRED))
    assert answer.headers["etag"] == f'"home{mark_of("1")}"'


def test_starlettes_streams_are_repaired() -> None:
    assert answers(site(), "/streamed").content == REPAIRED


def test_starlettes_files_are_repaired(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(PAGE)
    answer = answers(site(file=page), "/file")
    assert answer.content == REPAIRED
    assert "accept-ranges" not in answer.headers


def test_starlettes_plain_text_is_not() -> None:
    assert answers(site(), "/plain").text == "<html>"


def test_a_browser_that_comes_again_is_told_that_its_copy_is_good() -> None:
    app = site()
    first = answers(app, "/conditional", accept="text/html")
    again = answers(app, "/conditional", accept="text/html", if_none_match=first.headers["etag"])
    assert (again.status_code, again.headers["etag"], again.content) == (304, first.headers["etag"], b"")


def test_a_browser_that_comes_again_after_something_was_learned_gets_the_page() -> None:
    app = site()
    assert isinstance(app, CurbcutMiddleware)
    first = answers(app, "/conditional", accept="text/html")
    app.remediator = SaysEnglish(version="2")
    again = answers(app, "/conditional", accept="text/html", if_none_match=first.headers["etag"])
    assert (again.status_code, again.content) == (200, REPAIRED)
    assert again.headers["etag"] != first.headers["etag"]


def test_an_exception_of_the_application_is_its_own() -> None:
    with pytest.raises(ValueError, match="theirs"):
        answers(site(), "/fails")


def test_it_works_inside_and_outside_of_compression() -> None:
    large = PAGE + b" " * 2000
    route = Route("/", lambda request: HTMLResponse(large))
    inside = Starlette(
        routes=[route],
        middleware=[
            Middleware(GZipMiddleware),
            Middleware(CurbcutMiddleware, remediator=SaysEnglish(), options=WITHOUT_CLIENT),
        ],
    )
    outside = CurbcutMiddleware(
        Starlette(routes=[route], middleware=[Middleware(GZipMiddleware)]),
        remediator=SaysEnglish(),
        options=WITHOUT_CLIENT,
    )
    for app in (inside, outside):
        answer = answers(app, "/", accept_encoding="gzip")
        assert answer.headers["content-encoding"] == "gzip"
        assert answer.content == REPAIRED + b" " * 2000
