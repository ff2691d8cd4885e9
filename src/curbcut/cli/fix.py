"""`curbcut fix`: repair pages, and leave every other byte as it was."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
import msgspec

from curbcut.cli.exits import CLEAN, COULD_NOT_RUN, FINDINGS
from curbcut.cli.options import Choices, page_options
from curbcut.cli.pages.fixing import Fixed, Fixing
from curbcut.cli.pages.in_order import in_order
from curbcut.cli.pages.inputs import STANDARD_INPUT, is_url, sources_in
from curbcut.cli.pages.mirror import copy_other_files, places_in, write_client
from curbcut.cli.pages.plan import Plan
from curbcut.cli.pages.write import make_folder
from curbcut.config import Client, Config, client_from
from curbcut.errors import UsageError
from curbcut.report import About, PageReport, summary

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGES...")
@click.option("--output", type=FOLDER, help="Write to this folder, in the same tree, and leave the pages as they are.")
@click.option("--pages-only", is_flag=True, help="With --output: do not copy what is not a page.")
@click.option(
    "--client",
    "client_path",
    metavar="PATH",
    help="With --output: give visitors the client too, and put its files at this path of the site, as /_curbcut/.",
)
@click.option(
    "--diff", "shows_diff", is_flag=True, help="Write nothing; show what would change, as git apply reads it."
)
@click.option("--check", "only_checks", is_flag=True, help="Write nothing; exit with 1 if anything would change.")
@page_options
def command(
    pages: tuple[str, ...],
    output: Path | None,
    pages_only: bool,
    client_path: str | None,
    shows_diff: bool,
    only_checks: bool,
    choices: Choices,
) -> None:
    """Repair PAGES: files, folders, patterns, or - to read standard input and write standard output.

    Files are repaired in place unless there is --output. A file is replaced as a whole or not at all. Exits with 0 when
    all is done, 1 with --check if a page would change, 2 for wrong usage or settings, and 3 if something could not be
    read or written; everything else is done all the same.
    """
    _check_usage(pages, output, pages_only=pages_only, writes_nothing=shows_diff or only_checks)
    plan = Plan(_with_client_at(choices.config(), client_path, output), client_path or "")
    about = About.now("fix", plan.rules)
    sources = sources_in(pages, leave_out=output)
    if output is not None:
        places_in(output, sources)
        make_folder(output)
    fixing = Fixing(plan=plan, output=output, writes=not (shows_diff or only_checks), shows_diff=shows_diff)
    reports = _shown(in_order(fixing, sources, jobs=choices.jobs, doing="Repairing"))
    if output is not None and client_path is not None:
        write_client(output, client_path)
    if output is not None and not pages_only:
        reports += copy_other_files(pages, output)
    _summarise(reports, about, is_aside=shows_diff or STANDARD_INPUT in pages)
    sys.exit(_exit_code(reports, only_checks=only_checks))


def _with_client_at(config: Config, path: str | None, output: Path | None) -> Config:
    """The settings with the client's files at a path, which is looked at before anything is written."""
    if path is None:
        return config
    if output is None:
        raise UsageError("--client puts files beside the pages. Add --output FOLDER.")
    client = config.client if isinstance(config.client, Client) else Client(enabled=config.client)
    config = msgspec.structs.replace(config, client=msgspec.structs.replace(client, path=path))
    if client_from(config) is None:
        raise UsageError("The settings say that there is no client. Leave out --client.")
    return config


def _check_usage(pages: Sequence[str], output: Path | None, *, pages_only: bool, writes_nothing: bool) -> None:
    if any(map(is_url, pages)):
        raise UsageError(
            "A page on the web cannot be repaired from here. `curbcut proxy URL` repairs a site on its way."
        )
    if output is None and pages_only:
        raise UsageError("--pages-only says what --output copies. Add --output FOLDER.")
    if output is not None and writes_nothing:
        raise UsageError("--diff and --check write nothing. Leave out --output.")
    if output is not None and STANDARD_INPUT in pages:
        raise UsageError("A page from standard input goes to standard output. Leave out --output.")


def _shown(results: Iterable[Fixed]) -> list[PageReport]:
    reports = []
    for fixed in results:
        if fixed.shown:
            click.echo(fixed.shown, nl=False)
        reports.append(fixed.report)
    return reports


def _summarise(reports: Sequence[PageReport], about: About, *, is_aside: bool) -> None:
    """Says what was done, on standard error where standard output carries the result itself."""
    click.echo(summary.render(reports, about), nl=False, err=is_aside)


def _exit_code(reports: Sequence[PageReport], *, only_checks: bool) -> int:
    if any(report.problem is not None for report in reports):
        return COULD_NOT_RUN
    return FINDINGS if only_checks and any(report.changed for report in reports) else CLEAN
