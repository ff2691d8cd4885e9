"""Where the pictures of a site stand: read from its pages once a pass, so that each is judged by all its places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from curbcut.aria import name_of, visible_text_of
from curbcut.html import Document, Element, collapse, parse
from curbcut.knowledge import NOTHING, TRUST, ImageDescription, TextLanguage, instant
from curbcut.learner.crawl import Fetched
from curbcut.learner.fingerprint import digest
from curbcut.learner.sent import SENT
from curbcut.naming import (
    base_of,
    caption_of,
    control_around,
    declared_language_of,
    language_of,
    picture_asked_about,
    picture_to_fetch,
    purpose_of_picture,
    sample_of,
    shown_words_of,
    site_name_of,
)
from curbcut.standards.html import HEADINGS
from curbcut.standards.text import GENERIC_LOGOS, is_meaningful, plain
from curbcut.vision.context import Context, Purpose

MOST_PLACES: Final = 20
"""Places that are kept of one picture: a site's logo stands on all of its pages."""
_SHOWING: Final = ("img", "input", "object", "embed")
_SIZE: Final = re.compile(r"(?:-\d{2,4}x\d{2,4}|@[23]x)(?=\.\w+$)")
"""What content management systems add to the name of a file that they make smaller."""
_HOPS: Final = 4
_LARGE: Final = frozenset({"body", "main", "section", "article", "header", "footer", "nav", "aside", "table", "form"})
_NEAR: Final = 300
"""Characters of text that counts as standing beside a picture."""
_NEIGHBOURS: Final = 6
_STANDS_OUT: Final = ("strong", "b", "cite", "dt", "figcaption")
_ATTRIBUTES: Final = ("cite", "footer", "small")
"""What says in a quotation whose it is."""
_QUOTE: Final = re.compile(r"(?<![a-z])(?:testimonials?|quot(?:e|ation)s?|reviews?)(?![a-z])", re.IGNORECASE)
_WAITS_FOR_CLICKS: Final = re.compile(r"on(?:click|mousedown|mouseup|touchstart)|ng-click|v-on:click|@click|jsaction")
_CALLED_A_NAME: Final = re.compile(
    r"(?:(?:author|client|customer|member|person|profile|reviewer|speaker|staff|team|testimonial|user)s?[-_]*)?"
    r"(?:name|author|who)",
    re.IGNORECASE,
)
"""The class of what holds a name."""
_AFTER_A_NAME: Final = re.compile(r"\s*[,|/(\u00b7\u2022\u2013\u2014]|\s-\s")
"""What stands between a name and what somebody does."""
_LONGEST_NAME: Final = 40
_AGREED: Final = 2 / 3
"""The share of an author's descriptions of one picture that must be the same for it to hold elsewhere."""


class Place(NamedTuple):
    """One place where a picture stands. fetch: the address, or the data, at which it is had. alternative: what its
    author wrote about it there, `""` where that says nothing."""

    context: Context
    fetch: str
    alternative: str


class PicturePlaces:
    """The pictures of these pages."""

    def __init__(self, fetched: Iterable[Fetched]) -> None:
        self._places: dict[str, list[Place]] = {}
        self._alternatives: dict[tuple[str, str, str], Counter[str]] = {}
        self._of_links: dict[str, set[str]] = {}
        self._pages: set[str] = set()
        self.add(fetched)

    def add(self, fetched: Iterable[Fetched]) -> None:
        """Reads these pages, too, those that are known already aside."""
        for page in fetched:
            if (known := digest(page.url, page.body)) in self._pages:
                continue
            self._pages.add(known)
            document = parse(page.body, content_type=page.content_type)
            if document is not None:
                self._read(document, page.url)

    def of(self, question: ImageDescription) -> list[Place]:
        """The places of the picture that a question is about: those with its purpose, if there are any."""
        places = self._places.get(question.src, [])
        return [place for place in places if place.context.purpose == question.purpose] or places

    def author_words(self, question: ImageDescription) -> str:
        """What the author of the site wrote about the picture where it stands for the same purpose, if nearly all such
        places agree; `""` if nothing. A picture that is described in another way in each link to something else stands
        in for pictures that are missing, and shows none of that."""
        if question.purpose == "picture" and len(self._of_links.get(identity_of(question.src), ())) > 1:
            return ""
        targets = {place.context.href for place in self.of(question)} if question.purpose == "link" else {""}
        if len(targets) != 1:
            return ""  # what names one link does not name another
        key = (identity_of(question.src), question.purpose, targets.pop())
        said = self._alternatives.get(key, Counter())
        best = said.most_common(1)
        return best[0][0] if best and best[0][1] >= _AGREED * said.total() else ""

    def _read(self, document: Document, url: str) -> None:
        _tell_the_language_of(document)
        pictures = [picture for picture in pictures_in(document) if SENT not in picture]
        times = Counter(picture_asked_about(picture, url) for picture in pictures)
        for picture in pictures:
            asked_about = picture_asked_about(picture, url)
            places = self._places.setdefault(asked_about, [])
            alternative = _alternative_of(picture)
            purpose = purpose_of_picture(picture)
            if asked_about and alternative:
                href = _href_of(picture, url) if purpose == "link" else ""
                if href:
                    self._of_links.setdefault(identity_of(asked_about), set()).add(alternative)
                key = (identity_of(asked_about), purpose, href)
                self._alternatives.setdefault(key, Counter())[alternative] += 1
            if asked_about and len(places) < MOST_PLACES:
                context = _context_of(picture, url, asked_about, purpose, times[asked_about])
                places.append(Place(context, picture_to_fetch(picture, url), alternative))


def contexts_in(document: Document, url: str) -> list[Context]:
    """Where each picture of a page stands, in order; also those that nothing is asked about."""
    _tell_the_language_of(document)
    pictures = list(pictures_in(document))
    asked = [picture_asked_about(picture, url) for picture in pictures]
    times = Counter(asked)
    return [
        _context_of(picture, url, about, purpose_of_picture(picture), times[about])
        for picture, about in zip(pictures, asked, strict=True)
    ]


def _tell_the_language_of(document: Document) -> None:
    """Lets the text of a page tell its language where the page does not say it, as it is told where fixes are written:
    words of ours are said in it."""

    @cache
    def told() -> str:
        declared = declared_language_of(document)
        if declared is not None:
            return declared.name
        answer = instant(NOTHING, may_wait=True).answer(TextLanguage(sample_of(document)))
        return answer.value if answer is not None and answer.confidence >= TRUST else ""

    document.guess_language = told


def identity_of(address: str) -> str:
    """An address without what only asks for a fresh copy or another size of the same file."""
    if address.startswith("data:"):
        return address
    parts = urlsplit(address)
    has_file = "." in parts.path.rpartition("/")[2]
    path = _SIZE.sub("", parts.path)
    return f"{parts.netloc}{path}" if has_file else f"{parts.netloc}{path}?{parts.query}"


def pictures_in(document: Document) -> Iterator[Element]:
    """Every picture of a page, in order."""
    for element in document.all(*_SHOWING):
        if element.tag != "input" or (element.get("type") or "").lower() == "image":
            yield element
    for element in document.having("role"):
        if (element.get("role") or "").strip().lower() in {"img", "image"} and element.tag not in _SHOWING:
            yield element


def _alternative_of(picture: Element) -> str:
    """What the author wrote about a picture for people, where it stands for itself: a figure's may leave to its caption
    what the picture shows."""
    text = collapse(picture.get("alt") or "")
    says_something = is_meaningful(text) and plain(text) not in GENERIC_LOGOS
    return text if says_something and picture.closest("figure") is None else ""


def _context_of(picture: Element, url: str, asked_about: str, purpose: Purpose, repeats: int) -> Context:
    document = picture.document
    control = control_around(picture)
    caption = caption_of(picture)
    before, after = _beside(picture)
    return Context(
        address=asked_about,
        purpose=purpose,
        page=url,
        width=_pixels(picture, "width"),
        height=_pixels(picture, "height"),
        control=_words_of(control) if control is not None and purpose == "picture" else "",
        href=_href_of(picture, url),
        caption=caption.name if caption is not None else "",
        heading=_heading_before(picture),
        before=before,
        after=after,
        beside=_words_in_box(picture),
        name=_name_in_box(picture),
        is_in_quote=_is_in_quote(picture),
        is_clicked=any(map(_WAITS_FOR_CLICKS.fullmatch, picture.attribute_names)),
        title=next((collapse(title.text) for title in document.all("title") if title.is_html), "")[:_NEAR],
        site=site_name_of(document),
        marks=" ".join(_marks_on(picture)),
        repeats=repeats,
        language=language_of(picture),
    )


def _words_of(control: Element) -> str:
    return shown_words_of(control) or name_of(control)


def _href_of(picture: Element, url: str) -> str:
    control = control_around(picture)
    href = (control.get("href") or "").strip() if control is not None else ""
    if not href or href.startswith("#") or href.lower().startswith("javascript:"):
        return ""
    try:
        return urljoin(base_of(picture.document, url), href)
    except ValueError:
        return ""


def _pixels(picture: Element, side: str) -> int:
    """How wide or high a picture is shown, as far as the markup says."""
    styled = [
        value.strip().removesuffix("px")
        for name, _, value in (each.partition(":") for each in (picture.get("style") or "").lower().split(";"))
        if name.strip() == side
    ]
    said = (styled[-1] if styled else (picture.get(side) or "").strip().removesuffix("px")).strip()
    return int(float(said)) if said.replace(".", "", 1).isdecimal() and len(said) < 8 else 0


def _heading_before(picture: Element) -> str:
    """The last heading before a picture."""
    start = picture.start
    if start is None:
        return ""
    found = ""
    for heading in picture.document.all(*sorted(HEADINGS)):
        place = heading.start
        if place is not None and place.start > start.start:
            break
        found = heading.text if place is not None else found
    return collapse(found)[:_NEAR]


def _beside(picture: Element) -> tuple[str, str]:
    """The text right before and after a picture, in what it is part of."""
    before = " ".join([*map(_text_of, islice(picture.nodes_before, _NEIGHBOURS))][::-1])
    after = " ".join(map(_text_of, islice(picture.nodes_after, _NEIGHBOURS)))
    return collapse(before)[-_NEAR:], collapse(after)[:_NEAR]


def _text_of(node: Element | str) -> str:
    return node if isinstance(node, str) else visible_text_of(node)


def _words_in_box(picture: Element) -> str:
    """What the smallest box around a picture says that says anything, if that is little."""
    for box in islice(picture.ancestors(), _HOPS):
        if box.tag in _LARGE:
            return ""
        text = collapse(visible_text_of(box))
        if text:
            return text if len(text) <= _NEAR else ""
    return ""


def _name_in_box(picture: Element) -> str:
    """What may be the name of somebody in the small box around a picture: a few words of their own after it, a heading
    or such, where the box has no other heading; in a quotation, what says whose it is."""
    for box in _boxes_around(picture):
        headings = box.descendants(*sorted(HEADINGS))
        found = headings or box.descendants(*_STANDS_OUT) or _called_names_in(box)
        if found:
            is_its_own = len(headings) <= 1 and _is_before(picture, found[0])
            return _name_of_somebody(found[0]) if is_its_own else ""
        if _is_a_quote(box) and (sources := box.descendants(*_ATTRIBUTES)):
            return _name_of_somebody(sources[-1])
    return ""


def _is_in_quote(picture: Element) -> bool:
    return any(map(_is_a_quote, _boxes_around(picture)))


def _boxes_around(picture: Element) -> Iterator[Element]:
    """The small boxes around a picture with no other picture in them."""
    for box in islice(picture.ancestors(), _HOPS):
        if box.tag in _LARGE or len(box.descendants("img")) > 1:
            return
        yield box


def _is_a_quote(box: Element) -> bool:
    if box.tag == "blockquote" or box.descendants("blockquote"):
        return True
    return _QUOTE.search(f"{box.get('class') or ''} {box.get('id') or ''}") is not None


def _called_names_in(box: Element) -> list[Element]:
    return [each for each in box.descendants() if any(map(_CALLED_A_NAME.fullmatch, (each.get("class") or "").split()))]


def _name_of_somebody(element: Element) -> str:
    """The name that a text begins with, `Ann Lee` of `Ann Lee, baker`; `""` if it begins with none."""
    first = next(filter(str.strip, element.texts), "")
    for text in (first, visible_text_of(element)):  # what somebody does is often a part of its own
        name = _AFTER_A_NAME.split(collapse(text).strip(" ,:-\u2013\u2014\u2015~"), maxsplit=1)[0]
        if _may_be_a_name(name):
            return name
    return ""


def _is_before(one: Element, other: Element) -> bool:
    return one.start is not None and other.start is not None and one.start.start < other.start.start


def _may_be_a_name(text: str) -> bool:
    """Whether these may be somebody's names: two to four words, each with a capital in scripts that have them."""
    words = text.split()
    if not 2 <= len(words) <= 4 or len(text) > _LONGEST_NAME or any(letter.isdigit() for letter in text):
        return False
    return is_meaningful(text) and not any(word[:1].islower() for word in (words[0], words[-1]))


def _marks_on(picture: Element) -> Iterator[str]:
    for element in (picture, *islice(picture.ancestors(), 2)):
        yield from filter(None, (element.get("class"), element.get("id")))
