"""
What an author wrote about an element without making it its name.

Tooltips of script libraries, a label on something hidden inside, the alternative of an image that was then declared
decorative: each is the author's own wording, only in a place where assistive technology does not look.
"""

import re

from curbcut.html import Element
from curbcut.naming.evidence import Evidence
from curbcut.naming.index import index_of
from curbcut.naming.shown_words import shown_words_of
from curbcut.naming.words import cleaned
from curbcut.standards.text import GENERIC_CONTROLS, GENERIC_IMAGES, GENERIC_LOGOS, is_code, is_file_name, plain

_TOGGLES = ("data-toggle", "data-bs-toggle", "data-mdb-toggle", "data-coreui-toggle")
"""Attributes by which Bootstrap and its kin know the elements whose `title` they show themselves."""
_PLACEMENTS = ("data-placement", "data-bs-placement")
"""Which side of an element Bootstrap shows a tooltip at, whatever a script finds the element by."""

_MOST_INSIDE = 30
"""Elements inside a control that are read for hints; a control with more inside is not an icon."""

_NOT_WORDS = ("{{", "{%", "<", "${", "function", "::", "=>")
"""Marks of templates and code that sites leave in attributes."""

_INLINE_TAG = re.compile(r"</?(?:a|b|br|em|i|p|small|span|strong)(?:\s[^<>]*)?/?>", re.IGNORECASE)
"""Marks of emphasis in what a script shows as HTML, such as the caption of a picture."""

_HAVE_NO_ALT = frozenset({"a", "button"})
_PASSED_ON = frozenset({"data-url", "data-href", "data-link"})
_SAYS_NOTHING = GENERIC_IMAGES | GENERIC_CONTROLS


def hint_on(element: Element) -> Evidence | None:
    """The tooltip of an element."""
    for attribute in index_of(element.document).tooltips:
        text = spoken(_INLINE_TAG.sub("", element.get(attribute) or ""))
        if text and not _is_for_a_script(attribute, element) and not _is_its_file(text, element):
            return Evidence(text, f"its {attribute}")
    text = spoken(element.get("alt")) if element.tag in _HAVE_NO_ALT and "alt" in element else ""
    says_more = bool(text) and plain(text) not in _SAYS_NOTHING | GENERIC_LOGOS
    return Evidence(text, "its alt, which only images have") if says_more else None


def _is_for_a_script(attribute: str, element: Element) -> bool:
    """Whether an attribute is what a script passes on about a page, with its address, and no tooltip."""
    return attribute == "data-title" and element.has_any(_PASSED_ON)


def _is_its_file(text: str, element: Element) -> bool:
    """Whether a tooltip is what the file of a picture is called, as systems put it there, and no words."""
    is_one = element.tag == "img" and " " not in text and not text.isalnum()
    return is_one and (element.get("src") or "").rpartition("/")[2].startswith(f"{text}.")


def loses_its_title(element: Element) -> bool:
    """Whether a script takes the `title` of an element away, to show it as a tooltip of its own."""
    if "title" not in element:
        return False
    if element.get("rel") == "tooltip" or any(name in element for name in _PLACEMENTS):
        return True
    return any("tooltip" in (element.get(name) or "") for name in _TOGGLES)


def hint_inside(element: Element) -> Evidence | None:
    """A label, tooltip, title or alternative on something inside an element, hidden or not."""
    for inner in element.descendants()[:_MOST_INSIDE]:
        text = spoken(inner.get("aria-label")) or _alternative(inner)
        if text:
            return Evidence(text, f"the label on the {inner.tag} inside")
        hint = hint_on(inner)
        if hint is not None:
            return Evidence(hint.name, f"{hint.because.replace('its', 'the')} of the {inner.tag} inside")
    return None


def _alternative(inner: Element) -> str:
    if inner.tag in {"img", "svg"} or "-" in inner.tag:  # on others than images, browsers pass over it
        return spoken(inner.get("alt"))
    if inner.tag == "title" and inner.is_svg:
        return spoken(inner.text)
    return ""


def withheld_text(element: Element) -> Evidence | None:
    """Words that a sighted person reads inside an element and that `aria-hidden` keeps from everybody else."""
    text = spoken(shown_words_of(element))
    return Evidence(text, "the text it shows") if text else None


def spoken(text: str | None) -> str:
    """Text that an author wrote for people and that says which thing this is; else `""`."""
    words = cleaned(text) if text else ""
    if not words or any(mark in words for mark in _NOT_WORDS) or is_file_name(words) or is_code(words):
        return ""
    return "" if plain(words) in _SAYS_NOTHING else words
