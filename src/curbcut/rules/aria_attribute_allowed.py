"""
A state or property must be one that the element's role takes.

`aria-sort` on a button is not announced, and some browsers and screen readers make something odd of it.

What says nothing (an empty value), and what only describes layout or order, is taken out. A state such as
`aria-expanded` may be what a script of the site reads, or a sign that a role is missing: that is left to a person, but
where a control has it as well that Bootstrap opens the part by. Bootstrap's script writes it on both and reads neither.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed, role_of
from curbcut.html import Element
from curbcut.patch import Change, RemoveAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.aria import ATTRIBUTES, GLOBAL_ATTRIBUTES, ROLES
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="ARIA attributes are ones that the role takes",
    criteria=["4.1.2"],
    act=["5c01ea"],
    impact=Impact.SERIOUS,
)

WITHOUT_CONSEQUENCE = words(
    "aria-autocomplete aria-colcount aria-colindex aria-colspan aria-level aria-multiline aria-orientation "
    "aria-placeholder aria-posinset aria-rowcount aria-rowindex aria-rowspan aria-setsize aria-sort"
)
"""Attributes that no script reads back to learn in which state its widget is."""


@rule.finds
def attributes_that_the_role_does_not_take(page: Page) -> Iterator[Finding]:
    for name in page.document.attribute_names:
        if name not in ATTRIBUTES or name in GLOBAL_ATTRIBUTES:
            continue
        for element in page.having(name):
            if not takes(element, name) and is_exposed(element):
                yield Finding(element, f"The role of this element does not take {name}, so it is not announced.")


@rule.fixes
def by_removing_what_says_nothing(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    for name in [name for name in element.attribute_names if name in ATTRIBUTES and name not in GLOBAL_ATTRIBUTES]:
        if takes(element, name):
            continue
        if name in WITHOUT_CONSEQUENCE or not (element.get(name) or "").strip():
            yield RemoveAttribute(element, name, because="the role does not take it")
        elif name == "aria-expanded" and is_collapsed_by_a_control(element):
            yield RemoveAttribute(element, name, because="the control that opens it says so")


def is_collapsed_by_a_control(part: Element) -> bool:
    """Whether a part is opened and closed by Bootstrap's script, and a control for that says whether it is open."""
    identifier = part.get("id")
    if not identifier or "collapse" not in (part.get("class") or "").split():
        return False
    controls = part.document.having("data-toggle", "data-bs-toggle")
    ways = ("href", "data-target", "data-bs-target")
    return any(
        "collapse" in {each.get("data-toggle"), each.get("data-bs-toggle")}
        and "aria-expanded" in each
        and f"#{identifier}" in map(each.get, ways)
        for each in controls
    )


def takes(element: Element, name: str) -> bool:
    """Whether the element's role takes an attribute. What a role that is not in force would take is let be: the same
    element may get its role from another rule, or from a script."""
    if "role" in element or "-" in element.tag:
        tokens = (element.get("role") or "").lower().split()
        if not tokens or any(token not in ROLES or name in ROLES[token].supported_attributes for token in tokens):
            return True
    role = ROLES.get(role_of(element))
    if role is None:
        return element.tag not in {"audio", "video"}
    return name in role.supported_attributes or role.name in {"generic", "none"}


rule.examples = [
    Good('<button aria-pressed="false">Mute</button>', "a toggle button"),
    Good('<div role="separator" aria-valuenow="0" tabindex="0">x</div>', "a separator that can be moved"),
    Good('<div aria-expanded="false">Menu</div>', "a role may be what is missing"),
    Bad('<button aria-sort="">Sort</button>', becomes="<button>Sort</button>", why="says nothing"),
    Bad(
        '<h2 aria-posinset="2">Second</h2>',
        becomes="<h2>Second</h2>",
        why="a heading has no place in a set",
    ),
    Bad(
        '<a data-toggle="collapse" href="#more" aria-expanded="false">More</a>'
        '<ul class="collapse" id="more" aria-expanded="false"><li>Tea</li></ul>',
        becomes='<a data-toggle="collapse" href="#more" aria-expanded="false">More</a>'
        '<ul class="collapse" id="more"><li>Tea</li></ul>',
        why="the link says it, and the script reads neither",
    ),
    Bad(
        '<p role="paragraph" aria-expanded="false">Menu</p>',
        becomes=None,
        why="what state this shows, and to whom, only its author knows",
    ),
]
