"""
The nearest colour that can be read: as little lighter or darker as it takes, of the same hue, or of one beside it where
that keeps more of the colour: a screen shows a dark orange only as brown, and a dark red that is nearly orange as such.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from curbcut.css.colors import Color
from curbcut.css.oklch import Oklch, difference, oklch_of, on_screen

Judge = Callable[[Color], bool]

_STEPS: Final = 12
"""Halvings of the lightness range: finer than 8 bits show."""
_HUES_BESIDE: Final = tuple(math.radians(degrees) for degrees in (-10, 10))
"""How far another hue may be: less than from one name of a colour to the next."""
_DULLED: Final = 0.9
"""What is left of a colour's chroma where hues beside it are tried."""


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
    shown = on_screen(nearest)
    if not 0.0 < nearest.lightness < 1.0 or oklch_of(shown).chroma >= _DULLED * own.chroma:
        return shown
    end = 0.0 if nearest.lightness < own.lightness else 1.0
    beside = (_towards(own._replace(hue=own.hue + turn), end, is_legible) for turn in _HUES_BESIDE)
    others = [on_screen(each) for each in beside if each is not None]
    return min([shown, *others], key=lambda each: difference(color, each))


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
