"""
Drawings of well-known sets, by how they look at twenty by twenty: the same icon in another notation, from a font, a
sprite or a file of pixels, is told without any doubt that a network has.

`known.bin` is written by tools/icons/known.py, compressed: the purposes, separated by spaces and ended by a line feed;
then for each drawing a byte that numbers its purpose; then 200 bytes each, two pixels a byte. A drawing that looks like
another one of other meaning is not in it.
"""

import zlib
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from curbcut.vision.icons.ink import Ink

LOOK: Final = 20
"""The side of what is compared."""
SAME: Final = 0.985
"""The cosine from which on two drawings are the same."""
BYTES: Final = LOOK * LOOK // 2
_ELSEWHERE: Final = 6.0
"""Levels of 15 by which two pixels by two may differ: what is cut out of a plate is little of all its ink."""


class _Known(NamedTuple):
    purposes: tuple[str, ...]
    numbers: NDArray[np.uint8]
    levels: NDArray[np.uint8]
    looks: NDArray[np.float32]


def look_of(ink: Ink) -> NDArray[np.uint8]:
    """A drawing at twenty by twenty, in sixteen levels."""
    small = Image.fromarray((ink * 255).astype(np.uint8)).resize((LOOK, LOOK), Image.Resampling.BOX)
    levels: NDArray[np.uint8] = ((np.asarray(small).astype(np.uint16) + 8) // 17).astype(np.uint8)
    return levels.ravel()


def directions_of(looks: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Rows of looks as directions, whose products are cosines."""
    rows = looks.astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, np.float32(1e-6)), np.float32)


@cache
def _known() -> _Known:
    content = zlib.decompress(Path(__file__).with_name("known.bin").read_bytes())
    head, _, rest = content.partition(b"\n")
    held = np.frombuffer(rest, np.uint8)
    count = len(held) // (1 + BYTES)
    packed = held[count:].reshape(count, BYTES)
    looks = np.stack([packed >> 4, packed & 15], axis=2).reshape(count, LOOK * LOOK)
    return _Known(tuple(head.decode().split()), held[:count], looks, directions_of(looks))


def known_purpose(ink: Ink) -> tuple[str, float] | None:
    """The purpose of the drawing that looks the same, and how much; None if there is none, or several that differ."""
    known = _known()
    look = look_of(ink)
    alike = known.looks @ directions_of(look[None])[0]
    best = float(alike.max())
    if best < SAME or _differ_somewhere(look, known.levels[alike.argmax()]):
        return None
    numbers = {int(number) for number in known.numbers[alike >= max(SAME, best - 0.004)]}
    return (known.purposes[numbers.pop()], best) if len(numbers) == 1 else None


def _differ_somewhere(look: NDArray[np.uint8], other: NDArray[np.uint8]) -> bool:
    """Whether four pixels together are not the same, as in an i and the hands of a clock on the same plate."""
    difference = np.abs(look.astype(np.float32) - other).reshape(LOOK, LOOK)
    pairs = difference[1:] + difference[:-1]
    return bool((pairs[:, 1:] + pairs[:, :-1]).max() > 4 * _ELSEWHERE)
