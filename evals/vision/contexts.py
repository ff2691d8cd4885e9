"""
Pictures of real pages where they stand, labelled by hand: is what they are for told rightly from that?

The pages are saved without their pictures, so that the judging gets only the size and the kind of file; what pixels and
words would add is not measured here. The labels were written before the first measurement, from the page's source: what
its author wrote, what stands around. After a first measurement two rules were changed (portraits beside a name,
pictures in controls that have a name), for a harmful answer on a held-out page: what comes out since is no clean
held-out figure.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit
from zlib import crc32

from curbcut.html import parse
from curbcut.knowledge import TRUST
from curbcut.learner.crawl import Fetched
from curbcut.learner.picture_places import contexts_in
from curbcut.vision.context import Context
from curbcut.vision.decide import decide
from curbcut.vision.decision import Decision, Kind, Seen
from curbcut.vision.pixels import Pixels

PAGES = Path(os.environ.get("CURBCUT_SHARED", "../shared")) / "evals/pages"
LABELS = Path(__file__).with_name("contexts.tsv")
MEANINGS = {
    "name": "all that a link or button shows: it must be named",
    "words": "says something of its own: it needs words",
    "empty": "decoration there, or said beside it: an empty alternative is right",
}
TOLD = ("name", "words", "ask", "empty")
"""What comes out; `ask`: an empty alternative is suggested to a person."""
_ICON = 64


class Label(NamedTuple):
    """What a person said of a picture: the page, its number among the page's pictures, the end of its address."""

    page: str
    number: int
    address: str
    meaning: str

    @property
    def is_held_out(self) -> bool:
        """Pages are split, not pictures: those of one page resemble each other."""
        return crc32(self.page.encode()) % 2 == 0


def labels() -> list[Label]:
    """The labels that there are."""
    rows = (line.split("\t") for line in LABELS.read_text(encoding="utf-8").splitlines() if line[:1] not in {"", "#"})
    return [Label(page, int(number), address, meaning) for page, number, address, meaning in rows]


def told(context: Context) -> str:
    """What comes out for a picture of which only the place is known."""
    decision = decide(Seen(pixels=_as_if(context)), context)
    if decision.kind is Kind.FUNCTIONAL:
        return "name"
    if decision.alternative == "":
        return "empty" if _is_said(decision) else "ask"
    return "words"


def _is_said(decision: Decision) -> bool:
    return decision.confidence >= TRUST


def _as_if(context: Context) -> Pixels:
    """Pixels such as a picture of that size and file would have."""
    width, height = context.width or context.height or 200, context.height or context.width or 150
    if max(width, height) <= _ICON:
        return Pixels(width, height, 0.5, 90, 0.8, 0.1, 0.1, 8)
    if urlsplit(context.address).path.lower().endswith((".png", ".gif", ".svg")):
        return Pixels(width, height, 0, 60, 0.9, 0.05, 0.05, 20)
    return Pixels(width, height, 0, 60, 0.2, 0.3, 0.2, 300)


def confusions() -> dict[bool, Counter[tuple[str, str]]]:
    """How often each label got each outcome, for held-out pages (True) and the others. Raises OSError without pages."""
    found: dict[bool, Counter[tuple[str, str]]] = {True: Counter(), False: Counter()}
    contexts: dict[str, list[Context]] = {}
    for label in labels():
        if label.page not in contexts:
            body = (PAGES / label.page).read_bytes()
            page = Fetched(f"https://example.com/{label.page}", body, "text/html; charset=utf-8")
            document = parse(page.body, content_type=page.content_type)
            contexts[label.page] = contexts_in(document, page.url) if document is not None else []
        context = contexts[label.page][label.number]
        if not context.address.endswith(label.address):
            raise ValueError(f"{label.page} has another picture at {label.number}: {context.address[-60:]}")
        found[label.is_held_out][label.meaning, told(context)] += 1
    return found


def in_words() -> str:
    """The confusions as tables."""
    if not PAGES.is_dir():
        return "Pictures where they stand: the pages are not here (CURBCUT_SHARED).\n"
    lines = ["## Pictures where they stand", ""]
    for is_held_out, confusion in confusions().items():
        lines += [f"{'Held out' if is_held_out else 'Others'}: {confusion.total()} pictures.", ""]
        lines += [f"| label | {' | '.join(TOLD)} |", f"|---|{'---|' * len(TOLD)}"]
        for meaning in MEANINGS:
            lines.append(f"| {meaning} | {' | '.join(str(confusion[meaning, outcome]) for outcome in TOLD)} |")
        lines.append("")
    return "\n".join(lines)
