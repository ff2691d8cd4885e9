"""
A process that works on passes: for one site until it is learned, or for as long as it is let.

It takes what comes next of any pass that it is logged in for, says that it is alive, takes over what dead workers have
left undone, begins passes that are due, and writes the pack whenever a pass has ended.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from curbcut.engine import Settings
from curbcut.engine.withdrawn import withdrawals_in
from curbcut.errors import CurbcutError, LearnerError
from curbcut.knowledge import Withdrawn
from curbcut.knowledge.asked_folder import AskedFolder
from curbcut.knowledge.store import Pass, Passes, Store, Workers
from curbcut.learner.jobs import Jobs
from curbcut.learner.jobs.attendance import Attendance
from curbcut.learner.learning import Learner
from curbcut.learner.login import NOBODY, Login
from curbcut.learner.plan import Plan, plan_in
from curbcut.learner.schedule import Schedule
from curbcut.learner.site import Site

if TYPE_CHECKING:
    from curbcut.learner.probes.pictures import Eyes
    from curbcut.vision.describing import Vision

log = logging.getLogger("curbcut")

LEASE: Final = 15.0
"""Seconds without a sign after which a worker is dead."""
LOOK_AROUND: Final = 0.5
MOMENT: Final = 0.02
"""Seconds after which one looks how far a pass is, and whether one is over that was finished here."""
PASSES_KEPT: Final = 10
"""How many passes over all sites are kept to look up."""


class Office:
    """Does the work of passes, for an engine of jobs. Open it with `opened`."""

    def __init__(
        self,
        address: str,
        *,
        settings: Settings,
        login: Login = NOBODY,
        pack: Path | None = None,
        schedule: Schedule | None = None,
        lease: float = LEASE,
        doing: str = "",
        vision: Vision | None = None,
    ) -> None:
        """address: of the store. login: as whom sites are looked at. pack: what requests read, written whenever a pass
        has ended. vision: what looks at pictures, None to leave them. Raises StoreError."""
        self._store = Store(address)
        self.passes = Passes(address, keeps_connections=True)
        self._settings = settings
        self._login = login
        self._vision = vision
        self._pack = pack
        self._schedule = schedule
        self._asked = AskedFolder(pack) if pack is not None else None
        self._written_for = -1
        self._at_work: dict[int, tuple[Site, Learner]] = {}
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._pass_ended = threading.Event()
        self._attendance = Attendance(Workers(address), lease=lease, doing=doing)
        self._attendance.enter()
        try:
            from curbcut.learner.jobs.dbos import DbosJobs  # takes a second

            self.jobs: Jobs = DbosJobs(address, self, name=self._attendance.name, login=login.key)
        except BaseException:
            self._attendance.leave()
            self.passes.close()
            raise
        self._caretaker = threading.Thread(target=self._take_care, name="curbcut-attendance", daemon=True)
        self._try_to_look_after()
        self._caretaker.start()

    def begin_pass(self, plan: Plan) -> tuple[Pass, bool]:
        """Has a site learned, and says whether that goes on with a pass that was begun before. Raises LearnerError if
        its owner's script does not sign in."""
        earlier = self.passes.running(plan.site)
        begun = self.passes.begin(plan.site, plan.written(), is_whole=not plan.only)
        if self._login.script is not None:
            try:
                self._learner(begun.id)  # signs in now, while there is somebody to tell
            except LearnerError:
                self.passes.finish(begun.id)
                raise
        self.jobs.start(begun.name)
        return begun, earlier is not None

    def wait_for(self, begun: Pass, tell: Callable[[], None]) -> None:
        """Waits until a pass is over, whoever carries it out. tell: called from time to time."""
        pause = LOOK_AROUND
        while self.jobs.state(begun.name) == "going on":
            tell()
            if self._pass_ended.wait(pause):
                pause = MOMENT  # until the engine has noted it, too
                time.sleep(pause)

    def withdrawn_in(self, begun: Pass) -> list[tuple[str, str]]:
        """The rules whose fixes were withdrawn in a pass, each with the reason."""
        return [
            each
            for question, answer in self._store.in_force()
            if isinstance(question, Withdrawn) and answer.learned_at >= begun.started_at
            for each in withdrawals_in(answer.value)
        ]

    def close(self) -> None:
        """Finishes what has been begun, and gives back the rest."""
        self._ended.set()
        self._caretaker.join()
        try:
            self.jobs.close()
            self._write_what_is_new()
        finally:
            for number in list(self._at_work):
                self._leave_site(number)
            self._attendance.leave()
            self.passes.close()

    # -- the work, as an engine of jobs asks for it

    def begin(self, number: int) -> None:
        self._learner(number).begin()

    def next_pages(self, number: int) -> list[str]:
        return self._learner(number).next_pages()

    def visit(self, number: int, key: str) -> None:
        self._learner(number).visit(key)

    def left(self, number: int, kind: str, keys: list[str]) -> list[str]:
        return self.passes.left(number, kind, keys)

    def next_questions(self, number: int) -> list[str]:
        return self._learner(number).next_questions()

    def answer(self, number: int, key: str) -> None:
        self._learner(number).answer(key)

    def verify(self, number: int) -> None:
        self._learner(number).verify(self._store)

    def give_up(self, number: int, kind: str, key: str) -> None:
        self.passes.give_up(number, kind, key)

    def finish(self, number: int) -> None:
        self.passes.finish(number)
        self._pass_ended.set()

    def _learner(self, number: int) -> Learner:
        with self._lock:
            if number not in self._at_work:
                found = self.passes.get(number)
                if found is None:
                    raise LearnerError(f"There is no pass {number}.")
                plan = plan_in(found.plan)
                site = Site(plan, self._login, lambda pause: self.passes.turn(number, pause))
                eyes = self._eyes_for(site)
                learner = Learner(number, plan, found.started_at, self.passes, site, self._settings, eyes)
                self._at_work[number] = (site, learner)
            return self._at_work[number][1]

    def _eyes_for(self, site: Site) -> Eyes | None:
        if self._vision is None:
            return None
        from curbcut.learner.probes.pictures import Eyes  # needs the extra `vision`

        return Eyes(self._vision, site.client, self._store, site.spool)

    def _leave_site(self, number: int) -> None:
        with self._lock:
            site, _ = self._at_work.pop(number)
        site.close()

    # -- from time to time

    def _take_care(self) -> None:
        while not self._ended.wait(self._attendance.pause):
            self._try_to_look_after()

    def _try_to_look_after(self) -> None:
        try:
            self._look_after()
        except (CurbcutError, OSError) as problem:  # a database or a disk is away for a while
            log.warning("%s", problem)
        except Exception:
            log.exception("A worker could not look after the others.")

    def _look_after(self) -> None:
        self._attendance.sign()
        living, dead = self._attendance.watch()
        taken = self.jobs.take_over(living)
        self._attendance.strike_off(dead)
        if taken:
            log.info("%d pieces of work of dead workers were taken over.", taken)
        for running in self.passes.all_running():
            if plan_in(running.plan).login == self._login.key:
                self.jobs.start(running.name)  # if who began it died before
                if self.jobs.state(running.name) == "failed":
                    log.warning("Pass %d over %s was given up.", running.id, running.site)
                    self.passes.finish(running.id)
        for number in list(self._at_work):
            ended = self.passes.get(number)
            if ended is None or (ended.finished_at is not None and self.jobs.state(ended.name) != "going on"):
                self._leave_site(number)
        self._after_passes()
        if self._asked is not None and not self.passes.all_running():  # or it would not be known from what a pass met
            self._asked.take(self._store.asked)
        if self._schedule is not None:
            self._begin_what_is_due(self._schedule)

    def _after_passes(self) -> None:
        last = self.passes.last_finished()
        if last == self._written_for or not self._write_what_is_new():
            return
        self.jobs.forget(self.passes.forget_before(last, keep=PASSES_KEPT))
        self._written_for = last

    def _write_what_is_new(self) -> bool:
        """Writes the pack; False where that cannot be now."""
        try:
            self.write_pack()
        except OSError as error:
            log.warning("The pack could not be written: %s", error)
            return False
        return True

    def write_pack(self) -> None:
        """Puts what is known where requests read it. Raises OSError."""
        if self._pack is not None:
            self._store.write_pack(self._pack)

    def _begin_what_is_due(self, schedule: Schedule) -> None:
        for plan in schedule.due(self.passes, datetime.now(UTC)):
            self.begin_pass(plan)
