"""Where the picture is that an element will show: scripts that load pictures late keep its address in many places."""

import re
from collections.abc import Callable
from typing import Final

from curbcut.html import Element

LAZY_SOURCES: Final = (
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-lazy",
    "data-hi-res-src",
    "data-image-src",
    "data-lazyload",
    "data-original-src",
    "data-cfsrc",
    "data-img-src",
    "data-ll-src",
    "data-echo",
    "nitro-lazy-src",
)
"""Where scripts that load pictures late keep the address; `src` then holds an empty stand-in, or is missing."""

_LATE_SETS: Final = ("data-srcset", "data-lazy-srcset")
LAZY_SETS: Final = ("srcset", *_LATE_SETS)
"""Where several sizes of a picture are offered."""
_LATE_NAMES: Final = frozenset({*LAZY_SOURCES, *_LATE_SETS})

_LATE: Final = re.compile(r"lazy|delayed|deferred|actual-?src")
"""In the names of attributes, of which there are too many to list them all: what they hold is loaded late."""
_ANOTHER: Final = re.compile(r"src|.*(?:error|fallback|hover|href|low|placeholder|preload|set$|sizes).*")
"""Names of attributes that hold something else, or a picture that is shown only for a while."""
_MAY_BE_AN_ADDRESS: Final = re.compile(r"(?!data:|blob:)[^{}<>]*[./][^{}<>]*")
_IS_A_PICTURE: Final = re.compile(
    r"(?!data:)[^\s{}<>\"']+\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#][^\s{}<>]*)?", re.IGNORECASE
)
_DESCRIPTOR: Final = re.compile(r"\d+(?:\.\d+)?[hwx]")


def address_of_picture(picture: Element) -> str:
    """The address of what an image element will show, `""` where the markup holds none or the data themselves."""
    late = address_loaded_late(picture)
    if late:
        return late
    address = (picture.get("src") or picture.get("data") or "").strip()
    if address and not address.startswith(("data:", "blob:")):
        return address
    return (
        first_candidate(picture.get("srcset") or "")
        or _of_picture_element(picture)
        or _first_address(picture, lambda name: name.startswith("data") or "src" in name)
    )


def address_loaded_late(picture: Element) -> str:
    """The address of a picture that a script loads in place of the one that stands in `src`; `""` if none does."""
    names = picture.attribute_names
    if _LATE_NAMES.isdisjoint(names) and _LATE.search(" ".join(names)) is None:
        return ""  # as for most pictures, and told at once
    listed = ((picture.get(name) or "").strip() for name in LAZY_SOURCES)
    sets = (first_candidate(picture.get(name) or "") for name in _LATE_SETS)
    late = next((value for value in listed if _MAY_BE_AN_ADDRESS.fullmatch(value)), "") or next(filter(None, sets), "")
    return late or _first_address(picture, lambda name: _LATE.search(name) is not None)


def _first_address(picture: Element, is_meant: Callable[[str], bool]) -> str:
    """The first address of a picture in attributes whose names are meant."""
    names = (name for name in picture.attribute_names if is_meant(name) and not _ANOTHER.fullmatch(name))
    values = ((picture.get(name) or "").strip() for name in names)
    return next((value for value in values if _IS_A_PICTURE.fullmatch(value)), "")


def _of_picture_element(image: Element) -> str:
    """The address of the first picture that a `picture` element offers in place of an image without one."""
    around = image.parent if image.tag == "img" else None
    offered = around.children if around is not None and around.tag == "picture" else ()
    sets = (each.get("srcset") or each.get("data-srcset") or "" for each in offered if each.tag == "source")
    return next(filter(None, map(first_candidate, sets)), "")


def first_candidate(srcset: str) -> str:
    """The first address in a `srcset` that is no stand-in."""
    words = (word.rstrip(",") for word in srcset.split())
    return next((word for word in words if word and word[:5] != "data:" and not _DESCRIPTOR.fullmatch(word)), "")
