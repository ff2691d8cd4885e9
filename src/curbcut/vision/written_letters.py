"""
Letters that a language does not write, which the reader takes for those that it does.

Two dots in small letters look like a stroke: "Schōne", "Noēl". Accents that lean the wrong way are as likely.
"""

from __future__ import annotations

import re
from typing import Final

_TWO_DOTS: Final = {"de": "aou", "fi": "ao", "fr": "ei", "nl": "ei", "sv": "ao", "tr": "ou"}
"""Language → letters that it writes with two dots, and none of them with a stroke."""
_ACUTE_ONLY: Final = {"es": "aeiou", "pt": "eiou"}
_GRAVE_ONLY: Final = {"it": "aiu"}
_STROKES: Final = dict(zip("aeiou", "āēīōū", strict=True))
_DOTS: Final = dict(zip("aeiou", "äëïöü", strict=True))
_ACUTES: Final = dict(zip("aeiou", "áéíóú", strict=True))
_GRAVES: Final = dict(zip("aeiou", "àèìòù", strict=True))
_NOUGHT: Final = re.compile(r"(?<=\d)[oO](?=\s?[%€$£])")
_LONE: Final = re.compile(r"(?<!\w)\w(?!\w)")


def as_written(text: str, language: str) -> str:
    """A line with the letters of a language (a primary subtag) in the place of those it does not have, and a nought
    where a number ends in an O."""
    text = _NOUGHT.sub("0", text)
    table = _TABLES.get(language)
    return text if table is None else _words(text, table)


def _words(text: str, table: dict[int, str]) -> str:
    """The letters of each word; one by itself may be a word of another language."""
    lone = {found.start(): found[0] for found in _LONE.finditer(text)}
    return "".join(lone.get(place, sign) for place, sign in enumerate(text.translate(table)))


def _tables() -> dict[str, dict[int, str]]:
    tables: dict[str, dict[int, str]] = {}
    for seen, meant, languages in (
        (_STROKES, _DOTS, _TWO_DOTS),
        (_GRAVES, _ACUTES, _ACUTE_ONLY),
        (_ACUTES, _GRAVES, _GRAVE_ONLY),
    ):
        for language, letters in languages.items():
            pairs = {seen[letter]: meant[letter] for letter in letters}
            capitals = {one.upper(): other.upper() for one, other in pairs.items()}
            tables.setdefault(language, {}).update(str.maketrans(pairs | capitals))
    return tables


_TABLES: Final = _tables()
