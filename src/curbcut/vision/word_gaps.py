"""
Where one word ends and the next begins, seen in the pixels of a line.

The reader runs words together where letters are narrow and stand close, as in headings of capitals: "LIVEMUSIC". The
gaps between words are much wider than those between letters, whether or not some letters touch.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

_INK: Final = 0.4
"""Of the strongest contrast in a line."""
_CONTRAST: Final = 60
"""Levels of 255 by which letters differ from their ground at least."""
_WIDER: Final = ((3.5, 0.14), (2.4, 0.22))
"""How many times as wide as the middle one a gap between words is, and how wide by the height of the line: either."""
_OF_THE_OTHERS: Final = 0.7
"""Of the narrowest gap that the reader saw."""
_FEWEST: Final = 4
"""Gaps among which one can stand out."""


def words_seen(pixels: NDArray[np.uint8], words: int) -> list[tuple[int, int]]:
    """From which to which column each word of a line goes, where there are more than were read; else nothing.

    pixels: height, width and three channels; the line lies level in them. words: how many were read."""
    runs = _runs(pixels)
    gaps = [after[0] - before[1] for before, after in pairwise(runs)]
    if len(gaps) < _FEWEST:
        return []
    middle = max(1, median(gaps))
    least = min(max(wider * middle, share * pixels.shape[0]) for wider, share in _WIDER)
    if 1 < words <= len(gaps):
        least = max(least, _OF_THE_OTHERS * sorted(gaps)[1 - words])
    ends = [place for place, gap in enumerate(gaps) if gap >= least]
    if len(ends) < words:
        return []
    starts = [0, *(place + 1 for place in ends)]
    return [(runs[start][0], runs[end][1]) for start, end in zip(starts, [*ends, len(runs) - 1], strict=True)]


def _runs(pixels: NDArray[np.uint8]) -> list[tuple[int, int]]:
    """From which to which column there is ink without a gap."""
    levels: NDArray[Any] = pixels.astype(np.int16)
    edge = np.concatenate([levels[0], levels[-1], levels[:, 0], levels[:, -1]])
    away = np.abs(levels - np.median(edge, axis=0)).max(axis=2)
    strongest = float(np.percentile(away, 98))
    if strongest < _CONTRAST:
        return []
    columns = (away > _INK * strongest).any(axis=0)
    steps = np.flatnonzero(np.diff(np.concatenate([[0], columns.astype(np.int8), [0]])))
    return [(int(start), int(end)) for start, end in zip(steps[::2], steps[1::2], strict=True)]
