"""
Selectors for what scripts have made: by what an element is and shows, and by its place among others only where it is
called by that, since the next page of the template may have another number of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from curbcut.html import Element

_NAME: Final = re.compile(r"-?[A-Za-z_][\w-]*", re.ASCII)
_MADE_UP: Final = re.compile(
    r"\d{2,}|[0-9a-f]{6,}|^(?:css|sc|jsx|svelte|emotion|chakra|mui)-|__[\w-]{5}$", re.IGNORECASE
)
"""In names: what tools make up anew for each build or each page."""
_COUNTED: Final = re.compile(r"\d$")
"""In ids: what scripts give to one field after the other (`ion-input-2`), perhaps in another order each time."""
_STATES: Final = re.compile(
    r"(?:^|[-_])(?:active|actived|animated?|checked|closed?|cloned?|collaps(?:e|ed|ing)|current|disabled|focus(?:ed)?"
    r"|hidden|hover|initiali[sz]ed|loaded|loading|next|open(?:ed)?|prev(?:ious)?|selected|shown?|visible)(?:$|[-_])|^is-|^has-",
    re.IGNORECASE,
)
"""In classes: what scripts set and take away. The arrows of sliders are called `next` and `prev` for good."""
_NUMBERS: Final = re.compile(r"\d+")
_LONGEST: Final = 200
_LEVELS: Final = 8
_PLAIN: Final = re.compile(r'[^"\\\n\r]{1,300}')

IDENTITY: Final = {
    "img": ("src",),
    "a": ("href",),
    "area": ("href",),
    "iframe": ("src",),
    "input": ("name", "placeholder"),
    "select": ("name",),
    "textarea": ("name", "placeholder"),
}
"""Attributes that say which element this is on any page."""
_FIELDS: Final = frozenset({"input", "select", "textarea"})


def by_identity(element: Element) -> Iterator[str]:
    """Selectors by what an element shows, where it leads or what it is for: the same thing on any page."""
    is_counted = _COUNTED.search(element.get("id") or "") is not None
    if element.tag in _FIELDS and not is_counted and (own := _compound(element)).startswith(f"{element.tag}#"):
        yield own
    for name in IDENTITY.get(element.tag, ()):
        value = element.get(name) or ""
        if _PLAIN.fullmatch(value) and not value.startswith(("#", "data:", "blob:", "javascript:")):
            yield f'{element.tag}[{name}="{value}"]'


def by_looks(element: Element) -> Iterator[tuple[str, Element | None]]:
    """Selectors by tag, classes, what is drawn in it, and one element around that they name, if any; the shortest
    first."""
    own = _compound(element)
    drawn = [f"{own}:has({inside})" for inside in _drawn_in(element)]
    if own != element.tag:
        yield own, None
    yield from ((mark, None) for mark in drawn)
    for around in list(element.ancestors())[:_LEVELS]:
        compound = _compound(around)
        if around.tag not in {"html", "body"} and compound != around.tag:
            yield from ((f"{compound} {mark}", around) for mark in (own, *drawn))


def by_place(element: Element, name: str) -> Iterator[tuple[str, Element | None]]:
    """Selectors by the place in a box of nothing but such elements, of what is called by that place (`Slide 2`), and
    one element around the box that they name, if any."""
    box = element.parent
    if box is None or (compound := _compound(box)) == box.tag or any(each.tag != element.tag for each in box.children):
        return
    place = box.children.index(element) + 1
    if _NUMBERS.findall(name) != [str(place)]:
        return
    own = f"{compound} > {element.tag}:nth-child({place})"
    yield own, None
    for around in list(box.ancestors())[:_LEVELS]:
        compound = _compound(around)
        if around.tag not in {"html", "body"} and compound != around.tag:
            yield f"{compound} {own}", around


def _compound(element: Element) -> str:
    identifier = element.get("id") or ""
    if _NAME.fullmatch(identifier) and not _MADE_UP.search(identifier):
        return f"{element.tag}#{identifier}"
    return element.tag + "".join(f".{each}" for each in _lasting(element))


def _lasting(element: Element) -> Iterator[str]:
    classes = dict.fromkeys((element.get("class") or "").split())
    for each in classes:
        is_state = _STATES.search(each) is not None and not re.search(r"[-_](?:next|prev|close)", each)
        if _NAME.fullmatch(each) and not _MADE_UP.search(each) and not is_state:
            yield each


def _drawn_in(element: Element) -> Iterator[str]:
    """What tells a control by what it shows: an icon's classes, a drawing, a picture."""
    for inside in element.descendants("i", "span", "img", "use", "path"):
        if inside.tag == "img":
            yield from by_identity(inside)
        elif inside.tag == "path":
            drawing = (inside.get("d") or "")[:_LONGEST]
            if _PLAIN.fullmatch(drawing):
                yield f'path[d^="{drawing}"]'
        elif inside.tag == "use":
            if _PLAIN.fullmatch(inside.get("href") or ""):
                yield f'use[href="{inside.get("href")}"]'
        elif (compound := _compound(inside)) != inside.tag:
            yield compound
