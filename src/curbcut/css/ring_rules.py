"""
Style rules that do nothing but draw a ring around what has the keyboard's focus: what a learner may have added to a
page.

They come from outside, out of style sheets and markup that somebody else wrote, so they are read before they are
written: one form of rule, with a colour in it, and nothing else.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from curbcut.css.color_rules import LONGEST

MOST_LEFT: Final = 50
"""Selectors of elements without a ring that one answer may hold."""
FOCUSED: Final = ":focus-visible"

_SELECTOR = r"""(?:[^{}@\\<;,"'\x00-\x1f]|"[^"{}@\\<\x00-\x1f]*"|,(?=[^()]*\)))+"""
_IS_SELECTOR = re.compile(_SELECTOR, re.ASCII)
_RING = re.compile(
    rf"(?P<selector>{_SELECTOR})\{{outline:2px solid (?P<color>#[0-9a-f]{{6}})(?P<important>!important)?"
    r";outline-offset:(?P<offset>-2px|0px|2px)(?:!important)?"
    r"(?:;box-shadow:0 0 0 4px (?P<around>#[0-9a-f]{6})(?:!important)?)?\}",
    re.ASCII,
)


class RingRule(NamedTuple):
    """A ring around what a selector finds: outside of it, or inside where there is no room; with `around`, a second one
    in another colour next to it, for what lies on many colours."""

    selector: str
    color: str
    is_inside: bool = False
    around: str = ""
    is_important: bool = False

    @property
    def css(self) -> str:
        mark = "!important" if self.is_important else ""
        offset = "-2px" if self.is_inside else "0px" if self.around else "2px"
        second = f";box-shadow:0 0 0 4px {self.around}{mark}" if self.around else ""
        return f"{self.selector}{{outline:2px solid {self.color}{mark};outline-offset:{offset}{mark}{second}}}"


class Rings(NamedTuple):
    """What an answer says: the rules to add, and the selectors of elements for which there are none."""

    rules: tuple[RingRule, ...]
    left: tuple[str, ...]

    @property
    def css(self) -> str:
        """The rules as they stand in a page."""
        return css_of_rings(self.rules)

    @property
    def answer(self) -> str:
        """As it is kept: a line for each."""
        return "\n".join([*(rule.css for rule in self.rules), *(f"left {selector}" for selector in self.left)])


def rings_in(answer: str) -> Rings | None:
    """What an answer says; None if there is anything else in it."""
    if len(answer) > LONGEST:
        return None
    lines = answer.splitlines()
    left = tuple(line.removeprefix("left ") for line in lines if line.startswith("left "))
    rules = tuple(rule for line in lines if not line.startswith("left ") and (rule := _ring(line)) is not None)
    rings = Rings(rules, left)
    is_read = rings.answer == "\n".join(lines) and len(left) <= MOST_LEFT and all(map(is_selector, left))
    return rings if is_read else None


def is_ring_style(text: str) -> bool:
    """Whether a `style` element holds rings only: one that was added."""
    if FOCUSED not in text or "{outline:2px solid #" not in text:
        return False  # as nearly all are; what follows takes longer
    rules = [rule for part in text.split("}")[:-1] if (rule := _ring(f"{part}}}")) is not None]
    return bool(rules) and css_of_rings(rules) == text.strip()


def css_of_rings(rules: Iterable[RingRule]) -> str:
    return "".join(rule.css for rule in rules)


def is_selector(selector: str) -> bool:
    """Whether a text can be the selector of a rule, and no more than that."""
    return len(selector) <= 400 and _IS_SELECTOR.fullmatch(selector) is not None


def _ring(text: str) -> RingRule | None:
    found = _RING.fullmatch(text)
    if found is None or FOCUSED not in found["selector"] or not is_selector(found["selector"]):
        return None
    rule = RingRule(
        found["selector"], found["color"], found["offset"] == "-2px", found["around"] or "", bool(found["important"])
    )
    return rule if rule.css == text else None
