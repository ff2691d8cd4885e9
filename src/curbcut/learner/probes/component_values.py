"""What passes between a page under trial and the probe that tries it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Final

import msgspec

NEAR: Final = 40.0
"""Pixels between a control and what belongs to it."""
MOSTLY: Final = 0.7
"""Of the words of a menu, the part that stands in its links."""
SURE: Final = 0.9
LIKELY: Final = 0.7
"""Reported, but nothing is changed by it."""


MOST_TRIES: Final = 90
"""On all pages of one template."""
SECONDS: Final = 240.0
"""For them; on a machine that others use too a try takes several seconds, and there should be no fewer of them."""


@dataclass(slots=True)
class Allowance:
    """How much may still be tried of one template."""

    tries: int = MOST_TRIES
    until: float = field(default_factory=lambda: time.monotonic() + SECONDS)

    @property
    def is_spent(self) -> bool:
        return self.tries <= 0 or time.monotonic() > self.until


class Panel(msgspec.Struct, frozen=True, rename="camel"):
    """What has appeared, as `component_effects.js` describes it. Numbers are of elements that were there from
    the start, -1 for others; handles name all."""

    handle: int
    number: int
    tag: str
    signature: str
    is_overlay: bool
    blocks: bool
    gap: float
    width: float
    height: float
    text: str
    items: list[int]
    pressed: int
    links: int
    days: int
    pressable: float
    focusables: int
    fields: int
    is_control: bool
    replaced: list[int]
    alike: list[int]
    is_in_place: bool
    siblings: int
    heading: str
    is_inside: bool
    is_within: bool
    holds_trigger: bool
    is_after: bool

    @property
    def is_anchored(self) -> bool:
        return self.gap <= NEAR or self.is_inside

    @property
    def is_of_links(self) -> bool:
        """Whether it is links and buttons with hardly anything else, as a list of messages."""
        return self.focusables >= 2 and self.pressable >= MOSTLY

    @property
    def is_list(self) -> bool:
        return len(self.items) >= 2 and self.pressed * 2 >= len(self.items)


class Seen(msgspec.Struct, frozen=True, rename="camel"):
    """What has come and gone since the page was looked at last. `left` is what went with the control in it."""

    came: int
    gone: int
    went: list[int]
    left: int
    focus: bool
    panel: Panel | None


@dataclass(slots=True)
class Tried:
    """A control that showed something. `panels` and `items` are numbers of elements, locators where the page was
    loaded without them."""

    kind: str
    on: str
    trigger: int
    signature: str
    panel: Panel
    confidence: float = SURE
    evidence: list[str] = field(default_factory=list)
    panel_locator: str = ""
    item_locator: str = ""
    close: int = -1
    close_locator: str = ""


class Point(msgspec.Struct):
    x: float
    y: float


class Candidate(msgspec.Struct, rename="camel"):
    """An element that may be a control, and how to try it."""

    number: int
    ways: list[str]
    score: int
    signature: str
    mark: str
    leads_away: bool
    is_typed: bool
    is_read_only: bool

    @property
    def sort(self) -> str:
        return f"{self.signature} {self.mark} {' '.join(sorted(self.ways))}"


class Uninvited(msgspec.Struct):
    """What lies over a page from the start."""

    handle: int
    number: int
    blocks: bool
    signature: str


def panel_of(each: Uninvited) -> Panel:
    """What lies over the page from the start, as if it had appeared."""
    return Panel(
        handle=each.handle, number=each.number, tag="", signature=each.signature, is_overlay=True, blocks=each.blocks,
        gap=0, width=0, height=0, text="", items=[], pressed=0, links=0, days=0, pressable=0, focusables=0, fields=0,
        is_control=False, replaced=[], alike=[], is_in_place=False, siblings=1, heading="", is_inside=False,
        is_within=False, holds_trigger=False, is_after=False,
    )  # fmt: skip
