"""`curbcut review`: what is said about pictures, put before a person."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from curbcut.config import find_config, load_config
from curbcut.errors import CurbcutError

if TYPE_CHECKING:
    from curbcut.knowledge.store import Store
    from curbcut.vision.reviewing import Item

FILE = click.Path(dir_okay=False, path_type=Path)
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069]")
_SHOWN = 5
"""Addresses and pages that are shown of one picture."""

_STORE = click.option(
    "--store", default="curbcut.db", show_default=True, help="Where what is learned is kept: a file, or a URL."
)
_PACK = click.option(
    "--write-pack", type=FILE, default=Path("curbcut.pack"), show_default=True, help="What requests read."
)


@click.group()
def command() -> None:
    """Look at what is said about pictures, and decide.

    What a person says wins for ever, at every address where the same picture is found.
    """


@command.command("list")
@_STORE
@click.option("--all", "shows_all", is_flag=True, help="Also those that need nobody.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="The most pictures to show.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", help="How they are shown.")
def list_command(store: str, shows_all: bool, limit: int, output: str) -> None:
    """Show the pictures that a person should look at, those on most pages first."""
    opened = _opened(store)
    from curbcut.vision.reviewing import items_in

    trust = load_config(find_config(Path.cwd())).trust
    items = [item for item in items_in(opened) if shows_all or item.waits(trust)]
    click.echo(_as_json(items[:limit]) if output == "json" else _as_text(items[:limit]))
    if output == "text" and len(items) > limit:
        click.echo(f"\nAnd {len(items) - limit} more: --limit.")


@command.command("accept")
@click.argument("pictures", nargs=-1, required=True)
@_STORE
@_PACK
def accept_command(pictures: tuple[str, ...], store: str, write_pack: Path) -> None:
    """Agree with what is suggested for PICTURES, given by their names in the list."""
    opened = _opened(store)
    from curbcut.vision.reviewing import accept, item_named

    for name in pictures:
        said = accept(opened, item_named(opened, name))
        click.echo(f"{name}: {_quoted(said)}")
    opened.write_pack(write_pack)


@command.command("correct")
@click.argument("picture")
@click.argument("text")
@_STORE
@_PACK
def correct_command(picture: str, text: str, store: str, write_pack: Path) -> None:
    """Say TEXT of PICTURE. An empty TEXT ("") declares it decorative."""
    opened = _opened(store)
    from curbcut.vision.reviewing import correct, item_named

    item = item_named(opened, picture)
    correct(opened, item, text)
    opened.write_pack(write_pack)
    where = len(item.questions)
    click.echo(f"{picture}: {_quoted(text)}, at {where} address{'' if where == 1 else 'es'}.")


@command.command("reject")
@click.argument("pictures", nargs=-1, required=True)
@_STORE
@_PACK
def reject_command(pictures: tuple[str, ...], store: str, write_pack: Path) -> None:
    """Never say of PICTURES what is suggested; they stay without a description until one is given."""
    opened = _opened(store)
    from curbcut.vision.reviewing import item_named, reject

    for name in pictures:
        reject(opened, item_named(opened, name))
        click.echo(f"{name}: rejected.")
    opened.write_pack(write_pack)


def _opened(address: str) -> "Store":
    try:
        from curbcut.knowledge.store import Store  # an extra: loaded only by this command
    except ModuleNotFoundError as error:
        message = f"The store needs {error.name}, which is not installed. Run: pip install 'curbcut[learn]'"
        raise CurbcutError(message) from error
    return Store(address)


def _quoted(text: str) -> str:
    return f"“{shown(text)}”" if text else "decoration"


def shown(text: str) -> str:
    """Text for a terminal, without the characters that would steer it."""
    return _CONTROLS.sub(" ", text)


def _as_json(items: "Sequence[Item]") -> str:
    listed = [
        {
            "name": item.name,
            "purpose": item.questions[0].purpose,
            "addresses": [question.src for question in item.questions],
            "said": item.said,
            **msgspec.to_builtins(item.evidence),
        }
        for item in items
    ]
    return json.dumps(listed, indent=2, ensure_ascii=False)


def _as_text(items: "Sequence[Item]") -> str:
    return "\n\n".join(map(_written, items)) if items else "No picture waits for a person."


def _written(item: "Item") -> str:
    evidence = item.evidence
    purpose = item.questions[0].purpose
    kind = evidence.kind if purpose == "picture" else f"{evidence.kind}, all that a {purpose} shows"
    lines = [f"{item.name}  {kind}"]
    lines += [f"  {shown(question.src)}" for question in item.questions[:_SHOWN]]
    if item.said is not None:
        lines.append(f"  a person says: {_quoted(item.said)}")
    elif evidence.alternative is None:
        lines.append("  nothing is suggested")
    else:
        lines.append(f"  suggested: {_quoted(evidence.alternative)} ({evidence.confidence:.2f})")
    lines += [f"  because {shown(reason)}" for reason in evidence.because]
    if evidence.details:
        lines.append(f"  all of it: {shown(evidence.details)}")
    lines += [f"  on {shown(page)}" for page in evidence.pages[:_SHOWN]]
    return "\n".join(lines)
