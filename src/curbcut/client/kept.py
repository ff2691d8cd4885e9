"""What is told to the client of the attributes that were written into a page, and how it finds their elements again."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from curbcut.html import Element
from curbcut.patch import Change, SetAttribute, TellInBrowser
from curbcut.standards.kept import LASTING, SAYING, Kept

MOST: Final = 100
"""Attributes of a page that are kept true: they stand in its plan."""

_MOST_UP: Final = 6
"""Levels from an element to what tells of it."""
_LONGEST_TEXT: Final = 1000
"""Of what stands beside an element: further words are of the page."""
_LONGEST_SELECTOR: Final = 400
_LONGEST_VALUE: Final = 200
_LONGEST_PATH: Final = 40
_MOST_INSIDE: Final = 20

_WORD: Final = re.compile(r"[^\W_]+")
_TELLING_WORD: Final = re.compile(r".{3}|[^a-z]")
"""Shorter ones stand in others."""
_IDENTIFIER: Final = re.compile(r"-?[A-Za-z_][\w-]*", re.ASCII)
_TAG: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_ID: Final = re.compile(r"[A-Za-z_-]+")
"""One without a figure, which scripts count with."""
_STATE: Final = re.compile(
    r"(?:^|[-_])(?:active|animat\w*|clos(?:ed?|ing)|collaps(?:ed?|ing)|current|disabled|enter\w*|focus\w*|hid(?:e|den)"
    r"|hover\w*|has|in|init\w*|is|js|lazy\w*|load\w*|open(?:ed)?|select(?:ed)?|show[ns]?|visible)(?:[-_]|$)",
    re.IGNORECASE,
)
"""In classes that come and go while an element stays what it is."""
_SPECIAL: Final = re.compile(r'["\\\0-\x1f\x7f]')
_OWN: Final = ("href", "name", "placeholder", "onclick", "data-action", "data-icon", "data-target")
"""Attributes that say what an element is for, and that scripts leave where they are: tooltips take `title` away."""
_PICTURES: Final = ("src", "data-src", "data-original", "data-lazy-src")
_DRAWINGS: Final = ("i", "img", "path", "span", "use")


def kept_of(made: Iterable[Change], *, lasting: bool) -> Iterator[TellInBrowser]:
    """What the client is told of the changes that were made to a page: of the names among them, or, in an application
    that draws its page anew, of all that is `lasting`."""
    found: Counter[Kept] = Counter()
    elements: dict[Kept, Element] = {}
    for change in made:
        if isinstance(change, SetAttribute) and (change.name in LASTING if lasting else _says(change)):
            kept = _kept(change)
            if kept is not None and (kept in found or len(found) < MOST):
                found[kept] += 1
                elements.setdefault(kept, change.element)
    for kept, times in found.items():
        yield TellInBrowser(elements[kept], kept._replace(times=times))


def _says(change: SetAttribute) -> bool:
    return change.name in SAYING and bool(change.value)


def _kept(change: SetAttribute) -> Kept | None:
    selector = _selector(change.element)
    if selector is None or len(selector) > _LONGEST_SELECTOR:
        return None
    near, up = _words_beside(change.element, change.value) if _says(change) else ("", 0)
    return Kept(selector, change.name, change.value, change.element.get(change.name), near, up)


def _words_beside(element: Element, value: str) -> tuple[str, int]:
    """The words of a name that stand in the element or around it, and how many levels up all of them do."""
    words = dict.fromkeys(filter(_TELLING_WORD.search, _WORD.findall(value.lower())))
    near: Sequence[str] = ()
    up = 0
    for level, around in enumerate((element, *element.ancestors())):
        if level == _MOST_UP or len(near) == len(words):
            break
        text = around.text
        if len(text) > _LONGEST_TEXT:
            break
        text = text.lower()
        found = [word for word in words if word in text]
        if len(found) > len(near):
            near, up = found, level
    return " ".join(near), up


def _selector(element: Element) -> str | None:
    """What the element is, in CSS; None if CSS cannot say it."""
    own = _compound(element)
    if own is None or "[src=" in own or "[href=" in own:
        return own
    drawing = _drawing_in(element)
    if drawing:
        return f"{own}:has({drawing})"
    return own if own != element.tag else _path_to(element)


def _path_to(element: Element) -> str | None:
    """Where an element with nothing of its own stands under the nearest that has something, or under `body`."""
    path = ""
    for around in [element, *element.ancestors()][:_MOST_UP]:
        own = _compound(around)
        if own is None:
            return None
        if own != around.tag or own in {"html", "body"}:
            return own + path
        place = 1 + sum(isinstance(node, Element) for node in around.nodes_before)
        path = f" > {own}:nth-child({place}){path}"
    return None


def _compound(element: Element) -> str | None:
    if not _TAG.fullmatch(element.tag):
        return None
    parts = [element.tag]
    identifier = element.get("id")
    if identifier and _ID.fullmatch(identifier):
        parts.append(f"#{identifier}")
    parts += (f".{name}" for name in (element.get("class") or "").split() if _is_lasting(name))
    parts += _attributes(element, _OWN)
    if element.tag == "input":
        parts += _attributes(element, ("type",))
    parts += list(_attributes(element, _PICTURES))[:1]
    return "".join(parts)


def _is_lasting(name: str) -> bool:
    return _IDENTIFIER.fullmatch(name) is not None and _STATE.search(name) is None


def _attributes(element: Element, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        value = element.get(name)
        if value and len(value) <= _LONGEST_VALUE and not value.startswith("data:"):
            yield f'[{name}="{_escaped(value)}"]'


def _drawing_in(element: Element) -> str | None:
    """The first drawing inside, where that is all there is."""
    if element.text.strip():
        return None
    for number, inner in enumerate(element.some(*_DRAWINGS)):
        if number == _MOST_INSIDE:
            break
        if inner.tag == "path":
            lines = inner.get("d") or ""
            if lines:
                return f'path[d^="{_escaped(lines[:_LONGEST_PATH])}"]'
        elif inner.tag == "use":
            target = inner.get("href") or inner.get("xlink:href") or ""
            if target:
                return f'use[*|href="{_escaped(target)}"]'
        else:
            compound = _compound(inner)
            if compound is not None and compound != inner.tag:
                return compound
    return None


def _escaped(value: str) -> str:
    """A value between quotation marks. https://drafts.csswg.org/cssom/#serialize-a-string"""
    return _SPECIAL.sub(lambda found: f"\\{found[0]}" if found[0] in '"\\' else f"\\{ord(found[0]):x} ", value)
