"""
What is heard of a picture that nobody has described, after the page has been through everything that looks and repairs.

The page is repaired, what it asks is answered from the site's repository as the learner answers it, and it is repaired
again, until it asks nothing new.
"""

from __future__ import annotations

import tempfile
from typing import Final, cast
from urllib.parse import urljoin

from curbcut.aria import name_of
from curbcut.engine import Settings, remediate
from curbcut.html import Element
from curbcut.knowledge import Answer, ImageDescription, KnownAnswers, LinkPurpose, Question
from curbcut.knowledge.store import Store
from curbcut.learner.crawl import Client, Fetched
from curbcut.learner.picture_places import pictures_in
from curbcut.learner.probes import pages
from curbcut.learner.probes.pictures import Eyes
from curbcut.naming import control_around, picture_asked_about, shown_words_of
from curbcut.vision.context import Purpose
from curbcut.vision.describing import Vision
from evals.vision.labelled import Label, hidden_page
from evals.vision.repositories import Repository, RepositoryClient, parsed, url_of

_MOST_TURNS: Final = 3
_SETTINGS: Final = Settings(time_budget=60)
"""Nobody waits, and what is measured is not how busy the machine is."""
NOTHING: Final = "(nothing)"
DECORATION: Final = "(decoration)"


def heard(label: Label, repository: Repository, vision: Vision) -> str:
    """What somebody hears in place of a picture. Raises Missing."""
    url = url_of(label.page)
    hidden = Fetched(url, hidden_page(label, repository).source, "text/html; charset=utf-8")
    client = cast(Client, RepositoryClient(repository))
    body = hidden.body
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"{folder}/answers.db")
        eyes = Eyes(vision, client, store, {url: hidden})
        asked: set[Question] = set()
        for _ in range(_MOST_TURNS):
            known = KnownAnswers(dict(store.in_force()))
            remediation = remediate(hidden.body, url=url, knowledge=known, settings=_SETTINGS)
            body = remediation.body
            new = _about(list(pictures_in(parsed(hidden.body)))[label.number], url) & remediation.open_questions - asked
            asked |= new
            for question in new:
                answer = _answer(question, eyes, hidden)
                if answer is not None:
                    store.record(question, answer)
            if not new:
                break
    return spoken(list(pictures_in(parsed(body)))[label.number])


def _about(picture: Element, url: str) -> frozenset[Question]:
    """What can be asked about a picture and where it leads."""
    address = picture_asked_about(picture, url)
    control = control_around(picture)
    href = (control.get("href") or "").strip() if control is not None else ""
    purposes: tuple[Purpose, ...] = ("picture", "link", "button")
    return frozenset([*(ImageDescription(address, purpose) for purpose in purposes), LinkPurpose(urljoin(url, href))])


def _answer(question: Question, eyes: Eyes, page: Fetched) -> Answer | None:
    if isinstance(question, ImageDescription):
        return eyes.answer(question, [page])
    return pages.answer(question, eyes.client, eyes.known) if isinstance(question, LinkPurpose) else None


def spoken(picture: Element) -> str:
    """What is heard of a picture, or of the control that it is all of."""
    control = control_around(picture)
    is_all = control is not None and not shown_words_of(control)
    name = name_of(picture) or (name_of(control) if control is not None and is_all else "")
    return name or (DECORATION if picture.get("alt") == "" else NOTHING)
