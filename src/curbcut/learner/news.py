"""
Which pages of a template show something that others of it do not.

Two products, two posts of a blog: what a browser could tell about the second one it has told about the first. A page
is worth another look if an element stands in its source whose like, in a like place, stands on no page before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from curbcut.html import Document, Element, parse
from curbcut.learner.crawl import Fetched

Kind = tuple[object, ...]

_NUMBERS: Final = re.compile(r"\d+")
_OF_CONTENT: Final = frozenset({
    "alt", "aria-label", "cite", "content", "datetime", "download", "for", "headers", "height", "href", "id", "lang",
    "name", "placeholder", "sizes", "src", "srcset", "target", "title", "value", "width",
})  # fmt: skip
"""Attributes that tell one piece of content from another, not how it looks or what it does."""
_TELLING: Final = ("style", "type", "role", "data-toggle", "data-bs-toggle")
"""Attributes whose values count, too."""
_LEADS_NOWHERE: Final = re.compile(r"#|javascript:|\Z", re.I)
_PICTURES: Final = frozenset({"img", "source", "video"})


def with_news(pages: Iterable[Fetched], *, by_length: bool = False, by_picture: bool = False) -> Iterator[Fetched]:
    """The first page, and each on which something stands that none before it has. by_length: a text that is much longer
    or shorter is something else, too. by_picture: so is another picture."""
    known: set[Kind] = set()
    is_first = True
    for page in pages:
        document = parse(page.body, content_type=page.content_type)
        kinds = set(_kinds_in(document, by_length, by_picture)) if document is not None else set()
        if is_first or document is None or not kinds <= known:
            yield page
        known |= kinds
        is_first = False


def _kinds_in(document: Document, by_length: bool, by_picture: bool) -> Iterator[Kind]:
    waiting: list[tuple[Element, Kind | None]] = [(document.root, None)]
    while waiting:
        element, around = waiting.pop()
        own = _alone(element)
        waiting.extend((child, own) for child in element.children)
        beside: Kind = ()
        if by_length:
            words = sum(len(text.strip()) for text in element.texts)
            beside += (words.bit_length() // 2,)
        if by_picture and element.tag in _PICTURES:
            beside += tuple(element.get(name) for name in ("src", "srcset", "poster"))
        yield (own, around, *beside)


def _alone(element: Element) -> Kind:
    classes = frozenset(_NUMBERS.sub("", element.get("class") or "").split())
    names = frozenset(_NUMBERS.sub("", name) for name in element.attributes if name not in _OF_CONTENT)
    leads = _LEADS_NOWHERE.match(element.get("href") or "") is not None
    return (element.tag, classes, names, leads, *(element.get(name) for name in _TELLING))
