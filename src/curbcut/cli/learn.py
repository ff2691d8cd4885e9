"""`curbcut learn`: go through a site in a browser, and answer what its pages leave open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from curbcut.cli.exits import CLEAN, COULD_NOT_RUN
from curbcut.cli.learning import learner_is_here, learning_options, login_from, plan_from
from curbcut.cli.options import Choices, rule_options
from curbcut.cli.seeing import vision_from
from curbcut.config import FILES_SECONDS, settings_from
from curbcut.errors import UnwritableOutput

if TYPE_CHECKING:
    from curbcut.knowledge.store import Pass
    from curbcut.learner.office import Office


@click.command()
@click.argument("url")
@learning_options
@click.option("--pages", type=click.IntRange(min=1), help="Pages at most; 500 if nothing says so.")
@click.option("--depth", type=click.IntRange(min=0), help="Links from the first page; 10 if nothing says so.")
@click.option("--pause", type=click.FloatRange(min=0), help="Seconds between requests; 0.2 if nothing says so.")
@click.option("--also", multiple=True, metavar="URL", help="Another address of the site's own, as of its images.")
@click.option("--no-browser", is_flag=True, help="Answer only what needs no browser.")
@click.option("--no-pictures", is_flag=True, help="Leave pictures without a description as they are.")
@rule_options
def command(
    url: str,
    store: str | None,
    write_pack: Path | None,
    pages: int | None,
    depth: int | None,
    pause: float | None,
    also: tuple[str, ...],
    cookie: tuple[str, ...],
    login_script: Path | None,
    no_browser: bool,
    no_pictures: bool,
    choices: Choices,
) -> None:
    """Go through the site at URL, and answer what its pages leave open.

    What is as it was the last time is passed over, and a pass that was cut short is gone on with. Nothing is sent to
    the site but requests for pages, and what your own script sends to sign in. Exits with 0 when the site was learned,
    and with 3 when it could not be looked at.
    """
    config = choices.config()
    learn = config.learn
    with learner_is_here():
        from curbcut.learner.browser import browser_here
        from curbcut.learner.office import Office
        from curbcut.learner.summary import summary_of
    login = login_from(cookie, login_script, learn)
    plan = plan_from(
        learn, url=url, pages=pages, depth=depth, pause=pause, also=also, login=login.key, uses_browser=not no_browser
    )
    if plan.uses_browser:
        browser_here()
    pack = write_pack or Path(learn.write_pack)
    office = Office(
        store or learn.store,
        settings=settings_from(config, seconds=FILES_SECONDS),
        login=login,
        pack=pack,
        doing=f"learns {plan.site}",
        vision=None if no_pictures else vision_from(config),
    )
    try:
        begun, is_resumed = office.begin_pass(plan)
        if is_resumed:
            click.echo("Going on with a pass that was begun before.", err=True)
        _wait_for(office, begun)
        _put_in_place(office, pack)
        done = summary_of(office.passes, begun.id)
        withdrawn = office.withdrawn_in(begun)
    finally:
        office.close()
    click.echo(done.words, nl=False)
    for rule, reason in withdrawn:
        click.echo(f"Withdrawn: {rule}; {reason}.")
    click.echo(f"What was learned is in {pack}.")
    raise SystemExit(CLEAN if done.pages else COULD_NOT_RUN)


def _put_in_place(office: Office, pack: Path) -> None:
    try:
        office.write_pack()
    except OSError as error:
        raise UnwritableOutput(f"{pack} could not be written: {error.strerror}.") from error


def _wait_for(office: Office, begun: Pass) -> None:
    """Shows on a terminal how far a pass is, until it is over."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from curbcut.knowledge.store import State

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        bars = {
            kind: progress.add_task(words, total=None) for kind, words in (("page", "Pages"), ("question", "Questions"))
        }

        def show() -> None:
            if console.is_terminal:
                counts = office.passes.counts(begun.id)
                for kind, bar in bars.items():
                    total = sum(each for (of, _), each in counts.items() if of == kind)
                    waiting = counts.get((kind, State.WAITING), 0)
                    progress.update(bar, total=total or None, completed=total - waiting)

        office.wait_for(begun, show)
