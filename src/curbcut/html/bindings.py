"""
Attributes and texts that a script of the page fills in from its own data: Vue, Alpine, AngularJS, Knockout.

    <img :alt="product.name">    <button x-text="label"></button>    <a data-bind="text: title"></a>

What is filled in is the author's; nobody can read it in the source.
"""

import re
from collections.abc import Iterator
from typing import Final

from curbcut.html.document import Document
from curbcut.html.element import Element
from curbcut.standards.words import words

_BOUND: Final = re.compile(r"(?::|v-bind:|x-bind:|(?:data-)?ng-attr-|(?:data-)?th:|\[(?:attr\.)?)([\w-]+)\]?")
_TEXTS: Final = words(
    "v-text v-html x-text x-html ng-bind ng-bind-html ng-bind-template data-ng-bind"
    " [innerhtml] [innertext] [textcontent] th:text th:utext data-th-text"
)
_KNOCKOUT: Final = "data-bind"
"""https://knockoutjs.com/documentation/binding-syntax.html"""
_KNOCKOUT_TEXT: Final = re.compile(r"(?:^|[,\s{])(?:text|html)\s*:")
_KNOCKOUT_ATTRIBUTES: Final = re.compile(r"attr\s*:\s*\{([^}]*)\}")
_KEY: Final = re.compile(r"['\"]?([\w-]+)['\"]?\s*:")
LOOPS: Final = words("v-for x-for ng-repeat data-ng-repeat *ngfor th:each data-th-each")
"""Attributes of an element that is written again for each of what it has."""
_KNOCKOUT_LOOP: Final = re.compile(r"\bforeach\s*:")
_MOST_INSIDE: Final = 30
"""Elements inside a control or a heading."""
TEXT: Final = "#text"


def has_bindings(document: Document) -> bool:
    """Whether anything in a page is filled in by a script; on most pages nothing is."""
    names = document.attribute_names
    return _KNOCKOUT in names or any(name in _TEXTS or name in LOOPS or _BOUND.fullmatch(name) for name in names)


def filled_in(element: Element) -> frozenset[str]:
    """The names of the attributes of an element that are filled in, `TEXT` among them where its content is, or that of
    something inside it; not of what holds a large part of the page, which has other words."""
    names = set(filled_in_itself(element))
    is_small = not element.document.is_larger_than(element, _MOST_INSIDE)
    if is_small and any(TEXT in filled_in_itself(inner) for inner in element.descendants()):
        names.add(TEXT)
    return frozenset(names)


def filled_in_itself(element: Element) -> Iterator[str]:
    """The same of the element alone."""
    for name in element.attribute_names:
        if name in _TEXTS:
            yield TEXT
        elif bound := _BOUND.fullmatch(name):
            yield bound[1]
    knockout = element.get(_KNOCKOUT)
    if knockout:
        if _KNOCKOUT_TEXT.search(knockout):
            yield TEXT
        for attributes in _KNOCKOUT_ATTRIBUTES.findall(knockout):
            yield from _KEY.findall(attributes)


def is_in_loop(element: Element) -> bool:
    """Whether a script makes an element many times, of the one in the source."""
    return any(map(_is_loop, (element, *element.ancestors())))


def _is_loop(element: Element) -> bool:
    return element.has_any(LOOPS) or _KNOCKOUT_LOOP.search(element.get(_KNOCKOUT) or "") is not None
