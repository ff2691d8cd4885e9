"""
Which words in a box are for which of its fields.

In `Name [ ] Town [ ]` the second word stands before one field and behind another. Which of them it is for is told by
the ends: the first field has no words before it, and the last has some behind it, or the other way round. And where
each field has two texts before it, as in a questionnaire, the first one asks and the other explains.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from curbcut.aria import has_bold_style, is_visible
from curbcut.html import Element, collapse
from curbcut.naming.field_kinds import FIELDS, fields_of, is_filled_in, is_ticked
from curbcut.naming.label_words import is_aside, is_help
from curbcut.standards.html import HEADINGS
from curbcut.standards.words import words

_PASSED_OVER: Final = words("a br button script style template noscript svg img i datalist")
_PARTING: Final = words("hr legend fieldset form table h1 h2")
_SILENT: Final = words("select option optgroup textarea button script style template noscript")
_TITLES: Final = words("b strong label")
_CALLED_TITLE: Final = re.compile(r"(?<![a-z])(?:title|heading|label|name|question)(?![a-z])", re.IGNORECASE)
_LONGEST: Final = 60
"""Characters of a label among others."""
_SEVERAL: Final = 2
_LARGEST: Final = 200
"""Elements in what may be a field with its label; a box with more is a part of the page."""
_FIELD, _HEADING, _TITLE, _TEXT, _ASIDE, _END = "f", "h", "t", "w", "d", "|"
_FOLLOWING: Final = re.compile(r"(?:[dtw]*h)?(?:f[htw])+")
_HEADED: Final = re.compile(r"(?:[ht][wd]*f)+|(?:w[wd]+f)+")


class _Part(NamedTuple):
    kind: str
    node: Element | str


class _Box:
    """What stands in a box, in order: fields, texts of several kinds, and what ends a row of both."""

    def __init__(self, nodes: Iterable[Element | str]) -> None:
        self.parts = [_Part(kind, node) for node in nodes if (kind := _kind_of(node))]
        self.places = {part.node: place for place, part in enumerate(self.parts) if not isinstance(part.node, str)}
        shape = "".join(part.kind for part in self.parts)
        runs = [run for run in shape.split(_END) if _FIELD in run]
        self.fields = shape.count(_FIELD)
        self.is_followed = bool(runs) and all(map(_FOLLOWING.fullmatch, runs))
        self.is_headed = bool(runs) and all(map(_HEADED.fullmatch, runs))

    def before(self, child: Element) -> list[_Part]:
        """The texts between a child and the field before it."""
        here = self.places.get(child, 0)
        back = (self.parts[place] for place in range(here - 1, -1, -1))
        return [*takewhile(lambda part: part.kind not in (_FIELD, _END), back)][::-1]


def labels_follow(box: Element, *, fewest: int = 2) -> bool:
    """Whether fields in a box have their labels behind them: each of them, and the first has no words before it.

    fewest: how many fields there must be."""
    inside = _box(box)
    return inside.is_followed and inside.fields >= fewest


def words_over(child: Element, box: Element) -> Element | str | None:
    """What asks, of several texts that stand in a box before a field, or before what holds it; None if there are not
    several, or nothing tells."""
    inside = _box(box)
    before = inside.before(child)
    if len(before) < _SEVERAL or before[-1].kind in (_HEADING, _TITLE):
        return None
    if before[-1].kind == _ASIDE:
        return next((part.node for part in reversed(before) if part.kind != _ASIDE), None)
    are_many = inside.fields > 1 or is_one_of_such_rows(box)
    return before[0].node if are_many and inside.is_headed else None


def _box(box: Element) -> _Box:
    """What stands in a box; found once."""
    memo = box.document.memo
    found = memo.get((_box, box))
    if not isinstance(found, _Box):
        found = memo[_box, box] = _Box(box.nodes)
    return found


def is_one_of_such_rows(box: Element) -> bool:
    """Whether a box holds one field, as another right beside it does."""
    beside = (each for each in (box.previous, box.next) if each is not None)
    return box.tag in {"div", "li", "p"} and any(
        each.tag == box.tag
        and each.get("class") == box.get("class")
        and all(len(row.descendants(*FIELDS)) == 1 for row in (box, each))
        for each in beside
    )


def _kind_of(node: Element | str) -> str:
    """What a node is beside others: `""` for what is nothing here."""
    if isinstance(node, str):
        return _TEXT if _is_like_a_label(node) else ""
    if node.tag in _PARTING or node.document.size_of(node) > _LARGEST:
        return _END
    if fields := _fields_in(node):
        return _END if any(map(is_ticked, fields)) or _says_something(node) else _FIELD
    if node.tag in _PASSED_OVER or is_help(node) or not is_visible(node) or not _is_like_a_label(node.text):
        return ""
    if node.tag in HEADINGS:
        return _HEADING
    return _ASIDE if is_aside(node) else _TITLE if _is_title(node) else _TEXT


def _is_title(node: Element) -> bool:
    inner = node.children[0] if len(node.children) == 1 and not any(map(str.strip, node.texts)) else node
    return any(
        each.tag in _TITLES or _CALLED_TITLE.search(each.get("class") or "") is not None or has_bold_style(each)
        for each in (node, inner)
    )


def _fields_in(node: Element) -> Sequence[Element]:
    return fields_of(node) if node.tag not in FIELDS else [node] if is_filled_in(node) else []


def _says_something(box: Element) -> bool:
    """Whether words stand in a box beside those that fields offer."""
    inside = (each for each in (box, *box.descendants()) if each.tag not in _SILENT)
    return any(any(map(str.isalpha, text)) for each in inside for text in each.texts)


def _is_like_a_label(text: str) -> bool:
    said = collapse(text)
    return len(said) <= _LONGEST and not said.endswith((".", "!")) and any(map(str.isalpha, said))
