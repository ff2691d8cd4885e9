"""
What is seen and what is reached have one order.

Styles can show the parts of a box in another order than that of the source. The Tab key then jumps back and forth over
the page, somebody who magnifies it loses their place, and whoever listens hears the answer before the question.

A learner looks for boxes in which Tab stops in parts that are shown in another order. Whether it makes a difference is
for a person to say: put the parts into the source as they are meant to be read, and leave the styles out.
"""

from collections.abc import Iterator

from curbcut.knowledge import VisualOrder
from curbcut.naming import MAY_STYLE
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="What is seen and what is reached have one order",
    criteria=["1.3.2", "2.4.3"],
    impact=Impact.MODERATE,
    looks_at=MAY_STYLE,
)

NO_STYLES: frozenset[str] = frozenset()
LEFT = frozenset({"reordered"})


@rule.finds
def what_is_shown_in_another_order(page: Page) -> Iterator[Finding]:
    learned = page.ask_about_styles(VisualOrder, NO_STYLES, LEFT)
    for _, element in learned.elements_left(page.document):
        yield Finding(element, "Tab goes through what is in here in another order than it is seen.", is_advice=True)


HEAD = '<!doctype html><html lang="en"><head><title>Rooms</title><link rel="stylesheet" href="/site.css">'
REST = (
    '</head><body><main><h1>Rooms</h1><div class="steps"><a href="/pay">Pay</a><a href="/choose">Choose</a></div>'
    "</main></body></html>"
)
ASKED = VisualOrder("https://example.com/site.css", "2e8eeb3abd12e563")

rule.examples = [
    Good(f"{HEAD}{REST}", "nobody has looked at it yet: asked, and left alone"),
    Good(f"{HEAD}{REST}", "looked at, and it is in order", knowing={ASKED: ""}),
    Good(f"{HEAD}{REST}", "an answer that would do more is not used", knowing={ASKED: ".steps{display:none}"}),
    Bad(
        f"{HEAD}{REST}",
        becomes=None,
        knowing={ASKED: "\nreordered div.steps"},
        why="the second link is shown first: for a person",
    ),
]
