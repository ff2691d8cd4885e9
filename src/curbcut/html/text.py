"""
Text of the byte view, read as the page meant it.

The tree is parsed from a view in which one character is one byte, so text that the tree hands out holds bytes dressed
as latin-1. These functions read it in the page's own encoding. Characters that came from references (`&mdash;`) are
already what they should be.
"""

import codecs
import re
from collections.abc import Callable
from functools import lru_cache

_BYTES_RUN = re.compile("[\x80-\xff][\x00-\xff]*")
_WINDOWS_1252 = {code: bytes([code]).decode("windows-1252", "replace") for code in range(0x80, 0xA0)}

_LONG = 50
"""Characters; in a longer text all kinds of space are replaced faster than it is told that there are none."""

Reader = Callable[[str], str]


_BEYOND_LATIN_1 = "curbcut.beyond-latin-1"
_NO_UTF_8 = "curbcut.no-utf-8"


def _as_utf8(error: UnicodeError) -> tuple[bytes, int]:
    """Characters beyond latin-1 came from references, and stay."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return error.object[error.start : error.end].encode("utf-8", "replace"), error.end


def _as_latin1(error: UnicodeError) -> tuple[str, int]:
    """So do those of latin-1 that make no UTF-8 with what is beside them: `&eacute;`."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error(_BEYOND_LATIN_1, _as_utf8)
codecs.register_error(_NO_UTF_8, _as_latin1)


def _read_utf8(text: str) -> str:
    return text.encode("latin-1", _BEYOND_LATIN_1).decode("utf-8", _NO_UTF_8)


def _read_windows_1252(text: str) -> str:
    return text.translate(_WINDOWS_1252)


@lru_cache(maxsize=64)
def reader_for(codec: str) -> Reader:
    """The function that reads byte-view text in a codec."""
    if codec == "utf-8":
        return _read_utf8
    if codec in {"cp1252", "windows-1252"}:
        return _read_windows_1252
    return lambda text: _BYTES_RUN.sub(lambda run: run.group().encode("latin-1").decode(codec, "replace"), text)


def collapse(text: str) -> str:
    """Text with runs of HTML whitespace made one space and none at the ends."""
    if len(text) > _LONG or not text.isprintable():  # as few short texts are; each step is faster than a pattern
        for space in "\t\n\f\r":
            text = text.replace(space, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip(" ")
