"""What became of the pages of a shard: numbers, and a line of JSON for each."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import msgspec

from curbcut.cli.pages.write import write_file
from curbcut.engine import Outcome


class Line(msgspec.Struct, omit_defaults=True):
    """One page. findings: how many there were, by rule and by what became of them."""

    page: str
    changed: bool = False
    findings: dict[str, dict[str, int]] = {}
    problem: str = ""


class Tally:
    """Counts pages as they are done."""

    def __init__(self) -> None:
        self.pages = self.changed = self.bytes = self.unread = 0
        self._lines: list[bytes] = []

    def add(
        self, page: str, length: int, *, changed: bool, found: Iterable[tuple[str, Outcome]], problem: str = ""
    ) -> None:
        """page: its address. length: in bytes, as it came. found: the rule and the outcome of each finding."""
        self.pages += 1
        self.changed += changed
        self.bytes += length
        self.unread += bool(problem)
        findings: dict[str, dict[str, int]] = {}
        for (rule, outcome), number in sorted(Counter((rule, each.value) for rule, each in found).items()):
            findings.setdefault(rule, {})[outcome] = number
        self._lines.append(msgspec.json.encode(Line(page, changed, findings, problem)))

    def write(self, path: Path) -> None:
        """Puts the lines into a file, whole or not at all. Raises UnwritableOutput."""
        write_file(path, gzip.compress(b"".join(line + b"\n" for line in self._lines), mtime=0))
