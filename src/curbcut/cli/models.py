"""`curbcut models`: the weights that recognise things in photos."""

from pathlib import Path

import click

from curbcut.config import Vision, find_config, load_config

_CONFIG = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Settings; else the nearest curbcut.toml or pyproject.toml.",
)


@click.group()
def command() -> None:
    """Show or fetch the models that are not in the package. Nothing else ever fetches one."""


@command.command("list")
@_CONFIG
def list_command(config: Path | None) -> None:
    """Show which models there are, and whether they are here."""
    from curbcut.vision.models import MODELS, folder_of_models, path_of

    folder = folder_of_models(_settings(config).models)
    for model in MODELS:
        state = "is here" if path_of(model, folder) else "is not here"
        click.echo(
            f"{model.name}: {model.purpose}; {model.bytes / 1e6:.1f} MB, {model.licence}\n"
            f"  {state}: {folder / model.file}\n  from {model.origin}\n  sha256 {model.sha256}"
        )


@command.command("pull")
@click.option("--mirror", metavar="URL", help="Where to fetch from in place of the origin; files by the same names.")
@_CONFIG
def pull_command(mirror: str | None, config: Path | None) -> None:
    """Fetch the models, each only as it was measured."""
    from curbcut.vision.models import MODELS, folder_of_models, pull

    settings = _settings(config)
    folder = folder_of_models(settings.models)
    for model in MODELS:
        click.echo(f"{model.name}: {pull(model, folder, mirror or settings.mirror)}")


def _settings(config: Path | None) -> Vision:
    return load_config(config or find_config(Path.cwd())).vision
