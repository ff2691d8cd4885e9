"""
Finds out what a form says of what it does not take, and where: by filling in wrong things and pressing its button,
while nothing can leave the browser.

First all is empty, then all is wrong in shape: what comes up in words, in frames, in the browser's own bubbles. Which
message belongs to which field only shows when one is wrong alone: then its message is there, no other field's is, and
it is gone when the field is right. A summary, a word about the server, a count of letters or a hint that comes with
the focus fails that, and is nobody's message. What a class or a colour is called counts for nothing.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Final, NamedTuple

from playwright.sync_api import Error

from curbcut.knowledge import Answer, FormErrors
from curbcut.learner.browser import WIDE, Browser
from curbcut.learner.probes.form_tries import (
    MOST_TRIES,
    Attempt,
    Form,
    Kind,
    Message,
    fields_told,
    forms_on,
)
from curbcut.standards.error_places import ErrorPlace, is_sound
from curbcut.standards.locators import MOST

ANSWERS = FormErrors

CONFIDENCE: Final = 0.9
SECONDS: Final = 60.0
"""For all pages of one template."""
MOST_FORMS: Final = 4
"""Of one page."""
_NEAREST_FIRST: Final = ("in", "after", "before")


def answer(browser: Browser, urls: Sequence[str], seconds: float = SECONDS) -> Answer:
    """What the forms of these pages, all of one template, say of what they do not take. Raises LearnerError."""
    until = time.monotonic() + seconds
    known: set[str] = set()
    found = dict.fromkeys(each for url in urls for each in _on(browser, url, known, until) if is_sound(each))
    return Answer("\n".join(each.line for each in [*found][:MOST]), f"forms tried in {browser.name}", CONFIDENCE)


def _on(browser: Browser, url: str, known: set[str], until: float) -> Iterator[ErrorPlace]:
    """What the forms of a page say, those that are not known; they are known then."""
    waiting: list[int] | None = None
    while (waiting is None or waiting) and time.monotonic() < until:
        with browser.looking_at(url, WIDE) as shown, suppress(Error):  # it went away: what is known will do
            if waiting is None:
                kinds = forms_on(shown)
                waiting = [number for number, kind in enumerate(kinds) if kind not in known][:MOST_FORMS]
                known.update(kinds)
            if waiting:
                with Form(browser, shown, waiting.pop(0), until) as form:
                    yield from said_by(form)


class Trial(NamedTuple):
    """What was said when some fields were wrong, and all others right as far as anybody knows."""

    wrong: frozenset[int]
    attempt: Attempt

    def tells(self, kind: Kind, field: int) -> bool:
        """Whether the field alone was wrong, and had a message of this kind."""
        return self.wrong == {field} and field in self.attempt.told.get(kind, ())

    def shows(self, kind: Kind) -> frozenset[int]:
        """The fields beside which something of this kind came up, whatever it is about."""
        return self.attempt.shown.get(kind, frozenset())


def said_by(form: Form) -> Iterator[ErrorPlace]:
    """What one form says of what it does not take."""
    if not form.fields:
        return
    every = range(len(form.fields))
    for number in every:
        if form.fields[number].is_filled and not form.fields[number].is_chosen:
            form.make_empty(number)
    empty = form.attempt()
    if not form.is_standing and not form.again():
        return
    for number in every:
        form.make_wrong(number)
    shaped = form.attempt()
    if not _is_made_good(form):
        return
    told = list(fields_told([empty, shaped]))
    if told:
        yield from _in_words(form, _tried_one_by_one(form, told[:MOST_TRIES], empty))
    else:
        yield from _without_words(form, [empty, shaped])


def _without_words(form: Form, attempts: Sequence[Attempt]) -> Iterator[ErrorPlace]:
    """A form that takes what is right, did not take what was wrong, and said nothing."""
    refused = [each for each in attempts if not each.is_sent]
    if not refused or not all(each.is_silent for each in refused):
        return
    if form.sends_late() or not form.attempt().is_sent:
        return
    is_one = len(form.fields) == 1  # where there is nothing to say, as in a chat, that is no mistake
    if any(each.answered.has_marks or (each.answered.leads and not is_one) for each in refused):
        yield ErrorPlace(form.locator, "mark")
    elif not is_one:
        yield ErrorPlace(form.locator, "nothing")


def _tried_one_by_one(form: Form, fields: Sequence[int], empty: Attempt) -> list[Trial]:
    """What is said with one field wrong and all others right; then with all right. None of it if the page cannot be
    tried so often."""
    left_empty = set(fields_told([empty]))
    trials: list[Trial] = []
    for number in fields:
        (form.make_empty if number in left_empty else form.make_wrong)(number)
        trials.append(Trial(frozenset({number}), form.attempt()))
        if not _is_made_good(form, number):
            return []
    alone = {field for kind in _kinds_in(trials) for field in _proven(kind, trials)}
    if len(alone) == 1 and len(form.fields) > 1:
        trials.append(_with_others_wrong(form, *alone))
    trials.append(Trial(frozenset(), form.attempt()))
    return trials


def _is_made_good(form: Form, *numbers: int) -> bool:
    """Makes these fields right again, or all; whether the form can be sent then, if need be in the page as it comes."""
    every = range(len(form.fields))
    if form.is_standing:
        form.make_good(*(numbers or every))
        if form.is_ready:
            return True
    if not form.again():
        return False
    form.make_good(*every)
    return form.is_standing


def _with_others_wrong(form: Form, right: int) -> Trial:
    """What is said with one field right and all others wrong."""
    others = [number for number in range(len(form.fields)) if number != right]
    for number in others:
        form.make_wrong(number)
    trial = Trial(frozenset(others), form.attempt())
    _is_made_good(form, *others)
    return trial


def _kinds_in(trials: Sequence[Trial]) -> dict[Kind, None]:
    return dict.fromkeys(kind for trial in trials for kind in trial.attempt.told)


def _proven(kind: Kind, trials: Sequence[Trial]) -> list[int]:
    """The fields that have a message of this kind when they are wrong, and at no other time."""
    fields = dict.fromkeys(field for trial in trials for field in trial.wrong if trial.tells(kind, field))
    return [each for each in fields if not any(each in trial.shows(kind) - trial.wrong for trial in trials)]


def _is_contradicted(kind: Kind, trials: Sequence[Trial], form: Form) -> bool:
    """Whether a field had a message of this kind while it was right. One that has it each time may be one for which
    nobody knows what is right; but not where the message could be of the whole form."""
    wronged = {field for trial in trials for field in trial.shows(kind) - trial.wrong}
    lasting = {
        field for field in wronged if all(field in trial.shows(kind) for trial in trials if field not in trial.wrong)
    }
    return bool(wronged - lasting) or any(kind[1] != "in" or form.fields[each].has_button for each in lasting)


def _in_words(form: Form, trials: Sequence[Trial]) -> Iterator[ErrorPlace]:
    """The messages of which the trials have shown that each is one field's."""
    best: dict[str, tuple[Kind, list[int]]] = {}
    for kind in sorted(_kinds_in(trials), key=lambda kind: _NEAREST_FIRST.index(kind[1])):
        selector, where = kind
        proven = _proven(kind, trials)
        is_enough = len(proven) > 1 or (len(proven) == 1 and (where == "in" or len(form.fields) == 1))
        if (
            not is_enough
            or _is_contradicted(kind, trials, form)
            or len(proven) <= len(best.get(selector, (kind, []))[1])
        ):
            continue
        if form.call("isReliable", selector, where):
            best[selector] = (kind, proven)
    for kind, proven in best.values():
        of_fields = list(_messages(kind, proven, trials))
        if not all(field in message.tied for field, message in of_fields):
            is_one_page = all(trial.attempt.load == form.reloads for trial in trials)
            waiting = _waiting(form, [message for _, message in of_fields]) if is_one_page else ""
            yield ErrorPlace(form.locator, "words", *kind, waiting=waiting)


def _messages(kind: Kind, fields: Sequence[int], trials: Sequence[Trial]) -> Iterator[tuple[int, Message]]:
    """The messages that the fields had when they alone were wrong."""
    for trial in trials:
        for field in trial.wrong.intersection(fields):
            if trial.tells(kind, field):
                yield from ((field, message) for message in trial.attempt.messages_of(kind, field))


def _waiting(form: Form, messages: Sequence[Message]) -> str:
    """What finds the messages while they have nothing to say, `""` if they keep their words."""
    selectors = {message.waiting for message in messages}
    is_emptied = form.is_standing and all(form.call("isEmpty", message.handle) for message in messages)
    return selectors.pop() if is_emptied and len(selectors) == 1 else ""
