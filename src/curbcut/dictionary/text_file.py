"""
The file with what words mean, as it is or packed by `dictzip`: gzip in pieces that can be unpacked one by one.

https://manpages.debian.org/dictzip
"""

import struct
import zlib
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

_HAS_EXTRA, _HAS_NAME, _HAS_COMMENT, _HAS_CHECK = 4, 8, 16, 2


class TextFile(Protocol):
    """Read at any place."""

    def read(self, start: int, length: int) -> bytes:
        """The bytes from a place on. Raises OSError or ValueError."""
        ...


class _Plain(NamedTuple):
    path: Path

    def read(self, start: int, length: int) -> bytes:
        with self.path.open("rb") as file:
            file.seek(start)
            return file.read(length)


class _Packed(NamedTuple):
    path: Path
    size: int
    """Of a piece before it was packed."""
    starts: tuple[int, ...]
    """Of the packed pieces; the last is the end."""

    def read(self, start: int, length: int) -> bytes:
        first, last = start // self.size, (start + length - 1) // self.size
        with self.path.open("rb") as file:
            text = b"".join(self._piece(file, number) for number in range(first, min(last + 1, len(self.starts) - 1)))
        return text[start - first * self.size :][:length]

    def _piece(self, file: BinaryIO, number: int) -> bytes:
        start, end = self.starts[number], self.starts[number + 1]
        file.seek(start)
        try:
            return zlib.decompressobj(-zlib.MAX_WBITS).decompress(file.read(end - start), self.size)
        except zlib.error as error:
            raise ValueError(f"it is damaged ({error})") from error


def open_text(index: Path) -> TextFile:
    """What belongs to a file of words. Raises OSError, or ValueError for a file that cannot be read at any place."""
    packed, plain = index.with_suffix(".dict.dz"), index.with_suffix(".dict")
    if not packed.exists():
        plain.open("rb").close()
        return _Plain(plain)
    with packed.open("rb") as file:
        try:
            size, lengths, start = _pieces_in(file)
        except (struct.error, IndexError) as error:
            raise ValueError(f"{packed.name} is not packed by dictzip") from error
    starts = [start]
    for length in lengths:
        starts.append(starts[-1] + length)
    return _Packed(packed, size, tuple(starts))


def _pieces_in(file: BinaryIO) -> tuple[int, tuple[int, ...], int]:
    """The size of the pieces, how long each is packed, and where the first begins. RFC 1952 2.3"""
    magic, flags, _ = struct.unpack("<3sB6s", file.read(10))
    if magic != b"\x1f\x8b\x08" or not flags & _HAS_EXTRA:
        raise IndexError
    (length,) = struct.unpack("<H", file.read(2))
    extra = file.read(length)
    while extra[:2] != b"RA":
        extra = extra[4 + struct.unpack_from("<H", extra, 2)[0] :]
    version, size, count = struct.unpack_from("<3H", extra, 4)
    if version != 1 or not size:
        raise IndexError
    for flag in (_HAS_NAME, _HAS_COMMENT):
        while flags & flag and file.read(1) not in {b"\0", b""}:
            pass
    if flags & _HAS_CHECK:
        file.read(2)
    return size, struct.unpack_from(f"<{count}H", extra, 10), file.tell()
