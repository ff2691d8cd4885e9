"""
A control must not hold another control.

To assistive technology a button is one thing with a name. A link inside it takes focus and is not announced, or the two
are announced as one, and which of them Enter presses differs.

Where a tab is a list item that holds one link and nothing else, the link becomes the tab. Anything else is left to a
person.

When it could be wrong: a script of the site may look for its tabs by the role of the list item.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed, is_focusable, presentational_parent_of, role_of
from curbcut.html import Element
from curbcut.naming import is_called_a_tab
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule, Safety
from curbcut.standards.aria import ROLES

rule = Rule(
    __name__,
    title="Controls do not hold other controls",
    criteria=["4.1.2"],
    act=["307n5z"],
    impact=Impact.SERIOUS,
    looks_at=["button", "[role]"],
    safety=Safety.REVIEWED,
)

OPERABLE = ("a", "button", "input", "select", "textarea", "iframe", "audio", "video", "summary")
MOVED = ("aria-selected", "aria-controls")


@rule.finds
def controls_in_controls(page: Page) -> Iterator[Finding]:
    for outer in (*page.all("button"), *page.having("role")):
        role = ROLES.get(role_of(outer))
        if role is None or not role.children_presentational or not outer.has_elements or not is_exposed(outer):
            continue
        if presentational_parent_of(outer) is None and controls_in(outer) and not is_called_a_tab(outer):
            yield Finding(outer, "This control holds another one, which takes focus and is not announced.")


def controls_in(outer: Element) -> list[Element]:
    marked = [*outer.descendants(*OPERABLE), *outer.select("[tabindex]")]
    return [each for each in dict.fromkeys(marked) if is_focusable(each) and each.get("tabindex") != "-1"]


@rule.fixes
def by_making_the_inner_one_the_tab(page: Page, finding: Finding) -> Iterator[Change]:
    outer = finding.element
    controls = controls_in(outer)
    if role_of(outer) != "tab" or "tabindex" in outer or len(controls) != 1 or "role=tab" in page.document.code:
        return
    (link,) = controls
    if outer.children == [link] and outer.text.strip() == link.text.strip() and "role" not in link and link.tag == "a":
        yield SetAttribute(outer, "role", "none", because="it only holds the tab")
        yield SetAttribute(link, "role", "tab", because="it is what takes focus")
        for name in MOVED:
            value = outer.get(name)
            if value is not None:
                yield RemoveAttribute(outer, name, because="it belongs to the tab")
                yield SetAttribute(link, name, value, because="it belongs to the tab")


rule.examples = [
    Good("<button>Save <b>all</b></button>", "nothing in it takes focus"),
    Good("<button><a>Save</a></button>", "without an address it is no link"),
    Bad(
        '<ul role="tablist" aria-label="Views"><li role="tab" aria-selected="true"><a href="#a">One</a></li></ul>',
        becomes='<ul role="tablist" aria-label="Views"><li role="none">'
        '<a role="tab" aria-selected="true" href="#a">One</a></li></ul>',
        why="the link is what takes focus, so it is the tab",
    ),
    Bad(
        '<button>Save <span role="button" tabindex="0" aria-label="Options">v</span></button>',
        becomes=None,
        why="two buttons that must be put side by side",
    ),
]
