"""
How an element of a template is named from one visit to the next: a small part of CSS's selectors, made of tags, ids and
classes, so that what a learner wrote down can be looked up in any page, and can do no more than that.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

MOST: Final = 200
"""Locators that one answer may hold."""

NAMELESS: Final = "nameless"
"""In place of a role: what would be a button without a name, since a style hides all of its words for now."""

_NAME = r"-?[A-Za-z_][\w-]*"
_COMPOUND = rf"[a-z][a-z0-9]*(?:#{_NAME})?(?:\.{_NAME})*"
_LOCATOR = re.compile(rf"{_COMPOUND}(?: (?:> )?{_COMPOUND}){{0,3}}", re.ASCII)


class Located(NamedTuple):
    """The elements that a selector finds, and the role that they should have."""

    role: str
    selector: str

    @property
    def line(self) -> str:
        return f"{self.role} {self.selector}"


def is_locator(selector: str) -> bool:
    """Whether a selector is one of these."""
    return len(selector) <= 300 and _LOCATOR.fullmatch(selector) is not None


def located_in(answer: str, roles: frozenset[str]) -> tuple[Located, ...]:
    """What an answer locates; nothing of it if any of its lines is something else."""
    lines = answer.splitlines()
    found = tuple(_located(lines, roles))
    return found if len(found) == len(lines) <= MOST else ()


def _located(lines: list[str], roles: frozenset[str]) -> Iterator[Located]:
    for line in lines:
        role, _, selector = line.partition(" ")
        if role in roles and is_locator(selector):
            yield Located(role, selector)
