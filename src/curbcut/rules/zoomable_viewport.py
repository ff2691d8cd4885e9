"""
Pages can be zoomed.

Someone with low vision spreads two fingers to make text large enough to read. A viewport that forbids zooming, or stops
it before twice the size, leaves them with text they cannot read, on the device where text is smallest.
"""

import re
from collections.abc import Iterator
from typing import Final

from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Pages can be zoomed to twice their size",
    criteria=["1.4.4"],
    act=["b4f0c3"],
    impact=Impact.CRITICAL,
    looks_at=["meta"],
)

ENOUGH: Final = 2.0
"""WCAG asks for 200 %."""
GENEROUS: Final = 5.0
"""What someone with little sight left needs; a best practice."""

_PROPERTY = re.compile(r"\s*(?P<name>[^\s,;=]+)\s*(?:=[\s,;]*(?P<value>[^\s,;=]+))?", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)")


@rule.finds
def viewports_that_stop_zooming(page: Page) -> Iterator[Finding]:
    for meta in page.all("meta"):
        name = meta.get("name")
        if not name or name.strip().lower() != "viewport":
            continue
        content = meta.get("content") or ""
        if any(_stops_zooming(*each[:2]) for each in _properties(content)):
            yield Finding(meta, "This page cannot be zoomed to twice its size.")
        elif any(_limits_zooming(*each[:2]) for each in _properties(content)):
            yield Finding(meta, "This page cannot be zoomed to five times its size.", is_advice=True)


@rule.fixes
def by_lifting_the_limit(page: Page, finding: Finding) -> Iterator[Change]:
    if finding.is_advice:
        return  # enough for WCAG, and the author's own choice
    content = finding.element.get("content") or ""
    kept = content
    for name, value, start, end in reversed(list(_properties(content))):
        if _stops_zooming(name, value) or _limits_zooming(name, value):
            kept = _without(kept, start, end)
    yield SetAttribute(finding.element, "content", kept, because="only the limit is taken out")


def _properties(content: str) -> Iterator[tuple[str, str, int, int]]:
    """Name, value and place of every property, as browsers read them.
    https://drafts.csswg.org/css-viewport/#parsing-algorithm"""
    for found in _PROPERTY.finditer(content):
        yield found["name"].lower(), (found["value"] or "").lower(), found.start("name"), found.end()


def _stops_zooming(name: str, value: str) -> bool:
    if name == "user-scalable":
        return value not in {"yes", "device-width", "device-height"} and abs(_number(value)) < 1
    return name == "maximum-scale" and 0 <= _scale(value) < ENOUGH


def _limits_zooming(name: str, value: str) -> bool:
    return name == "maximum-scale" and 0 <= _scale(value) < GENEROUS


def _scale(value: str) -> float:
    """A maximum scale as browsers take it: keywords have numbers, a negative one counts as none."""
    if value in {"device-width", "device-height"}:
        return 10.0
    return 1.0 if value == "yes" else _number(value)


def _number(value: str) -> float:
    """The number that a value begins with; 0 where there is none."""
    found = _NUMBER.match(value)
    return float(found.group()) if found else 0.0


def _without(content: str, start: int, end: int) -> str:
    """The content without one property and one separator beside it."""
    before, after = content[:start].rstrip(), content[end:].lstrip()
    if before.endswith((",", ";")):
        return before[:-1].rstrip() + content[end:] if after else before[:-1].rstrip()
    return content[:start] + after[1:].lstrip() if after.startswith((",", ";")) else content[:start] + after


rule.examples = [
    Good('<meta name="viewport" content="width=device-width, initial-scale=1">', "nothing about zooming"),
    Good('<meta name="viewport" content="user-scalable=5">', "any number from one on means yes"),
    Good('<meta name="viewport" content="maximum-scale=-1">', "browsers ignore a negative limit"),
    Good('<meta name="description" content="maximum-scale=1">', "not a viewport"),
    Bad(
        '<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no">',
        becomes='<meta name="viewport" content="width=device-width, initial-scale=1">',
        why="both limits go, the rest stays as it is written",
    ),
    Bad(
        '<meta name="viewport" content="user-scalable=0,width=device-width">',
        becomes='<meta name="viewport" content="width=device-width">',
        why="the first of two, with no space between",
    ),
    Bad(
        '<meta name="viewport" content="maximum-scale=1.0; width=device-width">',
        becomes='<meta name="viewport" content="width=device-width">',
        why="semicolons separate too",
    ),
    Bad(
        '<meta name="viewport" content="user-scalable=no">', '<meta name="viewport" content="">', "nothing else to keep"
    ),
    Bad(
        '<meta name="viewport" content="width=device-width, maximum-scale=3">',
        becomes=None,
        why="three times is enough for WCAG: advice, and left to the author",
    ),
]
