"""
What says it is an image needs a name.

Stars of a rating, an emoji, a background picture: with the role of an image they are announced as one thing, and what
is inside no longer counts. Without a name that thing is "graphic", and the rating or the picture is gone.

Ionicons' `ion-icon` gets that role from its script. Beside words, or in a control that has its name, such an icon is
taken out of the way.
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
    has_words,
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
    looks_at=["[role]", "ion-icon"],
)


@rule.finds
def images_by_role_without_a_name(page: Page) -> Iterator[Finding]:
    for element in declaring(page.document, "img", "image"):
        if element.tag in _ELSEWHERE or not element.is_html:
            continue
        if role_of(element) == "img" and is_exposed(element) and not has_name(element):
            yield Finding(element, "This is announced as an image, and has no name.")
    for icon in page.all("ion-icon"):
        is_told = any(name in {"role", "title"} or name.startswith("aria-") for name in icon.attribute_names)
        if not is_told and is_exposed(icon):
            yield Finding(icon, "Its script has this icon announced as an image, without a name.", is_certain=False)


@rule.fixes
def by_what_it_shows(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    if element.tag == "ion-icon" and _is_said_beside(element):
        yield SetAttribute(element, "aria-hidden", "true", because="what is around it says it")
        return
    words = _shown(element) or hint_on(element) or hint_inside(element)
    if words is None and control_around(element) is None:  # a control takes its name from the icon itself
        words = icon_of(element) or caption_of(element) or _background(page, element)
    if words is not None:
        yield SetAttribute(element, "aria-label", words.name, because=words.because, confidence=words.confidence)


def _is_said_beside(icon: Element) -> bool:
    """Whether the control around an icon has a name or gets one by the icon, or words stand in what it is in."""
    control = control_around(icon)
    if control is not None:
        return has_name(control) or icon_of(control) is not None
    around = (icon.parent, icon.parent.parent if icon.parent is not None else None)
    return any(each.tag not in _WHOLE and has_words(visible_text_of(each)) for each in around if each is not None)


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
_WHOLE = frozenset({"html", "body", "main"})

rule.examples = [
    Good('<div role="img" aria-label="4 of 5 stars">★★★★☆</div>', "the label says what the stars mean"),
    Good('<div role="img" aria-hidden="true" class="wave"></div>', "nobody meets it"),
    Good('<div class="photo"></div>', "without a role nobody is told of an image"),
    Good('<ion-icon name="heart" aria-label="Favourite"></ion-icon>', "its author named it"),
    Bad(
        '<p><ion-icon name="wifi"></ion-icon> Free in all rooms</p>',
        becomes='<p><ion-icon aria-hidden="true" name="wifi"></ion-icon> Free in all rooms</p>',
        why="the words beside it say it",
    ),
    Bad(
        '<a href="/m" aria-label="Mail"><ion-icon name="mail"></ion-icon></a>',
        becomes='<a href="/m" aria-label="Mail"><ion-icon aria-hidden="true" name="mail"></ion-icon></a>',
        why="the link has its name",
    ),
    Bad(
        '<div><ion-icon name="glasses"></ion-icon></div>',
        becomes=None,
        why="nothing is said, and older versions of the script say the name of the icon themselves",
    ),
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
