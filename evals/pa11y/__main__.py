"""
Compares pages a minute of `curbcut learn` and of pa11y-ci, one after the other on the same pages, and times the learner
once more on the site that has not changed.

    PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --prefix evals/pa11y    once
    python -m evals.pa11y                    the example site
    python -m evals.pa11y --times 8          each of its pages eight times, with the words of its texts in other orders
    python -m evals.pa11y FOLDER             any folder of pages

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
from functools import partial
from pathlib import Path

from evals.judges import CannotJudge
from evals.learned.passing import learn_twice, processor_seconds
from evals.learned.serving import served
from evals.options import CLINIC
from evals.pages import pages_in
from evals.remediation import CannotRemediate
from evals.terminal import say
from tools.browser import find_browser

PA11Y = Path(__file__).parent / "node_modules" / ".bin" / "pa11y-ci"
LONGEST = 7200
DONE, COULD_NOT_RUN = 0, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 done, 2 wrong usage, 3 could not run."""
    parser = argparse.ArgumentParser(
        prog="python -m evals.pa11y", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=CLINIC, metavar="FOLDER")
    parser.add_argument("--times", type=int, default=1, help="how often each page is there")
    given = parser.parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory(prefix="curbcut-pa11y-") as temporary:
            folder = given.folder.resolve()
            paths = _copied(folder, pages_in(folder), Path(temporary) / "copies", given.times)
            roots = (Path(temporary) / "copies", folder)
            theirs = _pa11y(roots, paths, Path(temporary))
            ours, again = learn_twice(roots, paths, Path(temporary) / "pass")
    except (CannotJudge, CannotRemediate) as problem:
        say(str(problem))
        return COULD_NOT_RUN
    print(f"{len(paths)} pages, {os.cpu_count()} processors, load {os.getloadavg()[0]:.0f}")
    seconds, processor = theirs
    print(f"pa11y-ci: {_speed(paths, seconds)}, {processor:.0f} s of processors")
    print(f"curbcut learn: {_speed(paths, ours.seconds)}, {ours.processor:.0f} s of processors")
    print(f"times as fast: {seconds / ours.seconds:.2f}, by processors {processor / ours.processor:.2f}")
    print(
        f"unchanged, once more: {again.seconds:.1f} s, {again.processor:.1f} s of processors;"
        f" {ours.seconds / again.seconds:.0f} times as fast, by processors {ours.processor / again.processor:.0f}"
    )
    return DONE


def _speed(paths: Sequence[str], seconds: float) -> str:
    return f"{seconds:.0f} s, {60 * len(paths) / seconds:.1f} pages a minute"


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
        started, used = time.perf_counter(), processor_seconds()
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
