"""How much is known, in numbers."""

from typing import NamedTuple

from sqlalchemy import and_, func, or_, select

from curbcut.knowledge.answers import PERSON, TRUST
from curbcut.knowledge.store.connection import engine_for, reading
from curbcut.knowledge.store.in_force import in_force
from curbcut.knowledge.store.migrating import migrate
from curbcut.knowledge.store.schema import addresses, questions


class Overview(NamedTuple):
    """Pages that were looked at, and the questions that pages have asked: with an answer that is trusted, or open."""

    pages: int
    answered: int
    open_by_kind: dict[str, int]

    @property
    def open(self) -> int:
        return sum(self.open_by_kind.values())


def overview_of(address: str, *, trust: float = TRUST) -> Overview:
    """What is in a store. Raises UsageError, StoreError."""
    engine = engine_for(address)
    migrate(engine)
    known = in_force()
    closes = and_(known.c.question_id == questions.c.id, or_(known.c.source == PERSON, known.c.confidence >= trust))
    per_kind = (
        select(questions.c.kind, func.count(questions.c.id).label("asked"), func.count(known.c.id).label("answered"))
        .outerjoin(known, closes)
        .where(questions.c.times_asked > 0)
        .group_by(questions.c.kind)
        .order_by(questions.c.kind)
    )
    with reading(engine) as connection:
        pages = connection.execute(select(func.count()).where(addresses.c.version != "")).scalar() or 0
        rows = connection.execute(per_kind).all()
    open_by_kind = {row.kind: row.asked - row.answered for row in rows if row.asked > row.answered}
    return Overview(pages, sum(row.answered for row in rows), open_by_kind)
