"""
One request and what becomes of its response, without any input or output of its own.

A way in asks, in this order: what shall the application see (`request_headers`), is the response touched
(`reason_to_pass_on`), and then either `headers_passed_on`, or `headers_of_head`, or `finished` with the whole body.
"""

import logging
import time
from functools import cached_property
from typing import NamedTuple, Protocol
from urllib.parse import urlsplit

from curbcut.client import Insertion
from curbcut.engine import Addition, Remediation, Settings
from curbcut.middleware.coding import NotDecodableError, decoded, encoded
from curbcut.middleware.headers import Headers, directives_of, replaced, value_of, values_of, without
from curbcut.middleware.held import Held
from curbcut.middleware.options import Options
from curbcut.middleware.own_paths import OwnPaths
from curbcut.middleware.responses import (
    Case,
    Reason,
    Request,
    Response,
    allows_style_changes,
    begins_a_document,
    coding_of,
    is_personal,
    partial_request_header,
    reason_to_pass_on,
)
from curbcut.middleware.validators import conditions_of, not_modified, page_validators

log = logging.getLogger("curbcut")

INLINE_BYTES = 64_000
"""A page up to this size is remediated on an event loop, in the few milliseconds that it can spare; a larger one goes
to a thread, so that the loop serves others meanwhile."""

_OF_THESE_BYTES_ONLY = frozenset({b"content-md5", b"digest", b"repr-digest", b"content-digest", b"transfer-encoding"})
"""Fields that describe the bytes that are no longer sent."""


class RemediatesPages(Protocol):
    """What a way in needs: `curbcut.engine.Remediator`, or anything else with these three."""

    @property
    def settings(self) -> Settings:
        """How it remediates; of these a way in reads the size of the largest page."""
        ...

    @property
    def version(self) -> str:
        """Changes whenever the same page could come out differently: with the rules, the settings or the knowledge."""
        ...

    def remediate(
        self,
        body: bytes,
        *,
        content_type: str = "text/html",
        url: str = "",
        is_private: bool = False,
        may_change_style: bool = True,
        addition: Addition | None = None,
    ) -> Remediation:
        """Repairs one page; never raises for what a page holds.

        is_private: it is made for one person: it is kept in no cache, and none of its questions nor its address is
        written down. may_change_style: False where a Content-Security-Policy would refuse a changed style. addition:
        what is written into the page besides."""
        ...


class Finished(NamedTuple):
    """A whole response."""

    headers: Headers
    body: bytes


class Exchange:
    """One request and its response."""

    def __init__(
        self,
        request: Request,
        remediator: RemediatesPages,
        options: Options,
        own_paths: OwnPaths | None = None,
        root: str = "",
    ) -> None:
        """own_paths: what Curbcut answers here; None where the client is off. root: the path of the application."""
        self.request = request
        self._own_paths = own_paths
        self._root = root
        self._remediator = remediator
        self._options = options
        self._largest_page = remediator.settings.max_bytes
        self._version = f"{remediator.version} {own_paths.version}" if own_paths else remediator.version
        self._conditions = conditions_of(request.method, request.headers, self._version)

    @cached_property
    def _asked_in_part_by(self) -> bytes | None:
        return partial_request_header(self.request)

    @property
    def request_headers(self) -> Headers:
        """The request as the application shall see it: the same object if nothing had to be changed."""
        return self._conditions.headers

    @property
    def is_head(self) -> bool:
        return self.request.method == "HEAD"

    def hold(self) -> Held:
        """What a page is held back in until it is whole."""
        return Held(self._largest_page, self._options.longest_wait)

    def is_too_large(self, size: int) -> bool:
        return size > self._largest_page

    def reason_to_pass_on(self, response: Response) -> Reason | None:
        return reason_to_pass_on(Case(self.request, response, self._options, self._largest_page))

    def headers_passed_on(self, response: Response, reason: Reason) -> Headers:
        """The head of a response that is not touched: as it came, but for what caches must know."""
        if response.status == 304:
            return not_modified(response.headers, self._conditions, self._version)
        if reason is Reason.PARTIAL_REQUEST:
            return _varying(response.headers, self._asked_in_part_by)
        return response.headers

    def headers_of_head(self, response: Response) -> Headers:
        """What a GET would have said, as far as it can be known without the page. RFC 9110 9.3.2"""
        return without(self._validated(response.headers), {*_OF_THESE_BYTES_ONLY, b"content-length"})

    def finished(self, response: Response, body: bytes) -> Finished:
        """The remediated page with the headers that belong to it; whatever fails, the page as it came."""
        response = response._replace(headers=_varying(response.headers, self._asked_in_part_by))
        try:
            return self._remediated(response, body) or Finished(response.headers, body)
        except Exception:
            log.exception("A page could not be remediated and passed as it came: %s", self.request.url)
            return Finished(response.headers, body)

    def _remediated(self, response: Response, body: bytes) -> Finished | None:
        page = self._page_in(response, body)
        if page is None:
            return None
        started = time.perf_counter()
        insertion = self._insertion(response)
        remediation = self._remediator.remediate(
            page,
            content_type=next(values_of(response.headers, b"content-type")),
            url=self._address(),
            is_private=not self._options.remember_personal and is_personal(self.request, response.headers),
            may_change_style=allows_style_changes(response.headers),
            addition=insertion,
        )
        if remediation.skipped is not None:
            return None
        headers = self._timed(self._validated(response.headers), time.perf_counter() - started)
        has_nonce = insertion is not None and bool(insertion.permission.nonce)
        # The next copy may come out better, or will have another nonce: so nobody may hear that this one is still good.
        if remediation.is_provisional or has_nonce:
            headers = without(headers, {b"etag", b"last-modified"})
        if not remediation.changed:
            return Finished(headers, body)
        body = encoded(remediation.body, coding_of(response.headers))
        headers = without(headers, _OF_THESE_BYTES_ONLY)
        return Finished(replaced(headers, b"content-length", str(len(body))), body)

    def _insertion(self, response: Response) -> Insertion | None:
        """The client's elements, but for what a script puts into a page that has them."""
        if self._own_paths is None or self._asked_in_part_by is not None:
            return None
        return self._own_paths.insertion(self._root, self.request.url, response.headers)

    def _address(self) -> str:
        """The page's address: the site's own if it is known, and not what a visitor calls it."""
        if not self._options.site:
            return self.request.url
        parts = urlsplit(self.request.url)
        return f"{self._options.site.rstrip('/')}{parts.path}{'?' + parts.query if parts.query else ''}"

    def _page_in(self, response: Response, body: bytes) -> bytes | None:
        """The page itself, or None if there is none that may be touched."""
        try:
            page = decoded(body, coding_of(response.headers), self._largest_page)
        except NotDecodableError:
            return None
        return page if self._options.include_fragments or begins_a_document(page) else None

    def _validated(self, headers: Headers) -> Headers:
        """What caches and browsers must hear of every page that Curbcut answers for, changed or not: tomorrow's rules
        may change it, and no part of it can be asked for."""
        headers = without(headers, {b"accept-ranges"})
        return page_validators(headers, self._version, is_coded=coding_of(headers) != "identity")

    def _timed(self, headers: Headers, seconds: float) -> Headers:
        if not self._options.include_server_timing:
            return headers
        return (*headers, (b"server-timing", b"curbcut;dur=%.1f" % (seconds * 1000)))


def _varying(headers: Headers, name: bytes | None) -> Headers:
    """Keeps a piece meant for a script from being given by a cache to a visitor who goes to the page."""
    if name is None or directives_of(headers, b"vary") & {name.decode(), "*"}:
        return headers
    vary = value_of(headers, b"vary")
    return replaced(headers, b"vary", f"{vary}, {name.decode()}" if vary else name.decode())
