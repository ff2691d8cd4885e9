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
    PageLanguage,
    PageTitle,
    Question,
    instant,
)
from curbcut.knowledge.answers import KnownAnswers
from curbcut.knowledge.store import Store
from curbcut.learner.answering import Answering
from curbcut.learner.crawl import Fetched
from curbcut.learner.made.naming import Rendered, operations_for
from curbcut.learner.made.rendering import Made, as_made
from curbcut.learner.probes.pages import name_of_page
from curbcut.naming import template_of
from curbcut.rule import Page
from curbcut.standards.text import is_meaningful

log = logging.getLogger("curbcut")

SOURCE: Final = "the rules, on what scripts made"
CONFIDENCE: Final = 0.9
MOST_QUESTIONS: Final = 60
"""Of one page: a feed of pictures goes on and on."""


def keep_names(pages: Sequence[Fetched], store: Store, answering: Answering, settings: Settings) -> None:
    """Looks at pages as their scripts make them, answers what is asked there and nowhere else, and keeps for each
    template what the client shall say."""
    known = _known(store)
    found = [_as_made(page, answering, known, settings) for page in pages if _has_scripts(page)]
    made = [each for each in found if each is not None]
    store.record_all([answer for each in made for answer in _told_by_its_words(each, known)])
    known = _known(store)
    for key, alike in _by_template(made, known).items():
        rendered = [Rendered.of(page, known, settings) for each in alike for page in each.every]
        if sum(_answered(each, store, answering) for each in rendered):
            known = _known(store)
            rendered = [Rendered.of(page, known, settings) for each in alike for page in each.every]
        lines = "\n".join(each.line for each in operations_for(rendered, known, settings))
        store.record(key, Answer(lines, SOURCE, CONFIDENCE))


def _known(store: Store) -> Knowledge:
    return instant(KnownAnswers(dict(store.in_force())), may_wait=True)


def _has_scripts(page: Fetched) -> bool:
    document = parse(page.body, content_type=page.content_type)
    return document is not None and any(document.all("script"))


def _as_made(page: Fetched, answering: Answering, known: Knowledge, settings: Settings) -> Made | None:
    try:
        return answering.in_browser(lambda browser: as_made(browser, page, known, settings), [page.url])
    except LearnerError as error:
        log.warning("%s", error)
        return None


def _told_by_its_words(made: Made, known: Knowledge) -> Iterator[tuple[Question, Answer]]:
    """The language and the title of a page whose words only come with its scripts."""
    document = parse(made.page.body, content_type=made.page.content_type)
    url = made.sent.url
    if document is None:
        return
    if (asked := PageLanguage(url)) in made.open_questions:
        language = Page(document, url=url, knowledge=known).language
        if language:
            yield asked, Answer(language, SOURCE, CONFIDENCE)
    if (title := PageTitle(url)) in made.open_questions:
        name = name_of_page(made.page, prefers_title=True)
        if is_meaningful(name):
            yield title, Answer(name, SOURCE, CONFIDENCE)


def _by_template(made: Sequence[Made], known: Knowledge) -> dict[MadeByScripts, list[Made]]:
    """The pages by what their answer is kept under."""
    found: dict[MadeByScripts, list[Made]] = {}
    for each in made:
        document = parse(each.sent.body, content_type=each.sent.content_type)
        template = template_of(document, each.sent.url) if document is not None else None
        if document is not None and template is not None:
            language = Page(document, url=each.sent.url, knowledge=known).language
            found.setdefault(MadeByScripts(*template, language), []).append(each)
    return found


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
