"""
What WAI-ARIA has given up should not be relied on.

`aria-grabbed` and `aria-dropeffect` were meant for drag and drop, and no browser tells anyone of them. The role
`directory` is announced as a list.
"""

from collections.abc import Iterator

from curbcut.aria import role_tokens_of
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.aria import ATTRIBUTES, ROLES

rule = Rule(
    __name__,
    title="Nothing is used that WAI-ARIA has given up",
    impact=Impact.MINOR,
    looks_at=["[role]", *(f"[{name}]" for name, attribute in ATTRIBUTES.items() if attribute.deprecated)],
)

GIVEN_UP = tuple(name for name, attribute in ATTRIBUTES.items() if attribute.deprecated)


@rule.finds
def what_was_given_up(page: Page) -> Iterator[Finding]:
    for name in GIVEN_UP:
        for element in page.having(name):
            yield Finding(element, f"WAI-ARIA has given {name} up: nobody is told what it says.", is_advice=True)
    for element in page.having("role"):
        if any(token in ROLES and ROLES[token].deprecated for token in role_tokens_of(element)):
            yield Finding(element, "WAI-ARIA has given this role up for another.", is_advice=True)


rule.examples = [
    Good('<ul role="list"><li>One</li></ul>', "a role in use"),
    Good('<p aria-describedby="a">Text</p>', "an attribute in use"),
    Bad('<div aria-grabbed="true">One</div>', becomes=None, why="advice: drag and drop needs another way"),
]
