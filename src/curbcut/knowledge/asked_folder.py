"""
Questions that visitors' pages left open, on their way from the servers to the learner.

They lie as small files in a folder beside the pack, `curbcut.pack.asked`, which a worker makes. A server that finds it
there and may write to it puts what it met into it every few seconds, in a thread beside the visitors; one that does
not, forgets it. There are never more than so many files of such a size, and nothing of a page made for one visitor.
"""

import logging
import os
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Final

import msgspec

from curbcut.knowledge.questions import QUESTIONS, Met, Question, holds_text, parts_of

log = logging.getLogger("curbcut")

MOST_FILES: Final = 100
MOST_QUESTIONS: Final = 1_000
"""In one file."""
LARGEST: Final = 2_000_000
"""Bytes of one file."""

_Times = Annotated[int, msgspec.Meta(ge=1)]
_Row = tuple[str, list[str], str, _Times]
_rows = msgspec.json.Decoder(list[_Row])


class AskedFolder:
    """The folder beside a pack."""

    def __init__(self, pack: Path) -> None:
        self._folder = pack.with_name(f"{pack.name}.asked")

    def make(self) -> None:
        """Makes it, for those who run the servers alone. Raises OSError."""
        self._folder.mkdir(mode=0o700, exist_ok=True)

    @property
    def is_there(self) -> bool:
        return os.access(self._folder, os.W_OK | os.X_OK)

    def put(self, met: Mapping[Question, Met]) -> None:
        """Leaves questions for the learner, unless there are very many already. Raises OSError."""
        rows = [(question.kind, parts_of(question), *each) for question, each in met.items()][:MOST_QUESTIONS]
        content = msgspec.json.encode(rows)
        if not rows or len(content) > LARGEST or sum(1 for _ in self._folder.iterdir()) >= MOST_FILES:
            return
        name = f"{time.time_ns()}-{os.getpid()}"
        beside = self._folder / f"{name}.part"
        beside.write_bytes(content)
        beside.replace(self._folder / f"{name}.json")

    def take(self, keep: Callable[[Mapping[Question, Met]], None]) -> None:
        """Hands over what lies there, a file at a time, and removes it once it is kept. Raises OSError, and what `keep`
        raises."""
        if not self._folder.is_dir():
            return
        for file in sorted(self._folder.glob("*.json"))[:MOST_FILES]:
            if met := _met_in(file):
                keep(met)
            file.unlink(missing_ok=True)


def _met_in(file: Path) -> dict[Question, Met]:
    """The questions in a file; none if it is not one of ours."""
    if file.is_symlink() or not file.is_file() or file.stat().st_size > LARGEST:
        return {}
    met: dict[Question, Met] = {}
    try:
        rows = _rows.decode(file.read_bytes())
    except msgspec.DecodeError:
        return {}
    for kind, parts, url, times in rows:
        made: Callable[..., Question] | None = QUESTIONS.get(kind)
        with suppress(TypeError):
            question = made(*parts) if made is not None else None
            if question is not None and not holds_text(question):
                met[question] = Met(url, times)
    return met


class HandingOver:
    """Puts what a server met into the folder, every `interval` seconds at most. Processes may fork at any moment."""

    def __init__(self, folder: AskedFolder, take: Callable[[], Mapping[Question, Met]], interval: float = 10.0) -> None:
        """take: gives the questions met since it was last asked."""
        self._folder = folder
        self._take = take
        self._interval = interval
        self._next = time.monotonic() + interval

    def consider(self) -> None:
        """Begins to hand over, if it is time; returns at once, and never raises."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + self._interval
        try:
            threading.Thread(target=self._hand_over, name="curbcut-asked", daemon=True).start()
        except RuntimeError as error:  # the system has no more threads, or the process is ending
            log.debug("Nobody could hand over open questions: %s", error)

    def _hand_over(self) -> None:
        try:
            if self._folder.is_there:
                self._folder.put(self._take())
        except OSError as error:
            log.warning("Open questions could not be left for the learner: %s", error)
