"""Header fields on their way through."""

import pytest

from curbcut.middleware.headers import Headers
from curbcut.proxy.fields import (
    as_if_sent_to,
    believed,
    end_to_end,
    for_client,
    for_visitor,
    with_codings_we_read,
    with_the_way_here,
)
from curbcut.proxy.upstream import Upstream

SITE = Upstream("https", "www.site.example", 443, "/app")
DATE = (b"date", b"Mon, 23 Nov 2026 10:00:00 GMT")


def test_fields_of_one_connection_stay_behind() -> None:
    headers = (
        (b"Connection", b"keep-alive, X-One, x-two"),
        (b"Keep-Alive", b"timeout=5"),
        (b"x-one", b"1"),
        (b"X-Two", b"2"),
        (b"x-three", b"3"),
        (b"TE", b"trailers"),
        (b"Trailer", b"x"),
        (b"Transfer-Encoding", b"chunked"),
        (b"Upgrade", b"websocket"),
        (b"Proxy-Authorization", b"x"),
        (b"Proxy-Authenticate", b"x"),
        (b"Proxy-Connection", b"x"),
        (b"HTTP2-Settings", b"x"),
    )
    assert end_to_end(headers) == ((b"x-three", b"3"),)


def test_what_a_visitor_may_have_made_up_is_not_believed() -> None:
    headers = (
        (b"x-forwarded-for", b"1.2.3.4"),
        (b"x-forwarded-host", b"evil.example"),
        (b"forwarded", b"for=1.2.3.4"),
        (b"x-real-ip", b"1.2.3.4"),
        (b"x-original-url", b"/admin"),
        (b"x-rewrite-url", b"/admin"),
        (b"x_forwarded_for", b"1.2.3.4"),
        (b"accept", b"*/*"),
    )
    assert believed(headers, trust_forwarded=False) == ((b"accept", b"*/*"),)
    assert believed(headers, trust_forwarded=True) == (*headers[:6], (b"accept", b"*/*"))


@pytest.mark.parametrize(
    ("asked", "heard"),
    [
        (b"gzip, deflate, br, zstd", b"gzip, deflate, br, zstd"),
        (b"gzip;q=1.0, dcb, *;q=0.1, identity;q=0", b"gzip;q=1.0, identity;q=0"),
        (b"dcz", b"identity"),
        (b"*", b"identity"),
    ],
)
def test_no_coding_is_asked_for_that_cannot_be_unpacked(asked: bytes, heard: bytes) -> None:
    assert with_codings_we_read(((b"accept-encoding", asked),)) == ((b"accept-encoding", heard),)


def test_whoever_asks_for_no_coding_gets_none_asked_for() -> None:
    assert with_codings_we_read(()) == ()


@pytest.mark.parametrize(("client", "node"), [("192.0.2.1", "192.0.2.1"), ("2001:db8::1", '"[2001:db8::1]"')])
def test_the_site_hears_where_a_request_came_from(client: str, node: str) -> None:
    assert with_the_way_here(((b"host", b"here.example"),), client, "https", "curbcut-1") == (
        (b"host", b"here.example"),
        (b"x-forwarded-for", client.encode()),
        (b"forwarded", f'for={node};host="here.example";proto=https'.encode()),
        (b"via", b"1.1 curbcut-1"),
        (b"x-forwarded-host", b"here.example"),
        (b"x-forwarded-proto", b"https"),
    )


def test_the_way_that_is_believed_is_added_to() -> None:
    before: Headers = (
        (b"x-forwarded-for", b"192.0.2.9"),
        (b"forwarded", b"for=192.0.2.9"),
        (b"via", b"2 edge"),
        (b"x-forwarded-proto", b"https"),
    )
    assert with_the_way_here(before, None, "https", "curbcut-1") == (
        (b"x-forwarded-for", b"192.0.2.9, unknown"),
        (b"forwarded", b"for=192.0.2.9, for=unknown;proto=https"),
        (b"via", b"2 edge, 1.1 curbcut-1"),
        (b"x-forwarded-proto", b"https"),
    )


def test_a_form_of_the_proxys_own_pages_is_the_sites_own() -> None:
    headers = (
        (b"host", b"localhost:8080"),
        (b"origin", b"http://localhost:8080"),
        (b"referer", b"http://localhost:8080/form?a=b"),
    )
    assert as_if_sent_to(SITE, headers, "http") == (
        (b"host", b"www.site.example"),
        (b"origin", b"https://www.site.example"),
        (b"referer", b"https://www.site.example/app/form?a=b"),
    )


@pytest.mark.parametrize(
    "foreign", [b"http://evil.example", b"https://localhost:8080", b"null", b"http://localhost:8080.evil.example"]
)
def test_a_form_of_other_peoples_pages_stays_theirs(foreign: bytes) -> None:
    headers = ((b"host", b"localhost:8080"), (b"origin", foreign), (b"referer", foreign))
    assert as_if_sent_to(SITE, headers, "http")[1:] == headers[1:]


def test_text_is_handed_on_as_it_came_where_the_client_can() -> None:
    headers = ((b"a", "größe".encode()), (b"a", b"plain"), (b"b", b"\xe9"))
    assert list(for_client(headers).items()) == [("a", "größe"), ("a", "plain"), ("b", "é")]


@pytest.mark.parametrize(
    ("field", "seen"),
    [
        ((b"Location", b"https://www.site.example/app/a"), (b"location", b"/a")),
        ((b"location", b"https://other.example/a"), (b"location", b"https://other.example/a")),
        ((b"content-location", b"/app/a"), (b"content-location", b"/a")),
        ((b"refresh", b"5; url=https://www.site.example/app/a"), (b"refresh", b"5; url=/a")),
        ((b"refresh", b"0;URL='/app/a'"), (b"refresh", b"0;URL='/a'")),
        ((b"refresh", b"5"), (b"refresh", b"5")),
        ((b"set-cookie", b"a=1; Domain=.site.example; Secure"), (b"set-cookie", b"a=1; Secure")),
        ((b"set-cookie", b"a=1; domain=www.site.example"), (b"set-cookie", b"a=1")),
        ((b"set-cookie", b"a=1; Domain=other.example"), (b"set-cookie", b"a=1; Domain=other.example")),
        ((b"set-cookie", b"a=1; Path=/app; Secure"), (b"set-cookie", b"a=1; Path=/; Secure")),
        ((b"set-cookie", b"a=1; path=/app/x"), (b"set-cookie", b"a=1; path=/x")),
        ((b"set-cookie", b"a=1; Path=/apple"), (b"set-cookie", b"a=1; Path=/apple")),
        ((b"X-Other", b"\xff https://www.site.example/"), (b"x-other", b"\xff https://www.site.example/")),
    ],
)
def test_fields_that_name_the_site_name_the_proxy(field: tuple[bytes, bytes], seen: tuple[bytes, bytes]) -> None:
    assert for_visitor([field, DATE], 200, SITE) == (seen, DATE)


def test_a_way_past_the_proxy_is_not_shown() -> None:
    assert for_visitor([DATE, (b"alt-svc", b'h3=":443"')], 200, SITE) == (DATE,)


def test_a_body_that_does_not_follow_has_no_length() -> None:
    assert for_visitor([DATE, (b"content-length", b"5")], 304, SITE) == (DATE,)


def test_a_response_without_a_date_gets_one() -> None:
    ((name, value),) = for_visitor([], 200, SITE)
    assert name == b"date"
    assert value.endswith(b" GMT")
