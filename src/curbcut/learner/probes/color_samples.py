"""Texts as they were seen in a browser, and what each looks like with other colours."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal

import msgspec

from curbcut.css import Color, ColorRule, contrast, over

VISIBLE: Final = 1.1
"""Text that stands out by less is hidden on purpose."""

_Level = Annotated[float, msgspec.Meta(ge=0, le=1)]
_Opaque = tuple[_Level, _Level, _Level]

STOP: Final = re.compile(r"#[0-9a-f]{6}(?![0-9a-f])|rgba?\([^)]*\)|color\([^)]*\)|okl(?:ab|ch)\([^)]*\)")


class From(msgspec.Struct, frozen=True, rename="camel"):
    """The style rule that a colour comes from. `heavier` is what its selector must be for an added rule to outrank it,
    where it comes after that."""

    selector: str
    conditions: tuple[str, ...]
    property: str
    is_important: bool
    heavier: str = ""

    def to(self, value: str) -> ColorRule:
        return ColorRule(self.heavier or self.selector, self.conditions, self.property, value, self.is_important)


class Look(msgspec.Struct, frozen=True):
    """The colours of a text. `opacity` is that of an element around it, and `around` what then shines through its
    background: None where that is what is behind the text."""

    color: tuple[_Level, _Level, _Level, _Level]
    behind: _Opaque
    opacity: _Level
    around: _Opaque | None

    @property
    def ratio(self) -> float:
        return seen_ratio(Color(*self.color), Color(*self.behind), self)


class Sample(msgspec.Struct, frozen=True, rename="camel"):
    """
    A text as it was seen over one colour; a text over a gradient is there once for each of its colours.

    number: of the text. from_, behind_from: where the colour of the text and the only one behind it come from, a
    variable if that is so; None where no rule that can be read says so. ink_rule, behind_rule: the rules that set
    them, be it with a variable. theme: the last variable behind, where one has its value from another. ink_branch: the
    one selector of its list that finds the element, if that is one of several. within: selectors of what is around that
    element, the outermost first. ground: the rule of what lies right behind the text, alone or not. ink_stands: where
    the element of ink_rule stands to the one that paints the ground. veil: what lies over the only colour below it.
    is_edged: whether the box with that colour has a border of the same.
    image, stop: the gradient and which of its colours.
    """

    number: int
    color: tuple[_Level, _Level, _Level, _Level]
    behind: _Opaque
    opacity: _Level
    around: _Opaque | None
    veil: tuple[_Level, _Level, _Level, _Level] | None
    image: str
    stop: int
    needed: float
    is_control: bool
    is_edged: bool
    from_: From | None = msgspec.field(name="from")
    ink_rule: From | None
    ink_branch: From | None
    within: tuple[str, ...]
    ink_stands: Literal["same", "inside", "around"]
    behind_from: From | None
    theme: From | None
    behind_rule: From | None
    ground: From | None
    opacity_from: From | None

    @property
    def background(self) -> Color:
        return Color(*self.behind)

    @property
    def ink(self) -> Color:
        return Color(*self.color)

    @property
    def ratio(self) -> float:
        return seen_ratio(self.ink, self.background, self)

    @property
    def is_faint(self) -> bool:
        return VISIBLE <= self.ratio < self.needed


def seen_ratio(ink: Color, background: Color, look: Look | Sample, opacity: float | None = None) -> float:
    """The contrast of these colours where the text is, with what fades them there."""
    fade = look.opacity if opacity is None else opacity
    words = over(ink, background)
    if fade >= 1:
        return contrast(words, background)
    around = Color(*look.around) if look.around is not None else background
    return contrast(over(words._replace(alpha=fade), around), over(background._replace(alpha=fade), around))


def color_value(color: Color) -> str:
    """As a style rule has it."""
    return color.hex if color.is_opaque else f"{color.hex}{round(color.alpha * 255):02x}"
