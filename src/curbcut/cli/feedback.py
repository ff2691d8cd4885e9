"""`curbcut feedback`: read what visitors have written."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from curbcut.config import client_from, find_config, load_config
from curbcut.errors import CurbcutError, UsageError

if TYPE_CHECKING:
    from curbcut.knowledge.store.inbox import Kept

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@click.command()
@click.option("--store", metavar="STORE", help="The file or database; else the setting client.feedback.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="The most messages to show.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", help="How they are shown.")
@click.option("--forget", multiple=True, type=int, metavar="NUMBER", help="Remove this message. May be repeated.")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Settings; else the nearest curbcut.toml or pyproject.toml.",
)
def command(store: str | None, limit: int, output: str, forget: tuple[int, ...], config: Path | None) -> None:
    """Show what visitors have written, the last message first."""
    address = store or _store_in(config)
    try:
        from curbcut.knowledge.store.inbox import Inbox  # an extra: loaded only by this command
    except ModuleNotFoundError as error:
        message = f"The store needs {error.name}, which is not installed. Run: pip install 'curbcut[learn]'"
        raise CurbcutError(message) from error
    inbox = Inbox(address)
    if forget:
        removed = inbox.forget(forget)
        click.echo(f"{removed} message{'' if removed == 1 else 's'} removed.")
        return
    messages = inbox.messages(limit=limit)
    click.echo(_as_json(messages) if output == "json" else _as_text(messages))


def _store_in(config: Path | None) -> str:
    client = client_from(load_config(config or find_config(Path.cwd())))
    if client is None or not client.feedback:
        raise UsageError("Nothing says where messages are kept. Set client.feedback, or use --store.")
    return client.feedback


def _as_json(messages: Sequence["Kept"]) -> str:
    return json.dumps([kept._asdict() for kept in messages], default=lambda moment: moment.isoformat(), indent=2)


def _as_text(messages: Sequence["Kept"]) -> str:
    if not messages:
        return "Nobody has written yet."
    return "\n\n".join(map(_written, messages))


def _written(kept: "Kept") -> str:
    """One message for a terminal, without the letters that would steer it."""
    mailed = "mailed" if kept.mailed_at else "not mailed"
    about = [f"{kept.id}  {kept.received_at:%Y-%m-%d %H:%M} UTC  {mailed}", kept.page, kept.email]
    text = "\n".join(f"    {line}" for line in kept.text.splitlines())
    return _CONTROLS.sub("", "\n".join([*filter(None, about), text]))
