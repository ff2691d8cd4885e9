"""
Drawings must not bring the ids of their layers with them, again and again.

Drawing programs write the name of each layer as an id (`Path`, `Rounded-Icons`), and an icon that stands on a page
twelve times brings each twelve times. What refers to an id finds the first of them, so whoever ties a name or a
description to a drawing is led elsewhere, and tools that look for ids that matter drown in those that do not.

Where nothing on the page refers to such an id, it stays on the first element that has it and goes from the others. Only
names that a drawing program gave are taken, never those of drawings written by hand.
"""

import re
from collections.abc import Iterator

from curbcut.html import Document, Element, once_a_document
from curbcut.patch import Change, RemoveAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Drawings do not repeat the ids of their layers",
    impact=Impact.MINOR,
    looks_at=["svg"],
)

BY_DEFAULT = re.compile(
    r"(?i:layer|capa|ebene|calque|livello|laag|camada|warstwa|слой|図層|圖層|图层)_?\d+(?:_\d+_)?"
    r"|(?:XMLID|SVGID)_[\w-]*"
    r"|(?:Path|Shape|Group|Oval|Rectangle|Fill|Stroke|Combined-Shape|Page|Polygon|Triangle|Vector|Artboard|Bounding[_-]Box"
    r"|Rounded-Rectangle|Clip-Path)(?:[-_ ]?\d+)?(?:[-_ ]Copy(?:[-_ ]?\d+)?)?"
    r"|(?:g|svg|path|rect|circle|ellipse|polyline|tspan|defs|namedview)\d{2,}(?:-\d+)*"
)
"""The names that Illustrator, Sketch, Figma and Inkscape give to layers nobody has named."""

REFERENCE = re.compile(r"#([^\s\"'()<>,;{}\[\].:]+)")
LISTS_OF_IDS = (
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
    "for",
    "begin",
    "end",
)


@rule.finds
def layers_with_ids_of_others(page: Page) -> Iterator[Finding]:
    for drawing in dict.fromkeys(drawing_of(layer) for layer in repeated_layers(page.document)):
        yield Finding(drawing, "This drawing repeats the ids of another.", is_certain=False)


def drawing_of(layer: Element) -> Element:
    return layer if layer.tag == "svg" else layer.closest("svg") or layer


@once_a_document
def repeated_layers(document: Document) -> list[Element]:
    """The layers of drawings whose id stands on another layer before them, and that nothing refers to."""
    repeated = {name: document.ids[name] for name in document.ids.repeated if name}
    layers = {name: elements for name, elements in repeated.items() if all(map(is_layer, elements))}
    referred = referred_in(document) if layers else set()
    return [layer for name, elements in layers.items() if name not in referred for layer in elements[1:]]


def is_layer(element: Element) -> bool:
    """Whether a drawing program named this part of a drawing."""
    if not element.is_svg:
        return False
    if BY_DEFAULT.fullmatch(element.get("id") or ""):
        return True
    return any(is_page_of_sketch(each) for each in (element, *element.ancestors()) if each.tag == "g")


def is_page_of_sketch(group: Element) -> bool:
    """Whether a group is the outermost of those that Sketch exports; what is in it are layers."""
    return (
        group.get("stroke") == "none"
        and group.get("stroke-width") == "1"
        and group.get("fill") == "none"
        and group.get("fill-rule") == "evenodd"
        and "id" in group
    )


def referred_in(document: Document) -> set[str]:
    """All that anything on the page may refer to by its id: scripts, styles, links, drawings, names."""
    found = set(REFERENCE.findall(document.code))
    found.update(re.findall(r"[\"'`]([\w-]+)[\"'`]", document.code))
    for element in document.all():
        for name, value in element.attributes.items():
            if "#" in value:
                found.update(REFERENCE.findall(value))
            elif name in LISTS_OF_IDS:
                found.update(re.split(r"[\s.;+]+", value))
    return found


@rule.fixes
def by_leaving_it_to_the_first(page: Page, finding: Finding) -> Iterator[Change]:
    for layer in repeated_layers(page.document):
        if drawing_of(layer) is finding.element:
            yield RemoveAttribute(layer, "id", because="the name of a layer, which another one has as well")


SKETCH = '<svg aria-hidden="true"><g id="icons" stroke="none" stroke-width="1" fill="none" fill-rule="evenodd"><path'

rule.examples = [
    Good('<svg aria-hidden="true"><path id="Path" d="M0 0h5"/></svg>', "once"),
    Good(
        '<svg aria-hidden="true"><path id="wheel" d="M0 0h5"/></svg><svg aria-hidden="true"><path id="wheel"/></svg>',
        "a name that somebody gave, and a style may go by",
    ),
    Good(
        '<svg aria-hidden="true"><path id="Path" d="M0 0h5"/></svg>'
        '<svg aria-hidden="true"><path id="Path"/><use href="#Path"/></svg>',
        "part of the drawing is drawn by it",
    ),
    Bad(
        f'{SKETCH} id="Path"/></g></svg>{SKETCH} id="Path"/></g></svg>',
        becomes=f'{SKETCH} id="Path"/></g></svg>' + SKETCH.replace(' id="icons"', "") + "/></g></svg>",
        why="an icon that stands there twice",
    ),
    Bad(
        '<svg aria-hidden="true" id="Layer_1"><path d="M0 0h5"/></svg><svg aria-hidden="true" id="Layer_1"></svg>',
        becomes='<svg aria-hidden="true" id="Layer_1"><path d="M0 0h5"/></svg><svg aria-hidden="true"></svg>',
        why="layers that nobody has named",
    ),
]
