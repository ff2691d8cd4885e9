"""The command line of the judges' runner."""

import argparse
import os
from dataclasses import dataclass
from pathlib import Path

from evals.judgement import ENGINES

REPOSITORY = Path(__file__).resolve().parent.parent
CLINIC = REPOSITORY / "examples" / "clinic"
EXAMPLES = """examples:
  python evals/run.py                              remediate and judge the ACT test cases and the example site
  python evals/run.py --report                     the same; writes evals/reports/ and the table in README.md
  python evals/run.py --act --from FOLDER          only ACT, with pages that were remediated into FOLDER
  python evals/run.py --act --only 23a2a8,c487ae   only some ACT rules
  python evals/run.py --pages FOLDER --engines axe any folder of pages, one engine
"""


@dataclass(frozen=True, slots=True)
class Options:
    """What to judge, by whom, and where results go. Without `act` and `pages`: ACT and the example site."""

    act: bool
    pages: tuple[Path, ...]
    remediated: Path | None
    only: frozenset[str]
    engines: tuple[str, ...]
    is_quick: bool
    baseline: Path | None
    use_cache: bool
    tabs: int
    settle_ms: int
    write_report: bool
    save: Path | None


def act_folder() -> Path:
    """W3C's ACT test cases lie outside the repository, in `evals/act` of the folder that CURBCUT_SHARED names."""
    shared = os.environ.get("CURBCUT_SHARED") or str(REPOSITORY / ".." / "shared")
    return Path(shared).resolve() / "evals" / "act"


def engines_in(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    unknown = sorted(set(names) - set(ENGINES))
    if unknown:
        raise argparse.ArgumentTypeError(f"unknown engine {', '.join(unknown)}; there are {', '.join(ENGINES)}")
    return tuple(name for name in ENGINES if name in names)


def _rules(text: str) -> frozenset[str]:
    return frozenset(text.split(","))


def _folder(text: str) -> Path:
    folder = Path(text).resolve()
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is not a folder")
    return folder


def _file(text: str) -> Path:
    file = Path(text).resolve()
    if not file.is_file():
        raise argparse.ArgumentTypeError(f"{text} is not a file")
    return file


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="evals/run.py",
        description="Judges pages before and after curbcut with axe-core, IBM Equal Access and Siteimprove Alfa.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add(
        "--act",
        action="store_true",
        help="judge W3C's ACT test cases, in evals/act of $CURBCUT_SHARED (../shared)",
    )
    add(
        "--pages",
        type=_folder,
        action="append",
        default=[],
        metavar="FOLDER",
        help="judge the pages in a folder (repeatable)",
    )
    add("--from", type=_folder, dest="remediated", metavar="FOLDER", help="compare with pages remediated earlier")
    add(
        "--only",
        type=lambda text: frozenset(text.split(",")),
        default=frozenset(),
        metavar="RULE,…",
        help="only these ACT rules",
    )
    add("--engines", type=engines_in, default=ENGINES, metavar="NAME,…", help="axe, ibm, alfa (default: all)")
    add("--quick", action="store_true", dest="is_quick", help="a small sample, to see that everything works")
    add("--baseline", type=_file, metavar="FILE", help="stored judgements of the original pages (JSON lines)")
    add("--no-cache", action="store_false", dest="use_cache", help="judge again what was judged before")
    add("--tabs", type=int, default=min(4, os.cpu_count() or 2), help="how many pages are judged at a time")
    add("--settle", type=int, default=0, dest="settle_ms", metavar="MS", help="wait after load, for scripts")
    add("--report", action="store_true", dest="write_report", help="write evals/reports/ and the table in README.md")
    add("--save", type=Path, metavar="FOLDER", help="keep the remediated pages here")
    return parser


def parse(arguments: list[str]) -> Options:
    """Exits with code 2 and a message on wrong usage."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.remediated and given.act + len(given.pages) != 1:
        parser.error("--from needs exactly one of --act or --pages FOLDER")
    if given.write_report and (given.only or given.is_quick or given.engines != ENGINES):
        parser.error("--report is for whole runs: leave out --only, --quick and --engines")
    given.pages = tuple(given.pages)
    return Options(**vars(given))
