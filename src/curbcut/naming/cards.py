"""What a small box of a page is about in which a link without words stands: a product, an article, a person."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from curbcut.aria import is_visible, visible_text_of
from curbcut.html import Element, collapse
from curbcut.naming.destinations import is_the_same_page, names_no_page, network_of, whole_address
from curbcut.naming.evidence import Evidence
from curbcut.naming.shown_words import text_beside_icons
from curbcut.naming.words import cleaned
from curbcut.standards.html import HEADINGS
from curbcut.standards.text import is_meaningful

_HOPS: Final = 3
_BOXES: Final = frozenset({"div", "li", "article", "figure", "td"})
_LARGEST: Final = 60
"""Elements in a box that is still one card."""
_LONGEST: Final = 100
"""Characters of what a card is called; more is a text about it."""
_OF_A_FOOT: Final = re.compile(r"©|copyright|all rights reserved", re.IGNORECASE)
_IS_A_TITLE: Final = re.compile(
    r"(?<![a-z])(?:title|titulo|titre|titel|titolo|name|nome|nombre|headline|heading|subject)(?![a-z])", re.IGNORECASE
)
_IS_A_DETAIL: Final = re.compile(
    r"(?<![a-z])(?:badge|tag|label|ribbon|status|sale|stock|price|preco|precio|preis|prix|date|time|meta|author|rating"
    r"|count|category|cat|excerpt)s?(?![a-z])",
    re.IGNORECASE,
)
"""What the parts of a card are called that say something about a thing, and not what it is."""
_ARROW: Final = re.compile(r"(?<![a-z])(?:arrow|chevron|angle|caret)(?![a-z])", re.IGNORECASE)
_COVERS: Final = re.compile(r"stretch|overlay|cover|(?:full|block|card|whole)[_-]?link", re.IGNORECASE)
"""What an empty link is called that a style lays over a whole box."""
_NOT_ITS_TEXT: Final = frozenset({"a", "button", "script", "style", "template", "time", "del", "ins", *HEADINGS})


def heading_of_card(link: Element, page_url: str) -> Evidence | None:
    """The one heading of the small box that a link stands in, if every link in the box leads to the same place or the
    link holds a picture and nothing in the box leads elsewhere by words. What shows no picture and leads to no page, or
    to a place on one, does something to what is in the box, as a heart does, or leads to a part of it, as its
    comments; unless it lies over the whole box."""
    if _is_external(link) or (_is_about_a_part(link, page_url) and not _lies_over_all(link)):
        return None
    for box in islice(link.ancestors(), _HOPS):
        if box.tag not in _BOXES:
            return None
        card = _card_in(box)
        if card is not None:
            words = cleaned(text_beside_icons(card.headings[0])) if len(card.headings) == 1 else ""
            return Evidence(words, "the heading beside it", 0.85) if words and card.pictures == [link] else None
    return None


def _is_about_a_part(link: Element, page_url: str) -> bool:
    """Whether a link shows no picture, and names no page, or a place on the page that it stands on."""
    href = (link.get("href") or "").strip()
    stays = "#" in href and is_the_same_page(whole_address(href, link, page_url), page_url)
    return (names_no_page(link) or stays) and not link.descendants("img")


def _is_external(link: Element) -> bool:
    """Whether a link leads to a well-known service, which the words around it need not be about."""
    return network_of(link, "") is not None


class _Card(NamedTuple):
    """What stands in a small box: its headings, and the links that show no words."""

    headings: list[Element]
    pictures: list[Element]


def _card_in(box: Element) -> _Card | None:
    """What stands in a box with a heading; looked at once for all links in it."""
    memo = box.document.memo
    key = (_card_in, box)
    if key not in memo:
        headings = box.descendants(*HEADINGS)
        is_small = len(headings) == 1 and not box.descendants("form", "table", "input")
        links = box.descendants("a") if is_small else []
        memo[key] = _Card(headings, [link for link in links if not visible_text_of(link)]) if headings else None
    found = memo[key]
    return found if isinstance(found, _Card) else None


def title_of_card(link: Element, page_url: str) -> Evidence | None:
    """The one text of the small box that a link stands in, if nothing in the box leads anywhere else: what the box is
    called where that is no heading. Of several texts, the one whose class says that it is the title or the name. A link
    for a script counts if it is empty and lies over the whole box."""
    if _is_external(link) or _shows_an_arrow(link):
        return None
    if (names_no_page(link) or _is_about_a_part(link, page_url)) and not _lies_over_all(link):
        return None
    for box in islice(link.ancestors(), _HOPS):
        if box.tag not in _BOXES or box.document.is_larger_than(box, _LARGEST) or _leads_elsewhere(box, link):
            return None
        texts = list(_texts_in(box))
        if texts:
            words = _title_among(texts)
            return Evidence(words, "the title beside it", 0.75) if words else None
    return None


def title_link_of_card(link: Element) -> Evidence | None:
    """The words of the only other link of a small box with a picture in a link, if both have one address, be it `#` as
    in templates, and that one is called the title."""
    if not link.descendants("img") or visible_text_of(link):
        return None
    for box in islice(link.ancestors(), _HOPS):
        if box.tag not in _BOXES or box.document.is_larger_than(box, _LARGEST):
            return None
        others = [other for other in box.descendants("a") if other is not link]
        if others:
            other = others[0]
            is_title = _IS_A_TITLE.search(other.get("class") or "") is not None
            is_one = len(others) == 1 and is_title and other.get("href") == link.get("href")
            words = cleaned(text_beside_icons(other)) if is_one else ""
            return Evidence(words, "the title beside it, which leads to the same place", 0.85) if words else None
    return None


def _shows_an_arrow(link: Element) -> bool:
    """Whether all that a link shows is an arrow: it leads on or back, and not to what the words beside it say."""
    return not link.descendants("img") and any(_ARROW.search(each.get("class") or "") for each in link.descendants())


def _lies_over_all(link: Element) -> bool:
    return not link.has_elements and _COVERS.search(link.get("class") or "") is not None


def _leads_elsewhere(box: Element, link: Element) -> bool:
    """Whether something in a box leads to another place than a link in it, shows another picture of that, or is filled
    in. What leads to no page does something with the thing that the box is about."""
    if box.descendants("table", "select", "textarea", *HEADINGS) or not all(map(_is_for_the_cart, box.some("input"))):
        return True
    others = [other for other in box.descendants("a") if other is not link and not _does_something(other)]
    return any(other.get("href") != link.get("href") or not visible_text_of(other) for other in others)


def _is_for_the_cart(field: Element) -> bool:
    """Whether a field says how many of a thing are wanted, or sends that: it is about what its card is about."""
    return (field.get("type") or "").lower() in {"hidden", "number", "submit"}


def _does_something(link: Element) -> bool:
    return names_no_page(link) or (link.get("href") or "").lower().startswith("javascript:")


def _texts_in(box: Element) -> Iterator[tuple[Element, str]]:
    """The texts of a box that could be its title, each with the element that holds it."""
    for element in (box, *box.descendants()):
        own = collapse(" ".join(element.texts))
        if not 2 < len(own) <= _LONGEST or own.endswith(":") or not is_meaningful(own) or not is_visible(element):
            continue
        if sum(map(str.isdigit, own)) * 2 < sum(map(str.isalpha, own)) and not _is_a_detail(element, box):
            yield element, own


def _is_a_detail(element: Element, box: Element) -> bool:
    for each in (element, *element.ancestors()):
        if each is box:
            return False
        if each.tag in _NOT_ITS_TEXT or _IS_A_DETAIL.search(each.get("class") or ""):
            return True
    return True


def _title_among(texts: list[tuple[Element, str]]) -> str:
    """The title among the texts of a card: the only one, if it has several words, or the one that is called so."""
    titles = [text for element, text in texts if _IS_A_TITLE.search(element.get("class") or "")]
    if len(titles) == 1:
        return cleaned(titles[0])
    words = texts[0][1]
    is_title = len(texts) == 1 and " " in words and _OF_A_FOOT.search(words) is None
    return cleaned(words) if is_title else ""
