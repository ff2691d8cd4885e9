"""
Style rules that do nothing but give elements other colours, or links a line: what a learner may have added to a page.

They come from outside, out of a style sheet that somebody else wrote, so they are read before they are written: the
properties, values and conditions that are named here, and nothing else.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from curbcut.css.scanner import StyleRule, parse_sheet

LONGEST: Final = 20_000
"""Characters of all rules for one page; more is no repair but a redesign."""

_NAME = re.compile(
    r"(?:color|background-color|background-image|border-color|opacity|text-decoration-line|--[\w-]+)\Z", re.ASCII
)
"""The colour of text, what is behind it and around that, how much of both is seen, a variable that holds a colour; or
what shows a link where its colour does not."""
_VALUE = re.compile(
    r"(?:#[0-9a-f]{6}(?:[0-9a-f]{2})?|0\.[0-9]{1,2}|1|underline"
    r"|(?:repeating-)?(?:linear|radial|conic)-gradient\([\w.%,# -]+\))\Z",
    re.ASCII,
)
"""A colour, a share of 1, a line, or a gradient of nothing but colours."""
_CONDITION = re.compile(r"@(?:media|supports|container)[\w\s:;.,()<>=/%-]+\Z")
_SELECTOR = re.compile(r"""(?:[^{}@\\<;"'\x00-\x1f]|"[^"\\<\x00-\x1f]*"|'[^'\\<\x00-\x1f]*')+\Z""")


class ColorRule(NamedTuple):
    """One colour, gradient or opacity for the elements that match a selector, where every condition holds, as
    `"@media (width < 40em)"`."""

    selector: str
    conditions: tuple[str, ...]
    name: str
    value: str
    is_important: bool = False

    @property
    def css(self) -> str:
        mark = "!important" if self.is_important else ""
        rule = f"{self.selector}{{{self.name}:{self.value}{mark}}}"
        for condition in reversed(self.conditions):
            rule = f"{condition}{{{rule}}}"
        return rule

    @property
    def is_harmless(self) -> bool:
        """Whether it can be written into a page, and does nothing there but what it says."""
        return (
            bool(_NAME.match(self.name))
            and bool(_VALUE.match(self.value))
            and is_plain_selector(self.selector)
            and all(map(is_plain_condition, self.conditions))
        )


def is_plain_selector(selector: str) -> bool:
    """Whether a selector can stand in a page's styles and is nothing but one."""
    return selector.isascii() and bool(_SELECTOR.match(selector))


def is_plain_condition(condition: str) -> bool:
    """Whether a text is a condition of windows, boxes or support, and nothing else."""
    return condition.isascii() and "<" not in condition and bool(_CONDITION.match(condition))


def as_many_as_fit(rules: Iterable[ColorRule]) -> list[ColorRule]:
    """The first of the rules, as many as one page may have."""
    kept: list[ColorRule] = []
    size = 0
    for rule in rules:
        size += len(rule.css)
        if size > LONGEST:
            break
        kept.append(rule)
    return kept


def css_of(rules: Iterable[ColorRule]) -> str:
    """Rules as they stand in a page."""
    return "".join(rule.css for rule in rules)


def color_rules_in(css: str) -> tuple[ColorRule, ...] | None:
    """The rules that a text holds; None if there is anything else in it."""
    if len(css) > LONGEST:
        return None
    rules = [rule for each in parse_sheet(css).rules if (rule := _color_rule(each)) is not None]
    return tuple(rules) if css_of(rules) == css and all(rule.is_harmless for rule in rules) else None


def _color_rule(rule: StyleRule) -> ColorRule | None:
    match rule.declarations:
        case (only,):
            return ColorRule(rule.selector.strip(), rule.conditions, only.name, only.value, only.is_important)
        case _:
            return None
