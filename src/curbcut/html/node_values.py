"""
Many elements, each with a value such as its `class` or its text, for questions that few of them answer with yes.

Values repeat: a question is asked once for each different value, and `Element`s are only made of what answers it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property

import turbohtml


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
        return [self._read(value) for value in set(self._values)]

    def where(self, holds: Callable[[str], object]) -> list[turbohtml.Element]:
        """The nodes with a value for which something holds."""
        read = self._read
        return self._with({value for value in set(self._values) if holds(value if value.isascii() else read(value))})

    def equal_to(self, text: str) -> list[turbohtml.Element]:
        """The nodes with a value that is `text`, but for spaces around it."""
        return self._nodes_by_text.get(text, [])

    def with_words(self, words: Iterable[str]) -> list[turbohtml.Element]:
        """The nodes with a value that has one of the words in it."""
        return self._with({value for word in words for value in self._values_by_word.get(word, ())})

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
        for node, value in zip(self._nodes, self._values, strict=True):
            found.setdefault(self._read(value).strip(), []).append(node)
        return found

    @cached_property
    def _values_by_word(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for value in set(self._values):
            for word in self._read(value).split():
                found.setdefault(word, []).append(value)
        return found
