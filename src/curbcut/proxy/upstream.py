"""The one site that a proxy stands in front of, and the addresses in it."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from yarl import URL

from curbcut.errors import UsageError
from curbcut.proxy.failures import GatewayError

_DEFAULT_PORTS = {"http": 80, "https": 443}
_AS_SENT = "".join(map(chr, range(0x21, 0x7F)))
_DOTS = re.compile(r"/(?:\.|%2e){1,2}(?:/|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Upstream:
    """A site's origin, and the path below which it lies, without a slash at its end."""

    scheme: str
    host: str
    port: int
    base: str = ""

    @property
    def authority(self) -> str:
        """Host and port as a `Host` field has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.authority}"

    def address_of(self, raw_path: bytes, query: bytes, *, is_websocket: bool = False) -> URL:
        """Where a request goes: always this host and port, whatever the path says. Raises `GatewayError`."""
        path = quote(raw_path.decode("latin-1"), safe=_AS_SENT, encoding="latin-1")
        if not path.startswith("/") or "?" in path or "#" in path:
            raise GatewayError(400, "The request target is no path.")
        if self.base and _DOTS.search(path):
            raise GatewayError(400, "The path climbs.")
        return URL.build(
            scheme=self.scheme.replace("http", "ws") if is_websocket else self.scheme,
            host=self.host,
            port=self.port,
            path=self.base + path,
            query_string=quote(query.decode("latin-1"), safe=_AS_SENT, encoding="latin-1").replace("#", "%23"),
            encoded=True,
        )

    def as_visitors_see(self, address: str) -> str:
        """An address in this site as a path on the proxy; any other address as it is.

        A path needs no host, so that nothing a visitor sends in `Host` can end up in it."""
        path = self._path_of(address)
        if path is None:
            return address
        # RFC 3986 4.2: two slashes would begin another host.
        return f"/.{path}" if path.startswith("//") else path

    def _path_of(self, address: str) -> str | None:
        """The path on the proxy, with query and fragment; None if the address lies elsewhere."""
        rest = address if address.startswith("/") and not address.startswith("//") else self._without_origin(address)
        if rest is None or (rest is address and not self.base):
            return None
        if not rest.startswith("/"):
            rest = f"/{rest}"
        if not rest.startswith(self.base) or rest[len(self.base) :][:1] not in {"", "/", "?", "#"}:
            return None
        rest = rest[len(self.base) :]
        return rest if rest.startswith("/") else f"/{rest}"

    def _without_origin(self, address: str) -> str | None:
        with_port = f"{self.scheme}://{self.authority.removesuffix(f':{self.port}')}:{self.port}"
        for origin in (with_port, self.origin, with_port.partition(":")[2], self.origin.partition(":")[2]):
            if address[: len(origin)].lower() == origin and address[len(origin) :][:1] in {"", "/", "?", "#"}:
                return address[len(origin) :]
        return None


def upstream_from(address: str) -> Upstream:
    """The site at an address such as `http://localhost:8000`. Raises `UsageError`."""
    text = address if "://" in address else f"http://{address}"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise UsageError(f"{address!r} is not the address of a site: {error}.") from error
    if parts.scheme not in _DEFAULT_PORTS or not host:
        raise UsageError(f"{address!r} is not the address of a site. Give one such as http://localhost:8000.")
    if parts.username is not None or parts.password is not None:
        raise UsageError("Leave the name and password out of the site's address: visitors send their own.")
    if parts.query or parts.fragment:
        raise UsageError(f"{address!r} is the address of a page. Give that of the site, without '?' and '#'.")
    return Upstream(parts.scheme, host, port or _DEFAULT_PORTS[parts.scheme], parts.path.rstrip("/"))
