"""What the manual's first page tells people to write is what the program understands."""

import re
from pathlib import Path

import click
import msgspec
import pytest

from curbcut.cli import COMMANDS, program
from curbcut.config import Config, load_config

MANUAL = Path(__file__).parents[2] / "docs/README.md"
TEXT = MANUAL.read_text(encoding="utf-8")
COMMAND = re.compile(r"^\$ curbcut (\w+) ([^#\n]*)", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:]+)\)")


def fenced(language: str) -> list[str]:
    """The blocks of one language."""
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


def test_the_settings_are_read_and_are_all_there(tmp_path: Path) -> None:
    (settings,) = fenced("toml")
    (tmp_path / "curbcut.toml").write_text(settings, encoding="utf-8")

    config = load_config(tmp_path / "curbcut.toml", {})

    assert config.fail_on == "serious"
    assert config.ignore[0].selector == "img.tracking"
    missing = [field.encode_name for field in msgspec.structs.fields(Config) if field.encode_name not in settings]
    assert missing == []


@pytest.mark.parametrize(("name", "arguments"), COMMAND.findall(TEXT))
def test_every_command_line_is_one_that_is_understood(name: str, arguments: str) -> None:
    command = program.get_command(click.Context(program), name)
    assert command is not None

    if isinstance(command, click.Group):
        assert arguments.split()[0] in command.commands
        return
    context = command.make_context(name, arguments.split(), resilient_parsing=False)

    assert context.params


def test_every_command_is_on_the_page_or_in_the_list_it_links_to() -> None:
    listed = (MANUAL.parent / "cli.md").read_text(encoding="utf-8")

    assert [name for name in COMMANDS if f"## `curbcut {name}" not in listed] == []


@pytest.mark.parametrize("target", LINK.findall(TEXT))
def test_every_link_leads_to_a_file(target: str) -> None:
    assert (MANUAL.parent / target).exists()
