"""
What an icon means, told from the picture alone.

Names, ligatures, code points and the exact shapes of well-known icons come first and need no picture; the rules know
them (`curbcut.standards.icons`, `icon_shapes`). Here is what remains: a drawing is compared with those of well-known
sets, and only then shown to the network. Below `ACCEPTED` an answer is for a person to agree to.
"""

from typing import Final, NamedTuple

from curbcut.standards.icon_shapes import icon_of_shapes
from curbcut.standards.icon_table import BRANDS
from curbcut.vision.icons.geometry import settled
from curbcut.vision.icons.ink import Ink, Rgba, ink_of, is_drawn
from curbcut.vision.icons.known import known_purpose
from curbcut.vision.icons.network import shipped
from curbcut.vision.icons.svg import drawn, harmless, shapes_of

ACCEPTED: Final = 0.6
"""How likely a purpose must be for the network's word to be taken; chosen by `python -m evals.icons`."""
WORTH_ASKING: Final = 0.3
"""What is less likely is no answer at all."""
MOST_PIXELS: Final = 1024
FEWEST_PIXELS: Final = 8
_TRUSTED: Final = 0.8
"""The confidence from which on an answer changes a page (`curbcut.knowledge.TRUST`)."""
_OF_KNOWN: Final = 0.97
"""The confidence in a drawing that looks the same as one of a well-known set."""


class Recognised(NamedTuple):
    """A purpose, what told it, and how sure that is: from 0.8 on, sure enough to change a page."""

    purpose: str
    how: str
    confidence: float


def icon_in_svg(text: str, part: str = "") -> Recognised | None:
    """What an SVG means, which may come from anywhere. part: the id of what is meant in a sprite."""
    clean = harmless(text, part)
    if clean is None:
        return None
    known = icon_of_shapes(shapes_of(clean))
    if known is not None:
        return Recognised(known.purpose, "the shapes of a well-known icon", _OF_KNOWN)
    picture = drawn(clean)
    if picture is None:
        return None
    found = _recognised(ink_of(picture))
    # Of a flag or a scene the outline says nothing; logos of several colours are told by theirs.
    return found if found is not None and (found.purpose in BRANDS or is_drawn(picture)) else None


def icon_in_picture(picture: Rgba) -> Recognised | None:
    """What a picture in pixels means; None for a photograph and what is too large or too small for an icon."""
    height, width = picture.shape[:2]
    if min(height, width) < FEWEST_PIXELS or max(height, width) > MOST_PIXELS or not is_drawn(picture):
        return None
    return _recognised(ink_of(picture))


def _recognised(ink: Ink | None) -> Recognised | None:
    if ink is None:
        return None
    known = known_purpose(ink)
    if known is not None:
        return Recognised(known[0], "an icon that looks the same", _OF_KNOWN)
    purpose, likelihood = shipped().likely(ink)
    purpose = settled(purpose, ink)
    if likelihood < WORTH_ASKING or not purpose:
        return None
    return Recognised(purpose, "the icon network", confidence_of(likelihood))


def confidence_of(likelihood: float) -> float:
    """The network's likelihood as a confidence: `ACCEPTED` is where pages begin to change."""
    if likelihood >= ACCEPTED:
        return _TRUSTED + (0.99 - _TRUSTED) * (likelihood - ACCEPTED) / (1 - ACCEPTED)
    return (_TRUSTED - 0.01) * likelihood / ACCEPTED
