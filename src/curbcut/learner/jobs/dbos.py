"""
Jobs on DBOS: in the file beside a store of SQLite, or in PostgreSQL; nothing else here imports it.

A pass is a workflow; so are pieces of it, some pages or questions each, whose names say what they are about. What is
asked for twice is done once. DBOS leaves open what becomes of work whose worker has died, when old work is forgotten,
and in which order tables are made; all of that is here and in `attendance.py`, with what DBOS offers to everybody.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final, Literal

from dbos import DBOS, DBOSClient, DBOSConfig, SetWorkflowID, WorkflowStatus, error
from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError

from curbcut.errors import StoreError
from curbcut.knowledge.store.connection import LONGEST_WAIT, engine_for, writing
from curbcut.knowledge.store.ledger import PAGE, QUESTION
from curbcut.knowledge.store.migrating import migrate
from curbcut.learner.browser_thread import browsers_at_once
from curbcut.learner.fingerprint import digest
from curbcut.learner.jobs.port import Work

log = logging.getLogger("curbcut")

SCHEMA: Final = "curbcut_jobs"
VERSION: Final = "1"
"""Changes only if work that was begun cannot be gone on with: by default every change of a program strands it."""
LONGEST_DRAIN: Final = 60.0
"""Seconds that work which was begun may take when a process is told to end."""
TRIES: Final = 6
LOOKS: Final = 3
PAGES_AT_ONCE: Final = 4
PASSES_AT_ONCE: Final = 8
_POLL: Final = 0.2
_LISTENS: Final = 0.1
"""Seconds between two looks for messages between workflows in SQLite. There are none, but ending waits for the next."""
_LOOK_AROUND: Final = 1.0
"""Seconds after which one looks what others have done, if nothing was done here meanwhile."""
_LOCK: Final = 7_092_874_284
_FAILED: Final = frozenset({"ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"})


class _Ending(BaseException):
    """This process ends, and what it was at is for others: no failure that DBOS should write down."""


class _Place:
    """The work of this process, and what of it is being done at the moment."""

    def __init__(self) -> None:
        self.work: Work | None = None
        self.queues = _Queues("")
        self.ending = threading.Event()
        self._something_done = threading.Event()
        self._at_work: Counter[str] = Counter()
        self._busy = 0
        self._changed = threading.Condition()

    def open(self, work: Work, login: str) -> None:
        self.work, self.queues = work, _Queues(login)
        self.ending.clear()

    def end(self) -> None:
        self.ending.set()
        self._something_done.set()

    def wait_for_something_done(self) -> None:
        """Waits until a piece of work is finished here; not for long, since others finish some, too."""
        self._something_done.wait(_LOOK_AROUND)
        self._something_done.clear()

    @contextmanager
    def doing(self) -> Iterator[Work]:
        """Around a piece of work, which is finished even if the process shall end."""
        if self.work is None or self.ending.is_set():
            raise _Ending
        with self._changed:
            self._busy += 1
        try:
            yield self.work
        finally:
            with self._changed:
                self._busy -= 1
                self._changed.notify_all()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Around a workflow."""
        name = DBOS.workflow_id or ""
        with self._changed:
            self._at_work[name] += 1
        try:
            yield
        finally:
            with self._changed:
                self._at_work[name] -= 1
                self._at_work += Counter()  # drops those with 0
            self._something_done.set()

    @property
    def workflows(self) -> frozenset[str]:
        """Those that are being carried out here."""
        with self._changed:
            return frozenset(self._at_work)

    def wait_until_idle(self, seconds: float) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: self._busy == 0, seconds)


class _Queues:
    """The queues of those who are logged in alike."""

    def __init__(self, login: str) -> None:
        end = f"-{login}" if login else ""
        self.passes, self.pages, self.questions = (f"curbcut-{name}{end}" for name in ("pass", "page", "question"))


_place = _Place()


@DBOS.step(retries_allowed=True, max_attempts=TRIES, interval_seconds=0.5)
def _do(what: str, number: int, *about: str) -> list[str]:
    """Has the method of that name do its work."""
    with _place.doing() as work:
        done = getattr(work, what)(number, *about)
    return done if isinstance(done, list) else []


@DBOS.step()
def _visit_all(number: int, keys: str) -> None:
    """Visits pages, with one note that all of it is done: to note each takes as long as to read it."""
    for key in keys.split():
        with _place.doing() as work:
            work.visit(number, key)


@DBOS.workflow(name="curbcut piece")
def _piece(what: str, number: int, keys: str) -> None:
    with _place.at_work():
        if what == "visit" and " " in keys:
            try:
                _visit_all(number, keys)
            except Exception as problem:  # noqa: BLE001 - whatever it was: those that are not done are tried by themselves
                log.info("Pages of pass %d are visited one by one: %s", number, problem)
            else:
                return
        for key in keys.split():
            try:
                _do(what, number, key)
            except error.DBOSMaxStepRetriesExceeded as problem:
                log.warning("A piece of pass %d could not be done: %s", number, problem)
                _do("give_up", number, _kind_of(what), key)


@DBOS.workflow(name="curbcut pass")
def _pass(name: str) -> None:
    number = _number_in(name)
    with _place.at_work():
        _do("begin", number)
        while pieces := _do("next_pages", number):
            _each("visit", name, pieces)
        _each("answer", name, _do("next_questions", number))
        _do("verify", number)
    _do("finish", number)


def _each(what: str, name: str, pieces: list[str]) -> None:
    """Has pieces of work done by whoever is free, and waits until all are noted as done: not for DBOS to say so, whose
    way of waiting cannot be ended."""
    number, kind = _number_in(name), _kind_of(what)
    queue = _place.queues.pages if kind == PAGE else _place.queues.questions
    for piece in pieces:
        with SetWorkflowID(f"{_workflow(name)}-{kind}-{_named(piece)}"):
            DBOS.enqueue_workflow(queue, _piece, what, number, piece)
    keys = " ".join(pieces).split()
    while keys:
        _place.wait_for_something_done()
        with _place.doing() as work:
            keys = work.left(number, kind, keys)


def _named(piece: str) -> str:
    """What tells a piece of work from all others: not its first key alone, which may be the first of more or fewer."""
    return digest(piece) if " " in piece else piece


def _kind_of(what: str) -> str:
    return PAGE if what == "visit" else QUESTION


def _workflow(name: str) -> str:
    return f"pass-{name}"


def _number_in(name: str) -> int:
    return int(name.partition("-")[0])


def _give_back(to: type[DBOS] | DBOSClient, is_lost: Callable[[WorkflowStatus], bool]) -> int:
    """Puts such work that was begun back into its queue."""
    found = to.list_workflows(status="PENDING", load_input=False, load_output=False)
    lost: dict[str, list[str]] = {}
    for each in found:
        if each.queue_name is not None and is_lost(each):
            lost.setdefault(each.queue_name, []).append(each.workflow_id)
    for queue, names in lost.items():
        to.resume_workflows(names, queue_name=queue)
    return sum(map(len, lost.values()))


def _url_beside(address: str) -> str:
    """Where jobs are kept: in a file of their own beside that of a store, or in the same database."""
    url = engine_for(address).url
    if url.get_backend_name() != "sqlite":
        return url.render_as_string(hide_password=False)
    path = Path(url.database or "")
    return URL.create("sqlite", database=str(path.with_name(f"{path.stem}.jobs{path.suffix}"))).render_as_string()


def _prepare(address: str, url: str) -> None:
    """Makes the tables before anything works with them, one process after the other: DBOS's own way takes many times as
    long when several begin at once."""
    engine = engine_for(address)
    migrate(engine)
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(make_url(url).database or "", timeout=LONGEST_WAIT)) as file:
            file.execute("PRAGMA journal_mode = WAL")
        with writing(engine), _as_store_errors():
            DBOS.migrate(url, schema=SCHEMA)
    else:
        with _as_store_errors(), _alone(engine):
            DBOS.migrate(url, schema=SCHEMA)


@contextmanager
def _alone(engine: Engine) -> Iterator[None]:
    """One process at a time, in PostgreSQL: without a transaction, and without a statement that waits, since DBOS makes
    indexes CONCURRENTLY, which waits for all of those."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        while not connection.execute(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": _LOCK}).scalar():
            time.sleep(_POLL)
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": _LOCK})


def _sqlite_engine(url: str) -> Engine | None:
    """What DBOS shall reach a file of SQLite with; it would have readers wait for writers."""
    if not url.startswith("sqlite"):
        return None
    engine = create_engine(url, connect_args={"timeout": LONGEST_WAIT})
    event.listen(engine, "connect", _set_up)
    return engine


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA synchronous = NORMAL")


@contextmanager
def _as_store_errors() -> Iterator[None]:
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, error.DBOSException) as problem:
        raise StoreError(f"The jobs of the store could not be used: {problem}.") from problem


def _launch(config: DBOSConfig) -> None:
    DBOS(config=config)
    queues = _place.queues
    DBOS.listen_queues([queues.passes, queues.pages, queues.questions])
    DBOS.launch()
    for queue, most in (
        (queues.passes, PASSES_AT_ONCE),
        (queues.pages, PAGES_AT_ONCE),
        (queues.questions, browsers_at_once()),  # each does one thing at a time
    ):
        DBOS.register_queue(queue, worker_concurrency=most, polling_interval_sec=_POLL)


class DbosJobs:
    """DBOS in this process, of which there is one."""

    def __init__(self, address: str, work: Work, *, name: str, login: str = "") -> None:
        """address: of the store. name: of this worker, which none had before. login: see `Plan`. Raises StoreError."""
        self._url = _url_beside(address)
        self._name = name
        _prepare(address, self._url)
        _place.open(work, login)
        self._missed: dict[str, int] = {}
        config = DBOSConfig(
            name="curbcut",
            system_database_url=self._url,
            dbos_system_schema=SCHEMA,
            executor_id=name,
            application_version=VERSION,
            run_migrations=False,
            log_level="CRITICAL",
            enable_otlp=False,
            notification_listener_polling_interval_sec=_LISTENS,
        )
        engine = _sqlite_engine(self._url)
        if engine is not None:
            config["system_database_engine"] = engine
        self._engine = engine
        with _as_store_errors():
            try:
                _launch(config)
            except BaseException:
                DBOS.destroy()  # else this process could not begin again
                raise

    def start(self, name: str) -> None:
        with _as_store_errors(), SetWorkflowID(_workflow(name)):
            DBOS.enqueue_workflow(_place.queues.passes, _pass, name)

    def state(self, name: str) -> Literal["going on", "done", "failed"]:
        with _as_store_errors():
            found = DBOS.get_workflow_status(_workflow(name))
            lost = DBOS.list_workflows(
                status=sorted(_FAILED), workflow_id_prefix=f"{_workflow(name)}-", limit=1, load_input=False
            )
        if found is not None and found.status == "SUCCESS":
            return "done"
        return "failed" if lost or (found is not None and found.status in _FAILED) else "going on"

    def take_over(self, living: Collection[str]) -> int:
        with _as_store_errors():
            return _give_back(DBOS, lambda each: each.executor_id not in living or self._is_forgotten(each))

    def _is_forgotten(self, status: WorkflowStatus) -> bool:
        """Whether something is said to be done here, and was not the last two times that anybody looked: a worker that
        was slow was taken for dead, and then got back what it had been at."""
        if status.executor_id != self._name or status.workflow_id in _place.workflows:
            self._missed.pop(status.workflow_id, None)
            return False
        self._missed[status.workflow_id] = self._missed.get(status.workflow_id, 0) + 1
        if self._missed[status.workflow_id] < LOOKS:
            return False
        del self._missed[status.workflow_id]
        return True

    def forget(self, names: Collection[str]) -> None:
        with _as_store_errors():
            for name in names:
                DBOS.delete_workflows([_workflow(name)], delete_children=True)

    def close(self) -> None:
        _place.end()
        with _as_store_errors():
            DBOS.destroy()
        if not _place.wait_until_idle(LONGEST_DRAIN):
            log.warning("What was begun is not finished after %d seconds; others will do it again.", LONGEST_DRAIN)
        _place.work = None
        with _as_store_errors():
            client = DBOSClient(system_database_url=self._url, dbos_system_schema=SCHEMA)
            try:
                _give_back(client, lambda each: each.executor_id == self._name)
            finally:
                client.destroy()
        if self._engine is not None:
            self._engine.dispose()
