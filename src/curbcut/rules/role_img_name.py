"""
What says it is an image needs a name.

Stars of a rating, an emoji, a background picture: with the role of an image they are announced as one thing, and what
is inside no longer counts. Without a name that thing is "graphic", and the rating or the picture is gone.
"""

from collections.abc import Iterator

from curbcut.aria import has_name, is_exposed, role_of, visible_text_of
from curbcut.html import Element
from curbcut.knowledge import ImageDescription
from curbcut.naming import (
    Evidence,
    background_of,
    caption_of,
    control_around,
    declaring,
    hint_inside,
    hint_on,
    icon_of,
    logo_at,
)
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.text import is_glyph

rule = Rule(
    __name__,
    title="What says it is an image has a name",
    criteria=["1.1.1"],
    act=["23a2a8"],
    impact=Impact.SERIOUS,
    looks_at=["[role]"],
)


@rule.finds
def images_by_role_without_a_name(page: Page) -> Iterator[Finding]:
    for element in declaring(page.document, "img", "image"):
        if element.tag in _ELSEWHERE or not element.is_html:
            continue
        if role_of(element) == "img" and is_exposed(element) and not has_name(element):
            yield Finding(element, "This is announced as an image, and has no name.")


@rule.fixes
def by_what_it_shows(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    words = _shown(element) or hint_on(element) or hint_inside(element)
    if words is None and control_around(element) is None:  # a control takes its name from the icon itself
        words = icon_of(element) or caption_of(element) or _background(page, element)
    if words is not None:
        yield SetAttribute(element, "aria-label", words.name, because=words.because, confidence=words.confidence)


def _shown(element: Element) -> Evidence | None:
    """The text or emoji that it shows; screen readers know the emoji's names in every language."""
    text = visible_text_of(element)
    if not text or len(text) > 150 or any(map(is_glyph, text)):
        return None
    return Evidence(text, "the text it shows", 0.95)


def _background(page: Page, element: Element) -> Evidence | None:
    background = background_of(element)
    described = page.ask_about_picture(element) if background else None
    return Evidence(described, "the description of its background") if described else logo_at(background)


_ELSEWHERE = frozenset({"img", "svg", "canvas", "object"})

rule.examples = [
    Good('<div role="img" aria-label="4 of 5 stars">★★★★☆</div>', "the label says what the stars mean"),
    Good('<div role="img" aria-hidden="true" class="wave"></div>', "nobody meets it"),
    Good('<div class="photo"></div>', "without a role nobody is told of an image"),
    Bad(
        '<span role="img">🎉</span>',
        becomes='<span aria-label="🎉" role="img">🎉</span>',
        why="screen readers have a word for every emoji",
    ),
    Bad(
        '<div role="img">4 of 5 stars</div>',
        becomes='<div aria-label="4 of 5 stars" role="img">4 of 5 stars</div>',
        why="the role of an image hides the words inside",
    ),
    Bad(
        '<div role="img" data-title="The old harbour" style="background: url(h1.jpg)"></div>',
        becomes='<div aria-label="The old harbour" role="img" data-title="The old harbour" '
        'style="background: url(h1.jpg)"></div>',
        why="the author wrote what it shows, where only a script looks",
    ),
    Bad(
        '<div role="img" style="background-image: url(\'/i/acme-logo.png\')"></div>',
        becomes='<div aria-label="acme logo" role="img" style="background-image: url(\'/i/acme-logo.png\')"></div>',
        why="a logo's file says whose it is",
    ),
    Bad(
        '<div role="img" style="background: url(h1.jpg)"></div>',
        becomes='<div aria-label="The old harbour" role="img" style="background: url(h1.jpg)"></div>',
        knowing={ImageDescription("https://example.com/h1.jpg"): "The old harbour"},
        why="the learner has described its background",
    ),
    Bad('<div role="img" style="background: url(h1.jpg)"></div>', becomes=None, why="nothing says what it shows"),
]
