"""
A page as its scripts have made it, with what the server has sent told apart from what they have added.

The page is shown as it becomes, every element of it marked. Scripts take a mark along with what they copy or move, and
what has none is theirs.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from curbcut.engine import Settings, remediate
from curbcut.html import parse
from curbcut.knowledge import Knowledge, Question
from curbcut.learner.browser import PROBES, WIDE, Browser
from curbcut.learner.crawl import Fetched
from curbcut.learner.made.opening import Limits, as_opened, taken
from curbcut.learner.scripts import script
from curbcut.learner.sent import SENT
from curbcut.patch import Patch, SetAttribute
from curbcut.rule import Page
from curbcut.standards.components import Component

LIMITS: Final = Limits(moment=600, patience=4000)


class Made(NamedTuple):
    """A page as the server sent it, as its scripts have made it, with each thing open that they make only then, and
    what the page that was sent leaves open."""

    sent: Fetched
    page: Fetched
    opened: tuple[Fetched, ...]
    open_questions: frozenset[Question]

    @property
    def every(self) -> tuple[Fetched, ...]:
        """All that was seen of what scripts make."""
        return self.page, *self.opened


def as_made(browser: Browser, page: Fetched, knowledge: Knowledge, settings: Settings) -> Made | None:
    """A page as its scripts make it of what it becomes with what is known; None for one that cannot be read. Raises
    LearnerError if it cannot be shown."""
    done = remediate(page.body, content_type=page.content_type, url=page.url, knowledge=knowledge, settings=settings)
    body = _marked(done.body, page.content_type)
    if body is None:
        return None
    with browser.looking_at(page.url, WIDE, body=(body, page.content_type)) as shown:
        shown.evaluate(script(PROBES, "scroll_through.js"))
        html = taken(shown, LIMITS)
        opened = list(as_opened(browser, shown, html, _components_of(page, knowledge)))
    if not html:
        return None
    made, *opened_pages = (_as_fetched(page.url, each) for each in (html, *opened))
    return Made(page, made, tuple(opened_pages), done.open_questions)


def _components_of(page: Fetched, knowledge: Knowledge) -> tuple[Component, ...]:
    document = parse(page.body, content_type=page.content_type)
    return Page(document, url=page.url, knowledge=knowledge).ask_about_components() if document is not None else ()


def _as_fetched(url: str, html: str) -> Fetched:
    return Fetched(url, html.encode("utf-8", "replace"), "text/html; charset=utf-8")


def _marked(body: bytes, content_type: str) -> bytes | None:
    """The page with a mark on every element; None where the marks cannot be written."""
    document = parse(body, content_type=content_type)
    if document is None or not document.encoding.is_ascii_compatible:
        return None
    patch = Patch(document)
    for element in document.root.descendants():
        if element.start is not None and not element.is_copied:
            patch.take([SetAttribute(element, SENT, "")])
    return body[: document.encoding.mark_length] + patch.apply()
