"""
A field that must be filled in has to say so.

A star beside the label is seen, and hardly ever heard: many screen readers are set to pass over it. Whoever does not
know which fields are needed learns it from an error.

What tells is the mark at the end of the label, or of the text beside the field by which it is called, or the class by
which sites draw a mark or refuse an empty field.
"""

import re
from collections.abc import Iterator
from itertools import islice

from curbcut.aria import explicit_role_of, is_exposed, labels_of, visible_text_of
from curbcut.html import Element, collapse, once_a_page
from curbcut.naming import box_of, fields_of, has_badge, is_ticked, orphan_label_of, what_is_asked
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.aria import ROLES
from curbcut.standards.field_states import OPTIONAL, REQUIRED
from curbcut.standards.text import plain
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Fields that must be filled in say so",
    criteria=["3.3.2", "1.3.1"],
    impact=Impact.SERIOUS,
    looks_at=["input", "select", "textarea"],
)

MARK = re.compile(rf"(?:\*\s*:?|[(\[]\s*(?:{'|'.join(sorted(REQUIRED))})\s*[)\]])\s*:?\s*\Z", re.IGNORECASE)
"""A star, or a word for it in brackets, at the end of a label."""

_MOST_BETWEEN = 5
"""Elements and texts without words between a field and the text before it."""
_BOXES = frozenset({"td", "dd", "div", "span", "p"})
CLASSES = words("required is-required form-required field-required required-field validate-required")

OTHER_MEANING = re.compile(rf"\*\s*(?:[=:–-]\s*)?(?:{'|'.join(sorted(OPTIONAL))})", re.IGNORECASE)


@rule.finds
def fields_that_are_silently_required(page: Page) -> Iterator[Finding]:
    for control in fields_of(page.document):
        if not is_ticked(control) and not has_state(control) and is_marked(control) and is_exposed(control):
            yield Finding(control, "This field must be filled in, and only those who see the mark know it.")


def has_state(control: Element) -> bool:
    """Whether it says it, need not be filled in at all, or has a role for which there is nothing to say."""
    if "required" in control or "aria-required" in control or "disabled" in control:
        return True
    role = explicit_role_of(control)
    return role is not None and "aria-required" not in ROLES[role].supported_attributes


def is_marked(control: Element) -> bool:
    beside = orphan_label_of(control) if not labels_of(control) else None
    labels = labels_of(control) if beside is None else [beside]
    if is_classed(control, labels):
        return True
    is_said = any(MARK.search(visible_text_of(label)) or has_badge(label) for label in labels)
    if not is_said and (labels or not _is_said_beside(control)):
        return False
    form = control.closest("form")
    return form is None or not _gives_star_another_meaning(form)


def _is_said_beside(control: Element) -> bool:
    """Whether the text that a field without a label is called by ends with a mark, before the field or behind it."""
    asked = what_is_asked(control)
    behind = next(control.nodes_after, None)
    if MARK.search(asked) is not None or (
        isinstance(behind, str) and MARK.search(behind) is not None and plain(asked) == plain(behind) != ""
    ):
        return True
    node = _text_before(control)
    if node is None:
        return False
    words = collapse(node) if isinstance(node, str) else visible_text_of(node)
    is_marked = MARK.search(words) is not None or (not isinstance(node, str) and has_badge(node))
    return is_marked and plain(asked) in plain(words) != ""


def _text_before(control: Element) -> Element | str | None:
    """The nearest text before a field, or before the box that it has for itself."""
    inside = control
    for _ in range(2):
        node = next((each for each in islice(inside.nodes_before, _MOST_BETWEEN) if _says_something(each)), None)
        if node is not None:
            return None if not isinstance(node, str) and node.descendants("input", "select", "textarea") else node
        if inside.parent is None or inside.parent.tag not in _BOXES:
            return None
        inside = inside.parent
    return None


def _says_something(node: Element | str) -> bool:
    return bool((node if isinstance(node, str) else node.text).strip())


def is_classed(control: Element, labels: list[Element]) -> bool:
    """Whether the field, its label or the box that it has for itself is of a class that says it must be filled in."""
    document = control.document
    if document.class_names.keys().isdisjoint(CLASSES):
        return False
    box = box_of(control)
    around = [control, *labels, *([box] if box is not None else [])]
    return any(not CLASSES.isdisjoint((each.get("class") or "").split()) for each in around)


@once_a_page
def _gives_star_another_meaning(form: Element) -> bool:
    """Whether a form says that a star stands for what may be left out."""
    return OTHER_MEANING.search(form.text) is not None


@rule.fixes
def by_saying_it(page: Page, finding: Finding) -> Iterator[Change]:
    yield SetAttribute(finding.element, "aria-required", "true", because="it is marked as required")


rule.examples = [
    Good("<label>Town <input required></label>", "HTML says it"),
    Good("<label>Size in cm<sup>2</sup> <input></label>", "no mark at the end"),
    Good('<label>Volume * <input role="slider" type="range"></label>', "a slider always has a value"),
    Good("<form><p>* = optional</p><label>Town * <input></label></form>", "here the star means something else"),
    Bad(
        "<label for=t>Town *</label><input id=t>",
        becomes='<label for=t>Town *</label><input aria-required="true" id=t>',
        why="a star at the end of the label",
    ),
    Bad(
        '<div class="required">Town: <input name=t></div>',
        becomes='<div class="required">Town: <input aria-required="true" name=t></div>',
        why="the class of its box, by which a mark is drawn",
    ),
    Bad(
        "<table><tr><td>Town *</td><td><input name=t></td></tr><tr><td>Street</td><td><input name=s></td></tr></table>",
        becomes='<table><tr><td>Town *</td><td><input aria-required="true" name=t></td></tr>'
        "<tr><td>Street</td><td><input name=s></td></tr></table>",
        why="a star at the end of the text that it is called by",
    ),
    Bad(
        "<dl><dt>お名前<span>必須</span></dt><dd><input name=n></dd></dl>",
        becomes='<dl><dt>お名前<span>必須</span></dt><dd><input aria-required="true" name=n></dd></dl>',
        why="a word of its own at the end of it",
    ),
    Bad(
        "<form><p><input name=a> <small>Name (required)</small></p><p><input name=t> <small>Town</small></p></form>",
        becomes='<form><p><input aria-required="true" name=a> <small>Name (required)</small></p>'
        "<p><input name=t> <small>Town</small></p></form>",
        why="so is one that stands behind the field",
    ),
    Bad(
        "<form><p><input name=a> Name *</p><p><input name=t> Town</p></form>",
        becomes='<form><p><input aria-required="true" name=a> Name *</p><p><input name=t> Town</p></form>',
        why="in loose words, too",
    ),
    Good("<p>Whoever comes brings a friend *</p><ul><li><input name=t></li></ul>", "a text that it is not called by"),
    Good('<form class="required"><label>Town <input></label><label>Street <input></label></form>', "not of one field"),
    Bad(
        "<label>Town *</label> <input placeholder=Bern>",
        becomes='<label>Town *</label> <input aria-required="true" placeholder=Bern>',
        why="so does a label that stands beside the field",
    ),
    Bad(
        "<label for=t>Ort (erforderlich)</label><input id=t>",
        becomes='<label for=t>Ort (erforderlich)</label><input aria-required="true" id=t>',
        why="the word for it, in brackets",
    ),
]
