"""Labels that stand beside their field and do not lead to it."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from curbcut.aria import visible_text_of
from curbcut.html import Element
from curbcut.naming.fields import fresh_id, is_ticked, orphan_label_of
from curbcut.patch import Change, SetAttribute

_FIELDS: Final = frozenset({"input", "select", "textarea"})
_HOPS: Final = 3
"""How far around a field its label is looked for."""


def label_that_is_beside(control: Element) -> Iterator[Change]:
    """Makes a label beside the control that leads nowhere lead to it, by the id that one of them has; nothing if there
    is no such label."""
    label = orphan_label_of(control)
    if label is None:
        yield from label_that_leads_to_a_twin(control)
        return
    if control.closest("label") is not label and is_ticked(control) != (control.next is label):
        # Labels of things to tick are looked for after them, others before: tied from the other side, this one would be
        # named as a fault.
        where = "before" if is_ticked(control) else "after"
        yield SetAttribute(control, "aria-label", visible_text_of(label), because=f"the label {where} it leads nowhere")
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


def label_that_leads_to_a_twin(control: Element) -> Iterator[Change]:
    """Gives a field that shares its id with one before it an id of its own, and leads its label there: where each of
    the fields has its own label beside it, and no style or script of the page looks for all that have the id. All else
    that refers to an id finds the first anyway."""
    identifier = control.get("id") or ""
    twins = control.document.ids.get(identifier, ()) if identifier else ()
    if len(twins) < 2 or twins[0] is control or any(twin.tag not in _FIELDS for twin in twins):
        return
    labels = [label for label in control.document.all("label") if label.get("for") == identifier]
    own = [_label_in_the_box_of(twin, labels, twins) for twin in twins]
    label = own[list(twins).index(control)]
    is_sorted_out = len(labels) == len(twins) and None not in own and len(set(own)) == len(twins)
    if label is None or not is_sorted_out or _is_looked_for(identifier, control.document.code):
        return
    fresh = fresh_id(control, control.get("name") or label.text)
    yield SetAttribute(control, "id", fresh, because=f"a field before it has the id “{identifier}”")
    yield SetAttribute(label, "for", fresh, because="it stands beside this field and leads to another")


def _label_in_the_box_of(field: Element, labels: list[Element], twins: Sequence[Element]) -> Element | None:
    """The one of the labels that stands in the nearest box around a field, where none of its twins does."""
    for box in islice(field.ancestors(), _HOPS):
        inside = box.descendants("label", *_FIELDS)
        here = [each for each in inside if each in labels]
        if here:
            return here[0] if len(here) == 1 and sum(each in twins for each in inside) == 1 else None
    return None


def _is_looked_for(identifier: str, code: str) -> bool:
    return re.search(rf"#{re.escape(identifier)}(?![\w-])", code) is not None
