"""
Hints and error messages must be tied to their field.

"At least eight characters" below a field, or "This is not a date" beside it, is not read when someone comes to the
field with the Tab key. They hear the label, and nothing of what went wrong.

A text that sites call a hint, in the same small box as one field, becomes the field's description; so does one between
a field and its label, or after the two and before the next label; and so does an error message, where the page says
that the field is in error.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed, is_visible, labels_of, visible_text_of
from curbcut.html import Element
from curbcut.naming import box_of, fields_of, fresh_id, texts_named
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.field_states import REQUIRED
from curbcut.standards.form_errors import ERROR_MESSAGES, IN_ERROR
from curbcut.standards.text import plain
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Hints and error messages are tied to their field",
    criteria=["1.3.1", "3.3.1", "3.3.2"],
    impact=Impact.SERIOUS,
    looks_at=["input", "select", "textarea"],
)

HINTS = words(
    "hint hints help note help-text helptext help-block form-text form-hint form-help field-hint field-help "
    "field-description input-hint input-help help-inline helper-text govuk-hint usa-hint description__help "
    "instructions "
    "description form-item__description form-item-description muiformhelpertext-root mdc-text-field-helper-text "
    "mat-mdc-form-field-hint uk-form-help form-field__hint"
)
MARKED = IN_ERROR | {"error", "invalid", "with-error"}
"""Enough to tie a message to its field, since the message is there as well."""
_SENTENCES = frozenset(
    {"this field is required", "dieses feld ist erforderlich", "ce champ est obligatoire", "este campo es obligatorio"}
)
SAYS_REQUIRED = frozenset(map(plain, REQUIRED | _SENTENCES))
"""Texts that say what `required` says."""
LONGEST = 300


@rule.finds
def texts_that_nothing_ties_to_their_field(page: Page) -> Iterator[Finding]:
    if "class" not in page.document.attribute_names:
        return
    for control in fields_of(page.document):
        if untied_texts_of(control) and is_exposed(control):
            yield Finding(control, "A hint or an error message stands beside this field, and is not read with it.")


def untied_texts_of(control: Element) -> list[Element]:
    """The hints and error messages in the field's box that do not describe it yet."""
    box = box_of(control)
    wanted = HINTS | ERROR_MESSAGES if is_in_error(control, box) else HINTS
    texts = texts_named(box, wanted) if box is not None else [*texts_touching(control, wanted)]
    tied = (control.get("aria-describedby") or "").split() + (control.get("aria-labelledby") or "").split()
    return [
        text
        for text in texts
        if text.get("id") not in tied
        and text.closest("label") is None
        and len(visible_text_of(text)) <= LONGEST
        and not says_only_what_is_heard(text, control)
    ]


def says_only_what_is_heard(text: Element, control: Element) -> bool:
    """Whether a hint says no more than that the field must be filled in, and its state says that already."""
    is_required = "required" in control or control.get("aria-required") == "true"
    return is_required and plain(visible_text_of(text)) in SAYS_REQUIRED


def texts_touching(control: Element, names: frozenset[str]) -> Iterator[Element]:
    """Texts with one of the class names that stand between the control and its own label, or that follow the two and
    end there, or are followed by another label."""
    labels, before, after = labels_of(control), control.previous, control.next
    if before is not None and is_called(before, names) and before.previous in labels:
        yield before
    is_last = after is not None and (after.next is None or after.next.tag == "label")
    if after is not None and is_last and before in labels and is_called(after, names):
        yield after


def is_called(text: Element, names: frozenset[str]) -> bool:
    classes = (text.get("class") or "").lower().split()
    return not names.isdisjoint(classes) and is_visible(text) and bool(visible_text_of(text)) and not text.has_elements


def is_in_error(control: Element, box: Element | None) -> bool:
    """Whether the page says that what was filled in is wrong."""
    around = box.get("class") or "" if box is not None else ""
    classes = f"{control.get('class') or ''} {around}".lower().split()
    return control.get("aria-invalid") == "true" or not MARKED.isdisjoint(classes)


@rule.fixes
def by_describing_the_field(page: Page, finding: Finding) -> Iterator[Change]:
    control = finding.element
    identifiers = (control.get("aria-describedby") or "").split()
    for text in untied_texts_of(control):
        identifier = text.get("id")
        if not identifier:
            identifier = fresh_id(text, f"{control.get('name') or control.get('id') or 'field'}-hint")
            yield SetAttribute(text, "id", identifier, because="the description leads here")
        identifiers.append(identifier)
    yield SetAttribute(control, "aria-describedby", " ".join(identifiers), because="the text in the same box")


rule.examples = [
    Good(
        '<div><label>Password <input aria-describedby="h"></label><p class="hint" id="h">At least 8</p></div>',
        "tied already",
    ),
    Good(
        '<div><label>Town <input></label><p class="invalid-feedback">Please choose a town</p></div>',
        "a message kept ready: nothing is wrong yet",
    ),
    Good('<div><input aria-label="A"><input aria-label="B"><p class="hint">At least 8</p></div>', "of which field?"),
    Good(
        '<div><label>Town <input required></label><p class="help-block">(required)</p></div>',
        "a screen reader says so of itself",
    ),
    Bad(
        '<div><label>Password <input name="pw"></label><p class="hint">At least 8</p></div>',
        becomes='<div><label>Password <input aria-describedby="curbcut-pw-hint" name="pw"></label>'
        '<p id="curbcut-pw-hint" class="hint">At least 8</p></div>',
        why="a hint in the same box",
    ),
    Bad(
        '<form><label for="n">Number</label> <p class="form-hint">On your last payslip</p> <input id="n"> '
        '<label for="p">Place</label> <input id="p"></form>',
        becomes='<form><label for="n">Number</label> <p id="curbcut-n-hint" class="form-hint">On your last payslip</p> '
        '<input aria-describedby="curbcut-n-hint" id="n"> <label for="p">Place</label> <input id="p"></form>',
        why="a hint between a field and its label",
    ),
    Good('<form><input aria-label="A"><p class="hint">At least 8</p><input aria-label="B"></form>', "of which field?"),
    Bad(
        '<div class="field has-error"><label>Date <input name="d"></label>'
        '<span id="e" class="error">No date</span></div>',
        becomes='<div class="field has-error"><label>Date <input aria-describedby="e" name="d"></label>'
        '<span id="e" class="error">No date</span></div>',
        why="the box says that something is wrong, and the message what",
    ),
]
