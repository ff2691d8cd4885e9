"""What was read in a picture: lines of text, those of them that count, in the order in which people read them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple
from unicodedata import category

from curbcut.vision.reading_order import Box, in_reading_order
from curbcut.vision.written_letters import as_written

SUREST_NEEDED: Final = 0.8
"""How sure a line must be: below, photos and textures are full of letters that nobody else sees."""
SURER_NEEDED: Final = 0.9
"""How sure a line of few letters must be: whatever crosses is an X, and what is round an O."""
FEW_LETTERS: Final = 3
FEWEST_LETTERS: Final = 2
_SIGNS_OF_BRANDS: Final = frozenset({"TM", "SM"})
"""What stands small beside a brand."""
_A_PATTERN: Final = 3
"""Signs."""
_PATTERNS: Final = frozenset("0OoIl1|-_=.*+xX")
_IN_A_BADGE: Final = 6
"""Lines; axes of charts have more."""
_NO_SMALLER: Final = 0.8
_LONGEST_LINE: Final = 300
_MOST_LINES: Final = 200
_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ps", "ur", "yi"})
_HAN: Final = frozenset({"ja", "ko", "yue", "zh"})
_HAN_LETTERS: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_SPACES: Final = re.compile(r"\s+")


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


def as_reading(lines: Sequence[Line], size: tuple[int, int], language: str) -> Reading:
    """What of these lines counts, in the order in which people read them."""
    plainer = (line._replace(text=as_written(_of_the_script(line.text, language), language)) for line in lines)
    read = [line for line in plainer if not _is_a_pattern(line.text)]
    sure = [line for line in read if _is_sure(line)]
    sure += _numbers_of_words(read, sure)
    sure = [line for line in sure if line.text not in _SIGNS_OF_BRANDS and not _is_said_again(line, sure)] or sure
    ordered = in_reading_order([line.box for line in sure], is_right_to_left=language in _RIGHT_TO_LEFT)
    kept = tuple(sure[number] for number in ordered)[:_MOST_LINES]
    return Reading(kept, share_of([line.box for line in kept], size))


def _is_sure(line: Line) -> bool:
    letters = _letters(line.text)
    needed = SURER_NEEDED if letters <= FEW_LETTERS and not any(map(str.isdigit, line.text)) else SUREST_NEEDED
    return line.score >= needed and letters >= FEWEST_LETTERS


def _is_a_pattern(text: str) -> bool:
    """Whether the same round or straight sign, again and again, is all there is: the ends of logs, a fence."""
    return len(text) >= _A_PATTERN and len(set(text.replace(" ", ""))) == 1 and text[0] in _PATTERNS


def _numbers_of_words(lines: Sequence[Line], sure: Sequence[Line]) -> list[Line]:
    """The one number of a single digit that stands right beside sure words and is no smaller: 5 YEARS WARRANTY."""
    digits = [line for line in lines if len(line.text) == 1 and line.text.isdigit() and line.score >= SURER_NEEDED]
    if len(digits) != 1 or len(sure) > _IN_A_BADGE:
        return []
    return digits if any(_belongs_to(digits[0].box, line.box) for line in sure) else []


def _belongs_to(digit: Box, words: Box) -> bool:
    across = max(digit.left, words.left) - min(digit.right, words.right)
    down = max(digit.top, words.top) - min(digit.bottom, words.bottom)
    is_large = digit.height >= _NO_SMALLER * words.height
    return is_large and min(across, down) < 0 and max(across, down) < words.height


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


def share_of(boxes: Sequence[Box], size: tuple[int, int]) -> float:
    covered = sum(max(0.0, box.right - box.left) * max(0.0, box.bottom - box.top) for box in boxes)
    return min(1.0, covered / (size[0] * size[1]))


def tidy(text: str) -> str:
    return _SPACES.sub(" ", text).strip()[:_LONGEST_LINE]
