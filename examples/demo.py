"""
Shows what Curbcut does to a real-looking site: `python examples/demo.py`, or `make demo`.

Repairs the example site, serves it as it is and as repaired on two addresses of this machine, writes a report with the
code before and after every fix, and opens it. Needs no browser; with one it also takes pictures.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
import webbrowser
from pathlib import Path

from demonstration.browser import NoPicturesError
from demonstration.pictures import take_pictures
from demonstration.repaired import RepairedPage, repair_site
from demonstration.servers import serves, serving
from demonstration.table import print_table, say

from curbcut.report import About
from curbcut.report import html as html_report

HERE = Path(__file__).resolve().parent
SITE = HERE / "clinic"


def main(arguments: list[str] | None = None) -> int:
    try:
        return _show(_options(arguments))
    except OSError as error:
        say(f"The demonstration could not run: {error}")
        return 3


def _show(options: argparse.Namespace) -> int:
    output: Path = options.output
    pages = repair_site(SITE, output / "repaired")
    report = _write_report(pages, output / "report.html")
    print_table(pages)
    with serving(SITE, options.port) as before, serving(output / "repaired", _next(options.port)) as after:
        say(f"\nThe site as it is     {before}\nThe site as repaired  {after}\nBefore and after      {report.as_uri()}")
        say(
            "Press Tab on a repaired page: it begins with ways to its content, its parts and its accessibility options."
        )
        if not (serves(before, SITE) and serves(after, output / "repaired")):
            say("A server did not answer with the pages it was given.")
            return 1
        if options.open and not options.once and _can_open_a_window():
            webbrowser.open(report.as_uri())
        _try_pictures(before, after, output / "pictures", options.picture)
        if not options.once:
            _stay()
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Shows the example site before and after.")
    parser.add_argument("--once", action="store_true", help="do everything, ask both servers, and end (for CI)")
    parser.add_argument("--no-open", dest="open", action="store_false", help="do not open the report in a browser")
    parser.add_argument(
        "--port", type=int, default=0, metavar="N", help="ports N and N+1; without it, any two free ones"
    )
    parser.add_argument("--output", type=Path, default=HERE.parent / "build" / "demo", help="folder to write to")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="copy the picture of both sides to FILE")
    return parser.parse_args(arguments)


def _next(port: int) -> int:
    return port + 1 if port else 0


def _write_report(pages: list[RepairedPage], target: Path) -> Path:
    target.write_text(html_report.render([page.before for page in pages], About.now("fix")), encoding="utf-8")
    return target.resolve()


def _try_pictures(before: str, after: str, folder: Path, copy: Path | None) -> None:
    try:
        pictures = take_pictures(before, after, folder)
    except NoPicturesError as reason:
        say(f"No pictures: {reason}")
    else:
        say(f"Pictures              {folder.resolve().as_uri()}")
        if copy is not None:
            shutil.copyfile(pictures[-1], copy)


def _stay() -> None:
    say("\nPress Ctrl+C to end.")
    try:
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        say("")


def _can_open_a_window() -> bool:
    """Whether there is a desktop: without one, Python would start a browser for terminals in the midst of ours."""
    return sys.platform in {"darwin", "win32"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
