"""How a command ends: what its exit code means, and what a person reads when it could not do its work."""

import click

from curbcut.errors import CurbcutError, UsageError

CLEAN = 0
FINDINGS = 1
"""`check`: violations at or over `--fail-on`; `fix --check`: pages that would change."""
WRONG_USE = 2
"""The command or the settings make no sense."""
COULD_NOT_RUN = 3
"""Something could not be read, fetched or written; everything else was done."""
INTERRUPTED = 130
"""As shells say it of a program that was stopped with Ctrl+C."""


class CommandLine(click.Group):
    """A group whose commands may raise CurbcutError: its sentence is shown, not a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command; a failure that is not ours is a fault in the program and stays one."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except UsageError as error:
            raise _WrongUseError(str(error)) from error
        except CurbcutError as error:
            raise _CouldNotRunError(str(error)) from error


class _WrongUseError(click.ClickException):
    exit_code = WRONG_USE


class _CouldNotRunError(click.ClickException):
    exit_code = COULD_NOT_RUN
