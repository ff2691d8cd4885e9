"""
A page should have one main heading, and headings should go down one level at a time.

Many people with a screen reader look through the headings first, as others look over the page. A missing main heading
or a jump from the second level to the fourth makes them wonder what they have missed.
"""

from collections.abc import Iterator
from itertools import pairwise

from curbcut.aria import headings_of
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Pages have a main heading, and levels are not skipped",
    act=["047fe0"],
    impact=Impact.MODERATE,
    looks_at=["body"],
)


@rule.finds
def gaps_in_the_headings(page: Page) -> Iterator[Finding]:
    headings = headings_of(page.document)
    body = page.document.body
    if body is None or page.document.is_fragment or not body.has_elements:
        return
    if not any(heading.level == 1 for heading in headings):
        yield Finding(body, "This page has no main heading to begin with.", is_certain=False)
    for before, after in pairwise(headings):
        if after.level > before.level + 1:
            message = f"A heading of level {after.level} follows one of level {before.level}."
            yield Finding(after.element, message, is_certain=False)


HEAD = '<!doctype html><html lang="en"><title>Prices</title><body>'

rule.examples = [
    Good(
        f"{HEAD}<h1>Prices</h1><h2>Rooms</h2><h3>Single</h3><h2>Meals</h2></body></html>", "back up in one step is fine"
    ),
    Good(f'{HEAD}<div role="heading" aria-level="1">Prices</div></body></html>', "a heading by its role"),
    Bad(
        f"{HEAD}<h1>Prices</h1><h3>Single</h3></body></html>",
        becomes=None,
        why="what the second level is, its author knows",
    ),
    Bad(f"{HEAD}<p>From 10</p></body></html>", becomes=None, why="which text is the heading, its author knows"),
]
