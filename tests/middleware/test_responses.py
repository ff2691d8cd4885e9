"""The table of which responses are touched, row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.middleware.headers import Headers
from curbcut.middleware.options import Options
from curbcut.middleware.responses import (
    TABLE,
    Case,
    Reason,
    Request,
    Response,
    begins_a_document,
    coding_of,
    is_personal,
    partial_request_header,
    reason_to_pass_on,
)

HTML = (b"content-type", b"text/html; charset=utf-8")


def decide(
    *fields: tuple[bytes, bytes],
    status: int = 200,
    method: str = "GET",
    asked: Headers = (),
    options: Options | None = None,
    has_trailers: bool = False,
) -> Reason | None:
    request = Request(method, "https://example.com/", asked)
    response = Response(status, fields, has_trailers)
    return reason_to_pass_on(Case(request, response, options or Options(), largest_page=1000))


@pytest.mark.parametrize(
    "status", [200, 201, 202, 203, 300, 302, 400, 401, 403, 404, 410, 418, 429, 500, 502, 503, 504]
)
def test_a_page_is_remediated_whatever_its_status_says_of_success(status: int) -> None:
    assert decide(HTML, status=status) is None


@pytest.mark.parametrize("status", [100, 101, 103, 204, 205, 304])
def test_a_status_without_a_page_is_passed_on(status: int) -> None:
    assert decide(HTML, status=status) is Reason.NO_PAGE


@pytest.mark.parametrize("status", [206, 226])
def test_a_part_of_a_page_is_passed_on(status: int) -> None:
    assert decide(HTML, status=status) is Reason.PART


def test_a_content_range_makes_a_part_of_any_status() -> None:
    assert decide(HTML, (b"Content-Range", b"bytes 0-99/200")) is Reason.PART


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_passed_on_because_nobody_sees_its_page(status: int) -> None:
    assert decide(HTML, (b"location", b"/there"), status=status) is Reason.REDIRECT


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_a_page_is_remediated_whatever_asked_for_it(method: str) -> None:
    assert decide(HTML, method=method) is None


@pytest.mark.parametrize("method", ["CONNECT", "TRACE"])
def test_what_is_no_request_for_a_page_is_passed_on(method: str) -> None:
    assert decide(HTML, method=method) is Reason.NO_PAGE


@pytest.mark.parametrize(
    "content_type", [b"text/html", b"TEXT/HTML", b"text/html;charset=iso-8859-1", b' text/html ; charset="x" ']
)
def test_html_is_html_in_every_spelling(content_type: bytes) -> None:
    assert decide((b"Content-Type", content_type)) is None


@pytest.mark.parametrize(
    "content_type",
    [
        b"application/xhtml+xml",
        b"application/xml",
        b"text/plain",
        b"text/htmlx",
        b"text/event-stream",
        b"text/vnd.turbo-stream.html",
        b"multipart/x-mixed-replace; boundary=x",
        b"multipart/byteranges; boundary=x",
        b"application/json",
        b"image/svg+xml",
        b"",
    ],
)
def test_what_is_not_html_is_passed_on(content_type: bytes) -> None:
    assert decide((b"content-type", content_type)) is Reason.NOT_HTML


def test_a_type_that_is_not_said_is_not_guessed() -> None:
    assert decide() is Reason.NOT_HTML


def test_two_types_that_differ_are_no_type() -> None:
    assert decide(HTML, (b"content-type", b"text/plain")) is Reason.NOT_HTML


def test_the_same_type_twice_is_that_type() -> None:
    assert decide(HTML, (b"content-type", b"text/html")) is None


@pytest.mark.parametrize("disposition", [b"attachment", b'Attachment; filename="page.html"', b"form-data", b"odd"])
def test_a_download_is_passed_on(disposition: bytes) -> None:
    assert decide(HTML, (b"content-disposition", disposition)) is Reason.DOWNLOAD


@pytest.mark.parametrize("disposition", [b"inline", b'INLINE; filename="page.html"', b""])
def test_a_page_that_is_shown_is_remediated(disposition: bytes) -> None:
    assert decide(HTML, (b"content-disposition", disposition)) is None


@pytest.mark.parametrize(
    "field",
    [
        (b"hx-request", b"true"),
        (b"turbo-frame", b"basket"),
        (b"x-requested-with", b"XMLHttpRequest"),
        (b"x-pjax", b"true"),
        (b"x-up-target", b".list"),
        (b"x-alpine-request", b"true"),
        (b"x-livewire", b"true"),
        (b"datastar-request", b"true"),
    ],
)
def test_an_answer_to_a_script_that_wants_a_piece_is_passed_on_unless_configured(field: tuple[bytes, bytes]) -> None:
    assert decide(HTML, asked=(field,)) is Reason.PARTIAL_REQUEST
    assert decide(HTML, asked=(field,), options=Options(include_fragments=True)) is None


def test_one_that_is_not_streamed_is_looked_into_as_it_may_be_a_page_after_all() -> None:
    assert decide(HTML, (b"content-length", b"40"), asked=((b"x-requested-with", b"XMLHttpRequest"),)) is None


@pytest.mark.parametrize(
    "asked",
    [
        ((b"hx-request", b"true"), (b"hx-boosted", b"true")),
        ((b"hx-request", b"true"), (b"hx-history-restore-request", b"true")),
        ((b"x-requested-with", b"com.example.browser"),),
        ((b"x-requested-with", b"XMLHttpRequest"), (b"sec-fetch-mode", b"navigate")),
    ],
)
def test_an_answer_to_whoever_wants_a_whole_page_is_remediated(asked: Headers) -> None:
    assert decide(HTML, asked=asked) is None


def test_the_field_that_asked_for_a_piece_is_named_so_that_caches_can_be_told() -> None:
    request = Request("GET", "/", ((b"Turbo-Frame", b"basket"),))
    assert partial_request_header(request) == b"turbo-frame"


@pytest.mark.parametrize("value", [b"no-transform", b"public, No-Transform", b'private="a, b", no-transform'])
def test_no_transform_is_obeyed_from_either_side(value: bytes) -> None:
    field = (b"cache-control", value)
    assert decide(HTML, field) is Reason.NO_TRANSFORM
    assert decide(HTML, asked=(field,)) is Reason.NO_TRANSFORM


def test_no_transform_in_quotes_is_only_a_name() -> None:
    assert decide(HTML, (b"cache-control", b'private="x, no-transform"')) is None


@pytest.mark.parametrize(
    "coding", [b"gzip", b"x-gzip", b"GZIP", b"deflate", b"br", b"zstd", b"identity", b"", b"identity, gzip"]
)
def test_a_page_in_a_coding_that_can_be_read_is_remediated(coding: bytes) -> None:
    assert decide(HTML, (b"content-encoding", coding)) is None


@pytest.mark.parametrize("coding", [b"compress", b"dcb", b"gzip, br", b"aes128gcm", b"gzip;q=1"])
def test_a_page_in_any_other_coding_is_passed_on(coding: bytes) -> None:
    assert decide(HTML, (b"content-encoding", coding)) is Reason.UNKNOWN_CODING


@pytest.mark.parametrize("name", [b"x-sendfile", b"X-Accel-Redirect"])
def test_a_body_that_another_server_puts_in_is_passed_on(name: bytes) -> None:
    assert decide(HTML, (name, b"/srv/page.html")) is Reason.SENT_BY_ANOTHER


def test_a_signed_page_is_passed_on() -> None:
    assert decide(HTML, (b"signature-input", b'sig1=("content-digest")')) is Reason.SIGNED


def test_a_page_with_trailers_is_passed_on() -> None:
    assert decide(HTML, (b"trailer", b"repr-digest")) is Reason.TRAILERS
    assert decide(HTML, has_trailers=True) is Reason.TRAILERS


@pytest.mark.parametrize(("length", "reason"), [(b"1000", None), (b"1001", Reason.TOO_LARGE), (b"nonsense", None)])
def test_a_page_that_says_it_is_too_large_is_passed_on(length: bytes, reason: Reason | None) -> None:
    assert decide(HTML, (b"content-length", length)) is reason


def test_every_row_of_the_table_has_its_own_reason() -> None:
    reasons = [reason for _, reason in TABLE]
    found_in_the_body = {Reason.FRAGMENT, Reason.BROKEN_CODING, Reason.TOO_SLOW}
    assert len(reasons) == len(set(reasons))
    assert set(reasons) == set(Reason) - found_in_the_body


@given(
    st.lists(st.tuples(st.binary(max_size=20), st.binary(max_size=40)), max_size=5).map(tuple),
    st.integers(min_value=100, max_value=599),
    st.text(max_size=8),
)
def test_no_head_of_a_response_is_too_odd_for_the_table(fields: Headers, status: int, method: str) -> None:
    reason = decide(*fields, HTML, status=status, method=method)
    assert reason is None or reason in Reason


@pytest.mark.parametrize(
    "page",
    [
        b"<!doctype html><p>",
        b"<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>",
        b"<html>",
        b"<HTML LANG=en>",
        b"<head><title>",
        b"<body\tclass=x>",
        b"<frameset>",
        b"\xef\xbb\xbf <!-- saved from --> <!-- and -->\n<!doctype html>",
        b'<?xml version="1.0"?>\r\n<html/>',
        "<!doctype html>".encode("utf-16-le"),
        b"\xfe\xff" + "<html>".encode("utf-16-be"),
    ],
)
def test_a_whole_page_begins_as_one(page: bytes) -> None:
    assert begins_a_document(page)


@pytest.mark.parametrize(
    "piece",
    [
        b"",
        b" \n",
        b"<li>One</li>",
        b"<tr><td>",
        b"<title>New</title><p>",
        b"<header>",
        b"<htmlish>",
        b"text <html>",
        b"<!-- <html>",
    ],
)
def test_a_piece_of_a_page_begins_with_what_it_inserts(piece: bytes) -> None:
    assert not begins_a_document(piece)


def test_an_endless_beginning_is_read_in_one_go() -> None:
    assert not begins_a_document(b"<!--x-->" * 200_000 + b"<p>")
    assert not begins_a_document(b"<!--" * 200_000)


@pytest.mark.parametrize(
    ("codings", "one"),
    [((), "identity"), ((b"GZIP",), "gzip"), ((b"identity, br",), "br"), ((b"gzip", b"br"), "gzip+br")],
)
def test_codings_are_read_as_one(codings: tuple[bytes, ...], one: str) -> None:
    assert coding_of(tuple((b"content-encoding", coding) for coding in codings)) == one


@pytest.mark.parametrize(
    ("asked", "answered", "personal"),
    [
        ((), (), False),
        ((), ((b"cache-control", b"public, max-age=60"),), False),
        ((), ((b"cache-control", b"no-store"),), True),
        ((), ((b"cache-control", b"max-age=0, Private"),), True),
        ((), ((b"set-cookie", b"session=1"),), True),
        (((b"authorization", b"Bearer x"),), (), True),
        (((b"authorization", b"Bearer x"),), ((b"cache-control", b"public"),), True),
        (((b"cookie", b"session=1"),), (), True),
        (((b"cookie", b"_ga=1"),), ((b"cache-control", b"public"),), False),
        (((b"cookie", b"_ga=1"),), ((b"cache-control", b"s-maxage=60"),), False),
    ],
)
def test_a_page_that_may_be_one_persons_is_taken_to_be(asked: Headers, answered: Headers, personal: bool) -> None:
    assert is_personal(Request("GET", "/", asked), answered) is personal
