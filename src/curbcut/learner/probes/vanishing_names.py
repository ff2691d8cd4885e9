"""
Finds links and buttons whose words are there in a wide window and not in a narrow one, or the other way round, or only
under the pointer, or never.

What a style sheet does not draw has no part in a name. Words that are drawn in neither window are meant for a name all
the same if a style draws them under the pointer, or if links have words of their own in parts of one kind, as those
with icons of well-known templates do. Else they are left out: a script may show them in some state.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from curbcut.knowledge import Answer, VanishingNames
from curbcut.learner.browser import PHONE, WIDE, Browser, Window
from curbcut.learner.probes.clipped_text import laid_out
from curbcut.learner.scripts import script
from curbcut.learner.sense import making_sense
from curbcut.standards.locators import Located, is_locator

ANSWERS = VanishingNames

MOST: Final = 40
CONFIDENCE: Final = 0.9


class _Seen(msgspec.Struct, frozen=True):
    """Parts that hold all the words of a link or button: those not drawn in a window, those of them that are
    meant for labels all the same, and those drawn."""

    gone: list[str]
    meant: list[str]
    drawn: list[str]


def answer(browser: Browser, urls: Sequence[str]) -> Answer:
    """The parts on these pages, all of one template, whose words go with the width. Raises LearnerError."""
    found = dict.fromkeys(located for url in urls for located in _on(browser, url))
    lines = [each.line for each in found if is_locator(each.selector)]
    return Answer("\n".join(["", *lines[:MOST]]).rstrip("\n"), f"the words seen in {browser.name}", CONFIDENCE)


def _on(browser: Browser, url: str) -> Iterator[Located]:
    wide, narrow = _seen(browser, url, WIDE), _seen(browser, url, PHONE)
    for width, here, elsewhere in (("narrow", narrow, wide), ("wide", wide, narrow)):
        yield from (Located(width, part) for part in here.gone if part in elsewhere.drawn)
    yield from (Located("unseen", part) for part in wide.meant if part in narrow.gone)


def _seen(browser: Browser, url: str, window: Window) -> _Seen:
    with laid_out(browser, url, window) as page:
        told = page.evaluate(script(__package__, "vanishing_names.js"))
    with making_sense(f"What was seen on {url}"):
        return msgspec.convert(told, _Seen)
