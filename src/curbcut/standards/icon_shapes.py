"""
What an inline SVG icon means, told from its shapes alone.

Sites paste the pictures of well-known icon sets into their pages without any name. `icon_shapes.bin` holds fingerprints
of those whose meaning is known; a shape that icons of different meaning share is not in it. The file begins with the
purposes, separated by spaces and ended by a line feed; then, sorted, eight bytes of fingerprint and one that numbers
the purpose. tools/standards/generate_icon_shapes.py writes it and lists the sets, their versions and licences.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

from curbcut.memory import remembered
from curbcut.standards.icons import Icon, icon_named

GEOMETRY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "path": ("d",),
        "circle": ("cx", "cy", "r"),
        "ellipse": ("cx", "cy", "rx", "ry"),
        "rect": ("x", "y", "width", "height", "rx", "ry"),
        "line": ("x1", "y1", "x2", "y2"),
        "polyline": ("points",),
        "polygon": ("points",),
    }
)
"""SVG's shapes and the attributes that give their form."""

LONGEST_SHAPE = 20_000
"""Characters; what is longer is a drawing, not an icon."""

_FINGERPRINT = 8
_RECORD = _FINGERPRINT + 1
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_SEGMENT = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])([^MmZzLlHhVvCcSsQqTtAa]*)")
_FLAGS = re.compile(r"((?:[+-]?(?:[0-9]++\.?[0-9]*+|\.[0-9]++)[\s,]*+){3})([01])[\s,]*+([01])")
_BOX = re.compile(r"M 0 0 (?:[Hh] [0-9.]+ [Vv] [0-9.]+ (?:H 0|h -[0-9.]+) (?:V 0 )?[Zz])")


def fingerprint(shapes: Iterable[tuple[str, Mapping[str, str | None]]]) -> bytes | None:
    """
    Eight bytes that stand for the shapes of one SVG, given as tag and attributes in document order.

    How numbers are written, the colours, and boxes drawn only to give the picture its size make no difference. None
    where nothing is drawn.
    """
    drawn = [text for tag, attributes in shapes if (text := _canonical(tag, attributes)) is not None]
    text = "\n".join(drawn)
    return blake2b(text.encode(), digest_size=_FINGERPRINT).digest() if 0 < len(text) < LONGEST_SHAPE else None


def _canonical(tag: str, attributes: Mapping[str, str | None]) -> str | None:
    if tag not in GEOMETRY:
        return None
    values = [(attributes.get(name) or "")[:LONGEST_SHAPE] for name in GEOMETRY[tag]]
    if tag == "path":
        return _canonical_path(values[0])
    is_frame = tag == "rect" and attributes.get("fill") == "none" and attributes.get("stroke") in (None, "none")
    return None if is_frame else f"{tag} {' , '.join(_numbers(value) for value in values)}"


@remembered(1024)
def _canonical_path(data: str) -> str | None:
    path = " ".join(_segment(*match.groups()) for match in _SEGMENT.finditer(data))
    return None if not path or _BOX.fullmatch(path) else path


def _segment(command: str, arguments: str) -> str:
    """One command and its numbers; an arc's two flags may stand without a space before what follows them."""
    if command in "Aa":
        arguments = _FLAGS.sub(r"\1 \2 \3 ", arguments)
    return f"{command} {_numbers(arguments)}".strip()


def _numbers(text: str) -> str:
    return " ".join(_number(token) for token in _NUMBER.findall(text))


def _number(token: str) -> str:
    text = f"{float(token):.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@cache
def _known() -> tuple[tuple[str, ...], bytes]:
    purposes, _, records = Path(__file__).with_name("icon_shapes.bin").read_bytes().partition(b"\n")
    return tuple(purposes.decode().split()), records


def icon_of_shapes(shapes: Iterable[tuple[str, Mapping[str, str | None]]]) -> Icon | None:
    """The meaning of an SVG drawn with these shapes; None if they are no icon we know."""
    wanted = fingerprint(shapes)
    if wanted is None:
        return None
    purposes, records = _known()
    count = len(records) // _RECORD
    place = bisect_left(range(count), wanted, key=lambda row: records[row * _RECORD : row * _RECORD + _FINGERPRINT])
    start = place * _RECORD
    if place == count or records[start : start + _FINGERPRINT] != wanted:
        return None
    return icon_named(purposes[records[start + _FINGERPRINT]])
