"""Tables of elements that are made when they are first asked for: most never are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import turbohtml

from curbcut.html.element import Element

if TYPE_CHECKING:
    from curbcut.html.document import Document


class ElementsByNode(dict[turbohtml.Element, Element]):
    """The elements that have been asked for, by their nodes: a missing one is made."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document

    def __missing__(self, node: turbohtml.Element) -> Element:
        element = self[node] = Element()
        element.document, element.node, element.tag = self._document, node, node.tag
        return element


class ElementsById(Mapping[str, "list[Element]"]):
    """Elements by `id`, made when they are first asked for: most ids are never asked for, and few are there twice."""

    def __init__(
        self,
        wrap: Callable[[turbohtml.Element], Element],
        nodes: Iterable[turbohtml.Element],
        read: Callable[[str], str],
    ) -> None:
        self._wrap = wrap
        self._first: dict[str, turbohtml.Element] = {}
        self._others: dict[str, list[turbohtml.Element]] = {}
        for node in nodes:
            identifier = node.attr("id") or ""
            if not identifier.isascii():
                identifier = read(identifier)
            if self._first.setdefault(identifier, node) is not node:
                self._others.setdefault(identifier, []).append(node)

    def first(self, identifier: str) -> Element | None:
        """The first element with an id."""
        node = self._first.get(identifier)
        return self._wrap(node) if node is not None else None

    def count(self, identifier: str) -> int:
        """How many elements have an id; none of them is made."""
        return (identifier in self._first) + len(self._others.get(identifier, ()))

    @property
    def repeated(self) -> list[str]:
        """The ids that more than one element has, in document order."""
        return [identifier for identifier in self._first if identifier in self._others] if self._others else []

    def __getitem__(self, identifier: str) -> list[Element]:
        return list(map(self._wrap, (self._first[identifier], *self._others.get(identifier, ()))))

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._first

    def __iter__(self) -> Iterator[str]:
        return iter(self._first)

    def __len__(self) -> int:
        return len(self._first)
