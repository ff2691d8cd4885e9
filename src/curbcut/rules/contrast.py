"""
Text stands out from its background.

Grey on grey looks calm to a designer with good eyes on a good screen. With low vision, with age, or with a phone in the
sun, it cannot be read. WCAG asks for a contrast of 4.5 to 1, and 3 to 1 for large text.

Only colours that are certain from the page itself are judged: no pictures, no overlaps, no style sheet from elsewhere
that could say otherwise. The colour changes where it is declared, keeps its hue, and by no more than it takes.
"""

import re
from collections.abc import Collection, Iterator
from functools import partial
from typing import Final, NamedTuple

from curbcut.aria import is_disabled, is_exposed, labelled_control_of
from curbcut.css import (
    WHITE,
    Backdrop,
    Color,
    Ink,
    Layer,
    Winner,
    backdrop_of,
    contrast,
    declarations_of,
    declared,
    elements_colored,
    elements_painting,
    elements_with_own_color,
    ink_of,
    is_large_text,
    is_styled_from_outside,
    legible,
    with_value,
)
from curbcut.html import Document, Element, once_a_document
from curbcut.patch import Change, EditAttribute, EditStyle, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Text stands out from its background",
    criteria=["1.4.3"],
    act=["afw4f7"],
    impact=Impact.SERIOUS,
    looks_at=["style", "[style]", "[color]", "[bgcolor]", "[text]"],
)

ENOUGH: Final = 4.5
ENOUGH_IF_LARGE: Final = 3.0
"""https://www.w3.org/TR/WCAG22/#contrast-minimum"""
VISIBLE: Final = 1.1
"""Text that stands out by less is hidden on purpose, or has a background from somewhere else."""
PALEST: Final = 1.5
"""What stands out from white by less is meant for a dark background."""

_WORDS = re.compile(r"[^\W_]{2,}")
"""A single sign, such as the X of a close button, is an icon rather than text."""
_MEANT_FOR_TEXT: Final = frozenset(
    {"p", "div", "span", "label", "output", "strong", "em", "li", "td", "h1", "h2", "h3"}
)


class Painted(NamedTuple):
    """One element whose text, or the text inside that takes its colours, is painted so."""

    element: Element
    ink: Ink
    backdrop: Backdrop

    def least(self, color: Color) -> float:
        return min(self.backdrop.contrasts_with(color))

    def most(self, color: Color) -> float:
        return max(self.backdrop.contrasts_with(color))


class Faint(NamedTuple):
    """A text that is hard to read, and every other that has its colour from the same declaration."""

    painted: Painted
    needed: float
    is_certain: bool
    company: tuple[Painted, ...]


@rule.finds
def text_that_is_hard_to_read(page: Page) -> Iterator[Finding]:
    for element, ratio in _pale_on_unknown(page.document):
        yield Finding(
            element, f"This text may be hard to read: on white, its contrast is {ratio:g} to 1.", is_certain=False
        )
    for faint in _faint_texts(page.document):
        ratio = faint.painted.most(faint.painted.ink.color)
        shown = int(ratio * 10) / 10
        yield Finding(
            faint.painted.element,
            f"This text is hard to read: its contrast is {shown:g} to 1, and {faint.needed:g} to 1 is needed.",
            is_certain=faint.is_certain,
        )


@rule.fixes
def by_the_nearest_legible_colour(page: Page, finding: Finding) -> Iterator[Change]:
    for faint in _faint_texts(page.document):
        if faint.painted.element is not finding.element:
            continue
        if any(layer.opacity < 1 for layer in faint.painted.backdrop.layers):
            yield from _less_faded(faint)
        elif finding.is_certain or _awaits_text(finding.element):
            yield from _recolored(faint)


def _recolored(faint: Faint) -> Iterator[Change]:
    ink = faint.painted.ink
    color = legible(ink.color, partial(_can_all_be_read, faint.company))
    if ink.winner is not None and color is not None:
        yield from _written(ink.winner, _as_css(color), "the nearest colour of the same hue that can be read")


def _less_faded(faint: Faint) -> Iterator[Change]:
    """Where only an opacity of its own makes a text faint: as little more of it as will do."""
    painted = faint.painted
    layers = painted.backdrop.layers
    winner = layers[-1].opacity_from
    if winner is None or any(layer.opacity < 1 for layer in layers[:-1]) or not _fades_only_this(faint, winner):
        return
    for percent in range(int(layers[-1].opacity * 100) + 1, 101):
        denser = Layer(layers[-1].colors, percent / 100, winner)
        backdrop = painted.backdrop._replace(layers=(*layers[:-1], denser))
        if min(backdrop.contrasts_with(painted.ink.color)) >= faint.needed:
            yield from _written(winner, f"{percent / 100:g}", "the least opacity with which it can be read")
            return


def _fades_only_this(faint: Faint, winner: Winner) -> bool:
    """Whether a declaration of opacity bears on this text and on no other."""
    element = faint.painted.element
    repainted = _repainted_set(element.document)
    if len(faint.company) > 1 or any(inside in repainted for inside in element.descendants()):
        return False
    return all(each is element or declared(each, "opacity").winner != winner for each in repainted)


def _written(winner: Winner, value: str, because: str) -> Iterator[Change]:
    start, end, text = with_value(winner.declaration, value)
    if winner.is_in_sheet:
        yield EditStyle(winner.owner, start, end, text, because=because)
    elif winner.attribute == "style":
        yield EditAttribute(winner.owner, "style", start, end, text, because=because)
    else:
        yield SetAttribute(winner.owner, winner.attribute, value, because=because)


def _as_css(color: Color) -> str:
    if color.is_opaque:
        return color.hex
    red, green, blue = (round(channel * 255) for channel in color[:3])
    return f"rgba({red}, {green}, {blue}, {color.alpha:g})"


def _can_all_be_read(company: tuple[Painted, ...], color: Color) -> bool:
    return all(each.least(color) >= (ENOUGH_IF_LARGE if _is_large(each) else ENOUGH) for each in company)


def _is_large(painted: Painted) -> bool:
    sizes = [is_large_text(each) for each in _text_elements(painted.element)]
    return bool(sizes) and all(size is True for size in sizes)


@once_a_document
def _faint_texts(document: Document) -> list[Faint]:
    return list(_find_faint_texts(document))


def _find_faint_texts(document: Document) -> Iterator[Faint]:
    """One for each declaration that makes a text faint, at the first such text."""
    by_source: dict[object, list[Painted]] = {}
    for element in _repainted(document):
        ink = ink_of(element)
        backdrop = backdrop_of(element) if ink is not None else None
        if ink is not None and backdrop is not None:
            source = ink.winner and (ink.winner.owner, ink.winner.attribute, ink.winner.declaration.start)
            by_source.setdefault(source or element, []).append(Painted(element, ink, backdrop))
    for company in by_source.values():
        if any(painted.most(painted.ink.color) < ENOUGH for painted in company):
            yield from _first_faint(tuple(each for each in company if _is_painted_text(each)))


def _first_faint(company: tuple[Painted, ...]) -> Iterator[Faint]:
    doubtful: Faint | None = None
    for painted in company:
        ratio = painted.most(painted.ink.color)
        if ratio >= ENOUGH:
            continue
        sizes = [is_large_text(each) for each in _text_elements(painted.element)] or [None]
        needed = ENOUGH_IF_LARGE if all(size is True for size in sizes) else ENOUGH
        if ratio >= needed:
            continue
        is_meant_to_be_read = ratio >= VISIBLE and _has_words(painted.element)
        is_certain = is_meant_to_be_read and (ratio < ENOUGH_IF_LARGE or False in sizes)
        faint = Faint(painted, needed, is_certain, company)
        if is_certain:
            yield faint
            return
        doubtful = doubtful or faint
    if doubtful is not None:
        yield doubtful


def _pale_on_unknown(document: Document) -> Iterator[tuple[Element, float]]:
    """Texts of a pale colour whose background is declared in a style sheet elsewhere, most likely as a light one."""
    if not is_styled_from_outside(document):
        return
    for element in elements_with_own_color(document):
        ink = ink_of(element)
        if ink is None or not ink.color.is_opaque or backdrop_of(element) is not None:
            continue
        ratio = int(contrast(ink.color, WHITE) * 10) / 10
        if PALEST <= ratio < ENOUGH_IF_LARGE and _has_words(element) and is_exposed(element):
            yield element, ratio


def _repainted(document: Document) -> Collection[Element]:
    """The elements at which the colour of text, or of what lies behind it, changes."""
    colored, painting = elements_colored(document), elements_painting(document)
    if colored is None or painting is None:
        return elements_with_own_color(document)
    return {**dict.fromkeys(colored), **dict.fromkeys(painting)}


def _is_painted_text(painted: Painted) -> bool:
    element = painted.element
    if not element.is_html or not is_exposed(element) or _is_inactive(element):
        return False
    if any(layer.opacity == 0 for layer in painted.backdrop.layers) or painted.ink.color.alpha == 0:
        return False
    return _has_words(element) or _awaits_text(element)


def _has_words(element: Element) -> bool:
    return next(_text_elements(element), None) is not None


def _text_elements(element: Element) -> Iterator[Element]:
    """The elements whose own words have their colours from this one."""
    outside = is_styled_from_outside(element.document)
    repainted = _repainted_set(element.document)
    ink = ink_of(element)
    waiting = [element]
    while waiting:
        each = waiting.pop()
        if any(map(_WORDS.search, each.texts)):
            yield each
        if not outside:  # else what is inside may be coloured elsewhere
            waiting.extend(
                child
                for child in each.children
                if child not in repainted and ink_of(child) == ink and is_exposed(child)
            )


@once_a_document
def _repainted_set(document: Document) -> frozenset[Element]:
    return frozenset(_repainted(document))


def _awaits_text(element: Element) -> bool:
    """Whether an element with both its colours declared is empty so that a script can write into it."""
    names = {each.name for each in declarations_of(element.get("style") or "")}
    return (
        element.tag in _MEANT_FOR_TEXT
        and "id" in element
        and "class" not in element
        and "script" in element.document.tags
        and "color" in names
        and not names.isdisjoint({"background", "background-color"})
        and not element.text.strip()
        and not element.children
    )


def _is_inactive(element: Element) -> bool:
    """Whether the text belongs to a control that cannot be used, which WCAG leaves out."""
    for each in (element, *element.ancestors()):
        if is_disabled(each) or each.get("aria-disabled") == "true" or (each.tag == "fieldset" and "disabled" in each):
            return True
        if each.tag == "label":
            control = labelled_control_of(each)
            if control is not None and is_disabled(control):
                return True
    identifier = element.get("id")
    return bool(identifier) and any(
        identifier in (other.get("aria-labelledby") or "").split() and other.get("aria-disabled") == "true"
        for other in element.document.having("aria-disabled")
    )


def _page(css: str, body: str) -> str:
    return f'<html lang="en"><head><title>T</title><style>{css}</style></head><body>{body}</body></html>'


rule.examples = [
    Bad(
        "<style>p{color:#888;font-size:14px} @media (width < 40em){p{font-size:16px}}</style><p>From 10</p>",
        becomes="<style>p{color:#767676;font-size:14px} @media (width < 40em){p{font-size:16px}}</style><p>From 10</p>",
        why="it is large in no window",
    ),
    Good('<p style="color: #333; background: #fff">Some text</p>', "dark on light"),
    Good('<p style="color: #000; font-size: 18pt; background: #666">Some text</p>', "large text needs less"),
    Good(
        '<p style="color: #fff; background: #eee url(night.jpg)">Some text</p>', "what the picture shows is not known"
    ),
    Good('<button disabled style="color: #777; background: #eee">Send</button>', "cannot be used"),
    Good('<button style="color: #666; background: #000" aria-label="Close">X</button>', "a sign, not text"),
    Good('<p style="color: #aaa; background: #fff">* * *</p>', "no words"),
    Good(
        '<html lang="en"><head><title>T</title><link rel="stylesheet" href="site.css"></head>'
        '<body><p style="color: #fff">Some text</p></body></html>',
        "white text has a dark background, wherever that is declared",
    ),
    Good(
        _page("p { color: #aaa }", '<footer data-include="css:/layout/footer.css"><p>Some text</p></footer>'),
        "a script loads more styles, which may give it a background",
    ),
    Bad(
        _page(".foot { color: #fff }", '<p class="foot">Some text</p>'),
        becomes=None,
        why="nobody writes what nobody can see: it is hidden on purpose, or a script paints what is behind it",
    ),
    Bad(
        '<p style="color: #aaa; background: white">Some text</p>',
        becomes='<p style="color: #767676; background: white">Some text</p>',
        why="no darker than it must be",
    ),
    Bad(
        _page(".note { color: #8ab4f8 }", '<p class="note">Some text</p>'),
        becomes=_page(".note { color: #5077b7 }", '<p class="note">Some text</p>'),
        why="the hue stays; the style sheet is changed where the colour is declared",
    ),
    Bad(
        '<p style="color: rgba(0,0,0,.3); background: #fff">Some text</p>',
        becomes='<p style="color: rgba(0, 0, 0, 0.55); background: #fff">Some text</p>',
        why="a translucent colour is made less so",
    ),
    Bad(
        '<div style="background: #fff"><p style="color: #000; opacity: .3">Some text</p></div>',
        becomes='<div style="background: #fff"><p style="color: #000; opacity: 0.54">Some text</p></div>',
        why="the colour would do; the opacity fades it",
    ),
    Bad(
        '<p><font color="#cccccc">Some text</font></p>',
        becomes='<p><font color="#767676">Some text</font></p>',
        why="old attributes are colours too",
    ),
    Bad(
        _page(
            "p { color: #777 } .dark { background: #222 } .light { background: #fff }",
            '<div class="dark"><p>On dark</p></div><div class="light"><p>On light</p></div>',
        ),
        becomes=None,
        why="no single colour can be read on both",
    ),
    Bad(
        '<html lang="en"><head><title>T</title><link rel="stylesheet" href="site.css"></head>'
        '<body><p style="color: #aaa">Some text</p></body></html>',
        becomes=None,
        why="what is behind it stands in a style sheet elsewhere: worth a look, and not certain",
    ),
]
