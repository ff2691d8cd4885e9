"""
A role must be one that WAI-ARIA defines.

Browsers pass over a role they do not know. Whoever wrote `role="lnik"` meant something, and someone with a screen
reader is not told: a control is read as plain text, or a region has no name to jump to.

A misspelt role with one certain reading, which the element can take with what it holds, is put right. Any other unknown
role says nothing to anyone and is taken out. Where it stands on an element that reacts to clicks, it is left to the
rule about scripted controls.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed, is_focusable, owned_children_of, role_of, role_tokens_of
from curbcut.html import Element
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.aria import ROLES
from curbcut.standards.html_aria import allowed_roles
from curbcut.standards.readings import roles_meant_by

rule = Rule(
    __name__,
    title="Roles are ones that WAI-ARIA defines",
    criteria=["4.1.2"],
    act=["674b10"],
    impact=Impact.CRITICAL,
    looks_at=["[role]"],
)


@rule.finds
def roles_that_do_not_exist(page: Page) -> Iterator[Finding]:
    for element in page.having("role"):
        tokens = role_tokens_of(element)
        if not tokens or any(token in ROLES and not ROLES[token].abstract for token in tokens):
            continue
        if ("onclick" not in element or is_focusable(element)) and is_exposed(element):
            yield Finding(element, "This element has a role that does not exist, so its purpose is not announced.")


@rule.fixes
def by_reading_or_removing_it(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    tokens = role_tokens_of(element)
    role = next(roles_meant_by(tokens), None)
    if role is not None and role in allowed_roles(element.tag, element.attributes) and holds_its_parts(element, role):
        yield SetAttribute(element, "role", role, because=f"“{' '.join(tokens)}” can only be a misspelt “{role}”")
    else:
        yield RemoveAttribute(element, "role", because="no browser knows this role")


def holds_its_parts(element: Element, role: str) -> bool:
    """Whether a list, a menu or the like has the parts that it would be announced with."""
    parts = ROLES[role].required_owned
    return not parts or any(role_of(child) in parts for child in owned_children_of(element))


rule.examples = [
    Good('<div role="searchfield searchbox" tabindex="0">x</div>', "one known role among unknown ones is enough"),
    Good('<p role="">Text</p>', "an empty role is no role"),
    Good('<div role="fancybox" onclick="open()">Larger</div>', "a scripted control is another rule's"),
    Bad(
        '<span role="lnik" tabindex="0">Our rules</span>',
        becomes='<span role="link" tabindex="0">Our rules</span>',
        why="two letters changed places: it can only be a link",
    ),
    Bad(
        '<div role="naviagtion" aria-label="Main"><a href="/a">A</a></div>',
        becomes='<div role="navigation" aria-label="Main"><a href="/a">A</a></div>',
        why="a misspelt landmark",
    ),
    Bad(
        '<footer role="tab-list">Opening hours</footer>',
        becomes="<footer>Opening hours</footer>",
        why="a foot cannot be a list of tabs, and has a role of its own",
    ),
    Bad(
        '<div role="tab-list"><b role="tab" tabindex="0">One</b></div><div role="tab-list">Days</div>',
        becomes='<div role="tablist"><b role="tab" tabindex="0">One</b></div><div>Days</div>',
        why="a list of tabs holds tabs",
    ),
    Bad(
        '<div role="wrapper"><p>Text</p></div>',
        becomes="<div><p>Text</p></div>",
        why="no role is like this one, and it never had an effect",
    ),
]
