"""
Pages stay until people leave them.

A page that reloads itself or moves on after some seconds takes the text away from someone who reads slowly, throws a
screen reader back to the top, and empties the form that somebody was filling in.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from urllib.parse import urljoin

from curbcut.html import Element, collapse
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Pages stay until people leave them",
    criteria=["2.2.1"],
    act=["bc659a", "bisz58"],
    impact=Impact.CRITICAL,
    looks_at=["[http-equiv]"],
)

TWENTY_HOURS: Final = 72_000
"""A longer time limit is no limit to WCAG 2.2.1; only the stricter 2.2.4 and 3.2.5, of level AAA, mind it."""
WAITING_ROOM: Final = 20
"""A page of a few words that reloads within so many seconds is waiting for something: a payment, a queue."""
NOTICE: Final = 60
"""A redirect within so many seconds is meant to happen; a later one is a time limit on the page."""
FEW_WORDS: Final = 60

_REFRESH = re.compile(
    r"[\t\n\f\r ]*+(?P<seconds>\d++|(?=\.))[\d.]*+"
    r"(?:\Z|(?=[;,\t\n\f\r ])[\t\n\f\r ]*+[;,]?[\t\n\f\r ]*+(?:url[\t\n\f\r ]*+=[\t\n\f\r ]*+)?"
    r"(?P<quote>['\"]?)(?P<url>.*))",
    re.DOTALL | re.IGNORECASE,
)
_END_OF_SESSION = re.compile(
    r"log-?_?(?:out|off)|sign-?_?(?:out|off)|expire|time-?_?out|session|abmelden", re.IGNORECASE
)


class Refresh(NamedTuple):
    """What a `refresh` asks for: after how many seconds, and where to; "" for the page itself."""

    seconds: int
    url: str


@rule.finds
def pages_that_leave_by_themselves(page: Page) -> Iterator[Finding]:
    for meta in page.having("http-equiv"):
        refresh = _refresh_of(meta)
        if refresh is None:
            continue
        if 0 < refresh.seconds <= TWENTY_HOURS:
            what = "moves on to another page" if refresh.url else "reloads itself"
            yield Finding(meta, f"This page {what} after {refresh.seconds} s, whether or not people are done with it.")
        elif refresh.seconds:
            yield Finding(meta, "This page does not stay open for good.", is_advice=True)
        return  # browsers follow the first and no other


@rule.fixes
def by_staying_or_going_at_once(page: Page, finding: Finding) -> Iterator[Change]:
    meta = finding.element
    refresh = _refresh_of(meta)
    if refresh is None:
        return
    is_stub = _has_few_words(page)
    if not refresh.url:
        if not is_stub or refresh.seconds > WAITING_ROOM:
            yield RemoveAttribute(meta, "http-equiv", because="people can reload the page when they want to")
    elif _links_to(page, refresh.url):
        yield RemoveAttribute(meta, "http-equiv", because="the page links to the address it would have moved on to")
    elif refresh.seconds > NOTICE:
        if not _END_OF_SESSION.search(refresh.url):
            yield RemoveAttribute(meta, "http-equiv", because="the page can be read without moving on")
    elif is_stub:
        content = re.sub(r"\d+(?:\.[\d.]*)?", "0", meta.get("content") or "", count=1)
        yield SetAttribute(meta, "content", content, because="the page is only a notice that it has moved")


def _refresh_of(meta: Element) -> Refresh | None:
    """What a `meta` asks for, or None if browsers take it for nothing.
    https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps"""
    if meta.tag != "meta" or (meta.get("http-equiv") or "").strip().lower() != "refresh":
        return None
    found = _REFRESH.match(meta.get("content") or "")
    if found is None:
        return None
    url = found["url"] or ""
    if found["quote"]:
        url = url.partition(found["quote"])[0]
    return Refresh(int(found["seconds"][:9] or 0), url.strip())


def _links_to(page: Page, url: str) -> bool:
    target = urljoin(page.url, url)
    return any(urljoin(page.url, link.get("href") or "") == target for link in page.all("a", "area"))


def _has_few_words(page: Page) -> bool:
    """Whether the page is a notice rather than something to read or to fill in."""
    body = page.document.body
    if page.all("form", "input", "textarea", "video", "audio", "iframe", "object", "embed"):
        return False
    return body is None or len(collapse(body.text).split()) <= FEW_WORDS


ARTICLE = "<p>" + "A long text that someone is still reading. " * 10 + "</p>"

rule.examples = [
    Good('<meta http-equiv="refresh" content="0; url=/new">', "moves on at once: there is nothing to read here"),
    Good('<meta http-equiv="refresh" content="5: /new">', "a colon there means nothing to browsers"),
    Good('<meta http-equiv="refresh" content="-5; /new">', "nor does a negative time"),
    Good('<meta http-equiv="content-language" content="30">', "not a refresh"),
    Bad(
        f'<meta http-equiv="refresh" content="30">{ARTICLE}',
        becomes=f'<meta content="30">{ARTICLE}',
        why="who wants the newest version reloads the page",
    ),
    Bad(
        '<meta http-equiv="refresh" content="5; url=/new"><p>We have moved to <a href="/new">a new address</a>.</p>',
        becomes='<meta content="5; url=/new"><p>We have moved to <a href="/new">a new address</a>.</p>',
        why="people follow the link when they have read the notice",
    ),
    Bad(
        '<meta http-equiv="refresh" content="5; URL=\'/new\'"><p>We have moved.</p>',
        becomes='<meta http-equiv="refresh" content="0; URL=\'/new\'"><p>We have moved.</p>',
        why="nothing but a notice, and no other way on: it moves on at once",
    ),
    Bad(
        f'<meta http-equiv="refresh" content="20; /next-slide">{ARTICLE}',
        becomes=None,
        why="staying would leave no way to the next page, going at once none to read this one",
    ),
    Bad(
        '<meta http-equiv="refresh" content="5"><p>Your payment is being processed.</p>',
        becomes=None,
        why="this page waits for something, and would wait for ever",
    ),
    Bad(
        f'<meta http-equiv="refresh" content="900; /logout">{ARTICLE}',
        becomes=None,
        why="leaving may protect what the page shows",
    ),
]
