"""Bringing a database to the tables that this version works with, however many processes start at once."""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, inspect, text

from curbcut.errors import StoreError
from curbcut.knowledge.store.connection import reading, writing
from curbcut.knowledge.store.schema import HEAD, VERSION_TABLE

MIGRATIONS: Final = Path(__file__).parent / "migrations"

_LOCK: Final = 7_092_874_283
"""The number under which PostgreSQL keeps the others waiting: any that nobody else uses."""


def migrate(engine: Engine) -> None:
    """Makes or changes the tables. Raises StoreError, also for a database that a newer version has changed."""
    with reading(engine) as connection:
        if _revision(connection) == HEAD:
            return
    with writing(engine) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        revision = _revision(connection)
        if revision is not None and revision > HEAD:
            where = engine.url.render_as_string()
            raise StoreError(f"{where} is used by a newer version of Curbcut: its tables are at revision {revision}.")
        if revision != HEAD:
            _upgrade(connection)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    found = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608 - a constant
    return None if found is None else str(found)


def _upgrade(connection: Connection) -> None:
    from alembic import command  # slow to import, and needed once in a database's life
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")
