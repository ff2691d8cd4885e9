"""
What lies behind text, as far as the page itself tells for certain.

Pictures, overlaps, filters and anything that sheets from outside may decide are not certain.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import chain
from typing import Final, NamedTuple

from curbcut.css.cascade import Winner, declared, elements_declaring
from curbcut.css.colors import TRANSPARENT, WHITE, Color, color_of, contrast, over
from curbcut.css.sheets import is_styled_from_outside
from curbcut.css.text_color import has_color_scheme, style_texts
from curbcut.css.values import alpha_of, components_of, pixels
from curbcut.html import Document, Element
from curbcut.memory import remembered

MOST_LAYERS: Final = 40
"""A text on more layers is not looked at."""

_PAINTS: Final = ("background-color", "background-image", "opacity", "text-shadow")
_WITH_OWN_COLORS: Final = frozenset({"button", "dialog", "input", "mark", "meter", "progress", "select", "textarea"})
"""Elements to which browsers give a background of their own."""
_MARK: Final = Color(1.0, 1.0, 0.0)
_MOVED = re.compile(
    r"position\s*:\s*(?:absolute|fixed|sticky)|z-index\s*:|margin(?:-\w+)?\s*:[^;}]*-\d|grid-area\s*:|mix-blend-mode"
    r"|backdrop-filter|text-fill-color|background-clip\s*:\s*text|(?<![\w-])(?:filter|translate|transform|inset)\s*:"
)
_VISUALLY_HIDDEN = re.compile(r"\{[^{}]*(?:\bclip(?:-path)?\s*:|-999|-1000)[^{}]*\}")
_GRADIENT = re.compile(r"(?:repeating-)?(?:linear|radial|conic)-gradient\((?P<stops>.*)\)\Z", re.DOTALL)
_STOP_POSITION = re.compile(r"\s[\d.+-]+(?:%|[a-z]+)?\Z")
_BETWEEN = re.compile(r",(?![^(]*\))")
"""A comma that is not inside brackets."""


class Layer(NamedTuple):
    """One element behind a text: the colours it may show there (a gradient has several), how opaque the element is
    with all that is in it, and where that is declared."""

    colors: tuple[Color, ...]
    opacity: float = 1.0
    opacity_from: Winner | None = None


class Backdrop(NamedTuple):
    """What lies behind a text, from the canvas up; `halo` are the colours of shadows that surround every letter."""

    layers: tuple[Layer, ...]
    halo: tuple[Color, ...] = ()

    def contrasts_with(self, ink: Color) -> tuple[float, ...]:
        """The contrast ratio of text in that colour, for each colour that may lie behind it."""
        return _contrasts(tuple((layer.colors, layer.opacity) for layer in self.layers), self.halo, ink)


@remembered(4096)
def _contrasts(
    layers: tuple[tuple[tuple[Color, ...], float], ...], halo: tuple[Color, ...], ink: Color
) -> tuple[float, ...]:
    if halo:
        return tuple(contrast(over(ink, each), each) for each in halo)
    choices = max((len(colors) for colors, _ in layers), default=1)
    return tuple(contrast(*_seen(layers, choice, ink)) for choice in range(choices))


def _seen(layers: tuple[tuple[tuple[Color, ...], float], ...], choice: int, ink: Color) -> tuple[Color, Color]:
    """The colours seen in a letter and beside it, on a white canvas."""
    under: list[Color] = []
    surface = WHITE
    for colors, _ in layers:
        under.append(surface)
        surface = over(colors[min(choice, len(colors) - 1)], surface)
    letter = over(ink, surface)
    for (_, opacity), below in zip(reversed(layers), reversed(under), strict=True):
        if opacity < 1:
            surface = over(surface._replace(alpha=opacity), below)
            letter = over(letter._replace(alpha=opacity), below)
    return letter, surface


def backdrop_of(element: Element) -> Backdrop | None:
    """What lies behind an element's text, or None if the page itself does not tell."""
    document = element.document
    painting = elements_painting(document)
    if painting is None:
        return _own_backdrop(element) if is_styled_from_outside(document) else None
    found = _painter_of(element, painting)
    backdrop = found[1] if found is not None else Backdrop(())
    if backdrop is None or ((found is None or found[0] is not element) and may_overlap(document)):
        return None
    if has_color_scheme(document) and not any(_is_opaque(layer) for layer in backdrop.layers):
        return None
    return backdrop


def elements_painting(document: Document) -> Collection[Element] | None:
    """The elements for which the page declares a background, an opacity or a shadow of text, in a fixed order; None
    where that is not known."""
    key = elements_painting
    if key not in document.memo:
        document.memo[key] = _find_painting(document)
    found = document.memo[key]
    return found if isinstance(found, dict) else None


def _find_painting(document: Document) -> dict[Element, None] | None:
    found: dict[Element, None] = {}
    for name in _PAINTS:
        in_sheets = elements_declaring(document, name)
        if in_sheets is None:
            return None
        found.update(dict.fromkeys(in_sheets))
    found.update(dict.fromkeys(document.having("bgcolor", "background")))
    found.update(dict.fromkeys(document.where("style", _may_paint)))
    return found


def _may_paint(style: str) -> bool:
    return "background" in style or "opacity" in style or "shadow" in style


def _painter_of(element: Element, painting: Collection[Element]) -> tuple[Element, Backdrop | None] | None:
    """The nearest element that paints a backdrop, the element itself included, and that backdrop."""
    known = _known_backdrops(element.document)
    painters: list[Element] = []
    backdrop: Backdrop | None = Backdrop(())
    for each in chain((element,), element.ancestors()):
        if each in painting or each.tag in _WITH_OWN_COLORS:
            painters.append(each)
            if each in known:
                backdrop = known[each]
                break
    for each in reversed(painters):
        if each not in known:
            known[each] = _with_layer(each, backdrop)
        backdrop = known[each]
    return (painters[0], backdrop) if painters else None


def _with_layer(element: Element, around: Backdrop | None) -> Backdrop | None:
    colors = _background_of(element)
    opacity, winner = _opacity_of(element)
    halo = _halo_of(element, around.halo if around is not None else ())
    if colors is None or opacity is None or halo is None:
        return None
    layer = Layer(colors, opacity, winner)
    if around is None:
        return Backdrop((layer,), halo) if _is_opaque(layer) else None
    if colors == (TRANSPARENT,) and opacity == 1:
        return around._replace(halo=halo)
    return Backdrop((*around.layers, layer), halo) if len(around.layers) < MOST_LAYERS else None


def _own_backdrop(element: Element) -> Backdrop | None:
    """What an element's `style` attribute alone says for certain: an opaque background of its own."""
    colors = _background_of(element)
    if colors is None or not all(color.is_opaque for color in colors):
        return None
    opacity, winner = _opacity_of(element)
    halo = _halo_of(element, ())
    return Backdrop((Layer(colors, opacity or 1.0, winner),), halo) if halo is not None else None


def _is_opaque(layer: Layer) -> bool:
    return all(color.is_opaque for color in layer.colors)


def _background_of(element: Element) -> tuple[Color, ...] | None:
    """The colours of an element's own background, or None if they are not certain."""
    knows_color, color = declared(element, "background-color")
    knows_image, image = declared(element, "background-image")
    if not knows_color or "background" in element:
        return None
    if not knows_image and (color is None or "class" in element or "id" in element):
        return None  # a style sheet elsewhere has something to select it by
    if image is not None and image.declaration.name == "background-image" and image.value.lower() != "none":
        return _gradient_stops(image.value)
    if color is None:
        return (_MARK,) if element.tag == "mark" else None if element.tag in _WITH_OWN_COLORS else (TRANSPARENT,)
    if color.declaration.name == "background":
        return _shorthand_colors(color.value)
    if color.value.lower() in {"initial", "unset", "transparent", "none"}:
        return (TRANSPARENT,)
    named = color_of(color.value)
    return (named,) if named is not None else None


def _shorthand_colors(value: str) -> tuple[Color, ...] | None:
    """The colours of a `background`, or None if there is a picture in it or something unknown."""
    if "gradient(" in value:
        return _gradient_stops(value)
    parts = components_of(value.lower())
    if any("(" in part and color_of(part) is None for part in parts):
        return None
    colors = [color for part in parts if (color := color_of(part)) is not None]
    return (colors[-1],) if colors else (TRANSPARENT,)


def _gradient_stops(value: str) -> tuple[Color, ...] | None:
    """The colours of a gradient that is a background by itself, if all of them are opaque."""
    found = _GRADIENT.match(value.strip().lower())
    if found is None:
        return None
    stops = [_STOP_POSITION.sub("", part.strip()) for part in _BETWEEN.split(found["stops"])]
    if stops and color_of(stops[0]) is None:
        del stops[0]  # the direction
    colors = [color_of(stop) for stop in stops]
    known = tuple(color for color in colors if color is not None and color.is_opaque)
    return known if len(known) == len(colors) >= 2 else None


def _opacity_of(element: Element) -> tuple[float | None, Winner | None]:
    is_known, winner = declared(element, "opacity")
    if not is_known:
        return (1.0, None) if is_styled_from_outside(element.document) else (None, None)
    if winner is None or winner.value.lower() in {"initial", "unset", "revert"}:
        return 1.0, None
    return alpha_of(winner.value), winner


def _halo_of(element: Element, inherited: tuple[Color, ...]) -> tuple[Color, ...] | None:
    """The colours of shadows all around the letters; None where a shadow may help or hinder in a way we cannot tell."""
    is_known, winner = declared(element, "text-shadow")
    if not is_known:
        return () if is_styled_from_outside(element.document) else None
    if winner is None or winner.value.lower() in {"inherit", "unset"}:
        return inherited
    if winner.value.lower() in {"none", "initial"}:
        return ()
    shadows = [_shadow(part) for part in _BETWEEN.split(winner.value.lower())]
    known = [shadow for shadow in shadows if shadow is not None]
    surrounds = len(known) >= 4 or any(offset == 0 for _, offset in known)
    if len(known) != len(shadows) or not surrounds:
        return None
    return tuple(dict.fromkeys(color for color, _ in known))


def _shadow(value: str) -> tuple[Color, float] | None:
    """The colour of one opaque, blurred shadow and how far it is moved, in CSS pixels."""
    parts = components_of(value)
    lengths = [length for part in parts if (length := pixels(part)) is not None]
    colors = [color for part in parts if (color := color_of(part)) is not None]
    if len(lengths) != 3 or len(colors) != 1 or len(parts) != 4 or not colors[0].is_opaque or lengths[2] <= 0:
        return None
    return colors[0], max(abs(lengths[0]), abs(lengths[1]))


def may_overlap(document: Document) -> bool:
    """Whether anything on the page may be moved over something else, so that the tree does not tell what lies behind
    what."""
    found = document.memo.get(may_overlap)
    if not isinstance(found, bool):
        found = document.memo[may_overlap] = any(map(_moves_something, style_texts(document)))
    return found


@remembered(256)
def _moves_something(style: str) -> bool:
    return _MOVED.search(_VISUALLY_HIDDEN.sub("{}", style.lower())) is not None


def _known_backdrops(document: Document) -> dict[Element, Backdrop | None]:
    known = document.memo.get(backdrop_of)
    if not isinstance(known, dict):
        known = document.memo[backdrop_of] = {}
    return known
