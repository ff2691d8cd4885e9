"""
OKLCH: colours as lightness, chroma and hue, spaced as people see them.

Written out rather than left to a colour library because a page waits for it: a search for a colour takes a fraction of
a millisecond instead of tenths of a second. Matrices: https://bottosson.github.io/posts/oklab/ (2021-01-25).
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from curbcut.css.colors import Color

_Triple = tuple[float, float, float]
_Matrix = tuple[_Triple, _Triple, _Triple]

_RGB_TO_LMS: Final[_Matrix] = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LMS_TO_LAB: Final[_Matrix] = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_LAB_TO_LMS: Final[_Matrix] = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_LMS_TO_RGB: Final[_Matrix] = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)

_HALVINGS: Final = 10
_NEARLY: Final = 1e-4
"""How far outside the screen's range a channel may be and still be called inside: less than 8 bits show."""


class Oklch(NamedTuple):
    """Lightness 0 to 1, chroma from 0 (grey), hue in radians."""

    lightness: float
    chroma: float
    hue: float


def oklch_of(color: Color) -> Oklch:
    """An opaque colour in OKLCH."""
    linear = (_linear(color.red), _linear(color.green), _linear(color.blue))
    long, medium, short = _times(_RGB_TO_LMS, linear)
    lightness, a, b = _times(_LMS_TO_LAB, (math.cbrt(long), math.cbrt(medium), math.cbrt(short)))
    return Oklch(lightness, math.hypot(a, b), math.atan2(b, a))


def difference(one: Color, other: Color) -> float:
    """How far two opaque colours are apart in OKLab, 0 to about 1."""
    (l1, c1, h1), (l2, c2, h2) = oklch_of(one), oklch_of(other)
    return math.dist((l1, c1 * math.cos(h1), c1 * math.sin(h1)), (l2, c2 * math.cos(h2), c2 * math.sin(h2)))


def on_screen(wanted: Oklch) -> Color:
    """The colour of that lightness and hue with as much of the chroma as a screen can show, rounded to 8 bits."""
    if not 0.0 < wanted.lightness < 1.0:
        level = min(max(wanted.lightness, 0.0), 1.0)
        return Color(level, level, level)
    shown, too_much = 0.0, wanted.chroma
    if _is_inside(_linear_rgb(wanted)):
        shown = wanted.chroma
    else:
        for _ in range(_HALVINGS):
            middle = (shown + too_much) / 2
            if _is_inside(_linear_rgb(wanted._replace(chroma=middle))):
                shown = middle
            else:
                too_much = middle
    return Color(*(round(_encoded(channel) * 255) / 255 for channel in _linear_rgb(wanted._replace(chroma=shown))))


def _linear_rgb(color: Oklch) -> _Triple:
    a, b = color.chroma * math.cos(color.hue), color.chroma * math.sin(color.hue)
    long, medium, short = _times(_LAB_TO_LMS, (color.lightness, a, b))
    return _times(_LMS_TO_RGB, (long**3, medium**3, short**3))


def _is_inside(linear: _Triple) -> bool:
    return min(linear) >= -_NEARLY and max(linear) <= 1 + _NEARLY


def _times(matrix: _Matrix, vector: _Triple) -> _Triple:
    x, y, z = vector
    (a, b, c), (d, e, f), (g, h, i) = matrix
    return a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else math.pow((channel + 0.055) / 1.055, 2.4)


def _encoded(linear: float) -> float:
    level = min(max(linear, 0.0), 1.0)
    return level * 12.92 if level <= 0.0031308 else 1.055 * math.pow(level, 1 / 2.4) - 0.055
