"""The command line: one file a command, loaded when it is run."""

from importlib import import_module

import click

from curbcut.cli.exits import CommandLine
from curbcut.version import __version__

COMMANDS = {
    "check": "Say what keeps people out of pages.",
    "fix": "Repair pages, and leave every other byte as it was.",
    "bulk": "Repair web archives, and folders of very many pages.",
    "explain": "Say what a rule is about, whom it helps, and what it does.",
    "learn": "Answer what the pages of a site leave open, with a browser.",
    "worker": "Work on what there is to learn, for as long as it is let.",
    "status": "Say what has been learned, what is open, and who is at work.",
    "review": "Look at what is said about pictures, and decide.",
    "describe": "Look at pictures, and show what is found and why.",
    "models": "Show or fetch the models that recognise things in photos.",
    "proxy": "Stand in front of a site and repair its pages on their way.",
    "feedback": "Read what visitors have written.",
    "scaffold": "Start a rule, or save a page for the tests.",
}


class _Commands(CommandLine):
    """Names and summaries are known without loading anything."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"{__name__}.{cmd_name}"), "command", None)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="curbcut", message="%(prog)s %(version)s")
def program() -> None:
    """Repair the accessibility of web pages in the HTML itself.

    Curbcut works towards WCAG 2.1 AA. It says what it changed, what it is unsure of, and what a person still has to do.
    """


def main() -> None:
    """The `curbcut` command."""
    program.main()


__all__ = ["COMMANDS", "main", "program"]
