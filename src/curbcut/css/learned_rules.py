"""
Style rules that a learner may have added to a page: a few properties, each with few values.

They come from outside, out of a style sheet that somebody else wrote, so they are read before they are written: what is
named here, under conditions of windows, boxes or support, and nothing else.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from curbcut.css.color_rules import LONGEST, is_plain_condition, is_plain_selector
from curbcut.css.scanner import StyleRule, parse_sheet
from curbcut.html import Document, Element, can_be_selected
from curbcut.standards.locators import Located, located_in

_SHARE: Final = r"(?:0?\.\d{1,2}|1)"
_VALUES: Final[Mapping[str, re.Pattern[str]]] = {
    name: re.compile(rf"(?:{values})\Z", re.ASCII)
    for name, values in {
        "color": r"#[0-9a-f]{6}",
        "box-shadow": rf"inset 0 0 0 100vmax rgba\((?:0,0,0|255,255,255),{_SHARE}\)",
        "filter": rf"brightness\({_SHARE}\)",
        "height": r"auto",
        "max-height": r"none",
        "min-height": r"\d{1,4}(?:\.\d{1,3})?(?:px|rem|em)",
        "white-space": r"normal",
        "overflow": r"visible",
        "overflow-wrap": r"anywhere",
        "overflow-x": r"auto",
        "min-width": r"0",
        "max-width": r"100%",
        "width": r"auto",
        "flex-wrap": r"wrap",
        "-webkit-line-clamp": r"none",
    }.items()
}
"""What each property may be."""


class Declared(NamedTuple):
    """One property and its value."""

    name: str
    value: str
    is_important: bool = False

    @property
    def css(self) -> str:
        return f"{self.name}:{self.value}{'!important' if self.is_important else ''}"


class LearnedRule(NamedTuple):
    """Declarations for the elements that match a selector, where every condition holds: `"@media (width < 40em)"`."""

    selector: str
    conditions: tuple[str, ...]
    declarations: tuple[Declared, ...]

    @property
    def css(self) -> str:
        rule = f"{self.selector}{{{';'.join(each.css for each in self.declarations)}}}"
        for condition in reversed(self.conditions):
            rule = f"{condition}{{{rule}}}"
        return rule

    def is_harmless(self, names: Collection[str]) -> bool:
        """Whether it can be written into a page, and does nothing there but set properties of these names."""
        return (
            bool(self.declarations)
            and all(each.name in names and _VALUES[each.name].match(each.value) for each in self.declarations)
            and is_plain_selector(self.selector)
            and all(map(is_plain_condition, self.conditions))
        )


def css_of_learned(rules: Iterable[LearnedRule]) -> str:
    """Rules as they stand in a page."""
    return "".join(rule.css for rule in rules)


def learned_rules_in(css: str, names: Collection[str]) -> tuple[LearnedRule, ...] | None:
    """The rules that a text holds; None if there is anything else in it, or a property that is not of these names."""
    if len(css) > LONGEST:
        return None
    rules = tuple(map(_learned_rule, parse_sheet(css).rules))
    return rules if css_of_learned(rules) == css and all(rule.is_harmless(names) for rule in rules) else None


def _learned_rule(rule: StyleRule) -> LearnedRule:
    declared = (Declared(each.name, each.value, each.is_important) for each in rule.declarations)
    return LearnedRule(rule.selector.strip(), rule.conditions, tuple(declared))


class LearnedStyles(NamedTuple):
    """Rules to be added to a page, as they stand there, and what a person still has to look at."""

    css: str
    left: tuple[Located, ...]

    def is_in(self, document: Document) -> bool:
        """Whether a page has the rules already."""
        return any(self.css in style.text for style in document.all("style"))

    def elements_left(self, document: Document) -> Iterator[tuple[str, Element]]:
        """What is left, and the first element of each place."""
        for what, selector in self.left:
            yield from ((what, element) for element in document.select(selector)[:1])

    def first_concerned(self, document: Document) -> Element:
        """The first element that one of the rules is for."""
        for rule in parse_sheet(self.css).rules:
            selector = re.sub(r"::?(?:before|after)\b", "", rule.selector)
            if can_be_selected(selector) and (found := document.select(selector)):
                return found[0]
        return document.body or document.root


def learned_styles_in(answer: str, names: Collection[str], roles: frozenset[str]) -> LearnedStyles:
    """What an answer of a line of CSS and lines of locators holds; no CSS where there is anything else in it."""
    css, _, left = answer.partition("\n")
    return LearnedStyles(css if learned_rules_in(css, names) else "", located_in(left, roles))
