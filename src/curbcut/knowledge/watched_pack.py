"""The newest pack at a path, for a process that runs for long."""

import logging
import os
import threading
import time
from pathlib import Path
from typing import Final, NamedTuple

from curbcut.errors import PackError
from curbcut.knowledge.answers import NOTHING, Knowledge
from curbcut.knowledge.pack import read_pack

log = logging.getLogger("curbcut")

SETTLING: Final = 2.0
"""Seconds in which a file that is not a whole pack may still be being written, by something that does so in place."""


class _Mark(NamedTuple):
    """What tells that a file is another than before."""

    device: int
    inode: int
    size: int
    modified: int
    changed: int

    @classmethod
    def of(cls, path: Path) -> "_Mark | None":
        try:
            status = path.stat()
        except OSError:
            return None
        return cls(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)

    @property
    def is_settling(self) -> bool:
        return abs(time.time_ns() - self.modified) < SETTLING * 1e9


class WatchedPack:
    """The newest pack at a path, whenever it was put there.

    Looks for a new one when it is asked, at most every `interval` seconds, in a thread of its own: nobody who asks
    waits for a disk. A pack that is broken or gone leaves what was known before. Processes may fork at any moment."""

    def __init__(self, path: Path, *, interval: float = 1.0) -> None:
        """Reads the pack that is there now, in the caller's time."""
        self._path = path
        self._interval = interval
        self._seen: _Mark | None = None
        self._current: Knowledge = NOTHING
        self._looking_in: int | None = None
        self._look()
        self._next_look = time.monotonic() + interval

    @property
    def current(self) -> Knowledge:
        """An unchanging view; take it once for each page."""
        now = time.monotonic()
        if now >= self._next_look:
            self._next_look = now + self._interval
            self._look_aside()
        return self._current

    def _look_aside(self) -> None:
        if self._looking_in == os.getpid():
            return  # by a thread of this process; one of the parent's is not here any more
        try:
            threading.Thread(target=self._look, name="curbcut-pack", daemon=True).start()
        except RuntimeError as error:  # the system has no more threads, or the process is ending
            log.warning("Nobody could look for a new pack at %s: %s", self._path, error)

    def _look(self) -> None:
        self._looking_in = os.getpid()
        try:
            mark = _Mark.of(self._path)
            if mark is not None and mark != self._seen:
                self._read(mark)
        finally:
            self._looking_in = None

    def _read(self, mark: _Mark) -> None:
        try:
            pack = read_pack(self._path)
        except (OSError, PackError) as error:
            if mark.is_settling:
                return
            log.warning("The pack was not read, and what was known before stays: %s", error)
        else:
            self._current = pack
        self._seen = mark  # if it was replaced since, the next look sees another mark
