"""
Which encoding a page is in, as a browser would decide.

Order: byte-order mark, the `charset` of the HTTP header, `<meta>` in the first 1,024 bytes, then UTF-8 if the
bytes are valid UTF-8, else windows-1252.
https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
"""

import re
from typing import NamedTuple

import webencodings

from curbcut.memory import remembered

BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16be"), (b"\xff\xfe", "utf-16le"))
_FIRST_OF_MARKS = frozenset(mark[:1] for mark, _ in BYTE_ORDER_MARKS)

PRESCAN_BYTES = 1024
"""How far a browser looks for a `<meta>` that names the encoding."""

NOT_ASCII_COMPATIBLE = frozenset({"utf-16be", "utf-16le", "iso-2022-jp"})
"""Encodings whose markup characters are not the ASCII bytes; a page in one is transcoded before it is parsed."""

_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_META = re.compile(rb"<meta[\s/][^>]*", re.IGNORECASE)
_HEADER_CHARSET = re.compile(r";\s*charset\s*=\s*(?:\"([^\"]*)\"|'?([^\s;'\"]+))", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([^\s\"'/>;]+)", re.IGNORECASE)


class Encoding(NamedTuple):
    """A page's encoding: its WHATWG name, the codec that reads it, the length of its byte-order mark in bytes,
    and whether the page said so itself (a guess is not `is_declared`)."""

    name: str
    codec: str
    mark_length: int
    is_declared: bool

    @property
    def is_ascii_compatible(self) -> bool:
        return self.name not in NOT_ASCII_COMPATIBLE


def sniff(body: bytes, content_type: str = "") -> Encoding | None:
    """The encoding a browser would use for `body`, or None for one that browsers refuse to decode."""
    for mark, name in BYTE_ORDER_MARKS if body[:1] in _FIRST_OF_MARKS else ():
        if body.startswith(mark):
            return _encoding(name, mark_length=len(mark))
    declared = _charset_of(content_type) or _prescan(body[:PRESCAN_BYTES])
    if declared:
        return None if declared == "replacement" else _encoding(declared)
    return _encoding("utf-8" if _is_utf8(body) else "windows-1252", is_declared=False)


@remembered(256)
def _encoding(name: str, *, mark_length: int = 0, is_declared: bool = True) -> Encoding:
    found = webencodings.lookup(name)
    codec = found.codec_info.name if found else name
    return Encoding(name, codec, mark_length, is_declared)


def _canonical(label: str) -> str | None:
    """The WHATWG name for an encoding label, or None for an unknown one."""
    if label.strip().lower() in {
        "iso-2022-kr",
        "hz-gb-2312",
        "iso-2022-cn",
        "iso-2022-cn-ext",
        "replacement",
        "csiso2022kr",
    }:
        return "replacement"  # https://encoding.spec.whatwg.org/#replacement
    found = webencodings.lookup(label)
    return found.name if found else None


@remembered(256)
def _charset_of(content_type: str) -> str | None:
    found = _HEADER_CHARSET.search(content_type)
    return _canonical(found.group(1) or found.group(2)) if found else None


def _prescan(head: bytes) -> str | None:
    for meta in _META.finditer(_COMMENT.sub(b"", head)):
        charset = _CHARSET.search(meta.group())
        name = _canonical(charset.group(1).decode("latin-1")) if charset else None
        if name:
            # a `<meta>` that could be read as ASCII cannot be in UTF-16, whatever it says
            return {"utf-16be": "utf-8", "utf-16le": "utf-8", "x-user-defined": "windows-1252"}.get(name, name)
    return None


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
