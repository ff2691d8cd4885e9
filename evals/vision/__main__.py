"""
Measures how pictures are read and judged.

    python -m evals.vision             prints
    python -m evals.vision --report    writes evals/reports/vision.md too
    python -m evals.vision --words     only the reading;  --contexts: only the judging
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import mean, median

from evals.vision import contexts, words

REPORT = Path(__file__).parents[1] / "reports/vision.md"


def main() -> int:
    """Runs what is asked for."""
    asked = set(sys.argv[1:])
    if not asked <= {"--report", "--words", "--contexts"}:
        print(__doc__)
        return 2
    parts = []
    if "--contexts" not in asked:
        parts.append(reading_in_words(words.measure()))
    if "--words" not in asked:
        parts.append(contexts.in_words())
    text = "\n".join(parts)
    print(text)
    if "--report" in asked:
        REPORT.parent.mkdir(exist_ok=True)
        REPORT.write_text(f"# Pictures: how well they are read and judged\n\n{text}", encoding="utf-8")
    return 0


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


if __name__ == "__main__":
    sys.exit(main())
