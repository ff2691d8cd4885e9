"""The same drawing has the same ink, whatever its colours, its size and its ground."""

import numpy as np
import pytest
from numpy.typing import NDArray

pytest.importorskip("numpy")

from PIL import Image, ImageDraw

from curbcut.vision.icons.ink import Rgba, ink_of, is_drawn


def ring(fore: tuple[int, ...], ground: tuple[int, ...], side: int = 96, shift: int = 0) -> Rgba:
    image = Image.new("RGBA", (side, side), ground)
    edge = side // 6
    box = (edge + shift, edge + shift, side - edge + shift, side - edge + shift)
    ImageDraw.Draw(image).ellipse(box, outline=fore, width=side // 8)
    return np.asarray(image)


def difference(one: Rgba, other: Rgba) -> float:
    first, second = ink_of(one), ink_of(other)
    assert first is not None
    assert second is not None
    return float(np.abs(first - second).mean())


@pytest.mark.parametrize(
    "other",
    [
        ring((255, 255, 255, 255), (20, 30, 40, 255)),
        ring((200, 0, 0, 255), (255, 255, 255, 255)),
        ring((255, 255, 255, 255), (0, 0, 0, 0)),
        ring((0, 0, 0, 255), (0, 0, 0, 0), shift=6),
        ring((0, 0, 0, 255), (0, 0, 0, 0), side=192),
    ],
)
def test_colours_size_and_place_make_no_difference(other: Rgba) -> None:
    assert difference(ring((0, 0, 0, 255), (0, 0, 0, 0)), other) < 0.03


def test_what_is_laid_upon_a_plate_is_a_hole_in_it() -> None:
    image = Image.new("RGBA", (96, 96), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.ellipse((2, 2, 93, 93), fill=(200, 0, 0, 255))
    draw.rectangle((40, 20, 56, 76), fill=(255, 255, 255, 255))
    ink = ink_of(np.asarray(image))
    assert ink is not None
    assert ink[24, 24] < 0.1
    assert ink[24, 10] > 0.9


def test_where_nothing_is_drawn_there_is_no_ink() -> None:
    assert ink_of(np.zeros((20, 20, 4), np.uint8)) is None
    assert ink_of(np.full((20, 20, 4), 255, np.uint8)) is None


def photograph() -> NDArray[np.uint8]:
    across, down = np.meshgrid(np.linspace(0, 255, 96), np.linspace(0, 255, 96))
    return np.stack([across, down, 255 - across, np.full_like(across, 255)], axis=2).astype(np.uint8)


def test_a_photograph_is_told_from_an_icon() -> None:
    assert is_drawn(ring((10, 80, 200, 255), (240, 240, 240, 255)))
    assert is_drawn(ring((10, 80, 200, 255), (0, 0, 0, 0)))
    assert not is_drawn(photograph())
