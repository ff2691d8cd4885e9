"""`make bench`: measures, says what was promised, and exits with 1 if a promise is not kept."""

import platform
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.table import Table

from benchmarks.axe import axe
from benchmarks.budget import budget
from benchmarks.growing import growing
from benchmarks.importing import importing
from benchmarks.measures import Measure
from benchmarks.memory import memory
from benchmarks.parts import parts
from benchmarks.ratios import ratios
from curbcut.version import __version__

console = Console()
SECTIONS: Mapping[str, Callable[[], Iterable[Measure]]] = {
    "ratios": ratios,
    "parts": parts,
    "axe": lambda: axe(console),
    "memory": memory,
    "growth": growing,
    "hostile": budget,
    "import": importing,
}


@click.command()
@click.argument("sections", nargs=-1, type=click.Choice([*SECTIONS]))
@click.option("--json", "file", type=click.Path(path_type=Path, dir_okay=False), help="Write the numbers there too.")
@click.pass_context
def bench(context: click.Context, sections: tuple[str, ...], file: Path | None) -> None:
    """Measures time and memory, as ratios within this run. SECTIONS are all of them if none is named."""
    measures: list[Measure] = []
    for name in sections or SECTIONS:
        found = list(SECTIONS[name]())
        measures += found
        show(found)
    if file is not None:
        report = {"version": __version__, "python": platform.python_version(), "measures": measures}
        file.write_bytes(msgspec.json.format(msgspec.json.encode(report)) + b"\n")
    broken = [measure for measure in measures if measure.is_kept is False]
    if broken:
        console.print(f"[bold red]{len(broken)} promises are not kept.[/]")
    context.exit(1 if broken else 0)


def show(measures: Iterable[Measure]) -> None:
    """One table for each section."""
    for section, found in groupby(measures, key=lambda measure: measure.section):
        table = Table(title=section, title_justify="left", box=None)
        for heading in ("", "measured", "promised", ""):
            table.add_column(heading, justify="right" if heading else "left", overflow="fold")
        for measure in found:
            table.add_row(measure.name, _amount(measure.value, measure.unit), _promised(measure), measure.note)
        console.print(table, "")


def _promised(measure: Measure) -> str:
    if measure.promise is None:
        return ""
    sign = "≥" if measure.is_least else "≤"
    words = f"{sign} {_amount(measure.promise, measure.unit)}"
    return f"[green]{words}[/]" if measure.is_kept else f"[red]{words}[/]"


def _amount(value: float, unit: str) -> str:
    number = f"{value:.0f}" if value >= 100 else f"{value:.2f}" if value < 10 else f"{value:.1f}"
    return f"{number} {unit}".strip()


if __name__ == "__main__":
    bench()
