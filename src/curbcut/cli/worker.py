"""`curbcut worker`: work on what there is to learn, for as long as it is let."""

from __future__ import annotations

import os
import signal
import sys
import threading
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from curbcut.cli.exits import CLEAN
from curbcut.cli.learning import learner_is_here, learning_options, login_from, plan_from
from curbcut.cli.options import Choices, rule_options
from curbcut.cli.seeing import vision_from
from curbcut.config import FILES_SECONDS, Learn, settings_from
from curbcut.errors import UnwritableOutput, UsageError
from curbcut.knowledge.asked_folder import AskedFolder

if TYPE_CHECKING:
    from curbcut.learner.schedule import Schedule


@click.command()
@learning_options
@click.option("--no-browser", is_flag=True, help="Begin only passes that answer what needs no browser.")
@click.option(
    "--lease",
    type=click.FloatRange(min=0.3),
    default=15.0,
    show_default=True,
    help="Seconds without a sign after which a worker's work is given to others; the same for all of them.",
)
@click.option(
    "--look-after",
    type=click.FloatRange(min=0),
    default=30.0,
    show_default=True,
    help="Seconds after a pass before pages on which visitors met what nobody knows are looked at.",
)
@click.option("--until-idle", is_flag=True, help="End when there is no pass to work on any more.")
@rule_options
def command(
    store: str | None,
    write_pack: Path | None,
    cookie: tuple[str, ...],
    login_script: Path | None,
    no_browser: bool,
    lease: float,
    look_after: float,
    until_idle: bool,
    choices: Choices,
) -> None:
    """Work on what there is to learn, together with all other workers of the same store.

    Learns the site of the settings again and again, if learn.url and learn.every say so, and at once the pages on which
    visitors met what nobody knows. SIGTERM and Ctrl+C let it finish what it has begun. What a killed
    worker had begun, others do.
    """
    config = choices.config()
    learn = config.learn
    with learner_is_here():
        from curbcut.learner.office import Office
    login = login_from(cookie, login_script, learn)
    schedule = _schedule_from(learn, login=login.key, uses_browser=not no_browser, after=timedelta(seconds=look_after))
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    pack = write_pack or Path(learn.write_pack)
    try:
        AskedFolder(pack).make()
    except OSError as error:
        raise UnwritableOutput(f"The folder beside {pack} could not be made: {error.strerror}.") from error
    office = Office(
        store or learn.store,
        settings=settings_from(config, seconds=FILES_SECONDS),
        login=login,
        pack=pack,
        schedule=schedule,
        lease=lease,
        doing="works on passes",
        vision=vision_from(config),
    )
    try:
        click.echo("Working. Stop with Ctrl+C.", err=True)
        while not ended.wait(0.2):
            if until_idle and not office.passes.all_running():
                break
    finally:
        click.echo("Finishing what was begun.", err=True)
        office.close()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(CLEAN)  # a thread of DBOS may wait for what another worker has taken over


def _schedule_from(learn: Learn, *, login: str, uses_browser: bool, after: timedelta) -> Schedule | None:
    from curbcut.learner.schedule import Schedule, period_in

    if bool(learn.url) != bool(learn.every):
        raise UsageError("learn.url and learn.every belong together: which site, and how often.")
    if not learn.url:
        return None
    plan = plan_from(learn, url=learn.url, login=login, uses_browser=uses_browser)
    return Schedule(plan, period_in(learn.every), after)
