"""
Measures the text of a template's pages as a browser paints it, and finds the style rules that make it readable.

Each faint text leads to the style rule that its colour, or that of its background, comes from. One of the two colours
is made lighter or darker, with its hue kept: the one that then differs less from before. The new colour must do for
every text that was seen with that rule, on every page and in every window. What the new rules would make of all texts
is then looked at before they become an answer, and a rule after which any text is harder to read is dropped.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Final

import msgspec
from playwright.sync_api import Page

from curbcut.css import Color, ColorRule, Judge, color_of, contrast, css_of, legible, over
from curbcut.css.oklch import oklch_of
from curbcut.errors import LearnerError
from curbcut.knowledge import Answer, ReadableColors
from curbcut.learner.browser import Browser, Window
from curbcut.learner.scripts import script

ANSWERS = ReadableColors

WINDOWS: Final = (Window(1280, 900, "light"), Window(390, 844, "light"), Window(1280, 900, "dark"))
VISIBLE: Final = 1.1
"""Text that stands out by less is hidden on purpose."""
MARGIN: Final = 0.02
"""Added to the contrast that is needed: browsers round colours too."""
MOST_DIFFERENCE: Final = 0.35
"""In OKLab; a colour that must change by more is a question of design, for a person."""
CONFIDENCE: Final = 0.9

_Channels = tuple[float, float, float]
_Level = Annotated[float, msgspec.Meta(ge=0, le=1)]


class From(msgspec.Struct, frozen=True, rename="camel"):
    """The style rule that a colour comes from."""

    selector: str
    conditions: tuple[str, ...]
    property: str
    is_important: bool

    def to(self, color: Color) -> ColorRule:
        return ColorRule(self.selector, self.conditions, self.property, color.hex, self.is_important)


class Sample(msgspec.Struct, frozen=True, rename="camel"):
    """A text as it was seen. `from_` and `behind_from` are None where no rule that can be read says so."""

    color: tuple[_Level, _Level, _Level, _Level]
    behind: tuple[_Level, _Level, _Level]
    needed: float
    is_control: bool
    from_: From | None = msgspec.field(name="from")
    behind_from: From | None

    @property
    def background(self) -> Color:
        return Color(*self.behind)

    @property
    def ink(self) -> Color:
        return Color(*self.color)

    @property
    def ratio(self) -> float:
        return contrast(over(self.ink, self.background), self.background)

    @property
    def is_faint(self) -> bool:
        return VISIBLE <= self.ratio < self.needed


@dataclass(slots=True)
class Measured:
    """What was seen of the pages of one template. `unread` counts texts for which no colour was found."""

    samples: list[Sample] = field(default_factory=list)
    rules: tuple[ColorRule, ...] = ()
    faint: int = 0
    unread: int = 0


def measure(browser: Browser, url: str) -> list[Sample]:
    """The texts of one page in every window. Raises LearnerError."""
    samples: list[Sample] = []
    for window in WINDOWS:
        with browser.looking_at(url, window) as page:
            samples += _seen_on(page)
    return samples


def answer(browser: Browser, urls: Sequence[str]) -> tuple[Answer, Measured]:
    """The rules that make the text of these pages, all of one template, readable. Raises LearnerError."""
    measured = Measured()
    for url in urls:
        measured.samples += measure(browser, url)
    rules = list(rules_for(measured.samples))
    for url in urls:
        rules = _that_harm_nobody(browser, url, rules)
    measured.rules = tuple(rules)
    measured.faint = sum(sample.is_faint for sample in measured.samples)
    measured.unread = sum(_is_left(sample, rules) for sample in measured.samples if sample.is_faint)
    return Answer(css_of(rules), f"colours measured in {browser.name}", CONFIDENCE), measured


def rules_for(samples: Sequence[Sample]) -> Iterator[ColorRule]:
    """One rule for each that gives a faint text its colour, as far as one colour will do for all its texts."""
    solved: set[From] = set()
    for faint in samples:
        if not faint.is_faint or solved & {faint.from_, faint.behind_from}:
            continue
        options = [each for each in (_other_ink(faint, samples), _other_background(faint, samples)) if each is not None]
        if options:
            origin, _, color = min(options, key=lambda option: option[1])
            rule = origin.to(color)
            if rule.is_harmless:
                solved.add(origin)
                yield rule


_Option = tuple[From, float, Color]


def _other_ink(faint: Sample, samples: Iterable[Sample]) -> _Option | None:
    """The nearest colour for the text."""
    origin = faint.from_
    if origin is None:
        return None
    concerned = [each for each in samples if each.from_ == origin and each.ratio >= VISIBLE]
    return _option(origin, faint.ink, lambda color: all(_is_enough(color, s.background, s) for s in concerned))


def _other_background(faint: Sample, samples: Iterable[Sample]) -> _Option | None:
    """The nearest colour for what is behind the text: only behind a control, which has it to itself."""
    origin = faint.behind_from
    if origin is None or not faint.is_control:
        return None
    concerned = [each for each in samples if each.behind_from == origin]
    if not all(each.is_control for each in concerned):
        return None
    return _option(origin, faint.background, lambda color: all(_is_enough(s.ink, color, s) for s in concerned))


def _option(origin: From, before: Color, is_legible: Judge) -> _Option | None:
    found = legible(before, is_legible)
    if found is None:
        return None
    change = difference(before, found)
    return (origin, change, found) if change <= MOST_DIFFERENCE else None


def _is_enough(ink: Color, background: Color, sample: Sample) -> bool:
    return contrast(over(ink, background), background) >= sample.needed + MARGIN


def difference(one: Color, other: Color) -> float:
    """How far two colours are apart in OKLab, 0 to about 1."""
    (l1, c1, h1), (l2, c2, h2) = oklch_of(one), oklch_of(other)
    return math.dist((l1, c1 * math.cos(h1), c1 * math.sin(h1)), (l2, c2 * math.cos(h2), c2 * math.sin(h2)))


def _is_left(sample: Sample, rules: Sequence[ColorRule]) -> bool:
    known = {(rule.selector, rule.conditions, rule.name) for rule in rules}
    origins = [each for each in (sample.from_, sample.behind_from) if each is not None]
    return not any((each.selector, each.conditions, each.property) in known for each in origins)


def _that_harm_nobody(browser: Browser, url: str, rules: list[ColorRule]) -> list[ColorRule]:
    """The rules after which no text of the page is harder to read than it may be; the others are dropped."""
    kept = rules
    for window in WINDOWS:
        if not kept:
            break
        with browser.looking_at(url, window) as page:
            samples = _seen_on(page)
            if any(_harmed(samples, _colors_with(page, kept))):
                tried: list[ColorRule] = []
                for rule in kept:
                    if not any(_harmed(samples, _colors_with(page, [*tried, rule]))):
                        tried.append(rule)
                kept = tried
    return kept


def _harmed(samples: Sequence[Sample], seen: Sequence[tuple[str, str]]) -> Iterator[bool]:
    """For each text whether it could be read before and cannot now, or is fainter than it was."""
    for sample, (ink, behind) in zip(samples, seen, strict=True):
        color = color_of(ink)
        painted = color_of(behind) if behind else None
        background = painted if painted is not None and painted.is_opaque else sample.background
        if color is None:
            continue
        ratio = contrast(over(color, background), background)
        yield ratio < min(sample.needed, sample.ratio) - 0.01


def _seen_on(page: Page) -> list[Sample]:
    try:
        return msgspec.convert(page.evaluate(script(__package__, "readable_colors.js")), list[Sample])
    except msgspec.ValidationError as error:
        raise LearnerError(f"What was measured on {page.url} makes no sense: {error}") from error


def _colors_with(page: Page, rules: Iterable[ColorRule]) -> list[tuple[str, str]]:
    return msgspec.convert(page.evaluate(script(__package__, "colors_with.js"), css_of(rules)), list[tuple[str, str]])
