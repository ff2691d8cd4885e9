"""
A role should be one that its element can take.

A heading that is made a button is no heading any more, and a list of links with the role of a menu promises keys that
nobody handles. HTML says which roles go with which elements.

A navigation in the head or foot of a page that is given the role of that head or foot is no navigation any more, and
the page has two of the other. It becomes one again. So does a link that is called a banner: nobody hears that it leads
anywhere.
"""

from collections.abc import Iterator

from curbcut.aria import LANDMARK_ROLES, explicit_role_of, implicit_role_of, is_exposed
from curbcut.html import Element
from curbcut.patch import Change, RemoveAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html_aria import allowed_roles

rule = Rule(__name__, title="Roles are ones that their element can take", impact=Impact.MINOR, looks_at=["[role]"])

WIDE = frozenset({"div", "span", "a", "p", "section", "nav", "table", "tr", "td", "th", "li"})
"""Elements for which HTML allows any role, or so many that it depends on what is around."""

OF_WHAT_IS_AROUND = {"banner": "header", "contentinfo": "footer"}


@rule.finds
def roles_that_do_not_go_with_their_element(page: Page) -> Iterator[Finding]:
    for element in page.having("role"):
        role = explicit_role_of(element)
        if element.tag == "nav" and has_role_of_what_is_around(element):
            yield Finding(element, f"This navigation is called {role}, as what it stands in is already.")
        if is_landmark_on_a_control(element):
            yield Finding(element, f"Nobody hears that this can be pressed: it is called {role}, a part of the page.")
            continue
        if role is None or element.tag in WIDE or not element.is_html or role == implicit_role_of(element):
            continue
        allowed = allowed_roles(element.tag, element.attributes)
        if role not in allowed and not (role == "none" and "presentation" in allowed) and is_exposed(element):
            message = f"HTML does not foresee the role {role} on a {element.tag} element."
            yield Finding(element, message, is_advice=True)


def has_role_of_what_is_around(navigation: Element) -> bool:
    """Whether it stands in the element whose role it is given."""
    around = OF_WHAT_IS_AROUND.get(explicit_role_of(navigation) or "", "")
    return bool(around) and navigation.closest(around) is not None


def is_landmark_on_a_control(element: Element) -> bool:
    """Whether a link or button is given the role of a part of the page, which none can be, and lead or act as well."""
    is_control = element.tag == "button" or (element.tag == "a" and "href" in element)
    return is_control and explicit_role_of(element) in LANDMARK_ROLES and is_exposed(element)


@rule.fixes
def by_leaving_it_a_navigation(page: Page, finding: Finding) -> Iterator[Change]:
    if finding.element.tag == "nav" and has_role_of_what_is_around(finding.element):
        yield RemoveAttribute(finding.element, "role", because="what it stands in has that role")
    elif is_landmark_on_a_control(finding.element):
        yield RemoveAttribute(finding.element, "role", because="as what HTML makes it, it can be pressed")


rule.examples = [
    Good('<button role="switch" aria-checked="false">Dark</button>', "a button can be a switch"),
    Good('<h2 role="tab" tabindex="0">One</h2>', "a heading can be a tab"),
    Bad(
        '<header><nav role="banner"><a href="/">Home</a></nav></header>',
        becomes='<header><nav><a href="/">Home</a></nav></header>',
        why="the head of the page is the banner, and this is its navigation",
    ),
    Bad(
        '<ul><li><a role="banner" href="/">Clinic</a></li></ul>',
        becomes='<ul><li><a href="/">Clinic</a></li></ul>',
        why="a link is no part of the page",
    ),
    Bad(
        '<textarea role="button" aria-label="Go"></textarea>',
        becomes=None,
        why="one of the two is wrong; which is for a person",
    ),
]
