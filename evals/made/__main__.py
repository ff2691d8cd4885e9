"""Writes pages that are put together from pieces, to be judged by `python -m evals --pages FOLDER`."""

import argparse
from pathlib import Path

from evals.made.page import made_page

MANY = 100


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evals.made", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pages go")
    parser.add_argument("--pages", type=int, default=MANY, help=f"how many (default: {MANY})")
    parser.add_argument("--seed", type=int, default=1, help="the number of the first (default: 1)")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    for seed in range(given.seed, given.seed + given.pages):
        (given.folder / f"{seed:05}.html").write_text(made_page(seed), encoding="utf-8")


if __name__ == "__main__":
    main()
