"""
Whether fields that stand in turns with their labels have these before or behind them.

In `Name [ ] Town [ ]` the second word stands before one field and behind another. Which of them it is for is told by
the ends: the first field has no words before it, and the last has some behind it, or the other way round.
"""

import re
from collections.abc import Iterator
from typing import Final

from curbcut.aria import is_visible
from curbcut.html import Element, collapse
from curbcut.naming.label_words import is_help
from curbcut.standards.html import BUTTON_TYPES, HEADINGS, input_type
from curbcut.standards.words import words

_FIELDS: Final = ("input", "select", "textarea")
_TICKED: Final = words("checkbox radio")
_PASSED_OVER: Final = words("a br button script style template noscript svg img i datalist")
_PARTING: Final = words("hr legend fieldset form table") | HEADINGS
_SILENT: Final = words("select option optgroup textarea button script style template noscript")
_LONGEST: Final = 60
"""Characters of a label among others."""
_FIELD, _WORDS, _END = "f", "w", "|"
_FOLLOWING: Final = re.compile(r"(?:fw)+")


def labels_follow(box: Element, *, fewest: int = 2) -> bool:
    """Whether fields in a box have their labels behind them: each of them, and the first has no words before it.

    fewest: how many fields there must be."""
    memo = box.document.memo
    runs = memo.get((labels_follow, box))
    if not isinstance(runs, list):
        runs = memo[labels_follow, box] = [run for run in "".join(_parts_of(box)).split(_END) if _FIELD in run]
    return any(run.count(_FIELD) >= fewest for run in runs) and all(map(_FOLLOWING.fullmatch, runs))


def _parts_of(box: Element) -> Iterator[str]:
    for node in box.nodes:
        if isinstance(node, str):
            yield _WORDS if _is_like_a_label(node) else ""
        elif node.tag in _PARTING:
            yield _END
        elif fields := _fields_in(node):
            is_ticked = any(input_type(each.get("type")) in _TICKED for each in fields if each.tag == "input")
            yield _END if is_ticked or _says_something(node) else _FIELD
        elif node.tag not in _PASSED_OVER and is_visible(node) and not is_help(node):
            yield _WORDS if _is_like_a_label(node.text) else ""


def _fields_in(node: Element) -> list[Element]:
    around = [node] if node.tag in _FIELDS else node.descendants(*_FIELDS)
    return [each for each in around if each.tag != "input" or input_type(each.get("type")) not in BUTTON_TYPES]


def _says_something(box: Element) -> bool:
    """Whether words stand in a box beside those that fields offer."""
    inside = (each for each in (box, *box.descendants()) if each.tag not in _SILENT)
    return any(any(map(str.isalpha, text)) for each in inside for text in each.texts)


def _is_like_a_label(text: str) -> bool:
    said = collapse(text)
    return len(said) <= _LONGEST and not said.endswith((".", "!")) and any(map(str.isalpha, said))
