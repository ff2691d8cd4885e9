"""
Which responses are touched: the one table that every way in reads.

A response is remediated if no row of `TABLE` holds. Each row names why a response is passed on, byte for byte and field
for field, and stands on a sentence of HTTP where there is one.
"""

import re
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from curbcut.middleware.coding import CODINGS
from curbcut.middleware.content_security import allows_style_changes
from curbcut.middleware.headers import (
    Headers,
    content_length_of,
    directives_of,
    has,
    media_type_of,
    members_of,
    value_of,
)
from curbcut.middleware.options import Options

__all__ = [
    "PARTIAL_REQUEST_HEADERS",
    "TABLE",
    "Case",
    "Reason",
    "Request",
    "Response",
    "allows_style_changes",
    "begins_a_document",
    "coding_of",
    "is_personal",
    "partial_request_header",
    "reason_to_pass_on",
]


class Request(NamedTuple):
    """What a way in knows of a request. `url` is the address as the visitor sees it."""

    method: str
    url: str
    headers: Headers


class Response(NamedTuple):
    """The head of a response."""

    status: int
    headers: Headers
    has_trailers: bool = False


class Case(NamedTuple):
    """What the table is asked about. `largest_page` is in bytes."""

    request: Request
    response: Response
    options: Options
    largest_page: int


class Reason(Enum):
    """Why a response is passed on as it came."""

    NOT_HTML = "It is not HTML."
    NO_PAGE = "Its status carries no page."
    PART = "It is a part of a page."
    REDIRECT = "It sends the visitor elsewhere."
    DOWNLOAD = "It is to be saved, not shown."
    PARTIAL_REQUEST = "A script asked for a piece of a page."
    FRAGMENT = "It is a piece of a page."
    NO_TRANSFORM = "The site or the visitor forbids transforming it."
    UNKNOWN_CODING = "Its content coding cannot be read here."
    BROKEN_CODING = "It is not what its content coding says, or too large unpacked."
    SENT_BY_ANOTHER = "Another server puts the body in."
    SIGNED = "It is signed."
    TRAILERS = "Trailers follow that may describe its bytes."
    TOO_LARGE = "It is too large."
    TOO_SLOW = "It arrives too slowly to be held back."


PARTIAL_REQUEST_HEADERS = (
    b"hx-request",
    b"turbo-frame",
    b"x-pjax",
    b"x-up-target",
    b"x-alpine-request",
    b"x-livewire",
    b"datastar-request",
)
"""With these a script says that it will take pieces out of the answer: htmx, Turbo, PJAX, Unpoly, Alpine AJAX,
Livewire, Datastar. jQuery's `X-Requested-With` counts by its value: apps' web views send their own name with it."""

_WHOLE_PAGE_HEADERS = (b"hx-boosted", b"hx-history-restore-request")
"""With these htmx says that it wants a whole page after all. https://htmx.org/reference/#request_headers"""

_BEGINNING_OF_A_DOCUMENT = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s|<!--.*?-->|<\?[^>]*>)*+<(?:!doctype|html|head|body|frameset)(?=[\s/>])",
    re.IGNORECASE | re.DOTALL,
)


def _is_no_html(case: Case) -> bool:
    # XHTML served as XML is another language: one wrong byte and nothing is shown.
    return media_type_of(case.response.headers) != "text/html"


def _has_no_page(case: Case) -> bool:
    status = case.response.status
    return status < 200 or status in {204, 205, 304} or case.request.method in {"CONNECT", "TRACE"}


def _is_a_part(case: Case) -> bool:
    return case.response.status in {206, 226} or has(case.response.headers, b"content-range")


def _is_a_redirect(case: Case) -> bool:
    return 300 <= case.response.status < 400 and has(case.response.headers, b"location")


def _is_a_download(case: Case) -> bool:
    disposition = value_of(case.response.headers, b"content-disposition") or ""
    return disposition.partition(";")[0].strip().lower() not in {"", "inline"}


def _is_asked_for_in_part(case: Case) -> bool:
    """Of one that is not streamed, its beginning tells whether it is a page after all: scripts that put one page in
    place of another ask for whole ones, too."""
    if case.options.include_fragments or content_length_of(case.response.headers) is not None:
        return False
    return partial_request_header(case.request) is not None


def _forbids_transforming(case: Case) -> bool:
    return any(
        "no-transform" in directives_of(each, b"cache-control")
        for each in (case.request.headers, case.response.headers)
    )


def _has_an_unknown_coding(case: Case) -> bool:
    return coding_of(case.response.headers) not in {*CODINGS, "identity"}


def _is_sent_by_another(case: Case) -> bool:
    return has(case.response.headers, b"x-sendfile") or has(case.response.headers, b"x-accel-redirect")


def _is_signed(case: Case) -> bool:
    # https://www.rfc-editor.org/rfc/rfc9421
    return has(case.response.headers, b"signature-input")


def _has_trailers(case: Case) -> bool:
    return case.response.has_trailers or has(case.response.headers, b"trailer")


def _is_too_large(case: Case) -> bool:
    return (content_length_of(case.response.headers) or 0) > case.largest_page


TABLE: tuple[tuple[Callable[[Case], bool], Reason], ...] = (
    (_is_no_html, Reason.NOT_HTML),
    (_has_no_page, Reason.NO_PAGE),
    (_is_a_part, Reason.PART),
    (_is_a_redirect, Reason.REDIRECT),
    (_is_a_download, Reason.DOWNLOAD),
    (_is_asked_for_in_part, Reason.PARTIAL_REQUEST),
    (_forbids_transforming, Reason.NO_TRANSFORM),
    (_has_an_unknown_coding, Reason.UNKNOWN_CODING),
    (_is_sent_by_another, Reason.SENT_BY_ANOTHER),
    (_is_signed, Reason.SIGNED),
    (_has_trailers, Reason.TRAILERS),
    (_is_too_large, Reason.TOO_LARGE),
)
"""The first row that holds says why a response is passed on; the cheapest and most frequent come first."""


def reason_to_pass_on(case: Case) -> Reason | None:
    """Why the response is not touched; None if it is to be remediated. Pages that report an error are pages too."""
    return next((reason for holds, reason in TABLE if holds(case)), None)


def partial_request_header(request: Request) -> bytes | None:
    """The field with which a script says that it wants a piece of a page."""
    headers = request.headers
    if value_of(headers, b"sec-fetch-mode") == "navigate" or any(has(headers, name) for name in _WHOLE_PAGE_HEADERS):
        return None
    if (value_of(headers, b"x-requested-with") or "").lower() == "xmlhttprequest":
        return b"x-requested-with"
    return next((name for name in PARTIAL_REQUEST_HEADERS if has(headers, name)), None)


def coding_of(headers: Headers) -> str:
    """The one content coding of a response: `identity` if none, and all of them, joined, if several were applied."""
    codings = [member.lower() for member in members_of(headers, b"content-encoding")]
    return "+".join(coding for coding in codings if coding != "identity") or "identity"


def begins_a_document(page: bytes) -> bool:
    """Whether HTML begins as a whole page does; a piece for a script to insert begins with what it inserts."""
    if b"\x00" in page[:4]:  # UTF-16
        page = page.replace(b"\x00", b"")
    return _BEGINNING_OF_A_DOCUMENT.match(page) is not None


def is_personal(request: Request, headers: Headers) -> bool:
    """Whether a page may be made for one person: then nothing of it is kept and nothing of it is asked about.

    A cookie is taken to mean a person unless the site says that anybody may have the page."""
    directives = directives_of(headers, b"cache-control")
    if directives & {"no-store", "private"} or has(headers, b"set-cookie") or has(request.headers, b"authorization"):
        return True
    return has(request.headers, b"cookie") and not directives & {"public", "s-maxage"}
