"""
The attributes of one start tag, as bytes.

The parser says where an attribute is; this says where its name and value are inside, and finds repeated attributes,
which the parser drops. https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = re.compile(rb"<[^\t\n\f\r />]*")
_ATTRIBUTE = re.compile(
    rb"[\t\n\f\r /]*"
    rb"(?P<name>[^\t\n\f\r />][^\t\n\f\r />=]*)"
    rb"(?:[\t\n\f\r ]*=[\t\n\f\r ]*"
    rb"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\t\n\f\r >]+)|\Z))?"
)


class AttributeSource(NamedTuple):
    """One attribute in the source: lower-case name, byte offsets of the whole, and of its value with the quote
    character that encloses it (`b""` for a bare one). `value_start` is None for an attribute without a value."""

    name: str
    start: int
    end: int
    value_start: int | None
    value_end: int | None
    quote: bytes


def tag_name_end(source: bytes, start: int) -> int:
    """The offset just after the tag name of the tag that starts at `start`."""
    found = _NAME.match(source, start)
    if found is None:
        raise ValueError(f"no tag starts at {start}")
    return found.end()


def attributes_in(source: bytes, start: int, end: int) -> Iterator[AttributeSource]:
    """Every attribute of the start tag in `source[start:end]`, repeated ones too, in source order."""
    position = tag_name_end(source, start)
    while position < end - 1:
        found = _ATTRIBUTE.match(source, position, end - 1)
        if found is None:
            return
        yield _attribute_source(found)
        position = found.end()


def _attribute_source(found: re.Match[bytes]) -> AttributeSource:
    name = found.group("name").lower().decode("latin-1")
    for group, quote in (("double", b'"'), ("single", b"'"), ("bare", b"")):
        if found.group(group) is not None:
            return AttributeSource(name, found.start("name"), found.end(), found.start(group), found.end(group), quote)
    return AttributeSource(name, found.start("name"), found.end(), None, None, b"")
