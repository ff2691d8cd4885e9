"""
Tab goes through the page in the order of reading.

A `tabindex` above zero pulls an element out of its place to the front of the order. Someone who moves with Tab jumps
from the middle of the page to its top and back, and loses track of where they are.
"""

from collections.abc import Iterator

from curbcut.aria import is_focusable, tab_index_of
from curbcut.html import Element
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Tab goes through the page in the order of reading",
    criteria=["2.4.3"],
    impact=Impact.SERIOUS,
    looks_at=["[tabindex]"],
)


@rule.finds
def elements_that_jump_the_queue(page: Page) -> Iterator[Finding]:
    for element in _jumping(page):
        yield Finding(element, "Tab reaches this before what stands above it on the page.", is_advice=True)


@rule.fixes
def by_the_order_of_the_page(page: Page, finding: Finding) -> Iterator[Change]:
    indexes = [tab_index_of(element) or 0 for element in _jumping(page)]
    if indexes == sorted(indexes):  # else the author meant another order than that of the source
        yield SetAttribute(
            finding.element,
            "tabindex",
            "0",
            because="the elements that were numbered keep their order among themselves",
        )


def _jumping(page: Page) -> list[Element]:
    return [
        element
        for element in page.having("tabindex")
        if (index := tab_index_of(element)) is not None and index > 0 and is_focusable(element)
    ]


rule.examples = [
    Good('<div tabindex="0" role="button">Play</div>', "zero keeps an element in its place"),
    Good('<h2 tabindex="-1">Results</h2>', "a negative one leaves it out of the order"),
    Good('<a href="/" tabindex="first">Home</a>', "what is not a number counts for nothing"),
    Bad(
        '<a href="/">Home</a> <input aria-label="Name" tabindex="1"> <button tabindex="2">Send</button>',
        becomes='<a href="/">Home</a> <input aria-label="Name" tabindex="0"> <button tabindex="0">Send</button>',
        why="the numbers follow the source: without them only the jump is gone",
    ),
    Bad(
        '<button tabindex="2">Left below</button> <button tabindex="1">Right above</button>',
        becomes=None,
        why="the author wanted another order than the source has, perhaps the one that is seen",
    ),
]
