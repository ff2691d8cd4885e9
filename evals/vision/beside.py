"""
What is heard of a picture beside what its author wrote: both scored by a person who looked at the picture and its
place, in an order that was shuffled and hidden. The rubric is in the README beside this.

A text that has changed since has no score, and is counted as such.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from curbcut.learner.picture_places import pictures_in
from curbcut.vision.describing import Vision
from evals.vision.heard import NOTHING, heard
from evals.vision.labelled import Label, labels
from evals.vision.repositories import Repository, parsed, repositories

SCORES: Final = Path(__file__).with_name("scores.tsv")
RUBRIC: Final = ("wrong or harmful", "nothing useful", "useful, incomplete", "as good as a person's")


class Score(NamedTuple):
    """What a text is worth, 0 to 3, and whether it would mislead."""

    points: int
    misleads: bool


class Pair(NamedTuple):
    """What the author of a picture wrote and what is heard without it, with their scores."""

    label: Label
    author: str
    ours: str
    of_author: Score | None
    of_ours: Score | None


def scores() -> dict[tuple[str, str, int, str], Score]:
    """The scores that there are, by picture and text."""
    rows = (line.split("\t") for line in SCORES.read_text(encoding="utf-8").splitlines() if line[:1] not in {"", "#"})
    return {(row[0], row[1], int(row[2]), row[3]): Score(int(row[4]), row[5:] == ["misleads"]) for row in rows}


def pairs(vision: Vision) -> Iterator[Pair]:
    """Every picture that its author has described. Raises Missing."""
    known = scores()
    sources = repositories()
    for label in labels():
        if label.is_described:
            repository = sources[label.repository]
            author, ours = _written(label, repository), heard(label, repository, vision)
            key = (label.repository, label.page, label.number)
            yield Pair(label, author, ours, known.get((*key, author)), known.get((*key, ours)))


def _written(label: Label, repository: Repository) -> str:
    picture = list(pictures_in(parsed(repository.read(label.page))))[label.number]
    return " ".join((picture.get("alt") or "").split())


def in_words(found: list[Pair], title: str) -> str:
    """The scores as tables."""
    scored = [each for each in found if each.of_author is not None and each.of_ours is not None]
    lines = [f"### {title}: {len(found)} pictures, {len(scored)} with scores for both texts", ""]
    lines += ["| points | its author's | what is heard |", "|---|---|---|"]
    for points, meaning in enumerate(RUBRIC):
        theirs = sum(each.of_author is not None and each.of_author.points == points for each in scored)
        ours = sum(each.of_ours is not None and each.of_ours.points == points for each in scored)
        lines.append(f"| {points} {meaning} | {theirs} | {ours} |")
    theirs = sum(each.of_author is not None and each.of_author.misleads for each in scored)
    ours = sum(each.of_ours is not None and each.of_ours.misleads for each in scored)
    lines.append(f"| would mislead | {theirs} | {ours} |")
    good = sum(each.of_ours.points >= each.of_author.points for each in scored if each.of_ours and each.of_author)
    silent = [each for each in scored if each.ours == NOTHING]
    said = [each for each in scored if each.ours != NOTHING]
    as_good = sum(each.of_ours.points >= each.of_author.points for each in said if each.of_ours and each.of_author)
    lines += ["", f"As good or better: {good} of {len(scored)}; where anything is said, {as_good} of {len(said)}."]
    lines.append(f"Nothing is said of {len(silent)}.")
    return "\n".join([*lines, ""])
