"""
Finds the style rules that make text over pictures and gradients readable.

The text gets another colour of the same hue where a near one will do; else what is behind it gets a veil, dark behind
light text and light behind dark text, no denser than it takes. What comes of it is measured again on every page and in
every window before it becomes an answer; where a text still cannot be read, or another is harder to read than before,
nothing is done and the text is named for a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from curbcut.css import BLACK, TRANSPARENT, WHITE, Color, Declared, LearnedRule, css_of_learned, legible, luminance
from curbcut.css.oklch import difference
from curbcut.knowledge import Answer, TextOverPictures
from curbcut.learner.browser import Browser, Window
from curbcut.learner.probes.color_choices import MOST_DIFFERENCE
from curbcut.learner.probes.dark_colors import windows_for
from curbcut.learner.probes.pictured_text import WINDOWS, From, Origin, Text, texts_of
from curbcut.standards.locators import Located, is_locator

ANSWERS = TextOverPictures

WRITTEN: Final = frozenset({"color", "box-shadow", "filter"})
"""What the rules of an answer may set."""
MARGIN: Final = 0.1
"""Added to the contrast that is needed: the next browser scales pictures a little differently."""
STRICT: Final = 0.05
"""A solution may leave a smaller share of what is behind than a fault is made of."""
VEILS: Final = tuple(step / 20 for step in range(2, 13))
"""How dense a veil may be; with a denser one little of the picture is left."""
LIGHT: Final = 0.18
"""The luminance from which on an ink is a light one: black and white stand out from it alike."""
TRIES: Final = 3
MOST_LEFT: Final = 40
CONFIDENCE: Final = 0.9


_SIMPLE = re.compile(r"[\w.#-]+\Z", re.ASCII)


class Place(NamedTuple):
    """What a picture is painted by."""

    painted: From
    kind: str
    pseudo: str


@dataclass(slots=True)
class Solution:
    """What is to be done at one place: other colours, by where they come from now, or a veil, which is 0 then."""

    place: Place
    inks: dict[From | None, LearnedRule] = field(default_factory=dict)
    veil: float = 0.0
    is_dark: bool = True

    @property
    def rules(self) -> list[LearnedRule]:
        if not self.veil:
            return list(self.inks.values())
        return [_veiled(self.place, self.veil, is_dark=self.is_dark)]

    def mends(self, text: Text) -> bool:
        """Whether it is meant to make this text readable."""
        if not text.is_faint or text.origin is None or _place_of(text) != self.place:
            return False
        return self.veil > 0 or text.origin.ink in self.inks


_Seen = dict[tuple[str, Window], list[Text]]


def answer(browser: Browser, urls: Sequence[str]) -> Answer:
    """The rules that make the text over pictures of these pages, all of one template, readable. Raises LearnerError."""
    looks = [(url, window) for url in urls for window in windows_for(browser, url, WINDOWS)]
    seen = {(url, window): texts_of(browser, url, window) for url, window in looks}
    solutions = _that_work(browser, seen, _solutions(seen))
    rules = dict.fromkeys(rule for each in solutions for rule in each.rules)
    left = dict.fromkeys(
        Located("moving" if text.is_moving else "faint", text.selector).line
        for text in _all(seen)
        if text.is_faint and is_locator(text.selector) and not any(each.mends(text) for each in solutions)
    )
    value = "\n".join([css_of_learned(rules), *list(left)[:MOST_LEFT]]).rstrip("\n")
    return Answer(value, f"texts over pictures measured in {browser.name}", CONFIDENCE)


def _all(seen: _Seen) -> list[Text]:
    return [text for texts in seen.values() for text in texts]


def _place_of(text: Text) -> Place | None:
    """Where something could be done for a text."""
    origin = text.origin
    if origin is None or origin.painted is None or origin.is_whole_page:
        return None
    return Place(origin.painted, origin.kind, origin.pseudo)


def _solutions(seen: _Seen) -> list[Solution]:
    by_place: dict[Place, list[Text]] = {}
    for text in _all(seen):
        place = _place_of(text)
        if place is not None:
            by_place.setdefault(place, []).append(text)
    found = (
        _solution(place, texts)
        for place, texts in by_place.items()
        if any(text.is_faint for text in texts) and not any(text.is_moving for text in texts)
    )
    return [each for each in found if each is not None and all(rule.is_harmless(WRITTEN) for rule in each.rules)]


def _solution(place: Place, texts: Sequence[Text]) -> Solution | None:
    """Near colours where they do for all, else a veil, else near colours for those texts for which they do."""
    inks = dict(_other_inks(place, texts))
    found = {origin: rule for origin, rule in inks.items() if rule is not None}
    veil = _veil(place, texts) if len(found) < len(inks) else None
    return veil or (Solution(place, found) if found else None)


def _other_inks(place: Place, texts: Sequence[Text]) -> Iterator[tuple[From | None, LearnedRule | None]]:
    """A rule for each that gives a faint text its colour; None where no near colour will do for all its texts."""
    done: set[From | None] = set()
    for faint in texts:
        origin = faint.origin
        if not faint.is_faint or origin is None or origin.ink in done:
            continue
        done.add(origin.ink)
        company = [each for each in texts if each.origin is not None and each.origin.ink == origin.ink]
        color = _nearest(faint.ink, company)
        yield origin.ink, _inked(place, origin, color) if color is not None and origin.inside else None


def _nearest(ink: Color, company: Sequence[Text]) -> Color | None:
    """The nearest colour with which all of these can be read."""
    opaque = ink._replace(alpha=1.0)
    found = opaque if _does(opaque, company) and not ink.is_opaque else legible(opaque, lambda c: _does(c, company))
    return found if found is not None and difference(opaque, found) <= MOST_DIFFERENCE else None


def _does(ink: Color, company: Sequence[Text]) -> bool:
    return all(each.ratio_of(ink, TRANSPARENT, STRICT) >= each.needed + MARGIN for each in company)


def _inked(place: Place, origin: Origin, color: Color) -> LearnedRule:
    scope = place.painted.selector.replace("::before", "").replace("::after", "")
    ink = origin.ink
    if ink is None or not origin.is_own:  # what the text inherits, or has from the browser, is said where it is needed
        return LearnedRule(scope, place.painted.conditions, (Declared("color", color.hex),))
    conditions = tuple(dict.fromkeys([*place.painted.conditions, *ink.conditions]))
    selector = _within(scope, ink.selector, is_same=origin.is_painters_own)
    return LearnedRule(selector, conditions, (Declared("color", color.hex, ink.is_important),))


def _within(scope: str, selector: str, *, is_same: bool) -> str:
    """Selects what `selector` does, if that stands inside of what `scope` selects, or is it."""
    if selector == scope if is_same else selector.startswith(f"{scope} ") and "," not in selector:
        return selector
    around = f":is({scope})" if "," in scope else scope
    if is_same:
        return f"{around}:is({selector})"
    return f"{around} {selector}" if _SIMPLE.match(selector) else f"{around} :is({selector})"


def _veil(place: Place, texts: Sequence[Text]) -> Solution | None:
    """The thinnest veil over what is behind with which all these texts can be read, those that could be before too."""
    faint = [text for text in texts if text.is_faint]
    is_dark = luminance(faint[0].ink) > LIGHT
    if not all(text.origin is not None and text.origin.is_free for text in texts):
        return None
    if any((luminance(text.ink) > LIGHT) != is_dark for text in faint) or (place.kind == "picture" and not is_dark):
        return None
    for density in VEILS:
        veil = (BLACK if is_dark else WHITE)._replace(alpha=density)
        if all(_is_read_behind(text, veil) for text in texts):
            return Solution(place, {}, density, is_dark)
    return None


def _is_read_behind(text: Text, veil: Color) -> bool:
    if text.is_faint:
        return text.ratio_of(text.ink, veil, STRICT) >= text.needed + MARGIN
    return text.ratio_of(text.ink, veil) >= min(text.needed, text.ratio)


def _veiled(place: Place, density: float, *, is_dark: bool) -> LearnedRule:
    if place.kind == "picture":
        declared = Declared("filter", f"brightness({1 - density:.2g})")
    else:
        channels = "0,0,0" if is_dark else "255,255,255"
        declared = Declared("box-shadow", f"inset 0 0 0 100vmax rgba({channels},{density:.2g})")
    return LearnedRule(place.painted.selector, place.painted.conditions, (declared,))


def _that_work(browser: Browser, seen: _Seen, solutions: list[Solution]) -> list[Solution]:
    """The solutions after which all texts that they are for can be read and no other is harder to read."""
    for _ in range(TRIES):
        if not solutions:
            break
        failed = _failing(browser, seen, solutions)
        if not failed:
            return solutions
        kept = [each for each in solutions if each.place not in failed and None not in failed]
        denser = [each for each in solutions if each.place in failed and _made_denser(each)]
        solutions = [*kept, *denser] if None not in failed else []
    return []


def _made_denser(solution: Solution) -> bool:
    """Something between the veil and the text may make it thinner."""
    if not solution.veil or solution.veil + 0.1 > VEILS[-1]:
        return False
    solution.veil += 0.1
    return True


def _failing(browser: Browser, seen: _Seen, solutions: Sequence[Solution]) -> set[Place | None]:
    """The places where texts cannot be read yet or are harder to read; None among them for a text of no place."""
    css = css_of_learned(rule for each in solutions for rule in each.rules)
    failed: set[Place | None] = set()
    for (url, window), before in reversed(seen.items()):  # those seen last rest still
        if not before:
            continue
        after = {text.number: text for text in texts_of(browser, url, window, css, with_origins=False)}
        for text in before:
            now, place = after.get(text.number), _place_of(text)
            is_mended = any(each.mends(text) for each in solutions)
            if now is None or now.words != text.words:
                failed |= {place} if is_mended else set()
            elif now.ratio < (text.needed if is_mended else min(text.needed, text.ratio) - 0.1):
                failed.add(place)
    return failed
