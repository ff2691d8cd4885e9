"""The table in README.md that says what the judges found."""

from collections.abc import Iterator
from pathlib import Path

from evals.judgement import ENGINE_NAMES
from evals.record import ActRecord, Record, SiteRecord

START, END = "<!-- evals:start -->", "<!-- evals:end -->"


class NoMarkers(Exception):
    """README.md lacks the two comments between which the table stands."""


def update(readme: Path, record: Record) -> None:
    """Replaces what stands between the markers; every other byte stays."""
    text = readme.read_text(encoding="utf-8")
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise NoMarkers(f"{readme.name} has no {START} … {END}: the table was not written.")
    readme.write_text(f"{before}{START}\n{section(record)}\n{END}{after}", encoding="utf-8")


def section(record: Record) -> str:
    """The table and a line about where it comes from, as Markdown."""
    paragraphs = [*([_act(record.act)] if record.act else []), *map(_site, record.sites), _origin(record)]
    return "\n\n".join(paragraphs)


def _table(headings: list[str], rows: Iterator[list[str]]) -> str:
    rule = ["---", *["---:"] * (len(headings) - 1)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [headings, rule, *rows])


def _act(act: ActRecord) -> str:
    def rows() -> Iterator[list[str]]:
        for engine in act.engines:
            yield [
                ENGINE_NAMES[engine.engine],
                str(engine.flagged),
                str(engine.repaired),
                f"{engine.newly_flagged} of {act.good}",
            ]
        yield ["any of them", str(act.usable), f"**{act.repaired}**", f"**{act.harmed}** of {act.good}"]

    headings = ["W3C ACT test cases, judged by", "failed examples it flags", "repaired", "good examples newly flagged"]
    return _table(headings, rows())


def _site(site: SiteRecord) -> str:
    rows = ([ENGINE_NAMES[engine.engine], str(engine.before), str(engine.after)] for engine in site.engines)
    return _table(
        [f"Pages of `{site.name}` ({len(site.pages)}), judged by", "level A and AA findings before", "after"], rows
    )


def _origin(record: Record) -> str:
    judges = ", ".join(f"{name} {record.versions[name]}" for name in ENGINE_NAMES.values())
    return (
        f"Measured on {record.date} by {judges} in Chromium; `make evals` repeats it."
        " What a judge does not see is not counted."
    )
