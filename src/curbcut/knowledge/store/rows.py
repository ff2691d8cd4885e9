"""Questions as rows, and rows as questions."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from hashlib import blake2b

from sqlalchemy import Connection, ScalarSelect, func, select
from sqlalchemy.dialects import postgresql, sqlite

from curbcut.knowledge.questions import QUESTIONS, Met, Question, parts_of
from curbcut.knowledge.store.schema import questions

_CANNOT_BE_STORED = re.compile("[\0\ud800-\udfff]")


def key_of(question: Question) -> str:
    """What names a question in the database."""
    return digest_of(json.dumps([question.kind, *parts_of(question)]))


def digest_of(text: str) -> str:
    """What names a text in the database."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def id_of(question: Question) -> ScalarSelect[int]:
    """Selects the number of a question."""
    return select(questions.c.id).where(questions.c.key == key_of(question)).scalar_subquery()


def question_in(kind: str, parts: str) -> Question | None:
    """The question that a row holds; None for one that this version does not ask."""
    question: Callable[..., Question] | None = QUESTIONS.get(kind)
    if question is None:
        return None
    try:
        return question(*json.loads(parts))
    except TypeError:
        return None


def count_asked(connection: Connection, met: Mapping[Question, Met]) -> None:
    """Adds to how often questions were asked, and says where they were met last."""
    now = datetime.now(UTC)
    rows = [
        {**_identity(question), "url": storable(url), "times_asked": times, "first_asked": now, "last_asked": now}
        for question, (url, times) in met.items()
    ]
    rows.sort(key=lambda row: str(row["key"]))  # so that two processes never wait for each other in a circle
    row = _insert(connection)
    again = {
        "url": row.excluded.url,
        "times_asked": questions.c.times_asked + row.excluded.times_asked,
        "first_asked": func.coalesce(questions.c.first_asked, row.excluded.first_asked),
        "last_asked": row.excluded.last_asked,
    }
    connection.execute(row.on_conflict_do_update(index_elements=[questions.c.key], set_=again), rows)


def add_questions(connection: Connection, asked: Iterable[Question]) -> None:
    """Makes sure that each has a row."""
    rows = sorted((_identity(question) for question in set(asked)), key=lambda row: row["key"])
    if rows:
        connection.execute(_insert(connection).on_conflict_do_nothing(), rows)


def _insert(connection: Connection) -> sqlite.Insert | postgresql.Insert:
    """The same statement in either dialect."""
    return sqlite.insert(questions) if connection.dialect.name == "sqlite" else postgresql.insert(questions)


def _identity(question: Question) -> dict[str, str]:
    return {"key": key_of(question), "kind": question.kind, "parts": json.dumps(parts_of(question))}


def storable(text: str) -> str:
    """Text without what PostgreSQL cannot hold and no page can show."""
    return _CANNOT_BE_STORED.sub("\ufffd", text)
