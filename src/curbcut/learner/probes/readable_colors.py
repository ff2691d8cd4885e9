"""
Measures the text of a template's pages as a browser paints it, and finds the style rules that make it readable.

Each faint text leads to the style rules that its colour and its background come from. One of the colours is made
lighter or darker, with its hue kept: the one that then differs least from before. What the new rules would make of all
texts, on every page and in every window, is then looked at before they become an answer, and a rule after which any
text is harder to read is dropped, be it one over a picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import msgspec
from playwright.sync_api import Page

from curbcut.css import ColorRule, as_many_as_fit, css_of
from curbcut.knowledge import Answer, ReadableColors
from curbcut.learner.browser import Browser, Window
from curbcut.learner.probes.color_choices import edges_of, rules_for
from curbcut.learner.probes.color_samples import Look, Sample
from curbcut.learner.probes.dark_colors import windows_for
from curbcut.learner.probes.pictured_colors import harmful_over_pictures
from curbcut.learner.scripts import joined, script
from curbcut.learner.sense import making_sense

ANSWERS = ReadableColors

WINDOWS: Final = (Window(1280, 900, "light"), Window(390, 844, "light"), Window(1280, 900, "dark"))
PAGES_IN_ALL_WINDOWS: Final = 5
"""Of the pages of a template; the rest are looked at in the first window."""
CONFIDENCE: Final = 0.9
SAME: Final = 0.01
"""How much less contrast differs than anybody sees."""
MOST_ROUNDS: Final = 3
"""How often other rules are looked for in place of harmful ones."""
_PARTS: Final = ("text_looks.js", "color_rules.js", "readable_colors.js")
"""What measures a page from within."""


@dataclass(slots=True)
class Measured:
    """What was seen of the pages of one template, by page and window. `unread` counts texts for which no colour was
    found."""

    seen: dict[tuple[str, Window], list[Sample]] = field(default_factory=dict)
    rules: tuple[ColorRule, ...] = ()
    faint: int = 0
    unread: int = 0

    @property
    def samples(self) -> list[Sample]:
        return [sample for samples in self.seen.values() for sample in samples]


def _windows(number: int) -> Sequence[Window]:
    return WINDOWS if number < PAGES_IN_ALL_WINDOWS else WINDOWS[:1]


def measure(browser: Browser, url: str, windows: Sequence[Window] = WINDOWS) -> dict[tuple[str, Window], list[Sample]]:
    """The texts of one page, by window. Raises LearnerError."""
    seen: dict[tuple[str, Window], list[Sample]] = {}
    for window in windows_for(browser, url, windows):
        with browser.resting_at(url, window) as page:
            seen[url, window] = _seen_on(page)
    return seen


def answer(browser: Browser, urls: Sequence[str]) -> tuple[Answer, Measured]:
    """The rules that make the text of these pages, all of one template, readable. Raises LearnerError."""
    measured = Measured()
    for number, url in enumerate(urls):
        measured.seen |= measure(browser, url, _windows(number))
    rules = _that_do_most(browser, measured)
    rules = as_many_as_fit([*rules, *_lines_under_links(browser, urls[:PAGES_IN_ALL_WINDOWS], css_of(rules))])
    measured.rules = tuple(rules)
    measured.faint = sum(sample.is_faint for sample in measured.samples)
    return Answer(css_of(rules), f"colours measured in {browser.name}", CONFIDENCE), measured


def _that_do_most(browser: Browser, measured: Measured) -> list[ColorRule]:
    """The rules that harm nobody; where one would, others are looked for. Counts the texts that stay faint."""
    harmful: list[ColorRule] = []
    rules: list[ColorRule] = []
    measured.unread = sum(sample.is_faint for sample in measured.samples)
    for _ in range(MOST_ROUNDS if measured.unread else 0):
        tried = kept = [(rule, rule) for rule in as_many_as_fit(rules_for(measured.samples, harmful))]
        unread = 0
        for (url, window), samples in reversed(measured.seen.items()):  # those seen last rest still
            left, kept = _that_harm_nobody(browser, url, window, kept, samples)
            unread += left
        if unread < measured.unread:  # else they would change what can be read, and nothing else
            rules, measured.unread = [*(rule for rule, _ in kept), *edges_of(kept, measured.samples)], unread
        if len(kept) == len(tried):
            break
        harmless = {original for _, original in kept}
        harmful += [original for _, original in tried if original not in harmless]
    return rules


_Narrowed = tuple[ColorRule, ColorRule]
"""A rule, and what it was before it was made to leave others as they are."""


def _that_harm_nobody(
    browser: Browser, url: str, window: Window, rules: list[_Narrowed], samples: Sequence[Sample]
) -> tuple[int, list[_Narrowed]]:
    """How many texts of the page stay faint in a window, and the rules after which none is harder to read than it may
    be; the others are dropped. samples: the texts as they were measured there."""
    harmful = harmful_over_pictures(browser, url, window, [rule for rule, _ in rules]) if rules else frozenset()
    kept = [each for each in rules if each[0] not in harmful]
    with browser.resting_at(url, window) as page:
        if not _is_as_measured(page, samples):
            samples = _seen_on(page)
        if _harm(page, samples, kept):
            kept = _narrowed(page, kept)
        if _harm(page, samples, kept):
            tried: list[_Narrowed] = []
            for rule in kept:
                if not _harm(page, samples, [*tried, rule]):
                    tried.append(rule)
            kept = tried
        return _still_faint(samples, _looks_with(page, kept)), kept


def _is_as_measured(page: Page, samples: Sequence[Sample]) -> bool:
    """Whether the page is the one on which these were measured, not one that was loaded anew, and looks the same."""
    if not page.evaluate("() => Symbol.for('curbcut texts') in window"):
        return False
    pairs = list(_pairs(samples, _looks_with(page, ())))
    return len(pairs) == len(samples) and all(abs(look.ratio - sample.ratio) < SAME for sample, look in pairs)


def _narrowed(page: Page, rules: list[_Narrowed]) -> list[_Narrowed]:
    """The rules, without the elements that other rules of the page would lose to them in this window."""
    origins = [{"selector": r.selector, "property": r.name, "isImportant": r.is_important} for r, _ in rules]
    found = msgspec.convert(page.evaluate(_NARROWED, origins), list[str])
    changed = [(rule._replace(selector=name), old) for name, (rule, old) in zip(found, rules, strict=True)]
    return [new if new[0].is_harmless else rule for new, rule in zip(changed, rules, strict=True)]


_NARROWED: Final = "(origins) => window[Symbol.for('curbcut texts')].narrowed(origins)"


def _harm(page: Page, samples: Sequence[Sample], rules: Sequence[_Narrowed]) -> bool:
    return any(_harmed(samples, _looks_with(page, rules)))


def _lines_under_links(browser: Browser, urls: Sequence[str], css: str) -> list[ColorRule]:
    """Rules that underline the links in texts which only their colour shows; no others on any of the pages."""
    refused: list[str] = []
    found = kept = _text_links_on(browser, urls, css, refused)
    for _ in range(MOST_ROUNDS if len(urls) > 1 and found else 0):
        kept = found
        for url in urls:
            with browser.resting_at(url, WINDOWS[0]) as page:
                kept = _text_links(page, css, kept, [])
        if len(kept) == len(found):
            break
        refused += [each for each in found if each not in kept]
        found = _text_links_on(browser, urls, css, refused)
    found = kept
    rules = [ColorRule(selector, (), "text-decoration-line", "underline", is_important=True) for selector in found]
    return [rule for rule in rules if rule.is_harmless]


def _text_links_on(browser: Browser, urls: Sequence[str], css: str, refused: list[str]) -> list[str]:
    """Selectors for those links, each for those of one page; others than the refused, which match more on another."""
    found: dict[str, None] = {}
    for url in urls:
        with browser.resting_at(url, WINDOWS[0]) as page:
            found |= dict.fromkeys(_text_links(page, css, None, refused))
    return list(found)


def _text_links(page: Page, css: str, given: list[str] | None, refused: list[str]) -> list[str]:
    page.evaluate(script(__package__, "style_rules.js"))
    return msgspec.convert(page.evaluate(script(__package__, "text_links.js"), [css, given, refused]), list[str])


_Looks = Sequence[Sequence[Look]]


def _pairs(samples: Sequence[Sample], seen: _Looks) -> Iterator[tuple[Sample, Look]]:
    """Each text as it was and as it is now; one that is over more or fewer colours than before is left."""
    together: dict[int, list[Sample]] = {}
    for sample in samples:
        together.setdefault(sample.number, []).append(sample)
    for number, before in together.items():
        if len(before) == len(seen[number]):
            yield from zip(before, seen[number], strict=True)


def _harmed(samples: Sequence[Sample], seen: _Looks) -> Iterator[bool]:
    """For each text whether it could be read before and cannot now, or is fainter than it was."""
    for sample, look in _pairs(samples, seen):
        yield look.ratio < min(sample.needed, sample.ratio) - SAME


def _still_faint(samples: Sequence[Sample], seen: _Looks) -> int:
    return sum(sample.is_faint and look.ratio < sample.needed for sample, look in _pairs(samples, seen))


def _seen_on(page: Page) -> list[Sample]:
    with making_sense(f"What was measured on {page.url}"):
        page.evaluate(script(__package__, "style_rules.js"))
        return msgspec.convert(page.evaluate(joined(__package__, *_PARTS)), list[Sample])


def _looks_with(page: Page, rules: Iterable[_Narrowed]) -> list[list[Look]]:
    css = css_of(rule for rule, _ in rules)
    return msgspec.convert(page.evaluate(script(__package__, "colors_with.js"), css), list[list[Look]])
