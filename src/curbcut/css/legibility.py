"""The nearest colour that can be read: same hue, as little lighter or darker as it takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from curbcut.css.colors import Color
from curbcut.css.oklch import Oklch, oklch_of, on_screen

Judge = Callable[[Color], bool]

_STEPS: Final = 12
"""Halvings of the lightness range: finer than 8 bits show."""


def legible(color: Color, is_legible: Judge) -> Color | None:
    """The colour nearest to `color` that `is_legible` accepts as 8 bits show it, or None if no lightness will do.

    A translucent colour is first made less so; that is what its author would change."""
    if not color.is_opaque:
        for step in range(int(color.alpha * 20) + 1, 21):
            denser = color._replace(alpha=step / 20)
            if is_legible(denser):
                return denser
        color = color._replace(alpha=1.0)
    own = oklch_of(color)
    candidates = [found for end in (0.0, 1.0) if (found := _towards(own, end, is_legible)) is not None]
    if not candidates:
        return None
    nearest = min(candidates, key=lambda found: abs(found.lightness - own.lightness))
    return on_screen(nearest)


def _towards(own: Oklch, end: float, is_legible: Judge) -> Oklch | None:
    """The first lightness on the way from the colour's own to black or white that is accepted."""
    if not is_legible(on_screen(own._replace(lightness=end))):
        return None
    unread, read = own.lightness, end
    for _ in range(_STEPS):
        middle = (unread + read) / 2
        if is_legible(on_screen(own._replace(lightness=middle))):
            read = middle
        else:
            unread = middle
    return own._replace(lightness=read)
