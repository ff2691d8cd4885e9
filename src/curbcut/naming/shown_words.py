"""The words that a sighted person reads on a control: without the words that icon fonts draw as pictures."""

from collections.abc import Callable

from curbcut.aria import is_visible, name_of, visible_text_of
from curbcut.html import Document, Element, collapse
from curbcut.naming.index import LIGATURE_TAGS, index_of
from curbcut.naming.words import has_words
from curbcut.standards.icons import LIGATURE_CLASSES


def is_ligature(element: Element) -> bool:
    """Whether the text of an element is drawn as an icon."""
    if element.tag in LIGATURE_TAGS:
        return True
    classes = element.get("class")
    return bool(classes) and not LIGATURE_CLASSES.isdisjoint((classes or "").lower().split())


def ligatures_in(document: Document) -> list[Element]:
    """The elements of a page whose text is drawn as icons."""
    if not index_of(document).may_have_ligatures:
        return []
    return [*document.all(*sorted(LIGATURE_TAGS)), *document.named("class", LIGATURE_CLASSES)]


def shown_words_of(element: Element) -> str:
    """The words that can be read on a control; `""` if its own text is drawn as icons."""
    is_drawn = not element.has_elements and _is_ligature_by_style(element)
    return "" if is_drawn else text_beside_icons(element)


def text_beside_icons(element: Element) -> str:
    """The text that can be read in any element, such as a label: one word in small letters is no icon there."""
    if is_ligature(element):
        return ""
    if not element.has_elements:
        return collapse(element.text.replace("\xa0", " ")) if is_visible(element) else ""
    return collapse(_without_icons(visible_text_of(element), element, visible_text_of).replace("\xa0", " "))


def first_words_in(element: Element) -> str:
    """The first text in an element that has words: what stands before the links for what can be done with it."""
    texts = (collapse(node) if isinstance(node, str) else text_beside_icons(node) for node in element.nodes)
    return next(filter(has_words, texts), "")


def words_in(element: Element) -> str:
    """The words of an element, shown or not yet, without those that are drawn as icons."""
    return collapse(_without_icons(element.text, element, lambda icon: icon.text))


def heard_beside_icons(element: Element) -> str:
    """The accessible name of an element without the words that are drawn as icons."""
    return _without_icons(name_of(element), element, lambda icon: collapse(icon.text))


def _without_icons(text: str, element: Element, words_of: Callable[[Element], str]) -> str:
    """A text of an element without the words of the icons in it, which stand in it as `words_of` gives them."""
    if text and index_of(element.document).may_have_ligatures:
        for icon in filter(is_ligature, element.descendants()):
            text = text.replace(words_of(icon), " ", 1)
    return text


def _is_ligature_by_style(element: Element) -> bool:
    """Whether the page's own styles load a font of ligatures, and the text is one word that may be an icon's name."""
    text = collapse(element.text)
    is_one_word = text.isascii() and text.islower() and text.replace("_", "").isalpha()
    return is_one_word and index_of(element.document).loads_ligatures
