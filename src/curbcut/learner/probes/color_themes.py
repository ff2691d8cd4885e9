"""Colours in light and dark pages: which of their themes a text is in, and rules for one of them alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from curbcut.css import ColorRule
from curbcut.learner.probes.color_samples import From, Sample

ALL_OF_THE_PAGE: Final = frozenset({"html", "body", "html, body", ":root", "*"})
LIGHT: Final = "@media (prefers-color-scheme: light)"
"""Which holds too where nobody prefers anything."""


def is_in_same_theme(sample: Sample, other: Sample) -> bool:
    """Whether the same rule sets the variables that paint what is behind both."""
    return sample.theme is not None and other.theme is not None and _theme_of(sample.theme) == _theme_of(other.theme)


def place_in_theme(faint: Sample, alike: Sequence[Sample]) -> From | None:
    """A place for a colour of a text in its theme alone; None if all that are alike are in one theme."""
    ink, theme = faint.ink_rule, faint.theme
    if ink is None or ink.property != "color" or theme is None or not theme.property.startswith("--"):
        return None
    others = {_theme_of(s.theme) for s in alike if s.theme is not None} - {_theme_of(theme)}
    if not others:
        return None
    scope, conditions = theme.selector, (*theme.conditions, *ink.conditions)
    if scope in ALL_OF_THE_PAGE:  # it holds in the others too, unless it is said that it does not
        scope += "".join(f":not(:where({selector}))" for selector, _ in sorted(others) if selector != scope)
        if not theme.conditions and any(_is_dark(condition) for _, given in others for condition in given):
            conditions = (*conditions, LIGHT)
        place = f":is({scope}) "
    else:  # what sets the variable may be the very element that has the words, as a button of one colour among others
        place = f":is({scope}, :is({scope}) *)"
    return From(f"{place}:is({ink.selector})", tuple(dict.fromkeys(conditions)), "color", ink.is_important)


def without_the_dark(rule: ColorRule, samples: Sequence[Sample]) -> ColorRule:
    """The rule for a variable that a dark page has another value of: that one is to stay."""
    if rule.conditions or not rule.name.startswith("--"):
        return rule
    grounds = (ground for s in samples for ground in (s.from_, s.behind_from, s.theme) if ground is not None)
    is_dark = any(each.property == rule.name and any(map(_is_dark, each.conditions)) for each in grounds)
    return rule._replace(conditions=(LIGHT,)) if is_dark else rule


def only_in_light(origin: From, others: Sequence[Sample]) -> From:
    """The place, where it is another one in a dark page: with what a dark page has in its stead it is left alone."""
    in_dark = (condition for s in others if s.ground is not None for condition in s.ground.conditions)
    if any(map(_is_dark, origin.conditions)) or not any(map(_is_dark, in_dark)):
        return origin
    return msgspec.structs.replace(origin, conditions=(*origin.conditions, LIGHT))


def _theme_of(ground: From) -> tuple[str, tuple[str, ...]]:
    """What is common to all the variables of a theme."""
    return ground.selector, ground.conditions


def _is_dark(condition: str) -> bool:
    return "prefers-color-scheme" in condition and "dark" in condition
