"""
The difference between two versions of a page, as `git apply` and `patch` read it.

Works on bytes, so that it is true for every encoding and every kind of line end.
"""

import difflib
from collections.abc import Iterator
from pathlib import Path

CONTEXT_LINES = 3
_UNENDED = b"\n\\ No newline at end of file\n"
_PLAIN = frozenset(range(0x20, 0x7F)) - {ord('"'), ord("\\")}


def unified_diff(path: Path, before: bytes, after: bytes) -> bytes:
    """A unified diff of a file, under its path against the current folder; empty if nothing changed."""
    if before == after:
        return b""
    name = _name_of(path)
    header = [b"--- " + _quoted(b"a/" + name) + b"\n", b"+++ " + _quoted(b"b/" + name) + b"\n"]
    return b"".join([*header, *_hunks(_lines_of(before), _lines_of(after))])


def _name_of(path: Path) -> bytes:
    absolute = path.absolute()
    here = Path.cwd()
    inside = absolute.relative_to(here) if absolute.is_relative_to(here) else absolute.relative_to(absolute.anchor)
    return inside.as_posix().encode("utf-8", "surrogateescape")


def _quoted(name: bytes) -> bytes:
    """A name as git writes it: in quotes with octal escapes if need be; with a tab behind it if it has a space."""
    if not set(name) <= _PLAIN:
        escaped = (chr(byte) if byte in _PLAIN else f"\\{byte:03o}" for byte in name)
        return f'"{"".join(escaped)}"'.encode("ascii")
    return name + b"\t" if b" " in name else name


def _lines_of(content: bytes) -> list[bytes]:
    """Lines with their line feeds; a carriage return is part of its line."""
    lines = [line + b"\n" for line in content.split(b"\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _hunks(before: list[bytes], after: list[bytes]) -> Iterator[bytes]:
    for group in difflib.SequenceMatcher(None, before, after, autojunk=False).get_grouped_opcodes(CONTEXT_LINES):
        (_, first, _, first_after, _), (_, _, last, _, last_after) = group[0], group[-1]
        yield f"@@ -{_range(first, last)} +{_range(first_after, last_after)} @@\n".encode("ascii")
        for tag, start, end, start_after, end_after in group:
            if tag == "equal":
                yield from (_line(b" ", line) for line in before[start:end])
            else:
                yield from (_line(b"-", line) for line in before[start:end])
                yield from (_line(b"+", line) for line in after[start_after:end_after])


def _range(start: int, end: int) -> str:
    """Lines of a hunk: the first, from 1, and how many; an empty range names the line before it."""
    length = end - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _line(mark: bytes, line: bytes) -> bytes:
    return mark + line if line.endswith(b"\n") else mark + line + _UNENDED
