"""
What the page's own styles hide: `style` attributes, and `style` elements as far as they are certain.

A hiding rule counts only if it holds on every screen, and only while nothing else might show the element again: a rule
in a media query that may hold, or, for rules without `!important`, a linked sheet that this page does not show.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final, NamedTuple

from curbcut.aria.selector_matches import elements_matching, is_match, resting_selectors
from curbcut.css import (
    applies_always,
    applies_never,
    declarations_of,
    is_styled_from_outside,
    sheets_of,
    strongest,
    style_elements,
    styles_mention,
)
from curbcut.css.selectors import Specificity, specificity_of
from curbcut.html import Document, Element

_HIDING: Final = {"display": frozenset({"none"}), "visibility": frozenset({"hidden", "collapse"})}

_PROPERTY: Final = {name: frozenset({name}) for name in _HIDING}
_HIDING_RULE: Final = {name: re.compile(rf"{name}\s*:\s*(?:{'|'.join(values)})") for name, values in _HIDING.items()}
_HIDING_FOR_CERTAIN: Final = {
    name: re.compile(rf"{name}\s*:\s*(?:{'|'.join(values)})\s*!") for name, values in _HIDING.items()
}
"""What to look for in small letters before a sheet is read; beside linked sheets only `!important` is certain."""

_Weight = tuple[bool, bool, Specificity, int]
"""Important, from a `style` attribute, the selector's weight, the place among all rules: the cascade's order."""
_NOWHERE: Final = Specificity(0, 0, 0)
_ABOVE_ALL: Final = Specificity(1000, 0, 0)
"""Of a rule that shows something on some screens: then it is not hidden for certain."""
_FEW: Final = 20
"""Elements up to which it is quicker to ask each of them than to search the page."""


class Say(NamedTuple):
    """What the strongest declaration says of one element, and how strong it is."""

    hides: bool
    weight: _Weight


class _SheetRule(NamedTuple):
    selector: str
    hides: bool
    weight: _Weight


def hidden_by_style(document: Document, name: str, hidden_anyway: Collection[Element] = ()) -> dict[Element, bool]:
    """The elements for which `display` or `visibility` is declared, and whether that hides them; of those that are
    shown, only the ones that something else would hide.

    `hidden_anyway` are elements that the browser's own sheet hides, which any declaration of the page's overrides."""
    says = _by_attributes(document, name)
    rules = _sheet_rules(document, name, has_candidates=bool(hidden_anyway))
    for rule in rules:
        if rule.hides:
            _weigh_all(says, elements_matching(document, rule.selector), rule)
    in_question = {*hidden_anyway, *(element for element, say in says.items() if say.hides)}
    for rule in rules if in_question else ():
        if not rule.hides:
            _weigh_all(says, _shown(document, rule.selector, in_question, name), rule)
    return {element: say.hides for element, say in says.items()}


def _shown(document: Document, selector: str, in_question: Collection[Element], name: str) -> Iterable[Element]:
    """The elements that a showing rule bears on; what is visible inside something invisible counts by itself."""
    if name == "visibility" or len(in_question) > _FEW:
        return elements_matching(document, selector)
    return (element for element in in_question if is_match(element, selector))


def _weigh_all(says: dict[Element, Say], elements: Iterable[Element], rule: _SheetRule) -> None:
    for element in elements:
        say = says.get(element)
        if say is None or say.weight <= rule.weight:
            says[element] = Say(rule.hides, rule.weight)


def _by_attributes(document: Document, name: str) -> dict[Element, Say]:
    says: dict[Element, Say] = {}
    for element in document.where("style", lambda style: name in style or name in style.lower()):
        declaration = strongest([each for each in declarations_of(element.get("style") or "") if each.name == name])
        if declaration is not None:
            weight = (declaration.is_important, True, _NOWHERE, 0)
            says[element] = Say(declaration.value.lower() in _HIDING[name], weight)
    return says


def _sheet_rules(document: Document, name: str, *, has_candidates: bool) -> list[_SheetRule]:
    """The rules of the page's own sheets that bear on hiding; none if none of them can hide."""
    if "style" not in document.tags or not styles_mention(document, name):
        return []
    if any("stylesheet" in (link.get("rel") or "").lower() for link in document.all("link")):
        hiding, has_candidates = _HIDING_FOR_CERTAIN[name], False
    else:
        hiding = _HIDING_RULE[name]
    if not has_candidates and not any(hiding.search(text.lower()) for _, text in style_elements(document)):
        return []
    rules = list(_read_rules(document, name))
    if is_styled_from_outside(document):
        rules = [rule for rule in rules if not rule.hides or rule.weight[0]]
    return rules if has_candidates or any(rule.hides for rule in rules) else []


def _read_rules(document: Document, name: str) -> Iterator[_SheetRule]:
    order = 0
    for page_sheet in sheets_of(document):
        for rule, declaration in page_sheet.sheet.declaring(_PROPERTY[name]):
            if applies_never(page_sheet, rule):
                continue
            order += 1
            hides = declaration.value.lower() in _HIDING[name]
            certain = applies_always(page_sheet, rule)
            if hides and not certain:
                continue
            for selector in resting_selectors(rule.selector):
                specificity = specificity_of(selector) if certain else _ABOVE_ALL
                yield _SheetRule(selector, hides, (declaration.is_important, False, specificity, order))
