"""What stars in a row say: how many of them are filled."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from curbcut.html import Document, Element, collapse
from curbcut.naming.shown_words import is_ligature
from curbcut.standards.words import words

_STAR: Final = re.compile(r"(?<![a-z])stars?(?![a-z])", re.IGNORECASE)
_EMPTY: Final = re.compile(
    r"(?<![a-z])(?:star[-_](?:o|empty|outlined?|border|off|regular)|far|fa-regular|bi-star|empty|off|inactive|muted"
    r"|text-muted|gray|grey|un(?:checked|filled|rated))(?![a-z-])",
    re.IGNORECASE,
)
_HALF: Final = re.compile(r"(?<![a-z])half(?![a-z])", re.IGNORECASE)
_FILLED: Final = words("active checked filled full gold on rated selected text-warning yellow")
"""Classes of a star that is filled, where the empty ones are drawn by the same icon."""
_FILLED_SIGNS, _EMPTY_SIGNS = "\u2605\u2b50", "\u2606"
_ALL_SIGNS: Final = _FILLED_SIGNS + _EMPTY_SIGNS
_SIGNS_IN_BYTES: Final = (re.compile(rb"\xe2(?:\x98\x85|\xad\x90)"), re.compile(rb"&(?:#9733|starf)"))
"""Filled stars as they may stand in a page. Each begins with one byte, so that a search takes a third of the time."""
_WRITTEN: Final = re.compile(f"[{_FILLED_SIGNS}\ufe0f]*[{_EMPTY_SIGNS}\ufe0e]*")
_RATES: Final = re.compile(r"(?<![a-z])(?:rating|rate|stars?|bewertung|vote)(?![a-z])", re.IGNORECASE)
"""What groups of radio buttons are called by which one gives stars."""
_WIDTH: Final = re.compile(r"(?<![\w-])width\s*:", re.IGNORECASE)
_FEWEST, _MOST = 3, 10
_USUAL: Final = 5
_OPERATED: Final = words("onclick data-value data-rating data-index data-rate tabindex role href for")
"""What says that something can be chosen by a star."""
_TAGS: Final = frozenset({"i", "span", "svg", "li", "em", "b", "div"})


class Rating(NamedTuple):
    """How many stars are filled, halves included, and how many there are."""

    filled: float
    of: int


def rows_of_stars(document: Document) -> dict[Element, Rating]:
    """The elements that hold stars and nothing else, with what they say; looked for once a page."""
    found = document.memo.get(rows_of_stars)
    if not isinstance(found, dict):
        found = document.memo[rows_of_stars] = dict(_find_rows(document))
    return found


def rating_to_choose(radio: Element) -> Rating | None:
    """What one of several radio buttons gives that are drawn as stars: they are called a rating, and their values are
    all numbers from one, or from none, to the best."""
    if not _is_radio(radio) or _RATES.search(radio.get("name") or "") is None:
        return None
    around = radio.closest("fieldset", "form") or radio.parent
    if around is None:
        return None
    beside = (each for each in around.descendants("input") if each.get("name") == radio.get("name"))
    values = sorted((each.get("value") or "").strip() for each in beside if _is_radio(each))
    best = len(values) - ("0" in values)
    is_scale = _FEWEST <= best <= _MOST and {*values} - {"0"} == {str(each) for each in range(1, best + 1)}
    return Rating(float((radio.get("value") or "").strip()), best) if is_scale else None


def _is_radio(element: Element) -> bool:
    return element.tag == "input" and (element.get("type") or "").lower() == "radio"


def _find_rows(document: Document) -> Iterator[tuple[Element, Rating]]:
    names = [name for name in document.class_names if "star" in name.lower() and _STAR.search(name) is not None]
    boxes = (star.parent for star in (document.with_class(*names) if names else ()) if star.tag in _TAGS)
    drawn = {box: fills for box in dict.fromkeys(boxes) if box is not None and (fills := _fills_in(box))}
    is_of_five = any(len(fills) == _USUAL for fills in drawn.values())
    for box, fills in drawn.items():
        if _is_a_layer(box, drawn):
            continue
        if 0 in fills or len(fills) == _USUAL:
            yield box, Rating(sum(fills), len(fills))
        elif is_of_five and len(fills) < _USUAL:  # others on the page show how many there may be
            yield box, Rating(sum(fills), _USUAL)
    for tag in ("span", "div", "p", "td") if _may_have_written_stars(document) else ():
        for box in document.with_text(tag, _is_written):
            if not box.has_elements:
                yield box, Rating(_count(box.text, _FILLED_SIGNS), _count(box.text, _ALL_SIGNS))


def _is_a_layer(box: Element, drawn: dict[Element, list[float]]) -> bool:
    """Whether a row is drawn over or under another one, or cut off by a width of its own: what can be seen of it, and
    not how many stars it has, is the rating."""
    if set(drawn[box]) != {1.0}:
        return False  # what is filled is told star by star
    is_cut = _WIDTH.search(box.get("style") or "") is not None or _EMPTY.search(box.get("class") or "") is not None
    beside = (each for each in (box.previous, box.next) if each is not None)
    return is_cut or any(drawn.get(each) == drawn[box] for each in beside)


def _fills_in(box: Element) -> list[float]:
    """How full each star in a box is that holds nothing else, the fullest first; none for any other box."""
    stars = box.children
    if not _FEWEST <= len(stars) <= _MOST or collapse("".join(box.texts)):
        return []
    marks = [_marks_of(star) for star in stars]
    if not all(map(_STAR.search, marks)) or any(map(_is_more, stars)):
        return []
    fills = _by_state(marks) or [_fill_of(each) for each in marks]
    return fills if any(fills) and fills == sorted(fills, reverse=True) else []


def _marks_of(star: Element) -> str:
    """The classes of a star and of what draws it, or the word of its font."""
    parts = [star, *star.descendants()]
    return " ".join([*(each.get("class") or "" for each in parts), *(each.text for each in parts if is_ligature(each))])


def _is_more(star: Element) -> bool:
    """Whether a star can be chosen, or says something by itself."""
    parts = (star, *star.descendants())
    said = "" if any(map(is_ligature, parts)) else star.text.strip()
    return bool(said) or any(
        each.has_any(_OPERATED) or each.tag in {"a", "button", "input", "label", "img"} or each.get("aria-label")
        for each in parts
    )


def _by_state(marks: list[str]) -> list[float]:
    """How full each star is by a class that some of them have and the others, drawn by the same icon, have not."""
    states = [not _FILLED.isdisjoint(each.lower().split()) for each in marks]
    drawn = {" ".join(sorted(set(each.split()) - _FILLED)) for each in marks}
    return [float(each) for each in states] if any(states) and len(drawn) == 1 else []


def _fill_of(marks: str) -> float:
    if _HALF.search(marks) is not None:
        return 0.5
    return 0.0 if _EMPTY.search(marks) is not None else 1.0


def _may_have_written_stars(document: Document) -> bool:
    return any(sign.search(document.source) is not None for sign in _SIGNS_IN_BYTES)


def _count(text: str, signs: str) -> int:
    return sum(map(text.count, signs))


def _is_written(text: str) -> bool:
    said = text.strip()
    count = _count(said, _ALL_SIGNS)
    is_row = _WRITTEN.fullmatch(said) is not None and _FEWEST <= count <= _MOST
    return is_row and said[0] in _FILLED_SIGNS and (_EMPTY_SIGNS in said or count == _USUAL)
