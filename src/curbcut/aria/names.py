"""
Accessible names: what assistive technology calls an element.

Accessible Name and Description Computation 1.2, https://w3c.github.io/accname/; comments cite its steps. What CSS
generates (`::before`) and shadow trees are out of sight. Nesting is followed for `text_alternative.DEEPEST` levels.
"""

import re
from typing import Final

from curbcut.aria.exposure import hiding_of
from curbcut.aria.facts import Name, NameSource, facts_of
from curbcut.aria.host_names import browser_name_of, naming_attribute_of, naming_child_of, placeholder_of, takes_labels
from curbcut.aria.labels import labels_of
from curbcut.aria.references import labelling_of
from curbcut.aria.roles import role_of
from curbcut.aria.text_alternative import content_text, label_text, reference_text
from curbcut.html import Document, Element, collapse
from curbcut.standards.aria import ROLES
from curbcut.standards.html import HEADINGS

_UNNAMED: Final = Name("", NameSource.NONE)
_UNSPOKEN: Final = re.compile(
    r"[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufe0e\ufe0f\ufeff\ue000-\uf8ff\U000f0000-\U0010fffd]*"
)
"""Spaces, characters without width, and the private ones that icon fonts draw pictures with."""
_NAMED_BY_TEXT: Final = HEADINGS | {"a", "button", "option", "summary", "td", "th"}
_PROHIBITED: Final = frozenset(name for name, role in ROLES.items() if role.name_prohibited)
_FROM_CONTENT: Final = frozenset(name for name, role in ROLES.items() if "content" in role.name_from)


def name_of(element: Element) -> str:
    """The accessible name, spaces collapsed; `""` if there is none.

    A hidden element has the name it will have when it is shown."""
    return named(element).text


def name_source_of(element: Element) -> NameSource:
    """Where the accessible name comes from."""
    return named(element).source


def has_name(element: Element) -> bool:
    """Whether assistive technology has anything to say for the element: a name of more than spaces and icon-font
    characters."""
    if element.tag in _NAMED_BY_TEXT and _has_exposed_text(element):
        return True
    return is_spoken(name_of(element))


def is_spoken(text: str) -> bool:
    """Whether a text has more than spaces, characters without width, and the private ones of icon fonts."""
    return _UNSPOKEN.fullmatch(text) is None


def _has_exposed_text(element: Element) -> bool:
    """A quick yes in the usual case: words inside, and nothing that could take them back."""
    if "role" in element or (element.tag == "a" and "href" not in element):
        return False
    text = element.text
    if not text or not is_spoken(text):
        return False
    hiding = hiding_of(element.document)
    return element not in hiding.around and (element not in hiding.unexposed or not element.has_elements)


def elements_in_doubt(document: Document, tag: str) -> list[Element]:
    """The elements with a tag of `_NAMED_BY_TEXT` that may have no name, in document order: those without words, and
    those of which something could take the words back. All others have one, and need not be looked at."""
    around = (element for element in hiding_of(document).around if element.tag == tag and element.is_html)
    declared = (element for element in document.having("role") if element.tag == tag and element.is_html)
    wordless = document.with_text(tag, _UNSPOKEN.fullmatch)
    hidden = (element for element in hiding_of(document).unexposed if element.tag == tag and element.is_html)
    return document.in_order((*wordless, *around, *declared, *hidden))


def named(element: Element) -> Name:
    """The accessible name and where it comes from."""
    names = facts_of(element.document).names
    name = names.get(element)
    if name is None:
        name = names[element] = _work_out(element)
    return name


def _work_out(element: Element) -> Name:
    role = role_of(element)
    if role in _PROHIBITED:
        return _UNNAMED  # accname 1
    labelling = labelling_of(element)
    text = reference_text(element, labelling) if labelling else ""  # accname 2B
    if text:
        return Name(text, NameSource.ARIA_LABELLEDBY)
    text = collapse(element.get("aria-label") or "")  # accname 2D
    if text:
        return Name(text, NameSource.ARIA_LABEL)
    by_host = _by_host_language(element)  # accname 2E
    if by_host.text:
        return by_host
    if role in _FROM_CONTENT or element.tag == "summary":  # accname 2F
        text = content_text(element)
        if text:
            return Name(text, NameSource.CONTENT)
    return _by_last_resort(element)


def _by_host_language(element: Element) -> Name:
    hiding = hiding_of(element.document)
    if takes_labels(element):
        unread = hiding.roots if element in hiding.unexposed else hiding.unexposed
        text = label_text(element, [label for label in labels_of(element) if label not in unread])
        if text:
            return Name(text, NameSource.LABEL)
    child = naming_child_of(element)
    if child is not None and (child[1] is NameSource.SVG_TITLE or child[0] not in hiding.roots):
        text = content_text(child[0])
        if text:
            return Name(text, child[1])
    text, source = naming_attribute_of(element)
    return Name(collapse(text), source) if text else _UNNAMED


def _by_last_resort(element: Element) -> Name:
    title = collapse(element.get("title") or "")  # accname 2I
    if title:
        return Name(title, NameSource.TITLE)
    placeholder = collapse(placeholder_of(element))
    if placeholder:
        return Name(placeholder, NameSource.PLACEHOLDER)
    words = browser_name_of(element)
    return Name(words, NameSource.BROWSER) if words else _UNNAMED
