"""Which picture an image element shows, and what for: the same words for whoever asks about it and whoever answers."""

import re
from hashlib import blake2b
from typing import Final, Literal

from curbcut.aria import has_name
from curbcut.html import Element
from curbcut.naming.carrier import control_around
from curbcut.naming.destinations import whole_address
from curbcut.naming.picture_addresses import LAZY_SETS, address_of_picture
from curbcut.naming.shown_words import shown_words_of

FEWEST_DATA: Final = 300
"""Characters of a picture that stands in the page itself: most with less are stand-ins that a script replaces."""
WIDEST: Final = 1600
"""Pixels; of several sizes a larger one shows nothing more."""
_IMAGES: Final = frozenset({"img", "input", "object", "embed", "svg", "canvas"})
_BACKGROUND: Final = re.compile(r"background(?:-image)?\s*:[^;]*?url\(\s*([\"']?)([^\"')]+)\1\s*\)", re.IGNORECASE)
_CANDIDATE: Final = re.compile(r"(?<![^\s,])([^\s,]\S*+)(?:\s++([\d.]++)([wx]))?")


def picture_asked_about(picture: Element, page_url: str) -> str:
    """What names a picture in a question: its whole address or, where the page holds its data, a digest of them; `""`
    where nothing tells what will be shown."""
    address = address_of_picture(picture) or background_of(picture)
    if address:
        return whole_address(address, picture, page_url)
    data = data_of(picture)
    return f"data:{blake2b(data.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()}" if data else ""


def data_of(picture: Element) -> str:
    """The `data:` address of a picture that stands in the page itself, unless it may be the stand-in for another."""
    source = (picture.get("src") or picture.get("data") or "").strip()
    is_picture = source[:11].lower() == "data:image/" and len(source) >= FEWEST_DATA
    is_replaced = any("src" in name and name != "src" for name in picture.attribute_names)
    return source if is_picture and not is_replaced else ""


def picture_to_fetch(picture: Element, page_url: str) -> str:
    """The address at which a picture is had: of several sizes, the largest that is not too large; or its data."""
    sizes = [(size, address) for name in LAZY_SETS for size, address in _candidates(picture.get(name) or "")]
    wide = [each for each in sizes if each[0] <= WIDEST]
    best = max(wide)[1] if wide else min(sizes)[1] if sizes else address_of_picture(picture)
    best = best or background_of(picture)
    return whole_address(best, picture, page_url) if best else data_of(picture)


def background_of(element: Element) -> str:
    """The address of the picture that is the background of an element by its own style; `""` for an image element."""
    if element.tag in _IMAGES:
        return ""
    found = _BACKGROUND.search(element.get("style") or "")
    return "" if found is None or found[2].startswith("data:") else found[2].strip()


def _candidates(srcset: str) -> list[tuple[float, str]]:
    """The addresses in a `srcset` that say how wide they are."""
    found = _CANDIDATE.findall(srcset)
    wide = [
        (float(size), address) for address, size, unit in found if unit == "w" and size.replace(".", "", 1).isdigit()
    ]
    return [each for each in wide if not each[1].startswith("data:")]


def purpose_of_picture(picture: Element) -> Literal["picture", "link", "button"]:
    """Whether a picture is something to see, or all that a link or button shows."""
    if picture.tag == "input":
        return "button"
    control = control_around(picture)
    if control is None or shown_words_of(control) or (has_name(control) and not (picture.get("alt") or "").strip()):
        return "picture"
    return "link" if "href" in control else "button"
