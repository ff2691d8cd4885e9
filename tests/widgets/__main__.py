"""Tries the widgets and says what the client changes: python -m tests.widgets [--engine NAME] [WORDS IN THE NAME …]"""

import argparse
import json
from collections.abc import Iterator
from contextlib import ExitStack

from tests.client.engines import ENGINES, Playwrights
from tests.widgets.playing import Verdict, compare, play_both
from tests.widgets.serving import MODULES, PAGES, both
from tests.widgets.table import WIDGETS, Widget

SHOWN = 1000
"""Letters of a difference; the states of a page are long."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", default="chromium", choices=ENGINES)
    parser.add_argument("--markdown", action="store_true", help="a table for docs/widgets.md")
    parser.add_argument("words", nargs="*")
    given = parser.parse_args()
    widgets = [each for each in WIDGETS if not given.words or any(word in each.name for word in given.words)]
    results = []
    for widget, verdict in tried(widgets, given.engine):
        results.append((widget, verdict))
        if not given.markdown:
            print(f"{widget.name} | {version_of(widget)} | {verdict.outcome}", flush=True)
            for kind in ("changed", "gained", "missing"):
                for line in getattr(verdict, kind):
                    print(f"    {kind} {line}"[:SHOWN])
    if given.markdown:
        print("\n".join(table_of(results)))


def tried(widgets: list[Widget], name: str) -> Iterator[tuple[Widget, Verdict]]:
    with ExitStack() as stack:
        sites = stack.enter_context(both(PAGES, {"node_modules": MODULES}))
        engine = stack.enter_context(ENGINES[name](Playwrights(stack)))
        for widget in widgets:
            plain, helped = play_both(engine, [f"{site}/{widget.page}.html" for site in sites], widget.steps)
            yield widget, compare(widget.steps, plain, helped)


def version_of(widget: Widget) -> str:
    return str(json.loads((MODULES / widget.package / "package.json").read_text("utf-8"))["version"])


def table_of(results: list[tuple[Widget, Verdict]]) -> Iterator[str]:
    """A line for each package, with its widgets by what became of them."""
    yield "| package | version | the same with the client | better | changed |"
    yield "| --- | --- | --- | --- | --- |"
    for package in dict.fromkeys(widget.package for widget, _ in results):
        own = [(widget, verdict) for widget, verdict in results if widget.package == package]
        columns = [
            ", ".join(
                f"{widget.title}{'¹' * bool(verdict.missing)}" for widget, verdict in own if verdict.outcome == kind
            )
            for kind in ("same", "better", "changed")
        ]
        yield f"| {package} | {version_of(own[0][0])} | {' | '.join(columns)} |"


if __name__ == "__main__":
    main()
