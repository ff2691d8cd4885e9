"""What becomes of a response once it is there, whoever carried it."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.middleware.coding import encoded
from curbcut.middleware.exchange import Exchange, Finished
from curbcut.middleware.headers import Headers
from curbcut.middleware.options import Options
from curbcut.middleware.responses import Reason, Request, Response
from curbcut.middleware.validators import mark_of
from tests.middleware.doubles import PAGE, REPAIRED, Breaks, SaysEnglish, Skips

HTML = (b"content-type", b"text/html; charset=utf-8")
MARK = mark_of("1").encode()
PARTIAL = Reason.PARTIAL_REQUEST


def exchange(
    *asked: tuple[bytes, bytes],
    remediator: SaysEnglish | None = None,
    options: Options | None = None,
    method: str = "GET",
) -> Exchange:
    request = Request(method, "https://example.com/", asked)
    return Exchange(request, remediator or SaysEnglish(), options or Options())


def length(body: bytes) -> tuple[bytes, bytes]:
    return (b"content-length", str(len(body)).encode())


def test_a_repaired_page_has_the_headers_that_belong_to_it() -> None:
    headers = (
        (b"Date", b"Mon, 23 Nov 2026 10:00:00 GMT"),
        HTML,
        (b"Content-Length", b"5"),
        (b"ETag", b'"abc"'),
        (b"Last-Modified", b"Sun, 22 Nov 2026 10:00:00 GMT"),
        (b"Accept-Ranges", b"bytes"),
        (b"Content-MD5", b"x"),
        (b"Digest", b"x"),
        (b"Repr-Digest", b"x"),
        (b"Content-Digest", b"x"),
        (b"Transfer-Encoding", b"chunked"),
        (b"Vary", b"Accept-Language"),
        (b"Set-Cookie", b"a=1"),
        (b"Set-Cookie", b"b=2"),
    )
    assert exchange().finished(Response(200, headers), PAGE) == Finished(
        (
            (b"Date", b"Mon, 23 Nov 2026 10:00:00 GMT"),
            HTML,
            (b"Content-Length", str(len(REPAIRED)).encode()),
            (b"ETag", b'"abc' + MARK + b'"'),
            (b"Last-Modified", b"Sun, 22 Nov 2026 10:00:00 GMT"),
            (b"Vary", b"Accept-Language"),
            (b"Set-Cookie", b"a=1"),
            (b"Set-Cookie", b"b=2"),
        ),
        REPAIRED,
    )


def test_a_page_without_a_finding_keeps_its_bytes_and_what_describes_them() -> None:
    headers = (HTML, length(REPAIRED), (b"repr-digest", b"x"), (b"etag", b'"abc"'), (b"accept-ranges", b"bytes"))
    finished = exchange().finished(Response(200, headers), REPAIRED)
    assert finished == Finished((*headers[:3], (b"etag", b'"abc' + MARK + b'"')), REPAIRED)
    assert finished.body is REPAIRED


@pytest.mark.parametrize("remediator", [Skips(), Breaks()])
def test_a_page_that_could_not_be_looked_at_is_as_it_came(remediator: SaysEnglish) -> None:
    headers = (HTML, length(PAGE), (b"etag", b'"abc"'), (b"accept-ranges", b"bytes"))
    assert exchange(remediator=remediator).finished(Response(200, headers), PAGE) == Finished(headers, PAGE)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_packed_page_is_repaired_and_packed_the_same_way(coding: str) -> None:
    packed = encoded(PAGE, coding)
    field = (b"content-encoding", coding.encode())
    finished = exchange().finished(Response(200, (HTML, field, length(packed), (b"etag", b'"abc"'))), packed)
    body = encoded(REPAIRED, coding)
    assert finished == Finished((HTML, field, length(body), (b"etag", b'W/"abc' + MARK + b'"')), body)


def test_a_packed_page_without_a_finding_is_not_packed_again() -> None:
    packed = gzip.compress(REPAIRED, 1)
    headers = (HTML, (b"content-encoding", b"gzip"), length(packed))
    assert exchange().finished(Response(200, headers), packed) == Finished(headers, packed)


def test_a_page_that_is_not_what_its_coding_says_is_as_it_came() -> None:
    headers = (HTML, (b"content-encoding", b"gzip"), (b"etag", b'"abc"'))
    assert exchange().finished(Response(200, headers), PAGE) == Finished(headers, PAGE)


def test_a_page_that_unpacks_to_more_than_is_allowed_is_as_it_came() -> None:
    headers = (HTML, (b"content-encoding", b"gzip"))
    packed = gzip.compress(PAGE + b" " * 6_000_000)
    assert exchange().finished(Response(200, headers), packed) == Finished(headers, packed)


def test_a_piece_of_a_page_is_as_it_came_unless_configured() -> None:
    piece = b"<li><html>"
    repaired = b'<li><html lang="en">'
    assert exchange().finished(Response(200, (HTML,)), piece) == Finished((HTML,), piece)
    finished = exchange(options=Options(include_fragments=True)).finished(Response(200, (HTML,)), piece)
    assert finished == Finished((HTML, length(repaired)), repaired)


def test_the_head_alone_promises_only_what_is_sure() -> None:
    headers = (HTML, length(PAGE), (b"etag", b'"abc"'), (b"accept-ranges", b"bytes"), (b"repr-digest", b"x"))
    assert exchange(method="HEAD").headers_of_head(Response(200, headers)) == (HTML, (b"etag", b'"abc' + MARK + b'"'))


def test_a_response_that_is_passed_on_has_the_very_same_headers() -> None:
    response = Response(200, ((b"content-type", b"image/png"), (b"etag", b'"abc"')))
    assert exchange().headers_passed_on(response, Reason.NOT_HTML) is response.headers


@pytest.mark.parametrize(
    ("vary", "varies"),
    [((), b"hx-request"), (((b"vary", b"Accept"),), b"Accept, hx-request")],
)
def test_a_piece_for_a_script_is_never_given_by_a_cache_to_a_visitor(vary: Headers, varies: bytes) -> None:
    response = Response(200, (HTML, *vary))
    assert exchange((b"hx-request", b"true")).headers_passed_on(response, PARTIAL) == (HTML, (b"vary", varies))


def test_a_whole_page_is_repaired_though_a_script_asked_for_a_piece_and_a_piece_is_not() -> None:
    asked = exchange((b"x-requested-with", b"XMLHttpRequest"))
    varies = (b"vary", b"x-requested-with")
    assert asked.finished(Response(200, (HTML,)), PAGE) == Finished((HTML, varies, length(REPAIRED)), REPAIRED)
    assert asked.finished(Response(200, (HTML,)), b"<li>One") == Finished((HTML, varies), b"<li>One")


@pytest.mark.parametrize("vary", [b"HX-Request", b"*", b"Accept, hx-request"])
def test_what_varies_already_is_left_alone(vary: bytes) -> None:
    response = Response(200, (HTML, (b"vary", vary)))
    assert exchange((b"hx-request", b"true")).headers_passed_on(response, PARTIAL) is response.headers


def test_a_copy_that_is_still_good_is_called_by_the_browsers_name() -> None:
    asked = exchange((b"accept", b"text/html"), (b"if-none-match", b'"abc' + MARK + b'"'))
    assert asked.request_headers == ((b"accept", b"text/html"), (b"if-none-match", b'"abc"'))
    response = Response(304, ((b"etag", b'"abc"'),))
    assert asked.headers_passed_on(response, Reason.NOT_HTML) == ((b"etag", b'"abc' + MARK + b'"'),)


def test_how_long_it_took_is_said_on_request() -> None:
    finished = exchange(options=Options(include_server_timing=True)).finished(Response(200, (HTML,)), REPAIRED)
    (name, value) = finished.headers[-1]
    assert (name, value.partition(b"=")[0]) == (b"server-timing", b"curbcut;dur")
    assert float(value.partition(b"=")[2]) < 1000


def test_the_remediator_is_told_what_it_must_know() -> None:
    remediator = SaysEnglish()
    policy = (b"content-security-policy", b"style-src 'self'")
    exchange((b"cookie", b"a=1"), remediator=remediator).finished(Response(200, (HTML, policy)), PAGE)
    exchange(remediator=remediator).finished(Response(200, (HTML,)), PAGE)
    assert remediator.urls == ["https://example.com/"] * 2
    assert remediator.content_types == ["text/html; charset=utf-8"] * 2
    assert remediator.private == [True, False]
    assert remediator.may_change_style == [False, True]


@pytest.mark.parametrize(
    ("asked", "filed"),
    [
        ("http://evil.example/a?b=c", "https://example.com/a?b=c"),
        ("http://evil.example:99/", "https://example.com/"),
        ("/a%20b", "https://example.com/a%20b"),
    ],
)
def test_what_is_learned_is_filed_under_the_sites_own_address(asked: str, filed: str) -> None:
    remediator = SaysEnglish()
    options = Options(site="https://example.com/")
    Exchange(Request("GET", asked, ()), remediator, options).finished(Response(200, (HTML,)), PAGE)
    assert remediator.urls == [filed]


def test_personal_pages_are_remembered_where_the_owner_says_so() -> None:
    remediator = SaysEnglish()
    asked = exchange((b"cookie", b"a=1"), remediator=remediator, options=Options(remember_personal=True))
    asked.finished(Response(200, (HTML,)), PAGE)
    assert remediator.private == [False]


FIELDS = st.tuples(
    st.sampled_from([b"etag", b"vary", b"content-length", b"content-encoding", b"cache-control", b"x-other"]),
    st.binary(max_size=20),
)


@given(st.lists(FIELDS, max_size=6).map(tuple), st.binary(max_size=100), st.sampled_from([b"", PAGE]))
def test_whatever_fields_a_page_has_it_comes_out_whole(fields: Headers, rest: bytes, beginning: bytes) -> None:
    body = beginning + rest
    finished = exchange().finished(Response(200, (HTML, *fields)), body)
    assert finished.body in {body, body.replace(b"<html>", b'<html lang="en">')}
    if finished.body != body:
        assert (b"content-length", str(len(finished.body)).encode()) in finished.headers
