"""
Finds the style rules after which text that is spaced wider or shown twice as large is not cut off.

Every page is looked at as it is and with the spacing that people must be able to set, in a wide and a narrow window,
and in a window of half the width, which is what is left at 200 %. A text that is newly cut off, or lies over another,
leads to the style rule that gives its box a fixed size. The same rule lets the box grow; that is only an answer if
afterwards the text is whole and everything on all pages is where it was as long as nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final, NamedTuple

import msgspec
from playwright.sync_api import Page

from curbcut.css import Declared, LearnedRule, css_of_learned
from curbcut.knowledge import Answer, ClippedText
from curbcut.learner.browser import Browser, Window
from curbcut.learner.scripts import script
from curbcut.learner.sense import making_sense
from curbcut.standards.locators import Located, is_locator

ANSWERS = ClippedText

WRITTEN: Final = frozenset({"height", "min-height", "max-height", "white-space"})
"""What the rules of an answer may set."""
SPACED: Final = (Window(1280, 900), Window(390, 844))
LARGE: Final = Window(640, 450)
MOST_LEFT: Final = 40
CONFIDENCE: Final = 0.9

_LENGTH = re.compile(r"\d{1,4}(?:\.\d{1,3})?(?:px|rem|em)\Z", re.ASCII)


class Size(msgspec.Struct, frozen=True, rename="camel"):
    """The style rule that gives a box its size."""

    selector: str
    conditions: tuple[str, ...]
    is_important: bool
    name: str
    value: str

    @property
    def growing(self) -> LearnedRule | None:
        """The rule with which the box is at least as large, and grows; None where that cannot be said."""
        names = {"height": "auto", "max-height": "none", "white-space": "normal"}
        declared = [Declared(self.name, names[self.name], self.is_important)]
        if self.name == "height":
            if not _LENGTH.match(self.value):
                return None
            declared.append(Declared("min-height", self.value, self.is_important))
        rule = LearnedRule(self.selector, self.conditions, tuple(declared))
        return rule if rule.is_harmless(WRITTEN) else None


class Fault(msgspec.Struct, frozen=True):
    """A text that is newly cut off: what it is called, and what gives its box the size, if that was found."""

    text: str
    name: str
    size: Size | None


class _Found(msgspec.Struct, frozen=True):
    already: list[str]
    faults: list[Fault]


class Seen(NamedTuple):
    """What was seen of a page: with wider spacing, and twice as large."""

    spaced: tuple[Fault, ...]
    large: tuple[Fault, ...]

    @property
    def all(self) -> tuple[Fault, ...]:
        return (*self.spaced, *self.large)


def answer(browser: Browser, urls: Sequence[str]) -> Answer:
    """The rules that keep text of these pages, all of one template, whole. Raises LearnerError."""
    seen = {url: seen_on(browser, url) for url in urls}
    sizes = dict.fromkeys(fault.size for each in seen.values() for fault in each.all if fault.size is not None)
    rules = _that_work(browser, seen, {size: rule for size in sizes if (rule := size.growing) is not None})
    left = dict.fromkeys(
        Located(kind, fault.name).line
        for each in seen.values()
        for kind, found in (("spaced", each.spaced), ("large", each.large))
        for fault in found
        if is_locator(fault.name) and fault.size not in rules
    )
    value = "\n".join([css_of_learned(rules.values()), *list(left)[:MOST_LEFT]]).rstrip("\n")
    return Answer(value, f"text cut off seen in {browser.name}", CONFIDENCE)


def seen_on(browser: Browser, url: str, css: str = "") -> Seen:
    """The texts of a page that are newly cut off. css: more rules. Raises LearnerError."""
    spaced: list[Fault] = []
    already: list[str] = []
    for window in SPACED:
        with laid_out(browser, url, window) as page:
            found = _faults(page, None, css)
            spaced += found.faults
            already += found.already if window == SPACED[0] else []
    with laid_out(browser, url, LARGE) as page:
        large = _faults(page, already, css).faults
    return Seen(tuple(spaced), tuple(large))


@contextmanager
def laid_out(browser: Browser, url: str, window: Window) -> Iterator[Page]:
    """A page that holds still, with what there is to ask about its layout."""
    with browser.resting_at(url, window) as page:
        for name in ("style_rules.js", "page_layout.js", "style_origins.js", "element_names.js"):
            page.evaluate(script(__package__, name))
        yield page


def _faults(page: Page, before: list[str] | None, css: str) -> _Found:
    with making_sense(f"What was seen on {page.url}"):
        return msgspec.convert(page.evaluate(script(__package__, "cut_texts.js"), [before, css]), _Found)


def _that_work(browser: Browser, seen: Mapping[str, Seen], rules: dict[Size, LearnedRule]) -> dict[Size, LearnedRule]:
    """The rules with which nothing is elsewhere, and with which all texts that they are for are whole."""
    kept = those_that_move_nothing(browser, list(seen), rules, (*SPACED, LARGE))
    css = css_of_learned(kept.values())
    for url, before in seen.items():
        if not kept:
            break
        after = {fault.text for fault in seen_on(browser, url, css).all}
        if not after <= {fault.text for fault in before.all}:
            return {}
        failed = {fault.size for fault in before.all if fault.text in after}
        kept = {size: rule for size, rule in kept.items() if size not in failed}
    return kept


def those_that_move_nothing(
    browser: Browser, urls: Sequence[str], rules: dict[Size, LearnedRule], windows: Sequence[Window]
) -> dict[Size, LearnedRule]:
    """The rules with which everything on all pages is where it was."""
    kept = dict(rules)
    for url in urls:
        for window in windows:
            if not kept:
                return {}
            with laid_out(browser, url, window) as page:
                kept = {size: rule for size, rule in kept.items() if _moves_nothing(page, [rule])}
                if not _moves_nothing(page, kept.values()):
                    return {}
    return kept


def _moves_nothing(page: Page, rules: Iterable[LearnedRule]) -> bool:
    return bool(page.evaluate(script(__package__, "boxes_with.js"), css_of_learned(rules)))
