"""
Which pages a site has: from where its owner said to begin, along its links and what its sitemaps name.

Only pages of the same origin, and only where robots.txt lets a visitor with our name go. There is a pause between two
requests; what is there still as it was before is not sent again, if the site can tell; what is not HTML is left.
"""

from __future__ import annotations

import re
import threading
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPMessage, HTTPResponse
from itertools import islice
from typing import Final, NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from protego import Protego

from curbcut.html import parse
from curbcut.learner.browser import USER_AGENT_NAME
from curbcut.learner.egress import Origin, origin_of
from curbcut.naming import base_of, whole_address

SECONDS: Final = 20.0
"""How long a site may say nothing."""
MOST_SECONDS: Final = 60.0
_CHUNK: Final = 65_536
LARGEST_PAGE: Final = 5_000_000
LARGEST_SITEMAP: Final = 20_000_000
MOST_SITEMAPS: Final = 50
MOST_LINKS: Final = 2_000
"""How many links of one page are followed."""
SETTLED_SECONDS: Final = 2.0
NOT_MODIFIED: Final = 304
_HTML: Final = ("text/html", "application/xhtml+xml")
_NO_PAGE: Final = (
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico", ".css", ".js", ".mjs", ".json", ".pdf", ".zip",
    ".gz", ".mp3", ".mp4", ".webm", ".woff", ".woff2", ".xml", ".rss", ".txt", ".doc", ".docx", ".xls", ".xlsx",
)  # fmt: skip
_MAY_STAND: Final = "!#$%&'()*+,/:;=?@[\\]|~"
"""Signs that browsers send as they are."""
_CHANGES_SOMETHING: Final = re.compile(
    r"(?:^|[/?&=;._-])(?:log[_-]?(?:out|off)|sign[_-]?(?:out|off)|unsubscribe|delete|destroy|remove"
    r"|add[_-]?to[_-]?(?:cart|basket|bag|wishlist)|abmelden|ausloggen|d[eé]connexion|cerrar[_-]sesi[oó]n|esci|uitloggen"
    r"|wyloguj|logga[_-]?ut)(?:$|[/?&=;._-])",
    re.IGNORECASE,
)
"""In an address: on badly made sites a mere visit does it."""


class Validators(NamedTuple):
    """What a site said, together with a page, to tell it from later ones. RFC 9110 8.8"""

    etag: str = ""
    last_modified: str = ""


NO_VALIDATORS: Final = Validators()


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came. `url` is where it was found in the end. If the site says that it `is_unchanged`, it did not
    send it."""

    url: str
    body: bytes
    content_type: str
    validators: Validators = NO_VALIDATORS
    is_unchanged: bool = False

    @property
    def is_html(self) -> bool:
        return self.content_type.lower().startswith(_HTML)


@dataclass(slots=True)
class Client:
    """Fetches from one site through the guard, in any thread; knows its robots.txt, and keeps the pauses.

    turn: takes the next turn to ask the site, where others ask it too: given the pause, the seconds until then. start:
    the address that the owner named, where one goes whatever it says."""

    own: frozenset[Origin]
    proxy: str
    pause: float = 0.2
    cookies: Mapping[str, str] = field(default_factory=dict)
    turn: Callable[[float], float] | None = None
    start: str = ""
    _robots: dict[str, Protego] = field(default_factory=dict)
    _next: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def may_visit(self, url: str) -> bool:
        return bool(self.robots_of(url).can_fetch(url, USER_AGENT_NAME))

    def robots_of(self, url: str) -> Protego:
        """What the site's robots.txt says; one that is not there allows everything. RFC 9309 2.3.1"""
        root = urljoin(url, "/robots.txt")
        if root not in self._robots:
            found = self.get(root, largest=500_000)
            text = found.body.decode("utf-8", "replace") if found is not None and found.url else ""
            self._robots[root] = Protego.parse(text)
        return self._robots[root]

    def keep_pauses(self, start: str, pause: float) -> None:
        """From now on pauses are as long as this, or as robots.txt asks for."""
        self.pause = max(pause, float(self.robots_of(start).crawl_delay(USER_AGENT_NAME) or 0))

    def get(self, url: str, *, largest: int = LARGEST_PAGE, validators: Validators = NO_VALIDATORS) -> Fetched | None:
        """What is at an address of the site, None if there is nothing to be had, it leads away from the site, or a mere
        visit may do something there.

        validators: of what is known; if it is there still, the site need not send it."""
        if may_change_something(url) and url != self.start:
            return None
        redirects = _OwnRedirects(self.own, urlsplit(self.proxy).netloc)
        return self._get(url, "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1", redirects, largest, validators)

    def get_resource(self, url: str, *, largest: int) -> Fetched | None:
        """What a page shows that lies at this address, on the site or elsewhere, as a browser would load it; None if
        there is nothing to be had, or the site's robots.txt closes it."""
        if not url.lower().startswith(("http://", "https://")) or (is_own(url, self.own) and not self.may_visit(url)):
            return None
        return self._get(url, "image/*,*/*;q=0.1", _GuardedRedirects(urlsplit(self.proxy).netloc), largest)

    def _get(
        self,
        url: str,
        accept: str,
        redirects: urllib.request.HTTPRedirectHandler,
        largest: int,
        validators: Validators = NO_VALIDATORS,
    ) -> Fetched | None:
        self._wait()
        headers = {"User-Agent": USER_AGENT_NAME, "Accept": accept}
        if self.cookies and is_own(url, self.own):
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if validators.etag:
            headers["If-None-Match"] = validators.etag
        elif validators.last_modified:
            headers["If-Modified-Since"] = validators.last_modified
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), redirects)
        try:
            request = urllib.request.Request(as_sent(url), headers=headers)  # noqa: S310 - only http and https come here
            # not by a handler, which the environment's no_proxy could switch off
            request.set_proxy(urlsplit(self.proxy).netloc, "http")
            with opener.open(request, timeout=SECONDS) as response:
                body = _read(response, largest)
                kind = response.headers.get("Content-Type", "")
                found = Fetched(response.url, body, kind, _validators_in(response.headers))
        except urllib.error.HTTPError as error:
            if error.code != NOT_MODIFIED or validators == NO_VALIDATORS:
                return None
            if error.url != as_sent(url):  # it is not there any more, and what is, has the same validators by chance
                return self._get(url, accept, redirects, largest)
            return Fetched(url, b"", "text/html", validators, is_unchanged=True)
        except (OSError, HTTPException, ValueError):
            return None
        return found if len(body) <= largest else None

    def _wait(self) -> None:
        if self.pause <= 0:
            return
        if self.turn is not None:
            time.sleep(self.turn(self.pause))
            return
        with self._lock:
            now = time.monotonic()
            mine = max(self._next, now)
            self._next = mine + self.pause
        time.sleep(mine - now)


def _validators_in(headers: HTTPMessage) -> Validators:
    """The validators of a response. A page that was changed in the very second that it is said to be from may be
    changed again in it, so that its date tells nothing. RFC 9110 8.8.2.2"""
    etag, modified, sent = (headers.get(name, "") for name in ("ETag", "Last-Modified", "Date"))
    try:
        settled = (parsedate_to_datetime(sent) - parsedate_to_datetime(modified)).total_seconds() >= SETTLED_SECONDS
    except (ValueError, TypeError):
        settled = False
    return Validators(etag, modified if settled else "")


def _read(response: HTTPResponse, largest: int) -> bytes:
    """What a response holds, or a byte more than is wanted. Raises TimeoutError for one that never ends."""
    until = time.monotonic() + MOST_SECONDS
    body = bytearray()
    # what has come by now, since to wait for a whole chunk may take days
    while len(body) <= largest and (part := response.read1(min(_CHUNK, largest + 1 - len(body)))):
        body += part
        if time.monotonic() > until:
            raise TimeoutError(f"it takes longer than {MOST_SECONDS} seconds")
    return bytes(body)


class _GuardedRedirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect through the guard again, and leaves the site's cookies where it leads elsewhere."""

    def __init__(self, guard: str) -> None:
        self._guard = guard

    def redirect_request(self, *args: object) -> urllib.request.Request | None:
        following = super().redirect_request(*args)  # type: ignore[arg-type]
        if following is not None:
            following.remove_header("Cookie")
            following.set_proxy(self._guard, "http")
        return following


class _OwnRedirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only where it stays on the site, and through the guard again."""

    def __init__(self, own: frozenset[Origin], guard: str) -> None:
        self._own = own
        self._guard = guard

    def redirect_request(self, *args: object) -> urllib.request.Request | None:
        request, fp, code, message, headers, target = args
        if not is_own(str(target), self._own):
            return None
        following = super().redirect_request(request, fp, code, message, headers, target)  # type: ignore[arg-type]
        if following is not None:
            following.set_proxy(self._guard, "http")
        return following


def is_own(url: str, own: frozenset[Origin]) -> bool:
    try:
        return urlsplit(url).scheme in {"http", "https"} and origin_of(url) in own
    except ValueError:
        return False


def links_in(page: Fetched, own: frozenset[Origin]) -> list[str]:
    """The addresses of the same site that a page links to, in order."""
    document = parse(page.body, content_type=page.content_type)
    if document is None:
        return []
    addresses = (whole_address(link.get("href") or "", link, page.url) for link in document.all("a", "area"))
    found = map(without_fragment, addresses)
    own_pages = dict.fromkeys(url for url in found if is_own(url, own) and _may_be_a_page(url))
    return list(islice(own_pages, MOST_LINKS))


def canonical_of(page: Fetched, own: frozenset[Origin]) -> str:
    """The address of which a page says that it is another view; `""` if it says nothing, or means itself. Only another
    query counts: sites whose every page calls itself the front page are not rare. RFC 6596"""
    document = parse(page.body, content_type=page.content_type) if urlsplit(page.url).query else None
    if document is None:
        return ""
    links = (each for each in document.all("link") if "canonical" in (each.get("rel") or "").lower().split())
    named = next((link.get("href") or "" for link in links), "")
    found = without_fragment(urljoin(base_of(document, page.url), named)) if named else ""
    is_view = bool(found) and is_own(found, own) and _without_query(found) == _without_query(page.url)
    return found if is_view and found != without_fragment(page.url) else ""


def _without_query(url: str) -> str:
    return urlunsplit(urlsplit(url)._replace(query="", fragment=""))


def without_fragment(url: str) -> str:
    """The address of a page without a place in it, as visitors ask for it."""
    parts = urlsplit(as_sent(url))
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", parts.query, ""))


def as_sent(url: str) -> str:
    """An address as browsers send it: what may not stand in one, such as spaces and letters beyond ASCII, is written as
    its bytes in UTF-8. https://url.spec.whatwg.org/#path-percent-encode-set"""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path=quote(parts.path, _MAY_STAND), query=quote(parts.query, _MAY_STAND)))


def _may_be_a_page(url: str) -> bool:
    return not urlsplit(url).path.lower().endswith(_NO_PAGE) and not may_change_something(url)


def may_change_something(url: str) -> bool:
    """Whether an address says that a visit may do something, as end a session: nobody goes there unasked."""
    parts = urlsplit(url)
    return _CHANGES_SOMETHING.search(unquote(f"{parts.path}?{parts.query}")) is not None


def named_in_sitemaps(start: str, client: Client) -> Iterator[str]:
    """The pages that the site's sitemaps name. https://www.sitemaps.org/protocol.html"""
    named = [url for url in client.robots_of(start).sitemaps if is_own(url, client.own)]
    waiting = deque(named or [urljoin(start, "/sitemap.xml")])
    for _ in range(MOST_SITEMAPS):
        if not waiting:
            return
        found = client.get(waiting.popleft(), largest=LARGEST_SITEMAP)
        if found is None:
            continue
        kind, addresses = _addresses_in(found.body)
        own = [without_fragment(url) for url in addresses if is_own(url, client.own)]
        if kind == "sitemapindex":
            waiting.extend(own)
        else:
            yield from own


def _addresses_in(sitemap: bytes) -> tuple[str, list[str]]:
    """What a sitemap is, and the addresses it names; nothing if it is none, or declares entities."""
    if b"<!DOCTYPE" in sitemap or b"<!ENTITY" in sitemap:
        return "", []
    try:
        root = ET.fromstring(sitemap)  # noqa: S314 - without a document type there are no entities to expand
    except ET.ParseError:
        return "", []
    texts = (each.text or "" for each in root.iter() if each.tag.rpartition("}")[2] == "loc")
    return root.tag.rpartition("}")[2], [text.strip() for text in texts]
