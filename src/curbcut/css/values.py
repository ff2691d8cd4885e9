"""CSS values read into numbers, for the few properties that rules reason about."""

import re
from typing import Final

_LENGTH = re.compile(r"([+-]?(?:\d++\.?\d*+|\.\d++)(?:e[+-]?\d++)?)([a-z%]*+)\Z", re.IGNORECASE)
_PIXELS: Final = {
    "px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6,
}  # fmt: skip
_ANGLES: Final = {"deg": 1.0, "grad": 0.9, "rad": 57.29577951308232, "turn": 360.0}

ROOT_FONT_SIZE: Final = 16.0
"""What browsers start with, in CSS pixels."""


def number_and_unit(value: str) -> tuple[float, str] | None:
    """`"1.5em"` as (1.5, "em"), `"2"` as (2.0, ""); None for anything else, functions too."""
    found = _LENGTH.match(value.strip())
    return (float(found.group(1)), found.group(2).lower()) if found else None


def pixels(value: str, *, em: float | None = None, percent_of: float | None = None) -> float | None:
    """A length in CSS pixels, or None if that takes knowledge that is missing.

    em: the font size of the element. percent_of: what 100 % are. `rem` is left out: a page may change it."""
    read = number_and_unit(value)
    if read is None:
        return None
    number, unit = read
    if unit in _PIXELS:
        return number * _PIXELS[unit]
    if unit == "" and number == 0:
        return 0.0
    if unit == "em" and em is not None:
        return number * em
    if unit in {"ex", "ch"} and em is not None:
        return number * em / 2
    if unit == "%" and percent_of is not None:
        return number * percent_of / 100
    return None


def degrees(value: str) -> float | None:
    """An angle in degrees, or None if it is not one."""
    read = number_and_unit(value)
    if read is None:
        return None
    number, unit = read
    if unit == "" and number == 0:
        return 0.0
    return number * _ANGLES[unit] if unit in _ANGLES else None


def alpha_of(value: str) -> float | None:
    """An `opacity` as 0 to 1, or None if it cannot be told."""
    read = number_and_unit(value)
    if read is None or read[1] not in {"", "%"}:
        return None
    number = read[0] / 100 if read[1] == "%" else read[0]
    return min(max(number, 0.0), 1.0)


_FUNCTION = re.compile(r"(?<![a-z0-9-])([a-z0-9-]++)\(([^()]*+)\)", re.IGNORECASE)


def functions_in(value: str) -> list[tuple[str, list[str]]]:
    """The plain functions of a value with their arguments: `"rotate(90deg)"` as [("rotate", ["90deg"])]."""
    return [
        (found.group(1).lower(), [part for part in re.split(r"[\s,]+", found.group(2).strip()) if part])
        for found in _FUNCTION.finditer(value)
    ]


def components_of(value: str) -> list[str]:
    """The parts of a value between spaces, functions whole: `"1px solid rgb(1, 2, 3)"` has three."""
    parts: list[str] = []
    depth = 0
    for piece in re.split(r"([\s/]+|\(|\)|,)", value):
        if not piece:
            continue
        if depth == 0 and not piece.strip(" \t\n\r\f/"):
            parts.append("")
            continue
        depth += (piece == "(") - (piece == ")")
        if parts and parts[-1] != "":
            parts[-1] += piece
        elif parts:
            parts[-1] = piece
        else:
            parts.append(piece)
    return [part for part in parts if part]
