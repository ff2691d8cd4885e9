"""
What visitors write, over HTTP: posted by the client or by a plain form that works without any script.

A request from another site is refused as browsers mark it, without a token: by `Sec-Fetch-Site`, or by `Origin`.
https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
"""

import json
import logging
import math
from urllib.parse import urlsplit

from curbcut.client import ClientOptions
from curbcut.errors import ConfigurationError, CurbcutError
from curbcut.feedback import Delivery, Limit, Message, NotAMessage, is_possible, message_in
from curbcut.middleware.feedback_page import page_of
from curbcut.middleware.headers import Headers, members_of, value_of
from curbcut.middleware.own_answers import MOST_BYTES, Answer, Asked, plain

log = logging.getLogger("curbcut.feedback")

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"

_POLICY = b"default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
_OUR_OWN = frozenset({"same-origin", "none"})


class Feedback:
    """Answers visitors who write to the owner of one site."""

    def __init__(self, delivery: Delivery, limit: Limit | None = None) -> None:
        self._delivery = delivery
        self._limit = limit or Limit()

    def begin(self) -> None:
        """Has sent on what was left from before; returns at once."""
        self._delivery.wake()

    def answer(self, asked: Asked) -> Answer:
        """The form, or what became of a message."""
        if asked.method in {"GET", "HEAD"}:
            return _page(200, asked, "form", Message("", page=_page_before(asked.headers)))
        if asked.method != "POST":
            return plain(405, "This takes what somebody writes.", (b"allow", b"GET, HEAD, POST"))
        refusal = _refusal_of(asked)
        if refusal is not None:
            return plain(*refusal)
        return self._taken(asked)

    def _taken(self, asked: Asked) -> Answer:
        try:
            message = message_in(asked.body, _type_of(asked))
        except NotAMessage as error:
            return _said(asked, 400, error.field, error.given)
        if message.is_from_a_machine:
            return _said(asked, 202, "thanks", message)  # and it need not learn why nobody reads it
        wait = self._limit.seconds_to_wait(asked.visitor)
        if wait:
            return _said(asked, 429, "failed", message, (b"retry-after", b"%d" % math.ceil(wait)))
        try:
            self._delivery.keep(message)
        except CurbcutError as error:
            log.error("A message could not be kept: %s", error)
            return _said(asked, 503, "failed", message, (b"retry-after", b"60"))
        return _said(asked, 202, "thanks", message)


def feedback_for(client: ClientOptions) -> Feedback | None:
    """Who takes what visitors write; None if the owner has named no store. Raises ConfigurationError."""
    if not client.feedback:
        return None
    if not is_possible():
        raise ConfigurationError("What visitors write is kept in the store. Run: pip install 'curbcut[learn]'")
    return Feedback(Delivery(client.feedback, client.smtp))


def _refusal_of(asked: Asked) -> tuple[int, str] | None:
    """The status and the reason for which a message is not even read; nothing of it is shown either."""
    if not _is_from_our_own_page(asked.headers):
        return 403, "This came from another site."
    if _type_of(asked) not in {FORM, JSON}:
        return 415, f"This takes {JSON} or {FORM}."
    return (413, f"This takes {MOST_BYTES} bytes.") if len(asked.body) > MOST_BYTES else None


def _is_from_our_own_page(headers: Headers) -> bool:
    site = value_of(headers, b"sec-fetch-site")
    if site is not None:
        return site in _OUR_OWN
    origin = value_of(headers, b"origin")
    if origin is None:
        return True  # no browser: it cannot be led astray by another site
    # A page of another site cannot send the second of these, which a server in front sets.
    hosts = {_host_in(value_of(headers, name) or "") for name in (b"host", b"x-forwarded-host")} - {""}
    return _host_in(urlsplit(origin).netloc) in hosts


def _host_in(authority: str) -> str:
    return authority.strip().lower().removesuffix(":80").removesuffix(":443")


def _type_of(asked: Asked) -> str:
    return (value_of(asked.headers, b"content-type") or "").partition(";")[0].strip().lower()


def _page_before(headers: Headers) -> str:
    """The page from which a visitor came to the form."""
    referer = value_of(headers, b"referer") or ""
    return referer if referer.startswith(("https://", "http://")) else ""


def _said(asked: Asked, status: int, about: str, given: Message, *more: tuple[bytes, bytes]) -> Answer:
    """A page for a visitor who sent the form, a word for a script."""
    if "text/html" in (value_of(asked.headers, b"accept") or "") and _type_of(asked) != JSON:
        return _page(status, asked, about, given, *more)
    body = json.dumps({"status": status, "about": about}).encode()
    return Answer(status, (*_head(b"application/json", body), *more), body)


def _page(status: int, asked: Asked, about: str, given: Message, *more: tuple[bytes, bytes]) -> Answer:
    languages = [member.partition(";")[0].strip() for member in members_of(asked.headers, b"accept-language")]
    body = page_of(about, given, languages)
    policies = ((b"content-security-policy", _POLICY), (b"referrer-policy", b"same-origin"))
    return Answer(status, (*_head(b"text/html; charset=utf-8", body), *policies, *more), body)


def _head(media_type: bytes, body: bytes) -> Headers:
    return (
        (b"content-type", media_type),
        (b"content-length", b"%d" % len(body)),
        (b"cache-control", b"no-store"),
        (b"vary", b"accept, accept-language"),
        (b"x-content-type-options", b"nosniff"),
    )
