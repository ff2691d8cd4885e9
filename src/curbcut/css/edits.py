"""Declarations changed where they stand: what a style text reads afterwards, and which range of a sheet to replace."""

from typing import NamedTuple

from curbcut.css.scanner import Declaration


class Replacement(NamedTuple):
    """Characters `start` to `end` of a style text become `text`."""

    start: int
    end: int
    text: str

    def applied_to(self, style: str) -> str:
        return style[: self.start] + self.text + style[self.end :]


def with_value(declaration: Declaration, value: str) -> Replacement:
    """The declaration has another value."""
    return Replacement(declaration.value_start, declaration.value_end, value)


def without_importance(declaration: Declaration) -> Replacement:
    """The declaration is not `!important`."""
    return Replacement(declaration.value_end, declaration.end, "")


def without(style: str, declaration: Declaration) -> Replacement:
    """The declaration is gone, with its semicolon and the space before it."""
    start, end = declaration.start, declaration.end
    semicolon = len(style) - len(style[end:].lstrip(" \t\n\r\f"))
    if style[semicolon : semicolon + 1] == ";":
        end = semicolon + 1
    while start > 0 and style[start - 1] in " \t\n\r\f":
        start -= 1
    return Replacement(start, end, "")


def replaced(style: str, replacements: list[Replacement]) -> str:
    """A style text with several replacements, which do not overlap."""
    for replacement in sorted(replacements, reverse=True):
        style = replacement.applied_to(style)
    return style
