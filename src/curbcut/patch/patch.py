"""
All edits of a page, and the writing of them.

The first to claim something has it: an attribute of an element, its name, its text, a range of bytes. A fix is taken
whole or not at all.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Final

from curbcut.html import Document
from curbcut.patch.changes import Change, RemoveAttribute, Rename, SetAttribute, SetText
from curbcut.patch.edits import Edit, adds_attribute, edits_for

_PLACE: Final = attrgetter("start", "end")


class Patch:
    """The edits of one page, gathered fix by fix."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._claims: set[tuple[object, ...]] = set()
        self._ranges: list[tuple[int, int]] = []
        self._taken: list[Edit | SetAttribute] = []
        """In the order they were taken. What is in nobody's way is made an edit when the page is written: where it is
        only checked, that is spared."""

    def __bool__(self) -> bool:
        return bool(self._taken)

    def take(self, changes: Sequence[Change]) -> bool:
        """Takes the changes of one fix, all of them, or none and returns False if something of theirs is claimed.
        Raises NoPlace if the source has no place for one."""
        claims = [claim for change in changes for claim in _claims_of(change)]
        if not self._claims.isdisjoint(claims):
            return False
        taken: list[Edit | SetAttribute] = []
        for change in changes:
            taken += [change] if isinstance(change, SetAttribute) and adds_attribute(change) else edits_for(change)
        edits = [each for each in taken if isinstance(each, Edit)]
        if any(map(self._overlaps, edits)) or (len(edits) > 1 and _overlap_each_other(edits)):
            return False
        self._claims.update(claims)
        self._taken += taken
        for edit in edits:
            if edit.start != edit.end:
                insort(self._ranges, (edit.start, edit.end))
        return True

    def _overlaps(self, edit: Edit) -> bool:
        """Whether the edit touches bytes that another replaces, or writes into their middle."""
        at = bisect_left(self._ranges, (edit.start, edit.end))
        before_ends_inside = at > 0 and self._ranges[at - 1][1] > edit.start
        next_starts_inside = at < len(self._ranges) and self._ranges[at][0] < edit.end
        return before_ends_inside or next_starts_inside

    @property
    def edits(self) -> list[Edit]:
        """The edits in the order of the source; those at one place in the order they were taken."""
        edits = [edit for each in self._taken for edit in ([each] if isinstance(each, Edit) else edits_for(each))]
        self._taken = [*edits]  # a change is made an edit once
        return sorted(edits, key=_PLACE)

    def apply(self) -> bytes:
        """The source with every edit written; all other bytes as they were."""
        return splice(self._document.source, self.edits)


def splice(source: bytes, edits: Sequence[Edit]) -> bytes:
    """The source with edits written, which are in order and do not overlap."""
    parts: list[bytes] = []
    position = 0
    for edit in edits:
        if edit.start < position:
            raise ValueError("edits overlap or are out of order")
        parts += (source[position : edit.start], edit.text)
        position = edit.end
    parts.append(source[position:])
    return b"".join(parts)


def _claims_of(change: Change) -> list[tuple[object, ...]]:
    if isinstance(change, SetAttribute | RemoveAttribute):
        return [(change.element, "attribute", change.name)]
    if isinstance(change, Rename):
        return [(change.element, "tag")]
    if isinstance(change, SetText):
        return [(change.element, "text")]
    return []


def _overlap_each_other(edits: Sequence[Edit]) -> bool:
    ordered = sorted(edits, key=_PLACE)
    return any(after.start < before.end for before, after in pairwise(ordered))
