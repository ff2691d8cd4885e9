"""Who a request came from, where servers in front pass it on."""

from pathlib import Path

import pytest

from curbcut.client import ClientOptions
from curbcut.errors import ConfigurationError
from curbcut.middleware.visitors import visitor_behind
from tests.client.ways import WAYS, Way

LOCAL = ("127.0.0.1", "10.0.0.0/8", "2001:db8::/32", "unix")


@pytest.mark.parametrize(
    ("peer", "forwarded", "trusted", "visitor"),
    [
        ("192.0.2.7", "198.51.100.1", (), "192.0.2.7"),
        ("192.0.2.7", "198.51.100.1", LOCAL, "192.0.2.7"),
        ("127.0.0.1", None, LOCAL, "127.0.0.1"),
        ("127.0.0.1", "198.51.100.1", LOCAL, "198.51.100.1"),
        ("127.0.0.1", "203.0.113.9, 198.51.100.1", LOCAL, "198.51.100.1"),
        ("127.0.0.1", "198.51.100.1, 10.1.2.3", LOCAL, "198.51.100.1"),
        ("127.0.0.1", "203.0.113.9, 198.51.100.1, 10.1.2.3", LOCAL, "198.51.100.1"),
        ("127.0.0.1", "10.9.9.9, 10.1.2.3", LOCAL, "10.9.9.9"),
        ("127.0.0.1", "198.51.100.1:4711", LOCAL, "198.51.100.1"),
        ("127.0.0.1", "[2001:db9::1]:4711", LOCAL, "2001:db9::1"),
        ("127.0.0.1", "2001:db9::1, 2001:db8::5", LOCAL, "2001:db9::1"),
        ("127.0.0.1", "198.51.100.1, unknown", LOCAL, "127.0.0.1"),
        ("127.0.0.1", "198.51.100.1, 10.1.2.3, <script>", LOCAL, "127.0.0.1"),
        ("::ffff:127.0.0.1", "198.51.100.1", LOCAL, "198.51.100.1"),
        ("", "198.51.100.1", LOCAL, "198.51.100.1"),
        ("", "198.51.100.1", ("127.0.0.1",), ""),
    ],
)
def test_only_what_a_trusted_server_wrote_is_believed(
    peer: str, forwarded: str | None, trusted: tuple[str, ...], visitor: str
) -> None:
    headers = () if forwarded is None else ((b"x-forwarded-for", forwarded.encode()),)
    assert visitor_behind(peer, headers, trusted) == visitor


def test_several_fields_are_one_list() -> None:
    headers = ((b"x-forwarded-for", b"203.0.113.9"), (b"x-forwarded-for", b"198.51.100.1"))
    assert visitor_behind("127.0.0.1", headers, LOCAL) == "198.51.100.1"


@pytest.mark.parametrize("name", ["", "localhost", "10.0.0.1/8", "10.0.0.0/64", "*"])
def test_what_is_no_network_is_an_error(name: str) -> None:
    with pytest.raises(ConfigurationError, match="trusted_proxies"):
        ClientOptions(trusted_proxies=(name,))


@pytest.mark.parametrize(("way", "root"), WAYS, ids=lambda part: getattr(part, "__name__", ""))
def test_visitors_behind_a_trusted_server_each_have_their_own_limit(way: Way, root: str, tmp_path: Path) -> None:
    def statuses(trusted: tuple[str, ...]) -> list[int]:
        options = ClientOptions(feedback=str(tmp_path / f"{len(trusted)}.db"), trusted_proxies=trusted)
        form = "application/x-www-form-urlencoded"
        with way(options) as ask:
            return [
                ask(
                    f"{root}/_curbcut/feedback",
                    "POST",
                    b"message=x",
                    content_type=form,
                    x_forwarded_for=f"198.51.100.{number}",
                ).status
                for number in range(7)
            ]

    assert statuses(()) == [202] * 5 + [429] * 2
    assert statuses(("192.0.2.7", "127.0.0.1")) == [202] * 7
