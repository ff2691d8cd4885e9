"""
Who a request came from, where servers in front pass it on.

Each of them appends to `X-Forwarded-For` the address that it was asked from. Everything left of what a trusted one
wrote can be made up, so the list is read from its end. `Forwarded` is not read: servers that set the one pass the other
on as a visitor has sent it. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/X-Forwarded-For
"""

import ipaddress
import re
from collections.abc import Sequence

from curbcut.client import UNIX
from curbcut.middleware.headers import Headers, members_of

_WITH_PORT = re.compile(r"\[([^\]]+)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+")


def visitor_behind(peer: str, headers: Headers, trusted: Sequence[str]) -> str:
    """The address nearest to us that is none of the trusted servers'; peer: that of the connection."""
    if not trusted or not _is_one_of(peer, trusted):
        return peer
    visitor = peer
    for member in reversed(members_of(headers, b"x-forwarded-for")):
        address = _address_in(member)
        if address is None:
            break
        visitor = address
        if not _is_one_of(address, trusted):
            break
    return visitor


def _address_in(member: str) -> str | None:
    """An address without its port; None for what is no address."""
    member = member.strip().strip('"')
    found = _WITH_PORT.fullmatch(member)
    try:
        return str(ipaddress.ip_address(found[1] or found[2] if found else member))
    except ValueError:
        return None


def _is_one_of(address: str, networks: Sequence[str]) -> bool:
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return not address and UNIX in networks
    if isinstance(known, ipaddress.IPv6Address) and known.ipv4_mapped:
        known = known.ipv4_mapped
    return any(known in ipaddress.ip_network(network) for network in networks if network != UNIX)
