"""
Answering: which probe is asked what a page leaves open, and on which pages.

Several questions may be worked on at a time, each with a browser of its own.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from curbcut.engine import Settings
from curbcut.errors import LearnerError, PageNotShown
from curbcut.knowledge import (
    Answer,
    ClickedElements,
    ClippedText,
    Components,
    FieldLabels,
    FocusIndicators,
    FormErrors,
    FrameTitle,
    IconMeaning,
    ImageDescription,
    LargeLines,
    LinkPurpose,
    Question,
    ReadableColors,
    Reflow,
    TextOverPictures,
    VanishingNames,
    VisualOrder,
)
from curbcut.learner.browser import Browser
from curbcut.learner.browser_thread import Subject
from curbcut.learner.crawl import Fetched
from curbcut.learner.news import with_news
from curbcut.learner.probes import (
    clicked_elements,
    clipped_text,
    components,
    field_labels,
    focus_indicators,
    form_errors,
    large_lines,
    motion,
    pages,
    readable_colors,
    reflow,
    text_over_pictures,
    vanishing_names,
    visual_order,
)
from curbcut.learner.repaired import repaired
from curbcut.learner.site import Site
from curbcut.learner.tabs import Body

if TYPE_CHECKING:
    from curbcut.learner.probes.icon_meaning import Icons
    from curbcut.learner.probes.pictures import Eyes

log = logging.getLogger("curbcut")

Result = TypeVar("Result")

BY_ADDRESS: Final[Mapping[type[Question], Callable[[Browser, Sequence[str]], Answer]]] = {
    each.ANSWERS: each.answer
    for each in (
        motion,
        text_over_pictures,
        clipped_text,
        reflow,
        vanishing_names,
        visual_order,
        large_lines,
        form_errors,
    )
}
"""What answers the questions for which a browser only needs to know where the pages are."""


SEEN_IN_A_BROWSER: Final = (ReadableColors, FocusIndicators, ClickedElements, Components, FieldLabels, *BY_ADDRESS)
TAKES_LONG: Final = (Components, FormErrors, TextOverPictures)
"""Of those, what is tried out step by step, or taken by pixels."""
MOST_UNSEEN: Final = 3
"""Without so many pages that the browser cannot show a question is still answered; with more the site may be ill."""
LOOKED_AT: Final = (
    ReadableColors,
    TextOverPictures,
    ClippedText,
    Reflow,
    VanishingNames,
    VisualOrder,
    LargeLines,
)
"""Of those, what leaves a page as it was, so that the next one looks at the same page: as it is repaired without any
knowledge, so that what is answered goes with that and mends the rest."""


class Found(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a probe found beside its answer: how many texts were hard to read, and how many of them still are; whether
    a person should look at the answer before it counts; pages that the browser could not show, without which the answer
    was found."""

    faint: int = 0
    unread: int = 0
    is_doubtful: bool = False
    unseen: tuple[str, ...] = ()


def _looked_at(
    question: Question, browser: Browser, urls: Sequence[str], bodies: Mapping[str, Body]
) -> tuple[Answer, Found]:
    with browser.showing(bodies):
        if isinstance(question, ReadableColors):
            answer, measured = readable_colors.answer(browser, urls)
            return answer, Found(measured.faint, measured.unread)
        return BY_ADDRESS[type(question)](browser, urls), Found()


class Answering:
    """Asks the probes, in any thread."""

    def __init__(self, site: Site, settings: Settings, eyes: Eyes | None, *, uses_browser: bool) -> None:
        """eyes: what looks at pictures; None to leave them."""
        self._site = site
        self._settings = settings
        self._eyes = eyes
        self._uses_browser = uses_browser
        self._seeing, self._naming_icons = threading.Lock(), threading.Lock()
        self._idle: dict[str, Counter[str]] = {}
        """By the scripts of pages, how often each kind of control did nothing."""

    def can_answer(self, question: Question) -> bool:
        if isinstance(question, LinkPurpose | FrameTitle):
            return True
        if isinstance(question, ImageDescription):
            return self._eyes is not None
        if isinstance(question, IconMeaning):
            return self._icons is not None
        return self._uses_browser and isinstance(question, SEEN_IN_A_BROWSER)

    def kind_of_look(self, question: Question) -> str:
        """What a browser does with the pages of a question: those that are looked at in one way had best be
        worked on one after the other. Empty where it does nothing, or little."""
        if not isinstance(question, SEEN_IN_A_BROWSER):
            return ""
        return "looking" if isinstance(question, LOOKED_AT) else "using"

    @staticmethod
    def effort_of(question: Question) -> int:
        """How long it takes to answer, beside others."""
        return 2 if isinstance(question, TAKES_LONG) else 1

    def _worth_a_look(self, question: Question, urls: Sequence[str]) -> Sequence[str]:
        """Those of a template's pages on which there is anything that the others do not show."""
        if not isinstance(question, SEEN_IN_A_BROWSER):
            return urls
        by_length, by_picture = isinstance(question, ClippedText | Reflow), isinstance(question, TextOverPictures)
        told = with_news(self.pages_at(urls), by_length=by_length, by_picture=by_picture)
        return [page.url for page in told] or urls

    def answer(self, question: Question, asking: Sequence[str]) -> tuple[Answer | None, Found]:
        """The answer to a question that is asked on the pages at these addresses, by those of them that the browser can
        show. Raises LearnerError."""
        unseen: list[str] = []
        while True:
            try:
                answer, found = self._answered_on(question, [url for url in asking if url not in unseen])
            except PageNotShown as error:
                is_one_of_few = len(unseen) < min(MOST_UNSEEN, len(asking) - 1)
                if error.url in unseen or error.url not in asking or not is_one_of_few:
                    raise
                log.warning("%s", error)
                unseen.append(error.url)
            else:
                return answer, msgspec.structs.replace(found, unseen=tuple(unseen))

    def _answered_on(self, question: Question, asking: Sequence[str]) -> tuple[Answer | None, Found]:
        urls, look = self._worth_a_look(question, asking), self.kind_of_look(question)
        if isinstance(question, LinkPurpose | FrameTitle):
            return pages.answer(question, self._site.client, self._site.spool), Found()
        if isinstance(question, LOOKED_AT):
            bodies = {page.url: repaired(page, self._settings) for page in self.pages_at(urls)}
            return self.in_browser(lambda browser: _looked_at(question, browser, urls, bodies), urls, look)
        if (by_address := BY_ADDRESS.get(type(question))) is not None:
            return self.in_browser(lambda browser: by_address(browser, urls), urls, look), Found()
        return self._told_by(question, self.pages_at(urls), urls), Found()

    def _told_by(self, question: Question, shown: list[Fetched], urls: Sequence[str]) -> Answer | None:
        """The answer to a question for which the pages are looked into."""
        look = self.kind_of_look(question)
        if isinstance(question, ClickedElements):
            return self.in_browser(lambda browser: clicked_elements.answer(browser, shown), urls, look)
        if isinstance(question, FocusIndicators):
            return self.in_browser(lambda browser: focus_indicators.answer(browser, shown, self._settings), urls, look)
        if isinstance(question, FieldLabels):
            return self.in_browser(lambda browser: field_labels.answer(browser, shown), urls, look)
        if isinstance(question, Components):
            idle = self._idle.setdefault(question.scripts, Counter())
            return self.in_browser(lambda browser: components.answer(browser, shown, idle), urls, look)
        if isinstance(question, ImageDescription) and self._eyes is not None:
            with self._seeing:
                return self._eyes.answer(question, shown)
        if isinstance(question, IconMeaning) and (icons := self._icons) is not None:
            with self._naming_icons:
                if not self._uses_browser:
                    return icons.answer(question, shown, None)
                return self.in_browser(lambda browser: icons.answer(question, shown, browser), urls)
        return None

    def answer_on(self, question: Question, page: Fetched) -> Answer | None:
        """The answer to a question that is asked on this page as scripts have made it; None if nobody here can tell."""
        try:
            if not self.can_answer(question):
                return None
            if isinstance(question, LinkPurpose | FrameTitle):
                return pages.answer(question, self._site.client, self._site.spool)
            return self._told_by(question, [page], [page.url])
        except LearnerError as error:
            log.warning("%s", error)
            return None

    def in_browser(self, work: Callable[[Browser], Result], urls: Sequence[str], look: str = "") -> Result:
        """What comes of some work with a browser on these pages. Raises LearnerError."""
        return self._site.browsers.do(work, Subject(urls[0] if urls else "", look))

    def pages_at(self, urls: Iterable[str]) -> list[Fetched]:
        """The pages at these addresses, those that are there."""
        return [page for url in urls if (page := self._page_at(url)) is not None]

    def _page_at(self, url: str) -> Fetched | None:
        known = self._site.spool.get(url)
        if known is not None:
            return known
        page = self._site.client.get(url)  # it is as it was in another pass, or another process has read it
        if page is not None and page.url == url:
            self._site.spool.add(page)
        return page

    @cached_property
    def _icons(self) -> Icons | None:
        """What looks at icons, loaded for the first of them; None where that is not installed (`curbcut[vision]`):
        their questions stay open."""
        try:
            from curbcut.learner.probes.icon_meaning import Icons
        except ModuleNotFoundError as error:
            log.info("Icons are not looked at: %s is not installed.", error.name)
            return None
        return Icons(self._site.client)
