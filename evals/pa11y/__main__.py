"""
Compares pages a minute of `curbcut learn` and of pa11y-ci, one after the other on the same pages, and times the learner
once more on the site that has not changed.

    PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --prefix evals/pa11y    once
    python -m evals.pa11y                    the example site
    python -m evals.pa11y --times 8          each of its pages eight times, with the words of its texts in other orders
    python -m evals.pa11y --times 1 8 40     one measurement after the other
    python -m evals.pa11y FOLDER             any folder of pages
    python -m evals.pa11y --report …         writes evals/reports/learner-speed.md, too

pa11y-ci looks at every page in the browser, at as many at a time as there are processors. The learner looks at those
of a template on which something stands that the others lack, and reads the others.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from evals.command import REPORTS
from evals.judges import CannotJudge
from evals.learned.passing import learn_twice, processor_seconds
from evals.learned.serving import served
from evals.options import CLINIC
from evals.pa11y.speed import Speed, Took, page_of
from evals.pages import pages_in
from evals.remediation import CannotRemediate
from evals.terminal import say
from tools.browser import find_browser

PA11Y = Path(__file__).parent / "node_modules" / ".bin" / "pa11y-ci"
REPORT = REPORTS / "learner-speed.md"
LONGEST = 7200
DONE, COULD_NOT_RUN = 0, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 done, 2 wrong usage, 3 could not run."""
    parser = argparse.ArgumentParser(
        prog="python -m evals.pa11y", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=CLINIC, metavar="FOLDER")
    parser.add_argument("--times", type=int, nargs="+", default=[1], help="how often each page is there")
    parser.add_argument("--report", action="store_true", help="write evals/reports/learner-speed.md")
    given = parser.parse_args(arguments)
    measured = []
    try:
        for times in given.times:
            measured.append(_measured(given.folder.resolve(), times))
            print("\n".join(measured[-1].lines), flush=True)
    except (CannotJudge, CannotRemediate) as problem:
        say(str(problem))
        return COULD_NOT_RUN
    if given.report:
        today = date.today().isoformat()  # noqa: DTZ011 the day where the report is written
        REPORT.write_text(page_of(measured, today), encoding="utf-8")
        say(f"Written to {REPORT.name}.")
    return DONE


def _measured(folder: Path, times: int) -> Speed:
    with tempfile.TemporaryDirectory(prefix="curbcut-pa11y-") as temporary:
        originals = pages_in(folder)
        paths = _copied(folder, originals, Path(temporary) / "copies", times)
        roots = (Path(temporary) / "copies", folder)
        before = os.getloadavg()[0]
        theirs = _pa11y(roots, paths, Path(temporary))
        ours, again = learn_twice(roots, paths, Path(temporary) / "pass")
    took = [Took(each.seconds, each.processor) for each in (ours, again)]
    load = (before, os.getloadavg()[0])
    return Speed(folder.name, len(originals), len(paths), os.cpu_count() or 1, load, Took(*theirs), *took)


def _copied(folder: Path, paths: tuple[str, ...], output: Path, times: int) -> tuple[str, ...]:
    """The pages, and further ones beside them whose texts are others, as on a site with few templates."""
    output.mkdir()
    found = list(paths)
    for number in range(1, times):
        for path in paths:
            original = folder / path.lstrip("/")
            copy = output / Path(path.lstrip("/")).with_stem(f"{original.stem}-{number}")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(_TEXT.sub(partial(_in_another_order, number), original.read_bytes()))
            found.append("/" + copy.relative_to(output).as_posix())
    return tuple(found)


def _in_another_order(number: int, found: re.Match[bytes]) -> bytes:
    if found["text"] is None:
        return found.group()
    words = found["text"].split()
    start = number * 7 % len(words) if words else 0
    return b">" + b" ".join(words[start:] + words[:start])


_TEXT = re.compile(
    rb"<(?:script|style)\b.*?</(?:script|style)>|>(?P<text>[^<>]*[^<>\s]\s+[^<>\s][^<>]*)(?=<)", re.S | re.I
)
"""What is left as it is, or a text of more than one word."""


def _pa11y(roots: tuple[Path, ...], paths: tuple[str, ...], workspace: Path) -> tuple[float, float]:
    """Seconds, and seconds of processors. It ends with 2 where it finds anything, as it will here."""
    browser = find_browser()
    if browser is None or not PA11Y.exists():
        raise CannotJudge("pa11y-ci or a browser is not here; python -m evals.pa11y --help says what to do.")
    with served(roots, paths) as origin:
        settings = {
            "defaults": {
                "standard": "WCAG2AA",
                "timeout": 60000,
                "concurrency": os.cpu_count() or 1,
                "chromeLaunchConfig": {"executablePath": str(browser), "args": ["--no-sandbox"]},
            },
            "urls": [origin + path for path in paths],
        }
        config = workspace / "pa11yci.json"
        config.write_text(json.dumps(settings), encoding="utf-8")
        command = [str(PA11Y), "--config", str(config), "--json"]
        used, started = processor_seconds(), time.perf_counter()
        said = workspace / "pa11y.json"
        with said.open("wb") as file:  # what it writes to a pipe ends after 64 KB
            subprocess.run(command, check=False, stdout=file, stderr=subprocess.DEVNULL, timeout=LONGEST)
        seconds, used = time.perf_counter() - started, processor_seconds() - used
    looked_at = json.loads(said.read_bytes() or b"{}").get("total")
    if looked_at != len(paths):
        raise CannotJudge(f"pa11y-ci looked at {looked_at} of {len(paths)} pages.")
    return seconds, used


if __name__ == "__main__":
    sys.exit(main())
