"""
Draws an SVG that may be hostile.

The renderer paints local files that an `image` names, and grows without end on drawings made for that. So nothing of
what comes is passed on: another SVG is written, of the shapes and attributes that icons are made of, and that one is
drawn. Pictures, text, filters, patterns, foreign content, references that lead elsewhere, document types and dashes
(a line of a billion of them) are left out; what is too large is not drawn at all.
"""

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from typing import Final
from xml.sax.saxutils import quoteattr

import numpy as np
import resvg_py
from PIL import Image

from curbcut.standards.words import words
from curbcut.vision.icons.ink import Rgba

LARGEST: Final = 60_000
"""Characters; what is longer is no icon."""
MOST_ELEMENTS: Final = 400
DEEPEST: Final = 24
MOST_USES: Final = 20
PIXELS: Final = 96
"""The longer side of what is drawn."""
_NARROWEST: Final = 12.0
"""The longer side of the box by the shorter one; what is narrower is a line."""

_SHAPES: Final = words("path circle ellipse rect line polyline polygon")
_HOLDERS: Final = words("svg g a switch symbol defs clipPath mask use linearGradient radialGradient stop")
_FOR_OTHERS: Final = words("symbol defs clipPath mask linearGradient radialGradient")
_ATTRIBUTES: Final = words(
    "id d cx cy r x y width height rx ry x1 y1 x2 y2 points transform viewBox preserveAspectRatio"
    " fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity"
    " opacity color clip-path clip-rule mask display visibility offset stop-color stop-opacity gradientUnits"
    " gradientTransform fx fy clipPathUnits maskUnits maskContentUnits"
)
_PROPERTIES: Final = words(
    "fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity"
    " opacity color clip-path clip-rule mask display visibility stop-color stop-opacity"
)
_DOCTYPE: Final = re.compile(r"<!DOCTYPE[^>\[]*>", re.IGNORECASE)
_OWN_REFERENCE: Final = re.compile(r"#[\w.:-]{1,100}\Z")
_OWN_PAINT: Final = re.compile(r"""url\(\s*["']?#[\w.:-]{1,100}["']?\s*\)(?:\s+[\w#]+)?\Z""")
_PLAIN_VALUE: Final = re.compile(r"[^\\@;{}<>]*\Z")
_AT_RULE: Final = re.compile(r"@[^;{}]{0,300};")
_RULE: Final = re.compile(r"([^{}@]{1,200})\{([^{}]{0,1000})\}")
_CLASS: Final = re.compile(r"\.([\w-]{1,60})\Z")
_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,2})?")
_HREFS: Final = ("href", "{http://www.w3.org/1999/xlink}href")


class _TooMuchError(Exception):
    """More than an icon has."""


def picture_of_svg(text: str, part: str = "") -> Rgba | None:
    """
    An SVG as it is drawn, on a transparent ground; None for what cannot be read or is no icon.

    part: the id of the symbol in it that is meant, as in `sprite.svg#part`.
    """
    clean = harmless(text, part)
    return drawn(clean) if clean is not None else None


def shapes_of(clean: str) -> list[tuple[str, Mapping[str, str]]]:
    """The shapes of an SVG that was made harmless, as tag and attributes, without those that only others use."""
    return list(_shapes(ET.fromstring(clean)))  # noqa: S314 - written by `harmless`


def _shapes(holder: ET.Element) -> Iterator[tuple[str, Mapping[str, str]]]:
    for element in holder:
        name = _name(element)
        if name in _SHAPES:
            yield name, element.attrib
        elif name not in _FOR_OTHERS:
            yield from _shapes(element)


def drawn(clean: str) -> Rgba | None:
    """An SVG that was made harmless, as it is drawn."""
    try:
        pixels = resvg_py.svg_to_bytes(svg_string=clean, width=PIXELS, height=PIXELS, skip_system_fonts=True)
        with Image.open(io.BytesIO(bytes(pixels))) as image:
            return np.asarray(image.convert("RGBA"))
    except (ValueError, OSError):
        return None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what the renderer raises where it should not have come to
            raise
        return None


def harmless(text: str, part: str = "") -> str | None:
    """The SVG rewritten from nothing but what icons are made of; None if it cannot be read or is too large."""
    if len(text) > LARGEST:
        return None
    text = _DOCTYPE.sub("", text.removeprefix("\ufeff").strip())
    if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
        return None
    try:
        root = ET.fromstring(text)  # noqa: S314 - without a document type there are no entities to expand
    except (ET.ParseError, ValueError, RecursionError):
        return None
    if _name(root) != "svg":
        return None
    try:
        return _Writer(root, part).written()
    except _TooMuchError:
        return None


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


class _Writer:
    """Writes one SVG anew, counting as it goes."""

    def __init__(self, root: ET.Element, part: str) -> None:
        self._root = root
        self._part = part
        self._count = 0
        self._uses = 0
        self._by_id = {identifier: each for each in root.iter() if (identifier := each.get("id"))}
        self._classes = _classes_in(root)

    def written(self) -> str | None:
        shown = self._by_id.get(self._part) if self._part else self._root
        if shown is None:
            return None
        box = _box(shown) or _box(self._root)
        if box is None:
            return None
        inside = "".join(self._element(child, 1) for child in shown)
        if shown is not self._root:
            held = "".join(self._element(each, 1) for each in self._root.iter() if _name(each) == "defs")
            inside = held + inside
        attributes = self._attributes(shown, but=("id", "x", "y", "width", "height", "viewBox", "transform", "display"))
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"{attributes}>{inside}</svg>'

    def _element(self, element: ET.Element, depth: int) -> str:
        name = _name(element)
        if name not in _SHAPES and name not in _HOLDERS:
            return ""
        self._count += 1
        if self._count > MOST_ELEMENTS or depth > DEEPEST:
            raise _TooMuchError
        reference = self._reference(element) if name == "use" else ""
        if name == "use" and not reference:
            return ""
        name = "g" if name in ("a", "switch") else name
        inside = "".join(self._element(child, depth + 1) for child in element)
        return f"<{name}{self._attributes(element)}{reference}>{inside}</{name}>"

    def _reference(self, use: ET.Element) -> str:
        """Where a `use` leads, if it leads to something of this drawing that uses nothing itself."""
        address = next((value for name in _HREFS if (value := use.get(name))), "").strip()
        target = self._by_id.get(address[1:]) if _OWN_REFERENCE.match(address) else None
        if target is None or any(_name(each) == "use" for each in target.iter()):
            return ""
        self._uses += 1
        if self._uses > MOST_USES:
            raise _TooMuchError
        return f" href={quoteattr(address)}"

    def _attributes(self, element: ET.Element, but: tuple[str, ...] = ()) -> str:
        values: dict[str, str] = {}
        for name in (element.get("class") or "").split()[:20]:
            values |= self._classes.get(name, {})
        own = {name: value for name, value in element.attrib.items() if name in _ATTRIBUTES and _is_plain(value)}
        values = own | values | _declared(element.get("style") or "")  # a style sheet comes before an attribute
        return "".join(f" {name}={quoteattr(value)}" for name, value in values.items() if name not in but)


def _is_plain(value: str) -> bool:
    if "(" in value and "url" in value.lower():
        return _OWN_PAINT.match(value.strip()) is not None
    return _PLAIN_VALUE.match(value) is not None


def _declared(style: str) -> dict[str, str]:
    """The declarations of a `style` attribute that an icon needs."""
    pairs = (each.partition(":") for each in style[:2000].split(";"))
    declared = ((name.strip().lower(), value.replace("!important", "").strip()) for name, _, value in pairs)
    return {name: value for name, value in declared if name in _PROPERTIES and value and _is_plain(value)}


def _classes_in(root: ET.Element) -> dict[str, dict[str, str]]:
    """What the drawing's own style sheets say of single classes, which drawing programs leave there."""
    text = " ".join("".join(each.itertext()) for each in root.iter() if _name(each) == "style")[:10_000]
    found: dict[str, dict[str, str]] = {}
    for rule in _RULE.finditer(_AT_RULE.sub("", text)):
        for selector in rule[1].split(","):
            named = _CLASS.match(selector.strip())
            if named is not None:
                found.setdefault(named[1], {}).update(_declared(rule[2]))
    return found


def _box(element: ET.Element) -> str | None:
    """The viewBox, or one made of width and height."""
    numbers = [float(each) for each in _NUMBER.findall(element.get("viewBox") or "")[:5]]
    if len(numbers) != 4:
        sizes = [_NUMBER.match((element.get(name) or "").strip()) for name in ("width", "height")]
        numbers = [0.0, 0.0, *(float(size[0]) for size in sizes if size is not None)]
    if len(numbers) != 4 or any(not -1e6 < each < 1e6 for each in numbers):
        return None
    width, height = numbers[2:]
    if width <= 0 or height <= 0 or max(width, height) > _NARROWEST * min(width, height):
        return None
    return " ".join(f"{each:g}" for each in numbers)
