"""
Compares pages a minute of `curbcut learn` and of pa11y-ci, one after the other on the same pages.

    PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --prefix evals/pa11y    once
    python -m evals.pa11y                    the example site
    python -m evals.pa11y --times 8          each of its pages eight times, as on a site with few templates
    python -m evals.pa11y FOLDER             any folder of pages

pa11y-ci looks at every page in the browser. The learner looks at five of each template, with its probes and what comes
of its fixes, and reads the others. pa11y-ci gets as many pages at a time as there are processors.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from evals.judges import CannotJudge
from evals.learned.passing import learn
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
            ours = learn(roots, paths, Path(temporary) / "pass").seconds
    except (CannotJudge, CannotRemediate) as problem:
        say(str(problem))
        return COULD_NOT_RUN
    print(f"{len(paths)} pages, {os.cpu_count()} processors, load {os.getloadavg()[0]:.0f}")
    print(f"pa11y-ci: {theirs:.0f} s, {60 * len(paths) / theirs:.1f} pages a minute")
    print(f"curbcut learn: {ours:.0f} s, {60 * len(paths) / ours:.1f} pages a minute")
    print(f"ratio: {theirs / ours:.2f}")
    return DONE


def _copied(folder: Path, paths: tuple[str, ...], output: Path, times: int) -> tuple[str, ...]:
    """The pages, and further ones beside them that differ from them by a comment, so that they are other pages."""
    output.mkdir()
    found = list(paths)
    for number in range(1, times):
        for path in paths:
            original = folder / path.lstrip("/")
            copy = output / Path(path.lstrip("/")).with_stem(f"{original.stem}-{number}")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(original.read_bytes() + f"<!-- {number} -->".encode())
            found.append("/" + copy.relative_to(output).as_posix())
    return tuple(found)


def _pa11y(roots: tuple[Path, ...], paths: tuple[str, ...], workspace: Path) -> float:
    """Seconds. It ends with 2 where it finds anything, as it will here."""
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
        started = time.perf_counter()
        said = workspace / "pa11y.json"
        with said.open("wb") as file:  # what it writes to a pipe ends after 64 KB
            subprocess.run(command, check=False, stdout=file, stderr=subprocess.DEVNULL, timeout=LONGEST)
        seconds = time.perf_counter() - started
    looked_at = json.loads(said.read_bytes() or b"{}").get("total")
    if looked_at != len(paths):
        raise CannotJudge(f"pa11y-ci looked at {looked_at} of {len(paths)} pages.")
    return seconds


if __name__ == "__main__":
    sys.exit(main())
