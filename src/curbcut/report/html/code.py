"""
What markup was and what it became, as HTML, with the difference marked.

Marked by `del` and `ins`, which assistive technology can tell, and by shape as well as colour in the style sheet.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from curbcut.report.html.text import as_text

_TOKEN = re.compile(r"\w+|\s+|.", re.DOTALL)
_LONGEST_SAME = 240
"""Characters of unchanged markup in one stretch; of a longer one only the ends are shown."""


class Sides(NamedTuple):
    """Both sides as HTML, for inside `code`."""

    before: str
    after: str


class _Stretch(NamedTuple):
    before: str
    after: str
    is_same: bool


def side_by_side(before: str, after: str) -> Sides:
    """Both versions with what differs marked."""
    stretches = list(_stretches(before, after))
    last = len(stretches) - 1
    sides = [
        _same(each.before, is_first=place == 0, is_last=place == last) if each.is_same else _changed(each)
        for place, each in enumerate(stretches)
    ]
    return Sides("".join(side.before for side in sides), "".join(side.after for side in sides))


def _stretches(before: str, after: str) -> Iterator[_Stretch]:
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    for tag, start, end, start_after, end_after in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield _Stretch("".join(old[start:end]), "".join(new[start_after:end_after]), tag == "equal")


def _same(text: str, *, is_first: bool, is_last: bool) -> Sides:
    if len(text) > _LONGEST_SAME:
        half = _LONGEST_SAME // 2
        head = "" if is_first and not is_last else text[:half]
        tail = "" if is_last and not is_first else text[-half:]
        text = f"{head} … {tail}"
    shown = as_text(text)
    return Sides(shown, shown)


def _changed(stretch: _Stretch) -> Sides:
    before = f"<del>{as_text(stretch.before)}</del>" if stretch.before else ""
    after = f"<ins>{as_text(stretch.after)}</ins>" if stretch.after else ""
    return Sides(before, after)
