"""
One element of a page: read only, and with its place in the source.

The walks that cost more than a look-up are accounted for (`Document.spend`), so that no page, whatever it is made of,
takes more time than it may.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from typing import TYPE_CHECKING, Final, NamedTuple

import turbohtml

if TYPE_CHECKING:
    from curbcut.html.document import Document

HTML: Final = turbohtml.Namespace.HTML
_SVG: Final = turbohtml.Namespace.SVG
_USUAL_DEPTH: Final = 10
LETTERS_PER_STEP: Final = 64
"""Characters of text that take about as long as one step from element to element."""


class Span(NamedTuple):
    """A range of the source in bytes; `end` is exclusive."""

    start: int
    end: int


class Element:
    """One element of the page. Two references to the same element are the same object: `ElementsByNode` makes them."""

    __slots__ = ("document", "node", "tag")

    document: Document
    node: turbohtml.Element
    """The parser's own element; for this package alone."""
    tag: str
    """Lower-case for HTML elements, as SVG spells it for SVG's (`linearGradient`)."""

    def __repr__(self) -> str:
        return f"<{self.tag} at {self.start}>"

    @property
    def is_html(self) -> bool:
        """Whether the element is in the HTML namespace, not in SVG's or MathML's."""
        return not self.document.has_foreign or self.node.namespace is HTML

    @property
    def is_svg(self) -> bool:
        return self.document.has_foreign and self.node.namespace is _SVG

    def get(self, name: str) -> str | None:
        """The value of an attribute (`""` for one without a value), or None if it is absent."""
        value = self.node.attr(name)
        if value is None or value.isascii():
            return value
        return self.document.read(value)

    def __contains__(self, name: str) -> bool:
        return self.node.attr(name) is not None

    def has_any(self, names: Set[str]) -> bool:
        """Whether the element has one of the attributes."""
        return not names.isdisjoint(self.node.attrs)

    @property
    def attributes(self) -> Mapping[str, str]:
        """All attributes, in source order."""
        return {name: self.get(name) or "" for name in self.node.attrs}

    @property
    def attribute_names(self) -> Iterable[str]:
        return self.node.attrs

    @property
    def text(self) -> str:
        """All text inside, as it stands (DOM `textContent`; templates' contents are not part of the page)."""
        if self.document.has_templates and next(self.node.iter_elements(("template",)), None) is not None:
            return "".join(node if isinstance(node, str) else node.text for node in self.nodes if not is_template(node))
        text = self.node.text
        self.document.spend(1 + len(text) // LETTERS_PER_STEP)
        return text if text.isascii() else self.document.read(text)

    @property
    def text_size(self) -> int:
        """How much text is inside, in bytes of the page: to weigh parts of it. No text is put together for that, which
        takes several times its size in memory."""
        if self.document.has_templates:
            return len(self.text)
        size = sum(map(len, self.node.strings))
        self.document.spend(1 + size // LETTERS_PER_STEP)
        return size

    @property
    def parent(self) -> Element | None:
        node = self.node.parent
        return self.document.wrap(node) if type(node) is turbohtml.Element else None

    @property
    def children(self) -> list[Element]:
        """The child elements."""
        nodes = self.node.children
        self.document.spend(len(nodes))
        return [self.document.wrap(node) for node in nodes if type(node) is turbohtml.Element]

    def children_but(self, tags: Collection[str]) -> list[Element]:
        """The child elements without those with one of the tags."""
        nodes = self.node.children
        self.document.spend(len(nodes))
        wrap = self.document.wrap
        return [wrap(node) for node in nodes if type(node) is turbohtml.Element and node.tag not in tags]

    @property
    def nodes(self) -> list[Element | str]:
        """Child elements and child texts, in order; comments are left out."""
        nodes = self.node.children
        self.document.spend(len(nodes))
        return list(self._read_nodes(nodes))

    @property
    def texts(self) -> list[str]:
        """Child texts, in order."""
        nodes = self.node.children
        self.document.spend(len(nodes))
        read = self.document.read
        return [read(node.data) for node in nodes if type(node) is turbohtml.Text or type(node) is turbohtml.CData]

    @property
    def nodes_before(self) -> Iterator[Element | str]:
        """Elements and texts before this element under the same parent, the nearest first."""
        return self._read_nodes(self._accounted(self.node.previous_siblings))

    @property
    def nodes_after(self) -> Iterator[Element | str]:
        """Elements and texts after this element under the same parent, the nearest first."""
        return self._read_nodes(self._accounted(self.node.next_siblings))

    def _accounted(self, nodes: Iterable[turbohtml.Node]) -> Iterator[turbohtml.Node]:
        for node in nodes:
            self.document.spend(1)
            yield node

    def _read_nodes(self, nodes: Iterable[turbohtml.Node]) -> Iterator[Element | str]:
        document = self.document
        for node in nodes:
            if type(node) is turbohtml.Element:
                yield document.wrap(node)
            elif type(node) is turbohtml.Text or type(node) is turbohtml.CData:
                yield document.read(node.data)

    @property
    def has_elements(self) -> bool:
        """Whether any element is inside."""
        for _ in self.node.iter_elements():
            return True
        return False

    def ancestors(self) -> Iterator[Element]:
        """The parent, its parent, and so on up to the root; the parser nests 512 deep at most, as browsers do."""
        document = self.document
        document.spend(_USUAL_DEPTH)
        wrap = document.wrap
        node = self.node.parent
        while type(node) is turbohtml.Element:  # which has no subclasses
            yield wrap(node)
            node = node.parent

    def closest(self, *tags: str) -> Element | None:
        """The nearest ancestor with one of the tags; the element itself is not looked at."""
        self.document.spend(_USUAL_DEPTH)
        node = self.node.parent
        while type(node) is turbohtml.Element:  # which has no subclasses
            if node.tag in tags:
                return self.document.wrap(node)
            node = node.parent
        return None

    def descendants(self, *tags: str) -> list[Element]:
        """Elements inside, in document order, of any namespace; all of them if no tag is named. Templates' contents
        are not part of the page and are left out."""
        nodes = self.node.iter_elements(tags) if tags else self.node.iter_elements()
        found = self.document.wrap_all(nodes)
        self.document.spend(len(found) + 1)
        return found

    def some(self, *tags: str) -> Iterator[Element]:
        """The elements of `descendants`, one by one, for whoever needs only the first of them."""
        document = self.document
        for node in self.node.iter_elements(tags):
            document.spend(1)
            if not document.is_in_template(node):
                yield document.wrap(node)

    def select(self, selector: str) -> list[Element]:
        """Elements inside that match a CSS selector. Raises ValueError for one that cannot be read."""
        return self.document.wrap_all(self.node.select(selector))

    def matches(self, selector: str) -> bool:
        """Whether the element matches a CSS selector. Raises ValueError for one that cannot be read."""
        self.document.spend(1)
        return self.node.matches(selector)

    @property
    def previous(self) -> Element | None:
        """The element before this one under the same parent."""
        self.document.spend(1)
        node = self.node.previous_sibling
        while node is not None and type(node) is not turbohtml.Element:
            node = node.previous_sibling
        return self.document.wrap(node) if node is not None else None

    @property
    def next(self) -> Element | None:
        """The element after this one under the same parent."""
        self.document.spend(1)
        node = self.node.next_sibling
        while node is not None and type(node) is not turbohtml.Element:
            node = node.next_sibling
        return self.document.wrap(node) if node is not None else None

    @property
    def is_only_child(self) -> bool:
        """Whether no other element has the same parent; texts may stand beside it."""
        return self.previous is None and self.next is None

    @property
    def is_copied(self) -> bool:
        """Whether the parser made more than one element of the start tag, as it does where formatting is misnested.
        https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm"""
        return self.node.position in self.document.positions_of_copies(self.tag)

    @property
    def has_start_tag(self) -> bool:
        """Whether the page has a start tag for this element, its own or one that the parser copied; told many times
        faster than where it is."""
        return self.node.position is not None

    @property
    def start(self) -> Span | None:
        """Where the start tag is, or None if the page has none for this element (implied tags, the copies that the
        parser makes of misnested formatting elements)."""
        location = self.node.source_location
        if location is None:
            return None
        return Span(location.start_tag.start_offset, location.start_tag.end_offset)

    @property
    def end(self) -> Span | None:
        """Where the end tag is, or None if the page has none for this element."""
        location = self.node.source_location
        if location is None or location.end_tag is None:
            return None
        return Span(location.end_tag.start_offset, location.end_tag.end_offset)

    @property
    def line_and_column(self) -> tuple[int, int]:
        """Where the start tag is, both from 1, the column in characters; an element without one is where its nearest
        ancestor with a start tag is."""
        for element in (self, *self.ancestors()):
            span = element.start
            if span is not None:
                return self.document.line_and_column(span.start)
        return (1, 1)

    @property
    def selector(self) -> str:
        """A CSS selector that matches this element alone."""
        return self.node.css_path()


def is_template(node: Element | str) -> bool:
    return not isinstance(node, str) and node.tag == "template"
