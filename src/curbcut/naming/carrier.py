"""Where a control's name is written, and the start tag by which people are asked about it."""

import re
from itertools import islice
from typing import Final

from curbcut.aria import has_name, is_decorative, is_exposed, referenced, role_of
from curbcut.html import Element, collapse
from curbcut.naming.deeds import MADE_CONTROLS, handles_clicks
from curbcut.naming.index import index_of
from curbcut.naming.shown_words import shown_words_of

_CONTROL_TAGS: Final = frozenset({"a", "button", "summary"})
CONTROL_ROLES: Final = frozenset({"button", "link", "menuitem", "menuitemcheckbox", "menuitemradio", "tab", "option"})
_TAG: Final = re.compile(rb"<[^>]*>")
_FARTHEST: Final = 3
_MOST_MARKUP: Final = 500
"""Characters of a start tag that a question holds."""


def control_around(picture: Element) -> Element | None:
    """The link, button or the like that a picture is part of."""
    known = index_of(picture.document).controls_around
    passed: list[Element] = []
    control: Element | None = None
    for ancestor in picture.ancestors():
        if ancestor in known:
            control = known[ancestor]
            break
        passed.append(ancestor)
        if _is_control(ancestor):
            control = ancestor
            break
    known.update(dict.fromkeys(passed, control))
    return control


def _is_control(element: Element) -> bool:
    if "role" in element:
        return role_of(element) in CONTROL_ROLES
    return element.tag in _CONTROL_TAGS and (element.tag != "a" or "href" in element)


def image_for_name(control: Element) -> Element | None:
    """The image in a nameless control, or that is one, which waits for an alternative: it takes the control's name as
    its own."""
    for image in [control] if control.tag == "img" else control.some("img"):
        if is_exposed(image) and not (image.get("alt") or "").strip() and not is_decorative(image):
            return image
    return None


def is_left_to_control(picture: Element) -> bool:
    """Whether the control around a picture has no name and takes it from this picture: then both are one finding."""
    control = control_around(picture) or _clicked_around(picture)
    if control is None or not is_exposed(control) or has_name(control):
        return False
    return image_for_name(control) is picture


def _clicked_around(picture: Element) -> Element | None:
    """What a handler makes a control, of which this picture is all there is to see: the picture itself, or what it
    stands in."""
    around = (picture, *islice(picture.ancestors(), _FARTHEST))
    clicked = next((each for each in around if each.tag in MADE_CONTROLS and handles_clicks(each)), None)
    return clicked if clicked is not None and not shown_words_of(clicked) else None


def place_of_name(control: Element) -> tuple[Element, str]:
    """Where a nameless control's name is written, as element and attribute: the `alt` of the image that is all it
    shows, or its own `aria-label`."""
    image = image_for_name(control) or _picture_loaded_later(control)
    return (control, "aria-label") if image is None else (image, "alt")


def _picture_loaded_later(control: Element) -> Element | None:
    """The one picture in a control that a script loads, beside a `noscript` with its stand-in. Its alternative is the
    better place for the name: some tools take the source of a `noscript` for words that the control shows, which a
    label would then contradict."""
    pictures = control.descendants("img") if control.descendants("noscript") else []
    return pictures[0] if len(pictures) == 1 and "role" not in pictures[0] and is_exposed(pictures[0]) else None


def stands_beside(control: Element, name: str) -> bool:
    """Whether the link before or after this one says the same, with no other text between: then an image that said it
    too would only repeat it, and it is the link that needs the name."""
    links = control.document.all("a")
    here = index_of(control.document).link_places.get(control, len(links))
    before, after = links[max(here - 1, 0) : here], links[here + 1 : here + 2]
    said = [other for other in (*before, *after) if collapse(other.text).lower() == name.lower()]
    return any(_nothing_between(*((other, control) if other in before else (control, other))) for other in said)


def _nothing_between(first: Element, second: Element) -> bool:
    end, start = first.end, second.start
    if end is None or start is None or start.start < end.end:
        return False
    return not _TAG.sub(b"", first.document.source[end.end : start.start])


def has_dead_reference(element: Element) -> bool:
    """Whether an `aria-labelledby` leads to nothing, and no script can be meant to fill that: some tools stop looking
    for a name there."""
    if "aria-labelledby" not in element or "script" in element.document.tags:
        return False
    return not any(target.text.strip() or target.has_elements for target in referenced(element, "aria-labelledby"))


def start_tag_of(element: Element) -> str:
    """The start tag as its author wrote it; `""` for an element without one in the source."""
    span = element.start
    if span is None:
        return ""
    document = element.document
    return document.read(document.source[span.start : span.end].decode("latin-1"))[:_MOST_MARKUP]
