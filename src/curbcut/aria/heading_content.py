"""
The main content of a page that does not name it: the largest box around the main heading that holds nothing else.

It counts as certain if it has no part of a frame in it (head, foot, navigation, aside), if next to nothing comes before
the heading, if it is text rather than a list of links, and if it is most of what the page says.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from curbcut.aria.exposure import is_exposed
from curbcut.aria.landmarks import LANDMARK_ROLES
from curbcut.html import Document, Element, once_a_page

_BOXES: Final = frozenset({"div", "section", "article"})
_PASSED: Final = frozenset({"header", "hgroup", "form", "center"})
"""Elements on the way up that are no box of content, and no reason to stop."""
_OTHER_PARTS: Final = ("nav", "aside", "main", "search", "frameset")
_EDGES: Final = ("header", "footer")
_NOT_CONTENT: Final = frozenset({"footer", "nav", "aside"})
_ANYTHING: Final = frozenset({"region", "form"})
"""Landmarks that the content may stand in."""
_SECTIONS: Final = ("article", "section")
_PARTS: Final = ("div", "section", "ul", "table")
_UNREAD: Final = ("script", "style", "noscript")
_MOST_LINKS_BEFORE: Final = 3
"""Links between the start of the content and its heading: a way back, a category, an author."""
_LEAST_SHARE: Final = 0.5
"""How much of the page's text is in its main content; and how much of that may be links."""


def content_around_heading(document: Document, other_names: frozenset[str]) -> Element | None:
    """The box; None if nothing is certain. `other_names` are ids and classes that name other parts of a page."""
    body = document.body
    if body is None:
        return None
    boxes = (_largest_box(anchor, body, other_names) for anchor in _anchors_of(document))
    return next((box for box in boxes if box is not None and _is_most_of(box, body) and has_all_headings(box)), None)


def has_all_headings(box: Element) -> bool:
    """Whether no main heading stands outside but in the frame of the page: what it is the heading of is content."""
    headings = (heading for heading in box.document.all("h1") if is_exposed(heading) and not heading.descendants("a"))
    return all(box in heading.ancestors() or heading.closest(*_EDGES, *_OTHER_PARTS) for heading in headings)


def _largest_box(anchor: Element, body: Element, other_names: frozenset[str]) -> Element | None:
    found: Element | None = None
    for box in (anchor, *anchor.ancestors()):
        if box is anchor and box.tag != "article":
            continue
        if box is body or "role" in box or (box.tag not in _BOXES and box.tag not in _PASSED):
            break
        if not _holds_content_alone(box, anchor, other_names):
            break
        if box.tag in _BOXES:
            found = box
    return found


def _anchors_of(document: Document) -> Iterator[Element]:
    """The main heading, if it is words and no logo; and the article of a page that has one."""
    heading = next(filter(is_exposed, document.all("h1")), None)
    if heading is not None and not heading.descendants("a", "img", "svg") and not _is_in_another_part(heading):
        yield heading
    articles = document.all("article")
    if len(articles) == 1 and is_exposed(articles[0]):
        yield articles[0]


def _is_in_another_part(heading: Element) -> bool:
    """Whether a heading is that of a part which is not the content, such as of the links at the foot of the page."""
    return any(
        around.tag in _NOT_CONTENT or (around.get("role") or "").lower() in LANDMARK_ROLES - _ANYTHING
        for around in heading.ancestors()
    )


def _holds_content_alone(box: Element, anchor: Element, other_names: frozenset[str]) -> bool:
    if box.descendants(*_OTHER_PARTS) or not other_names.isdisjoint(_names_of(box)):
        return False
    if any(edge.tag in _EDGES and edge.closest(*_SECTIONS) is None for edge in (box, *box.descendants(*_EDGES))):
        return False  # the head or foot of the page, not of an article
    return _starts_with(anchor, box) and not any(
        box in part.ancestors() and not _is_head_of(anchor, part) for part in _parts_named(box.document, other_names)
    )


def _starts_with(anchor: Element, box: Element) -> bool:
    """Whether next to nothing to be followed stands in a box before its heading."""
    start = anchor.start
    links = islice((link.start for link in box.some("a")), _MOST_LINKS_BEFORE, _MOST_LINKS_BEFORE + 1)
    return all(start is not None and link is not None and link >= start for link in links)


def _parts_named(document: Document, names: frozenset[str]) -> list[Element]:
    """The boxes of a page with one of the names, looked for once a page."""
    key = (_parts_named, names)
    found = document.memo.get(key)
    if not isinstance(found, list):
        declared = (element for element in document.having("role") if "id" in element or "class" in element)
        candidates = dict.fromkeys((*document.named("id", names), *document.named("class", names), *declared))
        found = document.memo[key] = [
            each for each in candidates if each.tag in _PARTS and not names.isdisjoint(_names_of(each))
        ]
    return found


def _is_head_of(anchor: Element, part: Element) -> bool:
    """Whether a part that may be called a header is that of the content: it holds the heading, and no navigation."""
    return part in anchor.ancestors() and len(part.descendants("a")) <= _MOST_LINKS_BEFORE


def _names_of(element: Element) -> list[str]:
    """What an element is called; of its roles those that make it a part of the page: a menu may be of one button."""
    role = (element.get("role") or "").lower()
    named = names_on(element)
    return [*named, role] if role in LANDMARK_ROLES else named


def _is_most_of(box: Element, body: Element) -> bool:
    """Whether a box holds most of the page's text, and more text than links."""
    text = size_of_text(box, *_UNREAD)
    links = sum(link.text_size for link in box.descendants("a"))
    return text > _LEAST_SHARE * size_of_text(body, *_UNREAD) and links < _LEAST_SHARE * text


def size_of_text(element: Element, *unread: str) -> int:
    """Bytes of text inside an element, without that of elements with the tags `unread`; counted once, as the whole
    page is asked for again and again."""
    memo = element.document.memo
    key = (size_of_text, element, unread)
    known = memo.get(key)
    if not isinstance(known, int):
        without = sum(each.text_size for each in element.descendants(*unread))
        known = memo[key] = _size_of_all_text(element) - without
    return known


@once_a_page
def _size_of_all_text(element: Element) -> int:
    return element.text_size


def names_on(element: Element) -> list[str]:
    """The id and the classes of an element, in small letters."""
    return f"{element.get('id') or ''} {element.get('class') or ''}".lower().split()
