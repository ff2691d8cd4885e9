"""
Finds the style rules with which a page fits into a window of 320 CSS pixels, which is what is left at 400 %.

Where the page is wider than the window, the outermost elements that stick out are looked for, and what could make them
fit is tried in the browser. It is only in force in windows in which they stuck out. What needs two dimensions (tables,
maps, videos) is left, and what cannot be helped is named for a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec
from playwright.sync_api import Page

from curbcut.css import Declared, LearnedRule, css_of_learned
from curbcut.knowledge import Answer, Reflow
from curbcut.learner.browser import Browser, Window
from curbcut.learner.probes.clipped_text import laid_out
from curbcut.learner.scripts import script
from curbcut.learner.sense import making_sense
from curbcut.standards.locators import Located, is_locator

ANSWERS = Reflow

WRITTEN: Final = frozenset({
    "height", "max-width", "min-width", "white-space", "overflow-wrap", "overflow-x", "flex-wrap"
})  # fmt: skip
"""What the rules of an answer may set."""
NARROW: Final = Window(320, 256)
USUAL: Final = (Window(1280, 900), Window(768, 1024), Window(480, 800))
ROUNDS: Final = 3
"""What was inside of something wide may stick out when that fits."""
MOST_LEFT: Final = 20
CONFIDENCE: Final = 0.9


class Wide(msgspec.Struct, frozen=True, rename="camel"):
    """An element that is wider than the window, how far it reaches, and the declarations with which it fits."""

    name: str
    selector: str
    declarations: tuple[str, ...]
    reach: int
    is_excepted: bool

    @property
    def fitting(self) -> LearnedRule | None:
        declared = [_declared(each) for each in self.declarations]
        if not declared:
            return None
        rule = LearnedRule(self.selector, (f"@media (max-width: {self.reach}px)",), tuple(declared))
        return rule if rule.is_harmless(WRITTEN) else None


def _declared(text: str) -> Declared:
    name, _, value = text.partition(":")
    return Declared(name, value.removesuffix("!important"), value.endswith("!important"))


def answer(browser: Browser, urls: Sequence[str]) -> Answer:
    """The rules with which these pages, all of one template, fit into a narrow window. Raises LearnerError."""
    rules: list[LearnedRule] = []
    too_wide: list[str] = []
    for url in urls:
        more, wide = _fitting(browser, url, rules)
        rules += more
        too_wide += [url] if wide else []
    kept = _that_harm_nobody(browser, urls, rules)
    left: dict[str, None] = {}
    for url in too_wide:
        with laid_out(browser, url, NARROW) as page:
            wide = [each for each in _wide(page, kept) if is_locator(each.name) and not each.is_excepted]
            left.update(dict.fromkeys(Located("wide", each.name).line for each in wide))
    value = "\n".join([css_of_learned(kept), *list(left)[:MOST_LEFT]]).rstrip("\n")
    return Answer(value, f"a narrow window seen in {browser.name}", CONFIDENCE)


def _fitting(browser: Browser, url: str, rules: list[LearnedRule]) -> tuple[list[LearnedRule], list[Wide]]:
    """More rules for what sticks out of a page in spite of these, and what stuck out first."""
    found: list[LearnedRule] = []
    with laid_out(browser, url, NARROW) as page:
        first = wide = _wide(page, rules)
        for _ in range(ROUNDS):
            more = [rule for each in wide if (rule := each.fitting) is not None and rule not in (*rules, *found)]
            if not more:
                break
            found += more
            wide = _wide(page, [*rules, *found])
    return found, first


def _wide(page: Page, rules: Sequence[LearnedRule]) -> list[Wide]:
    with making_sense(f"What was seen on {page.url}"):
        return msgspec.convert(
            page.evaluate(script(__package__, "wide_elements.js"), css_of_learned(rules)), list[Wide]
        )


def _that_harm_nobody(browser: Browser, urls: Sequence[str], rules: list[LearnedRule]) -> list[LearnedRule]:
    """The rules with which everything is where it was in usual windows, those aside for which it is too wide."""
    for url in urls:
        for window in USUAL:
            if not rules:
                return []
            with laid_out(browser, url, window) as page:
                if not _wide(page, []):
                    rules = [rule for rule in rules if page.evaluate(script(__package__, "boxes_with.js"), rule.css)]
    return rules
