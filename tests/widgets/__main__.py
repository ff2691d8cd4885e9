"""Tries the widgets and says what the client changes: python -m tests.widgets [--engine NAME] [WORDS IN THE NAME …]"""

import argparse
import json
from contextlib import ExitStack

from tests.client.engines import ENGINES, Playwrights
from tests.widgets.playing import compare, play_both
from tests.widgets.serving import MODULES, PAGES, both
from tests.widgets.table import WIDGETS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", default="chromium", choices=ENGINES)
    parser.add_argument("--all", action="store_true", help="every difference, not only the first ones")
    parser.add_argument("words", nargs="*")
    given = parser.parse_args()
    with ExitStack() as stack:
        sites = stack.enter_context(both(PAGES, {"node_modules": MODULES}))
        engine = stack.enter_context(ENGINES[given.engine](Playwrights(stack)))
        for widget in WIDGETS:
            if given.words and not any(word in widget.name for word in given.words):
                continue
            plain, helped = play_both(engine, [f"{site}/{widget.page}.html" for site in sites], widget.steps)
            verdict = compare(widget.steps, plain, helped)
            version = json.loads((MODULES / widget.package / "package.json").read_text("utf-8"))["version"]
            print(f"{widget.name} | {version} | {verdict.outcome}", flush=True)
            for kind in ("changed", "gained", "missing"):
                lines = getattr(verdict, kind)
                for line in lines if given.all else lines[:4]:
                    print(f"    {kind} {line}"[:1500])


if __name__ == "__main__":
    main()
