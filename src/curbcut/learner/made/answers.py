"""Has what scripts make on pages of a template looked at, and keeps what it is called where pages find it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from typing import Final

from curbcut.engine import Settings
from curbcut.errors import LearnerError
from curbcut.html import parse
from curbcut.knowledge import (
    Answer,
    FrameTitle,
    IconMeaning,
    ImageDescription,
    Knowledge,
    LinkPurpose,
    MadeByScripts,
    Question,
    instant,
)
from curbcut.knowledge.answers import KnownAnswers
from curbcut.knowledge.store import Store
from curbcut.learner.answering import Answering
from curbcut.learner.crawl import Fetched
from curbcut.learner.made.naming import Rendered, operations_for
from curbcut.learner.made.rendering import rendered
from curbcut.naming import template_of
from curbcut.rule import Page

log = logging.getLogger("curbcut")

SOURCE: Final = "the rules, on what scripts made"
CONFIDENCE: Final = 0.9
MOST_QUESTIONS: Final = 60
"""Of one page: a feed of pictures goes on and on."""


def keep_names(pages: Sequence[Fetched], store: Store, answering: Answering, settings: Settings) -> None:
    """Looks at pages as their scripts make them, answers what is asked there and nowhere else, and keeps for each
    template what the client shall say."""
    known = _known(store)
    for key, alike in _by_template(pages, known).items():
        made = [page for page in (_rendered(page, answering, known, settings) for page in alike) if page is not None]
        found = [Rendered.of(page, known, settings) for page in made]
        if sum(_answered(each, store, answering) for each in found):
            known = _known(store)
            found = [Rendered.of(page, known, settings) for page in made]
        if made:
            lines = "\n".join(each.line for each in operations_for(found, known, settings))
            store.record(key, Answer(lines, SOURCE, CONFIDENCE))


def _known(store: Store) -> Knowledge:
    return instant(KnownAnswers(dict(store.in_force())), may_wait=True)


def _by_template(pages: Sequence[Fetched], known: Knowledge) -> dict[MadeByScripts, list[Fetched]]:
    """The pages that have scripts, by what their answer is kept under."""
    found: dict[MadeByScripts, list[Fetched]] = {}
    for page in pages:
        document = parse(page.body, content_type=page.content_type)
        template = template_of(document, page.url) if document is not None else None
        if document is not None and template is not None and any(document.all("script")):
            language = Page(document, url=page.url, knowledge=known).language
            found.setdefault(MadeByScripts(*template, language), []).append(page)
    return found


def _rendered(page: Fetched, answering: Answering, known: Knowledge, settings: Settings) -> Fetched | None:
    try:
        return answering.in_browser(lambda browser: rendered(browser, page, known, settings), [page.url])
    except LearnerError as error:
        log.warning("%s", error)
        return None


def _answered(made: Rendered, store: Store, answering: Answering) -> int:
    """Answers what only scripts ask, as far as that is possible, and tells how much it was."""
    answers = [
        (question, answer)
        for question in _asked_in(made, store)
        if (answer := answering.answer_on(question, made.page)) is not None
    ]
    store.record_all(answers)
    return len(answers)


def _asked_in(made: Rendered, store: Store) -> Iterator[Question]:
    asked = sorted(
        (each for each in made.asked if isinstance(each, ImageDescription | IconMeaning | LinkPurpose | FrameTitle)),
        key=str,
    )
    for question in asked[:MOST_QUESTIONS]:
        if store.answer(question) is None:
            yield question
