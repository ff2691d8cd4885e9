"""
Header fields as every server interface can give them: pairs of bytes, in their order, with their own spelling.

Functions over a plain tuple, because a response has a dozen fields and is read a dozen times: an index would cost more
than it saves. https://www.rfc-editor.org/rfc/rfc9110#name-fields
"""

import re
from collections.abc import Collection, Iterable, Iterator

Headers = tuple[tuple[bytes, bytes], ...]

_LIST_MEMBER = re.compile(r'(?:[^",]|"(?:[^"\\]|\\.)*"?)+')


def headers_from(pairs: Iterable[Iterable[bytes]]) -> Headers:
    """The pairs of an ASGI message, which may be lists, as values."""
    return tuple((bytes(name), bytes(value)) for name, value in pairs)


def headers_from_text(pairs: Iterable[tuple[str, str]]) -> Headers:
    """The pairs of a WSGI or Django response, which are text in latin-1."""
    return tuple((name.encode("latin-1"), value.encode("latin-1")) for name, value in pairs)


def text_of(headers: Headers) -> list[tuple[str, str]]:
    """The same pairs as WSGI wants them."""
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers]


def values_of(headers: Headers, name: bytes) -> Iterator[str]:
    """Each value of a field, without the white space around it. `name` is in lower case."""
    return (value.decode("latin-1").strip(" \t") for each, value in headers if each.lower() == name)


def value_of(headers: Headers, name: bytes) -> str | None:
    """The value of a field, its lines joined by commas as they mean the same; None if there is none."""
    values = list(values_of(headers, name))
    return ", ".join(values) if values else None


def has(headers: Headers, name: bytes) -> bool:
    return any(each.lower() == name for each, _ in headers)


def members_of(headers: Headers, name: bytes) -> list[str]:
    """The members of a field that holds a list; a comma between quotes separates nothing."""
    value = value_of(headers, name)
    if value is None:
        return []
    return [member.strip() for member in _LIST_MEMBER.findall(value) if member.strip()]


def directives_of(headers: Headers, name: bytes) -> frozenset[str]:
    """The names, in lower case, of the members of a list such as `Cache-Control`, whatever their arguments."""
    return frozenset(member.partition("=")[0].strip().lower() for member in members_of(headers, name))


def without(headers: Headers, names: Collection[bytes]) -> Headers:
    return tuple(pair for pair in headers if pair[0].lower() not in names)


def replaced(headers: Headers, name: bytes, value: str) -> Headers:
    """With one field of that name, where the first one was, spelled as it was; at the end if there was none."""
    new = value.encode("latin-1")
    kept: list[tuple[bytes, bytes]] = []
    is_written = False
    for pair in headers:
        if pair[0].lower() != name:
            kept.append(pair)
        elif not is_written:
            kept.append((pair[0], new))
            is_written = True
    if not is_written:
        kept.append((name, new))
    return tuple(kept)


def media_type_of(headers: Headers) -> str | None:
    """The media type in lower case without its parameters; None if there is none, or two that differ."""
    types = {value.partition(";")[0].strip().lower() for value in values_of(headers, b"content-type")}
    return types.pop() if len(types) == 1 else None


def content_length_of(headers: Headers) -> int | None:
    value = value_of(headers, b"content-length")
    return int(value) if value is not None and value.isascii() and value.isdigit() else None
