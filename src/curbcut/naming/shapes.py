"""
A drawing of one plain shape in one plain colour, in words.

Status lights are drawn so: a green circle, a red square. What the light stands for the drawing does not say; what is
seen can be said for certain, because the markup is the drawing.
"""

from typing import Final

from curbcut.html import Element
from curbcut.naming.evidence import Evidence
from curbcut.naming.language import language_of
from curbcut.standards.words import words

_SHAPES: Final = {
    "de": {"circle": "{}er Kreis", "ellipse": "{}e Ellipse", "square": "{}es Quadrat", "rectangle": "{}es Rechteck"},
    "en": {"circle": "{} circle", "ellipse": "{} ellipse", "square": "{} square", "rectangle": "{} rectangle"},
}
"""Shapes by language, with the place of the colour and the ending they give it."""

_COLOURS: Final = {
    "de": {"red": "rot", "green": "grün", "blue": "blau", "yellow": "gelb", "black": "schwarz", "gray": "grau"},
    "en": {colour: colour for colour in sorted(words("red green blue yellow black gray orange purple pink brown"))},
}
"""CSS's names of colours that everybody knows, as they stand before an ending."""

_ONLY_TOLD: Final = words("title desc metadata")
_SET_ELSEWHERE: Final = ("class", "style", "opacity", "fill-opacity", "filter", "mask", "clip-path", "transform")


def shape_of(drawing: Element) -> Evidence | None:
    """What a drawing shows that is one circle, ellipse, square or rectangle filled with a colour that has a name."""
    shown = [drawing] if drawing.tag != "svg" else [e for e in drawing.descendants() if e.tag not in _ONLY_TOLD]
    language = language_of(drawing)
    if len(shown) != 1 or language not in _SHAPES or any(name in shown[0] for name in _SET_ELSEWHERE):
        return None
    shape = _SHAPES[language].get(_shape(shown[0]))
    colour = _COLOURS[language].get((shown[0].get("fill") or "").strip().lower().replace("grey", "gray"))
    return Evidence(shape.format(colour), "the shape that is drawn", 0.8) if shape and colour else None


def _shape(element: Element) -> str:
    if element.tag != "rect":
        return element.tag
    return "square" if element.get("width") == element.get("height") else "rectangle"
