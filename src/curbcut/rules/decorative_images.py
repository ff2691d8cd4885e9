"""
Images that say something are not declared decorative.

An empty text alternative takes an image out of the page for everyone who listens. That is right for a flourish, and it
is the author's decision; but a chart, a map or a logo that is gone leaves people without knowing that there was one.
Only a person who looks at the image can tell, so nothing is changed.
"""

import re
from collections.abc import Iterator

from curbcut.aria import is_exposed, is_visible
from curbcut.html import Element
from curbcut.naming import address_of_picture, control_around, parts_of_file_name
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Images that say something are not declared decorative",
    criteria=["1.1.1"],
    act=["e88epe"],
    impact=Impact.MODERATE,
    looks_at=["[alt]"],
)


@rule.finds
def images_that_may_say_something(page: Page) -> Iterator[Finding]:
    captioned = {image for caption in page.all("figcaption") for image in _images_of(caption)}
    for image in page.all("img"):
        if image.get("alt") and _is_withheld(image):
            message = "This image is described, and hidden from those who the description is for."
            yield Finding(image, message, is_certain=False)
        if image.get("alt") != "" or not (image in captioned or image.get("title") or _is_called_so(image)):
            continue
        if is_exposed(image) and not _is_named_otherwise(image) and not _is_small(image):
            message = "This image is declared decorative. Does it say something that the words around it do not?"
            yield Finding(image, message, is_certain=False)


def _is_withheld(image: Element) -> bool:
    """Whether an image is hidden by an attribute of its own while what is around it is not."""
    is_hidden = image.get("aria-hidden") == "true" or (image.get("role") or "").lower() in {"none", "presentation"}
    if not is_hidden or control_around(image) is not None or _is_small(image):
        return False
    return is_visible(image) and (image.parent is None or is_exposed(image.parent))


def _images_of(caption: Element) -> list[Element]:
    figure = caption.parent
    return figure.descendants("img") if figure is not None and figure.tag == "figure" else []


def _is_named_otherwise(image: Element) -> bool:
    """Whether the name of the control around it is what counts, or a label on it."""
    return control_around(image) is not None or bool(image.get("aria-label") or image.get("aria-labelledby"))


def _is_called_so(image: Element) -> bool:
    """Whether the file is called what pictures that hold information are called."""
    address = address_of_picture(image)
    if _SAYING_SOMEWHERE.search(address) is None:
        return False
    parts = {part.lower() for part in parts_of_file_name(address)}
    return not parts.isdisjoint(_SAYING) and parts.isdisjoint(_FLOURISH)


def _is_small(image: Element) -> bool:
    """Whether the image is no larger than an icon."""
    sizes = [(image.get(name) or "").removesuffix("px") for name in ("width", "height")]
    return any(size.isdecimal() and int(size) <= _ICON_SIZE for size in sizes)


_ICON_SIZE = 48
"""Pixels."""

_SAYING = words(
    "chart charts graph diagram infographic infografik diagramm map karte plan floorplan screenshot table timeline "
    "logo signature qr qrcode certificate formula equation"
)
"""Words in file names of pictures that hold information."""
_SAYING_SOMEWHERE = re.compile("|".join(sorted(_SAYING)), re.IGNORECASE)

_FLOURISH = words("bg background pattern icon ico placeholder pin marker arrow")

rule.examples = [
    Good('<img src="swirl.svg" alt="">', "nothing speaks against it"),
    Good('<a href="/"><img src="logo.png" alt="">Acme</a>', "the link says it"),
    Good('<img src="map-bg.png" alt="">', "a background"),
    Good('<img src="commons-logo.png" alt="" width="12" height="16">', "no larger than an icon"),
    Bad('<img src="/i/sales-chart-2026.png" alt="">', becomes=None, why="a chart is rarely decoration"),
    Good('<span aria-hidden="true"><img src="b.jpg" alt="The bridge"></span>', "all of it is hidden on purpose"),
    Bad(
        '<p>Our sponsor: <img src="w.png" alt="Acme" aria-hidden="true"></p>',
        becomes=None,
        why="described, and hidden: one of the two is wrong",
    ),
    Bad('<img src="b.jpg" alt="" title="The bridge at dawn">', becomes=None, why="its author had something to say"),
    Bad(
        '<figure><img src="b.jpg" alt=""><figcaption>The bridge</figcaption></figure>',
        becomes=None,
        why="a picture worth a caption is worth a word",
    ),
]
