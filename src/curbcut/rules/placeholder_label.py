"""
A hint inside a field is not a label.

It disappears with the first letter that is typed, and some screen readers pass it over. Whoever is interrupted cannot
tell any more what belongs into the field.

A label beside the field that leads nowhere is tied to it. Text that certainly is its label becomes its name, and the
hint stays a hint. Else the hint becomes the name, so that it stays for assistive technology. A visible label only the
site can add.
"""

import re
from collections.abc import Iterator

from curbcut.aria import NameSource, is_exposed, name_source_of
from curbcut.html import Element
from curbcut.naming import (
    cleaned,
    fields_of,
    is_search_field,
    kind_in_words,
    label_beside_hint,
    label_that_is_beside,
    purpose_in_words,
)
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.field_states import OPTIONAL, REQUIRED

rule = Rule(
    __name__,
    title="Fields have more than a hint inside them",
    criteria=["3.3.2"],
    impact=Impact.MODERATE,
    looks_at=["[placeholder]"],
)

EXAMPLE = re.compile(
    r"@|\d{2}|https?:|www\.|\bex(?:emple|ample|\.)? ?:"
    r"|\b(?:e\.?\s?g\.?|i\.?e\.?|for example|z\.\s?b\.|p\. ?ex\.|bijv\.|ej\.)",
    re.IGNORECASE,
)
"""Hints that show what may be typed instead of saying what is asked for."""

FORMAT = re.compile(r"(?:d{1,2}|m{1,2}|y{2,4}|t{1,2}|j{2,4}|a{2,4}|h{1,2}|s{1,2}|[./: -])++\Z", re.IGNORECASE)
"""Hints that show the parts of a date or a time: `DD`, `TT.MM.JJJJ`, `hh:mm`."""


STATE = re.compile(rf"(?:not )?(?:{'|'.join(sorted(REQUIRED | OPTIONAL))})\W*\Z", re.IGNORECASE)
"""Hints that say whether something must be typed, and not what."""


@rule.finds
def fields_with_a_hint_alone(page: Page) -> Iterator[Finding]:
    if not page.having("placeholder"):
        return
    for control in fields_of(page.document):
        if "placeholder" in control and name_source_of(control) is NameSource.PLACEHOLDER and is_exposed(control):
            yield Finding(control, "What belongs into this field is not to be seen any more once someone types.")


@rule.fixes
def by_keeping_it_as_the_name(page: Page, finding: Finding) -> Iterator[Change]:
    tied = list(label_that_is_beside(finding.element))
    yield from tied
    if tied:
        return
    beside = label_beside_hint(finding.element)
    if beside is not None:
        yield SetAttribute(
            finding.element, "aria-label", beside.name, because=beside.because, confidence=beside.confidence
        )
        return
    words = words_of(finding.element)
    if words:
        yield SetAttribute(finding.element, "aria-label", words, because="the hint inside the field")
        return
    search = purpose_in_words("search", finding.element) if is_search_field(finding.element) else ""
    if search:
        yield SetAttribute(finding.element, "aria-label", search, because="a field for words to be searched for")
        return
    kind = kind_in_words(finding.element)
    if kind is not None:
        yield SetAttribute(finding.element, "aria-label", kind.name, because=kind.because, confidence=kind.confidence)


def words_of(control: Element) -> str:
    hint = control.get("placeholder") or ""
    if EXAMPLE.search(hint) or FORMAT.match(hint.strip()) or STATE.match(hint.strip()):
        return ""
    return cleaned(hint).rstrip(" *")  # else to the last dot: a hint that is not the name is read out after it


rule.examples = [
    Bad(
        '<form>Name: <p><input placeholder="First name"></p><p><input placeholder="Last name"></p></form>',
        becomes='<form>Name: <p><input aria-label="First name" placeholder="First name"></p>'
        '<p><input aria-label="Last name" placeholder="Last name"></p></form>',
        why="the words before the first of two fields head them both",
    ),
    Bad(
        '<input type="email" placeholder="you@example.com">',
        becomes='<input aria-label="Email" type="email" placeholder="you@example.com">',
        why="an example inside, and a type that says what it is one of",
    ),
    Good('<label>Mail <input placeholder="you@example.com"></label>', "a label, and an example inside"),
    Good('<input aria-label="Mail" placeholder="Mail">', "a name of its own"),
    Bad(
        '<input placeholder="Your e-mail…">',
        becomes='<input aria-label="Your e-mail…" placeholder="Your e-mail…">',
        why="the hint is all that says what belongs here",
    ),
    Bad(
        '<p>Subject</p><input placeholder="Please enter a subject…">',
        becomes='<p>Subject</p><input aria-label="Subject" placeholder="Please enter a subject…">',
        why="the words that everybody sees are its label, and the hint repeats them",
    ),
    Bad(
        '<form><div><b>Full name</b><input placeholder="Ada Berg"></div>'
        '<div><b>Town</b><input placeholder="Ulm"></div></form>',
        becomes='<form><div><b>Full name</b><input aria-label="Full name" placeholder="Ada Berg"></div>'
        '<div><b>Town</b><input aria-label="Town" placeholder="Ulm"></div></form>',
        why="each field has a text of its own before it, and an example inside",
    ),
    Bad(
        '<form><h3>Newsletter</h3><input placeholder="First name"><input placeholder="Mail"></form>',
        becomes='<form><h3>Newsletter</h3><input aria-label="First name" placeholder="First name">'
        '<input aria-label="Mail" placeholder="Mail"></form>',
        why="a heading over the form is no label",
    ),
    Bad(
        '<label>Purchase code</label> <input id="code" placeholder="ABCD-EFGH">',
        becomes='<label for="code">Purchase code</label> <input id="code" placeholder="ABCD-EFGH">',
        why="a label stands beside it, and leads nowhere",
    ),
    Bad(
        '<input type="search" placeholder="Ex : teapots">',
        becomes='<input aria-label="Search" type="search" placeholder="Ex : teapots">',
        why="an example is no name, and the field is for a search",
    ),
    Bad('<input placeholder="DD">', becomes=None, why="a format is no name"),
    Bad('<input placeholder="Required">', becomes=None, why="that it is required does not say what is"),
    Bad('<input placeholder="you@example.com">', becomes=None, why="an example of what to type is no name"),
]
