"""
Finds the words that are seen beside fields which nothing in the markup ties to any.

Tables that lay a form out, places in a grid and floats put words beside a field that stand far from it in the source.
A text is a field's label if it is the nearest one where labels stand, and if no other field is as near to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from curbcut.html import Document, Element, parse
from curbcut.knowledge import Answer, FieldLabels
from curbcut.learner.browser import WIDE, Browser
from curbcut.learner.crawl import Fetched
from curbcut.learner.scripts import script
from curbcut.learner.sense import making_sense
from curbcut.naming import cleaned, start_tag_of
from curbcut.standards.field_labels import LONGEST, MOST, line_of
from curbcut.standards.text import is_meaningful

ANSWERS = FieldLabels

CONFIDENCE: Final = 0.8
_FIELDS: Final = ("input", "select", "textarea")
_TELLING: Final = ("id", "name", "type", "value")
"""Attributes by which a field in the browser is known again in the source."""
_TYPE: Final = 1 + _TELLING.index("type")


class _Seen(msgspec.Struct, frozen=True):
    """A field, by its tag and the attributes above (`""` for what it does not have), and the words beside it."""

    field: tuple[str, ...]
    words: str


def answer(browser: Browser, pages: Sequence[Fetched]) -> Answer:
    """The words beside nameless fields of these pages, all of one template. Raises LearnerError."""
    lines = dict.fromkeys(line for page in pages for line in _on(browser, page))
    return Answer("\n".join([*lines][:MOST]), f"the words seen in {browser.name}", CONFIDENCE)


def _on(browser: Browser, page: Fetched) -> Iterator[str]:
    source = parse(page.body, content_type=page.content_type)
    if source is None:
        return
    with browser.resting_at(page.url, WIDE) as shown:
        told = shown.evaluate(script(__package__, "field_labels.js"))
    with making_sense(f"What was seen on {page.url}"):
        seen = msgspec.convert(told, list[_Seen])
    start_tags = _start_tags(source)
    for each in seen:
        words = cleaned(each.words)
        is_choice = each.field[_TYPE] in {"checkbox", "radio"}  # "None" and "More" are what can be chosen
        if each.field in start_tags and 0 < len(words) <= LONGEST and (is_choice or is_meaningful(words)):
            yield line_of(start_tags[each.field], words)


def _start_tags(source: Document) -> dict[tuple[str, ...], str]:
    """The start tags of the fields in the source, by what tells them; of those that are not like another one."""
    fields = source.all(*_FIELDS)
    alike = Counter(map(_told_by, fields))
    written = Counter(map(start_tag_of, fields))
    return {
        _told_by(field): start_tag
        for field in fields
        if alike[_told_by(field)] == 1 and written[start_tag := start_tag_of(field)] == 1
    }


def _told_by(field: Element) -> tuple[str, ...]:
    return (field.tag, *(field.get(name) or "" for name in _TELLING))
