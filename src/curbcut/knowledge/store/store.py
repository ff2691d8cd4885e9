"""Every question that was asked, every answer that was given, and which of them is in force."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import ColumnElement, Table, and_, delete, exists, or_, select, update

from curbcut.errors import UsageError
from curbcut.knowledge.answers import PERSON, TRUST, Answer
from curbcut.knowledge.pack import write_pack
from curbcut.knowledge.questions import QUESTIONS, Met, Question, holds_text, is_for_pages
from curbcut.knowledge.store.connection import engine_for, reading, writing
from curbcut.knowledge.store.in_force import NEWEST_FIRST, in_force
from curbcut.knowledge.store.migrating import migrate
from curbcut.knowledge.store.recording import record
from curbcut.knowledge.store.rows import count_asked, id_of, key_of, question_in
from curbcut.knowledge.store.schema import answers, questions


class OpenQuestion(NamedTuple):
    """A question without an answer that is trusted: the page it was last met on, and how often it was met."""

    question: Question
    url: str
    times_asked: int
    first_asked: datetime
    last_asked: datetime


class Recorded(NamedTuple):
    """An answer that was given at some time, and when its source last said the same."""

    answer: Answer
    confirmed_at: datetime


class Store:
    """What is known about a site. Any number of processes use one database at the same time."""

    def __init__(self, address: str) -> None:
        """address: a path, for SQLite, or a URL, `postgresql://user@host/site`. The tables are made or brought up to
        date. Raises UsageError for another kind of address, StoreError if the database cannot be used, as every method
        does."""
        self._engine = engine_for(address)
        migrate(self._engine)

    def record(self, question: Question, answer: Answer) -> None:
        """Keeps an answer beside the earlier ones. Raises UsageError for what must not be kept: a question that holds a
        page's own words, a confidence that is none."""
        self.record_all([(question, answer)])

    def record_all(self, answered: Iterable[tuple[Question, Answer]]) -> None:
        """Keeps all of these answers or, if something is wrong with one, none."""
        with writing(self._engine) as connection:
            record(connection, list(answered))

    def answer(self, question: Question) -> Answer | None:
        """The answer in force."""
        known = in_force(answers.c.question_id == id_of(question))
        with reading(self._engine) as connection:
            row = connection.execute(select(known)).one_or_none()
        return None if row is None else Answer(row.value, row.source, row.confidence, row.learned_at)

    def history(self, question: Question) -> list[Recorded]:
        """Every answer that was ever given, the newest first."""
        query = select(answers).where(answers.c.question_id == id_of(question)).order_by(*NEWEST_FIRST)
        with reading(self._engine) as connection:
            rows = connection.execute(query).all()
        return [
            Recorded(Answer(row.value, row.source, row.confidence, row.learned_at), row.confirmed_at) for row in rows
        ]

    def asked(self, met: Mapping[Question, Met]) -> None:
        """Counts questions that were left open, as a `Remediator` hands them out. Those that hold a page's own words
        are passed over."""
        kept = {question: each for question, each in met.items() if not holds_text(question)}
        if kept:
            with writing(self._engine) as connection:
                count_asked(connection, kept)

    def open_questions(self, *, limit: int = 100, kind: str | None = None, trust: float = TRUST) -> list[OpenQuestion]:
        """Questions that were asked and have no answer that is trusted, those met most often first.

        trust: how sure a machine's answer must be to close its question."""
        known = in_force()
        closes = and_(known.c.question_id == questions.c.id, or_(known.c.source == PERSON, known.c.confidence >= trust))
        kinds = QUESTIONS if kind is None else [kind]
        query = (
            select(questions)
            .outerjoin(known, closes)
            .where(known.c.id.is_(None), questions.c.times_asked > 0, questions.c.kind.in_(kinds))
            .order_by(questions.c.times_asked.desc(), questions.c.last_asked.desc(), questions.c.id)
            .limit(limit)
        )
        with reading(self._engine) as connection:
            rows = connection.execute(query).all()
        return [
            OpenQuestion(question, row.url, row.times_asked, row.first_asked, row.last_asked)
            for row in rows
            if (question := question_in(row.kind, row.parts)) is not None
        ]

    def in_force(self) -> Iterator[tuple[Question, Answer]]:
        """Every question that has an answer, with the one in force; always in the same order."""
        known = in_force()
        query = (
            select(questions.c.kind, questions.c.parts, known)
            .join(known, known.c.question_id == questions.c.id)
            .order_by(questions.c.kind, questions.c.parts)
        )
        with reading(self._engine) as connection:
            rows = connection.execute(query).all()
        for row in rows:
            question = question_in(row.kind, row.parts)
            if question is not None:
                yield question, Answer(row.value, row.source, row.confidence, row.learned_at)

    def write_pack(self, path: Path) -> str:
        """Puts the answers in force where requests read them, if any has changed, and returns the pack's version.

        Raises OSError."""
        return write_pack(path, {question: answer for question, answer in self.in_force() if is_for_pages(question)})

    def forget(self, question: Question) -> bool:
        """Removes a question and every answer to it, a person's too. Returns whether there was one."""
        return self._remove(questions, questions.c.key == key_of(question)) > 0

    def forget_source(self, source: str) -> int:
        """Removes all that a machine has said, as when its model turned out to be bad, and returns how many answers
        that was. Raises UsageError for `PERSON`: what people have decided is removed one by one."""
        if source == PERSON:
            raise UsageError("What people have answered is removed one by one.")
        said = select(answers.c.question_id).where(answers.c.source == source)
        with writing(self._engine) as connection:
            connection.execute(update(questions).where(questions.c.id.in_(said)).values(basis=None, based_at=None))
            return connection.execute(delete(answers).where(answers.c.source == source)).rowcount

    def forget_unasked(self, before: datetime) -> int:
        """Removes questions that nobody answered and no page has asked since, and returns how many that were."""
        is_answered = exists().where(answers.c.question_id == questions.c.id)
        return self._remove(questions, and_(questions.c.last_asked < before, ~is_answered))

    def _remove(self, table: Table, condition: ColumnElement[bool]) -> int:
        with writing(self._engine) as connection:
            return connection.execute(delete(table).where(condition)).rowcount
