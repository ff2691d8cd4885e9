"""The order in which people read lines of text: columns first where there are any, then from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Final, NamedTuple

_DEEPEST: Final = 30


class Box(NamedTuple):
    """Where something stands in a picture, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


def in_reading_order(boxes: Sequence[Box], *, is_right_to_left: bool = False) -> list[int]:
    """The numbers of these boxes, in the order in which they are read."""
    return _ordered(boxes, list(range(len(boxes))), is_right_to_left=is_right_to_left, deep=0)


def _ordered(boxes: Sequence[Box], group: list[int], *, is_right_to_left: bool, deep: int) -> list[int]:
    if len(group) < 2 or deep > _DEEPEST:
        return group
    height = median(boxes[each].height for each in group)
    columns = _split(boxes, group, "left", "right", gap=height)
    if len(columns) > 1 and all(len(column) > 1 for column in columns):
        parts = columns[::-1] if is_right_to_left else columns
    else:
        parts = _split(boxes, group, "top", "bottom", gap=0.6 * height)
        if len(parts) == 1:
            return _by_rows(boxes, group, is_right_to_left=is_right_to_left)
    found: list[int] = []
    for part in parts:
        found += _ordered(boxes, part, is_right_to_left=is_right_to_left, deep=deep + 1)
    return found


def _split(boxes: Sequence[Box], group: list[int], start: str, end: str, *, gap: float) -> list[list[int]]:
    """The boxes in parts with at least this gap between them in one direction."""
    parts: list[list[int]] = []
    reached = float("-inf")
    for each in sorted(group, key=lambda number: float(getattr(boxes[number], start))):
        if not parts or getattr(boxes[each], start) - reached > gap:
            parts.append([])
        parts[-1].append(each)
        reached = max(reached, float(getattr(boxes[each], end)))
    return parts


def _by_rows(boxes: Sequence[Box], group: list[int], *, is_right_to_left: bool) -> list[int]:
    """From top to bottom; what stands beside each other, as the lines run."""
    rows: list[list[int]] = []
    for each in sorted(group, key=lambda number: boxes[number].top + boxes[number].bottom):
        box = boxes[each]
        row = boxes[rows[-1][0]] if rows else None
        overlap = min(row.bottom, box.bottom) - max(row.top, box.top) if row is not None else 0.0
        if row is not None and overlap > 0.5 * min(row.height, box.height):
            rows[-1].append(each)
        else:
            rows.append([each])
    ordered: list[int] = []
    for line in rows:
        ordered += sorted(line, key=lambda number: boxes[number].left, reverse=is_right_to_left)
    return ordered
