"""
One pass over a site: what its pages leave open is answered, kept in the store, and put where requests read it.

Each answer is kept as soon as there is one, and asking again changes nothing; so a pass that is cut short has lost
nothing, and the next one goes on.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from curbcut.engine import Settings, remediate
from curbcut.errors import LearnerError
from curbcut.knowledge import (
    NOTHING,
    TRUST,
    ClickedElements,
    FrameTitle,
    IconMeaning,
    LinkPurpose,
    Met,
    Question,
    ReadableColors,
    holds_text,
    instant,
)
from curbcut.knowledge.store import Store
from curbcut.learner.browser import Browser
from curbcut.learner.crawl import Bounds, Client, Fetched, pages_of
from curbcut.learner.probes import clicked_elements, pages, readable_colors
from curbcut.report.words import count

if TYPE_CHECKING:
    from curbcut.learner.probes.icon_meaning import Icons

log = logging.getLogger("curbcut")

PAGES_OF_A_TEMPLATE: Final = 5
"""How many pages of one template are looked at in the browser: the rest look alike."""

Tell = Callable[[str], None]


@dataclass(slots=True)
class Pass:
    """What came of a pass. `closed` are the addresses that robots.txt closes, `unseen` those that the browser could not
    show. `faint` texts were hard to read, of which `unread` still are."""

    pages: int = 0
    asked: int = 0
    answered: int = 0
    faint: int = 0
    unread: int = 0
    closed: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    open: dict[str, int] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """The pass as it is told to a person, a line for each thing that matters."""
        lines = [f"{count(self.pages, 'page')}, {count(self.asked, 'question')}: {self.answered} answered."]
        if self.faint:
            mended = self.faint - self.unread
            lines.append(f"Text that is hard to read was seen {count(self.faint, 'time')}; {mended} have a colour now.")
        for kind, number in sorted(self.open.items()):
            lines.append(f"Open: {number} of the kind {kind}.")
        if self.closed:
            lines.append(f"Closed by robots.txt: {len(self.closed)}.")
        lines.extend(f"The browser could not show {url}." for url in dict.fromkeys(self.unseen))
        return "".join(f"{line}\n" for line in lines)


def learn(
    start: str,
    *,
    store: Store,
    pack: Path,
    client: Client,
    browser: Browser | None,
    bounds: Bounds,
    settings: Settings,
    tell: Tell,
) -> Pass:
    """
    Learns the site that begins at `start`.

    browser: None to answer only what needs none. tell: called with each address or question before it is worked on.
    Raises StoreError, OSError where the pack cannot be written.
    """
    done = Pass()
    asked: dict[Question, list[Fetched]] = {}
    known: dict[str, Fetched] = {}
    for page in pages_of(start, client, bounds, done.closed.append):
        tell(page.url)
        done.pages += 1
        known[page.url] = page
        for question in _questions_of(page, settings):
            asked.setdefault(question, []).append(page)
    done.asked = len(asked)
    icons = _icons_of(client, browser)
    store.asked({question: Met(met[-1].url, len(met)) for question, met in asked.items()})
    for question, met in asked.items():
        tell(met[0].url)
        if not _answer(question, met, known, store, client, browser, icons, done):
            done.open[question.kind] = done.open.get(question.kind, 0) + 1
    store.write_pack(pack)
    return done


def _questions_of(page: Fetched, settings: Settings) -> Iterator[Question]:
    """What a page asks of somebody who knows nothing yet: what was learned before may have changed."""
    knowledge = instant(NOTHING, may_wait=True)
    seen = remediate(page.body, content_type=page.content_type, url=page.url, knowledge=knowledge, settings=settings)
    yield from (question for question in seen.open_questions if not holds_text(question))


def _answer(
    question: Question,
    met: list[Fetched],
    known: Mapping[str, Fetched],
    store: Store,
    client: Client,
    browser: Browser | None,
    icons: Icons | None,
    done: Pass,
) -> bool:
    """Whether the question is answered, now or earlier by a person."""
    earlier = store.answer(question)
    if earlier is not None and earlier.is_a_persons:
        return True
    answer = None
    looked_at = met[:PAGES_OF_A_TEMPLATE]
    try:
        if isinstance(question, LinkPurpose | FrameTitle):
            answer = pages.answer(question, client, known)
        elif isinstance(question, ReadableColors) and browser is not None:
            answer, measured = readable_colors.answer(browser, [page.url for page in looked_at])
            done.faint += measured.faint
            done.unread += measured.unread
        elif isinstance(question, ClickedElements) and browser is not None:
            answer = clicked_elements.answer(browser, looked_at)
        elif isinstance(question, IconMeaning) and icons is not None:
            answer = icons.answer(question, looked_at)
    except LearnerError as error:
        log.warning("%s", error)
        done.unseen.append(met[0].url)
    if answer is None:
        return earlier is not None
    store.record(question, answer)
    if answer.confidence < TRUST:
        return False  # kept for a person to agree to
    done.answered += 1
    return True


def _icons_of(client: Client, browser: Browser | None) -> Icons | None:
    """What looks at icons; None where that is not installed (`curbcut[vision]`): their questions stay open."""
    try:
        from curbcut.learner.probes.icon_meaning import Icons
    except ModuleNotFoundError as error:
        log.info("Icons are not looked at: %s is not installed.", error.name)
        return None
    return Icons(client, browser)


def cookies_in(pairs: tuple[str, ...]) -> Mapping[str, str]:
    """Cookies given as `name=value`. Raises LearnerError."""
    cookies = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip() or any(sign in pair for sign in "\r\n;"):
            raise LearnerError(f"A cookie is given as name=value, and not as {pair!r}.")
        cookies[name.strip()] = value
    return cookies
