"""Keeping answers: each beside the earlier ones, and nothing twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, insert, select, update

from curbcut.errors import UsageError
from curbcut.knowledge.answers import Answer
from curbcut.knowledge.questions import Question, holds_text
from curbcut.knowledge.store.rows import add_questions, key_of, storable
from curbcut.knowledge.store.schema import answers, questions

AT_ONCE: Final = 400
"""How many answers are looked up with one question to the database."""


@dataclass(slots=True)
class _Said:
    """What a source said about a question; `id` is None until it is written."""

    question_id: int
    source: str
    value: str
    confidence: float
    learned_at: datetime
    confirmed_at: datetime
    id: int | None = None
    is_confirmed: bool = False


def record(connection: Connection, answered: Sequence[tuple[Question, Answer]]) -> None:
    """Keeps answers, unless they are kept already. Raises UsageError for what must not be kept."""
    for question, answer in answered:
        if holds_text(question):
            raise UsageError("The language of a text is told at once; a page's own words are kept nowhere.")
        if not 0 <= answer.confidence <= 1:
            raise UsageError(f"A confidence is between 0 and 1, and not {answer.confidence}.")
    add_questions(connection, (question for question, _ in answered))
    for start in range(0, len(answered), AT_ONCE):
        _record_some(connection, answered[start : start + AT_ONCE])


def _record_some(connection: Connection, answered: Sequence[tuple[Question, Answer]]) -> None:
    numbers = _numbers(connection, {key_of(question) for question, _ in answered})
    known = _said(connection, numbers.values())
    for question, answer in answered:
        number = numbers[key_of(question)]
        moment = answer.learned_at
        said = _Said(number, storable(answer.source), storable(answer.value), answer.confidence, moment, moment)
        _add(known.setdefault((number, said.source), []), said)
    every = [said for history in known.values() for said in history]
    _insert(connection, [said for said in every if said.id is None])
    _confirm(connection, [said for said in every if said.id is not None and said.is_confirmed])


def _add(history: list[_Said], said: _Said) -> None:
    """Adds what a source said to what it had said before, the newest last: the same again only confirms it."""
    newest = history[-1] if history else None
    if newest is not None and (newest.value, newest.confidence) == (said.value, said.confidence):
        newest.is_confirmed |= newest.confirmed_at < said.learned_at
        newest.confirmed_at = max(newest.confirmed_at, said.learned_at)
    elif not any((each.value, each.learned_at) == (said.value, said.learned_at) for each in history):
        history.append(said)
        history.sort(key=lambda each: each.confirmed_at)


def _numbers(connection: Connection, keys: Iterable[str]) -> dict[str, int]:
    query = select(questions.c.key, questions.c.id).where(questions.c.key.in_(keys))
    return {row.key: row.id for row in connection.execute(query)}


def _said(connection: Connection, numbers: Iterable[int]) -> dict[tuple[int, str], list[_Said]]:
    """What every source has said about these questions, the newest last."""
    query = select(answers).where(answers.c.question_id.in_(numbers)).order_by(answers.c.confirmed_at, answers.c.id)
    known: dict[tuple[int, str], list[_Said]] = {}
    for row in connection.execute(query):
        said = _Said(
            row.question_id, row.source, row.value, row.confidence, row.learned_at, row.confirmed_at, id=row.id
        )
        known.setdefault((said.question_id, said.source), []).append(said)
    return known


def _insert(connection: Connection, new: Sequence[_Said]) -> None:
    columns = ("question_id", "source", "value", "confidence", "learned_at", "confirmed_at")
    if new:
        connection.execute(insert(answers), [{name: getattr(said, name) for name in columns} for said in new])


def _confirm(connection: Connection, confirmed: Sequence[_Said]) -> None:
    if confirmed:
        statement = update(answers).where(answers.c.id == bindparam("number")).values(confirmed_at=bindparam("moment"))
        connection.execute(statement, [{"number": said.id, "moment": said.confirmed_at} for said in confirmed])
