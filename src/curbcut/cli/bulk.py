"""`curbcut bulk`: repair the pages in web archives."""

import os
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import click

from curbcut.cli.exits import CLEAN, COULD_NOT_RUN
from curbcut.cli.options import Choices, rule_options
from curbcut.cli.pages.archive import Archiving, Stats, shards_in
from curbcut.cli.pages.in_order import in_order
from curbcut.cli.pages.plan import Plan
from curbcut.errors import CurbcutError, UsageError
from curbcut.report.words import count

EXISTING = click.Path(exists=True, path_type=Path)
MEGABYTE = 1_000_000


@click.command()
@click.argument(
    "archives", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="ARCHIVES..."
)
@click.option(
    "--output", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder for the results."
)
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes at once; one a processor if left out.")
@rule_options
def command(archives: tuple[Path, ...], output: Path, choices: Choices) -> None:
    """Repair the pages in ARCHIVES: WARC files, or folders of them.

    Each archive becomes one in the folder, with a conversion record for each page that was repaired. An archive whose
    result is there already is passed over: run the command again after an interruption, on as many machines as share
    the folder. Pages in folders are repaired by `curbcut fix FOLDER --output`. Exits with 0 when all is done, and with
    3 if an archive could not be read or written.
    """
    if find_spec("fastwarc") is None:
        raise CurbcutError("Archives need fastwarc, which is not installed. Run: pip install 'curbcut[bulk]'")
    plan = Plan(choices.config())
    plan.rules  # noqa: B018 - raises what is wrong with the settings, before an archive is opened
    shards = shards_in(archives, output)
    if not shards:
        raise UsageError(
            "There is no archive (.warc, .warc.gz) here. For pages in folders: curbcut fix FOLDER --output"
        )
    started = time.monotonic()
    processes = min(choices.jobs or os.cpu_count() or 1, len(shards))
    done = list(in_order(Archiving(plan), shards, jobs=processes, doing="Repairing"))
    for stats in done:
        if stats.problem:
            click.echo(stats.problem, err=True)
    click.echo(_summary(done, time.monotonic() - started), nl=False)
    sys.exit(COULD_NOT_RUN if any(stats.problem for stats in done) else CLEAN)


def _summary(done: Sequence[Stats], seconds: float) -> str:
    pages, size = sum(stats.pages for stats in done), sum(stats.bytes for stats in done)
    work = sum(stats.seconds for stats in done)
    fresh = [stats for stats in done if not stats.was_done and not stats.problem]
    lines = [f"{count(len(fresh), 'archive')}, {count(pages, 'page')}: {sum(s.changed for s in done)} repaired."]
    if len(fresh) < len(done):
        was_done = sum(stats.was_done for stats in done)
        lines.append(f"Done before: {was_done}. Could not be read or written: {sum(bool(s.problem) for s in done)}.")
    if work:
        lines.append(
            f"{pages / work:.0f} pages ({size / work / MEGABYTE:.1f} MB) a second of a processor;"
            f" {pages / max(seconds, 0.001):.0f} a second in all."
        )
    return "".join(f"{line}\n" for line in lines)
