"""`curbcut proxy`: stand in front of a site and repair its pages on their way."""

from pathlib import Path

import click

from curbcut.cli.options import Choices, rule_options
from curbcut.config import client_from, settings_from
from curbcut.errors import CurbcutError

HIGHEST_PORT = 65_535


@click.command()
@click.argument("url")
@click.option(
    "--host", metavar="HOST", default="127.0.0.1", show_default=True, help="Where to listen; 0.0.0.0 for every network."
)
@click.option(
    "--port",
    type=click.IntRange(0, HIGHEST_PORT),
    metavar="PORT",
    default=8080,
    show_default=True,
    help="0 takes a free one.",
)
@rule_options
def command(url: str, host: str, port: int, choices: Choices) -> None:
    """Stand in front of the site at URL, and repair its pages on their way to visitors."""
    config = choices.config()
    settings = settings_from(config)
    try:
        from curbcut.middleware import Options
        from curbcut.proxy import serve  # an extra: loaded only by this command
    except ModuleNotFoundError as error:
        message = f"The proxy needs {error.name}, which is not installed. Run: pip install 'curbcut[proxy]'"
        raise CurbcutError(message) from error
    pack = Path(config.pack) if config.pack else None
    options = Options(client=client_from(config) or False)
    serve(url, host=host, port=port, pack=pack, settings=settings, options=options, announce=_announce)


def _announce(address: str) -> None:
    click.echo(f"Repaired pages at {address} (stop with Ctrl+C)", err=True)
