"""
How long a locator lasts: `python -m evals.locators FOLDER…` names every control of the pages in these folders as the
learner does, changes the pages as their makers would, and counts what the locators find then.

A locator that is lost costs a fix until the next pass. One that finds something else would be a wrong fix.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from curbcut.learner.browser import WIDE, Browser, running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes.component_tries import Explorer
from curbcut.learner.probes.component_values import Allowance
from evals.learned.serving import served
from evals.options import CLINIC
from evals.pages import pages_in

FATES = ("kept", "fewer", "lost", "wrong")
NAMING = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
SECONDS = 30.0


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evals.locators", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[CLINIC], metavar="FOLDER")
    parser.add_argument("--pages", type=int, default=20, help="of each folder, at most")
    given = parser.parse_args()
    total: dict[str, Counter[str]] = {}
    number = 0
    for folder in given.folders:
        root = folder.resolve()
        paths = pages_in(root)[: given.pages]
        number += len(paths)
        for change, counts in _counted(root, paths):
            total.setdefault(change, Counter()).update(counts)
    print("\n".join(_table(total)))
    print(f"\n{number} pages of {len(given.folders)} sites.")


def _counted(root: Path, paths: Sequence[str]) -> Iterator[tuple[str, Counter[str]]]:
    """What each change did to the locators of each page."""
    with served([root], paths) as address:
        own = frozenset([origin_of(address)])
        with guarded(own) as proxy, running_browser(proxy=proxy, own=own) as browser:
            for path in paths:
                for change in _evaluated(browser, address + path, ""):
                    yield change, Counter(_evaluated(browser, address + path, change))


def _evaluated(browser: Browser, url: str, change: str) -> dict[str, int]:
    with browser.looking_at(url, WIDE) as page:
        Explorer(browser, page, Allowance(until=time.monotonic() + SECONDS))
        found: dict[str, int] = page.evaluate(NAMING, change)
    return found


def _table(total: dict[str, Counter[str]]) -> Iterator[str]:
    yield "| change | locators | find the same | some of it | nothing | something else |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for change, counts in total.items():
        of = max(1, counts.total())
        shares = " | ".join(f"{counts[fate]} ({100 * counts[fate] / of:.1f} %)" for fate in FATES)
        yield f"| {change} | {counts.total()} | {shares} |"


if __name__ == "__main__":
    main()
