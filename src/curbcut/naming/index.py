"""What other elements of the page say: found once a page, each part when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from curbcut.html import Document, Element
from curbcut.standards.icons import LIGATURE_CLASSES

TOOLTIPS: Final = (
    "title",
    "data-original-title",
    "data-bs-original-title",
    "data-tooltip",
    "data-bs-tooltip",
    "data-tooltip-content",
    "data-tooltip-text",
    "data-tippy-content",
    "data-tip",
    "data-hint",
    "data-balloon",
    "data-title",
    "data-label",
    "data-aria-label",
    "data-caption",
    "data-footer",
    "uk-tooltip",
    "mattooltip",
    "nztooltiptitle",
    "v-tooltip",
)
"""Attributes in which the usual tooltip libraries keep what they show on hover."""

LIGATURE_TAGS: Final = frozenset({"mat-icon", "md-icon"})
_LIGATURE_MARK: Final = b"material-"
"""What the classes of fonts have in common that draw a picture for a word; looked for in the bytes."""
_LIGATURE_FONTS = ("Material Icons", "Material Symbols")


class Index:
    """One per page, kept in `document.memo`."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def by_role_word(self) -> dict[str, list[Element]]:
        """The elements with a `role`, by each word of it in lower case, whether or not that role takes effect."""
        elements: dict[str, list[Element]] = {}
        for element in self._document.having("role"):
            for word in (element.get("role") or "").lower().split():
                elements.setdefault(word, []).append(element)
        return elements

    @cached_property
    def controls_around(self) -> dict[Element, Element | None]:
        """The nearest control at or above an element, for elements that have been asked about; see `carrier`."""
        return {}

    @cached_property
    def link_places(self) -> dict[Element, int]:
        """The place of each `a` element among all of them."""
        return {link: place for place, link in enumerate(self._document.all("a"))}

    def links_to(self, address: str) -> list[Element]:
        """The links of the page whose `href` is written so, spaces around it aside."""
        found = self._document.with_value("href", address)
        return [link for link in found if link.tag in {"a", "area"} and link.is_html]

    @cached_property
    def images_by_address(self) -> dict[str, list[Element]]:
        """The images of the page by their `src` as it is written."""
        images: dict[str, list[Element]] = {}
        for image in self._document.all("img"):
            images.setdefault((image.get("src") or "").strip(), []).append(image)
        return images

    @cached_property
    def tooltips(self) -> tuple[str, ...]:
        """The attributes with tooltips that the page uses, of those that are known."""
        return tuple(name for name in TOOLTIPS if name in self._document.attribute_names)

    @cached_property
    def may_have_ligatures(self) -> bool:
        """Whether the page may use a font that draws a picture for a word; most pages do not."""
        if not LIGATURE_TAGS.isdisjoint(self._document.tags):
            return True
        return bool(self._document.named("class", LIGATURE_CLASSES)) and _LIGATURE_MARK in self._document.source

    @cached_property
    def loads_ligatures(self) -> bool:
        """Whether the page's own styles use a font that draws a picture for a word."""
        styles = (style.text for style in self._document.all("style"))
        return any(font in style for style in styles for font in _LIGATURE_FONTS)


def declaring(document: Document, *roles: str) -> Iterator[Element]:
    """The elements whose `role` attribute has one of the words, whether or not that role takes effect."""
    if "role" in document.attribute_names:
        by_word = index_of(document).by_role_word
        for role in roles:
            yield from by_word.get(role, ())


def index_of(document: Document) -> Index:
    """The index of a page; empty at first."""
    index = document.memo.get(Index)
    if type(index) is not Index:
        index = document.memo[Index] = Index(document)
    return index
