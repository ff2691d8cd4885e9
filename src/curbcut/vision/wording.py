"""Sentences from pieces: what was read and found, as it may be heard."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

from curbcut.standards.text import GENERIC_LINKS, plain
from curbcut.vision.text import Line

_WORD: Final = re.compile(r"\w+")
_SAYS_MOST: Final = 0.8
_NUMBERS: Final = re.compile(r"[-+\u2212]?\d[\d.,]*\s?[%kKmM°]?(?:\s+[-+\u2212]?\d[\d.,]*\s?[%kKmM°]?)*")
_MANY_NUMBERS: Final = 5
"""Lines."""
_MANY_LINES: Final = 20
_LONG_ENOUGH: Final = 4
_NEARLY: Final = 0.8
_SENTENCE_ENDS: Final = ".!?…:;,。\uff01\uff1f、"


def joined(lines: Sequence[Line]) -> str:
    """Lines as one text: with a comma where one ends in the middle of nothing, so that a voice pauses."""
    text = ""
    for line in lines:
        if text:
            text += " " if text[-1] in _SENTENCE_ENDS or _goes_on(text, line.text) else ", "
        text += line.text
    return text


def _goes_on(text: str, line: str) -> bool:
    """Whether a line continues the one before: it begins with a small letter."""
    return line[:1].islower() and text[-1:].isalnum()


def named(shown: str, destination: str) -> str:
    """The name of a control by the words that are seen on it and by where it leads: the seen ones first, so that who
    works by voice can say them; once, where one holds the other."""
    if not shown or not destination:
        return destination or ("" if plain(shown) in GENERIC_LINKS else shown)
    if words_of(destination) <= words_of(shown):
        return shown
    if plain(shown) in plain(destination):
        return destination
    return f"{shown}: {destination}"


def shortened(text: str, most: int) -> str:
    """Text that is not longer: cut at the end of a line or word, with an ellipsis."""
    tidy = " ".join(text.split())
    if len(tidy) <= most:
        return tidy
    cut = tidy[: most - 1]
    head = cut.rpartition(" ")[0] or cut
    return head.rstrip(" ,;:.") + "…"


def title_of(lines: Sequence[Line]) -> str:
    """The line that is written largest, if one is."""
    ordered = sorted(lines, key=lambda line: line.box.height, reverse=True)
    if len(ordered) > 1 and ordered[0].box.height < 1.25 * ordered[1].box.height:
        return ""
    return ordered[0].text


def is_at_the_top(title: str, lines: Sequence[Line]) -> bool:
    """Whether nothing stands above a line, as above a picture's title."""
    box = next(line.box for line in lines if line.text == title)
    return all(line.box.top >= box.top - box.height / 2 for line in lines)


def is_full_of_numbers(lines: Sequence[Line]) -> bool:
    """Whether what stands in a picture is the numbers of axes or a table more than sentences: read out one after
    another, they say nothing."""
    numbers = sum(_NUMBERS.fullmatch(line.text) is not None for line in lines)
    return numbers >= _MANY_NUMBERS and (numbers >= len(lines) / 3 or len(lines) >= _MANY_LINES)


def respelled(text: str, around: str) -> str:
    """Words that were read in a logo, those that a page writes nearly so as it writes them."""
    own = {plain(word): word for word in _WORD.findall(around) if len(word) >= _LONG_ENOUGH}

    def spelled(found: re.Match[str]) -> str:
        word = plain(found[0])
        if len(word) < _LONG_ENOUGH or word in own:
            return found[0]
        close = get_close_matches(word, own, 1, _NEARLY)
        return own[close[0]] if close else found[0]

    return _WORD.sub(spelled, text)


def is_repeated(text: str, around: str) -> bool:
    """Whether nearly all words of a text stand in another."""
    said = words_of(text)
    return bool(said) and len(said & words_of(around)) >= _SAYS_MOST * len(said)


def words_of(text: str) -> frozenset[str]:
    """The words of a text, in small letters."""
    return frozenset(_WORD.findall(plain(text)))
