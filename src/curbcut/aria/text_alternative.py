"""
The text that an element contributes to a name or description: accname 2A to 2I for every node of a subtree.

https://w3c.github.io/accname/#computation-steps
"""

from __future__ import annotations

from typing import Final

from curbcut.aria.embedded_values import HAS_VALUE, embedded_value_of
from curbcut.aria.exposure import hiding_of
from curbcut.aria.facts import NameSource, facts_of
from curbcut.aria.host_names import naming_attribute_of, naming_child_of, placeholder_of, takes_labels
from curbcut.aria.implicit_roles import TRANSPARENT_ROLES
from curbcut.aria.labels import labels_of
from curbcut.aria.references import labelling_of, referenced
from curbcut.aria.roles import role_of
from curbcut.html import Element, collapse
from curbcut.standards.html import BLOCK, CONTROLS, EMBEDDED, METADATA, RAW_TEXT
from curbcut.standards.words import words

DEEPEST: Final = 100
"""Levels of nesting that are computed; what lies deeper counts as the text it is."""
_MOST_TEXT: Final = 20_000
"""Characters that one reference contributes; nobody listens to the end of more."""

_APART: Final = BLOCK | EMBEDDED | CONTROLS | {"br", "meter", "progress"}
"""Elements whose text is a word by itself: blocks, and what is laid out like one inside a line."""
_TEXTLESS: Final = METADATA | RAW_TEXT | {"object"}
"""Elements whose text is never read: code, and what stands in for content that does not load."""
_PLAIN: Final = words("b bdi bdo big center code div em font i nobr p s small span strong sub sup u")
_PLAIN_ATTRIBUTES: Final = frozenset({"class", "id", "lang", "dir", "itemprop", "data-reactid"})
_REFERENCES: Final = frozenset({"aria-labelledby", "aria-labeledby"})
_MENUS: Final = frozenset({"menu", "menubar"})
"""What holds choices: it is operated by itself, and what it offers is no part of the text around it."""
_PASSED_OVER: Final = TRANSPARENT_ROLES | words(
    "code deletion emphasis insertion paragraph strong subscript superscript time"
)
_READ_OUT: Final = frozenset({"abbr", "audio", "canvas", "video"})
"""Elements without a role of those whose tooltip is read out."""
_SUBTREES: Final = {"treeitem": frozenset({"group", "tree"}), "menuitem": frozenset({"group", "menu"})}
"""What hangs below an item of a tree or menu is not part of its name."""


def content_text(element: Element) -> str:
    """The name that the content of an element makes."""
    is_plain = not element.has_elements and "aria-owns" not in element
    return collapse(element.text if is_plain else Alternative(element).of_content(element, 0))


def reference_text(origin: Element, targets: list[Element]) -> str:
    """The text of the elements that name or describe another one, hidden or not."""
    return collapse(" ".join(_reference_text(origin, target) for target in targets))


def _reference_text(origin: Element, target: Element) -> str:
    texts = facts_of(origin.document).reference_texts
    text = texts.get(target)
    if text is None:
        alternative = Alternative(origin)
        text = alternative.of_reference(target)
        if not alternative.met_origin:
            texts[target] = text
    return text


def label_text(origin: Element, labels: list[Element]) -> str:
    """The text of the labels of a control; a label inside a label counts once."""
    alternative = Alternative(origin)
    return collapse(" ".join(alternative.of_label(label) for label in labels))


class Alternative:
    """One computation; it remembers where it has been, because references can run in circles."""

    def __init__(self, origin: Element, *, depth: int = 0, seen: set[Element] | None = None) -> None:
        hiding = hiding_of(origin.document)
        self._origin = origin
        self._depth = depth
        self._unexposed = hiding.unexposed
        self._islands = hiding.islands
        self._roots = hiding.roots
        self._seen = {origin} if seen is None else seen
        self.met_origin = False
        self._is_referenced = False
        self._follows_references = not origin.document.attribute_names.keys().isdisjoint(_REFERENCES)
        self._skipped = _SUBTREES.get(role_of(origin).removesuffix("checkbox").removesuffix("radio"), frozenset())

    def of_reference(self, target: Element) -> str:
        """The text of an element that `aria-labelledby` or `aria-describedby` leads to."""
        self._follows_references = False  # accname 2B: once only
        self._is_referenced = True
        self._skipped = frozenset()
        if target is self._origin:
            self.met_origin = True
            self._seen.discard(target)  # an element may take part in its own name
        return self.of_label(target)[:_MOST_TEXT]

    def of_label(self, label: Element) -> str:
        if label in self._seen:
            return ""
        if label in self._unexposed:
            self._roots = frozenset()  # accname 2A: hidden, but referenced; then so is all that is inside
        self._seen.add(label)
        return self._of(label, self._depth)

    def of_content(self, element: Element, depth: int) -> str:
        """accname 2F: the text of the children, and of what `aria-owns` adds to them."""
        if depth >= DEEPEST:
            return element.text
        parts = [node if isinstance(node, str) else self._of_child(node, depth) for node in element.nodes]
        if "aria-owns" in element:
            parts += [f" {self._of_child(owned, depth)} " for owned in referenced(element, "aria-owns")]
        return "".join(parts)

    def _of_child(self, child: Element, depth: int) -> str:
        if child in self._roots:
            return self._of_islands(child, depth)  # accname 2A
        if child in self._seen:
            self.met_origin = self.met_origin or child is self._origin
            return ""
        self._seen.add(child)
        if child.tag in _PLAIN and _PLAIN_ATTRIBUTES.issuperset(child.attribute_names):
            text = self.of_content(child, depth + 1)
        else:
            text = self._of(child, depth + 1)
        return f" {text} " if child.tag in _APART or _is_laid_out_apart(child) else text

    def _of_islands(self, hidden: Element, depth: int) -> str:
        """What is shown inside an invisible element."""
        if depth >= DEEPEST or not self._islands:
            return ""
        texts = (
            self._of_child(child, depth) if child in self._islands else self._of_islands(child, depth + 1)
            for child in hidden.children
        )
        return " ".join(text for text in texts if text)

    def _of(self, element: Element, depth: int) -> str:
        if element.tag in _TEXTLESS and element.is_html and depth > self._depth:
            return element.get("title") or "" if element.tag in EMBEDDED else ""
        if self._skipped and role_of(element) in self._skipped:
            return ""
        return (
            self._of_reference(element, depth)  # accname 2B
            or embedded_value_of(element)  # accname 2C
            or _filled(element.get("aria-label"))  # accname 2D
            or self._of_host_language(element, depth)  # accname 2E
            or self._of_inside(element, depth)  # accname 2F, 2G, 2H
            or self._of_tooltip(element, depth)  # accname 2I
            or placeholder_of(element)
        )

    def _of_reference(self, element: Element, depth: int) -> str:
        if not self._follows_references:
            return ""
        nested = Alternative(element, depth=depth, seen=self._seen)
        return " ".join(nested.of_reference(target) for target in labelling_of(element)).strip()

    def _of_host_language(self, element: Element, depth: int) -> str:
        if role_of(element) == "none":
            return ""
        if takes_labels(element):
            texts = (self.of_label(label) for label in labels_of(element) if label not in self._roots)
            text = " ".join(texts).strip()
            if text:
                return text
        child = naming_child_of(element)
        if child is not None and (child[1] is NameSource.SVG_TITLE or child[0] not in self._roots):
            return self.of_content(child[0], depth + 1)
        return _filled(naming_attribute_of(element)[0])

    def _of_tooltip(self, element: Element, depth: int) -> str:
        title = _filled(element.get("title"))
        if not title or (element.tag == "img" and "alt" in element):
            return ""  # HTML-AAM 4.1.2: an empty `alt`, too, is the last word
        is_part = depth > self._depth and not self._is_referenced
        return "" if is_part and _is_passed_over(element) else title

    def _of_inside(self, element: Element, depth: int) -> str:
        role = role_of(element)
        if role in HAS_VALUE or element.tag in _TEXTLESS or (role in _MENUS and not self._is_referenced):
            return ""
        text = self.of_content(element, depth)
        return "" if text.isspace() else text


def _filled(text: str | None) -> str:
    return text if text and not text.isspace() else ""


def _is_passed_over(element: Element) -> bool:
    """Whether browsers read on inside of an element as if it were not there, and so pass over its tooltip: Chromium
    does, as people hear it."""
    return element.tag not in _READ_OUT and "-" not in element.tag and role_of(element) in _PASSED_OVER


def _is_laid_out_apart(element: Element) -> bool:
    style = element.get("style")
    if not style or ("display" not in style and "position" not in style):
        return False
    compact = style.replace(" ", "")
    return "display:block" in compact or "display:inline-" in compact or "position:absolute" in compact
