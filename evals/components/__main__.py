"""`python -m evals.components`: precision and recall by kind, on what was tuned on and on what was held out."""

import argparse
import sys

from evals.components.measuring import Score, measured, pages
from evals.components.table import table_of


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evals.components", description=__doc__)
    parser.add_argument("pages", nargs="*", help="names of pages; all if none is given")
    parser.add_argument("--split", choices=["tuned", "held out"], help="only these pages")
    parser.add_argument("--verbose", action="store_true", help="say what was missed and what is wrong")
    chosen = parser.parse_args()
    scores: dict[str, Score] = {}
    for page in pages(chosen.pages, chosen.split):
        found = measured(page)
        print(f"{page.name}: {found.seconds:.0f} s", file=sys.stderr, flush=True)
        if chosen.verbose:
            for line in found.lines:
                print(f"  {line}", file=sys.stderr, flush=True)
        scores.setdefault(page.split, Score()).add(found)
    for split, score in sorted(scores.items()):
        print(table_of(split, score))


if __name__ == "__main__":
    main()
