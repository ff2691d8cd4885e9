"""
A field in error must say so.

A red frame tells those who see it which of twelve fields is wrong. To a screen reader all twelve are alike.

Where the server has marked a field, or its box, as in error and shows a message for it, the field says so. So it does
where the field itself is marked, and the form begins with the news that something is wrong.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed, is_visible
from curbcut.html import Element
from curbcut.naming import box_of, fields_of, has_words, texts_named
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.form_errors import ERROR_MESSAGES, ERROR_SUMMARIES, IN_ERROR

rule = Rule(
    __name__,
    title="Fields in error say so",
    criteria=["3.3.1", "4.1.2"],
    impact=Impact.SERIOUS,
    looks_at=["input", "select", "textarea"],
)


@rule.finds
def fields_that_hide_their_error(page: Page) -> Iterator[Finding]:
    if "class" not in page.document.attribute_names:
        return
    for control in fields_of(page.document):
        if "aria-invalid" not in control and is_in_error(control) and is_exposed(control):
            yield Finding(control, "This field is marked as wrong, and only those who see the mark know it.")


def is_in_error(control: Element) -> bool:
    box = box_of(control)
    own = set((control.get("class") or "").lower().split())
    classes = own | set(((box.get("class") or "") if box is not None else "").lower().split())
    if IN_ERROR.isdisjoint(classes):
        return False
    messages = ERROR_MESSAGES | ({"help-block"} if "has-error" in classes else set())  # as Bootstrap 3 has both
    has_message = box is not None and bool(texts_named(box, messages))
    return has_message or (not IN_ERROR.isdisjoint(own) and is_in_a_form_with_errors(control))


def is_in_a_form_with_errors(control: Element) -> bool:
    """Whether words in the form of a field say that something in it is wrong."""
    form = control.closest("form")
    if form is None:
        return False
    alerts = (each for each in form.document.having("role") if each.get("role") == "alert")
    says_so = any(form in alert.ancestors() and is_visible(alert) and has_words(alert.text) for alert in alerts)
    return says_so or bool(texts_named(form, ERROR_SUMMARIES))


@rule.fixes
def by_saying_it(page: Page, finding: Finding) -> Iterator[Change]:
    yield SetAttribute(finding.element, "aria-invalid", "true", because="the page marks it, and shows a message for it")


rule.examples = [
    Good('<div class="field"><label>Date <input></label><span class="error">No date</span></div>', "nothing is marked"),
    Good(
        '<div class="has-error"><label>Date <input></label></div>', "without a message a class alone may be a leftover"
    ),
    Bad(
        '<form><p role="alert">Please correct what is marked.</p><label>Date <input class="has-error"></label> '
        "<label>Town <input></label></form>",
        becomes='<form><p role="alert">Please correct what is marked.</p>'
        '<label>Date <input aria-invalid="true" class="has-error"></label> <label>Town <input></label></form>',
        why="the field itself is marked, in a form that says so",
    ),
    Bad(
        '<div class="form-group has-error"><label>Date <input></label><span class="help-block">No date</span></div>',
        becomes='<div class="form-group has-error"><label>Date <input aria-invalid="true"></label>'
        '<span class="help-block">No date</span></div>',
        why="in a box in error, what helps is the message",
    ),
    Bad(
        '<div class="has-error"><label>Date <input></label><span class="error">No date</span></div>',
        becomes='<div class="has-error"><label>Date <input aria-invalid="true"></label>'
        '<span class="error">No date</span></div>',
        why="marked, with a message",
    ),
]
