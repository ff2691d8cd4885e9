"""
Changes rendered into the source: which bytes become which.

A change whose place cannot be told for certain raises `NoPlace`; it is better left undone than written to
the wrong tag.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from curbcut.errors import NoPlace
from curbcut.html import AttributeSource, Document, Element, attributes_in
from curbcut.html.start_tag import tag_name_end
from curbcut.patch.changes import (
    AddStyle,
    Change,
    EditAttribute,
    EditStyle,
    Insert,
    NewElement,
    RemoveAttribute,
    Rename,
    SetAttribute,
    SetText,
    TellInBrowser,
    Wrap,
    WrapBetween,
)
from curbcut.patch.escape import escape_attribute, escape_text
from curbcut.standards.html import FORMATTING, VOID

_BEFORE_HTML: Final = re.compile(rb"(?:[\t\n\f\r ]+|<!--.*?-->|<\?[^>]*>|<!doctype[^>]*>)*", re.DOTALL | re.IGNORECASE)
"""What may stand before the root element: whitespace, comments (of which `<?xml …>` is one), the doctype."""

_ATTRIBUTE_NAME: Final = re.compile(r"[a-z][a-z0-9:_-]*\Z")
_NEEDS_ESCAPING: Final = re.compile(r"[^ -~]|[&<>\"']")
_TAG: Final = re.compile(r"[a-z][a-z0-9-]*\Z")


class Edit(NamedTuple):
    """Bytes `start` to `end` of the source become `text`; an insertion where they are equal."""

    start: int
    end: int
    text: bytes


def edits_for(change: Change) -> list[Edit]:
    """The edits that make a change true. Raises NoPlace if the source has no certain place for it."""
    return list(_RENDERERS[type(change)](change))


def adds_attribute(change: SetAttribute) -> bool:
    """Whether a change only writes an attribute behind the name of a start tag, which has none such: that is in the way
    of no other change, as what another replaces begins or ends there at most. Raises NoPlace as `edits_for` does."""
    _check_attribute_name(change.name)
    element = change.element
    if change.name in element or not element.is_html or not element.has_start_tag:
        return False
    _check_is_no_copy(element)
    return True


def _set_attribute(change: SetAttribute) -> Iterator[Edit]:
    _check_attribute_name(change.name)
    element = change.element
    document = element.document
    if element.tag == "html" and element.start is None:
        offset = _before_root(document)
        yield Edit(offset, offset, _encode(document, _start_tag("html", ((change.name, change.value),))))
        return
    start, end = _own_start_tag(element)
    is_there = change.name in element or not element.is_html  # SVG's names may be spelled otherwise than in the source
    present = next(_present(document, start, end, change.name), None) if is_there else None
    if present is None:
        offset = tag_name_end(document.source, start)
        yield Edit(offset, offset, _encode(document, f' {change.name}="{escape_attribute(change.value)}"'))
    elif present.value_start is None or present.value_end is None:
        offset = present.start + len(change.name)
        yield Edit(offset, present.end, _encode(document, f'="{escape_attribute(change.value)}"'))
    else:
        yield _replaced_value(document, present, change.value)


def _replaced_value(document: Document, present: AttributeSource, value: str) -> Edit:
    start, end = present.value_start, present.value_end
    if start is None or end is None:
        raise NoPlace("This attribute has no value to replace.")
    quote = present.quote.decode("ascii")
    if quote:
        return Edit(start, end, _encode(document, escape_attribute(value, quote)))
    return Edit(start, end, _encode(document, f'"{escape_attribute(value)}"'))


def _remove_attribute(change: RemoveAttribute) -> Iterator[Edit]:
    document = change.element.document
    start, end = _own_start_tag(change.element)
    for present in _present(document, start, end, change.name):  # repeated ones too: the second would become the first
        before = present.start
        while document.source[before - 1 : before] in {b" ", b"\t", b"\n", b"\r", b"\f"}:
            before -= 1
        follows = document.source[present.end : present.end + 1]
        is_apart = follows in {b" ", b"\t", b"\n", b"\r", b"\f", b">", b"/"}
        would_close = follows == b">" and document.source[before - 1 : before] == b"/"  # `<svg/role=x>`
        yield Edit(before, present.end, b"" if is_apart and not would_close else b" ")


def _edit_attribute(change: EditAttribute) -> Iterator[Edit]:
    document = change.element.document
    value = change.element.get(change.name)
    start, end = _own_start_tag(change.element)
    present = next(_present(document, start, end, change.name), None)
    if value is None or present is None or present.value_start is None or present.value_end is None:
        raise NoPlace("The element has no such value to edit.")
    if not 0 <= change.start <= change.end <= len(value):
        raise ValueError("the range is not inside the value")
    written = document.source[present.value_start : present.value_end]
    if written == value.encode("ascii", "replace") and present.quote and not _NEEDS_ESCAPING.search(change.text):
        first = present.value_start
        yield Edit(first + change.start, first + change.end, change.text.encode("ascii"))
    else:  # with references or other letters in it, places in the value are not places in the source
        yield _replaced_value(document, present, value[: change.start] + change.text + value[change.end :])


def _insert(change: Insert) -> Iterator[Edit]:
    document = change.element.document
    offset = _insertion_point(change.element, change.where)
    yield Edit(offset, offset, _encode(document, markup_of(change.content)))


def _insertion_point(element: Element, where: str) -> int:
    if where == "before":
        return _own_start_tag(element)[0]
    if where == "after":
        return _end_of(element)
    if where == "first":
        return _first_inside(element)
    if element.tag == "head":
        return _end_of_head(element)
    end = element.end
    if end is None:
        raise NoPlace("The element has no end tag to write before.")
    return end.start


def _first_inside(element: Element) -> int:
    start = element.start
    if start is not None:
        return start.end
    if element.tag == "body":
        first = next(iter(element.nodes), None)
        if isinstance(first, Element):
            return _own_start_tag(first)[0]
    raise NoPlace("The element has no start tag to write after.")


def _end_of_head(head: Element) -> int:
    if head.end is not None:
        return head.end.start
    for child in reversed(head.children):
        if child.start is not None and (child.tag in VOID or child.end is not None):
            return _end_of(child)
    if head.start is not None:
        return head.start.end
    root = head.document.root.start
    return root.end if root is not None else _before_root(head.document)


def _wrap(change: Wrap) -> Iterator[Edit]:
    document = change.first.document
    start, end = _own_start_tag(change.first)[0], _end_of(change.last)
    yield from _put_around(document, start, end, change)


def _wrap_between(change: WrapBetween) -> Iterator[Edit]:
    after, before = change.after, change.before
    start = _insertion_point(change.parent, "first") if after is None else _insertion_point(after, "after")
    end = _insertion_point(change.parent, "last") if before is None else _insertion_point(before, "before")
    yield from _put_around(change.parent.document, start, end, change)


def _put_around(document: Document, start: int, end: int, change: Wrap | WrapBetween) -> Iterator[Edit]:
    _check_tag(change.tag)
    yield Edit(start, start, _encode(document, _start_tag(change.tag, change.attributes)))
    yield Edit(end, end, f"</{change.tag}>".encode("ascii"))


def _rename(change: Rename) -> Iterator[Edit]:
    _check_tag(change.tag)
    element = change.element
    source = element.document.source
    start, _ = _own_start_tag(element)
    yield Edit(start + 1, tag_name_end(source, start), change.tag.encode("ascii"))
    if element.tag in VOID:
        return
    end = element.end
    if end is None:
        raise NoPlace("The element has no end tag to rename.")
    yield Edit(end.start + 2, end.start + 2 + len(element.tag), change.tag.encode("ascii"))


def _set_text(change: SetText) -> Iterator[Edit]:
    element = change.element
    if element.children or element.start is None or element.end is None:
        raise NoPlace("The element has no place for text of its own.")
    yield Edit(element.start.end, element.end.start, _encode(element.document, escape_text(change.text)))


def _edit_style(change: EditStyle) -> Iterator[Edit]:
    element = change.element
    if element.start is None or element.end is None:
        raise NoPlace("The style element has no text in the source.")
    offset = element.start.end
    if not 0 <= change.start <= change.end <= element.end.start - offset:
        raise ValueError("the range is not inside the style element")
    yield Edit(offset + change.start, offset + change.end, _style_text(change.text))


def _add_style(change: AddStyle) -> Iterator[Edit]:
    head = change.document.head
    if head is None:
        raise NoPlace("The page has no head.")
    offset = _end_of_head(head)
    yield Edit(offset, offset, b"<style>" + _style_text(change.css) + b"</style>")


def _style_text(css: str) -> bytes:
    if "<" in css or not css.isascii():
        raise ValueError("style text must be ASCII without '<'")
    return css.encode("ascii")


def _own_start_tag(element: Element) -> tuple[int, int]:
    start = element.start
    if start is None:
        raise NoPlace("The element has no start tag of its own in the source.")
    _check_is_no_copy(element)
    return start


def _check_is_no_copy(element: Element) -> None:
    if element.tag in FORMATTING and element.is_copied:
        raise NoPlace("The element is misnested: the parser copies its start tag to other places.")


def _end_of(element: Element) -> int:
    start, end = element.start, element.end
    if end is not None:
        return end.end
    if start is not None and element.tag in VOID:
        return start.end
    raise NoPlace("The element has no end tag in the source.")


def _before_root(document: Document) -> int:
    found = _BEFORE_HTML.match(document.source)
    return found.end() if found else 0


def _present(document: Document, start: int, end: int, name: str) -> Iterator[AttributeSource]:
    return (present for present in attributes_in(document.source, start, end) if present.name == name)


def markup_of(content: NewElement | str) -> str:
    """New content as HTML."""
    if isinstance(content, str):
        return escape_text(content)
    start = _start_tag(content.tag, content.attributes)
    if content.tag in VOID:
        return start
    return f"{start}{''.join(map(markup_of, content.children))}</{content.tag}>"


def _start_tag(tag: str, attributes: tuple[tuple[str, str], ...]) -> str:
    _check_tag(tag)
    return "<" + " ".join([tag, *(f'{name}="{escape_attribute(value)}"' for name, value in attributes)]) + ">"


def _check_attribute_name(name: str) -> None:
    if not _ATTRIBUTE_NAME.match(name):
        raise ValueError(f"not an attribute name: {name!r}")


def _check_tag(tag: str) -> None:
    if not _TAG.match(tag):
        raise ValueError(f"not a tag name: {tag!r}")


def _encode(document: Document, markup: str) -> bytes:
    """Markup in the page's encoding where the page declares one that holds every character, else ASCII with
    character references."""
    encoding = document.encoding
    holds_all = encoding.is_declared and encoding.name in {"utf-8", "utf-16le", "utf-16be"}
    return markup.encode("utf-8") if holds_all else markup.encode("ascii", "xmlcharrefreplace")


def _tell_in_browser(_: TellInBrowser) -> Iterator[Edit]:
    yield from ()  # what adds the client to the page puts it into the plan


_RENDERERS: Final[Mapping[type, Callable[..., Iterator[Edit]]]] = {
    SetAttribute: _set_attribute,
    RemoveAttribute: _remove_attribute,
    EditAttribute: _edit_attribute,
    Insert: _insert,
    Wrap: _wrap,
    WrapBetween: _wrap_between,
    Rename: _rename,
    SetText: _set_text,
    EditStyle: _edit_style,
    AddStyle: _add_style,
    TellInBrowser: _tell_in_browser,
}
