"""`curbcut status`: what has been learned, what is open, and who is at work."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from curbcut.cli.learning import learner_is_here, store_option
from curbcut.config import find_config, load_config
from curbcut.errors import UsageError

if TYPE_CHECKING:
    from curbcut.knowledge.store import Overview, Passes, Workers


@click.command()
@store_option
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Settings; else the nearest curbcut.toml or pyproject.toml.",
)
def command(store: str | None, as_json: bool, config: Path | None) -> None:
    """Show what has been learned, what is open, the last pass over each site, and the workers."""
    address = store or load_config(config or find_config(Path.cwd())).learn.store
    if "://" not in address and not Path(address).is_file():
        raise UsageError(f"There is no store at {address}. `curbcut learn URL` makes one.")
    with learner_is_here():
        from curbcut.knowledge.store import Passes, Workers, overview_of
    found = _status(overview_of(address), Passes(address), Workers(address))
    click.echo(json.dumps(found, indent=2, default=datetime.isoformat) if as_json else _in_words(found), nl=as_json)


def _status(overview: Overview, passes: Passes, workers: Workers) -> dict[str, object]:
    from curbcut.learner.summary import summary_of

    return {
        "pages": overview.pages,
        "questions": {"answered": overview.answered, "open": overview.open, "open-by-kind": overview.open_by_kind},
        "passes": [
            {
                "site": each.site,
                "started-at": each.started_at,
                "finished-at": each.finished_at,
                "waiting": passes.waiting(each.id),
                **_plain(summary_of(passes, each.id)),
            }
            for each in passes.newest()
        ],
        "workers": [
            {"id": each.id, "host": each.host.partition(" ")[0], "process": each.process, "doing": each.doing,
             "started-at": each.started_at, "seen-at": each.seen_at}
            for each in workers.all()
        ],
    }  # fmt: skip


def _plain(value: object) -> dict[str, object]:
    import msgspec

    plain: dict[str, object] = msgspec.to_builtins(value)
    return plain


def _in_words(found: Mapping[str, object]) -> str:
    from curbcut.report.words import count

    asked = found["questions"]
    passes, workers = found["passes"], found["workers"]
    if not isinstance(asked, dict) or not isinstance(passes, list) or not isinstance(workers, list):
        raise TypeError(found)
    lines = [f"Pages learned: {found['pages']}.", f"Questions: {asked['answered']} answered, {asked['open']} open."]
    lines += [f"  Open: {number} of the kind {kind}." for kind, number in asked["open-by-kind"].items()]
    for each in passes:
        end = f"finished {_moment(each['finished-at'])}" if each["finished-at"] else "under way"
        lines.append(f"{each['site']}: last pass begun {_moment(each['started-at'])}, {end}.")
        lines.append(
            f"  {count(each['pages'], 'page')} ({each['unchanged']} as before), {each['answered']} answered,"
            f" {each['kept']} kept, {each['failed']} failed, {each['waiting']} waiting."
        )
    lines.append(f"Workers: {len(workers) or 'none'}.")
    for each in workers:
        lines.append(
            f"  {each['process']} on {each['host']}: {each['doing']}, last heard of {_moment(each['seen-at'])}."
        )
    return "".join(f"{line}\n" for line in lines)


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"
