"""Whether a text can be in the language that a page says it is in."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from curbcut.standards.function_words import FUNCTION_WORDS

LEAST_LETTERS: Final = 150
"""A shorter text is not enough to say that a page is wrong about itself."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_SMALL_LETTERS_ALONE: Final = bytes(ord(chr(code).lower()) if chr(code).isalpha() else 32 for code in range(128)) * 2
"""What each ASCII character is in a text of small letters and spaces: told many times faster than by a pattern."""
_FEW, _MANY = 1, 6
"""Distinct small words of a language: as few as this may stand in a text of any other, as many as that do not."""
_BEGINNING: Final = 160
"""Characters that are looked at first: in the language that is asked about, they hold several of its small words."""
_PIECE: Final = 4_000
"""Characters that are looked at together after that: the words of a long text take many times its memory."""
_ENOUGH: Final = 40_000
"""Characters by which a language is told; what comes after them says nothing new."""

_FEWEST_LETTERS: Final = 12
"""As few letters tell in which script a text is."""
_NEARLY_ALL: Final = 0.9
_A_GOOD_PART: Final = 1 / 3
"""Of a text in two scripts: with so much in its own, a page is not wrong about itself for what it has in another."""
_SMALL_WORDS: Final = frozenset[str]().union(*FUNCTION_WORDS.values())
"""Those of all languages."""
_OF_NO_TEXT: Final = frozenset({"und", "zxx"})
"""Tags for what is in no language, or in nobody knows which: themes have them until somebody says."""
_SCRIPTS: Final = {
    "ar": "ARABIC", "bg": "CYRILLIC", "el": "GREEK", "fa": "ARABIC", "he": "HEBREW", "hi": "DEVANAGARI",
    "hy": "ARMENIAN", "ka": "GEORGIAN", "ko": "HANGUL", "ru": "CYRILLIC", "th": "THAI", "uk": "CYRILLIC",
    "ur": "ARABIC",
}  # fmt: skip
"""The script of languages that have one of their own, or share it with few."""


def is_certainly_not(language: str, text: str) -> bool:
    """Whether a text is certainly in another language than `language`, a primary subtag. In doubt it is not."""
    if len(text) < LEAST_LETTERS and text.isascii():
        return False
    own = FUNCTION_WORDS.get("nb" if language in {"no", "nn"} else language)
    if own is not None and _has_several(own, text):
        return False  # as nearly every page is; what follows takes longer
    text = text[:_ENOUGH]
    words = _words_of(text)
    if sum(map(len, words)) < LEAST_LETTERS:
        return False
    if language in _OF_NO_TEXT:
        return True
    counts = Counter({"LATIN": 1}) if text.isascii() else _letters_by_script(text)
    script = _script_of(counts)
    if script != "LATIN":
        needed = _SCRIPTS.get(language, "LATIN" if language in FUNCTION_WORDS else script)
        return needed != script and counts[needed] < _A_GOOD_PART * counts.total()
    if language in _SCRIPTS:
        return True
    if own is None:
        return False
    distinct = frozenset(words)
    if len(distinct & _SMALL_WORDS) < _MANY:
        return False
    others = max(len(distinct & small) for name, small in FUNCTION_WORDS.items() if small is not own)
    return len(distinct & own) <= _FEW and others >= _MANY


def is_in_another_script(language: str, text: str) -> bool:
    """Whether a text, be it short, has letters, and none of the script that a language is written in."""
    script = _SCRIPTS.get(language)
    counts = _letters_by_script(text) if script is not None else Counter[str]()
    return counts.total() >= _FEWEST_LETTERS and counts[script or ""] == 0


def _words_of(text: str) -> list[str]:
    """The words of a text in small letters, without what stands between or on them."""
    if text.isascii():
        return text.encode("ascii").translate(_SMALL_LETTERS_ALONE).decode("ascii").split()
    return [word.lower() for word in _WORD.findall(text)]


def _has_several(small: frozenset[str], text: str) -> bool:
    """Whether a text has more than a few of the small words of a language: as a rule, its beginning tells."""
    if len(small.intersection(text[:_BEGINNING].lower().split()[:-1])) > _FEW:  # the last word may be cut
        return True
    found: set[str] = set()
    for piece in _pieces(text):
        found |= small.intersection(piece.lower().split())
        if len(found) > _FEW:
            return True
    return False


def _pieces(text: str) -> Iterator[str]:
    """Long parts of a text; each ends between words."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + _PIECE)
        end = end if end >= 0 else len(text)
        yield text[start:end]
        start = end


def _letters_by_script(text: str) -> Counter[str]:
    """How many letters of a text are in which script, as in their Unicode names."""
    counts: Counter[str] = Counter()
    for letter, times in Counter(filter(str.isalpha, text)).items():
        counts[_script_of_letter(letter)] += times
    return counts


def _script_of(counts: Counter[str]) -> str:
    """The script that nine of ten letters are in; `""` if there is none."""
    most = max(counts, key=lambda script: counts[script], default="")
    return most if counts[most] >= _NEARLY_ALL * counts.total() else ""


@lru_cache(maxsize=4096)
def _script_of_letter(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
