"""Which selector finds the elements that need a ring, and none that has a mark of its author's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal

import msgspec

from curbcut.css import FOCUSED

MOST_CLASSES: Final = 6

_NAME = re.compile(r"-?[A-Za-z_][\w-]*\Z", re.ASCII)
_TAG = re.compile(r"[a-z][a-z0-9-]*\Z")
_TYPE = re.compile(r"[a-z-]+\Z")
_PASSING: Final = re.compile(
    r"(?:active|show|shown|open|opened|closed|collapsed|collapse|current|selected|checked|focus|focused|hover"
    r"|focus-visible|(?:is|has|js)-.+|current-menu-item|current_page_item)\Z"
)
"""Names of classes that come and go, or that only one of many has."""


class Tagged(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """An element as it is told from others: its tag, the type of an input, its classes and how they are written."""

    tag: str
    type: str
    classes: tuple[str, ...]
    written: str
    has_class: bool


class StandIn(Tagged, frozen=True, rename="camel", kw_only=True):
    """By what a control is seen that is itself not: the element after it, or the label that holds it."""

    how: Literal["next", "holder"]


class Compound(msgspec.Struct, frozen=True):
    """A selector for one element by its own names."""

    tag: str
    type: str = ""
    classes: tuple[str, ...] = ()
    written: str | None = None
    """The class attribute as a whole; `""` for none at all, None if others may be there, too."""
    without: tuple[str, ...] = ()
    """Classes that it must not have."""

    @property
    def css(self) -> str:
        type_ = f'[type="{self.type}"]' if self.type else ""
        if self.written is None:
            names = "".join(f".{name}" for name in self.classes)
            return f"{self.tag}{type_}{names}{''.join(f':not(.{name})' for name in self.without)}"
        return f"{self.tag}{type_}" + (f'[class="{self.written}"]' if self.written else ":not([class])")

    def finds(self, element: Tagged) -> bool:
        if self.tag != element.tag or (self.type and self.type != element.type.lower()):
            return False
        if self.written is None:
            return set(self.classes) <= set(element.classes) and not set(self.without) & set(element.classes)
        return element.written == self.written and element.has_class == bool(self.written)


class Choice(msgspec.Struct, frozen=True):
    """A selector for an element, perhaps only inside of another."""

    own: Compound
    inside: Compound | None = None

    @property
    def css(self) -> str:
        return f"{self.inside.css} {self.own.css}" if self.inside is not None else self.own.css

    def finds(self, own: Tagged, ancestors: Iterable[Tagged]) -> bool:
        return self.own.finds(own) and (self.inside is None or any(map(self.inside.finds, ancestors)))

    def focused(self, stand_in: StandIn | None) -> str:
        """The selector of what the ring is drawn around, while the element has the keyboard's focus."""
        focused = f"{self.css}{FOCUSED}"
        if stand_in is None:
            return focused
        names = _compounds(stand_in)
        other = next(names, Compound(stand_in.tag)).css
        return f"{focused} + {other}" if stand_in.how == "next" else f"{other}:has({self.own.css}{FOCUSED})"


def selector_of(own: Tagged, ancestors: Iterable[Tagged]) -> str | None:
    """The one that finds an element; what stands around it is named, too, where it has no class."""
    found = list(choices(own, ancestors))
    named = [each for each in found if each.own.classes or each.inside is not None]
    return next((each.css for each in (*named, *found)), None)


def choices(own: Tagged, ancestors: Iterable[Tagged], marked: frozenset[str] = frozenset()) -> Iterator[Choice]:
    """Selectors that find an element, those that find the most others first. marked: classes for which the site's style
    sheets say something about the focus; `btn` must not find a `btn-outline` that no page has shown."""
    if not _TAG.match(own.tag) or not (own.type == "" or _TYPE.match(own.type.lower())):
        return
    compounds = list(_compounds(own, marked))
    yield from map(Choice, compounds)
    for ancestor in ancestors:
        if _TAG.match(ancestor.tag):
            outer = [each for each in _compounds(ancestor) if each.written is None] or [Compound(ancestor.tag)]
            yield from (Choice(compound, each) for compound in compounds for each in outer)


def _compounds(element: Tagged, marked: frozenset[str] = frozenset()) -> Iterator[Compound]:
    kind = element.type.lower() if element.tag == "input" else ""
    lasting = tuple(name for name in element.classes if not _PASSING.match(name))
    if not element.has_class:
        yield Compound(element.tag, kind, written="")
    for names in dict.fromkeys((lasting, element.classes)):
        if names and all(map(_NAME.match, names)) and len(names) <= MOST_CLASSES:
            more = tuple(sorted(name for name in marked - set(element.classes) if _is_variant(name, names)))
            if len(more) <= MOST_CLASSES:
                yield Compound(element.tag, kind, names, without=more)
    if element.has_class and element.written and is_plain(element.written):
        yield Compound(element.tag, kind, written=element.written)


def _is_variant(name: str, names: tuple[str, ...]) -> bool:
    """Whether a class is one of the others with a bit more, as `button--ghost` is of `button`."""
    return _NAME.match(name) is not None and any(name.startswith((f"{each}-", f"{each}_")) for each in names)


def is_plain(written: str) -> bool:
    """Whether a class attribute can stand in a selector as it is."""
    return len(written) <= 200 and written.isascii() and not re.search(r"""["'\\<{};@\x00-\x1f]""", written)
