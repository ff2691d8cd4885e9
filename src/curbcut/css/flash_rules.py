"""
Style rules that do nothing but slow animations down that flash: what a learner may have added to a page. They are read
before they are written, as those that end animations are.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

SLOWED: Final = "slow"
KINDS: Final = (SLOWED, "flashes", "flashing-picture")
"""An animation that is slowed down, something that is not, a picture file."""
SLOWEST: Final = 60_000
MOST_A_SECOND: Final = 200

_SLOW = re.compile(r"(?P<selector>[^{}]+)\{animation-duration:(?P<milliseconds>\d{1,5})ms!important\}", re.ASCII)


class Flash(NamedTuple):
    """Something that flashes; `number` is in how many milliseconds an animation runs once when it is slowed down, else
    how often it flashes in a second."""

    kind: str
    number: int
    selector: str

    @property
    def line(self) -> str:
        return f"{self.kind} {self.number} {self.selector}"

    @property
    def css(self) -> str:
        return f"{self.selector}{{animation-duration:{self.number}ms!important}}"


def flash_in(line: str) -> Flash | None:
    """What a line says; None if it says anything else. Whether the selector is one is for others to see."""
    kind, _, rest = line.partition(" ")
    number, _, selector = rest.partition(" ")
    most = SLOWEST if kind == SLOWED else MOST_A_SECOND
    if kind not in KINDS or not re.fullmatch(r"[1-9]\d{0,4}", number) or int(number) > most:
        return None
    return Flash(kind, int(number), selector)


def css_of_slowed(flashes: Iterable[Flash]) -> str:
    """The rules as they stand in a page."""
    return "".join(each.css for each in flashes if each.kind == SLOWED)


def is_slowed_style(text: str) -> bool:
    """Whether a `style` element only slows animations down: one that was added."""
    at = 0
    while found := _SLOW.match(text, at):
        at = found.end()
    return at > 0 and at == len(text)
