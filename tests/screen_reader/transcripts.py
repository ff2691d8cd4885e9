"""Readings as text, kept under `transcripts/`, so that a person can read and review what is heard."""

import os
from collections.abc import Iterable
from pathlib import Path

from tests.screen_reader.readings import Reading, Step

FOLDER = Path(__file__).with_name("transcripts")
ACCEPTS = bool(os.environ.get("CURBCUT_ACCEPT"))
WIDTH = 18


def text_of(readings: Iterable[tuple[Reading, list[Step]]]) -> str:
    """A paragraph for each reading; on each line one thing that was said, after what was done."""
    return "\n".join(f"{reading.title}\n{''.join(map(_lines_of, steps))}" for reading, steps in readings)


def _lines_of(step: Step) -> str:
    said = [""] if step.said is None else step.said or ["(nothing)"]
    heads = [step.done, *[""] * (len(said) - 1)]
    if len(step.done) >= WIDTH and step.said is not None:
        heads, said = [step.done, *[""] * len(said)], ["", *said]
    return "".join(f"  {head:<{WIDTH}}{line}".rstrip() + "\n" for head, line in zip(heads, said, strict=True))


def kept(name: str) -> tuple[str, str]:
    """With what a transcript was recorded, and the transcript."""
    versions, _, text = (FOLDER / f"{name}.txt").read_text("utf-8").partition("\n\n")
    return versions, text


def keep(name: str, versions: str, text: str) -> None:
    (FOLDER / f"{name}.txt").write_text(f"{versions}\n\n{text}", "utf-8")
