"""The parser: the only place that says how pages are parsed."""

from __future__ import annotations

import turbohtml


def tree_of(source: bytes, *, with_places: bool = True) -> turbohtml.Document:
    """The tree of a page. with_places: whether its tags and attributes shall know their places in the byte view."""
    return turbohtml.parse(
        byte_view(source), scripting=True, source_locations=with_places, allow_declarative_shadow_roots=False
    )


def byte_view(source: bytes) -> str:
    """The source as text in which one character is one byte. `\\r\\n` becomes space and newline, of the same length,
    because a parser counts it as one."""
    if b"\r" in source:  # one letter is found many times faster than two
        source = source.replace(b"\r\n", b" \n")
    return source.decode("latin-1")


def tags_in(tree: turbohtml.Document) -> list[str]:
    """The tags of every element in document order, templates' contents among them."""
    return [node.tag for node in tree.iter_elements()]


def tag_order_of(source: bytes) -> list[str]:
    """The `Document.tag_order` that a page would have: no more of a document is made than that takes."""
    return tags_in(tree_of(source, with_places=False))


def can_be_selected(selector: str) -> bool:
    """Whether a CSS selector can be read."""
    try:
        tree_of(b"", with_places=False).select(selector)
    except ValueError:
        return False
    return True
