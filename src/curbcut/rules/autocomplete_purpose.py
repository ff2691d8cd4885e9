"""
A field about the person who fills it in should say so to the browser.

With `autocomplete` a browser fills in name and address, and assistive technology can show a picture beside the field.
For people who find it hard to type or to remember this is the difference between done and given up. A value that the
browser does not know does nothing.

A value with one reading is put right; where the label leaves no doubt, the purpose is taken from it.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from curbcut.aria import headings_of, is_disabled, is_exposed, name_of
from curbcut.html import Element
from curbcut.naming import (
    fields_of,
    is_for_robots,
    is_search_field,
    is_ticked,
    kind_in_words,
    label_under_head,
    language_of,
    part_of_a_date,
    shared_label_of,
    what_is_asked,
)
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.autocomplete import (
    ADDRESS_TYPES,
    CONTACT_FIELDS,
    CONTACT_MODES,
    FIELDS,
    autofill_field,
    is_valid_autocomplete,
)
from curbcut.standards.html import input_type
from curbcut.standards.purposes import is_about_others, purpose_of, suited_purpose
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Fields about the visitor say which",
    criteria=["1.3.5"],
    act=["73f2c2"],
    impact=Impact.SERIOUS,
    looks_at=["input", "select", "textarea"],
)

NO = words("nope no none false disabled disable never off-off new-off do-not-autofill noautocomplete no-autocomplete")
"""Values by which authors keep browsers from filling in."""

SHORTEST_READABLE = 5
LIKENESS = 0.85
BIRTH = "bday"
CARD = "cc-number"
PAYS = re.compile(
    r"credit|debit|kredit|cr\u00e9dit|cr\u00e9dito|bancaire|pay|checkout|kasse|zahl|paiement|pago|pagament|(?<![a-z])cc",
    re.IGNORECASE,
)
"""What tells that a card is one to pay with."""
MOST_WORDS = 10
"""A purpose has five words at most; with twice as many nobody meant one, and they are not compared with those known."""


@rule.finds
def purposes_that_browsers_do_not_know(page: Page) -> Iterator[Finding]:
    for control in fields_of(page.document):
        value = control.get("autocomplete")
        if value is not None and value.strip():
            if not is_valid_autocomplete(value, kind_of(control)) and is_in_use(control):
                yield Finding(control, "The browser does not know this purpose, and cannot help to fill it in.")
        elif value is None and purpose_for(control) and is_in_use(control):
            yield Finding(control, "The browser is not told that this field is about the visitor.", is_certain=False)


def kind_of(control: Element) -> str:
    return input_type(control.get("type")) if control.tag == "input" else control.tag


def is_in_use(control: Element) -> bool:
    return not is_disabled(control) and control.get("aria-disabled") != "true" and is_exposed(control)


def purpose_for(control: Element) -> str | None:
    """The purpose that the label or the form leaves no doubt about."""
    told = told_by_label(control)
    if told == CARD and not is_paid_with(control):
        return None
    if told is None:
        return "new-password" if is_to_be_repeated(control) else None
    times = times_asked(control)[told]
    return told if times == 1 or (told == "new-password" and times == 2) else None  # two e-mail addresses: two people


def is_paid_with(control: Element) -> bool:
    """Whether a number of a card is that of one to pay with: the label, the marks on the field or what else the form
    asks for say so. Libraries, clubs and insurers have cards with numbers, too."""
    if any(each is not None and each != CARD and each.startswith("cc-") for each in times_asked(control)):
        return True
    form = control.closest("form")
    around = [control] if form is None else [control, form]
    marks = (each.get(name) or "" for each in around for name in ("class", "id", "name", "action"))
    return any(map(PAYS.search, (what_is_asked(control), *marks)))


def is_to_be_repeated(control: Element) -> bool:
    """Whether the form asks for the password of this field a second time, as only for a new one."""
    form = control.closest("form")
    if form is None or kind_of(control) != "password" or times_asked(control)["new-password"] != 1:
        return False
    passwords = [field for field in form.descendants("input") if kind_of(field) == "password"]
    return len(passwords) == 2 and passwords[0] is control and told_by_label(passwords[1]) == "new-password"


def told_by_label(control: Element) -> str | None:
    """The purpose that the whole label stands for, if this kind of control can have it."""
    memo = control.document.memo
    key = (told_by_label, control)
    if key not in memo:
        is_other = is_ticked(control) or is_search_field(control) or has_own_list(control) or is_for_robots(control)
        purpose = None if is_other else purpose_meant(control)
        is_told = purpose is not None and not is_in_a_list(control) and not is_under_others(control)
        memo[key] = suited_purpose(purpose, kind_of(control)) if purpose and is_told else None
    told = memo[key]
    return told if isinstance(told, str) else None


def purpose_meant(control: Element) -> str | None:
    """What the whole label asks for; of a date of birth, the part that this field is for."""
    purpose, shared = purpose_of(asked_or_meant(control), language_of(control)), shared_label_of(control)
    part = part_of_a_date(control) or (shared.part if shared is not None else "")
    if purpose not in {BIRTH, None} or not part:
        return purpose if shared is None or (purpose != BIRTH and not shared.is_piece) else None
    group = control.closest("fieldset")
    around = name_of(group) if group is not None else shared.label if shared is not None else ""
    asked = purpose or purpose_of(around, language_of(control))
    return f"{BIRTH}-{part}" if asked == BIRTH else None


def asked_or_meant(control: Element) -> str:
    """What a field is called, or what it will be called because nothing else tells: the word for what it is for."""
    kind = None if (asked := what_is_asked(control)) else kind_in_words(control)
    return kind.name if kind is not None else asked


def is_in_a_list(control: Element) -> bool:
    """Whether a field stands in a table below the head of its column: there it is one of many, and not about whoever
    fills it in."""
    return label_under_head(control) is not None


def is_under_others(control: Element) -> bool:
    """Whether a heading in the form, or right before it, or the name of a group says that this is about somebody else:
    what the browser knows is about the visitor."""
    groups = (each for each in control.ancestors() if each.tag == "fieldset")
    if any(is_about_others(name_of(group)) for group in groups):
        return True
    document, form = control.document, control.closest("form")
    headings = headings_of(document)
    before = bisect_left(headings, document.index_of(control), key=lambda each: document.index_of(each.element))
    heading = headings[before - 1].element if before else None
    box = form.parent if form is not None else control.closest("section", "article", "main", "div")
    return heading is not None and any(each is box for each in heading.ancestors()) and is_about_others(heading.text)


def has_own_list(control: Element) -> bool:
    """Whether a script offers what can be filled in: a browser's list would lie over its own."""
    return control.get("aria-autocomplete") in {"list", "both"} or control.get("role") == "combobox"


def times_asked(control: Element) -> Counter[str | None]:
    """How often the form asks for each purpose; nothing of a form that wants none filled in."""
    form = control.closest("form")
    if form is not None and (form.get("autocomplete") or "").lower() == "off":
        return Counter()
    memo = control.document.memo
    key = (times_asked, form)
    if key not in memo:
        fields = (each for each in fields_of(control.document) if form is None or each.closest("form") is form)
        memo[key] = Counter(map(told_by_label, fields))
    asked = memo[key]
    return asked if isinstance(asked, Counter) else Counter()


@rule.fixes
def by_the_purpose_it_means(page: Page, finding: Finding) -> Iterator[Change]:
    control = finding.element
    value = control.get("autocomplete") or ""
    meant = reading_of(value, told_by_label(control)) if value else purpose_for(control)
    if meant is not None and is_valid_autocomplete(meant, kind_of(control)):
        because = f"“{value}” can only mean this" if autofill_field(meant) in value.split() else "its label"
        yield SetAttribute(control, "autocomplete", meant, because=because)
    elif value:
        yield RemoveAttribute(control, "autocomplete", because="browsers pass over a purpose they do not know")


def reading_of(value: str, told: str | None) -> str | None:
    """The valid value that an invalid one can only mean, with the help of the label; None if there is none."""
    tokens = list(dict.fromkeys(value.lower().replace(",", " ").replace("_", "-").replace(";", " ").split()))
    if tokens and set(tokens) <= NO:
        return "off"
    tokens = [misspelt(token) or token for token in tokens] if len(tokens) <= MOST_WORDS else []
    fields = [token for token in tokens if token in FIELDS]
    if len(fields) > 1:
        fields = [field for field in fields if field == told]
    field = fields[0] if len(fields) == 1 else told if not fields else None
    if field is None:
        return None
    before = [token for token in tokens if token.startswith("section-")]
    before += [token for token in tokens if token in ADDRESS_TYPES]
    before += [token for token in tokens if token in CONTACT_MODES and field in CONTACT_FIELDS]
    after = ["webauthn"] if "webauthn" in tokens else []
    return " ".join([*before, field, *after])


def misspelt(token: str) -> str | None:
    """The field that a word is with two letters in each other's place, or nearly is; None for a word that is known."""
    if token in FIELDS or token in CONTACT_MODES or token in ADDRESS_TYPES or len(token) < SHORTEST_READABLE:
        return None
    same_letters = [field for field in FIELDS if sorted(field) == sorted(token)]
    close = same_letters or get_close_matches(token, FIELDS, n=2, cutoff=LIKENESS)
    return close[0] if len(close) == 1 else None


rule.examples = [
    Good(
        '<label for="f-hp">Phone</label><input type="text" name="wpforms[hp]" id="f-hp">',
        "a trap for robots: a browser that fills it in would make one of its user",
    ),
    Good(
        '<form><label for="n">Card number</label><input id="n"><label for="p">PIN</label><input id="p" type="password">'
        "</form>",
        "the card of a library, say: nothing tells that it is one to pay with",
    ),
    Bad(
        '<form lang="ja"><label>お名前<span>必須</span> <input name="a"></label>'
        '<label>メールアドレス <input name="b"></label></form>',
        becomes='<form lang="ja"><label>お名前<span>必須</span> <input autocomplete="name" name="a"></label>'
        '<label>メールアドレス <input autocomplete="email" name="b"></label></form>',
        why="labels in Japanese, one with the badge that the field must be filled in",
    ),
    Good('<form lang="ru"><label>Имя <input name="a"></label></form>', "a first name, or all of it"),
    Bad(
        '<fieldset><legend>Date of birth</legend><label>Day <input name="dob-day"></label>'
        '<label>Month <input name="dob-month"></label></fieldset>',
        becomes='<fieldset><legend>Date of birth</legend><label>Day <input autocomplete="bday-day" name="dob-day">'
        '</label><label>Month <input autocomplete="bday-month" name="dob-month"></label></fieldset>',
        why="parts of a date whose fieldset says which",
    ),
    Good(
        '<form><label>Arrival <input name="arrival-day"></label><input name="arrival-month"></form>',
        "a date that is not about the visitor",
    ),
    Bad(
        '<p>Date of birth <input aria-label="Day" name="day"> <input aria-label="Year" name="year"></p>',
        becomes='<p>Date of birth <input autocomplete="bday-day" aria-label="Day" name="day"> '
        '<input autocomplete="bday-year" aria-label="Year" name="year"></p>',
        why="parts of a date after the words for it",
    ),
    Good('<p>Telephone <input aria-label="Telephone"> - <input></p>', "a piece of the number, not all of it"),
    Good(
        '<table><tr><th>Name</th><th>Town</th></tr><tr><td><input aria-label="Name"></td>'
        '<td><input aria-label="Town"></td></tr></table>',
        "a filter, or one of many people: not whoever fills it in",
    ),
    Good(
        '<label>Country <input role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="l">'
        '</label><ul id="l" role="listbox"></ul>',
        "its script offers the countries itself",
    ),
    Good('<label>E-mail <input autocomplete="work email"></label>', "a kind of contact and a field"),
    Good(
        "<form><h2>Emergency contact</h2><label>E-mail <input></label></form>", "about somebody else, says the heading"
    ),
    Good(
        "<fieldset lang=fr><legend>Destinataire</legend><label>Nom <input></label></fieldset>",
        "about somebody else, says the name of the group",
    ),
    Good("<label>Search <input></label>", "not about the visitor"),
    Good("<label>E-mail <input></label><label>E-mail <input></label>", "two: of two people, maybe"),
    Good('<label>Friend\'s first name <input autocomplete="off"></label>', "its author wants no help there"),
    Bad(
        '<label>E-mail <input autocomplete="work,email"></label>',
        becomes='<label>E-mail <input autocomplete="work email"></label>',
        why="words are parted by spaces",
    ),
    Bad(
        '<label>E-mail <input autocomplete="work shipping email"></label>',
        becomes='<label>E-mail <input autocomplete="shipping work email"></label>',
        why="the words stand in an order",
    ),
    Bad(
        '<label>Contact <input autocomplete="emial"></label>',
        becomes='<label>Contact <input autocomplete="email"></label>',
        why="two letters in each other's place",
    ),
    Bad(
        '<label>Code <input autocomplete="nope"></label>',
        becomes='<label>Code <input autocomplete="off"></label>',
        why="what its author meant has a word",
    ),
    Bad(
        '<label>Size <input autocomplete="shoe-size"></label>',
        becomes="<label>Size <input></label>",
        why="no browser knows it",
    ),
    Bad(
        "<label>Your e-mail <input type=email></label>",
        becomes='<label>Your e-mail <input autocomplete="email" type=email></label>',
        why="the label leaves no doubt",
    ),
    Bad(
        '<label>E-mail</label> <input id=m placeholder="you@example.com">',
        becomes='<label>E-mail</label> <input autocomplete="email" id=m placeholder="you@example.com">',
        why="the label beside it says more than the hint inside",
    ),
    Bad(
        '<form><input type="email" name="f2"></form>',
        becomes='<form><input autocomplete="email" type="email" name="f2"></form>',
        why="nothing calls it anything, and its type leaves no doubt",
    ),
    Good(
        "<form autocomplete=off><label>Password <input type=password></label>"
        "<label>Repeat password <input type=password></label></form>",
        "the form wants nothing filled in",
    ),
    Bad(
        "<form><label>Password <input type=password></label>"
        "<label>Repeat password <input type=password></label></form>",
        becomes='<form><label>Password <input autocomplete="new-password" type=password></label>'
        '<label>Repeat password <input autocomplete="new-password" type=password></label></form>',
        why="only a new password is asked for twice",
    ),
]
