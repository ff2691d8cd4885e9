"""`curbcut learn`: go through a site in a browser, and answer what its pages leave open."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from curbcut.cli.exits import CLEAN, COULD_NOT_RUN
from curbcut.cli.options import Choices, rule_options
from curbcut.cli.seeing import vision_from
from curbcut.config import settings_from
from curbcut.errors import CurbcutError, UsageError

FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("url")
@click.option(
    "--store", default="curbcut.db", show_default=True, help="Where what is learned is kept: a file, or a URL."
)
@click.option("--write-pack", type=FILE, default=Path("curbcut.pack"), show_default=True, help="What requests read.")
@click.option("--pages", type=click.IntRange(min=1), default=500, show_default=True, help="Pages at most.")
@click.option("--depth", type=click.IntRange(min=0), default=10, show_default=True, help="Links from the first page.")
@click.option("--pause", type=click.FloatRange(min=0), default=0.2, show_default=True, help="Seconds between requests.")
@click.option("--also", multiple=True, metavar="URL", help="Another address of the site's own, as of its images.")
@click.option(
    "--cookie", multiple=True, metavar="NAME=VALUE", help="Sent to the site, as for a login. May be repeated."
)
@click.option("--no-browser", is_flag=True, help="Answer only what needs no browser.")
@click.option("--no-pictures", is_flag=True, help="Leave pictures without a description as they are.")
@rule_options
def command(
    url: str,
    store: str,
    write_pack: Path,
    pages: int,
    depth: int,
    pause: float,
    also: tuple[str, ...],
    cookie: tuple[str, ...],
    no_browser: bool,
    no_pictures: bool,
    choices: Choices,
) -> None:
    """Go through the site at URL, and answer what its pages leave open.

    Nothing is ever sent to the site but requests for pages. Exits with 0 when the site was learned, and with 3 when it
    could not be looked at.
    """
    try:
        from curbcut.learner.site import Site  # an extra: loaded only by this command
    except ModuleNotFoundError as error:
        message = f"Learning needs {error.name}, which is not installed. Run: pip install 'curbcut[learn]'"
        raise CurbcutError(message) from error
    if not url.lower().startswith(("http://", "https://")):
        raise UsageError(f"The address of a site begins with http:// or https://, and {url!r} does not.")
    config = choices.config()
    vision = None if no_pictures else vision_from(config)
    site = Site(url, also=also, cookies=cookie, uses_browser=not no_browser)
    with _counting() as tell:
        done = site.learn(
            store=store,
            pack=write_pack,
            pages=pages,
            depth=depth,
            pause=pause,
            settings=settings_from(config),
            tell=tell,
            vision=vision,
        )
    click.echo(done.words, nl=False)
    click.echo(f"What was learned is in {write_pack}.")
    raise SystemExit(CLEAN if done.pages else COULD_NOT_RUN)


@contextmanager
def _counting() -> Iterator[Callable[[str], None]]:
    """Shows on a terminal what is being looked at."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    with console.status("Looking at the site") as status:
        yield lambda what: status.update(f"Looking at {what}"[: console.width - 4])
