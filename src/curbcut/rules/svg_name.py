"""
Drawings that say they are images need a name.

An SVG with the role of an image is announced as "graphic"; without a name that is all there is to hear. If words are
drawn in it, they are its name. An unnamed drawing inside a link or button says nothing that the control does not say,
and is taken out of the way, whether it has that role or not: some browsers announce it as a graphic all the same. So is
an icon beside words, a wave or slope between two parts of a page, and a drawing that only holds shapes for others to
use.
"""

import re
from collections.abc import Iterator

from curbcut.aria import has_name, is_exposed, role_of
from curbcut.html import Element
from curbcut.naming import (
    Evidence,
    cleaned,
    control_around,
    counting_icon,
    declaring,
    hint_on,
    icon_of,
    shape_of,
    spoken,
)
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.text import plain
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Drawings have a name or are passed over",
    criteria=["1.1.1"],
    act=["7d6734"],
    impact=Impact.SERIOUS,
    looks_at=["svg"],
)


@rule.finds
def drawings_without_a_name(page: Page) -> Iterator[Finding]:
    for element in declaring(page.document, *_IMAGES, "image"):
        if element.is_svg and role_of(element) in _IMAGES and is_exposed(element) and not has_name(element):
            yield Finding(element, "This drawing is announced as an image, and has no name.")
    for drawing in page.all("svg"):
        if _is_called(drawing) and is_exposed(drawing):
            yield Finding(drawing, "What this drawing shows is written where nobody hears it.")
        elif _says_nothing(drawing) and is_exposed(drawing):
            yield Finding(drawing, "Some browsers announce this drawing, which says nothing.", is_certain=False)


def _is_called(drawing: Element) -> bool:
    """Whether its author has given a drawing of no role an `alt`, which only images have, with words that do not stand
    beside it as well."""
    words = spoken(drawing.get("alt"))
    if not words or has_name(drawing) or drawing.has_any(_SAID) or control_around(drawing):
        return False
    box = drawing.parent
    is_small = box is not None and box.tag not in _WHOLE and len(box.children) <= MOST_BESIDE
    return box is None or not is_small or plain(words) not in plain(box.text)


def _says_nothing(drawing: Element) -> bool:
    """Whether a drawing without role and words is part of a control, an icon beside words, the edge of a part of the
    page, or holds only what others use."""
    if any(name == "role" or name == "tabindex" or name.startswith("aria-") for name in drawing.attribute_names):
        return False
    if drawing.parent is not None and drawing.parent.is_svg:
        return False
    holds_only_shapes = bool(drawing.children) and not drawing.children_but(_SHAPES_FOR_OTHERS)
    is_beside = _is_icon_beside_words(drawing) or _is_edge(drawing)
    control = control_around(drawing)
    if control is None and not holds_only_shapes and not is_beside:
        return False
    if control is not None and (counting := counting_icon(control)) is not None and counting[0] is drawing:
        return False  # it says what the number beside it counts
    return holds_only_shapes or not (drawing.descendants(*_SPOKEN) or _is_labelled(drawing) or _uses_a_title(drawing))


def _is_icon_beside_words(drawing: Element) -> bool:
    """Whether a drawing is as small as a letter, and what it stands in says something. Nobody hears anything of such an
    icon but that it is there."""
    width = _side(drawing)
    if width is None or width > LARGEST_ICON or drawing.parent is None:
        return False
    around = (drawing.parent, drawing.parent.parent)
    return any(each.tag not in _WHOLE and _WORDS.search(each.text) for each in around if isinstance(each, Element))


def _is_edge(drawing: Element) -> bool:
    """Whether a drawing is a wave or slope between two parts of a page: a plain shape, far wider than high, that is
    stretched to whatever width there is, as page builders make them. A line of a chart is drawn, not filled."""
    stretched = drawing.get("preserveAspectRatio") or drawing.get("preserveaspectratio") or ""
    shapes = [each for each in drawing.descendants() if each.tag not in {"g", "defs"}]
    box = (drawing.get("viewBox") or drawing.get("viewbox") or "").replace(",", " ").split()[2:]
    if stretched.strip() != "none" or len(box) != 2 or not all(map(_NUMBER.fullmatch, box)):
        return False
    is_plain = all(each.tag in {"path", "polygon", "rect"} and "stroke" not in each for each in shapes)
    marks = (drawing.parent.get("class") or "") if drawing.parent is not None else ""
    is_few = len(shapes) <= MOST_OF_AN_EDGE or _CALLED_AN_EDGE.search(marks) is not None
    return bool(shapes) and is_few and is_plain and float(box[0]) >= LEAST_WIDTH * float(box[1])


def _side(drawing: Element) -> float | None:
    """The larger side: of the drawing on the page or, where that is left to style sheets, of what it is drawn in."""
    sides = [drawing.get("width") or "", drawing.get("height") or ""]
    if not all(map(_NUMBER.fullmatch, sides)):
        sides = (drawing.get("viewBox") or drawing.get("viewbox") or "").replace(",", " ").split()[2:]
    return max(map(float, sides)) if len(sides) == 2 and all(map(_NUMBER.fullmatch, sides)) else None


def _is_labelled(drawing: Element) -> bool:
    """Whether the drawing has a tooltip, or anything in it a label: browsers take either for a name."""
    return "title" in drawing or bool(drawing.select("[title],[aria-label],[aria-labelledby]"))


def _uses_a_title(drawing: Element) -> bool:
    addresses = (use.get("href") or use.get("xlink:href") or "" for use in drawing.descendants("use"))
    shapes = (drawing.document.by_id(address[1:]) for address in addresses if address.startswith("#"))
    return any(shape is not None and shape.descendants("title") for shape in shapes)


@rule.fixes
def by_the_words_in_it(page: Page, finding: Finding) -> Iterator[Change]:
    drawing = finding.element
    if _is_called(drawing):
        yield SetAttribute(drawing, "role", "img", because="its author says what it shows")
        yield SetAttribute(drawing, "aria-label", spoken(drawing.get("alt")), because="its alt, which only images have")
        return
    if "role" not in drawing:
        yield SetAttribute(drawing, "aria-hidden", "true", because="it has nothing to say")
        return
    text = _drawn_text(drawing)
    if drawing.tag == "svg" and not text and control_around(drawing) is not None:
        yield SetAttribute(drawing, "aria-hidden", "true", because="the control around it has the name")
        return
    name = text or hint_on(drawing) or _description(drawing) or _icon(drawing) or shape_of(drawing)
    if name is not None:
        yield SetAttribute(drawing, "aria-label", name.name, because=name.because, confidence=name.confidence)


def _drawn_text(drawing: Element) -> Evidence | None:
    texts = [drawing] if drawing.tag == "text" else drawing.descendants("text")
    drawn = cleaned(" ".join(text.text for text in texts))
    return Evidence(drawn, "the text drawn in it", 0.95) if drawn else None


def _description(drawing: Element) -> Evidence | None:
    text = next((spoken(child.text) for child in drawing.children if child.tag == "desc"), "")
    return Evidence(text, "its description", 0.95) if text else None


def _icon(drawing: Element) -> Evidence | None:
    return icon_of(drawing) if drawing.tag == "svg" else None


LARGEST_ICON = 32
MOST_BESIDE = 8
"""Elements in a box whose words are about all that stands in it."""
_CALLED_AN_EDGE = re.compile(r"(?<![a-z])(?:shape|divider|separator)(?![a-z])", re.IGNORECASE)
"""What page builders call such an edge, which may be drops or hills of many shapes."""
MOST_OF_AN_EDGE = 4
"""Shapes of a wave; some lie over each other, each fainter."""
LEAST_WIDTH = 4
"""How many times as wide as high a wave is at least."""
_WHOLE = frozenset({"html", "body", "main"})
_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,4})?")
_WORDS = re.compile(r"[^\W\d_]{2}")

_SAID = frozenset({"role", "aria-hidden"})
_IMAGES = ("img", "graphics-document", "graphics-symbol")

_SPOKEN = ("title", "desc", "text", "a", "image", "foreignObject")
"""What in a drawing can be announced."""
_SHAPES_FOR_OTHERS = words(
    "symbol defs style metadata clipPath linearGradient radialGradient filter mask pattern marker script"
)

rule.examples = [
    Good('<svg role="img"><title>1 circle</title><circle r="4"/></svg>', "the title is its name"),
    Good('<svg role="img" aria-label="1 circle"><circle r="4"/></svg>', "so is a label"),
    Good('<svg><circle r="4"/></svg>', "without a role nobody is told of an image"),
    Good('<p><svg viewBox="0 0 640 480"><path d="M1 1"/></svg> Sales in May</p>', "large enough to show something"),
    Good(
        '<div><svg viewBox="0 0 16 16"><path d="M1 1"/></svg></div>', "no words beside it that could say what it shows"
    ),
    Bad(
        '<p><svg viewBox="0 0 16 16"><path d="M1 1"/></svg> Sales in May</p>',
        becomes='<p><svg aria-hidden="true" viewBox="0 0 16 16"><path d="M1 1"/></svg> Sales in May</p>',
        why="an icon beside words: all there is to hear of it is that it is there",
    ),
    Good(
        '<div><svg viewBox="0 0 300 50" preserveAspectRatio="none"><path d="M0 9L9 4" stroke="red"/></svg></div>',
        "a line, perhaps of a chart",
    ),
    Bad(
        '<div class="builder-shape"><svg viewBox="0 0 280 28" preserveAspectRatio="none"><path/><path/><path/><path/>'
        "<path/></svg></div>",
        becomes='<div class="builder-shape"><svg aria-hidden="true" viewBox="0 0 280 28" preserveAspectRatio="none">'
        "<path/><path/><path/><path/><path/></svg></div>",
        why="drops between two parts of a page, which are called a shape",
    ),
    Bad(
        '<div><svg viewBox="0 0 2560 100" preserveAspectRatio="none">'
        '<polygon points="2560 0 2560 100 0 100"/></svg></div>',
        becomes='<div><svg aria-hidden="true" viewBox="0 0 2560 100" preserveAspectRatio="none">'
        '<polygon points="2560 0 2560 100 0 100"/></svg></div>',
        why="the slope at the edge of a part of the page",
    ),
    Bad(
        '<div><svg alt="Acme Bakery" viewBox="0 0 88 32"><path d="M1 1"/></svg></div>',
        becomes='<div><svg role="img" aria-label="Acme Bakery" alt="Acme Bakery" viewBox="0 0 88 32">'
        '<path d="M1 1"/></svg></div>',
        why="an alternative where images have it, and drawings have none",
    ),
    Bad(
        '<p><svg alt="Mail" viewBox="0 0 16 16"><path d="M1 1"/></svg> Mail</p>',
        becomes='<p><svg aria-hidden="true" alt="Mail" viewBox="0 0 16 16"><path d="M1 1"/></svg> Mail</p>',
        why="the words beside it say the same",
    ),
    Good('<a href="/a"><svg title="Mail"><path d="M1 1"/></svg></a>', "so is its tooltip"),
    Good('<a href="/a"><svg><title>Mail</title><path d="M1 1"/></svg></a>', "its title is the name of the link"),
    Bad(
        '<button><svg class="icon"><path d="M1 1"/></svg> Save</button>',
        becomes='<button><svg aria-hidden="true" class="icon"><path d="M1 1"/></svg> Save</button>',
        why="the word beside it says all there is to say",
    ),
    Bad(
        '<svg width="0" height="0"><symbol id="x"><path d="M1 1"/></symbol></svg>',
        becomes='<svg aria-hidden="true" width="0" height="0"><symbol id="x"><path d="M1 1"/></symbol></svg>',
        why="a store of shapes, which shows nothing itself",
    ),
    Good('<svg role="img" aria-hidden="true"><circle r="4"/></svg>', "nobody meets it"),
    Bad(
        '<svg role="img"><text x="1" y="9">1 circle</text></svg>',
        becomes='<svg aria-label="1 circle" role="img"><text x="1" y="9">1 circle</text></svg>',
        why="the words in it are for everybody",
    ),
    Bad(
        '<svg role="img"><title></title><desc>Sales doubled in May</desc><path d="M1 1"/></svg>',
        becomes='<svg aria-label="Sales doubled in May" role="img"><title></title><desc>Sales doubled in May</desc>'
        '<path d="M1 1"/></svg>',
        why="the author described it",
    ),
    Bad(
        '<a href="/mail">Write <svg role="img"><path d="M1 1"/></svg></a>',
        becomes='<a href="/mail">Write <svg aria-hidden="true" role="img"><path d="M1 1"/></svg></a>',
        why="the link has its name, and the drawing adds nothing to it",
    ),
    Bad(
        '<svg role="img"><circle r="4" fill="green"/></svg>',
        becomes='<svg aria-label="green circle" role="img"><circle r="4" fill="green"/></svg>',
        why="a status light: what is seen can be said, though not what it stands for",
    ),
    Bad('<svg role="img"><circle r="4"/></svg>', becomes=None, why="what a drawing shows is for a person to say"),
]
