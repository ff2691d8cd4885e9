"""Which rules the fixes of one pass leave work for: the one that yielded, and all where what they look at has become
something else. The rest, by far the most, is told by one look at the page as it came."""

from collections.abc import Sequence

from curbcut.css import styles_mention
from curbcut.engine.findings import Outcome, Resolved
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Rule
from curbcut.standards.language import canonical_language, primary_language

_CONTROLS = frozenset({"button", "link", "checkbox", "switch"})
_MEANINGFUL = frozenset({"role", "aria-hidden", "aria-label", "aria-labelledby", "tabindex"})
"""Attributes that keep other rules from looking at an element, or at what is in it, while they are there."""
_LOOKS_FOR_RINGS = "focus-outline"
_CONTENDING = (Outcome.FIXED, Outcome.YIELDED)


def rules_with_work(resolved: Sequence[Resolved], rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Of the rules, those that have to look again: none as a rule; all if a fix took away or replaced what kept others
    from looking; those that yielded, with the ones that may still want the same."""
    yielded = any(each.outcome is Outcome.YIELDED for each in resolved)
    made = [change for each in resolved if each.outcome is Outcome.FIXED for change in each.changes]
    if any(map(_makes_something_else, made)):
        return rules
    again = _contenders(resolved) if yielded else set()
    if any(map(_lets_tab_stop, made)):  # where a style may have taken the ring away
        again.add(_LOOKS_FOR_RINGS)
    return tuple(rule for rule in rules if rule.id in again)


def rules_in_contention(resolved: Sequence[Resolved], rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Of the rules, those that tell what becomes of fixes that yielded, if any did: no others want the same place."""
    contenders = _contenders(resolved) if any(each.outcome is Outcome.YIELDED for each in resolved) else ()
    return tuple(rule for rule in rules if rule.id in contenders)


def _contenders(resolved: Sequence[Resolved]) -> set[str]:
    """The rules that yielded or wrote something."""
    return {each.rule.id for each in resolved if each.outcome in _CONTENDING}


def _makes_something_else(change: Change) -> bool:
    if isinstance(change, RemoveAttribute):
        return change.name in _MEANINGFUL
    if not isinstance(change, SetAttribute):
        return False
    if change.name == "lang":
        return _is_another_language(change)
    return change.name == "role" and _is_another_thing(change)


def _lets_tab_stop(change: Change) -> bool:
    if not isinstance(change, SetAttribute) or change.name != "tabindex" or change.value != "0":
        return False
    return styles_mention(change.element.document, "outline")


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
