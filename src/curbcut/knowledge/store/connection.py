"""Reaching a database, and its transactions."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, NullPool, QueuePool, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from curbcut.errors import StoreError, UsageError

LONGEST_WAIT: Final = 60.0
"""Seconds that a process waits for others to finish writing to SQLite."""

_WRITES: Final = "curbcut_writes"


def engine_for(address: str, *, keeps_connections: bool = False) -> Engine:
    """An engine for a path or a URL. Raises UsageError for an address of no database that can be used.

    It opens a connection for each piece of work: processes may fork, and a database that was restarted is met anew.
    keeps_connections: for whoever does thousands of pieces and forks in no other way than by beginning a new program;
    opening takes longer than most pieces do."""
    url = _url(address)
    try:
        if keeps_connections:  # those that a restarted database has closed are noticed; a file closes none
            is_file = url.get_backend_name() == "sqlite"
            engine = create_engine(url, poolclass=QueuePool, pool_pre_ping=not is_file)
        else:
            engine = create_engine(url, poolclass=NullPool)
    except (ImportError, NoSuchModuleError) as error:
        raise UsageError(f"{url.drivername} needs a driver that is not installed: {error}.") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _url(address: str) -> URL:
    if "://" not in address:
        return URL.create("sqlite", database=str(Path(address)))
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise UsageError(f"{address!r} is no address of a database.") from error
    dialect, _, driver = url.drivername.partition("+")
    if dialect in {"postgresql", "postgres"}:
        return url.set(drivername=f"postgresql+{driver or 'psycopg'}")
    if dialect != "sqlite" or not url.database or url.database == ":memory:":
        raise UsageError("What is learned is kept in a file of SQLite or in PostgreSQL.")
    return url


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    """WAL lets others read while one writes. It is a property of the file, so whoever cannot set it leaves it."""
    connection.isolation_level = None  # transactions are begun below, and not by the driver
    connection.execute(f"PRAGMA busy_timeout = {LONGEST_WAIT * 1000:.0f}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError:
        return  # another process is at it


def _begin(connection: Connection) -> None:
    """A transaction that will write says so at once: SQLite lets none become a writer that began as a reader."""
    is_writing = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that reads one state of the database. Raises StoreError."""
    try:
        with engine.begin() as connection:
            yield connection
    except SQLAlchemyError as error:
        raise _problem(engine, error) from error


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes all or nothing. Raises StoreError."""
    with reading(engine.execution_options(**{_WRITES: True})) as connection:
        yield connection


def _problem(engine: Engine, error: SQLAlchemyError) -> StoreError:
    reason = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
    return StoreError(f"{engine.url.render_as_string()} could not be used: {reason}.")
