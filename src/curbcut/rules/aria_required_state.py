"""
A role that has a state must say which.

A scripted checkbox without `aria-checked` is announced as a checkbox, and never as checked or not.

The value is the one that WAI-ARIA tells browsers to assume where none is given, so nothing that is announced today
changes; it is written out because not every browser and screen reader assumes it. A value that only the author can
know (how far a task has come) is left to a person.
"""

from collections.abc import Iterator

from curbcut.aria import implicit_role_of, is_exposed, is_focusable, role_of
from curbcut.html import Element
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.aria import ATTRIBUTES, ROLES
from curbcut.standards.html import HEADINGS
from curbcut.standards.html_aria import NATIVE_EQUIVALENT
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Roles that need a state have it",
    criteria=["4.1.2"],
    act=["4e8ab6"],
    impact=Impact.CRITICAL,
    looks_at=["[role]"],
)

RANGES = frozenset({"slider", "scrollbar", "separator"})
"""Roles whose missing value is taken for the middle of their range."""
WITH_STATES = HEADINGS | words("input select option progress meter")
"""Elements of HTML that are checked, selected, at a value or of a level without ARIA."""


@rule.finds
def roles_without_their_state(page: Page) -> Iterator[Finding]:
    for element in page.having("role"):
        if missing_states_of(element) and is_exposed(element):
            yield Finding(element, "This control has a role that needs a state, and does not say which it is in.")


@rule.fixes
def by_writing_what_browsers_assume(page: Page, finding: Finding) -> Iterator[Change]:
    for name in missing_states_of(finding.element):
        value = assumed_value(finding.element, name)
        if value is None:
            return
        yield SetAttribute(finding.element, name, value, because="what WAI-ARIA tells browsers to assume")


def missing_states_of(element: Element) -> list[str]:
    """The required attributes that the element lacks, natively too."""
    role = ROLES.get(role_of(element))
    if role is None or not (role.required_attributes or role.required_when_focusable):
        return []
    required = set(role.required_attributes)
    if role.required_when_focusable and is_focusable(element):
        required |= role.required_when_focusable
    return [name for name in sorted(required) if not element.get(name) and not is_native(element, name)]


def is_native(element: Element, name: str) -> bool:
    """Whether the element itself has the state: a checkbox of HTML is checked or not without ARIA, a select and a field
    with a `datalist` are open or not."""
    if name == "aria-expanded":
        return element.tag in {"input", "select"} and role_of(element) == implicit_role_of(element)
    if element.tag == "hr":
        return name != "aria-valuenow"
    native = NATIVE_EQUIVALENT.get(name)
    return element.tag in WITH_STATES or (native is not None and native in element)


def assumed_value(element: Element, name: str) -> str | None:
    """https://www.w3.org/TR/wai-aria-1.2/#authorErrorDefaultValuesTable"""
    role = role_of(element)
    if "false" in ATTRIBUTES[name].values:
        return "false"
    if name == "aria-valuenow" and role in RANGES:
        return middle_of(element)
    return ROLES[role].required_attributes.get(name)


def middle_of(element: Element) -> str | None:
    try:
        least, most = float(element.get("aria-valuemin") or 0), float(element.get("aria-valuemax") or 100)
    except ValueError:
        return None
    return f"{(least + most) / 2:g}"


rule.examples = [
    Good('<input type="checkbox" role="switch" aria-label="News">', "a checkbox of HTML has its state"),
    Good('<select role="option" aria-label="Size"><option>Small</select>', "a select of HTML is open or not, too"),
    Good('<div role="separator"></div>', "a separator that nobody can move"),
    Good('<ul role="listbox" aria-label="Tags"><li role="option">Zoom</li></ul>', "an option may leave it out"),
    Bad(
        '<div role="switch" tabindex="0">Dark</div>',
        becomes='<div aria-checked="false" role="switch" tabindex="0">Dark</div>',
        why="not on, as browsers assume",
    ),
    Bad(
        '<div role="heading">Opening hours</div>',
        becomes='<div aria-level="2" role="heading">Opening hours</div>',
        why="the level that browsers assume",
    ),
    Bad(
        '<div role="separator" tabindex="0" aria-label="Width"></div>',
        becomes='<div aria-valuenow="50" role="separator" tabindex="0" aria-label="Width"></div>',
        why="the middle of its range, as browsers assume",
    ),
    Bad('<div role="meter" aria-label="Disk">x</div>', becomes=None, why="only the page knows how full the disk is"),
]
