"""
Finds where styles show what the keyboard reaches in another order than that in which Tab, and whoever listens, comes to
it.

`order`, reversed rows and places in a grid move what is seen and nothing else. Whether that makes a difference only a
person can tell; so it is named, and never changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from curbcut.knowledge import Answer, VisualOrder
from curbcut.learner.browser import PHONE, WIDE, Browser
from curbcut.learner.probes.clipped_text import laid_out
from curbcut.learner.scripts import script
from curbcut.learner.sense import making_sense
from curbcut.standards.locators import Located, is_locator

ANSWERS = VisualOrder

MOST: Final = 20
CONFIDENCE: Final = 0.9


def answer(browser: Browser, urls: Sequence[str]) -> Answer:
    """The boxes of these pages, all of one template, in which Tab leaves the order that is seen.

    Raises LearnerError."""
    found: dict[str, None] = {}
    for url in urls:
        for window in (WIDE, PHONE):
            with laid_out(browser, url, window) as page:
                told = page.evaluate(script(__package__, "visual_order.js"))
            with making_sense(f"What was seen on {url}"):
                found |= dict.fromkeys(msgspec.convert(told, list[str]))
    lines = [Located("reordered", each).line for each in found if is_locator(each)]
    return Answer("\n".join(["", *lines[:MOST]]).rstrip("\n"), f"the order seen in {browser.name}", CONFIDENCE)
