"""
Conditional requests, so that a browser's copy of a page is never kept longer than the fixes in it.

A page that is sent depends on the site's page and on what Curbcut knew. So its `ETag` names both: `"abc"` becomes
`"abc-curbcut-1f2e3d4c"`. When a browser asks whether its copy is still good, the site hears its own tag if the second
half is still true, and nothing if it is not, and then sends the page anew.
https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests
"""

import re
from functools import lru_cache
from hashlib import blake2s
from typing import NamedTuple

from curbcut.middleware.headers import (
    Headers,
    has,
    replaced,
    value_of,
    without,
)

_TAG = re.compile(r'((?:W/)?"[^"]*+")\s*+(?:,|$)')
_OURS = re.compile(r'-curbcut-[0-9a-f]{8}(?="$)')


class Conditions(NamedTuple):
    """A request as the site shall see it, and which of the site's tags stand for a copy that is otherwise current."""

    headers: Headers
    current: frozenset[str] = frozenset()


@lru_cache(maxsize=16)
def mark_of(version: str) -> str:
    """What a tag says about the version of rules and knowledge."""
    return f"-curbcut-{blake2s(version.encode(), digest_size=4).hexdigest()}"


def marked(tag: str, version: str) -> str:
    """The site's tag for what Curbcut makes of its page; one that is marked already is marked anew."""
    bare = unmarked(tag)
    return f'{bare[:-1]}{mark_of(version)}"' if bare.endswith('"') else bare


def unmarked(tag: str) -> str:
    """The site's own tag."""
    return _OURS.sub("", tag)


def is_marked(tag: str) -> bool:
    return _OURS.search(tag) is not None


def weakened(tag: str) -> str:
    """The same tag, promising the same meaning and not the same bytes."""
    return tag if tag.startswith("W/") else f"W/{tag}"


def seeks_a_page(request: Headers) -> bool:
    """Whether this is a browser going to a page; only that asks for HTML by name."""
    if value_of(request, b"sec-fetch-mode") == "navigate":
        return True
    accepted = (value_of(request, b"accept") or "").lower()
    return "text/html" in accepted


def conditions_of(method: str, request: Headers, version: str) -> Conditions:
    """The request with every condition put as the site knows it."""
    if method not in {"GET", "HEAD"}:
        return Conditions(_unmarked_everywhere(request))
    request = _without_ranges_of_pages(request)
    if has(request, b"if-none-match"):
        return _with_tags_the_site_knows(request, version)
    if has(request, b"if-modified-since") and seeks_a_page(request):
        request = without(request, {b"if-modified-since"})  # a date says nothing about the rules and answers
    return Conditions(request)


def _with_tags_the_site_knows(request: Headers, version: str) -> Conditions:
    value = value_of(request, b"if-none-match") or ""
    tags = _tags_in(value)
    mark = mark_of(version)
    current = frozenset(unmarked(tag) for tag in tags if mark in tag)
    known = [unmarked(tag) for tag in tags if mark in tag or not (is_marked(tag) or seeks_a_page(request))]
    if value.strip() == "*" or known == tags:
        return Conditions(request)
    # Whoever evaluates a tag ignores the date, so without the tag the date must not be taken up again.
    request = without(request, {b"if-modified-since"})
    if not known:
        return Conditions(without(request, {b"if-none-match"}))
    return Conditions(replaced(request, b"if-none-match", ", ".join(known)), current)


def _without_ranges_of_pages(request: Headers) -> Headers:
    """A part of a page can be neither repaired nor joined to what was repaired; the whole may always be sent.

    A tag of the site's own in `If-Range` stands for something that Curbcut has not touched: a download, say."""
    if not has(request, b"range"):
        return request
    tag = value_of(request, b"if-range") or ""
    names_what_is_not_ours = '"' in tag and not is_marked(tag)
    if is_marked(tag) or (seeks_a_page(request) and not names_what_is_not_ours):
        return without(request, {b"range", b"if-range"})
    return request


def _unmarked_everywhere(request: Headers) -> Headers:
    """For a request that changes something: the site compares the tag with its own state, whatever Curbcut knew."""
    for name in (b"if-match", b"if-none-match"):
        tags = _tags_in(value_of(request, name) or "")
        if any(is_marked(tag) for tag in tags):
            request = replaced(request, name, ", ".join(unmarked(tag) for tag in tags))
    return request


def _tags_in(value: str) -> list[str]:
    return _TAG.findall(value)


def page_validators(headers: Headers, version: str, *, is_coded: bool) -> Headers:
    """The validators of a page that Curbcut answers for; a coded one is packed anew: only its meaning is promised."""
    tag = value_of(headers, b"etag")
    if tag is None:
        return without(headers, {b"last-modified"})
    tag = marked(tag, version)
    return replaced(headers, b"etag", weakened(tag) if is_coded else tag)


def not_modified(headers: Headers, conditions: Conditions, version: str) -> Headers:
    """A 304 that says a browser's copy is still good, under the name by which the browser knows it."""
    tag = value_of(headers, b"etag")
    if tag is None or weakened(tag) not in {weakened(each) for each in conditions.current}:
        return headers
    return replaced(headers, b"etag", marked(tag, version))
