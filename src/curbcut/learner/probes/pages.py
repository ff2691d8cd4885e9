"""What a page calls itself: for links that lead to it, and frames that show it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Final

from curbcut.aria import is_exposed, visible_text_of
from curbcut.html import Document, collapse, parse
from curbcut.knowledge import Answer, FrameTitle, LinkPurpose
from curbcut.learner.crawl import Client, Fetched, is_own, without_fragment

SOURCE: Final = "the page itself"
CONFIDENCE: Final = 0.9
MOST_COMPARED: Final = 8
"""How many pages of the site are looked at for the same name."""
LONGEST: Final = 100
"""Characters; a longer heading is a sentence, and no name."""


def answer(question: LinkPurpose | FrameTitle, client: Client, known: Mapping[str, Fetched]) -> Answer | None:
    """The name of the page at the address that the question is about; None if it is not of this site, or has none.

    known: pages that have been fetched, by their address."""
    address = question.href if isinstance(question, LinkPurpose) else question.src
    if not is_own(address, client.own) or not client.may_visit(address):
        return None
    page = known.get(without_fragment(address)) or client.get(address)
    if page is None:
        return None
    prefers_title = isinstance(question, FrameTitle)
    name = name_of_page(page, prefers_title=prefers_title)
    is_said = bool(name) and (prefers_title or not _is_the_name_of_most(name, page, known))
    return Answer(name, SOURCE, CONFIDENCE) if is_said else None


def _is_the_name_of_most(name: str, page: Fetched, known: Mapping[str, Fetched]) -> bool:
    """Whether most other pages call themselves the same: then it is the site's name, and does not say where a link
    leads. A page that is the same at another address is no other."""
    others = [other for url in islice(known, MOST_COMPARED) if (other := known[url]).body != page.body]
    return 2 * sum(name == name_of_page(other, prefers_title=False) for other in others) > len(others)


def name_of_page(page: Fetched, *, prefers_title: bool) -> str:
    """A page's only main heading or its title, `""` if it has neither."""
    document = parse(page.body, content_type=page.content_type)
    if document is None:
        return ""
    names = (_title_of(document), _heading_of(document))
    ordered = names if prefers_title else names[::-1]
    return next((name for name in ordered if 0 < len(name) <= LONGEST), "")


def _title_of(document: Document) -> str:
    return next((collapse(title.text) for title in document.all("title") if title.is_html), "")


def _heading_of(document: Document) -> str:
    headings = [heading for heading in document.all("h1") if is_exposed(heading)]
    return collapse(visible_text_of(headings[0])) if len(headings) == 1 else ""
