#!/usr/bin/env python3
"""
Writes the parts of the manual that the program knows itself: `make docs`.

    docs/rules/<rule>.md, docs/rules/README.md   from the rules' own files
    docs/cli.md                                  from the commands
    docs/curbcut.schema.json                     from the settings

`python tools/docs.py --check` writes nothing, names what is stale, and exits with 1 if anything is.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from curbcut.cli import COMMANDS, program
from curbcut.config import Config
from curbcut.report.manual import index_page, rule_page
from curbcut.rules import all_rules

DOCS = Path(__file__).resolve().parent.parent / "docs"
COMMAND_LINE = """\
# The command line

`curbcut` exits with 0 when all is well, 1 when it found what it was asked to look for, 2 for wrong usage or settings,
and 3 when something could not be read, fetched or written; everything else is done all the same.
"""


def generated() -> dict[str, str]:
    """Every generated file: its path below `docs/` and its content."""
    rules = all_rules()
    return {
        **{f"rules/{rule.id}.md": rule_page(rule) for rule in rules},
        "rules/README.md": index_page(rules),
        "cli.md": "\n".join([COMMAND_LINE, *_commands()]),
        "curbcut.schema.json": _schema(),
    }


def stale(files: dict[str, str]) -> list[str]:
    """Paths below `docs/` whose file is missing, is different, or describes a rule that there is no more."""
    different = [name for name, content in files.items() if _read(DOCS / name) != content]
    present = [f"rules/{path.name}" for path in (DOCS / "rules").glob("*.md")]
    return different + [name for name in present if name not in files]


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def _commands() -> Iterator[str]:
    context = click.Context(program, info_name="curbcut")
    for name in COMMANDS:
        command = program.get_command(context, name)
        if command is not None:
            yield from _command(command, f"curbcut {name}")


def _command(command: click.Command, name: str) -> Iterator[str]:
    context = click.Context(command, info_name=name)
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None:
                yield from _command(found, f"{name} {below}")
        return
    arguments = [
        parameter.make_metavar(context) for parameter in command.params if isinstance(parameter, click.Argument)
    ]
    yield f"## `{' '.join([name, *arguments])}`\n"
    yield f"{_paragraphs(command.help or '')}\n"
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    if options:
        yield "\n".join(_option(option, context) for option in options) + "\n"


def _paragraphs(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def _option(option: click.Option, context: click.Context) -> str:
    metavar = "" if option.is_flag else f" {option.make_metavar(context)}"
    default = f" Default: `{option.default}`." if option.show_default else ""
    return f"- `{', '.join(option.opts)}{metavar}`: {option.help}{default}"


def _schema() -> str:
    schema = msgspec.json.schema(Config)
    definitions = schema.pop("$defs")
    top = definitions.pop("Config")
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **top, "$defs": definitions}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() + "\n"


def main() -> int:
    """Writes what is stale, or only names it."""
    files = generated()
    names = stale(files)
    if "--check" in sys.argv[1:]:
        sys.stdout.writelines(f"docs/{name} is stale: run `make docs`.\n" for name in names)
        return 1 if names else 0
    for name in names:
        path = DOCS / name
        if name in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files[name], encoding="utf-8")
        else:
            path.unlink()
        sys.stdout.write(f"docs/{name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
