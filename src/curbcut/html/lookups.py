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
        element = self[node] = Element(self._document, node)
        return element


class ElementsById(Mapping[str, "list[Element]"]):
    """Elements by `id`, made when they are first asked for: most ids are never asked for."""

    def __init__(
        self,
        wrap: Callable[[turbohtml.Element], Element],
        nodes: Iterable[turbohtml.Element],
        read: Callable[[str], str],
    ) -> None:
        self._wrap = wrap
        self._nodes: dict[str, list[turbohtml.Element]] = {}
        for node in nodes:
            identifier = node.attr("id") or ""
            self._nodes.setdefault(identifier if identifier.isascii() else read(identifier), []).append(node)

    def first(self, identifier: str) -> Element | None:
        """The first element with an id."""
        nodes = self._nodes.get(identifier)
        return self._wrap(nodes[0]) if nodes else None

    def __getitem__(self, identifier: str) -> list[Element]:
        return list(map(self._wrap, self._nodes[identifier]))

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._nodes

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __len__(self) -> int:
        return len(self._nodes)
