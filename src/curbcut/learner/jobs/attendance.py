"""Which workers are alive: each says so again and again, and what one has left undone is given to the others."""

from __future__ import annotations

import os
import secrets
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from curbcut.knowledge.store import Worker, Workers

SIGNS_IN_A_LEASE: Final = 3.0


def host_here() -> str:
    """This machine, and within it the place in which a process's number means that process."""
    try:
        start = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        place = str(Path("/proc/self/ns/pid").readlink())
    except OSError:
        start = place = ""
    return f"{socket.gethostname()} {start} {place}".strip()


class Attendance:
    """One worker's entry, and its watch over the others.

    Another is dead if it has given no sign for as long as a lease, by the clock of whoever watches: those of different
    machines differ. One whose process has gone from the same machine is dead at once."""

    def __init__(
        self, workers: Workers, *, lease: float, doing: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._workers = workers
        self._lease = lease
        self._doing = doing
        self._clock = clock
        self._host = host_here()
        self._heard: dict[str, tuple[int, float]] = {}
        self.name = f"{os.getpid()}-{secrets.token_hex(6)}"

    @property
    def pause(self) -> float:
        """Seconds between two signs."""
        return self._lease / SIGNS_IN_A_LEASE

    def enter(self) -> None:
        self._workers.begin(self.name, host=self._host, process=os.getpid(), doing=self._doing)

    def sign(self) -> None:
        """Says that this worker is alive, also where others have taken it for dead."""
        if not self._workers.beat(self.name):
            self.enter()

    def watch(self) -> tuple[list[str], list[str]]:
        """The names of the workers that are alive, and of those that are dead."""
        entered = self._workers.all()
        dead = [each.id for each in entered if self._is_dead(each)]
        self._heard = {each.id: self._heard[each.id] for each in entered if each.id in self._heard}
        return [each.id for each in entered if each.id not in dead], dead

    def strike_off(self, names: list[str]) -> None:
        if names:
            self._workers.leave(names)

    def leave(self) -> None:
        self._workers.leave([self.name])

    def _is_dead(self, worker: Worker) -> bool:
        if worker.id == self.name:
            return False
        if worker.host == self._host and not _is_running(worker.process):
            return True
        beats, since = self._heard.get(worker.id, (-1, 0.0))
        now = self._clock()
        if worker.beats != beats:
            self._heard[worker.id] = (worker.beats, now)
            return False
        return now - since > self._lease


def _is_running(process: int) -> bool:
    if os.name != "posix":
        return True  # asking would end it
    with suppress(PermissionError):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
    return True
