"""
A page as a value: a tree whose every start tag and attribute knows its place in the bytes.

The tree is turbohtml's (WHATWG tree construction), read only. It is parsed from the *byte view*: the bytes dressed as
latin-1, so that an offset in the tree is an offset in the page, whatever its encoding and however broken.
See docs/decisions/006-html-engine.md.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import count, islice
from typing import Final

import turbohtml

from curbcut.html.element import HTML, LETTERS_PER_STEP, Element
from curbcut.html.encoding import Encoding, sniff
from curbcut.html.lookups import ElementsById, ElementsByNode
from curbcut.html.node_values import NodeValues, texts_of
from curbcut.html.template_source import is_template_source
from curbcut.html.text import Reader, reader_for
from curbcut.html.tree import tags_in, tree_of

_FOREIGN: Final = frozenset({"svg", "math"})
_DOCTYPE: Final = re.compile(rb"(?:[\t\n\f\r ]++|<!--.*?-->|<\?[^>]*>)*+<!doctype", re.DOTALL | re.IGNORECASE)
_STEPS_BETWEEN_LOOKS: Final = 2_000
"""How much of a walk through a page goes on before `Document.on_work` is called: a millisecond or so."""
_ELEMENTS_PER_STEP: Final = 4
"""How many elements are matched with a selector in the time of one step from element to element."""
_MOST_STRINGS: Final = 2_000
"""How many texts beside one another make the beginning of a long one, such as a list of thousands of links."""
_NONE: Final[Sequence[Element]] = ()


class Document:
    """A parsed page. `source` is the page as it came, without its byte-order mark; offsets point into it."""

    def __init__(self, source: bytes, encoding: Encoding) -> None:
        self.source = source
        self.encoding = encoding
        self._read: Reader = reader_for(encoding.codec if encoding.is_ascii_compatible else "utf-8")
        self._tree = tree_of(source)
        self.wrap: Callable[[turbohtml.Element], Element] = ElementsByNode(self).__getitem__
        """The one `Element` for a node of the tree."""
        self._by_tag: dict[str, list[turbohtml.Element]] = {}
        self._by_attribute: dict[str, list[turbohtml.Element]] = {}
        self._template_contents: frozenset[turbohtml.Element] = frozenset()
        self._index()
        self._size = sum(map(len, self._by_tag.values()))
        self.has_foreign = not _FOREIGN.isdisjoint(self._by_tag)
        self.has_templates = "template" in self._by_tag
        self.memo: dict[object, object] = {}
        """A place where `aria` keeps what it has worked out about this page; it lives and dies with the page."""
        self.roles: dict[Element, str] = {}
        """The same for the role of each element, which is asked for most often of all."""
        self._all: dict[tuple[str, ...], Sequence[Element]] = {}
        self._having: dict[tuple[str, ...], Sequence[Element]] = {}
        self._ids: ElementsById | None = None
        self._lower_ids: frozenset[str] | None = None
        self._values: dict[str, NodeValues] = {}
        self._with_class: dict[tuple[str, ...], Sequence[Element]] = {}
        self._texts: dict[str, NodeValues] = {}
        self._copies: dict[str, set[object]] = {}
        self.on_work: Callable[[], None] = _nothing
        """Called now and then while someone walks through the page; what it raises stops the walk."""
        self._steps_left = _STEPS_BETWEEN_LOOKS
        self.guess_language: Callable[[], str] = _no_language
        """What tells the language of a page that does not declare one, as a language tag, or `""`."""
        self._lines: list[int] | None = None
        self._code: str | None = None
        self._is_fragment: bool | None = None

    def _index(self) -> None:
        """Walks the tree once; rules read what this finds."""
        self._index_all(self._tree.iter_elements())
        if "template" in self._by_tag:
            templates = self._by_tag["template"]
            self._template_contents = frozenset(node for template in templates for node in template.iter_elements())
            self._by_tag.clear()
            self._by_attribute.clear()
            self._index_all(node for node in self._tree.iter_elements() if node not in self._template_contents)

    def _index_all(self, nodes: Iterable[turbohtml.Element]) -> None:
        by_tag, by_attribute = self._by_tag, self._by_attribute
        for node in nodes:
            tag = node.tag
            try:
                by_tag[tag].append(node)
            except KeyError:
                by_tag[tag] = [node]
            for name in node.attrs:
                try:
                    by_attribute[name].append(node)
                except KeyError:
                    by_attribute[name] = [node]

    def spend(self, steps: int) -> None:
        """Accounts for a walk of so many steps, and lets `on_work` look at it now and then."""
        self._steps_left -= steps
        if self._steps_left < 0:
            self._steps_left = _STEPS_BETWEEN_LOOKS
            self.on_work()

    def read(self, text: str) -> str:
        """Byte-view text in the page's encoding."""
        return text if text.isascii() else self._read(text)

    def is_in_template(self, node: turbohtml.Element) -> bool:
        """Whether a node stands in a template, and so is no part of the page."""
        return node in self._template_contents

    def wrap_all(self, nodes: Iterable[turbohtml.Element]) -> list[Element]:
        if self._template_contents:
            nodes = (node for node in nodes if node not in self._template_contents)
        return list(map(self.wrap, nodes))

    @cached_property
    def root(self) -> Element:
        """The `html` element."""
        root = self._tree.root
        if root is None:
            raise ValueError("the parser made no root element")
        return self.wrap(root)

    @property
    def is_fragment(self) -> bool:
        """Whether this is a piece of a page, to be put into another one: it has neither doctype nor the outer tags, or
        is the source of a template."""
        if self._is_fragment is None:
            outer = (self.root, *self.all("head"), *self.all("body"))
            stands_alone = _DOCTYPE.match(self.source) or any(element.start is not None for element in outer)
            self._is_fragment = not stands_alone or is_template_source(self)
        return self._is_fragment

    @property
    def head(self) -> Element | None:
        return next(iter(self.all("head")), None)

    @property
    def body(self) -> Element | None:
        """The `body` element, or None in a page of frames."""
        return next(iter(self.all("body")), None)

    @property
    def code(self) -> str:
        """The page's own scripts and style sheets, as one text: what might depend on a name."""
        if self._code is None:
            self._code = "\n".join(element.text for element in self.all("script", "style"))
        return self._code

    @property
    def tags(self) -> Mapping[str, object]:
        """Which tags the page has; for membership tests."""
        return self._by_tag

    @property
    def attribute_names(self) -> Mapping[str, object]:
        """Which attributes the page has; for membership tests."""
        return self._by_attribute

    def all(self, *tags: str) -> Sequence[Element]:
        """Every HTML element with one of the tags (every element of the page if none is named), in document order.
        SVG's and MathML's own elements are only among them if the tag is `svg` or `math`."""
        found = self._all.get(tags)
        if found is None:
            found = self._all[tags] = self._find_all(tags)
        return found

    def _find_all(self, tags: tuple[str, ...]) -> Sequence[Element]:
        if not tags:
            return self.wrap_all(self._tree.iter_elements())
        nodes = self._tagged(tags)
        return list(map(self.wrap, nodes)) if nodes else _NONE

    def _tagged(self, tags: tuple[str, ...]) -> Sequence[turbohtml.Element]:
        present = [self._by_tag[tag] for tag in tags if tag in self._by_tag]
        nodes = self._in_order(present) if present else ()
        if nodes and self.has_foreign:
            return [node for node in nodes if node.namespace is HTML or node.tag in _FOREIGN]
        return nodes

    def some(self, *tags: str) -> Iterator[Element]:
        """The elements of `all`, one by one, for whoever needs only the first of them."""
        yield from map(self.wrap, self._tagged(tags))

    def having(self, *attributes: str) -> Sequence[Element]:
        """Every element, of any namespace, that has one of the attributes, in document order."""
        found = self._having.get(attributes)
        if found is None:
            found = self._having[attributes] = self._find_having(attributes)
        return found

    def _find_having(self, attributes: tuple[str, ...]) -> Sequence[Element]:
        present = [name for name in attributes if name in self._by_attribute]
        if not present:
            return _NONE
        if len(present) == 1:
            return list(map(self.wrap, self._by_attribute[present[0]]))
        return self._merged([self._by_attribute[name] for name in present])

    def _merged(self, lists: list[list[turbohtml.Element]]) -> list[Element]:
        """The nodes of several lists, each once, in document order."""
        return list(map(self.wrap, self._in_order(lists)))

    def _in_order(self, lists: list[list[turbohtml.Element]]) -> list[turbohtml.Element]:
        if len(lists) == 1:
            return lists[0]
        return self._sorted({node for nodes in lists for node in nodes})

    def _sorted(self, nodes: Set[turbohtml.Element]) -> list[turbohtml.Element]:
        return sorted(nodes, key=self._places.__getitem__) if len(nodes) > 1 else list(nodes)

    def where(self, attribute: str, holds: Callable[[str], object]) -> list[Element]:
        """Every element with a value of the attribute for which something holds, in document order. Much faster than
        `having` where few elements will do: the question is asked once for each different value."""
        return list(map(self.wrap, self._values_of(attribute).where(holds)))

    def values(self, attribute: str) -> Collection[str]:
        """The different values that the attribute has on the page, in no order."""
        return self._values_of(attribute).different

    @property
    def class_names(self) -> Mapping[str, object]:
        """Which class names the page has; for membership tests."""
        return self._values_of("class").words

    def has_class_names(self, names: frozenset[str]) -> bool:
        """Whether all of these names, in lower case, are among the page's class names in whatever case."""
        return names <= self._values_of("class").lower_words

    def has_ids(self, names: frozenset[str]) -> bool:
        """Whether all of these names, in lower case, are among the page's ids in whatever case."""
        if self._lower_ids is None:
            self._lower_ids = frozenset(map(str.lower, self.ids))
        return names <= self._lower_ids

    def with_class(self, *names: str) -> Sequence[Element]:
        """Every element with one of the class names, in document order."""
        found = self._with_class.get(names)
        if found is None:
            found = self._with_class[names] = list(map(self.wrap, self._values_of("class").with_words(names)))
        return found

    def named(self, attribute: str, names: Set[str]) -> list[Element]:
        """Every element with one of the names, which are in small letters, among the words of its `class` or `id`,
        whatever their capitals; in document order."""
        return list(map(self.wrap, self._values_of(attribute).named(names)))

    def with_value(self, attribute: str, value: str) -> list[Element]:
        """Every element whose attribute has the value, spaces around it aside, in document order."""
        return list(map(self.wrap, self._values_of(attribute).equal_to(value)))

    def with_text(self, tag: str, holds: Callable[[str], object]) -> list[Element]:
        """Every HTML element with the tag for whose text something holds, in document order; as fast as `where`."""
        return self._html(self._texts_of(tag).where(holds))

    def called(self, tag: str, names: Set[str]) -> list[Element]:
        """Every HTML element with the tag whose text is one of the names, which are in small letters, whatever its
        capitals and spaces; in document order."""
        return self._html(self._texts_of(tag).called(names))

    def called_alike(self, tag: str) -> list[Element]:
        """Every HTML element with the tag whose text another has too, whatever its capitals and spaces; in document
        order."""
        return self._html(self._texts_of(tag).alike)

    def _html(self, nodes: Iterable[turbohtml.Element]) -> list[Element]:
        return list(map(self.wrap, [node for node in nodes if node.namespace is HTML] if self.has_foreign else nodes))

    def with_long_text(self, tags: tuple[str, ...], least: int, holds: Callable[[str], object]) -> list[Element]:
        """Every HTML element with one of the tags, and none inside, for whose text of at least so many bytes something
        holds, in document order; of a very long text it is asked of the beginning. No text is kept."""
        if self.has_templates:  # whose contents are in the parser's texts
            innermost = (element for element in self.all(*tags) if not element.descendants(*tags))
            return [element for element in innermost if holds(element.text)]
        found: list[Element] = []
        for tag in tags:
            nodes = self._by_tag.get(tag, ())
            self.spend(len(nodes))
            for node in nodes:
                if next(node.iter_elements(tags), None) is not None:
                    continue
                text = "".join(islice(node.strings, _MOST_STRINGS))
                if len(text) < least:
                    continue
                self.spend(len(text) // LETTERS_PER_STEP)
                if holds(text if text.isascii() else self._read(text)):
                    found.append(self.wrap(node))
        return self.in_order(element for element in found if element.is_html)

    def _texts_of(self, tag: str) -> NodeValues:
        values = self._texts.get(tag)
        if values is None:
            nodes = self._by_tag.get(tag, ())
            if self.has_templates:  # whose contents are in the parser's texts
                values = NodeValues(nodes, [self.wrap(node).text for node in nodes], str)
            else:
                values = NodeValues(nodes, texts_of(nodes), self.read)
                self.spend(len(nodes))
            self._texts[tag] = values
        return values

    def positions_of_copies(self, tag: str) -> Collection[object]:
        """The places of the start tags of which the parser made more than one element."""
        copies = self._copies.get(tag)
        if copies is None:
            counts = Counter([node.position for node in self._by_tag.get(tag, ())])
            copies = self._copies[tag] = {position for position, count in counts.items() if count > 1}
        return copies

    def in_order(self, elements: Iterable[Element]) -> list[Element]:
        """The elements in document order, each once."""
        return list(map(self.wrap, self._sorted({element.node for element in elements})))

    def inside(self, elements: Iterable[Element]) -> frozenset[Element]:
        """The elements, and every element inside one of them."""
        found: set[turbohtml.Element] = set()
        for element in elements:
            if element.node not in found:
                found.add(element.node)
                found.update(element.node.iter_elements())
        self.spend(len(found))
        return frozenset(map(self.wrap, found - self._template_contents))

    def around(self, elements: Iterable[Element]) -> frozenset[Element]:
        """Every element that has one of the elements inside."""
        found: set[turbohtml.Element] = set()
        for element in elements:
            node = element.node.parent
            while type(node) is turbohtml.Element and node not in found:
                found.add(node)
                node = node.parent
        self.spend(len(found))
        return frozenset(map(self.wrap, found))

    def _values_of(self, attribute: str) -> NodeValues:
        values = self._values.get(attribute)
        if values is None:
            nodes = self._by_attribute.get(attribute, ())
            values = self._values[attribute] = NodeValues(nodes, [n.attr(attribute) or "" for n in nodes], self.read)
        return values

    def select(self, selector: str) -> list[Element]:
        """Elements that match a CSS selector, in document order. Raises ValueError for one that cannot be read."""
        self.spend(self._size // _ELEMENTS_PER_STEP)
        return self.wrap_all(self._tree.select(selector))

    def tag_order(self) -> list[str]:
        """The tags of every element in document order, templates' contents among them."""
        return tags_in(self._tree)

    def index_of(self, element: Element) -> int:
        """The place of an element in `tag_order`."""
        return self._places[element.node]

    @cached_property
    def _places(self) -> dict[turbohtml.Element, int]:
        return dict(zip(self._tree.iter_elements(), count(), strict=False))

    def size_of(self, element: Element) -> int:
        """How many elements are inside an element, templates' contents among them."""
        return len(list(element.node.iter_elements()))

    def is_larger_than(self, element: Element, most: int) -> bool:
        """Whether more than so many elements are inside an element; no more of them are counted."""
        return next(islice(element.node.iter_elements(), most, None), None) is not None

    @property
    def ids(self) -> ElementsById:
        """Elements by `id`; more than one where a page repeats an id."""
        if self._ids is None:
            self._ids = ElementsById(self.wrap, self._by_attribute.get("id", ()), self.read)
        return self._ids

    def by_id(self, identifier: str) -> Element | None:
        """The first element with an id, which is the one that references lead to."""
        self.spend(1)
        return self.ids.first(identifier)

    def release(self) -> None:
        """Lets go of the tree, so that its memory is free at once and not when Python next looks for cycles. The
        document and its elements are of no use afterwards."""
        vars(self).clear()

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and column, both from 1, of a byte offset; the column counts characters."""
        if self._lines is None:
            text = self.source.replace(b"\r\n", b" \n").replace(b"\r", b"\n")
            self._lines = [0, *(end.end() for end in re.finditer(rb"\n", text))]
        line = bisect_right(self._lines, offset)
        before = self.source[self._lines[line - 1] : offset]
        return line, len(
            before.decode(self.encoding.codec if self.encoding.is_ascii_compatible else "utf-8", "replace")
        ) + 1


def _no_language() -> str:
    return ""


def _nothing() -> None:
    """What happens on work if nobody watches it."""


def parse(body: bytes, *, content_type: str = "") -> Document | None:
    """The page in `body`, or None if it is in an encoding that browsers refuse or that would not survive the trip."""
    encoding = sniff(body, content_type)
    if encoding is None:
        return None
    source = body[encoding.mark_length :]
    if encoding.is_ascii_compatible:
        return Document(source, encoding)
    try:
        text = source.decode(encoding.codec)
        survives = text.encode(encoding.codec) == source
        source = text.encode("utf-8")
    except UnicodeError:
        return None
    return Document(source, encoding) if survives else None
