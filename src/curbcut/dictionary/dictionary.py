"""Looks words up: where a word stands is found in memory, what it means is read from the file."""

import re
import unicodedata
from array import array
from bisect import bisect_left
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from curbcut.dictionary.text_file import TextFile, open_text
from curbcut.errors import ConfigurationError

MOST_LETTERS = 64
"""Of a word that is looked up."""

_MOST_DEFINITIONS = 5
_MOST_BYTES = 4_000
"""Of one definition; what is longer is cut at the end of a line."""
_DIGITS = {
    digit: value for value, digit in enumerate(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
}
_LINK = re.compile(r"\{([^{}]*)\}")
"""How one word names another."""
_ABOUT_ITSELF = b"00-database"


class _Places(NamedTuple):
    """Where words stand: a number for each word, in order, and the place of its line in the file of words. Two numbers
    a word, since as text they would fill tens of megabytes."""

    numbers: "array[int]"
    lines: "array[int]"


class Dictionary:
    """One dictionary. What it holds is read when a word is first looked up, which takes half a second or so."""

    def __init__(self, index: Path, text: TextFile) -> None:
        self._index = index
        self._text = text

    def definitions(self, word: str) -> tuple[str, ...]:
        """What a word means, in plain text; nothing if it is not here. Raises OSError or ValueError for a file that is
        gone or broken."""
        found = [self._text.read(start, min(length, _MOST_BYTES)) for start, length in self._entries(_folded(word))]
        return tuple(dict.fromkeys(text for text in map(_text_of, found) if text))[:_MOST_DEFINITIONS]

    def _entries(self, word: str) -> list[tuple[int, int]]:
        number, places = _number_of(word), self._places
        at = bisect_left(places.numbers, number)
        entries: list[tuple[int, int]] = []
        with self._index.open("rb") as file:
            while at < len(places.numbers) and places.numbers[at] == number and len(entries) < _MOST_DEFINITIONS:
                file.seek(places.lines[at])
                head, start, length = _fields_of(file.readline())
                if _folded(head.decode("utf-8", "replace")) == word:
                    entries.append((_value_of(start), _value_of(length)))
                at += 1
        return entries

    @cached_property
    def _places(self) -> _Places:
        found: list[tuple[int, int]] = []
        at = 0
        with self._index.open("rb") as file:
            for line in file:
                head = line.partition(b"\t")[0]
                if not head.startswith(_ABOUT_ITSELF):
                    found.append((_number_of(_folded(head.decode("utf-8", "replace"))), at))
                at += len(line)
        found.sort()
        return _Places(array("q", (number for number, _ in found)), array("q", (line for _, line in found)))


def open_dictionary(path: Path) -> Dictionary:
    """The dictionary whose file of words this is, `name.index`; beside it is `name.dict.dz` or `name.dict`. Raises
    ConfigurationError if there is none."""
    try:
        with path.open("rb") as file:
            _fields_of(file.readline())
        return Dictionary(path, open_text(path))
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"The dictionary {path} could not be read: {error}.") from error


def _fields_of(line: bytes) -> tuple[bytes, bytes, bytes]:
    """The word, where its meaning begins, and how long that is. A fourth field is the word as it is written."""
    fields = line.rstrip(b"\r\n").split(b"\t")
    if len(fields) < 3:
        raise ValueError("it is no index of dictd")
    return fields[0], fields[1], fields[2]


def _value_of(digits: bytes) -> int:
    """A number as dictd writes it: base 64, the greatest digit first."""
    value = 0
    for digit in digits:
        if digit not in _DIGITS:
            raise ValueError("it has a number that is none")
        value = value << 6 | _DIGITS[digit]
    return value


def _folded(word: str) -> str:
    """A word without what people leave out or add: case, spaces, the shape of an apostrophe."""
    return " ".join(unicodedata.normalize("NFC", word.replace("\u2019", "'")).casefold().split())


def _number_of(word: str) -> int:
    """The same for the same word, in this process."""
    return hash(word)


def _text_of(entry: bytes) -> str:
    """What is cut is cut at a line's end."""
    if len(entry) >= _MOST_BYTES:
        entry = entry.rpartition(b"\n")[0] + b"\n\xe2\x80\xa6"
    return _LINK.sub(r"\1", entry.decode("utf-8", "replace")).strip()
