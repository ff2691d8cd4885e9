"""
The text in a picture, read here and offline.

RapidOCR reads Latin letters, Chinese and Japanese; of other scripts it says nothing or nonsense. Whether there is text
at all it sees in every script, and for those others Tesseract reads it, where that is installed with the language.
Where nobody can read it, that is said: a guess would be worse.
"""

from __future__ import annotations

from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from curbcut.vision.by_rapidocr import LARGEST_SIDE, places_of_text, read_by_rapidocr
from curbcut.vision.by_tesseract import TESSERACT_LANGUAGES, read_by_tesseract, tesseract_languages
from curbcut.vision.latin import is_surely_latin
from curbcut.vision.reading import NOTHING_READ, Reading, as_reading, share_of
from curbcut.vision.reading_order import Box

if TYPE_CHECKING:
    from PIL.Image import Image

SMALLEST: Final = (20, 10)
"""Pixels; in less no letters can be read."""

_NARROWEST: Final = 0.6
_WIDEST: Final = 1.2
"""Of the height of a single sign; words are wider, or stand upright."""
_MARKED: Final = frozenset({"vi", "yo"})
"""Languages in Latin letters of which some are left out."""


class Reader(Protocol):
    """Whatever reads text in pictures."""

    @property
    def name(self) -> str:
        """What it is, with its version."""
        ...

    def read(self, image: Image, language: str) -> Reading:
        """The text in a picture. language: of the page that shows it, a primary subtag; `""` if nobody knows."""
        ...


class LocalReader:
    """Reads on this machine; its models are loaded when the first picture comes."""

    @cached_property
    def name(self) -> str:
        """What reads, with its version."""
        return f"RapidOCR {version('rapidocr')}"

    def read(self, image: Image, language: str) -> Reading:
        """The text in a picture, as `Reader` says."""
        if image.width < SMALLEST[0] or image.height < SMALLEST[1]:
            return NOTHING_READ
        shown = on_paper(image)
        if language not in TESSERACT_LANGUAGES:
            return as_reading(read_by_rapidocr(shown), shown.size, language)
        boxes = places_of_text(shown)
        if not boxes or (len(boxes) == 1 and _holds_a_sign(boxes[0])):
            return NOTHING_READ
        if language not in _MARKED:
            latin = [line for line in read_by_rapidocr(shown) if is_surely_latin(line.text, line.score)]
            if len(latin) == len(boxes):
                return as_reading(latin, shown.size, language)
        spoken = TESSERACT_LANGUAGES[language]
        if spoken not in tesseract_languages():
            return Reading(share=share_of(boxes, shown.size), unread=language)
        return as_reading(read_by_tesseract(shown, spoken), shown.size, language)


def _holds_a_sign(box: Box) -> bool:
    """Whether a place with text is about as high as wide: an icon, which looks like a letter, and no word."""
    return _NARROWEST * box.height <= box.right - box.left <= _WIDEST * box.height


def on_paper(image: Image) -> Image:
    """A picture without transparency: on white or, where it is light itself, on black; not larger than can be read."""
    from PIL import Image as Images

    if max(image.size) > LARGEST_SIDE:
        image = image.copy()
        image.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    if image.mode != "RGBA":
        return image.convert("RGB")
    pixels = np.asarray(image)
    drawn = pixels[pixels[:, :, 3] > 128][:, :3]
    is_light = len(drawn) < pixels.shape[0] * pixels.shape[1] and len(drawn) > 0 and float(drawn.mean()) > 170
    paper = Images.new("RGBA", image.size, "black" if is_light else "white")
    return Images.alpha_composite(paper, image).convert("RGB")
