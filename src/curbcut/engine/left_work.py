"""Whether the fixes of one pass leave work for another: where one yielded, or where what others look at has become
something else. The rest, by far the most, is told by one look at the page as it came."""

from curbcut.css import styles_mention
from curbcut.engine.findings import Outcome, Resolved
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.standards.language import canonical_language, primary_language

_CONTROLS = frozenset({"button", "link", "checkbox", "switch"})
_MEANINGFUL = frozenset({"role", "aria-hidden", "aria-label", "aria-labelledby", "tabindex"})
"""Attributes that keep other rules from looking at an element, or at what is in it, while they are there."""


def leaves_work(resolved: Resolved) -> bool:
    """Whether a fix yielded to another, or took away or replaced what kept other rules from looking."""
    if resolved.outcome is Outcome.FIXED:
        return any(map(_makes_work, resolved.changes))
    return resolved.outcome is Outcome.YIELDED


def _makes_work(change: Change) -> bool:
    if isinstance(change, RemoveAttribute):
        return change.name in _MEANINGFUL
    if not isinstance(change, SetAttribute):
        return False
    if change.name == "lang":
        return _is_another_language(change)
    if change.name == "tabindex":  # of what Tab reaches now, a style may have taken the ring away
        return change.value == "0" and styles_mention(change.element.document, "outline")
    return change.name == "role" and _is_another_thing(change)


def _is_another_language(change: SetAttribute) -> bool:
    """Whether a page turns out to be in another language than it says, in which no names were given; or a part of it,
    whose text was taken for the page's."""
    if change.element is not change.element.document.root:
        return change.element.tag != "a"
    declared = change.element.get("lang") or change.element.get("xml:lang")
    language = canonical_language(declared or "")
    return declared is not None and (language is None or primary_language(language) != primary_language(change.value))


def _is_another_thing(change: SetAttribute) -> bool:
    """Whether a role replaces another, or makes a control of what was none: what is in it and what it is called then
    mean something else."""
    element = change.element
    if change.value == "heading":  # of which a page's title may be taken
        return not element.document.all("title")
    return "role" in element or (change.value in _CONTROLS and (element.has_elements or "aria-label" in element))
