"""
Measures how pictures are read and judged.

    python -m evals.vision             prints
    python -m evals.vision --report    writes evals/reports/vision.md too
    python -m evals.vision --words     only the reading;  --contexts: only the judging
    python -m evals.vision --labelled  pictures of public pages, labelled by hand (needs them, see repositories.py)
    python -m evals.vision --beside    what is heard of them beside what their authors wrote, by the scores of a person
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import mean, median

from curbcut.vision.models import folder_of_models
from curbcut.vision.setting_up import Choices, vision_for
from evals.vision import beside, contexts, labelled, words
from evals.vision.repositories import Missing

REPORT = Path(__file__).parents[1] / "reports/vision.md"


def main() -> int:
    """Runs what is asked for."""
    asked = set(sys.argv[1:])
    if not asked <= {"--report", *PARTS}:
        print(__doc__)
        return 2
    wanted = [part for part in PARTS if part in asked] or ["--words", "--contexts"]
    try:
        parts = [PARTS[part]() for part in wanted]
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    text = "\n".join(parts)
    print(text)
    if "--report" in asked:
        REPORT.parent.mkdir(exist_ok=True)
        REPORT.write_text(f"# Pictures: how well they are read and judged\n\n{text}", encoding="utf-8")
    return 0


def _labelled() -> str:
    """The pictures of public pages: those that were learned from, and the others."""
    vision = vision_for(Choices(models=folder_of_models()))
    files = ((labelled.LABELS, ""), (labelled.MORE_LABELS, ", added later"))
    parts = [
        labelled.in_words(list(labelled.judged(vision, last=last, file=file)), f"{title}{added}")
        for file, added in files
        for last, title in ((False, "Learned from"), (True, "Left to the end"))
    ]
    return "\n".join(["## Pictures of public pages", "", *parts])


def _beside() -> str:
    """Our texts and those of authors, likewise."""
    found = list(beside.pairs(vision_for(Choices(models=folder_of_models()))))
    parts = [
        beside.in_words([pair for pair in found if pair.label.is_last is last], title)
        for last, title in ((False, "Learned from"), (True, "Left to the end"))
    ]
    listed = [f"| {pair.label.file.rpartition('/')[2]} | {pair.author} | {pair.ours} |" for pair in found]
    table = ["| picture | its author's | what is heard |", "|---|---|---|", *listed, ""]
    return "\n".join(["## Beside what their authors wrote", "", *parts, *table])


def reading_in_words(result: words.Result) -> str:
    """The reading as a table."""
    lines = [
        "## Words in drawn pictures",
        "",
        "| kind | pictures | words | recall | precision |",
        "|---|---|---|---|---|",
    ]
    for kind, score in sorted(result.scores.items()):
        recall, precision = score.right / score.there, score.right / max(1, score.read)
        lines.append(f"| {kind} | {score.pictures} | {score.there} | {recall:.3f} | {precision:.3f} |")
    pictures = sum(score.pictures for score in result.scores.values())
    there = sum(score.there for score in result.scores.values())
    lines.append(f"| **all** | {pictures} | {there} | **{result.recall:.3f}** | **{result.precision:.3f}** |")
    lines += ["", f"Without words: {result.without} pictures, words read in {result.invented}."]
    milliseconds = [1000 * each for each in result.seconds]
    lines.append(f"CPU time for a picture: median {median(milliseconds):.0f} ms, mean {mean(milliseconds):.0f} ms.")
    return "\n".join([*lines, ""])


PARTS = {
    "--words": lambda: reading_in_words(words.measure()),
    "--contexts": contexts.in_words,
    "--labelled": _labelled,
    "--beside": _beside,
}

if __name__ == "__main__":
    sys.exit(main())
