"""
The main content of a page by its frame: the one thing that stands between the head and the foot.

Where a sidebar or a navigation stands beside it in the same box, it is the one other thing in that box.
"""

from collections.abc import Iterator
from typing import Final

from curbcut.aria.exposure import is_exposed
from curbcut.aria.heading_content import has_all_headings, names_on, size_of_text
from curbcut.html import Element

_BOXES: Final = frozenset({"div", "section", "article", "center"})
_OTHER_PARTS: Final = ("nav", "aside", "header", "footer", "main", "search")
_OTHER_ROLES: Final = frozenset({"navigation", "complementary", "banner", "contentinfo", "main", "search"})
UNREAD: Final = ("script", "style", "noscript", "template")
_MOST_DEPTH: Final = 8
_LEAST_SHARE: Final = 0.5
"""How much of the text between the edges is in the content."""


def content_between(head: Element, foot: Element, other_names: frozenset[str]) -> Element | None:
    """The box between the head and the foot of a page; None if there is not just one. `other_names` are the ids and
    classes of parts that stand beside the content."""
    around = next((each for each in foot.ancestors() if each in {*head.ancestors()}), None)
    if around is None:
        return None
    first, last = _child_that_holds(head, around), _child_that_holds(foot, around)
    if _says_more_than(head, first) or _says_more_than(foot, last):
        return None
    children = around.children
    between = children[children.index(first) + 1 : children.index(last)]
    whole = box = _only_one(between, other_names)
    for _ in range(_MOST_DEPTH):
        if box is None or not _holds_another_part(box, other_names):
            break
        box = _only_one(box.children, other_names)
    if whole is None or box is None or "role" in box or not has_all_headings(box):
        return None
    return box if size_of_text(box, *UNREAD) > _LEAST_SHARE * size_of_text(whole, *UNREAD) else None


def _child_that_holds(part: Element, around: Element) -> Element:
    return next(each for each in (part, *part.ancestors()) if each.parent is around)


def _says_more_than(part: Element, wrapper: Element) -> bool:
    return size_of_text(wrapper, *UNREAD) > size_of_text(part, *UNREAD)


def _only_one(elements: list[Element], other_names: frozenset[str]) -> Element | None:
    """The one box of these that says something and is no other part of the page."""
    found = [each for each in elements if _says_something(each) and not _is_another_part(each, other_names)]
    return found[0] if len(found) == 1 and found[0].tag in _BOXES else None


def _says_something(element: Element) -> bool:
    """Whether there is anything to read; a lone link leads to the top, or past something."""
    return element.tag not in {"a", *UNREAD} and size_of_text(element, *UNREAD) > 0 and is_exposed(element)


def _is_another_part(element: Element, other_names: frozenset[str]) -> bool:
    if element.tag in _OTHER_PARTS or (element.get("role") or "").lower() in _OTHER_ROLES:
        return True
    return not other_names.isdisjoint(names_on(element))


def _holds_another_part(box: Element, other_names: frozenset[str]) -> bool:
    inside: Iterator[Element] = (each for each in box.descendants() if each.tag not in {"header", "footer", "nav"})
    return any(_is_another_part(each, other_names) for each in inside)
