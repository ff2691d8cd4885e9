"""A shard, the piece of work that is done whole or not at all: an archive, or some hundred pages of a folder."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from curbcut.cli.bulk import archive, folder
from curbcut.cli.bulk.tally import Tally
from curbcut.cli.pages.plan import Plan
from curbcut.cli.pages.write import remove_leftovers
from curbcut.errors import CurbcutError


class Shard(NamedTuple):
    """What is read, and what is there when it is done.

    source: an archive, or a folder. target: for an archive, the archive with the repaired pages; for a folder, the
    folder for them. findings: the file that says what became of each page; None if nobody wants it. pages: which of the
    folder's, by their paths in it; empty for an archive.
    """

    source: Path
    target: Path
    findings: Path | None = None
    pages: tuple[str, ...] = ()

    @property
    def is_done(self) -> bool:
        is_said = self.findings is None or self.findings.exists()
        return is_said if self.pages else is_said and self.target.exists()

    @property
    def results(self) -> Iterator[Path]:
        """The files that are written."""
        yield from (self.target / page for page in self.pages)
        if not self.pages:
            yield self.target
        if self.findings is not None:
            yield self.findings


class Stats(NamedTuple):
    """What became of a shard. unread: pages that could not be read or written, which the shard's findings name.
    seconds: those of one processor. was_done: its result was there already. problem: why there is no result."""

    shard: Shard
    pages: int = 0
    changed: int = 0
    bytes: int = 0
    unread: int = 0
    seconds: float = 0.0
    was_done: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Repairing:
    """How shards are repaired. Called with one, in any process, on any machine; calling it again changes nothing."""

    plan: Plan

    def __call__(self, shard: Shard) -> Stats:
        if shard.is_done:
            return Stats(shard, was_done=True)
        remove_leftovers(shard.results)
        started = time.process_time()
        tally = Tally()
        try:
            if shard.pages:
                folder.repair(shard.source, shard.pages, shard.target, self.plan, tally)
            else:
                archive.repair(shard.source, shard.target, self.plan, tally, keeps_findings=shard.findings is not None)
            if shard.findings is not None:
                tally.write(shard.findings)
        except CurbcutError as error:
            return Stats(shard, problem=str(error))
        seconds = time.process_time() - started
        return Stats(shard, tally.pages, tally.changed, tally.bytes, tally.unread, seconds)
