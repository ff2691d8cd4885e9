"""
Fetching a page whose address a person gave on the command line.

With the standard library, so that nothing is installed for it. Only `http` and `https`, also after a redirect; limited
in size, in time and in the number of redirects. The address was a person's choice, so loopback and private ones count.
"""

import http.client
import ssl
import time
import urllib.error
import zlib
from http import HTTPStatus
from typing import Final, Protocol
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from curbcut.cli.pages.page_bytes import PageBytes, too_large
from curbcut.errors import UnreadableInput
from curbcut.version import __version__

SILENCE: Final = 15.0
"""Seconds that a site may say nothing."""

PATIENCE: Final = 60.0
"""Seconds for the whole page."""

USER_AGENT: Final = f"curbcut/{__version__} (an accessibility check that a person has started)"
_CHUNK: Final = 65_536
_READ_AS_HTML: Final = ("text/html", "application/xhtml+xml")
_REDIRECTS: Final = range(300, 400)


class _Response(Protocol):
    """What urllib returns, as far as it is used here."""

    @property
    def headers(self) -> http.client.HTTPMessage: ...
    @property
    def url(self) -> str: ...
    def read(self, amount: int, /) -> bytes: ...


def fetch(url: str, *, max_bytes: int) -> PageBytes:
    """The page at an address, with the address it was found at in the end. Raises UnreadableInput."""
    headers = {"User-Agent": USER_AGENT, "Accept": "text/html", "Accept-Encoding": "gzip"}
    try:
        request = Request(_encoded(url), headers=headers)  # noqa: S310 - the opener knows http and https only
        with _opener().open(request, timeout=SILENCE) as response:
            return _page(response, max_bytes)
    except urllib.error.HTTPError as error:
        error.close()
        raise UnreadableInput(_status(error)) from error
    except urllib.error.URLError as error:
        raise UnreadableInput(f"It could not be fetched: {_reason(error.reason)}.") from error
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        raise UnreadableInput(f"It could not be fetched: {_reason(error)}.") from error


def _opener() -> OpenerDirector:
    """An opener without urllib's handlers for files, FTP and data addresses."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        UnknownHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        HTTPRedirectHandler(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _encoded(url: str) -> str:
    """The address as HTTP writes it: other letters than ASCII's in Punycode and percent-encoded."""
    parts = urlsplit(url)
    try:
        host = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    except UnicodeError as error:
        raise ValueError("this is not a web address") from error
    return urlunsplit(
        (
            parts.scheme,
            host,
            quote(parts.path, safe="/%:@!$&'()*+,;=~"),
            quote(parts.query, safe="/%:@!$&'()*+,;=~?"),
            "",
        )
    )


def _page(response: _Response, max_bytes: int) -> PageBytes:
    content_type = response.headers.get("Content-Type", "")
    kind = response.headers.get_content_type() if content_type else "text/html"
    if kind not in _READ_AS_HTML:
        raise UnreadableInput(f"It is not a page: the site says it is {kind!r}.")
    return PageBytes(_body(response, max_bytes), content_type or "text/html", response.url)


def _body(response: _Response, max_bytes: int) -> bytes:
    until = time.monotonic() + PATIENCE
    is_packed = response.headers.get("Content-Encoding", "identity").strip().lower() in {"gzip", "x-gzip"}
    unpack = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16) if is_packed else None
    body = bytearray()
    arrived = 0
    while chunk := response.read(_CHUNK):
        arrived += len(chunk)
        body += unpack.decompress(chunk, max_bytes + 1 - len(body)) if unpack else chunk
        if len(body) > max_bytes:
            raise UnreadableInput(too_large(max_bytes))
        if time.monotonic() > until:
            raise UnreadableInput(f"It took longer than {PATIENCE:g} s to arrive.")
    length = response.headers.get("Content-Length", "")
    if (length.isdecimal() and arrived < int(length)) or (unpack and arrived and not unpack.eof):
        raise UnreadableInput("It arrived only in part. Try again.")
    return bytes(body)


def _status(error: urllib.error.HTTPError) -> str:
    if error.code in _REDIRECTS:
        if error.code == HTTPStatus.NOT_MODIFIED or "infinite loop" not in str(error.msg):
            return f"The site answered {error.code}, and redirects to somewhere that is not on the web."
        return "The site redirects in a circle, or too often."
    try:
        phrase = f" {HTTPStatus(error.code).phrase}"
    except ValueError:
        phrase = ""
    return f"The site answered {error.code}{phrase}. Check the address."


def _reason(error: object) -> str:
    if isinstance(error, TimeoutError):
        return f"the site said nothing for {SILENCE:g} s"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"the site's certificate is not valid ({error.verify_message})"
    if isinstance(error, ConnectionRefusedError):
        return "nothing answers at this address"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:1].lower() + error.strerror[1:]
    return str(error) or type(error).__name__
