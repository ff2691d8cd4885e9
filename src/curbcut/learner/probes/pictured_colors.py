"""
Which new colours would make texts over pictures harder to read.

Colours are chosen by the texts behind which there is one colour. A rule often colours words over a picture too: a gold
that is too light on white can be read on a dark picture, and the darker one that is chosen for the white cannot.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from curbcut.css import TRANSPARENT, ColorRule, color_of
from curbcut.learner.browser import Browser, Window
from curbcut.learner.probes.pictured_text import Text, texts_of
from curbcut.learner.scripts import script

SAME: Final = 0.1
"""How much less contrast counts as no less: pictures are scaled a little differently each time."""


def harmful_over_pictures(
    browser: Browser, url: str, window: Window, rules: Sequence[ColorRule]
) -> frozenset[ColorRule]:
    """Those of the rules with which a text over a picture can be read no more, or is fainter than it was. Pictures are
    only looked at behind texts whose colour would change. Raises LearnerError."""
    now, *then = _colors(browser, url, window, ["", *(rule.css for rule in rules)])
    changed = {at for colors in then for at, color in enumerate(colors) if color != now[at]}
    if not changed:
        return frozenset()
    texts = [text for text in texts_of(browser, url, window, with_origins=False) if text.painter >= 0]
    return frozenset(
        rule
        for rule, colors in zip(rules, then, strict=True)
        if any(_is_harmed(text, colors[text.number]) for text in texts if text.number in changed)
    )


def _colors(browser: Browser, url: str, window: Window, sheets: Sequence[str]) -> list[list[str]]:
    """The colours of all texts where pictures are, with each of the sheets alone."""
    with browser.resting_at(url, window) as page:
        page.evaluate(script(__package__, "style_rules.js"))
        if not page.evaluate(script(__package__, "pictured_texts.js"), ""):
            return [[] for _ in sheets]
        return msgspec.convert(page.evaluate(script(__package__, "pictured_colors.js"), list(sheets)), list[list[str]])


def _is_harmed(text: Text, value: str) -> bool:
    color = color_of(value)
    return color is not None and text.ratio_of(color, TRANSPARENT) < min(text.needed, text.ratio) - SAME
