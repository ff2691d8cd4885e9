"""Where forms have room for what is wrong with a field, as `curbcut.standards.error_places` says it."""

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from curbcut.html import Document, Element
from curbcut.naming.field_kinds import fields_of
from curbcut.naming.searches import is_search_form
from curbcut.standards.error_places import ErrorPlace
from curbcut.standards.html import input_type
from curbcut.standards.words import words

_NOT_FILLED_IN: Final = words("search range color file checkbox radio")
"""Kinds of fields with which a form alone has nothing to find fault."""
_GIVES_ANSWERS: Final = frozenset({"script", "style", "link"})


def can_be_refused(document: Document) -> bool:
    """Whether anything is filled in on a page, in other forms than searches, and something but the browser could say
    that it is wrong; told once."""
    if _GIVES_ANSWERS.isdisjoint(document.tags):
        return False
    memo = document.memo
    if can_be_refused not in memo:
        memo[can_be_refused] = any(_can_be_at_fault(each) and not _is_for_search(each) for each in fields_of(document))
    return memo[can_be_refused] is True


def _can_be_at_fault(field: Element) -> bool:
    kind = input_type(field.get("type")) if field.tag == "input" else field.tag
    return kind not in _NOT_FILLED_IN and "disabled" not in field and "readonly" not in field


def _is_for_search(field: Element) -> bool:
    form = field.closest("form")
    return field.closest("search") is not None or (
        form is not None and (form.get("role") == "search" or is_search_form(form))
    )


def messages_waiting(document: Document, place: ErrorPlace) -> Iterator[tuple[Element, Element]]:
    """The fields of a form, each with the one element that says nothing yet and will say what is wrong with it. Radio
    buttons have what is said of their group."""
    for form in document.select(place.form) if place.waiting else ():
        fields = [field for field in fields_of(document) if form in field.ancestors()]
        held = Counter(box for field in fields for box in (field, *field.ancestors()))
        for field in fields:
            boxes = _boxes(_largest_box(field, form, held), form, held, place.where)
            found = [each for box in boxes for each in _matching(box, place.waiting)]
            if len(found) == 1 and _says_nothing(found[0]) and input_type(field.get("type")) != "radio":
                yield field, found[0]


def _largest_box(field: Element, form: Element, held: Counter[Element]) -> Element:
    """The largest box in a form that holds this field and no other; the form itself if that does. held: how many fields
    each box holds."""
    box = field
    while box is not form and box.parent is not None and held[box.parent] == 1:
        box = box.parent
    return box


def _boxes(box: Element, form: Element, held: Counter[Element], where: str) -> Iterator[Element]:
    """The elements of which one is the message of a field with this box, or holds it."""
    if where == "in":
        yield box
    elif box is not form:
        yield from takewhile(lambda each: not held[each], _beside(box, where))


def _beside(box: Element, where: str) -> Iterator[Element]:
    each = box.next if where == "after" else box.previous
    while each is not None:
        yield each
        each = each.next if where == "after" else each.previous


def _matching(box: Element, selector: str) -> Iterator[Element]:
    yield from (
        each for each in (box, *box.select(selector)) if each.matches(selector) and each.closest("label") is None
    )


def _says_nothing(message: Element) -> bool:
    return not message.has_elements and not message.text.strip()
