"""
The text in a picture, read here and offline.

RapidOCR reads Latin letters, Chinese and Japanese; of other scripts it says nothing or nonsense. Whether there is text
at all it sees in every script, and for those others Tesseract reads it, where that is installed with the language.
Where nobody can read it, that is said: a guess would be worse.
"""

from __future__ import annotations

import io
import logging
import re
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache, cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol
from unicodedata import category

import numpy as np

from curbcut.vision.latin import is_surely_latin
from curbcut.vision.reading_order import Box, in_reading_order

if TYPE_CHECKING:
    from PIL.Image import Image
    from rapidocr import RapidOCR

SUREST_NEEDED: Final = 0.8
"""How sure a line must be: below, photos and textures are full of letters that nobody else sees."""
SURER_NEEDED: Final = 0.9
"""How sure a line of few letters must be: whatever crosses is an X, and what is round an O."""
FEW_LETTERS: Final = 3
FEWEST_LETTERS: Final = 2
_SIGNS_OF_BRANDS: Final = frozenset({"TM", "SM"})
"""What stands small beside a brand."""
SMALLEST: Final = (20, 10)
"""Pixels; in less no letters can be read."""
LARGEST_SIDE: Final = 2000
_LONGEST_LINE: Final = 300
_MOST_LINES: Final = 200

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
_MARKED: Final = frozenset({"vi", "yo"})
"""Languages in Latin letters of which some are left out."""
_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ps", "ur", "yi"})
_HAN: Final = frozenset({"ja", "ko", "yue", "zh"})
_HAN_LETTERS: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_TESSERACT_SECONDS: Final = 30
_TESSERACT: Final = "tesseract"
_SPACES: Final = re.compile(r"\s+")
_AROUND: Final = 24
_ICON_SIDE: Final = 64
_SMALL_SIDE: Final = 320
"""Pixels. In icons letters are seen that are none."""


class Line(NamedTuple):
    """A line of text: how sure its reader is, 0 to 1, and where it stands, in pixels."""

    text: str
    score: float
    box: Box


class Reading(NamedTuple):
    """What was read in a picture, the lines as people read them. share: how much of the picture they cover, 0 to 1.
    unread: the language in which there seems to be text that nobody here can read, `""` where there is none."""

    lines: tuple[Line, ...] = ()
    share: float = 0.0
    unread: str = ""

    @property
    def text(self) -> str:
        """All of it, a line each."""
        return "\n".join(line.text for line in self.lines)

    @property
    def letters(self) -> int:
        """How many letters and digits there are."""
        return sum(character.isalnum() for character in self.text)

    @property
    def score(self) -> float:
        """How sure the readers are of all of it."""
        total = sum(len(line.text) for line in self.lines)
        return sum(line.score * len(line.text) for line in self.lines) / total if total else 0.0


NOTHING_READ: Final = Reading()


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
            return as_reading(_read_by_rapidocr(shown), shown.size, language)
        boxes = _places_of_text(shown)
        if not boxes:
            return NOTHING_READ
        if language not in _MARKED:
            latin = [line for line in _read_by_rapidocr(shown) if is_surely_latin(line.text, line.score)]
            if len(latin) == len(boxes):
                return as_reading(latin, shown.size, language)
        spoken = TESSERACT_LANGUAGES[language]
        if spoken not in tesseract_languages():
            return Reading(share=_share(boxes, shown.size), unread=language)
        return as_reading(_read_by_tesseract(shown, spoken), shown.size, language)


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


def as_reading(lines: Sequence[Line], size: tuple[int, int], language: str) -> Reading:
    """What of these lines counts, in the order in which people read them."""
    plainer = (line._replace(text=_of_the_script(line.text, language)) for line in lines)
    sure = [line for line in plainer if _is_sure(line)]
    sure = [line for line in sure if line.text not in _SIGNS_OF_BRANDS and not _is_said_again(line, sure)] or sure
    ordered = in_reading_order([line.box for line in sure], is_right_to_left=language in _RIGHT_TO_LEFT)
    kept = tuple(sure[number] for number in ordered)[:_MOST_LINES]
    return Reading(kept, _share([line.box for line in kept], size))


def _is_sure(line: Line) -> bool:
    letters = _letters(line.text)
    needed = SURER_NEEDED if letters <= FEW_LETTERS and not any(map(str.isdigit, line.text)) else SUREST_NEEDED
    return line.score >= needed and letters >= FEWEST_LETTERS


def _is_said_again(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a few letters are the beginning of another line: an emblem beside the name."""
    others = (other.text for other in lines if other is not line)
    return (
        _letters(line.text) <= FEW_LETTERS
        and line.text.isalpha()
        and any(each.startswith(line.text) for each in others)
    )


def _of_the_script(text: str, language: str) -> str:
    """A line without what was taken for a few Chinese letters on a page in another language, and without the signs
    at its ends: they are icons beside the words."""
    if language and language not in _HAN and 0 < len(_HAN_LETTERS.findall(text)) < _letters(text) / 2:
        text = _HAN_LETTERS.sub(" ", text)
    signs = [number for number, sign in enumerate(text) if not _is_drawn(sign) and not sign.isspace()]
    return _SPACES.sub(" ", text[signs[0] : signs[-1] + 1]) if signs else ""


def _is_drawn(sign: str) -> bool:
    return category(sign) in {"So", "Co"} or "\u2190" <= sign <= "\u21ff"


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _share(boxes: Sequence[Box], size: tuple[int, int]) -> float:
    covered = sum(max(0.0, box.right - box.left) * max(0.0, box.bottom - box.top) for box in boxes)
    return min(1.0, covered / (size[0] * size[1]))


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", text).strip()[:_LONGEST_LINE]


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


def _read_by_rapidocr(image: Image) -> list[Line]:
    found = _rapidocr()(_channels(image), use_det=True, use_cls=False, use_rec=True)  # it keeps what it was told last
    texts, scores, boxes = (getattr(found, name, None) for name in ("txts", "scores", "boxes"))
    if texts is None or scores is None or boxes is None:
        return []
    read, scale = zip(texts, scores, boxes, strict=True), _scale_of(image)
    return [Line(_tidy(str(text)), float(score), _box(corners, scale)) for text, score, corners in read]


def _places_of_text(image: Image) -> list[Box]:
    """Where text stands, in whatever script."""
    found = _rapidocr()(_channels(image), use_det=True, use_cls=False, use_rec=False)
    boxes = getattr(found, "boxes", None)
    return [] if boxes is None else [_box(corners, _scale_of(image)) for corners in boxes]


def _channels(image: Image) -> np.ndarray[Any, np.dtype[np.uint8]]:
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


@cache
def tesseract_languages() -> frozenset[str]:
    """The languages that Tesseract is installed with; none where it is not installed."""
    program = shutil.which(_TESSERACT)
    if program is None:
        return frozenset()
    try:
        ran = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=10, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(ran.stdout.splitlines()[1:]) if ran.returncode == 0 else frozenset()


def _read_by_tesseract(image: Image, spoken: str) -> list[Line]:
    """What Tesseract reads, in a process of its own."""
    program = shutil.which(_TESSERACT) or _TESSERACT
    command = [program, "stdin", "stdout", "-l", spoken, "--psm", "11", "tsv"]
    try:
        ran = subprocess.run(  # noqa: S603 - the picture comes as pixels that we have written
            command,
            input=_for_tesseract(image),
            capture_output=True,
            timeout=_TESSERACT_SECONDS,
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


_MARGIN: Final = 20


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
    return Line(_tidy(" ".join(word for word, _, _ in words)), score, whole)
