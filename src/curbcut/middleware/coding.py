"""
Content codings: unpacking a page and packing it again the same way.

Brotli and Zstandard need a library; where it is missing, a page in that coding passes as it came.
https://www.rfc-editor.org/rfc/rfc9110#name-content-codings
"""

import sys
import zlib
from collections.abc import Callable
from typing import NamedTuple, Protocol

if sys.version_info >= (3, 14):  # pragma: no cover
    from compression import zstd
else:
    try:
        from backports import zstd
    except ImportError:  # pragma: no cover
        zstd = None  # type: ignore[assignment]

try:
    import brotli  # type: ignore[import-untyped]  # it has no types of its own
except ImportError:  # pragma: no cover
    brotli = None


class NotDecodableError(Exception):
    """The bytes are not what their coding says, are cut short, or unpack to more than is allowed."""


class Coding(NamedTuple):
    """One content coding. `decode` takes the most bytes it may give and raises `NotDecodableError` beyond."""

    decode: Callable[[bytes, int], bytes]
    encode: Callable[[bytes], bytes]


class _Decompressor(Protocol):
    """What the decompressors of zlib and Zstandard have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = ...) -> bytes: ...


def _decode_members(body: bytes, limit: int, new: Callable[[], _Decompressor]) -> bytes:
    """Unpacks one member after another, as gzip and Zstandard allow them in a row."""
    pieces: list[bytes] = []
    left = limit
    while body:
        decompressor = new()
        pieces.append(decompressor.decompress(body, left + 1))
        left -= len(pieces[-1])
        if left < 0 or not decompressor.eof:
            raise NotDecodableError
        body = decompressor.unused_data
    return b"".join(pieces)


def _decode_gzip(body: bytes, limit: int) -> bytes:
    return _decode_members(body, limit, lambda: zlib.decompressobj(16 + zlib.MAX_WBITS))


def _decode_deflate(body: bytes, limit: int) -> bytes:
    """`deflate` is the zlib format, but some servers send the bare stream, which browsers read too."""
    has_zlib_header = len(body) > 1 and body[0] & 0x0F == 8 and int.from_bytes(body[:2]) % 31 == 0
    window = zlib.MAX_WBITS if has_zlib_header else -zlib.MAX_WBITS
    return _decode_members(body, limit, lambda: zlib.decompressobj(window))


def _encode_gzip(body: bytes) -> bytes:
    compressor = zlib.compressobj(6, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    return compressor.compress(body) + compressor.flush()


CODINGS: dict[str, Coding] = {
    "gzip": Coding(_decode_gzip, _encode_gzip),
    "x-gzip": Coding(_decode_gzip, _encode_gzip),
    "deflate": Coding(_decode_deflate, zlib.compress),
}
"""By name, those that can be read here."""

if brotli is not None:

    def _decode_brotli(body: bytes, limit: int) -> bytes:
        decompressor = brotli.Decompressor()
        pieces = [decompressor.process(body, output_buffer_limit=limit + 1)]
        size = len(pieces[0])
        while not decompressor.is_finished() and pieces[-1] and size <= limit:
            pieces.append(decompressor.process(b"", output_buffer_limit=limit + 1 - size))
            size += len(pieces[-1])
        if size > limit or not decompressor.is_finished():
            raise NotDecodableError
        return b"".join(pieces)

    CODINGS["br"] = Coding(_decode_brotli, lambda body: brotli.compress(body, quality=5))

if zstd is not None:

    def _decode_zstd(body: bytes, limit: int) -> bytes:
        # https://www.rfc-editor.org/rfc/rfc9659: a window of 8 MB is the most that a client must allow for.
        options = {int(zstd.DecompressionParameter.window_log_max): 23}
        return _decode_members(body, limit, lambda: zstd.ZstdDecompressor(options=options))

    CODINGS["zstd"] = Coding(_decode_zstd, lambda body: zstd.compress(body, 3))


def decoded(body: bytes, coding: str, limit: int) -> bytes:
    """The page itself. Raises `NotDecodableError`."""
    if coding == "identity":
        return body
    try:
        return CODINGS[coding].decode(body, limit)
    except NotDecodableError:
        raise
    except Exception as error:  # the libraries share no class of error
        raise NotDecodableError from error


def encoded(body: bytes, coding: str) -> bytes:
    """The page in a coding of `CODINGS`, or as it is for `identity`."""
    return body if coding == "identity" else CODINGS[coding].encode(body)
