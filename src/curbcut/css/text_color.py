"""The colour of text, and where it was declared, as far as the page itself tells for certain."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import chain
from typing import Final, NamedTuple

from curbcut.css.cascade import Winner, declared, elements_declaring
from curbcut.css.colors import BLACK, LINK, Color, color_of
from curbcut.css.sheets import style_elements
from curbcut.html import Document, Element

_BY_NATURE: Final = frozenset({"a", "area", "button", "input", "mark", "optgroup", "option", "select", "textarea"})
"""Elements to which browsers give a colour of their own."""
_INHERITED: Final = frozenset({"inherit", "currentcolor", "unset"})
_COLOR = re.compile(r"(?<![\w-])(?:color|all)\s*:", re.IGNORECASE)


class Ink(NamedTuple):
    """The colour of text, and the declaration it comes from; None where it is the browser's own."""

    color: Color
    winner: Winner | None


def ink_of(element: Element) -> Ink | None:
    """The colour of an element's text, or None if the page itself does not tell."""
    document = element.document
    known = _known_inks(document)
    colored = elements_colored(document)
    if colored is None:
        return _from_attributes(element)
    inheriting: list[Element] = []
    for each in chain((element,), element.ancestors()):
        if each in known:
            ink = known[each]
            break
        if each in colored or each.tag in _BY_NATURE:
            own = _own_ink(each)
            if not isinstance(own, _Inherited):
                ink = known[each] = own
                break
            inheriting.append(each)
    else:
        ink = None if has_color_scheme(document) else Ink(BLACK, None)
    known.update(dict.fromkeys(inheriting, ink))
    return ink


def _from_attributes(element: Element) -> Ink | None:
    """The colour in an attribute of the element, which is all that is certain where sheets come from outside."""
    own = _own_ink(element) if "style" in element or "color" in element or "text" in element else None
    return own if isinstance(own, Ink) else None


def elements_colored(document: Document) -> Collection[Element] | None:
    """The elements for which the page declares a colour of text, in a fixed order; None where sheets from outside may
    declare more."""
    key = elements_colored
    if key not in document.memo:
        document.memo[key] = _find_colored(document)
    found = document.memo[key]
    return found if isinstance(found, dict) else None


def _find_colored(document: Document) -> dict[Element, None] | None:
    in_sheets = elements_declaring(document, "color")
    if in_sheets is None:
        return None
    found = dict.fromkeys(in_sheets)
    found.update(dict.fromkeys(elements_with_own_color(document)))
    return found


def elements_with_own_color(document: Document) -> list[Element]:
    """The elements with a colour of text in an attribute of theirs."""
    found = document.memo.get(elements_with_own_color)
    if not isinstance(found, list):
        body = document.body
        found = document.memo[elements_with_own_color] = [
            *document.where("style", _declares_color),
            *(each for each in document.all("font") if "color" in each),
            *([body] if body is not None and "text" in body else []),
        ]
    return found


def _declares_color(style: str) -> bool:
    return ("color" in style or "all" in style or not style.islower()) and _COLOR.search(style) is not None


class _Inherited:
    """Says that an element takes the colour of its parent."""


_FROM_PARENT: Final = _Inherited()


def _own_ink(element: Element) -> Ink | _Inherited | None:
    is_known, winner = declared(element, "color")
    if not is_known:
        return None
    if winner is None:
        return _ink_by_nature(element)
    value = winner.value.lower()
    if value in _INHERITED:
        return _FROM_PARENT
    color = color_of(value)
    return Ink(color, winner) if color is not None else None


def _ink_by_nature(element: Element) -> Ink | _Inherited | None:
    tag = element.tag
    if tag == "mark":
        return Ink(BLACK, None)
    if tag not in {"a", "area"}:
        return None if tag in _BY_NATURE else _FROM_PARENT
    if "href" not in element:
        return _FROM_PARENT
    body = element.document.body
    has_own = body is not None and ("link" in body or "vlink" in body)
    return None if has_own or has_color_scheme(element.document) else Ink(LINK, None)


def has_color_scheme(document: Document) -> bool:
    """Whether the page lets browsers choose other colours of their own than black on white."""
    found = document.memo.get(has_color_scheme)
    if not isinstance(found, bool):
        named = any((meta.get("name") or "").lower() == "color-scheme" for meta in document.all("meta"))
        found = document.memo[has_color_scheme] = named or any("color-scheme" in text for text in style_texts(document))
    return found


def style_texts(document: Document) -> Iterator[str]:
    """Every text of style in the page: its sheets, its attributes."""
    for _, text in style_elements(document):
        yield text
    yield from document.values("style")


def _known_inks(document: Document) -> dict[Element, Ink | None]:
    known = document.memo.get(ink_of)
    if not isinstance(known, dict):
        known = document.memo[ink_of] = {}
    return known
