"""Repairing one page and putting the result where it belongs."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from curbcut.cli.pages.diff import unified_diff
from curbcut.cli.pages.inputs import Source, real_path
from curbcut.cli.pages.plan import Plan, Remediated, remediate_source
from curbcut.cli.pages.write import copy_file, write_file
from curbcut.errors import UnreadableInput, UnwritableOutput
from curbcut.report import PageReport


class Fixed(NamedTuple):
    """What became of a page, and what of it goes to standard output."""

    report: PageReport
    shown: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixing:
    """How pages are repaired. Called with a page, in any process."""

    plan: Plan
    output: Path | None
    """The folder for the results; None for in place."""
    writes: bool
    shows_diff: bool

    def __call__(self, source: Source | PageReport) -> Fixed:
        """Repairs a page; a report that stands for what is not there passes through."""
        if isinstance(source, PageReport):
            return Fixed(source)
        if self.writes and self.output is None and _leads_out(source):
            problem = "It is a link that leads out of this folder. To repair what it leads to, name it itself."
            return Fixed(PageReport(address=source.address, problem=problem))
        remediated = remediate_source(source, self.plan)
        shown = self._shown(source, remediated)
        if not self.writes or source.path is None:
            return Fixed(remediated.report, shown)
        try:
            self._write(source.path, source, remediated)
        except (UnreadableInput, UnwritableOutput) as error:
            return Fixed(replace(remediated.report, problem=str(error), changed=False, findings=()))
        return Fixed(remediated.report, shown)

    def _shown(self, source: Source, remediated: Remediated) -> bytes:
        if self.shows_diff:
            return unified_diff(source.path or Path("stdin.html"), remediated.original, remediated.body)
        return remediated.body if self.writes and source.path is None else b""

    def _write(self, path: Path, source: Source, remediated: Remediated) -> None:
        if self.output is None:
            if remediated.report.changed:
                write_file(path, remediated.body)
        elif remediated.report.changed:
            write_file(self.output / source.place, remediated.body, like=path)
        elif path.is_file():
            copy_file(path, self.output / source.place)


def _leads_out(source: Source) -> bool:
    if source.path is None or source.folder is None or not source.path.is_symlink():
        return False
    return not real_path(source.path).is_relative_to(real_path(source.folder))
