"""
Forms that stand beside others need names that tell them apart.

Screen readers lead from form to form, and say "form" at each. Is this the one for an appointment, or for the
newsletter? A form with a name is also in the list of regions that people choose from.

A form is named by the one heading or legend that it begins with, else by the heading right over it. A name that another
form has or would get is not given, and a search is told apart by its role: the heading over it is of what is searched.
"""

from collections import Counter
from collections.abc import Iterator

from curbcut.aria import has_name, headings_of, is_exposed
from curbcut.html import Element
from curbcut.naming import Evidence, can_be_referred_to, cleaned, is_search_form, text_beside_icons
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import HEADINGS

rule = Rule(
    __name__,
    title="Forms that stand beside others are told apart by their names",
    impact=Impact.MINOR,
    looks_at=["form"],
)

LONGEST = 80
FIELDS = ("input", "select", "textarea")
SENDING = frozenset({"button", "image", "reset", "submit"})
HOPS = 2
"""How many boxes that hold nothing but the form a heading may stand beside."""


@rule.finds
def forms_without_a_name(page: Page) -> Iterator[Finding]:
    forms = [form for form in page.all("form") if "role" not in form and is_exposed(form)]
    if len(forms) > 1:
        for form in forms:
            if form in names_of(page):
                yield Finding(form, "Nothing tells this form from the others of the page.", is_certain=False)


@rule.fixes
def by_its_heading(page: Page, finding: Finding) -> Iterator[Change]:
    name, heading = names_of(page)[finding.element]
    if can_be_referred_to(heading):
        yield SetAttribute(finding.element, "aria-labelledby", heading.get("id") or "", because=name.because)
    else:
        yield SetAttribute(finding.element, "aria-label", name.name, because=name.because, confidence=name.confidence)


def names_of(page: Page) -> dict[Element, tuple[Evidence, Element]]:
    """The names for the nameless forms of a page, with the headings that they are taken from."""
    found = page.document.memo.get(names_of)
    if not isinstance(found, dict):
        found = page.document.memo[names_of] = find_names(page)
    return found


def find_names(page: Page) -> dict[Element, tuple[Evidence, Element]]:
    headings = {heading.element for heading in headings_of(page.document)}
    found: dict[Element, tuple[Evidence, Element]] = {}
    for form in page.all("form"):
        if "role" not in form and not has_name(form) and form.descendants(*FIELDS) and not is_search_form(form):
            name = by_its_own_heading(form, headings) or by_the_heading_over_it(form, headings)
            if name is not None:
                found[form] = name
    times = Counter(name.name.lower() for name, _ in found.values())
    times.update(cleaned(form.get("aria-label")).lower() for form in page.all("form"))
    return {form: name for form, name in found.items() if times[name[0].name.lower()] == 1}


def by_its_own_heading(form: Element, headings: set[Element]) -> tuple[Evidence, Element] | None:
    """The words over all that a form asks for, if it has no other heading."""
    inside = [
        each for each in form.descendants(*HEADINGS, "legend", *FIELDS) if each.tag not in FIELDS or is_asked(each)
    ]
    titles = [each for each in inside if each in headings or each.tag == "legend"]
    if len(titles) != 1 or inside[0] is not titles[0] or is_of_a_part(titles[0], inside):
        return None
    return named_by(titles[0], "its heading")


def is_of_a_part(title: Element, inside: list[Element]) -> bool:
    """Whether a legend speaks for a group of fields, and others that are typed or chosen stand outside of it."""
    group = title.parent if title.tag == "legend" else None
    if group is None or group.tag != "fieldset":
        return False
    asked = (each for each in inside if each.tag in FIELDS and (each.get("type") or "").lower() not in SENDING)
    return not set(group.descendants(*FIELDS)).issuperset(asked)


def is_asked(field: Element) -> bool:
    return (field.get("type") or "").lower() != "hidden"


def by_the_heading_over_it(form: Element, headings: set[Element]) -> tuple[Evidence, Element] | None:
    """The one heading in the box that a form stands in, before it; texts may stand between, no control."""
    if any(each in headings for each in form.descendants(*HEADINGS)):
        return None
    box = form
    for _ in range(HOPS):
        before = [each for each in box.nodes_before if isinstance(each, Element)]
        for place, each in enumerate(before):
            if each in headings:
                is_alone = not any(other in headings for other in before[place + 1 :])
                return named_by(each, "the heading over it") if is_alone and each.tag != "h1" else None
            if each.descendants(*HEADINGS, "a", "button", *FIELDS) or each.tag in {"a", "button", "form", *FIELDS}:
                return None
        if box.parent is None or box.parent.tag != "div" or len(box.parent.children) > 1:
            return None
        box = box.parent
    return None


def named_by(heading: Element, because: str) -> tuple[Evidence, Element] | None:
    words = cleaned(text_beside_icons(heading)).rstrip(" :")
    return (Evidence(words, because, 0.9), heading) if 0 < len(words) <= LONGEST else None


SEND = '<input aria-label="Email" name="e"><button>Send</button></form>'
ASK = f"<div><h2>Ask us</h2><p>Within a day.</p><form>{SEND}</form></div>"

rule.examples = [
    Good(f"<div><h2>Ask us</h2><form>{SEND}</form></div>", "one form needs no name"),
    Good(f"<form>{SEND}</form><form>{SEND}</form>", "nothing says what either is for"),
    Good(
        f"<div><h2>Tea</h2><form>{SEND}</form></div><div><h2>Tea</h2><form>{SEND}</form></div>",
        "one name would tell nobody which",
    ),
    Good(
        f'{ASK.replace("<form", "<form aria-label=Questions")}<form role="search">{SEND}</form>',
        "a name of its own, and a role",
    ),
    Good(
        f'<div><h4>Orders</h4><form><input placeholder="Search"></form></div><form>{SEND}</form>',
        "the heading is of the table that is searched",
    ),
    Good(
        f"<h2>News</h2><p>One</p><h2>Tea</h2><p><a href=/t>Two</a></p><form>{SEND}</form><form>{SEND}</form>",
        "a link is between",
    ),
    Good(
        '<form><fieldset><legend>Rating</legend><label><input type="radio" name="r"> 5</label></fieldset>'
        f"<textarea aria-label='Comment'></textarea>{SEND}<form>{SEND}</form>",
        "the legend of one group of fields among others",
    ),
    Bad(
        f'{ASK}<div><h2 id="news">News</h2><div><form>{SEND}</form></div></div>',
        becomes=ASK.replace("<form", '<form aria-label="Ask us"')
        + f'<div><h2 id="news">News</h2><div><form aria-labelledby="news">{SEND}</form></div></div>',
        why="the headings over them",
    ),
    Bad(
        f"<form><h3>Your visit:</h3>{SEND}</form><form>{SEND}</form>",
        becomes=f'<form aria-label="Your visit"><h3>Your visit:</h3>{SEND}</form><form>{SEND}</form>',
        why="its own heading; of the other nothing is known",
    ),
]
