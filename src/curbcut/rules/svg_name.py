"""
Drawings that say they are images need a name.

An SVG with the role of an image is announced as "graphic"; without a name that is all there is to hear. If words are
drawn in it, they are its name. An unnamed drawing inside a link or button says nothing that the control does not say,
and is taken out of the way.
"""

from collections.abc import Iterator

from curbcut.aria import has_name, is_exposed, role_of
from curbcut.html import Element
from curbcut.naming import Evidence, cleaned, control_around, declaring, hint_on, icon_of, shape_of, spoken
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Drawings with the role of an image have a name",
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


@rule.fixes
def by_the_words_in_it(page: Page, finding: Finding) -> Iterator[Change]:
    drawing = finding.element
    text = _drawn_text(drawing)
    if drawing.tag == "svg" and not text and control_around(drawing) is not None:
        yield SetAttribute(drawing, "aria-hidden", "true", because="the control around it has the name")
        return
    words = text or hint_on(drawing) or _description(drawing) or _icon(drawing) or shape_of(drawing)
    if words is not None:
        yield SetAttribute(drawing, "aria-label", words.name, because=words.because, confidence=words.confidence)


def _drawn_text(drawing: Element) -> Evidence | None:
    texts = [drawing] if drawing.tag == "text" else drawing.descendants("text")
    words = cleaned(" ".join(text.text for text in texts))
    return Evidence(words, "the text drawn in it", 0.95) if words else None


def _description(drawing: Element) -> Evidence | None:
    text = next((spoken(child.text) for child in drawing.children if child.tag == "desc"), "")
    return Evidence(text, "its description", 0.95) if text else None


def _icon(drawing: Element) -> Evidence | None:
    return icon_of(drawing) if drawing.tag == "svg" else None


_IMAGES = ("img", "graphics-document", "graphics-symbol")

rule.examples = [
    Good('<svg role="img"><title>1 circle</title><circle r="4"/></svg>', "the title is its name"),
    Good('<svg role="img" aria-label="1 circle"><circle r="4"/></svg>', "so is a label"),
    Good('<svg><circle r="4"/></svg>', "without a role nobody is told of an image"),
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
