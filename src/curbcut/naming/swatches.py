"""Which colour is chosen by a box to tick that is drawn in it."""

import re
from itertools import chain
from typing import Final

from curbcut.aria import labels_of
from curbcut.css import color_of
from curbcut.html import Element
from curbcut.naming.evidence import Evidence
from curbcut.naming.field_kinds import is_ticked
from curbcut.naming.language import language_of

_NAME: Final = re.compile(r"[a-z]{3,24}")


def color_to_choose(control: Element) -> Evidence | None:
    """The name of a colour that is a box's value, if what is drawn beside the box has a class of the same name, and no
    words. Only on pages in English, as such names are."""
    value = (control.get("value") or "").strip().lower()
    is_color = is_ticked(control) and _NAME.fullmatch(value) is not None and color_of(value) is not None
    if not is_color or language_of(control) != "en":
        return None
    around = control.closest("label")
    beside = [around] if around is not None else [*labels_of(control), *([control.next] if control.next else [])]
    drawn = list(chain(beside, *(each.descendants("i", "span", "div", "label") for each in beside)))
    is_said = any(value in re.split(r"[^a-z]+", (each.get("class") or "").lower()) for each in drawn)
    if not is_said or any(each.text.strip() for each in beside):
        return None
    return Evidence(value.capitalize(), "the colour that it is drawn in", 0.85)
