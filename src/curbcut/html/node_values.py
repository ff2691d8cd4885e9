"""
Many elements, each with a value such as its `class` or its text, for questions that few of them answer with yes.

Values repeat: a question is asked once for each different value, and `Element`s are only made of what answers it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import filterfalse
from operator import methodcaller
from typing import Final

import turbohtml

from curbcut.html.text import collapse

_BETWEEN: Final = "\0"
"""Stands between values where many are looked at together: the parser leaves it in none."""
_AT_ONCE: Final = 500
"""How many values that is: many, and yet little memory where a page has thousands."""
_TRIMMED: Final = methodcaller("strip", " ")
_BYTES_OF_A_LETTER: Final = 4
"""At most, in whatever encoding."""
_GAP: Final = re.compile(r"\s\s")
"""Without one, a text is no shorter once its spaces are collapsed."""


def texts_of(nodes: Sequence[turbohtml.Element]) -> list[str]:
    """The texts of nodes, in as much memory as they need: the parser gives each twice that, so some are made at a
    time."""
    texts: list[str] = []
    for start in range(0, len(nodes), _AT_ONCE):
        texts += _BETWEEN.join([node.text for node in nodes[start : start + _AT_ONCE]]).split(_BETWEEN)
    return texts


def _folded(texts: Iterable[str]) -> list[str]:
    """Texts in small letters, their spaces collapsed: made so together, which is many times faster."""
    return list(map(_TRIMMED, collapse(_BETWEEN.join(texts)).lower().split(_BETWEEN)))


def _plain(values: Iterable[str]) -> list[str]:
    """Those of the values that are read as they stand."""
    return list(filter(str.isascii, values))


def _others(values: Iterable[str]) -> list[str]:
    return list(filterfalse(str.isascii, values))


class NodeValues:
    """Nodes in document order, each with a value in the byte view, which `read` makes text."""

    def __init__(self, nodes: Sequence[turbohtml.Element], values: list[str], read: Callable[[str], str]) -> None:
        self._nodes = nodes
        self._values = values
        self._read = read

    @property
    def different(self) -> list[str]:
        """Every different value, once."""
        different = set(self._values)  # kept, they would take more memory than time is saved
        return [*_plain(different), *map(self._read, _others(different))]

    def where(self, holds: Callable[[str], object]) -> list[turbohtml.Element]:
        """The nodes with a value for which something holds."""
        read = self._read
        different = set(self._values)
        found = set(filter(holds, _plain(different)))
        found.update(value for value in _others(different) if holds(read(value)))
        return self._with(found)

    def equal_to(self, text: str) -> list[turbohtml.Element]:
        """The nodes with a value that is `text`, but for spaces around it."""
        return self._nodes_by_text.get(text, [])

    def called(self, names: Set[str]) -> list[turbohtml.Element]:
        """The nodes with a value that is one of the names, which are in small letters, whatever its capitals and
        spaces."""
        most = _BYTES_OF_A_LETTER * max(map(len, names), default=0)
        short = [each for each in set(self._values) if len(said := each.strip()) <= most or _GAP.search(said)]
        return self._with({value for some in self._folded(short) for value, name in some if name in names})

    @cached_property
    def alike(self) -> list[turbohtml.Element]:
        """The nodes with a value that others have too, whatever its capitals and spaces."""
        folded: dict[str, str] = {}
        for some in self._folded(set(self._values)):
            folded.update(some)
        counts = Counter(map(folded.__getitem__, self._values))
        return self._with({value for value, name in folded.items() if counts[name] > 1})

    def _folded(self, values: Collection[str]) -> Iterator[Iterable[tuple[str, str]]]:
        """Values, some at a time, each with what is read of it in small letters, its spaces collapsed."""
        for different, read in ((_plain(values), str), (_others(values), self._read)):
            for start in range(0, len(different), _AT_ONCE):
                some = different[start : start + _AT_ONCE]
                yield zip(some, _folded(map(read, some)), strict=True)

    def with_words(self, words: Iterable[str]) -> list[turbohtml.Element]:
        """The nodes with a value that has one of the words in it."""
        return self._with({value for word in words for value in self._values_by_word.get(word, ())})

    def named(self, names: Set[str]) -> list[turbohtml.Element]:
        """The nodes with a value that has one of the names, which are in small letters, among its words, whatever
        their capitals."""
        if names.isdisjoint(self.lower_words):
            return []
        lower = map(str.lower, self._values_by_word)
        return self.with_words([word for word, name in zip(self._values_by_word, lower, strict=True) if name in names])

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """The words of all values in small letters."""
        return frozenset(map(str.lower, self._values_by_word))

    @property
    def words(self) -> Mapping[str, object]:
        """The words of all values; for membership tests."""
        return self._values_by_word

    def _with(self, wanted: Collection[str]) -> list[turbohtml.Element]:
        if not wanted:
            return []
        return [node for node, value in zip(self._nodes, self._values, strict=True) if value in wanted]

    @cached_property
    def _nodes_by_text(self) -> dict[str, list[turbohtml.Element]]:
        texts = {value: self._read(value) for value in _others(set(self._values))}
        found: dict[str, list[turbohtml.Element]] = {}
        for node, text in zip(self._nodes, map(str.strip, map(texts.get, self._values, self._values)), strict=True):
            if text in found:
                found[text].append(node)
            else:
                found[text] = [node]
        return found

    @cached_property
    def _values_by_word(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        read = self._read
        for value in set(self._values):
            for word in (value if value.isascii() else read(value)).split():
                if word in found:
                    found[word].append(value)
                else:
                    found[word] = [value]
        return found
