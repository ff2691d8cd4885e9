"""
The regions that a page has without saying so: its main content, its navigation, its head and foot.

Sites name the containers of these regions the same way for twenty years. A container counts only if there is exactly
one by that name, if it holds what the name promises, and if no element or role says the same already.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from curbcut.aria.between_edges import content_between
from curbcut.aria.edges_by_content import foot_of, head_of
from curbcut.aria.exposure import is_exposed
from curbcut.aria.heading_content import content_around_heading, names_on, size_of_text
from curbcut.aria.landmarks import LANDMARK_ROLES, landmarks_of
from curbcut.aria.roles import role_of
from curbcut.html import Document, Element, collapse
from curbcut.standards.html import HEADINGS
from curbcut.standards.words import words

_PLAIN: Final = frozenset({"div", "section"})
_NAMES: Final = {
    "main": words(
        "main main-content main_content maincontent content-main site-main page-main main-area main_area mainarea"
        " content site-content site_content page-content page_content"
    ),
    "navigation": words(
        "nav navbar navigation main-nav main_nav mainnav main-navigation main_navigation site-nav primary-nav menu"
        " main-menu main_menu mainmenu"
    ),
    "banner": words("header site-header site_header page-header masthead main-header main_header"),
    "contentinfo": words("footer site-footer site_footer page-footer page_footer main-footer main_footer"),
}
EDGES: Final = {"banner": "header", "contentinfo": "footer"}
"""The elements of HTML that are the head and the foot of a page, wherever a page has one."""
_ALL_NAMES: Final = frozenset[str]().union(*_NAMES.values())
_AT_THE_EDGES: Final = _ALL_NAMES - _NAMES["main"]
_ASIDES: Final = words("aside complementary secondary sidebar widget-area")
_OTHER_PARTS: Final = _AT_THE_EDGES | _ASIDES
_BESIDE_CONTENT: Final = _NAMES["navigation"] | _ASIDES
_LEAST_LINKS: Final = 3
_LEAST_SHARE: Final = 0.5
"""How much of a page's text its main content holds, and how much of a navigation's text is links."""
_LEAST_SHARE_WITH_MORE: Final = 0.3
"""The same where it holds the main heading, or has the very id of a main part: on short pages much of the text is
in head and foot."""
_HEADS_OF_SITES: Final = _NAMES["banner"] - {"page-header"}
_CRUMBS: Final = re.compile(r"(?<![a-z])bread-?crumb", re.IGNORECASE)
_OF_ANYTHING: Final = words("content page-content page_content")
"""Names that parts of pages have as well."""


class Region(NamedTuple):
    """A container that is a landmark without saying so, and what tells."""

    element: Element
    because: str


def main_of(document: Document) -> Region | None:
    """The main content: as marked, or as the page's structure tells for certain."""
    marked = next((mark.element for mark in landmarks_of(document) if mark.role == "main"), None)
    return Region(marked, "it is marked as such") if marked else region_without_role(document, "main")


def region_without_role(document: Document, role: str) -> Region | None:
    """The one container that is certainly a landmark with this role, on a page that marks none."""
    key = ("region", role)
    if key not in document.memo:
        document.memo[key] = _find(document, role)
    found = document.memo[key]
    return found if isinstance(found, Region) else None


def _find(document: Document, role: str) -> Region | None:
    if any(landmark.role == role for landmark in landmarks_of(document)):
        return None
    if role in EDGES and (EDGES[role] in document.tags or document.is_fragment):
        return None
    holds: Callable[[Element], bool] = _HOLDS[role]
    inside = frozenset({"banner"}) if role == "navigation" else frozenset()
    containers = _named(document, _NAMES[role])
    if role != "main":  # a wrapper of the whole page may be called the content, and the content in it the main part
        containers = _outermost(containers)
    named = [each for each in containers if is_exposed(each) and _is_free(each, inside)]
    if role == "navigation":  # what will stand in another landmark is none of the page's
        others = [found.element for each in ("main", "contentinfo") if (found := region_without_role(document, each))]
        named = [each for each in named if not any(other in each.ancestors() for other in others)]
    certain = _outermost([element for element in named if holds(element)])
    if role == "main" and len(certain) != 1:
        content = content_around_heading(document, _OTHER_PARTS)
        if content is not None:
            return Region(content, "it holds the main heading and most of the text, and nothing else")
        content = _content_in_the_frame(document)
        return Region(content, "it is all there is between the head and the foot of the page") if content else None
    if not certain and role in EDGES:
        return _edge_by_content(document, role)
    if len(certain) != 1:
        return None
    (element,) = certain
    return Region(element, f"its name is “{element.get('id') or element.get('class')}”, and it is the only one")


def _edge_by_content(document: Document, role: str) -> Region | None:
    edge = head_of(document) if role == "banner" else foot_of(document)
    if edge is None or not _is_free(edge, frozenset()) or _has_landmark(edge):
        return None
    says = "the logo that leads to the start page" if role == "banner" else "the copyright notice"
    return Region(edge, f"it is the {'first' if role == 'banner' else 'last'} thing on the page and holds {says}")


def _has_landmark(element: Element) -> bool:
    inside = frozenset({"main", "banner", "contentinfo"})
    return any(mark.role in inside and element in mark.element.ancestors() for mark in landmarks_of(element.document))


def _content_in_the_frame(document: Document) -> Element | None:
    edges = [_edge_of(document, role) for role in EDGES]
    if None in edges:
        return None
    head, foot = filter(None, edges)
    return content_between(head, foot, _BESIDE_CONTENT)


def _edge_of(document: Document, role: str) -> Element | None:
    """The only head or foot of the page, as marked or as its name tells."""
    marked = [landmark.element for landmark in landmarks_of(document) if landmark.role == role]
    if marked:
        return marked[0] if len(marked) == 1 else None
    named = region_without_role(document, role)
    return named.element if named is not None else None


def _named(document: Document, names: frozenset[str]) -> list[Element]:
    """Plain elements whose id or one of whose classes is one of the names."""
    return [*dict.fromkeys(each for each in _called(document, names) if each.tag in _PLAIN)]


def _called(document: Document, names: frozenset[str]) -> list[Element]:
    """Containers of any kind whose id or one of whose classes is one of the names."""
    return [each for each, words in _containers(document) if not names.isdisjoint(words)]


def _outermost(elements: list[Element]) -> list[Element]:
    found = set(elements)
    return [each for each in elements if not any(ancestor in found for ancestor in each.ancestors())]


def _containers(document: Document) -> list[tuple[Element, list[str]]]:
    """Containers named like any region, once a page, with the words that they are named by."""
    found = document.memo.get(_containers)
    if not isinstance(found, list):
        found = document.memo[_containers] = [
            (element, (element.get(attribute) or "").lower().split())
            for attribute in ("id", "class")
            for element in document.named(attribute, _ALL_NAMES)
            if element.tag in _PLAIN or element.tag == "header"
        ]
    return found


def _is_free(element: Element, may_be_in: frozenset[str]) -> bool:
    """Whether the element has no role, and stands in no landmark but those it may be in."""
    if "role" in element or "aria-label" in element or "aria-labelledby" in element:
        return False
    return not any(role_of(ancestor) in LANDMARK_ROLES - may_be_in for ancestor in element.ancestors())


def _holds_the_content(element: Element) -> bool:
    document = element.document
    body = document.body
    heading = next(iter(document.all("h1")), None)
    holds_heading = heading is None or element in heading.ancestors()
    others = element.descendants("main") or any(_holds_the_edge(element, role) for role in EDGES)
    if body is None or others or not holds_heading:
        return False
    is_called_main = (element.get("id") or "").lower() in _NAMES["main"] - _OF_ANYTHING
    share = _LEAST_SHARE if heading is None and not is_called_main else _LEAST_SHARE_WITH_MORE
    size, whole = _size_of_text(element), _size_of_text(body)
    return size > share * whole or (is_called_main and size > _LEAST_SHARE * (whole - _size_of_the_edges(element)))


def _size_of_the_edges(main: Element) -> int:
    """Bytes of text in head, foot and navigation outside of the main content, which may be most of a short page."""
    document = main.document
    called = _called(document, _AT_THE_EDGES)
    around = {main, *main.ancestors()}
    outside = [
        each
        for each in _outermost([*document.all("header", "footer", "nav"), *called])
        if each not in around and main not in each.ancestors()
    ]
    return sum(map(_size_of_text, dict.fromkeys(outside)))


def _holds_the_edge(element: Element, role: str) -> bool:
    """Whether the head or the foot of the page may be inside: something by its name is, and nothing else outside, as
    where only the parts of the content have one each."""
    document, names = element.document, _NAMES[role]
    called = _called(document, names)
    edges = [*document.all(EDGES[role]), *called]
    inside = [each for each in edges if element in each.ancestors() and (each.tag != "header" or each in called)]
    return bool(inside) and all(each is element or element in each.ancestors() for each in edges)


def _size_of_text(element: Element) -> int:
    """Bytes of text for people inside an element."""
    return size_of_text(element, "script", "style")


def _has_named(element: Element, names: frozenset[str]) -> bool:
    return any(element in inside.ancestors() for inside in _called(element.document, names))


def _holds_links(element: Element) -> bool:
    links = element.descendants("a")
    return len(links) >= _LEAST_LINKS and sum(map(_count_words, links)) > _LEAST_SHARE * _count_words(element)


def _count_words(element: Element) -> int:
    """Words of text inside; counted where they end, since a list of them would take many times the text's memory."""
    text = collapse(element.text)
    return text.count(" ") + bool(text)


def _is_at_an_edge(element: Element) -> bool:
    """Whether it stands at the top level of the page, with nothing around but wrappers."""
    return all(ancestor.tag in {"html", "body", "div", "form"} for ancestor in element.ancestors()) and bool(
        element.has_elements or element.text.strip()
    )


def _is_the_head(element: Element) -> bool:
    """The same, and not the head of what calls itself the main content, nor a box that holds the page itself, nor the
    one that Bootstrap puts around the heading of a page (`page-header`), in which nothing leads anywhere."""
    content = _NAMES["main"]
    if not _HEADS_OF_SITES.intersection(names_on(element)) and not element.descendants("a"):
        return False
    names = map(names_on, element.ancestors())
    if not _is_at_an_edge(element) or any(not content.isdisjoint(name) for name in names):
        return False
    body = element.document.body
    holds_more = element.descendants("footer", "main", "article") or _has_named(
        element, _NAMES["contentinfo"] | content
    )
    is_small = body is not None and _size_of_text(element) <= _LEAST_SHARE * _size_of_text(body)
    return (
        is_small and not holds_more and not _stands_below_a_title(element) and not _is_a_title_below_the_menu(element)
    )


def _stands_below_a_title(element: Element) -> bool:
    """Whether a main heading comes before an element that has none: what is called a header there heads a part of the
    page."""
    document = element.document
    is_below = any(document.index_of(heading) < document.index_of(element) for heading in document.all("h1")[:1])
    return is_below and not element.descendants("h1")


def _is_a_title_below_the_menu(element: Element) -> bool:
    """Whether it holds a heading and nothing of what the head of a site has, and stands below a menu, as the title of
    a page does that Bootstrap calls its `page-header`; the way to the page may stand beside it."""
    of_a_site = (each for each in element.descendants("img", "svg", "form", "input", "button", "nav"))
    if not element.descendants(*HEADINGS) or not all(map(_is_the_way_here, of_a_site)):
        return False
    document = element.document
    place = document.index_of(element)
    menus = (mark.element for mark in landmarks_of(document) if mark.role == "navigation")
    return any(document.index_of(menu) < place for menu in menus)


def _is_the_way_here(part: Element) -> bool:
    """Whether a navigation is the breadcrumb of the page."""
    marks = (each.get(name) or "" for each in (part, *part.children) for name in ("class", "id", "aria-label"))
    return part.tag == "nav" and _CRUMBS.search(" ".join(marks)) is not None


_HOLDS: Final[dict[str, Callable[[Element], bool]]] = {
    "main": _holds_the_content,
    "navigation": _holds_links,
    "banner": _is_the_head,
    "contentinfo": _is_at_an_edge,
}
