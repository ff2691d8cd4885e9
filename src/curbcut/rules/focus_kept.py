"""
What the keyboard has reached must keep the focus.

`onfocus="blur()"` was written to be rid of the dotted line around links. It sends the keyboard away from each of them:
Enter opens nothing, and a screen reader begins anew at the top of the page. It does nothing else, so it is taken away.
On a field it may be meant to keep people from writing there, which its author has to say in another way.
"""

import re
from collections.abc import Iterator

from curbcut.aria import is_exposed
from curbcut.naming import fields_of
from curbcut.patch import Change, RemoveAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="What is reached with the keyboard keeps the focus",
    criteria=["2.1.1", "2.4.7"],
    impact=Impact.CRITICAL,
    looks_at=["[onfocus]"],
)

ONLY_LEAVES = re.compile(
    r"\s*+(?:javascript:\s*+)?(?:if\s*+\(\s*+this\.blur\s*+\)\s*+)?(?:(?:this|self|event\.target)\.)?blur\(\)\s*+;?\s*+"
    r"(?:return\s++(?:false|true)\s*+;?\s*+)?",
    re.IGNORECASE,
)
"""A handler that lets the focus go and does nothing else (WCAG failure F55)."""


@rule.finds
def scripts_that_send_the_focus_away(page: Page) -> Iterator[Finding]:
    for element in page.having("onfocus"):
        if ONLY_LEAVES.fullmatch(element.get("onfocus") or "") and is_exposed(element):
            yield Finding(element, "A script takes the focus away as soon as the keyboard comes here.")


@rule.fixes
def by_leaving_the_focus_alone(page: Page, finding: Finding) -> Iterator[Change]:
    if finding.element not in fields_of(page.document):  # an author may not want those to be filled in
        yield RemoveAttribute(finding.element, "onfocus", because="all it does is to send the keyboard away")


rule.examples = [
    Good('<a href="/news" onfocus="this.classList.add(1)">News</a>', "the focus stays"),
    Good('<a href="/news" onclick="this.blur()">News</a>', "it is let go when something has been opened"),
    Bad(
        '<a href="/news" onfocus="blur();">News</a>',
        becomes='<a href="/news">News</a>',
        why="the link can be used",
    ),
    Bad(
        '<button onfocus="if (this.blur) this.blur()">Send</button>',
        becomes="<button>Send</button>",
        why="the same, more carefully written",
    ),
    Bad(
        '<input aria-label="Total" onfocus="this.blur()">',
        becomes=None,
        why="perhaps nobody is to write there: `readonly` says that, and lets the keyboard in",
    ),
]
