"""
What a form says is wrong with a field is read with the field.

“This is no e-mail address” comes up in red beside a field. Whoever listens presses the button, is told nothing, and
goes through the form again: each field sounds as before. Some forms only turn a frame red, and then nobody who cannot
see it knows what is wrong, or where.

A learner fills in the forms of a page wrongly, while nothing can leave the browser, and sees which message belongs to
which field. A text that stands in the source and is empty until something is wrong describes its field from the start.
What scripts make, and what is kept ready with its words and only hidden, must not be read before it is shown: Curbcut's
client ties that to its field as long as it is seen, and says that the field is in error. What the browser says by
itself is read out by itself, and is left alone. A form that refuses without a word is for a person to mend.
"""

from collections.abc import Iterator, Mapping

from curbcut.html import Element
from curbcut.knowledge import FormErrors, Question
from curbcut.naming import can_be_referred_to, can_be_refused, fresh_id, messages_waiting
from curbcut.patch import Change, SetAttribute, TellInBrowser
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.error_places import ErrorPlace

rule = Rule(
    __name__,
    title="What a form says is wrong with a field is read with the field",
    criteria=["3.3.1", "1.3.1"],
    impact=Impact.SERIOUS,
    looks_at=["input", "select", "textarea"],
)

UNTIED = "What will be said to be wrong here stands in a text that is not read with the field."
SAID_LATER = "What is wrong with a field of this form comes up beside it, and nothing ties it to the field."
WITHOUT_WORDS = {
    "mark": "This form shows by a mark alone what it does not take, and says nothing of it in words.",
    "nothing": "This form does not take what is missing or wrong in it, and says nothing.",
}


@rule.finds
def errors_that_are_not_read_with_their_field(page: Page) -> Iterator[Finding]:
    for field in _untied(page):
        yield Finding(field, UNTIED)
    for place in _places(page):
        message = SAID_LATER if place.says == "words" else WITHOUT_WORDS[place.says]
        yield Finding(_form_of(page, place), message, is_certain=place.says != "nothing")


@rule.fixes
def by_describing_the_field(page: Page, finding: Finding) -> Iterator[Change]:
    if finding.message == UNTIED:
        yield from _tied(finding.element, _untied(page)[finding.element])
    elif finding.message == SAID_LATER:
        for place in _places(page):
            if place.says == "words" and _form_of(page, place) is finding.element:
                yield TellInBrowser(
                    finding.element, place, because="a learner filled the form in, and saw what it says"
                )


def _places(page: Page) -> tuple[ErrorPlace, ...]:
    return page.ask_about_form_errors() if can_be_refused(page.document) else ()


def _form_of(page: Page, place: ErrorPlace) -> Element:
    """The page itself where scripts make the form."""
    return next(iter(page.document.select(place.form)), page.document.body or page.document.root)


def _untied(page: Page) -> dict[Element, Element]:
    """The fields whose message stands in the source, is empty, and does not describe them yet: looked for once on a
    page."""
    places = _places(page)
    key = (_untied, places)
    found = page.document.memo.get(key)
    if not isinstance(found, dict):
        waiting = (pair for place in places for pair in messages_waiting(page.document, place))
        found = page.document.memo[key] = {field: message for field, message in waiting if _is_untied(field, message)}
    return found


def _is_untied(field: Element, message: Element) -> bool:
    told = f"{field.get('aria-describedby') or ''} {field.get('aria-errormessage') or ''}".split()
    return message.get("id") not in told and ("id" not in message or can_be_referred_to(message))


def _tied(field: Element, message: Element) -> Iterator[Change]:
    identifier = message.get("id")
    if not identifier:
        identifier = fresh_id(message, f"{field.get('name') or field.get('id') or 'field'}-error")
        yield SetAttribute(message, "id", identifier, because="the description leads here")
    described = [*(field.get("aria-describedby") or "").split(), identifier]
    yield SetAttribute(field, "aria-describedby", " ".join(described), because="a learner saw what is wrong said there")


PAGE = (
    '<!doctype html><html lang="en"><head><title>A</title><script src="/a.js"></script></head><body>'
    "<main><h1>A</h1>{}</main></body></html>"
)
FORM = (
    '<form class="join"><p><label for="m">Mail</label><input id="m" name="mail"><span class="msg"></span></p>'
    '<p><label for="t">Town</label><input id="t" name="town"><span class="msg"></span></p><button>Join</button></form>'
)
READY = FORM.replace('"msg"></span>', '"msg" hidden>Please look at this</span>')
KEY = ("https://example.com/a.js", "183d9f91903e8981")
WAITING: Mapping[Question, str] = {
    FormErrors(*KEY): ErrorPlace("form.join", "words", "span.msg", "in", "span.msg").line,
}

rule.examples = [
    Good(PAGE.format(FORM), "nobody has seen yet what it says"),
    Good(PAGE.format(FORM), "the browser says what is wrong", knowing={FormErrors(*KEY): ""}),
    Bad(
        PAGE.format(FORM),
        becomes=PAGE.format(
            FORM.replace('<input id="m"', '<input aria-describedby="curbcut-mail-error" id="m"')
            .replace('<input id="t"', '<input aria-describedby="curbcut-town-error" id="t"')
            .replace('<span class="msg">', '<span id="curbcut-mail-error" class="msg">', 1)
            .replace('<span class="msg">', '<span id="curbcut-town-error" class="msg">', 1)
        ),
        knowing=WAITING,
        why="the texts are empty until something is wrong",
    ),
    Bad(
        PAGE.format(READY),
        becomes=None,
        knowing={FormErrors(*KEY): ErrorPlace("form.join", "words", "span.msg", "in").line},
        why="the words are there already, and would be read before anything is wrong: the client ties them",
    ),
    Bad(
        PAGE.format(FORM),
        becomes=None,
        knowing={FormErrors(*KEY): ErrorPlace("form.join", "mark").line},
        why="only a mark shows what is wrong: for a person",
    ),
]
