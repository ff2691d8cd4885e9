"""What is found in a picture, and what is decided of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from curbcut.vision.pixels import Pixels
from curbcut.vision.reading import NOTHING_READ, Reading

CERTAIN: Final = 0.95
SURE: Final = 0.88
FAIRLY_SURE: Final = 0.82
DOUBTFUL: Final = 0.6
"""Below what changes a page unless its owner says otherwise: put before a person."""

LONGEST: Final = 150
"""Characters of a text alternative; what is longer is a description."""


class Kind(Enum):
    """What a picture is, as far as its text alternative depends on it."""

    FUNCTIONAL = "functional"
    DECORATIVE = "decorative"
    TEXT = "text"
    INFORMATIVE = "informative"
    COMPLEX = "complex"
    SPACER = "spacer"
    TRACKER = "tracker"
    SPRITE = "sprite"
    LOGO = "logo"
    AVATAR = "avatar"
    CAPTCHA = "captcha"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was found in a picture's file. words: what its author wrote into it. failure: why it could not be opened."""

    pixels: Pixels | None = None
    reading: Reading = NOTHING_READ
    words: str = ""
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a picture is for. alternative: None where none can be given, `""` for decoration. details: all that is to be
    said of it, where the alternative is too short for that. agreed: the alternative once a person has agreed to it,
    where it is hedged until then. leads_to_itself: whether it is a link to a picture, the same in large as a rule: what
    it shows is where it leads."""

    kind: Kind
    alternative: str | None
    confidence: float
    because: tuple[str, ...]
    details: str = ""
    agreed: str = ""
    leads_to_itself: bool = False

    @property
    def wants_description(self) -> bool:
        """Whether somebody, or something, who looks at it has to say what it shows."""
        is_seen = self.kind in {Kind.INFORMATIVE, Kind.COMPLEX, Kind.LOGO, Kind.AVATAR} or self.leads_to_itself
        return self.alternative is None and is_seen
