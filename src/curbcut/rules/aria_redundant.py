"""
A role that an element has anyway need not be written.

`<button role="button">` says the same twice. It harms nobody; it is noise for whoever reads the source, and often a
sign that a role was meant to be another.
"""

from collections.abc import Iterator

from curbcut.aria import explicit_role_of, implicit_role_of
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(__name__, title="Roles are not written twice", impact=Impact.MINOR, looks_at=["[role]"])

KEPT = frozenset({"ul", "ol", "table", "nav"})
"""Elements whose role is written for a reason: Safari drops the role of a list or table that is styled as none."""


@rule.finds
def roles_said_twice(page: Page) -> Iterator[Finding]:
    for element in page.having("role"):
        explicit = explicit_role_of(element)
        if explicit and element.tag not in KEPT and explicit == implicit_role_of(element):
            yield Finding(element, f"This element is a {explicit} without the role attribute.", is_advice=True)


rule.examples = [
    Good('<ul role="list"><li>One</li></ul>', "written for a browser that would drop it"),
    Good('<a role="button" href="#">Go</a>', "another role than its own"),
    Bad('<button role="button">Go</button>', becomes=None, why="said twice: advice, and nothing to repair"),
]
