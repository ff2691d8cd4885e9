"""
Pictures of public pages, labelled by hand with the picture before one's eyes and its place on the page: is what they
are for told rightly from both?

The labels were written before anything here was run on these pictures, with their alternatives hidden. A third of the
sites' pages, told by a checksum, is `last`: what was learned from the others was mended without looking at those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

from curbcut.html import Document
from curbcut.knowledge import TRUST
from curbcut.learner.picture_places import contexts_in, pictures_in
from curbcut.vision.describing import Vision
from curbcut.vision.evidence import Evidence
from evals.vision.repositories import Repository, hiding, parsed, repositories, url_of

LABELS: Final = Path(__file__).with_name("pictures.tsv")
MORE_LABELS: Final = Path(__file__).with_name("more_pictures.tsv")
"""Those that were added later, of other pages; measured by themselves, so that earlier figures can be repeated."""
MEANINGS: Final = {
    "name": "all that a link or button shows: it must be named",
    "words": "says something of its own: it needs words",
    "empty": "decoration there, or said beside it: an empty alternative is right",
    "either": "goes with words beside it: an empty alternative and a short description are both right",
}
OUTCOMES: Final = ("name", "words", "open", "ask", "empty")
"""What comes out. open: nothing is said, and a person is asked; ask: an empty alternative is suggested to a person."""
RIGHT: Final = {
    "name": {"name"},
    "words": {"words", "open"},
    "empty": {"empty", "ask"},
    "either": {"words", "open", "ask", "empty"},
}
"""Which outcomes judge a picture rightly; whether the words are good is another question."""


class Label(NamedTuple):
    """What a person said of a picture."""

    repository: str
    page: str
    number: int
    file: str
    kind: str
    meaning: str
    is_described: bool

    @property
    def is_last(self) -> bool:
        """Whether it is of the third that is left to the end. Pictures of one site resemble each other."""
        folder = self.page.split("/")[0] if self.repository.startswith("learning-zone/") else self.page
        return crc32(f"{self.repository}/{folder}".encode()) % 3 == 0


def labels(file: Path = LABELS) -> list[Label]:
    """The labels that there are."""
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line[:1] not in {"", "#"})
    return [Label(row[0], row[1], int(row[2]), row[3], row[4], row[5], len(row) > 6) for row in rows]


def seen(label: Label, repository: Repository, vision: Vision) -> Evidence:
    """What is found out about a picture on its page, without what its author wrote. Raises Missing."""
    return vision.look(
        repository.read(label.file), [contexts_in(hidden_page(label, repository), url_of(label.page))[label.number]]
    )


def hidden_page(label: Label, repository: Repository) -> Document:
    """The page of a picture as if nobody had described it. Raises Missing."""
    document = parsed(repository.read(label.page))
    return parsed(hiding(document, list(pictures_in(document))[label.number]).body)


def outcome_of(evidence: Evidence) -> str:
    """What comes of what was found."""
    if evidence.kind == "functional":
        return "name"
    if evidence.alternative is None:
        return "open"
    if evidence.alternative == "":
        return "empty" if evidence.confidence >= TRUST else "ask"
    return "words"


class Judged(NamedTuple):
    """A label, and what came out."""

    label: Label
    evidence: Evidence

    @property
    def outcome(self) -> str:
        return outcome_of(self.evidence)

    @property
    def is_right(self) -> bool:
        """Whether it came out as it is right there. Somebody beside their name may be decoration, or called by it."""
        is_called_by_name = self.label.kind == self.evidence.kind == "avatar" and self.outcome == "words"
        return self.outcome in RIGHT[self.label.meaning] or is_called_by_name


def judged(vision: Vision, *, last: bool, file: Path = LABELS) -> Iterator[Judged]:
    """Every picture of the last third, or of the others. Raises Missing."""
    sources = repositories()
    for label in labels(file):
        if label.is_last is last:
            yield Judged(label, seen(label, sources[label.repository], vision))


def in_words(results: list[Judged], title: str) -> str:
    """The confusions as tables: what is right there, and what it is."""
    right = sum(each.is_right for each in results)
    lines = [f"### {title}: {len(results)} pictures, {right} judged rightly ({right / max(1, len(results)):.3f})", ""]
    meanings = Counter((each.label.meaning, each.outcome) for each in results)
    lines += [f"| label | {' | '.join(OUTCOMES)} |", f"|---|{'---|' * len(OUTCOMES)}"]
    lines += [f"| {meaning} | {' | '.join(str(meanings[meaning, out]) for out in OUTCOMES)} |" for meaning in MEANINGS]
    kinds = Counter((each.label.kind, each.evidence.kind) for each in results)
    told = sorted({kind for _, kind in kinds})
    lines += ["", f"| it is | told: {' | '.join(told)} |", f"|---|{'---|' * len(told)}"]
    for kind in sorted({kind for kind, _ in kinds}):
        lines.append(f"| {kind} | {' | '.join(str(kinds[kind, each]) for each in told)} |")
    return "\n".join([*lines, ""])
