"""Repairing some of the pages of a folder that has very many."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from curbcut.cli.bulk.tally import Tally
from curbcut.cli.pages.fixing import Fixing
from curbcut.cli.pages.inputs import Source
from curbcut.cli.pages.plan import Plan


def repair(folder: Path, pages: Sequence[str], output: Path, plan: Plan, tally: Tally) -> None:
    """Puts each page of a folder, repaired or as it was, in its place in another. pages: their paths in the folder."""
    fixing = Fixing(plan=plan, output=output, writes=True, shows_diff=False)
    for place in pages:
        path = folder / place
        report = fixing(Source(address=place, path=path, place=PurePath(place), folder=folder)).report
        found = ((finding.rule, finding.outcome) for finding in report.findings)
        tally.add(place, report.length, changed=report.changed, found=found, problem=report.problem or "")
