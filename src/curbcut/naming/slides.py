"""Which slide a dot under a carousel leads to."""

import re
from itertools import chain, islice
from typing import Final

from curbcut.html import Element
from curbcut.naming.evidence import Evidence
from curbcut.naming.language import language_of

_SLIDE: Final = {
    "cs": "Snímek",
    "da": "Slide",
    "de": "Folie",
    "en": "Slide",
    "es": "Diapositiva",
    "fi": "Dia",
    "fr": "Diapositive",
    "hu": "Dia",
    "it": "Diapositiva",
    "ja": "スライド",
    "ko": "슬라이드",
    "nb": "Lysbilde",
    "nl": "Dia",
    "no": "Lysbilde",
    "pl": "Slajd",
    "pt": "Slide",
    "ro": "Slide",
    "ru": "Слайд",
    "sv": "Bild",
    "tr": "Slayt",
    "uk": "Слайд",
    "zh": "幻灯片",
}
"""What people call one of the things that a carousel shows; with a number, as Bootstrap's examples name its dots."""

_NUMBERED: Final = ("data-slide-to", "data-bs-slide-to", "data-mdb-slide-to", "data-coreui-slide-to")
"""Attributes with the number of the slide, from 0."""
_GOES_TO_SLIDE: Final = re.compile(
    r"\s*(?:return\s+)?(?:\w+\.)*(\w*slide\w*)\(\s*(\d{1,2})\s*\)\s*;?\s*", re.IGNORECASE
)
_BOX_OF_DOTS: Final = re.compile(
    r"(?:slide|slider|slideshow|carousel)s?(?:[-_]+|(?=[A-Z]))(?:dots?|indicators?|bullets?)", re.IGNORECASE
)
"""What authors call the box with the dots of their own carousel."""
_DOTS: Final = re.compile(r"(?:\w+[-_]+)?(?:dots?|indicators?|bullets?)", re.IGNORECASE)
"""What libraries call it in what they call a carousel."""
_CAROUSEL: Final = re.compile(r"(?:[\w-]+[-_])?(?:slider|slideshow|carousel)(?:[-_][\w-]+)?", re.IGNORECASE)
_NEAR: Final = 3
"""How many elements may stand between dots and their carousel, the carousel included."""
_MOST_DOTS: Final = 20


def slide_named_by(control: Element) -> Evidence | None:
    """What a dot is called: by the number that a script library leads to from it, or by its place in a row of dots that
    all call one function with one number after the other, or whose box is called the dots of slides."""
    if not _is_empty(control) or not (word := _SLIDE.get(language_of(control), "")):
        return None
    number = _number_on(control)
    if number is not None:
        return Evidence(f"{word} {number + 1}", "the slide that it leads to", 0.9)
    row = _row_of(control) or _row_in_its_box(control)
    return Evidence(f"{word} {row.index(control) + 1}", "its place among those of the slides", 0.85) if row else None


def _number_on(control: Element) -> int | None:
    """The number on a dot, or on the item of a list that holds nothing else."""
    if not any(map(control.document.attribute_names.__contains__, _NUMBERED)):
        return None
    parent = control.parent
    places = [
        control,
        *([parent] if parent is not None and parent.tag == "li" and parent.children == [control] else []),
    ]
    for place in places:
        for name in _NUMBERED:
            written = (place.get(name) or "").strip()
            if written.isascii() and written.isdecimal() and len(written) < 3:
                return int(written)
    return None


def _row_of(control: Element) -> list[Element]:
    """The dots that stand in a row with this one, if their numbers follow on each other; else none."""
    call = _GOES_TO_SLIDE.fullmatch(control.get("onclick") or "")
    parent = control.parent
    if call is None or parent is None:
        return []
    calls = {each: _GOES_TO_SLIDE.fullmatch(each.get("onclick") or "") for each in parent.children}
    row = {each: int(other[2]) for each, other in calls.items() if other is not None and other[1] == call[1]}
    numbers = list(row.values())
    follow = numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] in {0, 1}
    return list(row) if len(row) > 1 and follow else []


def _row_in_its_box(control: Element) -> list[Element]:
    """The empty buttons in a box that is called the dots of slides, or the dots in what is called a carousel, and holds
    nothing else; else none."""
    box = control.parent
    if box is None or not _is_box_of_dots(box) or box.text.strip():
        return []
    row = box.children
    is_row = 1 < len(row) <= _MOST_DOTS and all(each.tag == control.tag and _is_empty(each) for each in row)
    return list(row) if is_row else []


def _is_box_of_dots(box: Element) -> bool:
    names = _names_of(box)
    if any(map(_BOX_OF_DOTS.fullmatch, names)):
        return True
    around = islice(box.ancestors(), _NEAR)
    return any(map(_DOTS.fullmatch, names)) and any(
        map(_CAROUSEL.fullmatch, chain.from_iterable(map(_names_of, around)))
    )


def _is_empty(control: Element) -> bool:
    """Whether it holds no words and no more than one element that is drawn as the dot."""
    inside = control.children
    is_drawn = len(inside) == 1 and inside[0].tag in {"i", "span"} and not inside[0].has_elements
    return (not inside or is_drawn) and not control.text.strip()


def _names_of(box: Element) -> list[str]:
    return f"{box.get('class') or ''} {box.get('id') or ''}".split()
