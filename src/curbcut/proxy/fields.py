"""
Header fields on their way through a gateway.

https://www.rfc-editor.org/rfc/rfc9110#name-message-forwarding
"""

import re
from collections.abc import Iterable
from email.utils import formatdate

from multidict import CIMultiDict

from curbcut.middleware.coding import CODINGS
from curbcut.middleware.headers import Headers, directives_of, has, members_of, replaced, value_of, without
from curbcut.proxy.upstream import Upstream

_OF_ONE_CONNECTION = frozenset(
    {
        b"connection",
        b"keep-alive",
        b"proxy-authenticate",
        b"proxy-authentication-info",
        b"proxy-authorization",
        b"proxy-connection",
        b"te",
        b"trailer",
        b"transfer-encoding",
        b"upgrade",
        b"http2-settings",
    }
)
_ABOUT_THE_WAY_HERE = re.compile(rb"forwarded$|x-forwarded-|x-real-ip$|x-original-|x-rewrite-", re.IGNORECASE)
_COOKIE_DOMAIN = re.compile(r";\s*domain\s*=\s*\.?([^;]*)", re.IGNORECASE)
_COOKIE_PATH = re.compile(r"(;\s*path\s*=\s*)([^;]*)", re.IGNORECASE)
_REFRESH = re.compile(r"""^(\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?['"]?)([^'"]*)(.*)$""", re.IGNORECASE)


def end_to_end(headers: Headers) -> Headers:
    """Without the fields that are meant for one connection, those that `Connection` names among them."""
    named = {name.encode("latin-1") for name in directives_of(headers, b"connection")}
    return without(headers, _OF_ONE_CONNECTION | named)


def believed(headers: Headers, *, trust_forwarded: bool) -> Headers:
    """Without what a visitor may have made up: the way a request took, and names that WSGI mistakes for others."""
    return tuple(
        (name, value)
        for name, value in headers
        if b"_" not in name and (trust_forwarded or not _ABOUT_THE_WAY_HERE.match(name))
    )


def with_codings_we_read(headers: Headers) -> Headers:
    """Asks for no content coding that could not be unpacked again. Without the field the site may send any."""
    if not has(headers, b"accept-encoding"):
        return headers
    members = members_of(headers, b"accept-encoding")
    known = [member for member in members if member.partition(";")[0].strip().lower() in {*CODINGS, "identity"}]
    if known == members:
        return headers
    return replaced(headers, b"accept-encoding", ", ".join(known) or "identity")


def with_the_way_here(headers: Headers, client: str | None, scheme: str, via: str) -> Headers:
    """Tells the site where the request came from. https://www.rfc-editor.org/rfc/rfc7239"""
    host = value_of(headers, b"host") or ""
    node = f'"[{client}]"' if client and ":" in client else client or "unknown"
    quoted_host = host.replace("\\", "").replace('"', "")
    forwarded = f'for={node};host="{quoted_host}";proto={scheme}' if host else f"for={node};proto={scheme}"
    headers = _appended(headers, b"x-forwarded-for", client or "unknown")
    headers = _appended(headers, b"forwarded", forwarded)
    headers = _appended(headers, b"via", f"1.1 {via}")
    if not has(headers, b"x-forwarded-host") and host:
        headers = replaced(headers, b"x-forwarded-host", host)
    return headers if has(headers, b"x-forwarded-proto") else replaced(headers, b"x-forwarded-proto", scheme)


def as_if_sent_to(upstream: Upstream, headers: Headers, scheme: str) -> Headers:
    """With the site's own name as `Host`, and in `Origin` and `Referer` where they name the proxy: a site compares them
    to tell its own forms from other people's."""
    here = f"{scheme}://{value_of(headers, b'host') or ''}"
    headers = replaced(headers, b"host", upstream.authority)
    if value_of(headers, b"origin") == here:
        headers = replaced(headers, b"origin", upstream.origin)
    referer = value_of(headers, b"referer") or ""
    if referer.startswith(f"{here}/"):
        headers = replaced(headers, b"referer", f"{upstream.origin}{upstream.base}{referer[len(here) :]}")
    return headers


def for_client(headers: Headers) -> CIMultiDict[str]:
    """The fields as the HTTP client takes them: as text, which it writes in UTF-8."""
    return CIMultiDict((name.decode("latin-1"), _text(value)) for name, value in headers)


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def for_visitor(headers: Iterable[tuple[bytes, bytes]], status: int, upstream: Upstream) -> Headers:
    """A response's fields as they hold on the proxy."""
    kept = end_to_end(tuple((name.lower(), value) for name, value in headers))
    kept = without(kept, {b"alt-svc"})  # it names another way to the site, past the proxy
    if status == 304:
        kept = without(kept, {b"content-length"})  # of a body that does not follow
    rewritten = tuple((name, _on_the_proxy(name, value, upstream)) for name, value in kept)
    # RFC 9110 6.6.1
    return rewritten if has(rewritten, b"date") else (*rewritten, (b"date", formatdate(usegmt=True).encode()))


def _on_the_proxy(name: bytes, value: bytes, upstream: Upstream) -> bytes:
    text = value.decode("latin-1")
    if name in {b"location", b"content-location"}:
        text = upstream.as_visitors_see(text)
    elif name == b"refresh":
        text = _REFRESH.sub(lambda match: match[1] + upstream.as_visitors_see(match[2]) + match[3], text)
    elif name == b"set-cookie":
        text = _COOKIE_DOMAIN.sub(lambda match: _cookie_domain(match, upstream), text)
        text = _COOKIE_PATH.sub(lambda match: match[1] + upstream.as_visitors_see(match[2].strip()), text)
    else:
        return value
    return text.encode("latin-1")


def _cookie_domain(match: re.Match[str], upstream: Upstream) -> str:
    """Nothing where a cookie is for the site's own domain, so that it becomes one for the proxy's host."""
    domain = match[1].strip().lower()
    return "" if upstream.host == domain or upstream.host.endswith(f".{domain}") else match[0]


def _appended(headers: Headers, name: bytes, member: str) -> Headers:
    value = value_of(headers, name)
    return replaced(headers, name, f"{value}, {member}" if value else member)
