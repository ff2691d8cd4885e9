"""
One picture, looked at: opened, read, judged and, where that is not enough, described by whatever can describe it here.

Nothing fails: what cannot be found out is left open, and the evidence says why.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

import msgspec

from curbcut.standards.text import is_meaningful
from curbcut.vision.context import Context
from curbcut.vision.decide import decide_all
from curbcut.vision.decision import Decision, Kind, Seen
from curbcut.vision.evidence import SOURCE_PREFIX, VERSION, Evidence
from curbcut.vision.marks import Mark, marks_of
from curbcut.vision.pictures import NoPicture, Picture, opened
from curbcut.vision.reading import NOTHING_READ, Line, Reading
from curbcut.vision.reading_order import Box
from curbcut.vision.text import Reader

log = logging.getLogger("curbcut")

_LAYER: Final = re.compile(
    r"(?:artboard|assets?|background|bitmap|combined[- ]shape|component|desktop|ellipse|fill|frame|group|icons?|layer"
    r"|logos|mask|mobile|oval|page|path|polygon|rectangle|shape|slice|stroke|symbols?|tablet|untitled|variant|vector|calque|ebene"
    r"|capa|livello)(?:[\s_-]*(?:copy|kopie|copie|\d++))*+|(?-i:[a-z0-9]+(?:[-_/][a-z0-9]+)+)",
    re.IGNORECASE,
)
"""What drawing programs call a layer or a file, and write as the title of the drawing."""
MOST_CONTEXTS: Final = 8
"""Places that are looked at of a picture that stands in many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What somebody says a picture shows. objects: what was recognised, and how surely."""

    decision: Decision
    objects: tuple[tuple[str, float], ...] = ()


class Describer(Protocol):
    """Whatever can say what a picture shows; the first that does is believed."""

    @property
    def name(self) -> str:
        """What it is, with its version."""
        ...

    def describe(self, picture: Picture, context: Context, seen: Seen) -> Described | None:
        """What the picture shows; None if it cannot be told."""
        ...


@dataclass(slots=True)
class Vision:
    """Everything that looks at pictures, loaded when it is first needed."""

    reader: Reader
    describers: Sequence[Describer] = ()
    _broken: set[str] = field(default_factory=set)

    @property
    def source(self) -> str:
        """The name under which all of its answers are kept: what it says anew replaces what it said before."""
        return f"{SOURCE_PREFIX}{VERSION}: {', '.join((self.reader.name, *(each.name for each in self.describers)))}"

    def look(self, data: bytes, contexts: Sequence[Context], known: Evidence | None = None) -> Evidence:
        """What these bytes are for in these places. known: what was found earlier; a picture that has not changed is
        not read again."""
        seconds: dict[str, float] = {}
        places = list(contexts[:MOST_CONTEXTS])
        with _timed(seconds, "open"):
            try:
                picture = opened(data)
                picture.pixels  # noqa: B018 - counted as a part of opening
            except NoPicture as failure:
                return self.unseen(str(failure), places)
        with _timed(seconds, "read"):
            reading = self._read(picture, places, known)
        words = picture.words if is_meaningful(picture.words) and not _LAYER.fullmatch(picture.words) else ""
        seen = Seen(pixels=picture.pixels, reading=reading, words=words)
        with _timed(seconds, "decide"):
            decision = decide_all(seen, places)
        described = None
        if decision.wants_description:
            with _timed(seconds, "describe"):
                alone = next((place for place in places if not place.control), places[0])
                described = self._described(picture, alone, seen)
        return self._evidence(picture, seen, decision, described, seconds)

    def unseen(self, failure: str, contexts: Sequence[Context]) -> Evidence:
        """What is to be said of a picture that could not be had or opened."""
        decision = decide_all(Seen(failure=failure), list(contexts[:MOST_CONTEXTS]))
        return _as_evidence(decision, {})

    def _read(self, picture: Picture, contexts: Sequence[Context], known: Evidence | None) -> Reading:
        if any(Mark.CAPTCHA in marks_of(context) for context in contexts):
            return NOTHING_READ
        if known is not None and known.digest == picture.digest and self.reader.name in known.models:
            return _as_it_was_read(known)
        language = next((context.language for context in contexts if context.language), "")
        try:
            return self.reader.read(picture.image, language)
        except Exception as error:  # noqa: BLE001 - whatever a model does with a picture, the others are looked at
            self._tell(self.reader.name, error)
            return NOTHING_READ

    def _described(self, picture: Picture, context: Context, seen: Seen) -> tuple[str, Described] | None:
        for describer in self.describers:
            try:
                said = describer.describe(picture, context, seen)
            except Exception as error:  # noqa: BLE001 - as above
                self._tell(describer.name, error)
                continue
            if said is not None and (said.decision.alternative or context.purpose == "picture"):
                return describer.name, said  # what names a control is never nothing
        return None

    def _tell(self, name: str, error: Exception) -> None:
        """Logs what is broken, once."""
        if name not in self._broken:
            log.warning("%s could not look at a picture: %s: %s", name, type(error).__name__, error)
            self._broken.add(name)

    def _evidence(
        self,
        picture: Picture,
        seen: Seen,
        decision: Decision,
        described: tuple[str, Described] | None,
        seconds: Mapping[str, float],
    ) -> Evidence:
        models = [self.reader.name]
        objects: tuple[tuple[str, float], ...] = ()
        if described is not None:
            name, said = described
            models.append(name)
            objects = said.objects
            kind = Kind.FUNCTIONAL if decision.kind is Kind.FUNCTIONAL else said.decision.kind
            decision = replace(said.decision, kind=kind, because=(*decision.because, *said.decision.because))
        return msgspec.structs.replace(
            _as_evidence(decision, seconds),
            digest=picture.digest,
            format=picture.format,
            size=picture.size,
            text=tuple((line.text, round(line.score, 3), *map(round, line.box)) for line in seen.reading.lines),
            share=round(seen.reading.share, 3),
            unread=seen.reading.unread,
            objects=objects,
            models=tuple(models),
        )


def _as_evidence(decision: Decision, seconds: Mapping[str, float]) -> Evidence:
    return Evidence(
        kind=decision.kind.value,
        alternative=decision.alternative,
        confidence=round(decision.confidence, 3),
        because=decision.because,
        details=decision.details,
        agreed=decision.agreed,
        seconds={step: round(time, 3) for step, time in seconds.items()},
    )


def _as_it_was_read(known: Evidence) -> Reading:
    lines = tuple(Line(text, score, Box(*box)) for text, score, *box in known.text)
    return Reading(lines, known.share, known.unread)


@contextmanager
def _timed(seconds: dict[str, float], step: str) -> Iterator[None]:
    started = time.perf_counter()
    try:
        yield
    finally:
        seconds[step] = time.perf_counter() - started
