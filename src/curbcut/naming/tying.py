"""What an id leads to, and labels that stand beside their field and do not lead to it."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import islice
from typing import Final

from curbcut.html import Document, Element
from curbcut.naming.field_kinds import is_ticked
from curbcut.naming.fields import fresh_id, orphan_label_of
from curbcut.naming.label_words import without_marks
from curbcut.naming.shown_words import text_beside_icons
from curbcut.patch import Change, SetAttribute
from curbcut.standards.html import input_type

_FIELDS: Final = frozenset({"input", "select", "textarea"})
_TARGETS: Final = ("data-target", "data-bs-target", "data-parent", "data-bs-parent")
_UNTYPED: Final = frozenset({"disabled", "readonly"})
_HOPS: Final = 3
"""How far around a field its label is looked for."""
_MOST_TWINS: Final = 50
"""Elements with one id that are told apart; each is looked around for."""


def can_be_referred_to(element: Element) -> bool:
    """Whether an id leads to the element: it has one of a single word, which is nobody else's."""
    identifier = element.get("id") or ""
    return len(identifier.split()) == 1 and len(element.document.ids.get(identifier, ())) == 1


def label_that_is_beside(control: Element) -> Iterator[Change]:
    """Makes a label beside the control that leads nowhere lead to it, by the id that one of them has; nothing if there
    is no such label."""
    label = orphan_label_of(control)
    if label is None:
        yield from label_that_leads_to_a_twin(control)
        return
    index_of = control.document.index_of
    stands_after = index_of(label) > index_of(control)
    if control.closest("label") is not label and is_ticked(control) != stands_after:
        # Labels of things to tick are looked for after them, others before: tied from the other side, this one would be
        # named as a fault.
        where = "before" if is_ticked(control) else "after"
        yield SetAttribute(control, "aria-label", _words_of(label), because=f"the label {where} it leads nowhere")
        return
    if _is_of_no_type(control) or _is_shown_by_another(control):
        yield SetAttribute(control, "aria-label", _words_of(label), because="the label beside it leads nowhere")
        return
    identifier, wanted = control.get("id"), (label.get("for") or "").strip()
    if identifier and control.document.by_id(identifier) is control:
        yield SetAttribute(label, "for", identifier, because="it stands beside this field and leads nowhere")
    elif wanted and sum(1 for other in control.document.all("label") if other.get("for") == wanted) == 1:
        yield SetAttribute(control, "id", wanted, because="the label beside it leads to this id, which nothing has")
    else:
        fresh = fresh_id(control, control.get("name") or label.text)
        yield SetAttribute(control, "id", fresh, because="the label beside it needs a place to lead to")
        yield SetAttribute(label, "for", fresh, because="it stands beside this field and leads nowhere")


def _words_of(label: Element) -> str:
    text = text_beside_icons(label)
    return without_marks(text) or text


def _is_of_no_type(control: Element) -> bool:
    """Whether a field is of a type that there is not, such as `phone`: it is one for text, but some checkers hold that
    no label can lead there."""
    said = (control.get("type") or "").strip().lower()
    return control.tag == "input" and said not in {"", input_type(said)}


def _is_shown_by_another(control: Element) -> bool:
    """Whether a field for a file stands before one that nobody can type into, which says what file it is: styles hide
    the first then, and a label that leads to what is hidden is held for a fault."""
    after = control.next
    if control.tag != "input" or input_type(control.get("type")) != "file" or after is None:
        return False
    return any(each.has_any(_UNTYPED) for each in (after, *islice(after.some("input"), 1)) if each.tag == "input")


def label_that_leads_to_a_twin(control: Element) -> Iterator[Change]:
    """Gives a field that shares its id with one before it an id of its own, and leads its label there; see
    `own_id_of_twin`."""
    if control.tag in _FIELDS:
        yield from own_id_of_twin(control)


def own_id_of_twin(element: Element) -> Iterator[Change]:
    """Gives an element that shares its id with one before it an id of its own, and leads there what refers to it: where
    each of these elements has its own label beside it, or its own part of the page that is named by it, and no style or
    script of the page looks for all that have the id. All else that refers to an id finds the first anyway."""
    identifier = element.get("id") or ""
    if not identifier or not 2 <= element.document.ids.count(identifier) <= _MOST_TWINS:
        return
    twins = element.document.ids[identifier]
    if twins[0] is element or len({twin.tag in _FIELDS for twin in twins}) > 1:
        return
    name = "for" if element.tag in _FIELDS else "aria-labelledby"
    own = _references_of(twins, name, identifier)
    if not own or _is_looked_for(identifier, element.document):
        return
    reference = own[twins.index(element)]
    fresh = fresh_id(element, element.get("name") or identifier)
    yield SetAttribute(element, "id", fresh, because=f"an element before it has the id “{identifier}”")
    yield SetAttribute(reference, name, fresh, because="it stands beside this element and leads to another")


def _references_of(twins: Sequence[Element], name: str, identifier: str) -> Sequence[Element]:
    """The own reference of each of the elements with an id; none at all where one of them has none, or shares it."""
    memo = twins[0].document.memo
    own = memo.get((_references_of, identifier))
    if not isinstance(own, list):
        references = {each for each in twins[0].document.having(name) if each.get(name) == identifier}
        together = frozenset(twins) if len(references) == len(twins) else frozenset()
        boxed = [
            _right_behind(twin, references) or _in_the_box_of(twin, references, together) for twin in twins if together
        ]
        found = [reference for reference in boxed if reference is not None]
        own = memo[_references_of, identifier] = found if len(set(found)) == len(twins) else []
    return own


def _right_behind(twin: Element, references: Set[Element]) -> Element | None:
    """The one of the references that stands right behind a thing to tick, where its label is looked for."""
    after = twin.next if is_ticked(twin) else None
    return after if after is not None and after in references else None


def _in_the_box_of(twin: Element, references: Set[Element], twins: Set[Element]) -> Element | None:
    """The one of the references that stands in the nearest box around an element, where none of its twins does."""
    for box in islice(twin.ancestors(), _HOPS):
        inside = box.descendants()
        here = [each for each in inside if each in references]
        if here:
            return here[0] if len(here) == 1 and sum(each in twins for each in inside) == 1 else None
    return None


def _is_looked_for(identifier: str, document: Document) -> bool:
    """Whether a style, a script or an attribute that script libraries read goes by the id."""
    is_target = any(each.get(name) == f"#{identifier}" for name in _TARGETS for each in document.having(name))
    return is_target or re.search(rf"#{re.escape(identifier)}(?![\w-])", document.code) is not None
