"""
Many elements, each with a value such as its `class` or its text, for questions that few of them answer with yes.

Values repeat: a question is asked once for each different value, and `Element`s are only made of what answers it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from functools import cached_property
from typing import Final

import turbohtml

from curbcut.html.text import collapse

_BETWEEN: Final = "\0"
"""Stands between values where many are looked at together: the parser leaves it in none."""
_AT_ONCE: Final = 500
"""How many values that is: many, and yet little memory where a page has thousands."""


def compact(texts: list[str]) -> list[str]:
    """The same texts of a tree, in as much memory as they need: the parser gives each twice that."""
    return _BETWEEN.join(texts).split(_BETWEEN) if texts else texts


class NodeValues:
    """Nodes in document order, each with a value in the byte view, which `read` makes text."""

    def __init__(self, nodes: Sequence[turbohtml.Element], values: list[str], read: Callable[[str], str]) -> None:
        self._nodes = nodes
        self._values = values
        self._read = read

    @property
    def counts(self) -> dict[str, int]:
        """How many nodes have each value."""
        return {self._read(value): count for value, count in Counter(self._values).items()}

    @cached_property
    def different(self) -> list[str]:
        """Every different value, once."""
        read = self._read
        return [value if value.isascii() else read(value) for value in set(self._values)]

    def where(self, holds: Callable[[str], object]) -> list[turbohtml.Element]:
        """The nodes with a value for which something holds."""
        read = self._read
        return self._with({value for value in set(self._values) if holds(value if value.isascii() else read(value))})

    def equal_to(self, text: str) -> list[turbohtml.Element]:
        """The nodes with a value that is `text`, but for spaces around it."""
        return self._nodes_by_text.get(text, [])

    def called(self, names: Set[str]) -> list[turbohtml.Element]:
        """The nodes with a value that is one of the names, which are in small letters, whatever its capitals and
        spaces. All values are made so together, which is many times faster: on most pages no name is found."""
        different = list(set(self._values))
        found: set[str] = set()
        for start in range(0, len(different), _AT_ONCE):
            found |= self._called(names, different[start : start + _AT_ONCE])
        return self._with(found)

    def _called(self, names: Set[str], values: list[str]) -> set[str]:
        together = _BETWEEN.join(values)
        if not together.isascii():
            together = _BETWEEN.join(map(self._read, values))
        folded = collapse(together).lower().split(_BETWEEN)
        if names.isdisjoint(map(str.strip, folded)):
            return set()
        return {value for value, name in zip(values, folded, strict=True) if name.strip(" ") in names}

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
        found: dict[str, list[turbohtml.Element]] = {}
        read = self._read
        for node, value in zip(self._nodes, self._values, strict=True):
            found.setdefault((value if value.isascii() else read(value)).strip(), []).append(node)
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
