"""
Learns sites once and judges their pages before and after, with axe-core, IBM Equal Access and Siteimprove Alfa.

Each folder is served on loopback, `curbcut learn` goes over it once, and its pages are written with what was learned
and with the client, as a visitor gets them.

    python -m evals.learned                    the example site, and the templates in evals/styled of $CURBCUT_SHARED
    python -m evals.learned FOLDER…            any folders of pages
    python -m evals.learned --keep WHERE …     leaves packs and repaired pages there
    python -m evals.learned --report           writes evals/reports/learned.md and <date>-learned.json too
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import msgspec

from evals import comparison, judges
from evals.command import CACHE, REPORTS, commit
from evals.judgement import ENGINE_NAMES, Judgement
from evals.judges import Asked, CannotJudge, Panel
from evals.learned.colors import changes_of_color
from evals.learned.passing import learn, repair
from evals.learned.result import LearnedRecord, LearnedSite, left_of, table_of
from evals.options import CLINIC, act_folder, engines_in
from evals.pages import Sample, pages_in
from evals.record import record_site
from evals.remediation import CannotRemediate
from evals.terminal import progress, say
from tools.browser import BrowserNotUsable, find_browser

SETTLE = 1500
"""Milliseconds for the scripts of a page, and for what the client does."""
LONGEST = 240_000
"""Milliseconds for one engine on one page: Alfa takes long for large ones."""
DONE, COULD_NOT_RUN = 0, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 done, 2 wrong usage, 3 could not run."""
    parser = argparse.ArgumentParser(
        prog="python -m evals.learned", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--engines", type=engines_in, default=tuple(ENGINE_NAMES), metavar="NAME,…")
    parser.add_argument("--keep", type=Path, metavar="WHERE", help="leave packs, repaired pages and judgements there")
    parser.add_argument("--report", action="store_true", help="write evals/reports/learned.md and <date>-learned.json")
    given = parser.parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory(prefix="curbcut-learned-") as temporary:
            folders = [folder.resolve() for folder in given.folders] or list(_usual_folders())
            sites = [_studied(folder, _panel(given.engines), given.keep or Path(temporary)) for folder in folders]
    except (CannotJudge, CannotRemediate, BrowserNotUsable) as problem:
        say(str(problem))
        return COULD_NOT_RUN
    for line in (*table_of(sites), "", *left_of(sites)):
        print(line)
    if given.report:
        _write(sites)
    return DONE


def _usual_folders() -> Iterator[Path]:
    yield CLINIC
    styled = act_folder().parent / "styled"
    if styled.is_dir():
        yield from sorted(folder for folder in styled.iterdir() if folder.is_dir())
    else:
        say("Left out: the styled templates are not here. CURBCUT_SHARED may name a folder with them in evals/styled.")


def _panel(engines: tuple[str, ...]) -> Panel:
    browser = find_browser()
    if browser is None:
        raise CannotJudge("No browser was found. Run: make setup (or name one in CURBCUT_BROWSER).")
    judges.versions()
    return Panel(engines, browser, CACHE, tabs=1, timeout_ms=LONGEST, settle_ms=SETTLE)


def _studied(folder: Path, panel: Panel, workspace: Path) -> LearnedSite:
    paths = pages_in(folder)
    if not paths:
        raise CannotRemediate(f"There are no pages in {folder}")
    learned = learn([folder], paths, (workspace / folder.name).resolve())
    say(f"{folder.name}: {len(paths)} pages learned in {learned.seconds:.0f} s")
    sample = Sample(folder.name, folder, repair(folder, learned), paths)
    with progress(f"judging {folder.name}", 2 * len(paths)) as advance:
        heard = panel.hear(sample, advance=advance)
    _keep(heard, learned.pack.with_name("judgements.jsonl"))
    compared = comparison.compare(paths, heard)
    record = record_site(folder.name, compared, panel.engines)
    site = LearnedSite(record, learned.seconds, learned.said, tuple(changes_of_color(sample)))
    for line in (*learned.said, *table_of([site]), *left_of([site])):
        say(line)
    return site


def _keep(heard: dict[Asked, Judgement], file: Path) -> None:
    file.write_bytes(b"".join(msgspec.json.encode(each) + b"\n" for each in heard.values()))


def _write(sites: Sequence[LearnedSite]) -> None:
    versions = {ENGINE_NAMES[engine]: number for engine, number in judges.versions().items()}
    today = date.today().isoformat()  # noqa: DTZ011 the day where the report is written
    record = LearnedRecord(today, commit(), versions, tuple(sites))
    (REPORTS / f"{today}-learned.json").write_bytes(msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n")
    lines = [
        "# What one learning pass comes to",
        "",
        f"Level A and AA findings before and after one pass, by `python -m evals.learned --report` on {today}.",
        "How fast it is stands [on a page of its own](learner-speed.md).",
        "",
        *table_of(sites),
        "",
        "What is left most, and what is new:",
        "",
        *left_of(sites),
    ]
    (REPORTS / "learned.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    say("Written to evals/reports.")


if __name__ == "__main__":
    sys.exit(main())
