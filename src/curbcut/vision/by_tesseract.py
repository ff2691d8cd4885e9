"""Reading by Tesseract, in a process of its own: scripts that the other reader does not know."""

from __future__ import annotations

import io
import shutil
import subprocess
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from curbcut.vision.reading import Line, tidy
from curbcut.vision.reading_order import Box

if TYPE_CHECKING:
    from PIL.Image import Image

TESSERACT_LANGUAGES: Final = {
    "am": "amh", "ar": "ara", "be": "bel", "bg": "bul", "bn": "ben", "el": "ell", "fa": "fas", "gu": "guj", "he": "heb",
    "hi": "hin", "hy": "hye", "ka": "kat", "kk": "kaz", "km": "khm", "kn": "kan", "ko": "kor", "ky": "kir", "lo": "lao",
    "mk": "mkd", "ml": "mal", "mn": "mon", "mr": "mar", "my": "mya", "ne": "nep", "or": "ori", "pa": "pan", "ps": "pus",
    "ru": "rus", "si": "sin", "sr": "srp", "ta": "tam", "te": "tel", "tg": "tgk", "th": "tha", "uk": "ukr", "ur": "urd",
    "vi": "vie", "yi": "yid", "yo": "yor",
}  # fmt: skip
"""Languages in scripts that RapidOCR's own models do not read, or in Latin with letters that they leave out, by what
Tesseract calls them.
https://tesseract-ocr.github.io/tessdoc/Data-Files-in-different-versions.html"""
_SECONDS: Final = 30
_PROGRAM: Final = "tesseract"
_MARGIN: Final = 20
"""Pixels."""


@cache
def tesseract_languages() -> frozenset[str]:
    """The languages that Tesseract is installed with; none where it is not installed."""
    program = shutil.which(_PROGRAM)
    if program is None:
        return frozenset()
    try:
        ran = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=10, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(ran.stdout.splitlines()[1:]) if ran.returncode == 0 else frozenset()


def read_by_tesseract(image: Image, spoken: str) -> list[Line]:
    """What Tesseract reads, in a process of its own."""
    program = shutil.which(_PROGRAM) or _PROGRAM
    command = [program, "stdin", "stdout", "-l", spoken, "--psm", "11", "tsv"]
    try:
        ran = subprocess.run(  # noqa: S603 - the picture comes as pixels that we have written
            command,
            input=_for_tesseract(image),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={"OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return _lines_of_tsv(ran.stdout.decode("utf-8", "replace"), _scale_for(image))


def _for_tesseract(image: Image) -> bytes:
    """The picture as Tesseract reads it best: dark on light, large enough, with a margin."""
    from PIL import ImageOps

    gray = ImageOps.grayscale(image)
    scale = _scale_for(image)
    if scale > 1:
        gray = gray.resize((gray.width * scale, gray.height * scale))
    gray = ImageOps.autocontrast(gray, cutoff=1)
    if float(np.median(np.asarray(gray))) < 128:
        gray = ImageOps.invert(gray)
    gray = ImageOps.expand(gray, _MARGIN, int(np.median(np.asarray(gray))))
    written = io.BytesIO()
    gray.save(written, "PNG")
    return written.getvalue()


def _scale_for(image: Image) -> int:
    least = min(image.size)
    if least < 120:
        return max(1, min(4, round(120 / max(20, least))))
    return 2 if least < 700 else 1


def _lines_of_tsv(table: str, scale: int) -> list[Line]:
    """The lines in Tesseract's table, whose rows are words."""
    words: dict[tuple[str, ...], list[tuple[str, float, Box]]] = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12 or not cells[11].strip():
            continue
        left, top, width, height = (float(cell) for cell in cells[6:10])
        corner = ((left - _MARGIN) / scale, (top - _MARGIN) / scale)
        box = Box(*corner, corner[0] + width / scale, corner[1] + height / scale)
        words.setdefault(tuple(cells[1:5]), []).append((cells[11].strip(), float(cells[10]) / 100, box))
    return [_joined(line) for line in words.values()]


def _joined(words: list[tuple[str, float, Box]]) -> Line:
    boxes = [box for _, _, box in words]
    whole = Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
    score = sum(score * len(word) for word, score, _ in words) / sum(len(word) for word, _, _ in words)
    return Line(tidy(" ".join(word for word, _, _ in words)), score, whole)
