"""
An accordion should not be announced as tabs.

Bootstrap's own examples marked accordions as tab lists for years. A screen reader then says "tab, one of three" of a
heading, does not say that there is a link in it, and keeps the heading out of its list; the arrow keys that lead
through tabs do nothing.

Where each tab is only the box around the one control that opens a part and closes it, the roles go. Headings and
controls in them are what HTML says they are, and a part that has a name is a region.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed
from curbcut.naming import accordions_called_tabs
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Accordions are not announced as tabs",
    criteria=["1.3.1", "4.1.2"],
    impact=Impact.SERIOUS,
    looks_at=["[role]"],
    whole_page=True,
)

OF_TABS = ("aria-selected", "aria-multiselectable", "aria-orientation")
NAMES = ("aria-label", "aria-labelledby")

OF_WHAT_OPENS = ("aria-controls", "aria-expanded")
"""What a head without a role cannot say, and the control in it does."""


@rule.finds
def accordions_with_the_roles_of_tabs(page: Page) -> Iterator[Finding]:
    for accordion in accordions_called_tabs(page.document):
        if is_exposed(accordion.whole):
            yield Finding(accordion.whole, "These parts open and close one by one, and are announced as tabs.")


@rule.fixes
def by_taking_the_roles(page: Page, finding: Finding) -> Iterator[Change]:
    accordion = next(each for each in accordions_called_tabs(page.document) if each.whole is finding.element)
    for element in (accordion.whole, *accordion.heads):
        for name in ("role", *OF_TABS):
            if name in element:
                yield RemoveAttribute(element, name, because="it is no tab: what it holds opens and closes a part")
        for name in OF_WHAT_OPENS:
            if name in element and element.descendants("a", "button"):
                yield RemoveAttribute(element, name, because="the control in it says so")
    for panel in dict.fromkeys(accordion.panels):
        if any(panel.get(name) for name in NAMES):
            yield SetAttribute(panel, "role", "region", because="a part of an accordion, with a name")
        else:
            yield RemoveAttribute(panel, "role", because="no tab opens it")


HEAD = '<h4><a data-toggle="collapse" href="#one" aria-expanded="true">Fees</a></h4>'

rule.examples = [
    Good(
        '<ul role="tablist"><li role="none"><a role="tab" data-toggle="tab" href="#a">A</a></li></ul>'
        '<div role="tabpanel" id="a" aria-label="A">B</div>',
        "tabs",
    ),
    Bad(
        f'<div id="all" role="tablist" aria-multiselectable="true"><div><div role="tab" id="head">{HEAD}</div>'
        '<div id="one" role="tabpanel" aria-labelledby="head">From 10</div></div></div>',
        becomes=f'<div id="all"><div><div id="head">{HEAD}</div>'
        '<div id="one" role="region" aria-labelledby="head">From 10</div></div></div>',
        why="as the examples of a script library once had it",
    ),
    Bad(
        f'<div role="tablist"><div role="tab">{HEAD}</div></div><div id="one" role="tabpanel">From 10</div>',
        becomes=f'<div><div>{HEAD}</div></div><div id="one">From 10</div>',
        why="a part without a name is a plain one",
    ),
    Bad(
        f'<div role="tablist"><div role="tab" data-toggle="collapse" href="#one" aria-expanded="true" '
        f'aria-controls="one">{HEAD}</div></div><div id="one" role="tabpanel">From 10</div>',
        becomes=f'<div><div data-toggle="collapse" href="#one">{HEAD}</div></div><div id="one">From 10</div>',
        why="what has no role has no state; the link in it has",
    ),
]
