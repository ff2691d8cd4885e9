"""The WSGI middleware: PEP 3333 call by call, and around a real server."""

import io
import sys
import threading
import urllib.request
from collections.abc import Iterable, Iterator
from wsgiref.simple_server import WSGIRequestHandler, make_server
from wsgiref.util import FileWrapper, setup_testing_defaults
from wsgiref.validate import validator

import pytest

from curbcut.engine import Settings
from curbcut.middleware.options import Options
from curbcut.middleware.validators import mark_of
from curbcut.middleware.wsgi import App, CurbcutMiddleware, Environ, ExcInfo, StartResponse, Write
from tests.middleware.doubles import PAGE, REPAIRED, WITHOUT_CLIENT, SaysEnglish

HTML = [("Content-Type", "text/html")]
REPAIRED_HEAD = ("200 OK", [*HTML, ("content-length", str(len(REPAIRED)))])


class Server:
    """What a server does with an application: takes the head when it must, and every piece."""

    def __init__(self) -> None:
        self.heads: list[tuple[str, list[tuple[str, str]]]] = []
        self.sent: list[bytes] = []

    def start_response(self, status: str, headers: list[tuple[str, str]], exc_info: ExcInfo | None = None, /) -> Write:
        if exc_info is not None and exc_info[1] is not None and any(self.sent):
            raise exc_info[1]
        assert exc_info is not None or not self.heads
        self.heads.append((status, headers))
        return self.sent.append

    def run(self, app: App, *, remediator: SaysEnglish | None = None, **environ: str) -> bytes:
        middleware = CurbcutMiddleware(app, remediator=remediator or SaysEnglish(), options=WITHOUT_CLIENT)
        pieces = middleware(environ_of(**environ), self.start_response)
        try:
            for piece in pieces:
                assert self.heads, "the head must come before the first piece"
                self.sent.append(piece)
        finally:
            if hasattr(pieces, "close"):
                pieces.close()
        return b"".join(self.sent)


def environ_of(**changes: str) -> Environ:
    environ: Environ = {"HTTP_HOST": "example.com", "PATH_INFO": "/"}
    environ.update(changes)
    setup_testing_defaults(environ)
    return environ


def answering(*pieces: bytes, headers: list[tuple[str, str]] | None = None) -> App:
    def app(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", list(headers or HTML))
        return list(pieces)

    return app


def test_a_page_is_repaired() -> None:
    server = Server()
    assert server.run(answering(PAGE)) == REPAIRED
    assert server.heads == [REPAIRED_HEAD]


def test_a_page_in_pieces_is_repaired() -> None:
    server = Server()
    assert server.run(answering(PAGE[:10], b"", PAGE[10:])) == REPAIRED
    assert (server.heads, server.sent) == ([REPAIRED_HEAD], [REPAIRED])


def test_a_generator_that_begins_late_is_repaired() -> None:
    def app(environ: Environ, start_response: StartResponse) -> Iterator[bytes]:
        start_response("200 OK", list(HTML))
        yield PAGE[:10]
        yield PAGE[10:]

    server = Server()
    assert server.run(app) == REPAIRED
    assert server.heads == [REPAIRED_HEAD]


def test_a_page_that_is_written_the_old_way_is_repaired() -> None:
    def app(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        write = start_response("200 OK", list(HTML))
        write(PAGE[:10])
        return [PAGE[10:]]

    server = Server()
    assert server.run(app) == REPAIRED
    assert server.heads == [REPAIRED_HEAD]


def test_a_large_page_that_is_written_the_old_way_is_passed_on_as_it_comes() -> None:
    def app(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        write = start_response("200 OK", list(HTML))
        write(PAGE)
        write(b"x")
        return [b"end"]

    server = Server()
    assert server.run(app, remediator=SaysEnglish(settings=Settings(max_bytes=len(PAGE)))) == PAGE + b"xend"
    assert (server.heads, server.sent) == ([("200 OK", HTML)], [PAGE + b"x", b"end"])


def test_a_page_that_is_too_large_is_passed_on_as_it_comes() -> None:
    server = Server()
    remediator = SaysEnglish(settings=Settings(max_bytes=len(PAGE)))
    assert server.run(answering(PAGE, b"x", b"end"), remediator=remediator) == PAGE + b"xend"
    assert (server.heads, server.sent) == ([("200 OK", HTML)], [PAGE + b"x", b"end"])


def test_a_page_that_comes_too_slowly_is_passed_on_as_it_comes() -> None:
    sent: list[bytes] = []
    app = CurbcutMiddleware(
        answering(PAGE, b"end"), remediator=SaysEnglish(), options=Options(longest_wait=-1.0, client=False)
    )
    sent.extend(app(environ_of(), Server().start_response))
    assert sent == [PAGE, b"end"]


def test_what_is_not_a_page_is_the_very_object_that_the_application_returned() -> None:
    wrapper = FileWrapper(io.BytesIO(b"picture"))

    def app(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", "image/png")])
        return wrapper

    assert (
        CurbcutMiddleware(app, remediator=SaysEnglish(), options=WITHOUT_CLIENT)(environ_of(), Server().start_response)
        is wrapper
    )


def test_what_is_not_a_page_is_written_by_the_servers_own_write() -> None:
    server = Server()
    writes: list[Write] = []

    def app(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        writes.append(start_response("200 OK", [("Content-Type", "text/plain")]))
        return []

    server.run(app)
    assert writes == [server.sent.append]


def test_a_generator_that_is_no_page_goes_by_piece_for_piece() -> None:
    def app(environ: Environ, start_response: StartResponse) -> Iterator[bytes]:
        start_response("200 OK", [("Content-Type", "text/csv")])
        yield b"a,"
        yield b"b"

    server = Server()
    server.run(app)
    assert server.sent == [b"a,", b"b"]


def test_an_error_page_replaces_the_page_that_failed() -> None:
    def app(environ: Environ, start_response: StartResponse) -> Iterator[bytes]:
        start_response("200 OK", list(HTML))
        try:
            yield PAGE[:20]
            raise ValueError("theirs")
        except ValueError:
            start_response("500 Oops", [("Content-Type", "text/plain")], sys.exc_info())
            yield b"Oops"

    server = Server()
    assert server.run(app) == b"Oops"
    assert server.heads == [("500 Oops", [("Content-Type", "text/plain")])]


def test_an_error_after_something_was_sent_is_the_servers_to_raise() -> None:
    def app(environ: Environ, start_response: StartResponse) -> Iterator[bytes]:
        start_response("200 OK", [("Content-Type", "text/plain")])
        try:
            yield b"half"
            raise ValueError("theirs")
        except ValueError:
            start_response("500 Oops", [("Content-Type", "text/plain")], sys.exc_info())
            yield b"Oops"

    with pytest.raises(ValueError, match="theirs"):
        Server().run(app)


def test_a_second_head_without_an_error_is_the_applications_mistake() -> None:
    def app(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", list(HTML))
        start_response("200 OK", list(HTML))
        return []

    with pytest.raises(AssertionError, match="second time"):
        Server().run(app)


def test_a_body_without_a_head_is_the_applications_mistake() -> None:
    with pytest.raises(AssertionError, match="before it called"):
        Server().run(lambda environ, start_response: [b"x"])


class Pieces:
    """An iterable with a `close` that counts."""

    def __init__(self, pieces: list[bytes], failure: Exception | None = None) -> None:
        self.pieces = iter(pieces)
        self.failure = failure
        self.closed = 0

    def __iter__(self) -> Iterator[bytes]:
        yield from self.pieces
        if self.failure:
            raise self.failure

    def close(self) -> None:
        self.closed += 1


@pytest.mark.parametrize("content_type", ["text/html", "text/plain"])
def test_the_applications_iterable_is_closed_once(content_type: str) -> None:
    pieces = Pieces([PAGE])

    def app(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", content_type)])
        return pieces

    Server().run(app)
    assert pieces.closed == 1


def test_the_applications_iterable_is_closed_when_the_visitor_leaves_before_the_first_piece() -> None:
    pieces = Pieces([PAGE])

    def app(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", list(HTML))
        return pieces

    response = CurbcutMiddleware(app, remediator=SaysEnglish(), options=WITHOUT_CLIENT)(
        environ_of(), Server().start_response
    )
    assert hasattr(response, "close")
    response.close()
    assert pieces.closed == 1


def test_an_exception_of_the_application_is_its_own_and_nothing_was_sent() -> None:
    pieces = Pieces([PAGE], ValueError("theirs"))

    def app(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", list(HTML))
        return pieces

    server = Server()
    with pytest.raises(ValueError, match="theirs"):
        server.run(app)
    assert (server.heads, server.sent, pieces.closed) == ([], [], 1)


def test_the_head_of_a_page_promises_no_length() -> None:
    server = Server()
    head = [*HTML, ("Content-Length", "9"), ("ETag", '"a"')]
    assert server.run(answering(headers=head), REQUEST_METHOD="HEAD") == b""
    assert server.heads == [("200 OK", [*HTML, ("ETag", f'"a{mark_of("1")}"')])]


def test_the_application_hears_its_own_tags_and_whoever_is_around_keeps_theirs() -> None:
    heard: list[Environ] = []

    def app(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        heard.append(environ)
        start_response("304 Not Modified", [("ETag", '"a"')])
        return []

    tag = f'"a{mark_of("1")}"'
    environ = environ_of(
        HTTP_ACCEPT="text/html", HTTP_IF_NONE_MATCH=tag, HTTP_IF_MODIFIED_SINCE="Sun, 22 Nov 2026 10:00:00 GMT"
    )
    before = dict(environ)
    server = Server()
    list(CurbcutMiddleware(app, remediator=SaysEnglish(), options=WITHOUT_CLIENT)(environ, server.start_response))
    assert server.heads == [("304 Not Modified", [("ETag", tag)])]
    assert environ == before
    expected = {**before, "HTTP_IF_NONE_MATCH": '"a"'}
    del expected["HTTP_IF_MODIFIED_SINCE"]
    assert heard == [expected]


def test_the_remediator_hears_the_address_that_visitors_see() -> None:
    remediator = SaysEnglish()
    environ = {
        "wsgi.url_scheme": "https",
        "SCRIPT_NAME": "/app",
        "PATH_INFO": "/gr\xc3\xb6\xc3\x9fe",
        "QUERY_STRING": "a=b",
    }
    Server().run(answering(PAGE), remediator=remediator, **environ)
    assert remediator.urls == ["https://example.com/app/gr%C3%B6%C3%9Fe?a=b"]


class Quiet(WSGIRequestHandler):
    """A handler that logs nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
        pass


def test_a_real_server_is_content_with_both_sides_of_it() -> None:
    def app(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        is_page = environ["PATH_INFO"] == "/"
        start_response("200 OK", [("Content-Type", "text/html" if is_page else "text/plain")])
        return [PAGE[:10], PAGE[10:]]

    # The validator checks PEP 3333 between the application, the middleware and the server, and fails on any breach.
    checked = validator(CurbcutMiddleware(validator(app), remediator=SaysEnglish(), options=WITHOUT_CLIENT))
    with make_server("127.0.0.1", 0, checked, handler_class=Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            address = f"http://127.0.0.1:{server.server_port}"
            with urllib.request.urlopen(f"{address}/") as page, urllib.request.urlopen(f"{address}/text") as text:
                assert (page.read(), page.headers["Content-Length"]) == (REPAIRED, str(len(REPAIRED)))
                assert text.read() == PAGE
        finally:
            server.shutdown()
            thread.join()
