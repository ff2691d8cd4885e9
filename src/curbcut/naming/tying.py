"""Labels that stand beside their field and do not lead to it."""

from collections.abc import Iterator

from curbcut.aria import visible_text_of
from curbcut.html import Element
from curbcut.naming.fields import fresh_id, is_ticked, orphan_label_of
from curbcut.patch import Change, SetAttribute


def label_that_is_beside(control: Element) -> Iterator[Change]:
    """Makes a label beside the control that leads nowhere lead to it, by the id that one of them has; nothing if there
    is no such label."""
    label = orphan_label_of(control)
    if label is None:
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
