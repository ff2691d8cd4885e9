"""
A state or property must have a value that WAI-ARIA allows.

`aria-expanded="collapsed"` is read as if it were not there: a screen reader does not say that the menu is closed.

A value with one certain reading is put right; but nothing that takes focus is hidden by it, since it was announced
until then. Any other is what a browser takes it for, which is the attribute's
default, so the attribute is taken out; where the role needs it, the default is written.
"""

import re
from collections.abc import Iterator

from curbcut.aria import is_exposed, is_focusable, role_of
from curbcut.html import Element
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.aria import ATTRIBUTES, ROLES, Attribute, is_valid_value
from curbcut.standards.html_aria import NATIVE_EQUIVALENT

rule = Rule(
    __name__,
    title="ARIA states and properties have values that WAI-ARIA allows",
    criteria=["4.1.2"],
    act=["6a7281"],
    impact=Impact.CRITICAL,
)

YES = frozenset({"yes", "1", "on", "y", "expanded", "open", "opened", "checked", "selected", "pressed", "enabled"})
NO = frozenset({"no", "0", "off", "n", "collapsed", "closed", "unchecked", "unselected", "unpressed"})
OPPOSITE = frozenset({"aria-disabled", "aria-hidden"})
"""Attributes for which a word such as `enabled` says no."""


REFERENCES = frozenset({"id", "idlist"})


@rule.finds
def values_that_mean_nothing(page: Page) -> Iterator[Finding]:
    for name in page.document.attribute_names:
        if name not in ATTRIBUTES:
            continue
        if ATTRIBUTES[name].type in REFERENCES:
            for element in page.having(name):
                if written_as_address(element.get(name) or "") and is_exposed(element):
                    yield Finding(element, f"{name} leads nowhere: an id is written without the sign for it.")
        for element in page.having(name):
            if not is_valid_value(name, element.get(name) or "") and is_exposed(element):
                yield Finding(element, f"The value of {name} is not one that exists, so this state is not announced.")


@rule.fixes
def by_reading_or_removing_it(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    for name in [name for name in element.attribute_names if name in ATTRIBUTES]:
        value = element.get(name) or ""
        if ATTRIBUTES[name].type in REFERENCES and (identifier := written_as_address(value)):
            if element.document.by_id(identifier) is not None:
                yield SetAttribute(element, name, identifier, because="the id that it leads to")
            else:
                yield RemoveAttribute(element, name, because="nothing on the page has that id")
            continue
        if is_valid_value(name, value):
            continue
        meant = reading_of(ATTRIBUTES[name], value) or percent_of(element, name)
        if name == "aria-hidden" and meant == "true" and holds_what_takes_focus(element):
            meant = None
        if meant is None and is_required(element, name):
            meant = default_of(element, name)
            if meant is None:
                continue
        if meant is None:
            yield RemoveAttribute(element, name, because=f"“{value}” is taken for the default")
        else:
            yield SetAttribute(element, name, meant, because=f"“{value}” stands for “{meant}”")


def holds_what_takes_focus(element: Element) -> bool:
    return any(is_focusable(each) for each in (element, *element.descendants()))


def written_as_address(value: str) -> str:
    """The id in `#menu`, as authors write who take the attribute for a link; `""` for anything else."""
    text = value.strip()
    return text[1:] if text.startswith("#") and len(text.split()) == 1 else ""


def reading_of(attribute: Attribute, value: str) -> str | None:
    """The allowed value that a disallowed one can only stand for, or None."""
    words = value.lower().replace(",", " ").split()
    known = [word for word in words if word in attribute.values]
    if attribute.type == "tokenlist" and known:
        return " ".join(dict.fromkeys(known))
    if len(words) != 1 or not {"true", "false"} <= attribute.values:
        return None
    if words[0] == "enabled" and attribute.name in OPPOSITE:
        return "false"
    return "true" if words[0] in YES else "false" if words[0] in NO else None


def percent_of(element: Element, name: str) -> str | None:
    """The number in `33%`, where the scale is the one from 0 to 100 that goes without saying."""
    found = re.fullmatch(r"\s*(\d{1,3}(?:\.\d+)?)\s*%\s*", element.get(name) or "")
    is_percent = (element.get("aria-valuemin") or "0", element.get("aria-valuemax") or "100") == ("0", "100")
    return found[1] if found is not None and name == "aria-valuenow" and is_percent else None


def is_required(element: Element, name: str) -> bool:
    role = ROLES.get(role_of(element))
    native = NATIVE_EQUIVALENT.get(name)
    return role is not None and name in role.required_attributes and (native is None or native not in element)


def default_of(element: Element, name: str) -> str | None:
    """What WAI-ARIA says a missing required attribute is taken for."""
    role = ROLES[role_of(element)]
    if "false" in ATTRIBUTES[name].values:
        return "false"
    return role.required_attributes[name]


rule.examples = [
    Bad(
        '<div role="progressbar" aria-label="Sent" aria-valuenow="33%"></div>',
        becomes='<div role="progressbar" aria-label="Sent" aria-valuenow="33"></div>',
        why="a number from 0 to 100 is meant",
    ),
    Bad(
        '<button aria-controls="#menu" aria-expanded="false">Menu</button><div id="menu">Tea</div>',
        becomes='<button aria-controls="menu" aria-expanded="false">Menu</button><div id="menu">Tea</div>',
        why="an id, written as the address of a place on the page",
    ),
    Good('<div role="button" tabindex="0" aria-expanded="undefined">Menu</div>', "a value that means: not set"),
    Good('<div role="button" tabindex="0" aria-pressed="mixed">Partly</div>', "one of three states"),
    Good('<p aria-describedby="elsewhere">Text</p>', "an id is a value, wherever it leads"),
    Bad(
        '<div role="button" tabindex="0" aria-expanded="collapsed">Menu</div>',
        becomes='<div role="button" tabindex="0" aria-expanded="false">Menu</div>',
        why="collapsed is what false means here",
    ),
    Bad(
        '<i class="icon" aria-hidden="1">★</i><p aria-hidden="1"><a href="/a">Atlas</a></p>',
        becomes='<i class="icon" aria-hidden="true">★</i><p><a href="/a">Atlas</a></p>',
        why="a sign is to be hidden; a link that takes focus must be announced, as before",
    ),
    Bad(
        '<div role="alert" aria-relevant="text always">Saved</div>',
        becomes='<div role="alert" aria-relevant="text">Saved</div>',
        why="one of the two words is known",
    ),
    Bad(
        '<div role="button" tabindex="0" aria-pressed="horizontal">Wide</div>',
        becomes='<div role="button" tabindex="0">Wide</div>',
        why="no reading: it is taken for the default, as before",
    ),
    Bad(
        '<div role="checkbox" tabindex="0" aria-checked="maybe">News</div>',
        becomes='<div role="checkbox" tabindex="0" aria-checked="false">News</div>',
        why="a checkbox needs the state, and a browser takes this one for false",
    ),
    Bad(
        '<div role="slider" tabindex="0" aria-label="Volume" aria-valuenow="loud">x</div>',
        becomes=None,
        why="nobody but the author knows how loud",
    ),
]
