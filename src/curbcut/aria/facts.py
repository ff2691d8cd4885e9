"""
What has been worked out about one page, kept with the page.

Every function of this package is pure, so each answer is worked out once a page. The facts live in `document.memo`
and die with the page; what only one module knows the shape of (headings, landmarks, grids) it keeps there itself.
"""

from enum import StrEnum
from typing import NamedTuple

from curbcut.html import Document, Element


class NameSource(StrEnum):
    """Where an accessible name comes from; `NONE` where there is no name."""

    NONE = ""
    ARIA_LABELLEDBY = "aria-labelledby"
    ARIA_LABEL = "aria-label"
    LABEL = "label"
    ALT = "alt"
    VALUE = "value"
    LEGEND = "legend"
    CAPTION = "caption"
    FIGCAPTION = "figcaption"
    LABEL_ATTRIBUTE = "label attribute"
    SVG_TITLE = "svg title"
    CONTENT = "content"
    TITLE = "title"
    PLACEHOLDER = "placeholder"
    BROWSER = "browser"
    """Words of the browser's own, such as "Submit" on a button without a value."""


class Name(NamedTuple):
    """An accessible name and where it comes from."""

    text: str
    source: NameSource


class Hiding(NamedTuple):
    """The elements that a page hides, each with everything inside; see `exposure`."""

    hidden: frozenset[Element]
    """From everybody."""
    inert: frozenset[Element]
    unexposed: frozenset[Element]
    """From assistive technology: the hidden, the inert, and what `aria-hidden` withholds."""
    roots: frozenset[Element]
    """The ones that hide by themselves, not for being inside another."""
    islands: frozenset[Element]
    """Shown although an element around them is invisible (`visibility: visible` inside `hidden`)."""
    around: frozenset[Element]
    """Every element that has one of the `roots` inside."""


class Facts:
    """One per page: what is asked for most often; each field is filled by the module that is named for it."""

    __slots__ = (
        "descriptions",
        "labels",
        "names",
        "owners",
        "reference_texts",
        "visible_texts",
        "visually_hidden",
    )

    def __init__(self) -> None:
        self.descriptions: dict[Element, str] = {}
        self.labels: dict[Element, list[Element]] | None = None
        self.names: dict[Element, Name] = {}
        self.owners: dict[Element, Element] | None = None
        self.reference_texts: dict[Element, str] = {}
        self.visible_texts: dict[Element, str] = {}
        self.visually_hidden: frozenset[Element] | None = None


def facts_of(document: Document) -> Facts:
    """The facts of a page; empty at first."""
    facts = document.memo.get(Facts)
    if type(facts) is not Facts:
        facts = document.memo[Facts] = Facts()
    return facts
