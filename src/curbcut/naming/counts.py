"""What a number counts that is all a link or button says: who sees it sees an icon beside it."""

import re
from collections.abc import Callable
from typing import Final

from curbcut.aria import NameSource, is_visible, name_source_of
from curbcut.html import Element
from curbcut.naming.evidence import Evidence
from curbcut.naming.hints import hint_on
from curbcut.naming.icons import icons_in, name_by_icon
from curbcut.naming.shown_words import heard_beside_icons, is_ligature
from curbcut.standards.words import words

_COUNT: Final = re.compile(r"\s*+[(\[]?\s*+\d[\d.,'\u2019\s]*+(?:[kKmM]\b|\+)?\s*+[)\]]?\s*+")
"""A number as counters show it: `3`, `(12)`, `99+`, `1.2k`."""
is_count: Final[Callable[[str], object]] = _COUNT.fullmatch
"""Whether a text is a number and nothing else."""
_COUNTED: Final = words("cart comments compare dislike inbox like mail notifications photos tasks wishlist")
"""Purposes of which there may be so and so many; what a brand's icon counts is of that brand."""


def counting_icon(control: Element) -> tuple[Element, Evidence] | None:
    """The icon beside a number that is all a control says, and what it counts; None if that is not certain."""
    if name_source_of(control) is not NameSource.CONTENT or not is_count(heard_beside_icons(control)):
        return None
    found = [
        (element.closest("svg") or element, icon)
        for element, icon in icons_in(control)
        if element is not control
        and (element.tag != "img" or "alt" not in element)
        and (is_ligature(element) or not element.text.strip())
    ]
    if len({icon for _, icon in found}) != 1 or not is_visible(found[0][0]):
        return None
    element, icon = found[0]
    told = hint_on(control)
    if told is not None:
        return element, told
    name = name_by_icon(icon, control) if icon.is_brand or icon.purpose in _COUNTED else None
    return (element, Evidence(name, "the icon beside the number", 0.9)) if name else None
