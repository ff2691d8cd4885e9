"""
A role should be one that its element can take.

A heading that is made a button is no heading any more, and a list of links with the role of a menu promises keys that
nobody handles. HTML says which roles go with which elements.
"""

from collections.abc import Iterator

from curbcut.aria import explicit_role_of, implicit_role_of, is_exposed
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html_aria import allowed_roles

rule = Rule(__name__, title="Roles are ones that their element can take", impact=Impact.MINOR, looks_at=["[role]"])

WIDE = frozenset({"div", "span", "a", "p", "section", "nav", "table", "tr", "td", "th", "li"})
"""Elements for which HTML allows any role, or so many that it depends on what is around."""


@rule.finds
def roles_that_do_not_go_with_their_element(page: Page) -> Iterator[Finding]:
    for element in page.having("role"):
        role = explicit_role_of(element)
        if role is None or element.tag in WIDE or not element.is_html or role == implicit_role_of(element):
            continue
        allowed = allowed_roles(element.tag, element.attributes)
        if role not in allowed and not (role == "none" and "presentation" in allowed) and is_exposed(element):
            message = f"HTML does not foresee the role {role} on a {element.tag} element."
            yield Finding(element, message, is_advice=True)


rule.examples = [
    Good('<button role="switch" aria-checked="false">Dark</button>', "a button can be a switch"),
    Good('<h2 role="tab" tabindex="0">One</h2>', "a heading can be a tab"),
    Bad(
        '<textarea role="button" aria-label="Go"></textarea>',
        becomes=None,
        why="one of the two is wrong; which is for a person",
    ),
]
