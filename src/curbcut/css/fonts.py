"""
How large and how bold text is, in CSS pixels, where the page itself says so.

What elements have by themselves is from the browsers' own style sheet.
https://html.spec.whatwg.org/multipage/rendering.html#phrasing-content-3
"""

from collections.abc import Mapping
from typing import Final

from curbcut.css.cascade import INHERIT, Winner, all_declared, declared
from curbcut.css.values import ROOT_FONT_SIZE, components_of, number_and_unit, pixels
from curbcut.html import Element

_OWN_SIZE: Final[Mapping[str, float]] = {
    "h1": 2.0, "h2": 1.5, "h3": 1.17, "h5": 0.83, "h6": 0.67,
    "small": 1 / 1.2, "sub": 1 / 1.2, "sup": 1 / 1.2, "big": 1.2,
    "code": 0.8125, "kbd": 0.8125, "pre": 0.8125, "samp": 0.8125, "tt": 0.8125,
}  # fmt: skip
_CONTROL_SIZE: Final = 40 / 3
_CONTROLS: Final = frozenset({"button", "input", "select", "textarea"})
_OWN_BOLD: Final = frozenset({"b", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "th"})
_KEYWORDS: Final[Mapping[str, float]] = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0,
    "xx-large": 32.0, "xxx-large": 48.0,
}  # fmt: skip
_RELATIVE: Final[Mapping[str, float]] = {"smaller": 1 / 1.2, "larger": 1.2}
_FONT_ELEMENT: Final = (10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0)
_WEIGHTS: Final[Mapping[str, int]] = {"normal": 400, "bold": 700, "bolder": 700, "lighter": 400, "initial": 400}

_LARGE: Final = 24.0
_LARGE_BOLD: Final = 56 / 3


def font_size_of(element: Element) -> float | None:
    """The computed font size in CSS pixels, or None if the page itself does not tell."""
    chain: list[Element] = []
    known = _known_sizes(element)
    for each in (element, *element.ancestors()):
        if each in known:
            break
        chain.append(each)
    for each in reversed(chain):
        parent = each.parent
        inherited = known.get(parent, ROOT_FONT_SIZE) if parent is not None else ROOT_FONT_SIZE
        known[each] = _own_size(each, inherited)
    return known[element]


def _known_sizes(element: Element) -> dict[Element, float | None]:
    memo = element.document.memo
    known = memo.get(font_size_of)
    if not isinstance(known, dict):
        known = memo[font_size_of] = {}
    return known


def _own_size(element: Element, inherited: float | None) -> float | None:
    is_known, winner = declared(element, "font-size")
    return _size_by(winner, element, inherited) if is_known else None


def _size_by(winner: Winner | None, element: Element, inherited: float | None) -> float | None:
    if winner is None or winner.value.lower() in INHERIT - {"inherit"}:
        return _size_by_nature(element, inherited)
    value = winner.value.lower()
    if winner.declaration.name == "font":
        value = _size_in_font(value)
    return _size(element, value, inherited)


def _largest_size_of(element: Element) -> float | None:
    """The largest font size that any media query may give an element, or None if the page itself does not tell."""
    memo = element.document.memo
    known = memo.get(_largest_size_of)
    if not isinstance(known, dict):
        known = memo[_largest_size_of] = {}
    size: float | None = ROOT_FONT_SIZE
    for each in reversed((element, *element.ancestors())):
        if each not in known:
            known[each] = _largest_own_size(each, size)
        size = known[each]
    return size


def _largest_own_size(element: Element, inherited: float | None) -> float | None:
    winners = all_declared(element, "font-size")
    if winners is None:
        return None
    sizes = [_size_by(winner, element, inherited) for winner in winners]
    known = [size for size in sizes if size is not None]
    return max(known) if len(known) == len(sizes) else None


def _size_by_nature(element: Element, inherited: float | None) -> float | None:
    tag = element.tag
    if tag in _CONTROLS:
        return _CONTROL_SIZE
    if tag == "font" and "size" in element:
        size = (element.get("size") or "").strip()
        return _FONT_ELEMENT[min(max(int(size), 1), 7) - 1] if size.isdecimal() and len(size) < 4 else None
    return inherited * _OWN_SIZE.get(tag, 1.0) if inherited is not None else None


def _size(element: Element, value: str, inherited: float | None) -> float | None:
    if value in _KEYWORDS:
        return _KEYWORDS[value]
    if value in {"initial", "inherit"}:
        return ROOT_FONT_SIZE if value == "initial" else inherited
    if value in _RELATIVE:
        return inherited * _RELATIVE[value] if inherited is not None else None
    read = number_and_unit(value)
    if read is not None and read[1] == "rem":
        root = element.document.root
        size = ROOT_FONT_SIZE if element is root else font_size_of(root)
        return read[0] * size if size is not None else None
    return pixels(value, em=inherited, percent_of=inherited)


def _size_in_font(value: str) -> str:
    """The size in a `font` shorthand, which is the first part that is one."""
    for part in components_of(value):
        read = number_and_unit(part)
        if part in _KEYWORDS or part in _RELATIVE or (read is not None and read[1]):
            return part
    return ""


def is_bold(element: Element) -> bool | None:
    """Whether text of the element is bold, or None if the page itself does not tell."""
    for each in (element, *element.ancestors()):
        is_known, winner = declared(each, "font-weight")
        if not is_known:
            return None
        if winner is not None and winner.value.lower() not in INHERIT:
            return _is_bold_value(winner.declaration.name, winner.value.lower())
        if each.tag in _OWN_BOLD:
            return True
    return False


def _is_bold_value(name: str, value: str) -> bool | None:
    for part in components_of(value) if name == "font" else [value]:
        if part in _WEIGHTS:
            return _WEIGHTS[part] >= 700
        if part.isdecimal() and len(part) < 5:
            return int(part) >= 700
    return False if name == "font" else None


def is_large_text(element: Element) -> bool | None:
    """Whether text of the element is large as WCAG has it, 18 points or 14 points bold; None if that is not known.
    https://www.w3.org/TR/WCAG22/#dfn-large-scale"""
    size = font_size_of(element)
    if size is None:
        largest = _largest_size_of(element)
        return False if largest is not None and largest < _LARGE_BOLD - 0.01 else None
    if size >= _LARGE - 0.01:
        return True
    return False if size < _LARGE_BOLD - 0.01 else is_bold(element)
