"""The one site that a proxy can reach, and the addresses in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.errors import UsageError
from curbcut.proxy.failures import GatewayError
from curbcut.proxy.upstream import Upstream, upstream_from

SITE = Upstream("http", "site.example", 8000)
BELOW = Upstream("https", "site.example", 443, "/app")


@pytest.mark.parametrize(
    ("address", "upstream"),
    [
        ("http://site.example:8000", SITE),
        ("http://site.example:8000/", SITE),
        ("site.example:8000", SITE),
        ("HTTPS://Site.Example/app/", BELOW),
        ("http://[::1]:8000", Upstream("http", "::1", 8000)),
        ("localhost", Upstream("http", "localhost", 80)),
    ],
)
def test_a_site_is_known_by_its_address(address: str, upstream: Upstream) -> None:
    assert upstream_from(address) == upstream


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("", "'' is not the address of a site. Give one such as http://localhost:8000."),
        (
            "ftp://site.example",
            "'ftp://site.example' is not the address of a site. Give one such as http://localhost:8000.",
        ),
        ("http://", "'http://' is not the address of a site. Give one such as http://localhost:8000."),
        ("http://a:b@site.example", "Leave the name and password out of the site's address: visitors send their own."),
        ("http://a/?b", "'http://a/?b' is the address of a page. Give that of the site, without '?' and '#'."),
        ("http://a/#b", "'http://a/#b' is the address of a page. Give that of the site, without '?' and '#'."),
        ("http://a:99999", "'http://a:99999' is not the address of a site: Port out of range 0-65535."),
        ("http://[::1", "'http://[::1' is not the address of a site: Invalid IPv6 URL."),
    ],
)
def test_what_is_no_site_is_refused_in_words(address: str, message: str) -> None:
    with pytest.raises(UsageError) as refusal:
        upstream_from(address)
    assert str(refusal.value) == message


@pytest.mark.parametrize(
    ("path", "query", "address"),
    [
        (b"/", b"", "http://site.example:8000/"),
        (b"/a%2Fb//c/../d", b"e=f&g=%20", "http://site.example:8000/a%2Fb//c/../d?e=f&g=%20"),
        (b"//evil.example/x", b"", "http://site.example:8000//evil.example/x"),
        (b"/@evil.example", b"@evil.example", "http://site.example:8000/@evil.example?@evil.example"),
        (b"/\xe9", b"\xe9#", "http://site.example:8000/%E9?%E9%23"),
        (b"/%zz|{}", b"%zz|{}", "http://site.example:8000/%zz|{}?%zz|{}"),
    ],
)
def test_a_request_goes_to_the_site_as_it_was_written(path: bytes, query: bytes, address: str) -> None:
    assert str(SITE.address_of(path, query)) == address


def test_a_site_below_a_path_stays_below_it() -> None:
    assert str(BELOW.address_of(b"/a", b"b")) == "https://site.example/app/a?b"
    assert str(BELOW.address_of(b"/a", b"", is_websocket=True)) == "wss://site.example/app/a"


@pytest.mark.parametrize("path", [b"/..", b"/../admin", b"/a/%2e%2E/../b", b"/.%2e", b"/./a"])
def test_nobody_climbs_out_of_the_path_of_a_site(path: bytes) -> None:
    with pytest.raises(GatewayError) as refusal:
        BELOW.address_of(path, b"")
    assert refusal.value.status == 400


@pytest.mark.parametrize("path", [b"http://evil.example/", b"evil.example:80", b"*", b"", b"/a?b", b"/a#b"])
def test_a_target_that_is_no_path_is_refused(path: bytes) -> None:
    with pytest.raises(GatewayError) as refusal:
        SITE.address_of(path, b"")
    assert refusal.value.status == 400


@given(st.binary(max_size=30), st.binary(max_size=30))
def test_no_request_reaches_another_host(path: bytes, query: bytes) -> None:
    address = SITE.address_of(b"/" + path.replace(b"?", b"").replace(b"#", b""), query)
    assert (address.scheme, address.raw_host, address.port, address.raw_user) == ("http", "site.example", 8000, None)
    assert str(address).isprintable()


@pytest.mark.parametrize(
    ("address", "seen"),
    [
        ("http://site.example:8000/a?b#c", "/a?b#c"),
        ("HTTP://Site.Example:8000/a", "/a"),
        ("http://site.example:8000", "/"),
        ("http://site.example:8000?a", "/?a"),
        ("//site.example:8000/a", "/a"),
        ("http://site.example:8000//evil.example/", "/.//evil.example/"),
        ("http://site.example/a", "http://site.example/a"),
        ("https://site.example:8000/a", "https://site.example:8000/a"),
        ("http://site.example:80001/a", "http://site.example:80001/a"),
        ("http://site.example.evil.example/", "http://site.example.evil.example/"),
        ("http://other.example/", "http://other.example/"),
        ("//other.example/", "//other.example/"),
        ("/a", "/a"),
        ("a/b", "a/b"),
        ("?a", "?a"),
        ("", ""),
    ],
)
def test_an_address_in_the_site_is_a_path_on_the_proxy(address: str, seen: str) -> None:
    assert SITE.as_visitors_see(address) == seen


@pytest.mark.parametrize(
    ("address", "seen"),
    [
        ("https://site.example/app/a", "/a"),
        ("https://site.example:443/app", "/"),
        ("/app/a", "/a"),
        ("/app?b", "/?b"),
        ("/apple", "/apple"),
        ("https://site.example/other", "https://site.example/other"),
    ],
)
def test_an_address_below_the_path_of_a_site_loses_that_path(address: str, seen: str) -> None:
    assert BELOW.as_visitors_see(address) == seen


@given(st.text("htp:/.site8exampl?#0", max_size=40))
def test_no_address_becomes_another_host(tail: str) -> None:
    seen = SITE.as_visitors_see("http://site.example:8000/" + tail)
    assert seen.startswith("/")
    assert not seen.startswith("//")
