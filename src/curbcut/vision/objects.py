"""
Things in photos, recognised on this machine: one sentence that says by its wording how little that is.

Counts are not to be trusted, so none is said: one thing, or several. People are people: what they look like is nothing
that a machine should guess. The sentence is only written in languages that it is known in.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from curbcut.naming import words_of_file_name
from curbcut.standards.words import words
from curbcut.vision.context import Context
from curbcut.vision.decision import DOUBTFUL, FAIRLY_SURE, Decision, Kind, Seen
from curbcut.vision.describing import Described
from curbcut.vision.models import YOLOX_NANO
from curbcut.vision.pictures import Picture
from curbcut.vision.reading_order import Box
from curbcut.vision.text import on_paper
from curbcut.vision.wording import words_of

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from PIL.Image import Image

SURE: Final = 0.85
"""How sure it must be of a thing that is said, where nothing else is known of that thing."""
SURE_OF: Final = {
    "person": 0.82,
    **dict.fromkeys(("car", "cat", "chair", "couch", "keyboard", "laptop", "pizza"), 0.75),
    **dict.fromkeys(("cow", "dog", "elephant", "giraffe", "horse", "zebra"), 0.78),
    **dict.fromkeys(("cup", "hot dog"), 0.8),
    **dict.fromkeys(("bear", "bus", "motorcycle", "sheep"), 0.9),
}
"""Things that turned out right, or wrong, at other scores on 155 photos of public sites."""
NEVER_SAID: Final = frozenset(
    {
        "apple", "bowl", "cake", "clock", "fire hydrant", "frisbee", "handbag", "hair dryer", "kite", "mouse", "orange",
        "parking meter", "remote", "scissors", "sports ball", "stop sign", "suitcase", "tie", "toothbrush",
        "traffic light", "umbrella", "vase",
    }
)  # fmt: skip
"""What it takes other things for, however sure it is: balloons for kites, whatever is round for clocks and fruit; and
what people wear."""
NAMED: Final = 0.5
"""How sure it must be of a thing that the page itself speaks of right there."""
SUGGESTED: Final = 0.6
"""How sure it must be of a thing that is put before a person, where nothing can be said."""
SMALLEST: Final = 0.01
"""The share of the picture that a thing must fill."""
MOST_SAID: Final = 4
_SIDE: Final = 416
_STRIDES: Final = (8, 16, 32)
_FAINTEST: Final = 0.35
_SAME: Final = 0.45
_PERSON: Final = 0
_ONE_PLACE: Final = 0.7
"""How much two boxes have in common that hold the same thing."""

_Numbers = np.ndarray[Any, np.dtype[np.float32]]

_ARTICLES: Final = words("a an ein eine un une des du de la le una unos unas")

SENTENCES: Final = {
    "en": "May contain: {}",
    "de": "Vielleicht zu sehen: {}",
    "fr": "Contient peut-être : {}",
    "es": "Puede contener: {}",
}
"""How it is said that something may be in a picture, by language."""


class Sighting(NamedTuple):
    """A thing that seems to be in a picture: the number of its class, how surely, and where."""

    thing: int
    score: float
    box: Box


class Detector:
    """YOLOX-nano on ONNX Runtime: Apache-2.0, 3.7 MB, trained on COCO's 80 things."""

    def __init__(self, path: Path) -> None:
        """path: of the weights, which have been checked. They are loaded with the first picture."""
        self._path = path
        self._session: InferenceSession | None = None

    @property
    def name(self) -> str:
        """Which weights these are."""
        return YOLOX_NANO.name

    def describe(self, picture: Picture, context: Context, seen: Seen) -> Described | None:
        """A sentence with what seems to be in a photo; None where nothing is certain enough, where the words of a
        caption or control say more, or in a language that it cannot be said in."""
        is_photo = seen.pixels is not None and seen.pixels.looks in {"photo", "graphic"}
        is_of_use = is_photo and not context.caption and not context.control
        if not is_of_use or context.language not in SENTENCES:
            return None
        named = spoken_of(context)
        sightings = self.sightings(on_paper(picture.image))
        if (
            seen.pixels is not None and seen.pixels.looks != "photo"
        ):  # in drawings it sees things; people on white are photos
            sightings = [each for each in sightings if each.thing == _PERSON or each.thing in named]
        area = picture.image.width * picture.image.height
        things, is_sure = said_of(sightings, area, context.language, named)
        if not things:
            return None
        confidence = FAIRLY_SURE if is_sure else DOUBTFUL
        sentence = SENTENCES[context.language].format(things)
        because = ("things that were recognised in it",)
        decision = Decision(Kind.INFORMATIVE, sentence, confidence, because, agreed=things[:1].upper() + things[1:])
        return Described(decision=decision, objects=_told(sightings))

    def sightings(self, image: Image) -> list[Sighting]:
        """What seems to be in a picture, the surest first."""
        scale = min(_SIDE / image.width, _SIDE / image.height)
        size = (max(1, int(image.width * scale)), max(1, int(image.height * scale)))
        pixels = np.full((_SIDE, _SIDE, 3), 114, np.float32)
        pixels[: size[1], : size[0]] = np.asarray(image.resize(size))[:, :, ::-1]
        (found,) = self._loaded().run(None, {"images": pixels.transpose(2, 0, 1)[None]})
        return _read(np.asarray(found, dtype=np.float32)[0], scale)

    def _loaded(self) -> InferenceSession:
        if self._session is None:
            from curbcut.vision.sessions import session_of

            self._session = session_of(self._path)
        return self._session


def _read(found: _Numbers, scale: float) -> list[Sighting]:
    """The network's numbers as things: for each place of three grids a box, whether anything is there, and what."""
    sides = [_SIDE // stride for stride in _STRIDES]
    grids = [np.stack(np.meshgrid(np.arange(side), np.arange(side)), -1).reshape(-1, 2) for side in sides]
    strides = np.repeat(np.array(_STRIDES, np.float32), [side * side for side in sides])[:, None]
    centers = (found[:, :2] + np.concatenate(grids)) * strides / scale
    halves = np.exp(found[:, 2:4]) * strides / scale / 2
    scores = found[:, 4:5] * found[:, 5:]
    things = scores.argmax(1)
    sure = scores.max(1)
    order = [int(place) for place in np.argsort(-sure) if sure[place] > _FAINTEST]
    seen = [
        Sighting(
            int(things[each]), float(sure[each]), Box(*(centers[each] - halves[each]), *(centers[each] + halves[each]))
        )
        for each in order
    ]
    return _without_repeats(seen)


def _without_repeats(sightings: Sequence[Sighting]) -> list[Sighting]:
    kept: list[Sighting] = []
    for each in sightings:
        if all(each.thing != other.thing or _overlap(each.box, other.box) <= _SAME for other in kept):
            kept.append(each)
    return kept


def _overlap(one: Box, other: Box) -> float:
    """The share that two boxes have in common."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    common = max(0.0, width) * max(0.0, height)
    return common / (_area(one) + _area(other) - common or 1.0)


def _area(box: Box) -> float:
    return max(0.0, box.right - box.left) * max(0.0, box.bottom - box.top)


def spoken_of(context: Context) -> frozenset[int]:
    """The things that a page speaks of right beside a picture, or in the name of its file."""
    near = words_of(" ".join((context.around, words_of_file_name(context.address))))
    names = zip(names_in(""), names_in(context.language), strict=True)
    return frozenset(
        thing
        for thing, pairs in enumerate(names)
        if any(words_of(name) - _ARTICLES <= near for pair in pairs for name in pair)
    )


def said_of(
    sightings: Sequence[Sighting], area: int, language: str, named: frozenset[int] = frozenset()
) -> tuple[str, bool]:
    """What is said of these things, people first and then the largest; and whether all of it is sure. named: what the
    page speaks of."""
    large = [each for each in _without_rivals(sightings) if _area(each.box) >= SMALLEST * area]
    sure = [each for each in large if each.score >= (NAMED if each.thing in named else _needed(each.thing))]
    names = names_in("")
    faint = [each for each in large if each.score >= SUGGESTED and names[each.thing][0] not in NEVER_SAID]
    shown = sure or faint
    things = sorted({each.thing for each in shown}, key=lambda thing: (thing != _PERSON, -_room(shown, thing)))[
        :MOST_SAID
    ]
    called = names_in(language)
    said = [called[thing][_times(large, thing) > 1] for thing in things]
    return ", ".join(said), bool(sure)


def _needed(thing: int) -> float:
    name = names_in("")[thing][0]
    return 2.0 if name in NEVER_SAID else SURE_OF.get(name, SURE)


def _times(sightings: Sequence[Sighting], thing: int) -> int:
    return sum(each.thing == thing and each.score >= SUGGESTED for each in sightings)


def _without_rivals(sightings: Sequence[Sighting]) -> list[Sighting]:
    """The sightings without those that are taken for two things at once."""
    return [
        each
        for each in sightings
        if not any(
            other.thing != each.thing and other.score >= each.score and _overlap(each.box, other.box) > _ONE_PLACE
            for other in sightings
        )
    ]


def _room(sightings: Sequence[Sighting], thing: int) -> float:
    return max(_area(each.box) for each in sightings if each.thing == thing)


def _told(sightings: Sequence[Sighting]) -> tuple[tuple[str, float], ...]:
    names = names_in("")
    return tuple((names[each.thing][0], round(each.score, 2)) for each in sightings[:20])


@cache
def names_in(language: str) -> tuple[tuple[str, str], ...]:
    """What each thing is called, one and several; as in the data set for `""`."""
    lines = files(__package__).joinpath("object_names.txt").read_text(encoding="utf-8").splitlines()
    column = ["", *SENTENCES].index(language)
    cells = (line.split(" | ")[column].strip() for line in lines if line and not line.startswith("#"))
    return tuple((one, several or one) for one, _, several in (cell.partition("/") for cell in cells))
