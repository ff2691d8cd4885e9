"""What the commands of the learner share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from curbcut.config import Learn
from curbcut.errors import CurbcutError, UsageError

if TYPE_CHECKING:
    from curbcut.learner.login import Login
    from curbcut.learner.plan import Plan

FILE = click.Path(dir_okay=False, path_type=Path)
Command = Callable[..., None]


def learning_options(command: Command) -> Command:
    """Adds the options that say where what is learned is kept, and as whom."""
    for option in (
        click.option(
            "--cookie", multiple=True, metavar="NAME=VALUE", help="Sent to the site, as for a login. May be repeated."
        ),
        click.option(
            "--login",
            "login_script",
            type=FILE,
            help="A Python file with a function login(page) that signs in first, on a page of Playwright.",
        ),
        click.option("--write-pack", type=FILE, help="What requests read; curbcut.pack if nothing says so."),
        store_option,
    ):
        command = option(command)
    return command


store_option = click.option(
    "--store", metavar="STORE", help="Where what is learned is kept: a file, or a URL; curbcut.db if nothing says so."
)


@contextmanager
def learner_is_here() -> Iterator[None]:
    """Says what to install, around the import of the learner: an extra that only its commands load."""
    try:
        yield
    except ModuleNotFoundError as error:
        message = f"Learning needs {error.name}, which is not installed. Run: pip install 'curbcut[learn]'"
        raise CurbcutError(message) from error


def login_from(cookies: Sequence[str], script: Path | None, learn: Learn) -> Login:
    """As whom the site is looked at. Raises LearnerError, and UsageError for a script that is not there."""
    from curbcut.learner.login import Login, cookies_in

    script = script or (Path(learn.login) if learn.login else None)
    if script is not None and not script.is_file():
        raise UsageError(f"The script that signs in, {script}, does not exist.")
    return Login(cookies_in(cookies), script)


def plan_from(
    learn: Learn,
    *,
    url: str,
    login: str,
    uses_browser: bool,
    pages: int | None = None,
    depth: int | None = None,
    pause: float | None = None,
    also: Sequence[str] = (),
) -> Plan:
    """What is asked for, with the site's settings for the rest. Raises UsageError."""
    from curbcut.learner.plan import Plan

    if not url.lower().startswith(("http://", "https://")):
        raise UsageError(f"The address of a site begins with http:// or https://, and {url!r} does not.")
    plan = Plan(
        url=url,
        also=(*learn.also, *also),
        pages=learn.pages if pages is None else pages,
        depth=learn.depth if depth is None else depth,
        pause=learn.pause if pause is None else pause,
        uses_browser=uses_browser,
        login=login,
    )
    try:
        plan.own  # noqa: B018 - whether it can be read
    except ValueError as error:
        raise UsageError(f"This is {error}.") from error
    return plan
