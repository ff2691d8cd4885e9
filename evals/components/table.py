"""A score as a table of Markdown."""

from curbcut.standards.components import KINDS
from evals.components.measuring import Score


def table_of(split: str, score: Score) -> str:
    lines = [
        f"{split}: {sum(score.labelled.values())} components",
        "",
        "| kind | labelled | found | precision | recall |",
        "| --- | --- | --- | --- | --- |",
        *(_row(kind, score.labelled[kind], score.found[kind], score.wrong[kind]) for kind in sorted(KINDS)),
        _row("all", sum(score.labelled.values()), sum(score.found.values()), sum(score.wrong.values())),
    ]
    return "\n".join((*lines, ""))


def _row(kind: str, labelled: int, found: int, wrong: int) -> str:
    precision = _percent(found, found + wrong)
    return f"| {kind} | {labelled} | {found} | {precision} | {_percent(found, labelled)} |"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "-"
