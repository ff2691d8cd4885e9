"""
What the network takes for its near relation, and a look at the drawing settles.

A padlock that is its own mirror image is closed, however high its shackle. Two triangles that end in a bar go to the
next thing, and are not for going faster; one arrow alone is not for that either. A dot over a stroke is an i, one under
it an exclamation mark. A crescent is no sun.
"""

from typing import Final

import numpy as np

from curbcut.vision.icons.ink import Ink

_MIRRORED: Final = 0.98
"""The share of the ink of a drawing and its mirror image together that is in both."""
_BAR: Final = 0.8
"""The share of a drawing's height that a bar at its end covers."""
_DRAWN: Final = 0.5
_COLUMNS: Final = 2
_MIDDLE: Final = 3
"""The columns in the middle in which the dot and the stroke of a mark are looked for."""
_LONGER: Final = 1.5
"""How many dots a stroke is long at least."""
_ROUND: Final = 0.7
"""The least share, as of `_MIRRORED`, of a sun, whose rays may be an odd number."""
_SHAFT: Final = 0.6
"""The share of an arrow's height that its shaft has at most."""
_WHOLE: Final = 0.9
"""The least share, as of `_MIRRORED`, of an arrow that is drawn by itself, upside down."""


def settled(purpose: str, ink: Ink) -> str:
    """The purpose of a drawing that the network gave this one; empty if it is neither this nor its near relation."""
    match purpose:
        case "unlock":
            return "lock" if _is_mirrored(ink) else purpose
        case "fast-forward":
            return _of_two_triangles(ink, purpose, "next", "right")
        case "rewind":
            return _of_two_triangles(ink[:, ::-1], purpose, "previous", "left")
        case "information" | "warning":
            return _of_mark(ink) or purpose
        case "light-mode":
            return purpose if _in_both(ink, ink[:, ::-1]) >= _ROUND else "dark-mode"
    return purpose


def _in_both(ink: Ink, other: Ink) -> float:
    """The share of the ink of two drawings together that is in both."""
    return float(np.minimum(ink, other).sum()) / max(float(np.maximum(ink, other).sum()), 1e-6)


def _is_mirrored(ink: Ink) -> bool:
    return _in_both(ink, ink[:, ::-1]) >= _MIRRORED


def _of_two_triangles(ink: Ink, faster: str, next_one: str, arrow: str) -> str:
    """Two triangles that point to the right, with or without a bar at their end, or a single arrow."""
    if _ends_in_a_bar(ink):
        return next_one
    if not _begins_thin(ink):
        return faster
    return arrow if _in_both(ink, ink[::-1]) >= _WHOLE else ""


def _begins_thin(ink: Ink) -> bool:
    """Whether the first columns are those of a shaft, and not the side of a triangle."""
    drawn = ink > _DRAWN
    rows, columns = np.flatnonzero(drawn.any(axis=1)), np.flatnonzero(drawn.any(axis=0))
    if not len(columns):
        return False
    first = np.flatnonzero(drawn[:, columns[0] : columns[0] + (columns[-1] + 1 - columns[0]) // 6 + 1].any(axis=1))
    return bool(first[-1] + 1 - first[0] <= _SHAFT * (rows[-1] + 1 - rows[0]))


def _of_mark(ink: Ink) -> str:
    """Whether a dot is over or under a stroke, in a frame, cut out of a plate, or alone; empty if neither is."""
    middle = ink.shape[1] // 2
    drawn = ink[:, middle - _MIDDLE // 2 : middle + _MIDDLE // 2 + 1].mean(axis=1) > _DRAWN
    edges = np.flatnonzero(np.diff(drawn.astype(np.int8), prepend=0, append=0))
    lengths = np.diff(edges)  # drawn, empty, drawn, …
    match len(lengths):
        case 3:
            first, second = lengths[0], lengths[2]
        case 5:
            first, second = lengths[1], lengths[3]
        case 7:
            first, second = lengths[2], lengths[4]
        case _:
            return ""
    if second >= _LONGER * first:
        return "information"
    return "warning" if first >= _LONGER * second else ""


def _ends_in_a_bar(ink: Ink) -> bool:
    """Whether the last columns to the right are drawn from top to bottom."""
    drawn = ink > _DRAWN
    rows, columns = np.flatnonzero(drawn.any(axis=1)), np.flatnonzero(drawn.any(axis=0))
    if not len(columns):
        return False
    height = rows[-1] - rows[0] + 1
    last = drawn[:, max(0, columns[-1] + 1 - _COLUMNS) : columns[-1] + 1].any(axis=1)
    return bool(last.sum() >= _BAR * height)
