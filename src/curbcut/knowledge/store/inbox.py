"""What visitors wrote to the site's owner."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import and_, delete, func, insert, or_, select, update

from curbcut.knowledge.store.connection import engine_for, reading, writing
from curbcut.knowledge.store.migrating import migrate
from curbcut.knowledge.store.rows import storable
from curbcut.knowledge.store.schema import messages

_AT_A_TIME = 50


class Kept(NamedTuple):
    """A message, when it came, and when it was mailed, if it was."""

    id: int
    text: str
    email: str
    page: str
    received_at: datetime
    mailed_at: datetime | None
    times_tried: int


class Inbox:
    """The messages in a store, next to what is known about the site. Any number of processes use it at once."""

    def __init__(self, address: str) -> None:
        """address: as of `Store`. Raises UsageError, or StoreError, as every method does."""
        self._engine = engine_for(address)
        migrate(self._engine)

    def keep(self, text: str, *, email: str = "", page: str = "") -> None:
        """Keeps a message for good."""
        row = {"text": storable(text), "email": storable(email), "page": storable(page)}
        with writing(self._engine) as connection:
            connection.execute(insert(messages).values(**row, received_at=datetime.now(UTC), times_tried=0))

    def messages(self, *, limit: int = 100) -> list[Kept]:
        """The newest messages, the last one first."""
        query = select(messages).order_by(messages.c.id.desc()).limit(limit)
        with reading(self._engine) as connection:
            return [_kept(row) for row in connection.execute(query).mappings()]

    def due(self, now: datetime) -> list[Kept]:
        """Messages that are to be mailed now, the oldest first; not all of very many."""
        is_due = or_(messages.c.try_after.is_(None), messages.c.try_after <= now)
        query = select(messages).where(and_(messages.c.mailed_at.is_(None), is_due)).order_by(messages.c.id)
        with reading(self._engine) as connection:
            return [_kept(row) for row in connection.execute(query.limit(_AT_A_TIME)).mappings()]

    def next_due(self) -> datetime | None:
        """When the next message is to be mailed; None if there is none."""
        moment = func.coalesce(messages.c.try_after, messages.c.received_at)
        query = select(messages.c.try_after, messages.c.received_at).where(messages.c.mailed_at.is_(None))
        with reading(self._engine) as connection:
            row = connection.execute(query.order_by(moment).limit(1)).one_or_none()
        return None if row is None else row.try_after or row.received_at

    def claim(self, kept: Kept, *, until: datetime) -> bool:
        """Takes a message for mailing, so that nobody else does before `until`; False if somebody has."""
        mine = and_(
            messages.c.id == kept.id, messages.c.times_tried == kept.times_tried, messages.c.mailed_at.is_(None)
        )
        change = update(messages).where(mine).values(times_tried=kept.times_tried + 1, try_after=until)
        with writing(self._engine) as connection:
            return connection.execute(change).rowcount == 1

    def mailed(self, kept: Kept, moment: datetime) -> None:
        """Notes that a message has been mailed."""
        with writing(self._engine) as connection:
            connection.execute(update(messages).where(messages.c.id == kept.id).values(mailed_at=moment))

    def forget(self, numbers: Sequence[int]) -> int:
        """Removes messages for good, and returns how many there were."""
        with writing(self._engine) as connection:
            return connection.execute(delete(messages).where(messages.c.id.in_(numbers))).rowcount


def _kept(row: object) -> Kept:
    return Kept(**{name: row[name] for name in Kept._fields})  # type: ignore[index]
