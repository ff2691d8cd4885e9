"""Which `label` elements speak for which controls."""

from curbcut.aria.facts import facts_of
from curbcut.html import Document, Element
from curbcut.standards.html import LABELABLE, input_type, is_custom_element

_NONE: list[Element] = []


def labels_of(element: Element) -> list[Element]:
    """The `label` elements of a control, in document order."""
    facts = facts_of(element.document)
    if facts.labels is None:
        facts.labels = _find_labels(element.document)
    return facts.labels.get(element, _NONE)


def _find_labels(document: Document) -> dict[Element, list[Element]]:
    labels: dict[Element, list[Element]] = {}
    for label in document.all("label"):
        control = labelled_control_of(label)
        if control is not None:
            labels.setdefault(control, []).append(label)
    return labels


def labelled_control_of(label: Element) -> Element | None:
    """The control a `label` is for: the one its `for` names, or without `for` the first one inside."""
    target = label.get("for")
    if target is not None:
        control = label.document.by_id(target)
        return control if control is not None and is_labelable(control) else None
    memo = label.document.memo
    key = (labelled_control_of, label)
    if key not in memo:  # all that is in a label asks
        memo[key] = next((inner for inner in label.descendants() if is_labelable(inner)), None)
    inner = memo[key]
    return inner if isinstance(inner, Element) else None


def is_labelable(element: Element) -> bool:
    """Whether a `label` can be for the element."""
    if element.tag == "input":
        return input_type(element.get("type")) != "hidden"
    return (element.tag in LABELABLE or is_custom_element(element.tag)) and element.is_html
