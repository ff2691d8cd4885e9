"""
Selectors, as far as the cascade needs them: their parts, their weight, and whether they speak of an element's resting
state. Matching is the parser's. https://www.w3.org/TR/selectors-4/
"""

import re
from typing import Final, NamedTuple

from curbcut.html import Document, Element, can_be_selected
from curbcut.memory import remembered

_PART = re.compile(r"""\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)|\[[^\]]*\]|"[^"]*"|'[^']*'|[^,(\["']+|.""")
_PSEUDO_ELEMENT = re.compile(r"::[\w-]+|(?<!:):(?:before|after|first-line|first-letter)\b", re.IGNORECASE)
_PASSING_STATE = re.compile(
    r":(?:hover|focus|focus-visible|focus-within|active|visited|target|target-within|-moz-focusring|user-invalid"
    r"|user-valid|fullscreen|modal|popover-open|-webkit-autofill|autofill|open|current|past|future|playing|paused)"
    r"(?![\w-])(?!\()",
    re.IGNORECASE,
)
_NEGATED = re.compile(r":not\([^()]*\)", re.IGNORECASE)
_FUNCTION = re.compile(r":(is|not|has|where|matches|-webkit-any|-moz-any)\(", re.IGNORECASE)
_ID = re.compile(r"#[\w\\-]+")
_CLASS_LIKE = re.compile(
    r"\.[\w\\-]+|\[[^\]]*\]|(?<!:):(?!not\(|is\(|has\(|where\()[\w-]+(?:\([^()]*\))?", re.IGNORECASE
)
_TYPE = re.compile(r"(?:^|[\s>+~(,])[a-z][\w-]*|::[\w-]+", re.IGNORECASE)

_ARGUMENTS = re.compile(r"\([^()]*+\)|\[[^\]]{0,500}+\]")
_NAME = re.compile(r"([.#])([\w-]+)")

MAX_SELECTOR: Final = 1000
"""A longer selector is not read; in characters."""


class Specificity(NamedTuple):
    """A selector's weight: ids, classes and their like, types."""

    ids: int
    classes: int
    types: int


@remembered(4096)
def selectors_in(selector_list: str) -> tuple[str, ...]:
    """The selectors of a list, `"a, b > c"`, each by itself."""
    parts = [""]
    for found in _PART.finditer(selector_list[: MAX_SELECTOR * 20]):
        piece = found.group()
        if piece == ",":
            parts.append("")
        else:
            parts[-1] += piece
    return tuple(part.strip() for part in parts)


@remembered(4096)
def specificity_of(selector: str) -> Specificity:
    """The weight of one selector. `:where()` counts nothing, `:is()`, `:not()` and `:has()` count what is inside."""
    bare = re.sub(r":where\([^()]*\)", "", selector, flags=re.IGNORECASE)
    bare = _FUNCTION.sub(" (", bare)
    without_attributes = re.sub(r"\[[^\]]*\]", " ", bare)
    return Specificity(
        len(_ID.findall(without_attributes)), len(_CLASS_LIKE.findall(bare)), len(_TYPE.findall(without_attributes))
    )


@remembered(4096)
def is_for_pseudo_element(selector: str) -> bool:
    """Whether a selector is for generated content or a part of an element, not for the element."""
    return _PSEUDO_ELEMENT.search(selector) is not None


@remembered(4096)
def is_for_passing_state(selector: str) -> bool:
    """Whether a selector only holds while someone points at, focuses or activates something."""
    return ":" in selector and _PASSING_STATE.search(_NEGATED.sub("", selector)) is not None


def in_passing_state(selector: str) -> str:
    """The selector of the elements that it would hold for in the states it names: `a:focus` is `a`."""
    return _PASSING_STATE.sub(_any_where_alone, _NEGATED.sub("", selector)).strip()


def _any_where_alone(state: re.Match[str]) -> str:
    before = state.string[: state.start()]
    return "*" if not before or before[-1] in " \t\n\f\r>+~(," else ""


def matching(document: Document, selector: str) -> list[Element] | None:
    """The elements a selector matches, or None if it cannot be read."""
    if not _is_readable(selector):
        return None
    if names_what_is_missing(document, selector):
        return []
    found = document.memo.get((matching, selector))
    if not isinstance(found, list):
        found = document.memo[matching, selector] = document.select(selector)
    return found


@remembered(4096)
def _is_readable(selector: str) -> bool:
    return len(selector) <= MAX_SELECTOR and can_be_selected(selector)


def names_what_is_missing(document: Document, selector: str) -> bool:
    """Whether a selector asks for a class or id that the page does not have: most selectors of most sheets do."""
    classes, ids = _names_in(selector)
    return not (document.has_class_names(classes) and document.has_ids(ids))


_NAMELESS: Final = (frozenset[str](), frozenset[str]())


@remembered(4096)
def _names_in(selector: str) -> tuple[frozenset[str], frozenset[str]]:
    """The class names and ids that an element and those around it must have, in lower case, as some documents do not
    tell cases apart; none of a selector that is not simple to read."""
    bare = _ARGUMENTS.sub("", selector)
    if "\\" in selector or "(" in bare or not selector.isascii():
        return _NAMELESS
    found = [(kind, name.lower()) for kind, name in _NAME.findall(bare)]
    return (
        frozenset(name for kind, name in found if kind == "."),
        frozenset(name for kind, name in found if kind == "#"),
    )
