"""
The text alternative of an image should not repeat the words beside it.

"Link, graphic, Home Home": who listens hears everything twice, and wonders whether there are two things. Where the
image and the words are in one link or button and say exactly the same, the image is decoration there.

When it could be wrong: someone who goes through a page's images one by one no longer meets this one. Its words stay in
the control, so nothing is lost; but a site may want the picture in that list.
"""

from collections.abc import Iterable, Iterator

from curbcut.aria import is_exposed, role_of
from curbcut.html import Element
from curbcut.naming import control_around, shown_words_of
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule, Safety
from curbcut.standards.text import plain

rule = Rule(
    __name__,
    title="Text alternatives do not repeat the words beside the image",
    impact=Impact.MINOR,
    looks_at=["img"],
    safety=Safety.REVIEWED,
)


@rule.finds
def images_that_repeat_words(page: Page) -> Iterator[Finding]:
    for image, alternative in _described(page.all("img")):
        control = control_around(image)
        if control is not None and _is_same(alternative, control.text, control) and not _hides_words(control):
            yield Finding(image, "This image says what the words beside it say: people hear it twice.", is_advice=True)
    for caption in page.all("figcaption"):
        figure = caption.parent
        for image, alternative in _described(figure.descendants("img") if figure is not None else ()):
            if _is_same(alternative, caption.text, caption) and control_around(image) is None:
                message = "This image says what its caption says: people hear it twice."
                yield Finding(image, message, is_advice=True)


def _described(images: Iterable[Element]) -> Iterator[tuple[Element, str]]:
    for image in images:
        alternative = image.get("alt")
        if alternative and not alternative.isspace() and is_exposed(image) and role_of(image) == "img":
            yield image, alternative


def _is_same(alternative: str, text: str, holder: Element) -> bool:
    """Whether the words that can be read on an element are the text alternative."""
    if alternative.strip()[:_BEGINNING].lower() not in text.lower():
        return False  # quickly told, of most
    words = plain(alternative)
    return bool(words) and words == plain(shown_words_of(holder))


@rule.fixes
def by_leaving_it_to_the_words(page: Page, finding: Finding) -> Iterator[Change]:
    image = finding.element
    if control_around(image) is not None and not _is_labelled(image):
        yield SetAttribute(image, "alt", "", because="the control says the same in words")


def _hides_words(control: Element) -> bool:
    """Whether some words of a control are withheld from assistive technology, or replaced by a label."""
    if "aria-label" in control or "aria-labelledby" in control:
        return True
    return not all(is_exposed(inner) for inner in control.descendants())


def _is_labelled(image: Element) -> bool:
    return any(image.get(name) for name in ("aria-label", "aria-labelledby", "title", "tabindex"))


_BEGINNING = 8
"""Characters of an alternative that are looked for before all of it is compared."""

rule.examples = [
    Good('<a href="/"><img src="h.png" alt="">Home</a>', "the image is decoration"),
    Good('<a href="/cats"><img src="c.jpg" alt="A tabby asleep"> Our cats</a>', "the image says something of its own"),
    Good('<a href="/"><img src="h.png" alt="Home"></a>', "without it, the link would have no name"),
    Good(
        '<a href="/"><img src="h.png" alt="Home"><span aria-hidden="true">Home</span></a>',
        "the words are not heard, so the image has to say them",
    ),
    Bad(
        '<a href="/"><img src="h.png" alt="Home"> Home</a>',
        becomes='<a href="/"><img src="h.png" alt=""> Home</a>',
        why="the link says it in words",
    ),
    Bad(
        '<figure><img src="b.jpg" alt="The bridge"><figcaption>The bridge.</figcaption></figure>',
        becomes=None,
        why="what the picture shows beyond its caption, a person can say",
    ),
]
