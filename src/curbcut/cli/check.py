"""`curbcut check`: say what keeps people out of pages."""

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from curbcut.cli.exits import CLEAN, COULD_NOT_RUN, FINDINGS
from curbcut.cli.options import Choices, page_options
from curbcut.cli.pages.baseline import BASELINE, Baseline
from curbcut.cli.pages.in_order import in_order
from curbcut.cli.pages.inputs import Source, sources_in
from curbcut.cli.pages.plan import Plan, remediate_source
from curbcut.cli.pages.write import write_file
from curbcut.config import NEVER
from curbcut.report import RENDERERS, About, PageReport, counts_of, text
from curbcut.report.words import details, headline
from curbcut.rule import Impact

FAIL_ON = click.Choice([*(impact.value for impact in Impact), NEVER])
FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGES...")
@click.option(
    "--format", "format_", type=click.Choice(list(RENDERERS)), default="text", show_default=True, help="Of the report."
)
@click.option("--output", type=FILE, help="Write the report to this file.")
@click.option("--fail-on", type=FAIL_ON, help="From which impact on a violation makes the exit code 1.")
@click.option("--baseline", type=FILE, help=f"Violations that are known and not counted; {BASELINE} if there is one.")
@click.option("--write-baseline", is_flag=True, help="Make what is found now the baseline.")
@page_options
def command(
    pages: tuple[str, ...],
    format_: str,
    output: Path | None,
    fail_on: str | None,
    baseline: Path | None,
    write_baseline: bool,
    choices: Choices,
) -> None:
    """Say what keeps people out of PAGES: files, folders, patterns, web addresses, or - for standard input.

    Exits with 0 if there is no violation at or over --fail-on, 1 if there is, 2 for wrong usage or settings, and 3 if
    something could not be looked at; everything else is looked at all the same.
    """
    config = choices.config()
    plan = Plan(config)
    about = About.now("check", plan.rules)
    path = baseline or Path(config.baseline or BASELINE)
    known = Baseline.empty() if write_baseline else Baseline.read(path, is_required=baseline is not None)
    reports = list(in_order(partial(_report_on, plan=plan), sources_in(pages), jobs=choices.jobs, doing="Looking"))
    if write_baseline:
        known = Baseline.of(reports, path.absolute().parent)
        known.write(path)
    reports = known.applied_to(reports, path.absolute().parent)
    _show(reports, about, format_, output)
    sys.exit(_exit_code(reports, fail_on or config.fail_on))


def _report_on(source: Source | PageReport, *, plan: Plan) -> PageReport:
    return remediate_source(source, plan, keep_body=False).report


def _show(reports: Sequence[PageReport], about: About, format_: str, output: Path | None) -> None:
    if output is not None:
        write_file(output, RENDERERS[format_](reports, about).encode())
        counts = counts_of(reports)
        click.echo(f"{output} is written. {headline(counts)}{details(counts, about)}", err=True)
    elif format_ == "text" and sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        click.echo(text.render(reports, about, in_colour=True), nl=False)
    else:
        click.echo(RENDERERS[format_](reports, about).encode(), nl=False)


def _exit_code(reports: Sequence[PageReport], fail_on: str) -> int:
    if any(report.problem is not None for report in reports):
        return COULD_NOT_RUN
    if fail_on == NEVER:
        return CLEAN
    limit = Impact(fail_on).rank
    new = (
        finding for report in reports for finding in report.findings if finding.is_violation and not finding.is_known
    )
    return FINDINGS if any(finding.impact.rank >= limit for finding in new) else CLEAN
