"""
The head and the foot of a page whose containers have no name that is known: by what stands in them.

A foot is the last thing on a page and holds its copyright notice; a head is the first and holds the logo that leads to
the start page. Nothing else does both.
"""

import re
from collections.abc import Iterable
from typing import Final

from curbcut.aria.between_edges import UNREAD
from curbcut.aria.exposure import is_exposed
from curbcut.aria.heading_content import names_on, size_of_text
from curbcut.html import Document, Element
from curbcut.standards.words import words

_BOXES: Final = frozenset({"div", "section", "center"})
_MOST_DEPTH: Final = 4
_LARGEST_SHARE: Final = 0.3
"""How much of a page's text stands in its head or its foot; a wrapper of the page holds more."""
_NOTICES: Final = (
    "\u00a9", "copyright", "all rights reserved", "alle rechte vorbehalten", "tous droits r\u00e9serv\u00e9s",
    "todos los derechos", "todos os direitos", "tutti i diritti", "alle rechten voorbehouden", "wszelkie prawa",
    "\u0432\u0441\u0435 \u043f\u0440\u0430\u0432\u0430",
)  # fmt: skip
_START_PAGE: Final = re.compile(
    r"(?:https?://[^/?#]+)?(?:\.?/)?(?:(?:index|default|home)\.\w{2,5})?(?:#\w*)?", re.IGNORECASE
)
_LOGOS: Final = re.compile(r"(?<![a-z])(?:logo|brand|site-?(?:title|name))", re.IGNORECASE)
_HEADINGS: Final = ("h1", "h2")
_NEVER_IN_AN_EDGE: Final = words("main article")
_NO_EDGE: Final = re.compile(
    r"(?<![a-z])(?:cookie|consent|gdpr|modal|popup|overlay|toast|side-?(?:bar|nav|menu)|off-?canvas|mobile)",
    re.IGNORECASE,
)
"""What lies over a page, or beside it, stands first or last as well."""
_NAVIGATION: Final = re.compile(
    r"(?:main|site|top|primary)?[-_]?(?:nav(?:bar|igation)?|menu(?:bar)?)(?![a-z])", re.IGNORECASE
)


def foot_of(document: Document) -> Element | None:
    """The last box of a page, if it holds the copyright notice, and little else."""
    foot = _at_the_edge(document, is_last=True)
    if foot is None or foot.descendants("h1"):
        return None
    said = foot.text.lower()
    return foot if any(notice in said for notice in _NOTICES) else None


def head_of(document: Document) -> Element | None:
    """The first box of a page, if it holds the logo that leads to the start page, and little else. One that is called a
    navigation, and holds none, is that, with a logo or without."""
    head = _at_the_edge(document, is_last=False)
    if head is None or (any(map(_NAVIGATION.match, names_on(head))) and not head.descendants("nav")):
        return None
    return head if any(map(_is_logo, head.descendants("a"))) else None


def _is_logo(link: Element) -> bool:
    href = (link.get("href") or "").strip()
    if not href or _START_PAGE.fullmatch(href) is None:
        return False
    around = (link, *filter(None, (link.parent,)), *link.descendants())
    marks = " ".join(each.get(name) or "" for each in around for name in ("class", "id", "src"))
    is_in_heading = link.closest(*_HEADINGS) is not None or bool(link.descendants(*_HEADINGS))
    return is_in_heading or _LOGOS.search(marks) is not None


def _at_the_edge(document: Document, *, is_last: bool) -> Element | None:
    """The first or last box of a page that says something; within a wrapper of the page, that of the wrapper."""
    around, body = document.body, document.body
    for _ in range(_MOST_DEPTH):
        if around is None or body is None:
            return None
        box = _first_that_says_something(reversed(around.children) if is_last else around.children)
        if box is None or box.tag not in _BOXES or "role" in box or "aria-label" in box:
            return None
        if size_of_text(box, *UNREAD) <= _LARGEST_SHARE * size_of_text(body, *UNREAD):
            return None if box.descendants(*_NEVER_IN_AN_EDGE) else box
        around = box
    return None


def _first_that_says_something(elements: Iterable[Element]) -> Element | None:
    """The first that can be read or seen, but for what lies over the page or beside it, and lone links, which lead past
    something."""
    for each in elements:
        is_edge = _NO_EDGE.search(" ".join(names_on(each))) is None
        is_seen = size_of_text(each, *UNREAD) > 0 or bool(each.descendants("img", "svg"))
        if each.tag not in {"a", *UNREAD} and is_seen and is_edge and is_exposed(each):
            return each
    return None
