"""
Arrows written as signs, in the links that lead from page to page.

A screen reader passes « over, or says "left-pointing double angle quotation mark".
"""

import re
from collections.abc import Iterator
from typing import Final

from curbcut.html import Document, Element
from curbcut.naming.evidence import Evidence
from curbcut.naming.phrases import purpose_in_words

ARROWS: Final = dict.fromkeys(
    ("\u00ab", "\u2039", "\u2039\u2039", "<", "<<", "\u2190", "\u276e", "\u25c0"), "previous"
) | dict.fromkeys(("\u00bb", "\u203a", "\u203a\u203a", ">", ">>", "\u2192", "\u276f", "\u25b6"), "next")
"""Where they lead that stand between pages, or in a row of slides."""
_FURTHEST: Final = {
    "«": ("‹", "first-page"),  # noqa: RUF001
    "»": ("›", "last-page"),  # noqa: RUF001
    "<<": ("<", "first-page"),
    ">>": (">", "last-page"),
}
"""What a double arrow means beside the single one that it goes further than."""
_PAGER: Final = re.compile(r"pager(?:\Z|[_-])|(?:wp-)?pagenavi\Z|paging\Z|paginator(?:\Z|[_-])")
_ANY_PAGER: Final = re.compile(r"pagination|pager|pagenavi|paging|paginator")
_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ur"})


def arrows_between_pages(document: Document) -> Iterator[Element]:
    """The links in lists of pages that show an arrow and nothing else; none where text runs from right to left."""
    if is_right_to_left(document):
        return
    if _ANY_PAGER.search(" ".join(document.class_names).lower()) is None:
        return  # as on most pages, and told at once
    marks = [name for name in document.class_names if "pagination" in name.lower() or _PAGER.match(name.lower())]
    links = {link: None for pager in document.with_class(*marks) for link in pager.descendants("a")} if marks else {}
    yield from (link for link in links if link.text.strip() in ARROWS)


def is_right_to_left(document: Document) -> bool:
    """Whether the text of a page runs from right to left."""
    root = document.root
    language = (root.get("lang") or "").lower().partition("-")[0]
    return (root.get("dir") or "").lower() == "rtl" or language in _RIGHT_TO_LEFT


def meaning_of_arrow(link: Element) -> Evidence | None:
    """Where the arrow that a link shows leads, in the language of the page."""
    arrow = link.text.strip()
    nearer, furthest = _FURTHEST.get(arrow, ("", ""))
    pager = link.closest("nav", "ul", "ol", "div")
    beside = {other.text.strip() for other in pager.descendants("a")} if nearer and pager is not None else set()
    purpose = furthest if nearer in beside else ARROWS.get(arrow, "")
    name = purpose_in_words(purpose, link) if purpose else ""
    return Evidence(name, "the arrow that it shows", 0.9) if name else None
