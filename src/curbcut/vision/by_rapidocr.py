"""Reading by RapidOCR: Latin letters, Chinese and Japanese; and where text stands, in whatever script."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from curbcut.vision.reading import Line, tidy
from curbcut.vision.reading_order import Box
from curbcut.vision.word_gaps import words_seen

if TYPE_CHECKING:
    from PIL.Image import Image
    from rapidocr import RapidOCR

LARGEST_SIDE: Final = 2000
"""Pixels."""
_AROUND: Final = 24
_BESIDE: Final = 4
"""Pixels of ground to each side of a word."""
_LEVEL: Final = 0.02
"""Of the length of a line by which its ends may differ in height."""
_ICON_SIDE: Final = 64
_SMALL_SIDE: Final = 320
"""Pixels. In icons letters are seen that are none."""


@cache
def _rapidocr() -> RapidOCR:
    """The engine as measured best for pictures on the web: as it comes, it blows up small buttons until it misreads
    them. It reads only the models that came with it."""
    from rapidocr import RapidOCR

    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return RapidOCR(
        params={
            "Global.use_cls": False,
            "Global.max_side_len": LARGEST_SIDE,
            "Global.log_level": "error",
            "Det.limit_type": "max",
            "Det.limit_side_len": 960,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


def read_by_rapidocr(image: Image) -> list[Line]:
    pixels = _channels(image)
    found = _rapidocr()(pixels, use_det=True, use_cls=False, use_rec=True)  # it keeps what it was told last
    texts, scores, boxes = (getattr(found, name, None) for name in ("txts", "scores", "boxes"))
    if texts is None or scores is None or boxes is None:
        return []
    read, scale = zip(texts, scores, boxes, strict=True), _scale_of(image)
    return [
        Line(_spaced(tidy(str(text)), corners, pixels), float(score), _box(corners, scale))
        for text, score, corners in read
    ]


def _spaced(text: str, corners: Sequence[Sequence[float]], pixels: NDArray[np.uint8]) -> str:
    """A line with the spaces that can be seen in it, if it lies level and each word by itself is read the same."""
    (left, top), (right, other), (_, bottom) = ((float(x), float(y)) for x, y in corners[:3])
    if abs(other - top) > _LEVEL * (right - left) or right <= left or bottom <= top:
        return text
    line = pixels[max(0, int(top)) : int(bottom) + 1, max(0, int(left)) : int(right) + 1]
    places = words_seen(line, len(text.split()))
    words = [_word(line[:, max(0, start - _BESIDE) : end + _BESIDE]) for start, end in places]
    return " ".join(words) if words and "".join(words) == text.replace(" ", "") else text


def _word(pixels: NDArray[np.uint8]) -> str:
    """What is read in a single word."""
    found = _rapidocr()(pixels, use_det=False, use_cls=False, use_rec=True)
    texts = getattr(found, "txts", None)
    return tidy(str(texts[0])).replace(" ", "") if texts else ""


def places_of_text(image: Image) -> list[Box]:
    """Where text stands, in whatever script."""
    found = _rapidocr()(_channels(image), use_det=True, use_cls=False, use_rec=False)
    boxes = getattr(found, "boxes", None)
    return [] if boxes is None else [_box(corners, _scale_of(image)) for corners in boxes]


def _channels(image: Image) -> NDArray[np.uint8]:
    """The pixels with blue first, as it wants them; twice as many of a small picture, and a margin: what is tiny or
    touches an edge it reads wrongly."""
    scale = _scale_of(image)
    pixels = np.asarray(image.resize((image.width * scale, image.height * scale)))[:, :, ::-1]
    return np.pad(pixels, ((_AROUND, _AROUND), (_AROUND, _AROUND), (0, 0)), mode="edge")


def _scale_of(image: Image) -> int:
    return 2 if _ICON_SIDE < max(image.size) <= _SMALL_SIDE else 1


def _box(corners: Sequence[Sequence[float]], scale: int) -> Box:
    across, down = ([(float(corner[side]) - _AROUND) / scale for corner in corners] for side in (0, 1))
    return Box(min(across), min(down), max(across), max(down))
