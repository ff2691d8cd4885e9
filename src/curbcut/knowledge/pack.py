"""
The pack: an immutable snapshot of trusted answers, which requests read.

One file, written beside and then put in place, so that a reader sees the old one or the new one and never half of
one. Any number of processes on any number of machines read it; a missing or broken pack means that pages are repaired
from what they themselves say.

    magic 16 | digest 16 | count 8 | keys 8 * count | ends 8 * count | rows

Numbers are unsigned and little-endian. A key is a digest of the question, and the keys are in order; the row of the
n-th ends n-th, counted from where the rows begin, and is MessagePack. So a pack is read by reading the file: an answer
is unpacked when it is asked for, and processes that fork share one copy.
"""

import logging
import os
import stat
import sys
import tempfile
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import blake2b
from itertools import accumulate
from pathlib import Path
from typing import Annotated, Final

import msgspec

from curbcut.errors import PackError
from curbcut.knowledge.answers import Answer
from curbcut.knowledge.questions import Question, parts_of

log = logging.getLogger("curbcut")

MAGIC: Final = b"curbcut pack 1\n\0"
"""The first bytes of every pack of this format."""

LARGEST: Final = 1_000_000_000
"""Bytes that a pack may have; an answer takes about 200."""

_DIGEST: Final = 16
_NUMBER: Final = 8
_HEAD: Final = len(MAGIC) + _DIGEST


class _Row(msgspec.Struct, array_like=True, frozen=True):
    kind: str
    parts: tuple[str, ...]
    value: str
    source: str
    confidence: Annotated[float, msgspec.Meta(ge=0, le=1)]
    learned_at: datetime


_rows = msgspec.msgpack.Decoder(_Row)


class Pack:
    """Knowledge as a pack holds it."""

    __slots__ = ("_ends", "_keys", "_rows", "version")

    def __init__(self, payload: memoryview, version: str) -> None:
        """payload: what follows the digest in a pack. Raises PackError if it is too short for what it says."""
        count = int.from_bytes(payload[:_NUMBER], "little")
        rows_at = _NUMBER * (1 + 2 * count)
        if len(payload) < max(_NUMBER, rows_at):
            raise PackError("it holds fewer answers than it says")
        self._keys = _numbers(payload, _NUMBER, count)
        self._ends = _numbers(payload, _NUMBER * (1 + count), count)
        self._rows = payload[rows_at:]
        self.version = version

    def __len__(self) -> int:
        return len(self._keys)

    def answer(self, question: Question) -> Answer | None:
        """The answer to a question; None too if its row cannot be read, as one that something else has written."""
        try:
            key = _key(question)
        except UnicodeEncodeError:
            return None  # half a character, which no pack can hold
        place = bisect_left(self._keys, key)
        while place < len(self._keys) and self._keys[place] == key:
            row = self._row(place)
            if row is not None and row.kind == question.kind and row.parts == parts_of(question):
                return Answer(row.value, row.source, row.confidence, _with_zone(row.learned_at))
            place += 1
        return None

    def _row(self, place: int) -> _Row | None:
        start = self._ends[place - 1] if place else 0
        try:
            return _rows.decode(self._rows[start : self._ends[place]])
        except msgspec.MsgspecError:
            return None


def _key(question: Question) -> int:
    named = msgspec.msgpack.encode((question.kind, parts_of(question)))
    return int.from_bytes(blake2b(named, digest_size=_NUMBER).digest(), "little")


def _numbers(payload: memoryview, start: int, count: int) -> "array[int]":
    numbers = array("Q")
    numbers.frombytes(payload[start : start + count * _NUMBER])
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _packed(numbers: Iterable[int]) -> bytes:
    packed = array("Q", numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def _with_zone(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def read_pack(path: Path) -> Pack:
    """The answers in a pack. Raises PackError for a file that is not a whole pack of this format, OSError."""
    content = _content(path)
    if not content.startswith(MAGIC):
        raise PackError(f"{path} is not a pack that this version of Curbcut can read. Write it again.")
    digest, payload = content[len(MAGIC) : _HEAD], memoryview(content)[_HEAD:]
    if _digest(payload) != digest:
        raise PackError(f"{path} is damaged: it is not what was written. Write it again.")
    try:
        return Pack(payload, digest.hex())
    except PackError as error:
        raise PackError(f"{path} is damaged: {error}. Write it again.") from error


def _digest(payload: bytes | memoryview) -> bytes:
    return blake2b(payload, digest_size=_DIGEST).digest()


def _content(path: Path) -> bytes:
    """The bytes of a regular file. Nothing that would never end, and no waiting for a pipe's other end."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise PackError(f"{path} is no file.")
        if status.st_size > LARGEST:
            raise PackError(f"{path} is larger than {LARGEST:,} bytes: it is no pack of this version of Curbcut.")
        with open(descriptor, "rb", closefd=False) as file:
            return file.read(LARGEST + 1)
    finally:
        os.close(descriptor)


def write_pack(path: Path, answers: Mapping[Question, Answer]) -> str:
    """Puts a pack in place of the one at `path`, unless that holds the same, and returns its version. Raises OSError.

    A link is replaced, not what it leads to. Questions and answers with half a character, which no page can have, are
    left out."""
    payload = _payload(answers)
    digest = _digest(payload)
    if _version_at(path) != digest.hex():
        _replace(path, MAGIC + digest + payload)
    return digest.hex()


def _payload(answers: Mapping[Question, Answer]) -> bytes:
    rows = sorted(filter(None, (_entry(*each) for each in answers.items())))
    ends = accumulate(len(row) for _, row in rows)
    return b"".join(
        [
            len(rows).to_bytes(_NUMBER, "little"),
            _packed(key for key, _ in rows),
            _packed(ends),
            *(row for _, row in rows),
        ]
    )


def _entry(question: Question, answer: Answer) -> tuple[int, bytes] | None:
    row = _Row(question.kind, parts_of(question), answer.value, answer.source, answer.confidence, answer.learned_at)
    try:
        return _key(question), msgspec.msgpack.encode(row)
    except UnicodeEncodeError:
        return None


def _version_at(path: Path) -> str | None:
    try:
        return read_pack(path).version
    except (OSError, PackError):
        return None


def _replace(path: Path, content: bytes) -> None:
    descriptor, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(_mode_of(path))
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    _settle(path.parent)


def _mode_of(path: Path) -> int:
    """The permissions of the pack that is replaced; of a new one, that all may read it, as web servers must."""
    try:
        status = path.lstat()
    except OSError:
        return 0o644
    return stat.S_IMODE(status.st_mode) if stat.S_ISREG(status.st_mode) else 0o644


def _settle(folder: Path) -> None:
    """Makes the new name outlast a power cut, where the system can."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # folders cannot be opened on Windows
    try:
        os.fsync(descriptor)
    except OSError:
        log.debug("The folder %s cannot be written through.", folder)
    finally:
        os.close(descriptor)
