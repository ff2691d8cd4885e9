"""
What the network takes for its near relation, and a look at the drawing settles.

A padlock that is its own mirror image is closed, however high its shackle. Two triangles that end in a bar go to the
next thing, and are not for going faster.
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


def settled(purpose: str, ink: Ink) -> str:
    """The purpose of a drawing that the network gave this one."""
    if purpose == "unlock" and _is_mirrored(ink):
        return "lock"
    if purpose == "fast-forward" and _ends_in_a_bar(ink):
        return "next"
    if purpose == "rewind" and _ends_in_a_bar(ink[:, ::-1]):
        return "previous"
    return purpose


def _is_mirrored(ink: Ink) -> bool:
    mirrored = ink[:, ::-1]
    return float(np.minimum(ink, mirrored).sum()) >= _MIRRORED * float(np.maximum(ink, mirrored).sum())


def _ends_in_a_bar(ink: Ink) -> bool:
    """Whether the last columns to the right are drawn from top to bottom."""
    drawn = ink > _DRAWN
    rows, columns = np.flatnonzero(drawn.any(axis=1)), np.flatnonzero(drawn.any(axis=0))
    if not len(columns):
        return False
    height = rows[-1] - rows[0] + 1
    last = drawn[:, max(0, columns[-1] + 1 - _COLUMNS) : columns[-1] + 1].any(axis=1)
    return bool(last.sum() >= _BAR * height)
