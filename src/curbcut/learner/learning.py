"""
The work of a pass over a site, in pieces: one page, or one question.

What a page leaves open is answered, kept in the store, and put where requests read it. Each piece is noted as done
together with what came of it; so whoever does it may die at any moment, and whoever comes next goes on. What is as it
was when it was last worked on is passed over.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from curbcut.engine import Settings, remediate
from curbcut.errors import LearnerError, PageNotShown
from curbcut.knowledge import (
    NOTHING,
    Components,
    Met,
    Question,
    ReadableColors,
    holds_text,
    instant,
)
from curbcut.knowledge.answers import KnownAnswers
from curbcut.knowledge.store import Group, Passes, Seen, State, Store
from curbcut.knowledge.store.ledger import PAGE, QUESTION
from curbcut.knowledge.store.rows import key_of
from curbcut.learner.answering import Answering
from curbcut.learner.basis import Basis, version_of
from curbcut.learner.browser_thread import browsers_at_once
from curbcut.learner.crawl import (
    Fetched,
    Validators,
    canonical_of,
    links_in,
    named_in_sitemaps,
    without_fragment,
)
from curbcut.learner.fingerprint import page_digest
from curbcut.learner.made import keep_names
from curbcut.learner.news import with_news
from curbcut.learner.plan import Plan
from curbcut.learner.site import Site
from curbcut.learner.verify import verified

if TYPE_CHECKING:
    from curbcut.learner.probes.pictures import Eyes

log = logging.getLogger("curbcut")

PAGES_OF_A_TEMPLATE: Final = 5
"""How many pages of one template are looked at in the browser: the rest look alike."""
PAGES_MEASURED: Final = 20
"""How many are looked at for the colours of text: their authors colour single words where they stand."""
PAGES_VERIFIED: Final = 2
"""How many pages of one template are looked at beside the original."""
MOST_IN_A_PIECE: Final = 10
"""How many pages one worker reads one after the other: to hand out each by itself takes longer than to read it."""
FEWEST_PIECES: Final = 8
"""Few pages are handed out in so many pieces, for all who may help."""
RENEWED_AFTER: Final = timedelta(days=30)
"""After so long a page or a question is worked on again, though nothing seems to have changed."""
MOST_TRIES: Final = 10
"""How often something is begun that nobody could finish; it may be what ends those who try."""
MOST_OF_VISITORS: Final = 50
"""How many of the pages on which visitors met new questions go before all others."""


class Learner:
    """Does the work of one pass, in any thread."""

    def __init__(
        self,
        number: int,
        plan: Plan,
        started_at: datetime,
        passes: Passes,
        site: Site,
        settings: Settings,
        eyes: Eyes | None = None,
    ) -> None:
        """eyes: what looks at pictures; None to leave them."""
        self._number = number
        self._plan = plan
        self._started_at = started_at
        self._passes = passes
        self._site = site
        self._settings = settings
        self._version = version_of(settings, plan.login)
        self._answering = Answering(site, settings, eyes, uses_browser=plan.uses_browser)
        self._basis = Basis(passes, site.client, started_at, self._version, eyes)

    def begin(self) -> None:
        """Notes the first pages: those that are named, or where the site begins and what its sitemaps name."""
        plan, client = self._plan, self._site.client
        client.keep_pauses(plan.url, plan.pause)
        if plan.only:
            self._passes.add_pages(self._number, plan.only, 0)
            return
        earlier = self._passes.before(self._number, plan.site)
        since = (earlier.finished_at if earlier is not None else None) or datetime.min.replace(tzinfo=UTC)
        met = self._passes.left_by_visitors(plan.site, since, limit=MOST_OF_VISITORS)
        self._passes.add_pages(self._number, [without_fragment(plan.url), *map(without_fragment, met)], 0)
        self._passes.add_pages(self._number, list(named_in_sitemaps(plan.url, client)), 1)

    def next_pages(self) -> list[str]:
        """Pieces of work to do next, none when all are done: keys of pages, with spaces between."""
        keys = self._passes.next_pages(self._number, limit=self._plan.pages)
        size = max(1, min(MOST_IN_A_PIECE, len(keys) // FEWEST_PIECES))
        return [" ".join(keys[first : first + size]) for first in range(0, len(keys), size)]

    def visit(self, key: str) -> None:
        """Looks at a page, and notes what it leaves open and where it leads."""
        task = self._passes.task(self._number, PAGE, key)
        if task is None:
            return
        if task.times_tried >= MOST_TRIES:
            self._passes.give_up(self._number, PAGE, key)
            return
        url, client = task.about, self._site.client
        follows = task.depth < self._plan.depth and not self._plan.only
        if not client.may_visit(url):
            self._passes.visited(self._number, url, State.CLOSED)
            return
        known = self._known(url)
        page = client.get(url, validators=Validators(known.etag, known.last_modified) if known else Validators())
        if page is None or not page.is_html:
            self._passes.visited(self._number, url, State.GONE)
        elif page.is_unchanged and known is not None:
            still = known._replace(seen_at=datetime.now(UTC))
            self._passes.visited(self._number, url, State.UNCHANGED, still, follows=follows)
        elif not self._plan.only and (canonical := canonical_of(page, client.own)):
            self._passes.add_pages(self._number, [canonical], task.depth)
            self._passes.visited(self._number, url, State.ELSEWHERE)
        else:
            self._read(url, page, follows=follows)

    def _known(self, url: str) -> Seen | None:
        """What was at an address, if it need not be looked at anew in any case."""
        known = self._passes.seen(url)
        is_good = known is not None and known.version == self._version and _is_recent(known.looked_at)
        return known if is_good else None

    def _read(self, url: str, page: Fetched, *, follows: bool) -> None:
        self._site.spool.add(page)
        now, digest, known = datetime.now(UTC), page_digest(page.body), self._known(page.url)
        if known is not None and known.digest == digest:
            still = known._replace(seen_at=now, etag=page.validators.etag, last_modified=page.validators.last_modified)
            self._passes.visited(self._number, url, State.UNCHANGED, still, follows=follows)
            return
        asked = self._questions_of(page)
        links = tuple(links_in(page, self._site.client.own))
        keys = tuple(sorted(map(key_of, asked)))
        seen = Seen(page.url, digest, self._version, *page.validators, links, keys, now, now)
        met = {question: Met(page.url) for question in asked}
        self._passes.visited(self._number, url, State.DONE, seen, met, follows=follows)

    def _questions_of(self, page: Fetched) -> list[Question]:
        """What a page asks of somebody who knows nothing yet: what was learned before may have changed."""
        knowledge = instant(NOTHING, may_wait=True)
        seen = remediate(
            page.body,
            content_type=page.content_type,
            url=page.url,
            knowledge=knowledge,
            settings=self._settings,
            keep_body=False,
        )
        if seen.skipped:
            log.warning("Nothing is asked about %s: %s", page.url, seen.skipped)
        return [question for question in seen.open_questions if not holds_text(question)]

    def next_questions(self) -> list[str]:
        """Pieces of work: keys of questions, with spaces between. Notes the others, too. The longest come first, so
        that nobody waits in the end for one only just begun; of those alike, what was met most often."""
        groups = [_with_few_pages(each) for each in self._passes.groups(self._number, pages_each=PAGES_MEASURED)]
        order = {group.pages[:1]: place for place, group in reversed([*enumerate(groups)])}
        groups.sort(key=lambda group: order[group.pages[:1]])  # what rests in the browser is asked about together
        self._passes.add_questions(self._number, [(group, *self._judged(group)) for group in groups])
        pieces: dict[object, list[str]] = {}
        efforts = Counter[object]()
        kind_of, effort_of = self._answering.kind_of_look, self._answering.effort_of
        known = {each.key: (each.pages[:1], kind_of(each.question), effort_of(each.question)) for each in groups}
        for key in self._passes.next_questions(self._number):
            where, look, effort = known.get(key, ((), "", 1))
            piece = (where, look) if look else key
            pieces.setdefault(piece, []).append(key)
            efforts[piece] += effort
        return [" ".join(pieces[piece]) for piece in sorted(pieces, key=efforts.__getitem__, reverse=True)]

    def _judged(self, group: Group) -> tuple[State, str]:
        """Whether a question is to be worked on, or what became of it already; and the basis."""
        left = State.UNCHANGED if group.is_known else State.OPEN
        if group.is_settled or not self._answering.can_answer(group.question) or (self._plan.only and group.is_known):
            return left, ""
        basis = self._basis.of(group)
        is_same = group.basis == basis and group.based_at is not None and _is_recent(group.based_at)
        return (left if is_same else State.WAITING), basis

    def answer(self, key: str) -> None:
        """Works on a question, and keeps the answer."""
        task, question = self._passes.task(self._number, QUESTION, key), self._passes.question(key)
        if task is None or question is None:
            return
        if task.times_tried >= MOST_TRIES:
            self._passes.give_up(self._number, QUESTION, key)
            return
        urls = msgspec.json.decode(task.about, type=list[str])
        try:
            found, beside = self._answering.answer(question, urls)
        except LearnerError as error:
            log.warning("%s", error)
            unseen = error.url if isinstance(error, PageNotShown) else urls[0]
            self._passes.worked_on(self._number, question, State.UNSEEN, None, "", unseen)
            return
        if found is not None and found.confidence < self._settings.trust:
            beside = msgspec.structs.replace(beside, is_doubtful=True)
        state = State.OPEN if found is None or beside.is_doubtful else State.DONE
        detail = msgspec.json.encode(beside).decode()
        basis = "" if beside.unseen else task.detail  # they may be shown the next time
        self._passes.worked_on(self._number, question, state, found, basis, detail)

    def verify(self, store: Store) -> None:
        """Looks at pages of each template if this pass has changed anything: as scripts make them, to name what these
        add; then as they came and as they become, to withdraw fixes that make one worse."""
        counts = self._passes.counts(self._number)
        if not self._plan.uses_browser or not (counts.get((PAGE, State.DONE)) or counts.get((QUESTION, State.DONE))):
            return

        def look(urls: Sequence[str]) -> None:
            shown = list(with_news(self._answering.pages_at(urls)))
            keep_names(shown, store, self._answering, self._settings)
            known = KnownAnswers(dict(store.in_force()))
            self._answering.in_browser(lambda browser: verified(browser, shown, store, known, self._settings), urls)

        templates = [
            [url for url, _ in group.pages]
            for group in self._passes.groups(self._number, pages_each=PAGES_VERIFIED)
            if isinstance(group.question, Components)
        ]
        with ThreadPoolExecutor(browsers_at_once(), thread_name_prefix="curbcut-verify") as pool:
            for _ in pool.map(look, templates):
                pass  # raises what one has raised


def _with_few_pages(group: Group) -> Group:
    """A question with as many pages as it is worked on with."""
    most = PAGES_MEASURED if isinstance(group.question, ReadableColors) else PAGES_OF_A_TEMPLATE
    return group._replace(pages=group.pages[:most])


def _is_recent(moment: datetime) -> bool:
    return datetime.now(UTC) - moment < RENEWED_AFTER
