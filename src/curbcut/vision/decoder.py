"""
The program that opens pictures, in a process of its own: what decodes strangers' bytes may crash, hang or take all the
memory there is, and then only this ends.

It reads one picture from its standard input, and writes a line of JSON and the pixels, as RGBA. It is run by its path
and imports nothing of Curbcut, so that it starts quickly.
"""

import contextlib
import io
import json
import re
import sys
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image as Images

LARGEST_SIDE = 2000
"""Pixels, of what is handed on; larger pictures are made smaller."""
MOST_PIXELS = 60_000_000
"""Of what is opened: a few kilobytes may say that they are a picture of any size."""
MOST_FRAMES = 3
MEMORY = 1_500_000_000
SECONDS = 20
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP", "ICO", "TIFF")
_RENDERED_SIDE = 512
"""Pixels of the longer side of a drawing that is smaller."""

_DRAWN = (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath a switch linearGradient"
    " radialGradient stop clipPath mask pattern marker style filter feBlend feColorMatrix feComponentTransfer"
    " feComposite feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feOffset title desc image"
)
"""Elements of a drawing that are drawn, or read; whatever else it holds, such as `foreignObject`, is taken out."""
_KEPT = frozenset(_DRAWN.split())
_LETTERS_WIDE = ("ch", "em", "ex", "lh", "vh", "vw")
"""Units that what draws here does not know."""
_SHOWING = frozenset({"image", "foreignObject", "feImage"})
"""Elements without which something is not to be seen."""
_PIXELS = re.compile(r"\s*data:image/(?:gif|jpe?g|png|webp);base64,", re.IGNORECASE)
_MOST_ELEMENTS = 20_000
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ENCODING = re.compile(rb"^\s*<\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)")
_ELSEWHERE = re.compile(r"url\(\s*[\"']?\s*(?!#)", re.IGNORECASE)
_ALTERNATIVE_IN_XMP = re.compile(rb"AltTextAccessibility>(?:\s|<[^>]*>)*([^<]{3,600})<", re.IGNORECASE)


class Refused(Exception):
    """This is no picture that is opened."""


def main() -> int:
    """Opens what comes on standard input."""
    bounded()
    data = sys.stdin.buffer.read()
    try:
        about, pixels = decoded(data)
    except Exception as error:  # noqa: BLE001 - whatever a hostile picture brings about, it is only told
        about, pixels = {"error": f"{type(error).__name__}: {error}"[:200]}, b""
    sys.stdout.buffer.write(json.dumps(about).encode() + b"\n" + pixels)
    return 0


def bounded() -> None:
    """Gives this process little memory and time, where the system knows how."""
    try:
        import resource
    except ImportError:
        return
    for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))


def decoded(data: bytes) -> tuple[dict[str, object], bytes]:
    """What is told about a picture, and its pixels. Raises whatever the decoders do."""
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = None  # ours is the limit, and it does not only warn
    drawing = drawing_in(data)
    is_whole = drawing is None or clean(drawing)
    words = ""
    if drawing is not None:
        data, words = rendered(drawing), title_of(drawing)
    try:
        picture = Image.open(io.BytesIO(data), formats=_FORMATS)
    except UnidentifiedImageError as error:
        raise Refused("no format that is known here") from error
    with picture as opened:
        width, height = opened.size
        if not 0 < width * height <= MOST_PIXELS:
            raise Refused(f"{width} by {height} pixels")
        kind = "SVG" if drawing is not None else str(opened.format)
        frames = int(getattr(opened, "n_frames", 1) or 1)
        words = words or alternative_in(opened.info.get("xmp"))
        opened.draft("RGB", (LARGEST_SIDE, LARGEST_SIDE))  # a JPEG is decoded no larger than it needs to be
        shown = as_rgba(opened)
        moves = False
        if frames > 1:
            later = [frame_of(opened, number) for number in sorted({1, frames // 2, frames - 1})[:MOST_FRAMES]]
            moves = any(look_of(each) != look_of(shown) for each in later)
            shown = next((each for each in (shown, *later) if not is_even(each)), shown)
    if not is_whole and is_even(shown):
        raise Refused("what it shows is not drawn here")
    if drawing is not None:
        width, height = (max(1, round(side)) for side in size_of(drawing))
    about = {"format": kind, "size": [width, height], "kept": list(shown.size), "words": words, "is_animated": moves}
    return about, shown.tobytes()


def as_rgba(opened: "Images.Image") -> "Images.Image":
    """The frame that is to be seen, upright, and no larger than is needed."""
    from PIL import Image, ImageOps

    frame = ImageOps.exif_transpose(opened) or opened
    if frame.mode.startswith(("I", "F")):
        frame = frame.convert("I").point(lambda value: value * (1 / 256)).convert("L")  # 16 bits a pixel
    frame = frame.convert("RGBA")
    if max(frame.size) > LARGEST_SIDE:
        frame.thumbnail((LARGEST_SIDE, LARGEST_SIDE), Image.Resampling.LANCZOS)
    return frame


def frame_of(opened: "Images.Image", number: int) -> "Images.Image":
    opened.seek(number)
    return as_rgba(opened)


def look_of(frame: "Images.Image") -> bytes:
    """What a frame looks like from afar: many a GIF only says that it has more than one."""
    return frame.resize((32, 32)).tobytes()


def is_even(frame: "Images.Image") -> bool:
    """Whether a frame is of one colour all over, as the first often is from which a picture comes into sight."""
    return frame.getchannel("A").getbbox() is None or frame.getcolors(1) is not None


def alternative_in(xmp: object) -> str:
    """The text alternative that IPTC's metadata have a place for."""
    found = _ALTERNATIVE_IN_XMP.search(xmp) if isinstance(xmp, bytes) else None
    return " ".join(found[1].decode("utf-8", "replace").split()) if found else ""


def drawing_in(data: bytes) -> ET.Element | None:
    """The SVG drawing that these bytes are; None if they are none."""
    start = data[:1000].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")
    if not start.startswith((b"<", b"\x00<")):
        return None
    text = _DECLARATION.sub("", _DOCTYPE.sub("", decoded_text(data), count=1), count=1)
    if "<!doctype" in text.lower() or "<!entity" in text.lower():
        raise Refused("entities are declared")
    root = ET.fromstring(text)  # noqa: S314 - without a document type there are no entities to expand
    if local(root.tag) != "svg":
        raise Refused("not a drawing")
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        raise Refused("too many elements")
    return root


def decoded_text(data: bytes) -> str:
    """XML as text, in the encoding that it says."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    declared = _ENCODING.match(data)
    name = declared[1].decode("ascii") if declared else "utf-8"
    try:
        return data.decode("utf-8-sig" if name.lower() in {"utf-8", "utf8"} else name, "replace")
    except LookupError:
        return data.decode("utf-8-sig", "replace")


def clean(root: ET.Element) -> bool:
    """Takes out of a drawing what is not drawn and what could be fetched: pages, style sheets, scripts, and pictures
    except those that it holds itself. Says whether all that is to be seen is left."""
    waiting, is_whole = [root], True
    while waiting:
        element = waiting.pop()
        for name, value in list(element.attrib.items()):
            plain = local(name)
            leads = plain == "href" and not value.strip().startswith("#") and not holds_picture(element, value)
            if leads or plain.startswith("on") or plain == "base" or _ELSEWHERE.search(value):
                del element.attrib[name]
                is_whole = is_whole and local(element.tag) not in _SHOWING
        if local(element.tag) == "style" and ("@" in (element.text or "") or _ELSEWHERE.search(element.text or "")):
            element.text = ""
        for child in list(element):
            if local(child.tag) in _KEPT:
                waiting.append(child)
            else:
                element.remove(child)
                is_whole = is_whole and local(child.tag) not in _SHOWING
    return is_whole


def holds_picture(element: ET.Element, address: str) -> bool:
    """Whether an address holds the pixels of a picture that a drawing shows, as programs for drawing write it."""
    return local(element.tag) == "image" and _PIXELS.match(address) is not None


def local(tag: object) -> str:
    """The name of an element or attribute without its namespace; `""` for a comment."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def title_of(drawing: ET.Element) -> str:
    """What a drawing says it is: its label, or the title that stands first in it."""
    title = next((child for child in drawing if local(child.tag) == "title"), None)
    said = drawing.get("aria-label") or ("".join(title.itertext()) if title is not None else "")
    return " ".join(said.split())[:600]


def rendered(drawing: ET.Element) -> bytes:
    """A drawing as pixels, in PNG."""
    import resvg_py

    width, height = size_of(drawing)
    for name, side in (("width", width), ("height", height)):
        if side and drawing.get(name, "").strip().endswith(_LETTERS_WIDE):
            drawing.set(name, str(side))
    markup = ET.tostring(drawing, encoding="unicode")
    if max(width, height) > LARGEST_SIDE or not min(width, height):
        side = LARGEST_SIDE
    else:
        side = max(_RENDERED_SIDE, round(max(width, height)))
    if width >= height:
        return bytes(resvg_py.svg_to_bytes(svg_string=markup, width=side))
    return bytes(resvg_py.svg_to_bytes(svg_string=markup, height=side))


def size_of(drawing: ET.Element) -> tuple[float, float]:
    """How large a drawing says it is, by its box where it does not; 300 by 150, as in browsers, if by nothing."""
    box = [float(each) for each in re.findall(r"-?\d+(?:\.\d+)?", drawing.get("viewBox", ""))]
    boxed = (box[2], box[3]) if len(box) == 4 else (300.0, 150.0)
    sides = [re.match(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*$", drawing.get(name, "")) for name in ("width", "height")]
    width, height = (float(side[1]) if side else boxed[place] for place, side in enumerate(sides))
    return width, height


if __name__ == "__main__":
    sys.exit(main())
