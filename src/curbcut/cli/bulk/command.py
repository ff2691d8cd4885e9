"""`curbcut bulk`: the command itself."""

import sys
import time
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import click

from curbcut.cli.bulk.archive import ENDINGS
from curbcut.cli.bulk.engines import on_processes, on_ray
from curbcut.cli.bulk.finding import shards_in
from curbcut.cli.bulk.shard import Repairing, Stats
from curbcut.cli.exits import CLEAN, COULD_NOT_RUN
from curbcut.cli.options import Choices, rule_options
from curbcut.cli.pages.plan import Plan
from curbcut.cli.pages.write import make_folder
from curbcut.errors import CurbcutError, UsageError
from curbcut.report.words import count

MEGABYTE = 1_000_000
ENGINES = {"processes": on_processes, "ray": on_ray}


@click.command()
@click.argument(
    "sources", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="ARCHIVES_OR_FOLDERS..."
)
@click.option(
    "--output", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder for the results."
)
@click.option("--findings", is_flag=True, help="For archives too, write what was found in each page and became of it.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes at once; one a processor if left out.")
@click.option(
    "--on",
    "engine",
    type=click.Choice([*ENGINES]),
    default="processes",
    show_default=True,
    help="Who does the work: processes of this machine, or the cluster of Ray that RAY_ADDRESS names.",
)
@rule_options
def command(sources: tuple[Path, ...], output: Path, findings: bool, engine: str, choices: Choices) -> None:
    """Repair the pages in ARCHIVES_OR_FOLDERS: WARC and WACZ files, and folders of them or of HTML pages.

    Each archive becomes one in the output folder, with a conversion record for each page that was repaired. Pages in a
    folder are written to their place in the output folder, some hundred at a time, and what was found in each goes to a
    file in its folder .curbcut, a line a page. What is done already is passed over: run the command again after an
    interruption, on as many machines as share the folders. Exits with 0 when all is done, and with 3 if something could
    not be read or written.
    """
    plan = Plan(choices.config())
    plan.rules  # noqa: B018 - raises what is wrong with the settings, before anything is opened
    shards = shards_in(sources, output, keeps_findings=findings)
    if not shards:
        raise UsageError(f"There is no archive ({', '.join(ENDINGS)}) and no page (.html, .htm) here.")
    if find_spec("fastwarc") is None and any(not shard.pages for shard in shards):
        raise CurbcutError("Archives need fastwarc, which is not installed. Run: pip install 'curbcut[bulk]'")
    make_folder(output)
    started = time.monotonic()
    done = list(_said(ENGINES[engine](Repairing(plan), shards, choices.jobs)))
    click.echo(_summary(done, time.monotonic() - started), nl=False)
    sys.exit(COULD_NOT_RUN if any(stats.problem or stats.unread for stats in done) else CLEAN)


def _said(results: Iterator[Stats]) -> Iterator[Stats]:
    for stats in results:
        if stats.problem:
            click.echo(stats.problem, err=True)
        yield stats


def _summary(done: Sequence[Stats], seconds: float) -> str:
    pages, size = sum(stats.pages for stats in done), sum(stats.bytes for stats in done)
    work, unread = sum(stats.seconds for stats in done), sum(stats.unread for stats in done)
    was_done, failed = sum(stats.was_done for stats in done), sum(bool(stats.problem) for stats in done)
    archives = sum(not stats.shard.pages for stats in done if not stats.was_done and not stats.problem)
    what = f"{count(archives, 'archive')}, {count(pages, 'page')}" if archives else count(pages, "page")
    lines = [f"{what}: {sum(stats.changed for stats in done):,} repaired."]
    if unread:
        lines.append(f"{count(unread, 'page')} could not be read or written; the findings say why.")
    if was_done or failed:
        lines.append(f"Done before: {count(was_done, 'shard')}. Could not be done: {failed:,}.")
    if work:
        lines.append(
            f"{pages / work:.0f} pages ({size / work / MEGABYTE:.1f} MB) a second of a processor;"
            f" {pages / max(seconds, 0.001):.0f} a second in all."
        )
    return "".join(f"{line}\n" for line in lines)
