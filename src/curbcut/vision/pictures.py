"""
Pictures from strangers' bytes: opened in another process, within bounds of pixels, memory and time.

A picture that is broken, too large, hostile or takes too long is none; nothing that its bytes do is felt here.
"""

from __future__ import annotations

import base64
import binascii
import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final
from urllib.parse import unquote_to_bytes

import msgspec

from curbcut.vision.pixels import Pixels, looks_of

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST: Final = 15_000_000
"""Bytes."""
SECONDS: Final = 30.0
_DECODER: Final = Path(__file__).with_name("decoder.py")
_Side = Annotated[int, msgspec.Meta(ge=1)]


class NoPicture(Exception):
    """These bytes are no picture that can be looked at; the text says why."""


class _About(msgspec.Struct):
    error: str = ""
    format: str = ""
    size: tuple[_Side, _Side] = (1, 1)
    kept: tuple[_Side, _Side] = (1, 1)
    words: str = ""
    is_animated: bool = False


@dataclass(frozen=True)
class Picture:
    """A picture that has been opened.

    digest: names its bytes. size: in pixels, as its file says. words: the text alternative that its author put into the
    file itself."""

    digest: str
    format: str
    size: tuple[int, int]
    words: str
    is_animated: bool
    image: Image

    @cached_property
    def pixels(self) -> Pixels:
        """What its pixels look like."""
        return looks_of(self.image, self.size)


def opened(data: bytes) -> Picture:
    """The picture that these bytes are. Raises NoPicture."""
    if len(data) > LARGEST:
        raise NoPicture(f"it has more than {LARGEST // 1_000_000} MB")
    about, pixels = _decoded(data)
    if about.error:
        raise NoPicture(f"it cannot be opened ({about.error})")
    if len(pixels) != about.kept[0] * about.kept[1] * 4:
        raise NoPicture("it cannot be opened")
    from PIL import Image

    image = Image.frombytes("RGBA", about.kept, pixels)
    return Picture(digest_of(data), about.format, about.size, about.words, about.is_animated, image)


def _decoded(data: bytes) -> tuple[_About, bytes]:
    try:
        ran = subprocess.run(  # noqa: S603 - a program of ours, and nothing of the picture is in its arguments
            [sys.executable, str(_DECODER)], input=data, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise NoPicture("opening it takes too long") from error
    head, _, pixels = ran.stdout.partition(b"\n")
    try:
        return msgspec.json.decode(head, type=_About), pixels
    except msgspec.DecodeError as error:
        raise NoPicture("opening it broke the program that opens pictures") from error


def digest_of(data: bytes) -> str:
    """The name of a picture's bytes."""
    return blake2b(data, digest_size=16).hexdigest()


_DATA = re.compile(r"data:image/[a-z0-9.+-]+((?:;[^,;]*)*?)(;base64)?,(.*)", re.IGNORECASE | re.DOTALL)


def bytes_in(address: str) -> bytes | None:
    """The bytes that a `data:` address holds, None if it holds no picture. https://www.rfc-editor.org/rfc/rfc2397"""
    found = _DATA.fullmatch(address.strip()) if len(address) <= 2 * LARGEST else None
    if found is None:
        return None
    content = unquote_to_bytes(found[3])
    if not found[2]:
        return content
    try:
        return base64.b64decode(b"".join(content.split()) + b"==", validate=False)
    except binascii.Error:
        return None
