"""What is left alone in a page that is not finished: the source of a template, or one that a script fills in."""

from collections.abc import Sequence
from typing import Final

from curbcut.html import Document
from curbcut.html.bindings import TEXT, filled_in, filled_in_itself, has_bindings, is_in_loop
from curbcut.html.template_source import holds_expression, is_template_source, is_written_as_it_stands
from curbcut.patch import REBUILDING, Change, EditAttribute, RemoveAttribute, SetAttribute
from curbcut.rule import Finding, Rule

_NAMING: Final = frozenset({"aria-label", "aria-labelledby", "alt", "title", "placeholder", "for", TEXT})
_UNMAKING: Final = frozenset({"none", "presentation"})


class Unfinished:
    """What is left alone on one page."""

    def __init__(self, document: Document) -> None:
        self._is_template = is_template_source(document)
        self._has_bindings = has_bindings(document)

    def concerns(self, rule: Rule) -> bool:
        """Whether the rule judges how things stand in the page as visitors get it."""
        return self._is_template and rule.whole_page

    def covers(self, finding: Finding, changes: Sequence[Change]) -> bool:
        """Whether something that nobody has yet seen may mend, or undo, what was found."""
        if any(map(_is_over_an_expression, changes)):
            return True
        if self._is_template and not is_written_as_it_stands(finding.element):
            return True
        if not self._has_bindings:
            return False
        is_named_later = _is_about_a_name(changes) and not _NAMING.isdisjoint(filled_in(finding.element))
        return is_named_later or any(map(_is_filled_in, changes))

    def forbids(self, changes: Sequence[Change]) -> bool:
        """Whether changes would be wrong where the element is written more than once, in another place, or in another
        language: an expression of a text is not read everywhere in an attribute."""
        if any(map(_writes_an_expression, changes)):
            return True
        if self._is_template:
            return any(isinstance(each, REBUILDING) or _is_for_one(each) for each in changes)
        return self._has_bindings and any(_is_for_one(each) and is_in_loop(each.element) for each in changes)


def _is_about_a_name(changes: Sequence[Change]) -> bool:
    return not changes or any(
        isinstance(each, SetAttribute) and (each.name in _NAMING or (each.name == "role" and each.value in _UNMAKING))
        for each in changes
    )


def _is_filled_in(change: Change) -> bool:
    return isinstance(change, SetAttribute) and change.name in filled_in_itself(change.element)


def _is_for_one(change: Change) -> bool:
    """Whether it gives an id, of which there may be one in a page."""
    return isinstance(change, SetAttribute) and change.name == "id"


def _is_over_an_expression(change: Change) -> bool:
    if not isinstance(change, SetAttribute | RemoveAttribute | EditAttribute):
        return False
    return holds_expression(change.element.get(change.name) or "")


def _writes_an_expression(change: Change) -> bool:
    return isinstance(change, SetAttribute) and holds_expression(change.value)
