"""
What is referred to must be there once.

Two fields with the same `id` share one label: a browser ties the label to the first, and the second stays without a
name. The same goes for descriptions and headings that controls refer to.

A field that stands with a label of its own gets an id of its own, and its label leads there; so does a button with a
menu of its own that is named by it. Anything else is left to a person: which of two is meant, only its author knows.
"""

from collections.abc import Iterator

from curbcut.html import Element
from curbcut.naming import own_id_of_twin
from curbcut.patch import Change
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="What is referred to is there once",
    criteria=["1.3.1", "4.1.2"],
    impact=Impact.SERIOUS,
    looks_at=["[for]", "[headers]", "[aria-labelledby]", "[aria-describedby]", "[aria-controls]", "[aria-owns]"],
    whole_page=True,
)

REFERENCES = ("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns")


@rule.finds
def references_to_more_than_one(page: Page) -> Iterator[Finding]:
    ids = page.document.ids
    seen: set[str] = set()
    for name in REFERENCES:
        for element in page.having(name):
            for identifier in identifiers_in(element, name):
                same = () if identifier in seen else ids.get(identifier, ())
                seen.add(identifier)
                if len(same) > 1:
                    yield Finding(
                        same[1], f"The id “{identifier}” stands here again, and what refers to it leads elsewhere."
                    )


@rule.fixes
def by_an_id_of_its_own(page: Page, finding: Finding) -> Iterator[Change]:
    identifier = finding.element.get("id") or ""
    for twin in page.document.ids.get(identifier, ())[1:]:
        yield from own_id_of_twin(twin)


def identifiers_in(element: Element, name: str) -> list[str]:
    value = element.get(name) or ""
    return [value] if name == "for" else value.split()


rule.examples = [
    Bad(
        '<p><input type="checkbox" id="a" name="f"><label for="a">Friend</label> '
        '<input type="checkbox" id="a" name="g"><label for="a">Search</label></p>',
        becomes='<p><input type="checkbox" id="a" name="f"><label for="a">Friend</label> '
        '<input type="checkbox" id="curbcut-g" name="g"><label for="curbcut-g">Search</label></p>',
        why="the label of what is ticked stands right behind it",
    ),
    Good('<label for="a">Town</label><input id="a">', "one field, one id"),
    Good('<p id="a">x</p><p id="a">y</p>', "nothing refers to it, so nobody is led astray"),
    Bad(
        '<p><label for="a">Town</label><input id="a"></p><p><label for="a">Street</label><input id="a" name="s"></p>',
        becomes='<p><label for="a">Town</label><input id="a"></p>'
        '<p><label for="curbcut-s">Street</label><input id="curbcut-s" name="s"></p>',
        why="each has a label of its own beside it",
    ),
    Bad(
        '<div><a id="more" href="#">More</a><div role="group" aria-labelledby="more">1</div></div>'
        '<div><a id="more" href="#">More</a><div role="group" aria-labelledby="more">2</div></div>',
        becomes='<div><a id="more" href="#">More</a><div role="group" aria-labelledby="more">1</div></div>'
        '<div><a id="curbcut-more" href="#">More</a><div role="group" aria-labelledby="curbcut-more">2</div></div>',
        why="menus that were copied with their buttons",
    ),
    Bad(
        '<style>#a { width: 9em }</style><p><label for="a">Town</label><input aria-label="Town" id="a"></p>'
        '<p><label for="a">Street</label><input aria-label="Street" id="a"></p>',
        becomes=None,
        why="a style looks for both",
    ),
    Bad(
        '<label for="a">Town</label><input id="a"><label for="a">Street</label><input id="a">',
        becomes=None,
        why="which label belongs to which, nothing but their order says",
    ),
]
