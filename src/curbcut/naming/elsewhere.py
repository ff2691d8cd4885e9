"""What other links of the page say that lead to the same place."""

from collections import Counter
from collections.abc import Set
from itertools import islice
from typing import Final, NamedTuple

from curbcut.aria import is_exposed
from curbcut.html import Document, Element, collapse
from curbcut.naming.evidence import Evidence
from curbcut.naming.hints import hint_on
from curbcut.naming.index import index_of
from curbcut.naming.shown_words import text_beside_icons
from curbcut.naming.words import cleaned
from curbcut.standards.html import HEADINGS
from curbcut.standards.text import GENERIC_LINKS, is_meaningful, plain

_HOPS: Final = 4
"""How far around a link another is still beside it."""
_LONG: Final = 60
"""Characters of a text that several things are hardly called by alike."""
_SEVERAL: Final = 3
"""Places; two addresses may be of one page."""
_ENDS_IN_A_SIGN: Final = " ,;:|/>\u203a\u2192»\u2013\u2014-"
"""Signs at the end of a link's text that lead the eye on and are not said."""


def said_elsewhere(link: Element) -> Evidence | None:
    """The text of another link of the page that leads to the same place, if all that have one agree. "Read more" says
    nothing of it, nor does what the links to several places say; of several others a heading says what is there."""
    said = _texts_at_the_place_of(link)
    texts = said.telling - _said_only_by(link, said)
    words = _the_only(texts) or _the_only(texts & said.in_headings)
    return Evidence(words, "the text of another link to the same place", 0.95) if words else None


def said_beside(link: Element) -> Evidence | None:
    """Of several texts of other links to the same place, the one in the smallest box around this one that holds any."""
    said = _texts_at_the_place_of(link)
    texts = said.telling - _said_only_by(link, said)
    boxes = islice(link.ancestors(), _HOPS) if texts else ()
    words = next((_the_only(here) for box in boxes if (here := said.around.get(box, set()) & texts)), "")
    return Evidence(words, "the text of the link beside it to the same place", 0.9) if words else None


def said_at_all(link: Element) -> Evidence | None:
    """The one text of other links to the same place, even if it says no more than "Details"."""
    said = _texts_at_the_place_of(link)
    words = _the_only(said.counts.keys() - _said_only_by(link, said))
    return Evidence(words, "the text of another link to the same place", 0.6) if words else None


class _Said(NamedTuple):
    """What the links to one address say: of each link that says something, and how many say it; what tells where they
    lead; what headings say; and what is said in each small box around one of them."""

    of: dict[Element, str]
    counts: Counter[str]
    telling: frozenset[str]
    in_headings: frozenset[str]
    around: dict[Element, set[str]]


_NOTHING: Final = _Said({}, Counter(), frozenset(), frozenset(), {})


def _texts_at_the_place_of(link: Element) -> _Said:
    href = (link.get("href") or "").strip()
    if not href or href.startswith(("#", "javascript:")) or href.endswith("#"):
        return _NOTHING  # the whole address of `#`, as tools write it that save pages, is no place either
    memo = link.document.memo
    key = (_texts_at_the_place_of, href)
    said = memo.get(key)
    if not isinstance(said, _Said):
        said = memo[key] = _read(link.document, href)
    return said


def _read(document: Document, address: str) -> _Said:
    of = {link: text for link in index_of(document).links_to(address) if (text := _text_of(link))}
    around: dict[Element, set[str]] = {}
    for link, text in of.items():
        for box in islice(link.ancestors(), _HOPS):
            around.setdefault(box, set()).add(text)
    counts = Counter(of.values())
    telling = frozenset(text for text in counts if not _says_little(text, document))
    in_headings = frozenset(text for link, text in of.items() if link.closest(*HEADINGS) is not None)
    return _Said(of, counts, telling, in_headings, around)


def _said_only_by(link: Element, said: _Said) -> set[str]:
    """The text of a link, if no other to the same place has it."""
    own = said.of.get(link, "")
    return {own} if said.counts.get(own) == 1 else set()


def _says_little(text: str, document: Document) -> bool:
    """Whether a text does not tell where a link leads: it says so of any, or links to several places do ("Buy now")."""
    return plain(text) in GENERIC_LINKS or len(_places_called(document).get(text, ())) >= _SEVERAL


def _places_called(document: Document) -> dict[str, set[str]]:
    """The addresses that links with the same short text lead to, found once a page."""
    found = document.memo.get(_places_called)
    if not isinstance(found, dict):
        places: dict[str, set[str]] = {}
        for link in document.called_alike("a"):
            text = link.text if "href" in link else ""
            if 0 < len(text) < _LONG:
                places.setdefault(collapse(text), set()).add(link.get("href") or "")
        found = document.memo[_places_called] = places
    return found


def _the_only(texts: Set[str]) -> str:
    return next(iter(texts)) if len(texts) == 1 else ""


def _text_of(other: Element) -> str:
    if not is_exposed(other):
        return ""
    if other.tag == "area":
        hint = hint_on(other)
        text = cleaned(other.get("alt")) or (hint.name if hint else "")
    else:
        text = _without_last_sign(cleaned(text_beside_icons(other)))
    return text if is_meaningful(text) else ""


def _without_last_sign(text: str) -> str:
    """Text without the arrow or comma at its end; a quotation keeps its closing mark."""
    return text.rstrip(_ENDS_IN_A_SIGN.replace("»", "") if "«" in text else _ENDS_IN_A_SIGN)
