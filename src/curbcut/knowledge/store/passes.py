"""
What there is to do in a pass over a site, and what became of it.

A page or a question is worked on by whoever comes first, perhaps by two at once, or again after a crash; what came of
it is written in one transaction with the note that it is done, and only once.
"""

import json
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, and_, case, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from curbcut.errors import StoreError
from curbcut.knowledge.answers import PERSON, Answer
from curbcut.knowledge.questions import Met, Question, holds_text
from curbcut.knowledge.store.connection import engine_for, reading, writing
from curbcut.knowledge.store.in_force import in_force
from curbcut.knowledge.store.ledger import (
    AT_ONCE,
    PAGE,
    QUESTION,
    Group,
    Pass,
    Seen,
    Task,
    add_pages,
    add_work,
    asked_with_source,
    keep_seen,
    of,
    pass_in,
    seen_in,
    set_state,
    some,
    still_waiting,
    take,
    task_in,
)
from curbcut.knowledge.store.migrating import migrate
from curbcut.knowledge.store.recording import record
from curbcut.knowledge.store.rows import count_asked, digest_of, key_of, question_in
from curbcut.knowledge.store.schema import addresses, answers, passes, questions, work
from curbcut.knowledge.store.state import LOOKED_AT, State


class Passes:
    """The passes in a store. Any number of processes work on one, each with connections of its own."""

    def __init__(self, address: str, *, keeps_connections: bool = False) -> None:
        """address: as of `Store`. keeps_connections: for a worker, which notes thousands of things; it shall `close`.
        Raises UsageError, or StoreError, as every method does."""
        self._engine = engine_for(address, keeps_connections=keeps_connections)
        migrate(self._engine)

    def close(self) -> None:
        """Gives back connections that are kept; whatever is asked for afterwards opens new ones."""
        self._engine.dispose()

    # -- passes

    def begin(self, site: str, plan: str, *, is_whole: bool = True) -> Pass:
        """A pass over a site: the one that is under way, if there is one, else a new one."""
        try:
            with writing(self._engine) as connection:
                row = {"site": site, "plan": plan, "is_whole": is_whole, "started_at": datetime.now(UTC)}
                connection.execute(insert(passes).values(**row))
        except StoreError as error:
            if not isinstance(error.__cause__, IntegrityError):
                raise
        running = self.running(site)  # unless it was finished in between
        return running if running is not None else self.begin(site, plan, is_whole=is_whole)

    def running(self, site: str) -> Pass | None:
        """The pass over a site that is under way."""
        return self._one(and_(passes.c.site == site, passes.c.finished_at.is_(None)))

    def last(self, site: str | None = None) -> Pass | None:
        """The newest pass, under way or finished."""
        return self._one(passes.c.site == site if site is not None else passes.c.id.is_not(None))

    def get(self, number: int) -> Pass | None:
        return self._one(passes.c.id == number)

    def last_whole(self, site: str) -> Pass | None:
        """The newest pass over a whole site."""
        return self._one(and_(passes.c.site == site, passes.c.is_whole))

    def before(self, number: int, site: str) -> Pass | None:
        """The pass over a site before this one."""
        return self._one(and_(passes.c.site == site, passes.c.id < number))

    def all_running(self) -> list[Pass]:
        with reading(self._engine) as connection:
            query = select(passes).where(passes.c.finished_at.is_(None)).order_by(passes.c.id)
            return [pass_in(row) for row in connection.execute(query)]

    def newest(self) -> list[Pass]:
        """The newest pass over each site."""
        newest = select(func.max(passes.c.id)).group_by(passes.c.site)
        with reading(self._engine) as connection:
            query = select(passes).where(passes.c.id.in_(newest)).order_by(passes.c.site)
            return [pass_in(row) for row in connection.execute(query)]

    def last_finished(self) -> int:
        """The number of the pass that was finished last; 0 if there is none."""
        query = select(passes.c.id).where(passes.c.finished_at.is_not(None))
        with reading(self._engine) as connection:
            return connection.execute(query.order_by(passes.c.finished_at.desc()).limit(1)).scalar() or 0

    def finish(self, number: int) -> None:
        """Ends a pass; ending it again changes nothing."""
        ended = update(passes).where(passes.c.id == number, passes.c.finished_at.is_(None))
        with writing(self._engine) as connection:
            connection.execute(ended.values(finished_at=datetime.now(UTC)))

    def forget_before(self, number: int, *, keep: int) -> list[str]:
        """Removes finished passes but for the newest `keep`, and returns their names."""
        finished = select(passes).where(passes.c.finished_at.is_not(None), passes.c.id <= number)
        with writing(self._engine) as connection:
            old = [pass_in(row) for row in connection.execute(finished.order_by(passes.c.id.desc()).offset(keep))]
            for start in range(0, len(old), AT_ONCE):
                connection.execute(
                    delete(passes).where(passes.c.id.in_([each.id for each in old[start : start + AT_ONCE]]))
                )
        return [each.name for each in old]

    def _one(self, condition: ColumnElement[bool]) -> Pass | None:
        query = select(passes).where(condition).order_by(passes.c.id.desc()).limit(1)
        with reading(self._engine) as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else pass_in(row)

    def turn(self, number: int, pause: float) -> float:
        """Takes the next turn to ask a site for something, and says how many seconds it is until then."""
        now = time.time()
        mine = case((passes.c.next_request > now, passes.c.next_request), else_=now)
        taken = update(passes).where(passes.c.id == number).values(next_request=mine + pause)
        with writing(self._engine) as connection:
            following = connection.execute(taken.returning(passes.c.next_request)).scalar()
        return max(0.0, float(following or now) - pause - now)

    # -- pages

    def seen(self, url: str) -> Seen | None:
        """What was at an address when it was last looked at."""
        with reading(self._engine) as connection:
            row = connection.execute(select(addresses).where(addresses.c.key == digest_of(url))).one_or_none()
        return None if row is None else seen_in(row)

    def saw(self, seen: Seen) -> None:
        """Notes what is at an address that is no page of the pass: a style sheet, a script."""
        with writing(self._engine) as connection:
            keep_seen(connection, seen)

    def add_pages(self, number: int, urls: Sequence[str], depth: int) -> None:
        """Pages to go to, unless they are known in this pass."""
        with writing(self._engine) as connection:
            add_pages(connection, number, urls, depth)

    def next_pages(self, number: int, *, limit: int, most: int = AT_ONCE) -> list[str]:
        """The keys of pages to look at next, at most `most`, and so many that the pass gets `limit` in all."""
        own = and_(work.c.pass_id == number, work.c.kind == PAGE)
        done = select(func.count()).where(own, work.c.state.in_(LOOKED_AT))
        waiting = select(work.c.key).where(own, work.c.state == State.WAITING).order_by(work.c.depth, work.c.id)
        with reading(self._engine) as connection:
            left = limit - (connection.execute(done).scalar() or 0)
            return list(connection.execute(waiting.limit(min(left, most))).scalars()) if left > 0 else []

    def task(self, number: int, kind: str, key: str) -> Task | None:
        """Something to do, counted as tried; None if it is done."""
        mine = of(number, kind, key)
        with writing(self._engine) as connection:
            row = connection.execute(select(work).where(mine).with_for_update()).one_or_none()
            if row is None or row.state != State.WAITING:
                return None
            connection.execute(update(work).where(mine).values(times_tried=work.c.times_tried + 1))
        return task_in(row)

    def visited(
        self,
        number: int,
        url: str,
        state: State,
        seen: Seen | None = None,
        met: Mapping[Question, Met] | None = None,
        *,
        follows: bool = False,
    ) -> bool:
        """Notes what became of a page, with all that follows from it: once, and False the next time.

        seen: what was there, at the address where it was found in the end. met: what it leaves open, if it is looked at
        anew. follows: whether to go on to where it leads."""
        key = digest_of(url)
        with writing(self._engine) as connection:
            row = still_waiting(connection, number, PAGE, key)
            if row is None:
                return False
            if seen is not None and digest_of(seen.url) != key:
                if not take(connection, number, seen.url, row.depth, state):
                    set_state(connection, number, PAGE, key, State.ELSEWHERE)
                    return True
                set_state(connection, number, PAGE, key, State.ELSEWHERE)
            else:
                set_state(connection, number, PAGE, key, state)
            if seen is not None:
                keep_seen(connection, seen)
                if follows:
                    add_pages(connection, number, seen.links, row.depth + 1)
            if met:
                count_asked(connection, {question: each for question, each in met.items() if not holds_text(question)})
            elif seen is not None:
                still = update(questions).where(questions.c.key.in_(seen.asks))
                connection.execute(still.values(last_asked=datetime.now(UTC)))
        return True

    # -- questions

    def groups(self, number: int, *, pages_each: int) -> list[Group]:
        """The questions that the pages of a pass leave open; those that visitors and pages met most often first."""
        first: dict[str, list[tuple[str, str]]] = {}
        query = (
            select(addresses.c.url, addresses.c.digest, addresses.c.asks)
            .join(work, work.c.key == addresses.c.key)
            .where(work.c.pass_id == number, work.c.kind == PAGE, work.c.state.in_(LOOKED_AT))
            .order_by(func.length(addresses.c.url), addresses.c.url)  # the same ones in every pass
        )
        with reading(self._engine) as connection:
            for url, digest, asks in connection.execute(query):
                for key in json.loads(asks):
                    pages = first.setdefault(key, [])
                    if len(pages) < pages_each:
                        pages.append((url, digest))
            rows = [row for some in some(sorted(first)) for row in connection.execute(asked_with_source(some))]
        groups = [
            Group(row.key, question, tuple(first[row.key]), row.times_asked, row.basis, row.based_at,
                  is_settled=row.source == PERSON, is_known=row.source is not None)
            for row in rows
            if (question := question_in(row.kind, row.parts)) is not None
        ]  # fmt: skip
        return sorted(groups, key=lambda group: (-group.times_asked, group.key))

    def add_questions(self, number: int, asked: Iterable[tuple[Group, State, str]]) -> None:
        """Questions of the pass: with WAITING to be worked on, or with what became of them already. The third of each
        is the basis that they are worked on with."""
        rows = [
            {"pass_id": number, "kind": QUESTION, "key": group.key, "depth": place, "state": state, "detail": basis,
             "about": json.dumps([url for url, _ in group.pages])}
            for place, (group, state, basis) in enumerate(asked)
        ]  # fmt: skip
        with writing(self._engine) as connection:
            add_work(connection, rows)

    def next_questions(self, number: int) -> list[str]:
        """The keys of questions to work on, in their order."""
        query = select(work.c.key).where(
            work.c.pass_id == number, work.c.kind == QUESTION, work.c.state == State.WAITING
        )
        with reading(self._engine) as connection:
            return list(connection.execute(query.order_by(work.c.depth, work.c.id)).scalars())

    def question(self, key: str) -> Question | None:
        with reading(self._engine) as connection:
            row = connection.execute(select(questions).where(questions.c.key == key)).one_or_none()
        return None if row is None else question_in(row.kind, row.parts)

    def worked_on(
        self, number: int, question: Question, state: State, answer: Answer | None, basis: str, detail: str = ""
    ) -> bool:
        """Notes what became of a question, with its answer: once, and False the next time.

        basis: what it was worked on with; empty if it shall be worked on again in any case."""
        key = key_of(question)
        with writing(self._engine) as connection:
            if still_waiting(connection, number, QUESTION, key) is None:
                return False
            if answer is not None:
                record(connection, [(question, answer)])
            based = {"basis": basis or None, "based_at": datetime.now(UTC) if basis else None}
            connection.execute(update(questions).where(questions.c.key == key).values(**based))
            set_state(connection, number, QUESTION, key, state, detail)
        return True

    def left(self, number: int, kind: str, keys: Sequence[str]) -> list[str]:
        """Which of these are still to be done, in their order; none once the pass is finished."""
        waiting = (
            select(work.c.key)
            .join(passes, passes.c.id == work.c.pass_id)
            .where(work.c.pass_id == number, work.c.kind == kind, work.c.state == State.WAITING)
            .where(passes.c.finished_at.is_(None))
        )
        with reading(self._engine) as connection:
            rows = [connection.execute(waiting.where(work.c.key.in_(each))).scalars() for each in some(keys)]
            found = {key for each in rows for key in each}
        return [key for key in keys if key in found]

    def give_up(self, number: int, kind: str, key: str) -> None:
        """Notes that something could not be done."""
        with writing(self._engine) as connection:
            if still_waiting(connection, number, kind, key) is not None:
                set_state(connection, number, kind, key, State.FAILED)

    # -- summaries

    def counts(self, number: int) -> dict[tuple[str, State], int]:
        """How many pages and questions of a pass are in which state."""
        query = select(work.c.kind, work.c.state, func.count()).where(work.c.pass_id == number)
        with reading(self._engine) as connection:
            rows = connection.execute(query.group_by(work.c.kind, work.c.state)).all()
        return {(kind, State(state)): number for kind, state, number in rows}

    def waiting(self, number: int) -> int:
        """How much there is still to do, as far as is known."""
        return sum(count for (_, state), count in self.counts(number).items() if state is State.WAITING)

    def tasks(self, number: int, kind: str, *states: State) -> list[Task]:
        """What of a pass is in one of these states."""
        query = select(work).where(work.c.pass_id == number, work.c.kind == kind, work.c.state.in_(states))
        with reading(self._engine) as connection:
            return [task_in(row) for row in connection.execute(query.order_by(work.c.depth, work.c.id))]

    def open_kinds(self, number: int) -> dict[str, int]:
        """How many questions of a pass have no answer, by their kind."""
        is_answered = select(answers.c.id).where(answers.c.question_id == questions.c.id).exists()
        query = (
            select(questions.c.kind, func.count().label("number"))
            .join(work, work.c.key == questions.c.key)
            .where(work.c.pass_id == number, work.c.kind == QUESTION, ~is_answered)
            .group_by(questions.c.kind)
        )
        with reading(self._engine) as connection:
            return {row.kind: row.number for row in connection.execute(query)}

    def left_by_visitors(self, site: str, since: datetime, *, limit: int) -> list[str]:
        """Pages of a site on which a question without an answer was first met after a moment."""
        known = in_force()
        query = (
            select(questions.c.url)
            .outerjoin(known, known.c.question_id == questions.c.id)
            .where(
                known.c.id.is_(None),
                questions.c.basis.is_(None),
                questions.c.first_asked > since,
                or_(questions.c.url == site, questions.c.url.startswith(f"{site}/", autoescape=True)),
            )
            .order_by(questions.c.times_asked.desc(), questions.c.id)
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return list(dict.fromkeys(connection.execute(query).scalars()))
