"""
Style rules that do nothing but end animations for people who have asked their system for less motion: what a learner
may have added to a page. They are read before they are written, as ring rules are.
"""

import re
from typing import Final, NamedTuple

from curbcut.css.color_rules import LONGEST
from curbcut.css.flash_rules import KINDS as FLASHING
from curbcut.css.flash_rules import Flash, flash_in
from curbcut.css.ring_rules import is_selector

MOST_LINES: Final = 60
KINDS: Final = ("moves", "picture", "film")
"""What is left: something that moves, a picture or a film that does."""

_FLASHING: Final = tuple(f"{kind} " for kind in FLASHING)
_BEGIN: Final = "@media (prefers-reduced-motion:reduce){"
_ENDED: Final = (
    "{animation-duration:.01ms!important;animation-delay:0s!important;animation-iteration-count:1!important}"
)
"""Each runs once and at once, so that what it leads to is there."""
_SELECTOR = re.compile(r"(?P<element>[^:]+(?::(?:not|has)\([^()]*\)[^:]*)*)(?:::(?:before|after))?", re.ASCII)


class Left(NamedTuple):
    """Something that moves and goes on moving."""

    kind: str
    selector: str

    @property
    def line(self) -> str:
        return f"{self.kind} {self.selector}"


class Motion(NamedTuple):
    """What an answer says: the selectors of what is to be still for those who asked for that, what moves on, and what
    flashes."""

    still: tuple[str, ...]
    left: tuple[Left, ...]
    flashes: tuple[Flash, ...] = ()

    @property
    def css(self) -> str:
        """The rules as they stand in a page."""
        return f"{_BEGIN}{''.join(selector + _ENDED for selector in self.still)}}}" if self.still else ""

    @property
    def answer(self) -> str:
        """As it is kept: a line for each."""
        lines = [*(f"still {selector}" for selector in self.still), *(each.line for each in self.left)]
        return "\n".join([*(each.line for each in self.flashes), *lines])


def motion_in(answer: str) -> Motion | None:
    """What an answer says; None if there is anything else in it."""
    written = answer.splitlines()
    if len(answer) > LONGEST or len(written) > MOST_LINES:
        return None
    flashes = [flash for line in written if line.startswith(_FLASHING) and (flash := flash_in(line)) is not None]
    lines = [line.partition(" ") for line in written if not line.startswith(_FLASHING)]
    if len(flashes) + len(lines) < len(written) or any(kind not in {"still", *KINDS} for kind, _, _ in lines):
        return None
    if not all(
        map(_is_for_an_element, [*(each.selector for each in flashes), *(selector for _, _, selector in lines)])
    ):
        return None
    still = tuple(selector for kind, _, selector in lines if kind == "still")
    left = tuple(Left(kind, selector) for kind, _, selector in lines if kind != "still")
    return Motion(still, left, tuple(flashes))


def is_still_style(text: str) -> bool:
    """Whether a `style` element only ends animations: one that was added."""
    return text.strip().startswith(_BEGIN) and _ENDED in text


def _is_for_an_element(selector: str) -> bool:
    return is_selector(selector) and _SELECTOR.fullmatch(selector) is not None
