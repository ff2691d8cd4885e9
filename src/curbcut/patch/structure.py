"""
Whether a page, parsed again, has the elements that its changes meant it to have.

Misnested markup can move what is written into it: a `<ul>` put around an `<li>` inside `<p>` ends the paragraph. The
check compares the tags of both trees in document order.
"""

from collections.abc import Iterable, Iterator

from curbcut.html import Document, Element, tag_order_of
from curbcut.patch.changes import AddStyle, Change, Insert, NewElement, Rename, Wrap, WrapBetween


def has_meant_structure(written: bytes, document: Document, changes: Iterable[Change]) -> bool:
    """Whether `written`, which is `document` with `changes` made, parses to the tree that the changes mean."""
    return tag_order_of(written) == _meant_tags(document, changes)


def _meant_tags(document: Document, changes: Iterable[Change]) -> list[str]:
    tags = document.tag_order()
    before: dict[int, list[str]] = {}
    for change in changes:
        if isinstance(change, Rename):
            tags[document.index_of(change.element)] = change.tag
        elif isinstance(change, Wrap):
            before.setdefault(document.index_of(change.first), []).append(change.tag)
        elif isinstance(change, WrapBetween):
            before.setdefault(_index_between(change), []).append(change.tag)
        elif isinstance(change, Insert):
            before.setdefault(_index_of_insertion(change), []).extend(_tags_of(change.content))
        elif isinstance(change, AddStyle) and document.head is not None:
            before.setdefault(_end_of(document, change), []).append("style")
    meant: list[str] = []
    done = 0
    for index in sorted(before):
        meant += tags[done:index] + before[index]
        done = index
    return meant + tags[done:]


def _index_between(change: WrapBetween) -> int:
    document, after = change.parent.document, change.after
    return document.index_of(change.parent) + 1 if after is None else _index_behind(document, after)


def _index_behind(document: Document, element: Element) -> int:
    return document.index_of(element) + 1 + document.size_of(element)


def _index_of_insertion(change: Insert) -> int:
    document, element = change.element.document, change.element
    index = document.index_of(element)
    if change.where == "before":
        return index
    return index + 1 if change.where == "first" else _index_behind(document, element)


def _end_of(document: Document, change: AddStyle) -> int:
    head = change.document.head
    return 0 if head is None else _index_behind(document, head)


def _tags_of(content: NewElement | str) -> Iterator[str]:
    if isinstance(content, NewElement):
        yield content.tag
        for child in content.children:
            yield from _tags_of(child)
