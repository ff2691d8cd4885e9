"""`curbcut describe`: look at pictures, and show what is found and why."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click
import msgspec

from curbcut.cli.exits import CLEAN, COULD_NOT_RUN
from curbcut.cli.review import shown
from curbcut.cli.seeing import needed_vision
from curbcut.config import find_config, load_config
from curbcut.errors import CurbcutError

if TYPE_CHECKING:
    from curbcut.vision.evidence import Evidence


@click.command()
@click.argument("pictures", nargs=-1, required=True)
@click.option("--language", default="en", show_default=True, help="Of the page that shows them.")
@click.option(
    "--purpose",
    type=click.Choice(["picture", "link", "button"]),
    default="picture",
    show_default=True,
    help="Whether it is something to see, or all that a link or button shows.",
)
@click.option("--destination", default="", help="What the page is called that the link leads to.")
@click.option("--beside", default="", metavar="TEXT", help="Text that stands beside the picture.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", help="How it is shown.")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Settings; else the nearest curbcut.toml or pyproject.toml.",
)
def command(
    pictures: tuple[str, ...],
    language: str,
    purpose: Literal["picture", "link", "button"],
    destination: str,
    beside: str,
    output: str,
    config: Path | None,
) -> None:
    """Look at PICTURES, files or addresses, and show what would be said of them, why, and how long that took.

    Nothing is kept. Exits with 3 if one of them could not be read or fetched.
    """
    vision = needed_vision(load_config(config or find_config(Path.cwd())))
    from curbcut.vision.context import Context

    found: dict[str, Evidence | None] = {}
    for name in pictures:
        context = Context(
            address=name,
            purpose=purpose,
            destination=destination,
            before=beside,
            beside=beside,
            control=beside if purpose != "picture" else "",
            language=language,
        )
        data = _bytes_at(name)
        found[name] = vision.look(data, [context]) if data is not None else None
        if output == "text":
            click.echo(_written(name, found[name]))
    if output == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
    raise SystemExit(COULD_NOT_RUN if None in found.values() else CLEAN)


def _bytes_at(name: str) -> bytes | None:
    if not name.lower().startswith(("http://", "https://")):
        try:
            return Path(name).read_bytes()
        except OSError:
            return None
    try:
        from curbcut.learner.crawl import Client
        from curbcut.learner.egress import guarded, origin_of
        from curbcut.vision.pictures import LARGEST
    except ModuleNotFoundError as error:
        message = f"Fetching needs {error.name}, which is not installed. Run: pip install 'curbcut[learn]'"
        raise CurbcutError(message) from error
    own = frozenset({origin_of(name)})
    with guarded(own) as proxy:
        fetched = Client(own, proxy).get_resource(name, largest=LARGEST)
    return fetched.body if fetched is not None else None


def _written(name: str, evidence: "Evidence | None") -> str:
    if evidence is None:
        return f"{shown(name)}\n  it could not be read"
    lines = [shown(name), f"  {evidence.kind}"]
    if evidence.size is not None:
        lines[-1] += f", {evidence.format}, {evidence.size[0]} by {evidence.size[1]} pixels"
    if evidence.alternative is None:
        lines.append("  nothing is said of it: a person has to look")
    else:
        said = f"“{shown(evidence.alternative)}”" if evidence.alternative else "decoration"
        lines.append(f"  {said}, {evidence.confidence:.2f} sure")
    lines += [f"  because {shown(reason)}" for reason in evidence.because]
    lines += [f"  read: {shown(line[0])} ({line[1]:.2f})" for line in evidence.text]
    lines += [f"  recognised: {name} ({score:.2f})" for name, score in evidence.objects]
    took = ", ".join(f"{step} {seconds:.2f} s" for step, seconds in evidence.seconds.items())
    return "\n".join([*lines, f"  {took}"] if took else lines)
