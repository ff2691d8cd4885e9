"""The processes that work on passes, and which of them have died."""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import delete, insert, select, update

from curbcut.knowledge.store.connection import engine_for, reading, writing
from curbcut.knowledge.store.migrating import migrate
from curbcut.knowledge.store.schema import workers


class Worker(NamedTuple):
    """A process. `beats` goes up for as long as it lives."""

    id: str
    host: str
    process: int
    beats: int
    started_at: datetime
    seen_at: datetime
    doing: str


class Workers:
    """The workers of a store."""

    def __init__(self, address: str) -> None:
        """address: as of `Store`. Raises UsageError, or StoreError, as every method does."""
        self._engine = engine_for(address)
        migrate(self._engine)

    def begin(self, name: str, *, host: str, process: int, doing: str) -> None:
        """Enters a worker under a name that nobody had before."""
        now = datetime.now(UTC)
        row = {"id": name, "host": host, "process": process, "beats": 0, "started_at": now, "seen_at": now}
        with writing(self._engine) as connection:
            connection.execute(insert(workers).values(**row, doing=doing))

    def beat(self, name: str) -> bool:
        """Says that a worker is alive; False if others have taken it for dead."""
        alive = update(workers).where(workers.c.id == name)
        with writing(self._engine) as connection:
            values = {"beats": workers.c.beats + 1, "seen_at": datetime.now(UTC)}
            return connection.execute(alive.values(**values)).rowcount == 1

    def all(self) -> list[Worker]:
        """Those that were entered and have not left, the oldest first."""
        query = select(workers).order_by(workers.c.started_at, workers.c.id)
        with reading(self._engine) as connection:
            return [Worker(**row) for row in connection.execute(query).mappings()]

    def leave(self, names: Collection[str]) -> None:
        """Strikes workers off."""
        with writing(self._engine) as connection:
            connection.execute(delete(workers).where(workers.c.id.in_(names)))
