"""Judges pages before and after curbcut, and says what was repaired, what is left and what got worse."""

import subprocess
import sys
import tempfile
from collections.abc import Iterable
from datetime import date
from importlib.metadata import version
from pathlib import Path

import msgspec

from evals import act, comparison, judges, readme, show
from evals.judgement import ENGINE_NAMES
from evals.judges import CannotJudge, Panel
from evals.options import REPOSITORY, Options, parse
from evals.record import ActRecord, Record, SiteRecord, record_act, record_site
from evals.remediation import CannotRemediate
from evals.report_page import report_page
from evals.study import Study, study, subjects
from evals.terminal import say
from tools.browser import BrowserNotUsable, find_browser

CACHE = Path(__file__).resolve().parent / ".cache"
REPORTS = Path(__file__).resolve().parent / "reports"
DONE, COULD_NOT_RUN = 0, 3


def main(arguments: list[str] | None = None) -> int:
    """The exit code: 0 done, 2 wrong usage, 3 could not run."""
    given = parse(sys.argv[1:] if arguments is None else arguments)
    try:
        with tempfile.TemporaryDirectory(prefix="curbcut-evals-") as workspace:
            _run(given, Path(workspace))
    except (CannotJudge, CannotRemediate, BrowserNotUsable, readme.NoMarkers) as problem:
        say(str(problem))
        return COULD_NOT_RUN
    return DONE


def _run(given: Options, workspace: Path) -> None:
    engines = judges.versions()
    panel = _panel(given, workspace)
    results = []
    for subject in subjects(given):
        done = study(subject, panel, given, workspace)
        results.append(_result(done, panel.engines))
        _print(done, results[-1])
    if given.write_report and results:
        _write(_record(results, engines, panel.browser))


def _panel(given: Options, workspace: Path) -> Panel:
    browser = find_browser()
    if browser is None:
        raise CannotJudge("No browser was found. Run: make setup (or name one in CURBCUT_BROWSER).")
    cache = CACHE if given.use_cache else workspace / "judgements"
    return Panel(given.engines, browser, cache, given.tabs, settle_ms=given.settle_ms)


def _result(done: Study, engines: tuple[str, ...]) -> ActRecord | SiteRecord:
    if done.suite:
        return record_act(done.suite, act.compare(done.suite, done.heard, act.read_mapping()), engines)
    return record_site(done.sample.name, comparison.compare(done.sample.paths, done.heard), engines)


def _print(done: Study, result: ActRecord | SiteRecord) -> None:
    say(f"{done.sample.name}: {len(done.sample.paths)} pages judged in {done.judging_seconds:.0f} s")
    for line in show.act_lines(result) if isinstance(result, ActRecord) else show.site_lines(result):
        print(line)


def _record(results: Iterable[ActRecord | SiteRecord], engines: dict[str, str], browser: Path) -> Record:
    collected = list(results)
    tools = {
        "curbcut": version("curbcut"),
        **{ENGINE_NAMES[engine]: number for engine, number in engines.items()},
        "Browser": judges.browser_version(browser),
        "Node.js": _first_line("node", "--version"),
        "Python": sys.version.split()[0],
    }
    return Record(
        date.today().isoformat(),  # noqa: DTZ011 the day where the report is written
        commit(),
        tools,
        next((result for result in collected if isinstance(result, ActRecord)), None),
        tuple(result for result in collected if isinstance(result, SiteRecord)),
    )


def commit() -> str:
    """The commit that was measured, and whether files differed from it."""
    commit = _first_line("git", "rev-parse", "--short=12", "HEAD") or "unknown"
    return f"{commit} with changes" if _first_line("git", "status", "--porcelain", "--", "src", "examples") else commit


def _first_line(*command: str) -> str:
    try:
        output = subprocess.run(command, check=False, capture_output=True, text=True, cwd=REPOSITORY).stdout
    except OSError:
        return ""
    return output.strip().partition("\n")[0]


def _write(record: Record) -> None:
    REPORTS.mkdir(exist_ok=True)
    page = REPORTS / f"{record.date}.html"
    page.write_text(report_page(record), encoding="utf-8")
    page.with_suffix(".json").write_bytes(msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n")
    say(f"Written: {page.relative_to(REPOSITORY)} and .json")
    readme.update(REPOSITORY / "README.md", record)
    say("The table in README.md is up to date.")
