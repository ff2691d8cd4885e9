"""
The vocabulary of changes: what a rule may want to be true of an element.

A change is a value. It knows nothing of bytes, quotes or escaping; `edits.py` renders it into the source. Every change
may say `because` (what in the page or which answer it rests on) and how sure that is (`confidence`, 0 to 1).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from curbcut.html import Document, Element
from curbcut.standards.components import Component
from curbcut.standards.error_places import ErrorPlace
from curbcut.standards.kept import Kept
from curbcut.standards.operations import Operation


@dataclass(frozen=True, slots=True)
class SetAttribute:
    """The element has this attribute with this value."""

    element: Element
    name: str
    value: str
    because: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class RemoveAttribute:
    """The element does not have this attribute."""

    element: Element
    name: str
    because: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class NewElement:
    """An element to be inserted: its tag, its attributes in order, and the elements and texts inside."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple["NewElement | str", ...] = ()


@dataclass(frozen=True, slots=True)
class Insert:
    """New content stands before or after an element, or inside it as its first or last content."""

    element: Element
    where: Literal["before", "after", "first", "last"]
    content: NewElement
    because: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Wrap:
    """A new element stands around some neighbours: from the first to the last, children of one parent."""

    first: Element
    last: Element
    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    because: str = ""
    confidence: float = 1.0

    @property
    def element(self) -> Element:
        return self.first


@dataclass(frozen=True, slots=True)
class WrapBetween:
    """A new element stands around all that lies between two children of a parent, texts too: from behind `after`, or
    the parent's beginning, to `before`, or the parent's end."""

    parent: Element
    after: Element | None
    before: Element | None
    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    because: str = ""
    confidence: float = 1.0

    @property
    def element(self) -> Element:
        return self.parent


@dataclass(frozen=True, slots=True)
class Rename:
    """The element has another tag; attributes and content stay."""

    element: Element
    tag: str
    because: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class SetText:
    """The element holds this text and nothing else; only for an element that holds no other element."""

    element: Element
    text: str
    because: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class EditStyle:
    """Characters `start` to `end` of a `style` element's text are `text` instead; ASCII only, since style sheets have
    no character references."""

    element: Element
    start: int
    end: int
    text: str
    because: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class EditAttribute:
    """Characters `start` to `end` of an attribute's value are `text` instead; so that two rules can each change their
    own part of one `style`."""

    element: Element
    name: str
    start: int
    end: int
    text: str
    because: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class AddStyle:
    """The page has this style rule, as the last of its own."""

    document: Document
    css: str
    because: str = ""
    confidence: float = 1.0

    @property
    def element(self) -> Element:
        return self.document.root


@dataclass(frozen=True, slots=True)
class TellInBrowser:
    """The client tells what this component is and in which state, what an element is called that only scripts make, or
    what a form says of a field, and keeps true what was written, while the page is in use. Nothing of it stands in the
    source: a state that nobody keeps up to date would soon be wrong, and what scripts make is not there yet. `element`
    is only where it was found."""

    element: Element
    told: Component | ErrorPlace | Kept | Operation
    because: str = ""
    confidence: float = 1.0


Change = (
    SetAttribute
    | RemoveAttribute
    | EditAttribute
    | Insert
    | Wrap
    | WrapBetween
    | Rename
    | SetText
    | EditStyle
    | AddStyle
    | TellInBrowser
)
Changes = Sequence[Change]

REBUILDING = (Insert, Wrap, WrapBetween, Rename, SetText)
"""Changes after which something else stands in the body of the page."""


def rebuilt_by(change: Change) -> Element | None:
    """The element whose content is another after a change: other elements or texts are directly inside it. None if none
    is, or only the end of `head` or `body`, where browser extensions write too and every script expects it."""
    match change:
        case Insert(element, "first"):
            return element
        case Insert(element, "last"):
            return None if element.tag in {"head", "body"} else element
        case Insert(element) | Rename(element):
            return element.parent
        case Wrap(first):
            return first.parent
        case WrapBetween(parent):
            return parent
        case SetText(element) | EditStyle(element):
            return element
        case _:
            return None


STRUCTURAL = (*REBUILDING, AddStyle)
"""Changes after which the tree has other elements; the engine parses again to see that it is the one that was meant."""

STYLE = (EditStyle, AddStyle)
"""Changes to style sheets, which a page's Content-Security-Policy may forbid."""
