"""
The shape of an icon, whatever its colours: a square of 48 by 48 that is 1 where ink is and 0 where there is none.

A picture with a transparent ground has its shape in its alpha channel; of one without, ink is what differs from the
colour at the edge. Empty borders are cut off, so that size and place make no difference.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Rgba = NDArray[np.uint8]
"""Height, width, and red, green, blue and alpha."""

Ink = NDArray[np.float32]
"""`SIDE` by `SIDE`, 0 to 1."""

SIDE: Final = 48
_MARGIN: Final = 0.08
_VISIBLE: Final = 24
"""Levels of 255 from which on a pixel counts as drawn."""
_FAR: Final = 90
"""Levels by which a second colour differs from the first."""
_SECOND_SHARE: Final = 0.03
_BESIDE: Final = 40
"""Levels by which a pixel may differ from every mixture of the two colours."""
_DRAWN_SHARE: Final = 0.85


def ink_of(picture: Rgba) -> Ink | None:
    """The ink of a picture; None where nothing is drawn."""
    return ink_of_mask(_mask(picture))


def ink_of_mask(mask: NDArray[np.uint8]) -> Ink | None:
    """The ink of a picture of levels, 255 where it is drawn."""
    rows, columns = np.where(mask > _VISIBLE)
    if len(rows) == 0:
        return None
    drawn = mask[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    height, width = drawn.shape
    side = max(height, width)
    margin = round(side * _MARGIN)
    square = np.zeros((side + 2 * margin, side + 2 * margin), np.uint8)
    top, left = margin + (side - height) // 2, margin + (side - width) // 2
    square[top : top + height, left : left + width] = drawn
    small = Image.fromarray(square).resize((SIDE, SIDE), Image.Resampling.BILINEAR)
    return np.asarray(small, np.float32) / np.float32(255)


def is_drawn(picture: Rgba) -> bool:
    """Whether a picture is made of one colour or two on its ground, as icons are, and not a photograph."""
    levels = picture.astype(np.float32)
    seen = levels[:, :, 3] > 128
    colours = levels[seen][:, :3]
    if not len(colours):
        return False
    ground = np.median(_edge(levels), axis=0) if _is_opaque(levels) else np.median(colours, axis=0)
    other = _other_colour(colours, ground)
    if other is None:
        return _share_far(colours, ground) <= _SECOND_SHARE
    away = colours - ground
    along = other - ground
    share = np.clip(away @ along / (along @ along), 0, 1)
    beside = np.abs(away - share[:, None] * along).max(axis=1)
    return bool((beside < _BESIDE).mean() > _DRAWN_SHARE)


def _mask(picture: Rgba) -> NDArray[np.uint8]:
    levels: NDArray[np.float32] = picture.astype(np.float32)
    if not _is_opaque(levels):
        return _told_by_alpha(levels)
    opacity = levels[:, :, 3:] / np.float32(255)
    over_white = (levels[:, :, :3] * opacity + 255 * (1 - opacity)).astype(np.float32)
    return _contrast(over_white, np.median(_edge(over_white), axis=0)[:3])


def _is_opaque(levels: NDArray[np.float32]) -> bool:
    """Whether the alpha channel says nothing of the shape."""
    alpha = levels[:, :, 3]
    return not (alpha.min() < 40 and (alpha > 200).mean() > 0.005 and (alpha < 40).mean() > 0.05)


def _edge(levels: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.concatenate([levels[0], levels[-1], levels[:, 0], levels[:, -1]])[:, :3]


def _other_colour(colours: NDArray[np.float32], first: NDArray[np.float32]) -> NDArray[np.float32] | None:
    """The second colour of a picture; None if it has but one, or so many that none is the second."""
    if _share_far(colours, first) <= _SECOND_SHARE:
        return None
    second = np.median(colours[np.abs(colours - first).max(axis=1) > _FAR], axis=0).astype(np.float32)
    return second if np.abs(second - first).max() > _FAR / 2 else None


def _share_far(colours: NDArray[np.float32], first: NDArray[np.float32]) -> float:
    return float((np.abs(colours - first).max(axis=1) > _FAR).mean())


def _told_by_alpha(levels: NDArray[np.float32]) -> NDArray[np.uint8]:
    """The alpha channel, with holes where a second colour is laid upon the first: a white cross on a red plate."""
    alpha, colours = levels[:, :, 3], levels[:, :, :3]
    opaque = colours[alpha > 128]
    if not len(opaque):
        return alpha.astype(np.uint8)
    first = np.median(opaque, axis=0).astype(np.float32)
    second = _other_colour(opaque, first)
    if second is None:
        return alpha.astype(np.uint8)
    along = second - first
    laid_on = np.clip((colours - first) @ along / (along @ along), 0, 1)
    return np.multiply(alpha, 1 - laid_on).astype(np.uint8)


def _contrast(colours: NDArray[np.float32], ground: NDArray[np.float32]) -> NDArray[np.uint8]:
    difference = np.abs(colours - ground).max(axis=2)
    strongest = difference.max()
    if strongest < _VISIBLE:
        return np.zeros(difference.shape, np.uint8)
    ink = difference / strongest * 255
    ink[ink < 28] = 0
    levels: NDArray[np.uint8] = ink.astype(np.uint8)
    return levels
