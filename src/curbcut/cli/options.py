"""Options that several commands share, and how they become settings."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path

import click
import msgspec

from curbcut.config import Config, find_config, load_config

Command = Callable[..., None]

_EXISTING_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

_RULES = (
    click.option(
        "--only", multiple=True, metavar="RULE", help="Run this rule alone, or several with commas. May be repeated."
    ),
    click.option(
        "--skip", multiple=True, metavar="RULE", help="Do not run this rule, or several with commas. May be repeated."
    ),
    click.option(
        "--apply",
        type=click.Choice(["safe", "reviewed"]),
        help="Which fixes are agreed to: those that need nobody's agreement (safe), or those of reviewed rules too.",
    ),
    click.option("--pack", type=_EXISTING_FILE, help="What has been learned about the site."),
    click.option("--config", type=_EXISTING_FILE, help="Settings; else the nearest curbcut.toml or pyproject.toml."),
)
_PAGES = (
    click.option("--url-base", metavar="URL", help="Where the folder is published, for the addresses of its pages."),
    click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes at once; chosen if left out."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a person chose on the command line about rules and settings."""

    only: tuple[str, ...]
    skip: tuple[str, ...]
    apply: str | None
    pack: Path | None
    config_file: Path | None
    url_base: str | None = None
    jobs: int | None = None

    def config(self) -> Config:
        """The settings in the file and the environment, overridden by what was chosen. Raises ConfigurationError."""
        settings = load_config(self.config_file or find_config(Path.cwd()))
        given = {
            "only": self.only or None,
            "skip": (*settings.skip, *self.skip),
            "apply": self.apply,
            "pack": str(self.pack) if self.pack else None,
            "url_base": self.url_base,
        }
        return msgspec.structs.replace(settings, **{name: value for name, value in given.items() if value is not None})


def rule_options(command: Command) -> Command:
    """Adds the options that choose rules and settings; the command gets them as `choices`."""
    return _with(_RULES, _taking_choices(command))


def page_options(command: Command) -> Command:
    """Adds those and the options for work on many pages."""
    return _with((*_RULES, *_PAGES), _taking_choices(command))


def _with(options: tuple[Callable[[Command], Command], ...], command: Command) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def _each(values: tuple[str, ...]) -> tuple[str, ...]:
    """What is named, be it one at a time or several with commas between."""
    return tuple(name for value in values for each in value.split(",") if (name := each.strip()))


def _taking_choices(command: Command) -> Command:
    @wraps(command)
    def with_choices(
        *,
        only: tuple[str, ...],
        skip: tuple[str, ...],
        apply: str | None,
        pack: Path | None,
        config: Path | None,
        url_base: str | None = None,
        jobs: int | None = None,
        **others: object,
    ) -> None:
        choices = Choices(
            only=_each(only), skip=_each(skip), apply=apply, pack=pack, config_file=config, url_base=url_base, jobs=jobs
        )
        command(choices=choices, **others)

    return with_choices
