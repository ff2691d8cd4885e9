"""Which kind of component it is that appeared, by how it lies on the page and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import msgspec

NEAR: Final = 40.0
"""Pixels between a control and what belongs to it."""
DAYS: Final = 27
LARGEST_TOOLTIP: Final = (560.0, 260.0)
SURE: Final = 0.9
LIKELY: Final = 0.7
"""Reported, but nothing is changed by it."""


class Panel(msgspec.Struct, frozen=True, rename="camel"):
    """What has appeared, as `components.js` describes it. Numbers are of elements that were there from the start, -1
    for others; handles name all."""

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
    focusables: int
    fields: int
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


def kind_under_the_pointer(panel: Panel) -> tuple[str, str] | None:
    """Of what appears while the pointer or the focus is on a control."""
    if not panel.is_overlay or panel.is_within or not panel.is_anchored:
        return None
    if panel.days >= DAYS:
        return "datepicker", "the days of a month"
    if panel.is_list:
        return "menu", "a list beside its control"
    is_small = panel.width <= LARGEST_TOOLTIP[0] and panel.height <= LARGEST_TOOLTIP[1]
    if panel.text and not panel.focusables and is_small:
        return "tooltip", "a few words beside its control"
    if panel.focusables > 1 and panel.links:
        return "menu", "links beside their control"
    return ("popup", "content over the page") if panel.text and panel.focusables else None


def kind_of_field(panel: Panel, *, is_read_only: bool) -> tuple[str, str] | None:
    """Of what appears at a field, when it takes the focus or something is typed."""
    if panel.days >= DAYS:
        return "datepicker", "the days of a month"
    if panel.is_anchored and panel.is_overlay and panel.items:
        return (
            ("dropdown", "a list at what cannot be typed into") if is_read_only else ("combobox", "a list at a field")
        )
    return None


def kind_of_replacement(panel: Panel, *, stays: bool, advances: bool, has_words: bool) -> tuple[str, str] | None:
    """Of what took another's place at a click. stays: whether it is still there after the next click on the same
    control; advances: whether that brought another one; has_words: whether the control has."""
    if advances:
        return "carousel", "each click brings another into the same place"
    if not stays:
        return "accordion", "the next click hides it again"
    if not has_words:
        return "carousel", "controls without words bring one of several into one place"
    if panel.is_in_place or not panel.is_after:
        return "tabs", "it takes the place of another and stays"
    return "accordion", "it opens below its control while another closes"


def kind_of_overlay(panel: Panel, *, chooses: bool) -> tuple[str, str]:
    """Of what lies over the page after a click. chooses: whether choosing an item changed what the control says."""
    if panel.days >= DAYS:
        return "datepicker", "the days of a month"
    if panel.blocks:
        return "modal", "nothing else can be used"
    if panel.is_anchored and panel.is_list:
        return ("dropdown", "what is chosen is shown by its control") if chooses else ("menu", "a list at its control")
    return "popup", "content over the page, which can be used all the same"
