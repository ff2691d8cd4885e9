"""`curbcut scaffold`: start a rule, or save a page for the tests."""

import click

from curbcut.cli.scaffold.page import scaffold_page
from curbcut.cli.scaffold.rule import scaffold_rule


@click.group()
def command() -> None:
    """Start a rule, or save a page for the tests."""


command.add_command(scaffold_rule, "rule")
command.add_command(scaffold_page, "page")

__all__ = ["command"]
