"""
Finds the lines that style sheets in files set in much larger letters than what is around, or in larger and bold ones.

Everyone who sees the page reads headings there. Which of them are, the rule tells from the page: what is large may be a
price, a motto or whose site it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from curbcut.knowledge import Answer, LargeLines
from curbcut.learner.browser import WIDE, Browser
from curbcut.learner.probes.clipped_text import laid_out
from curbcut.learner.scripts import script
from curbcut.learner.sense import making_sense
from curbcut.standards.large_lines import line_of
from curbcut.standards.locators import is_locator

ANSWERS = LargeLines

MOST: Final = 40
CONFIDENCE: Final = 0.8


def answer(browser: Browser, urls: Sequence[str]) -> Answer:
    """The kinds of large lines on these pages, all of one template, that are large wherever they stand.

    Raises LearnerError."""
    found: dict[str, float] = {}
    for url in urls:
        with laid_out(browser, url, WIDE) as page:
            told = page.evaluate(script(__package__, "large_lines.js"))
        with making_sense(f"What was seen on {url}"):
            sizes = msgspec.convert(told, dict[str, float])
        found |= {kind: min(size, found.get(kind, size)) for kind, size in sizes.items() if is_locator(kind)}
    lines = [line_of(size, kind) for kind, size in found.items() if size]
    return Answer("\n".join(lines[:MOST]), f"the letters seen in {browser.name}", CONFIDENCE)
