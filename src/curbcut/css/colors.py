"""
Colours: reading, layering, and contrast as WCAG defines it.

https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from typing import Final, NamedTuple

from tinycss2.color4 import Color as ParsedColor  # type: ignore[import-untyped]
from tinycss2.color4 import parse_color

from curbcut.memory import remembered

MAX_COLOR: Final = 200
"""A longer value is not read as a colour; in characters."""


class Color(NamedTuple):
    """An sRGB colour, each channel 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    @property
    def is_opaque(self) -> bool:
        return self.alpha >= 1.0

    @property
    def hex(self) -> str:
        """As CSS, rounded to 8 bits; without the alpha."""
        return "#" + "".join(f"{round(channel * 255):02x}" for channel in self[:3])


WHITE: Final = Color(1.0, 1.0, 1.0)
BLACK: Final = Color(0.0, 0.0, 0.0)
TRANSPARENT: Final = Color(0.0, 0.0, 0.0, 0.0)
LINK: Final = Color(0.0, 0.0, 238 / 255)
"""What browsers give a link that was not visited. https://html.spec.whatwg.org/multipage/rendering.html#phrasing-content-3"""


@remembered(4096)
def color_of(value: str) -> Color | None:
    """The colour that a CSS value names, or None: `currentcolor`, variables, keywords, what is no colour."""
    if len(value) > MAX_COLOR:
        return None
    try:
        parsed = parse_color(value)
        if not isinstance(parsed, ParsedColor):
            return None
        red, green, blue = parsed.to("srgb").coordinates
    except (ValueError, NotImplementedError, TypeError):
        return None
    return Color(_channel(red), _channel(green), _channel(blue), _channel(parsed.alpha))


def _channel(value: float | None) -> float:
    return min(max(value or 0.0, 0.0), 1.0)


def over(top: Color, below: Color) -> Color:
    """What is seen where a colour lies over an opaque one."""
    alpha = top.alpha
    return Color(*(above * alpha + under * (1 - alpha) for above, under in zip(top[:3], below[:3], strict=True)))


def luminance(color: Color) -> float:
    """Relative luminance, 0 to 1, of the colour as 8 bits a channel show it."""
    red, green, blue = (_linear(round(channel * 255) / 255) for channel in color[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


@remembered(4096)
def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two opaque colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
