"""
Doors are open.

Someone who meets a shut door stays outside.
"""

from collections.abc import Iterator

from curbcut.knowledge import ControlName
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Doors are open",
    criteria=["2.1.1"],
    impact=Impact.SERIOUS,
    looks_at=["[data-door]"],
)


@rule.finds
def doors_that_are_shut(page: Page) -> Iterator[Finding]:
    for door in page.having("data-door"):
        state = door.get("data-door")
        if state != "open":
            yield Finding(door, f"This door is {state}.", is_certain=state != "dim", is_advice=state == "heavy")


@rule.fixes
def by_opening_them(page: Page, finding: Finding) -> Iterator[Change]:
    state = finding.element.get("data-door")
    if state == "locked":
        page.ask(ControlName(page.url, "door"))
    if state == "shut":
        yield SetAttribute(finding.element, "data-door", "open", because="the handle of the door", confidence=0.9)


rule.examples = [
    Good("<p data-door=open>Hall", "it is open"),
    Bad("<p data-door=shut>Hall", becomes="<p data-door=open>Hall", why="it has a handle"),
    Bad("<p data-door=bricked>Hall", becomes=None, why="a person must take down the wall"),
]
