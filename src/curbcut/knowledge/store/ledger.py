"""The rows of passes, and the single steps of what is done to them; each within somebody's transaction."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, and_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from curbcut.knowledge.questions import Question
from curbcut.knowledge.store.in_force import in_force
from curbcut.knowledge.store.rows import digest_of, storable
from curbcut.knowledge.store.schema import addresses, answers, questions, work
from curbcut.knowledge.store.state import State

PAGE: Final = "page"
QUESTION: Final = "question"
AT_ONCE: Final = 400
"""How many rows are asked for, or written, with one statement."""


class Seen(NamedTuple):
    """What was at an address. `version` tells who looked, `asks` are the keys of the questions that were left open."""

    url: str
    digest: str
    version: str = ""
    etag: str = ""
    last_modified: str = ""
    links: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    looked_at: datetime = datetime.min.replace(tzinfo=UTC)
    seen_at: datetime = datetime.min.replace(tzinfo=UTC)


class Pass(NamedTuple):
    """A pass; `plan` is what whoever began it wrote down for those who carry it out."""

    id: int
    site: str
    plan: str
    started_at: datetime
    finished_at: datetime | None

    @property
    def name(self) -> str:
        """Its number, and when it was begun: no other pass has that, in no store."""
        return f"{self.id}-{self.started_at:%Y%m%dT%H%M%S.%f}"


class Task(NamedTuple):
    """Something to do, or done: a page by its address, or a question by the addresses of pages it is asked on."""

    key: str
    about: str
    depth: int
    state: State
    detail: str
    times_tried: int


class Group(NamedTuple):
    """A question of the pages of a pass. `pages` are the first ones that ask it with what was there, `basis` what it
    was last worked on with, `is_settled` whether a person has answered it, `is_known` whether anybody has."""

    key: str
    question: Question
    pages: tuple[tuple[str, str], ...]
    times_asked: int
    basis: str | None
    based_at: datetime | None
    is_settled: bool
    is_known: bool


def pass_in(row: Row[tuple[object, ...]]) -> Pass:
    return Pass(row.id, row.site, row.plan, row.started_at, row.finished_at)


def task_in(row: Row[tuple[object, ...]]) -> Task:
    return Task(row.key, row.about, row.depth, State(row.state), row.detail, row.times_tried)


def seen_in(row: Row[tuple[object, ...]]) -> Seen:
    found = (tuple(json.loads(row.links)), tuple(json.loads(row.asks)))
    return Seen(row.url, row.digest, row.version, row.etag, row.last_modified, *found, row.looked_at, row.seen_at)


def of(number: int, kind: str, key: str) -> ColumnElement[bool]:
    return and_(work.c.pass_id == number, work.c.kind == kind, work.c.key == key)


def still_waiting(connection: Connection, number: int, kind: str, key: str) -> Row[tuple[object, ...]] | None:
    """The row of something that is still to be done, which nobody else can have done before the transaction ends."""
    row = connection.execute(select(work).where(of(number, kind, key)).with_for_update()).one_or_none()
    return row if row is not None and row.state == State.WAITING else None


def set_state(
    connection: Connection, number: int, kind: str, key: str, state: State, detail: str | None = None
) -> None:
    values = {"state": state} if detail is None else {"state": state, "detail": detail}
    connection.execute(update(work).where(of(number, kind, key)).values(**values))


def take(connection: Connection, number: int, url: str, depth: int, state: State) -> bool:
    """Notes that a page was looked at where a redirect led; False if it was before."""
    add_pages(connection, number, [url], depth)
    if still_waiting(connection, number, PAGE, digest_of(url)) is None:
        return False
    set_state(connection, number, PAGE, digest_of(url), state)
    return True


def keep_seen(connection: Connection, seen: Seen) -> None:
    row = {
        "key": digest_of(seen.url), "url": storable(seen.url), "digest": seen.digest, "version": seen.version,
        "etag": storable(seen.etag), "last_modified": storable(seen.last_modified),
        "links": json.dumps([storable(link) for link in seen.links]), "asks": json.dumps(seen.asks),
        "looked_at": seen.looked_at, "seen_at": seen.seen_at,
    }  # fmt: skip
    statement = insert_into(connection, addresses).values(**row)
    changed = {name: statement.excluded[name] for name in row if name != "key"}
    connection.execute(statement.on_conflict_do_update(index_elements=[addresses.c.key], set_=changed))


def add_pages(connection: Connection, number: int, urls: Sequence[str], depth: int) -> None:
    rows = [
        {"pass_id": number, "kind": PAGE, "key": digest_of(url), "about": storable(url), "depth": depth,
         "state": State.WAITING}
        for url in dict.fromkeys(urls)
    ]  # fmt: skip
    add_work(connection, rows)


def add_work(connection: Connection, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        statement = insert_into(connection, work).on_conflict_do_nothing()
        connection.execute(statement, rows)


def insert_into(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """The same statement in either dialect."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


def some(keys: Sequence[str]) -> Iterable[Sequence[str]]:
    return (keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE))


def asked_with_source(keys: Sequence[str]) -> Select[*tuple[object, ...]]:
    """Selects questions with the source of the answer that is in force."""
    known = in_force(answers.c.question_id.in_(select(questions.c.id).where(questions.c.key.in_(keys))))
    return (
        select(questions, known.c.source)
        .outerjoin(known, known.c.question_id == questions.c.id)
        .where(questions.c.key.in_(keys))
    )
