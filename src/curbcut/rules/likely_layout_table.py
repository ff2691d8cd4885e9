"""
A table that seems to arrange the page should not be announced as one.

Nothing in it says that it holds data, and something that it holds parts of the page: a form, headings, a fixed width.

When it could be wrong: a table of data that looks like an arrangement would no longer be read cell by cell.
"""

from collections.abc import Iterator

from curbcut.aria import announced_layout_tables, arranges_for_certain
from curbcut.naming import looks_like_data
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule, Safety

rule = Rule(
    __name__,
    title="Tables that seem to arrange the page are not announced as tables",
    criteria=["1.3.1"],
    impact=Impact.MODERATE,
    looks_at=["table"],
    safety=Safety.REVIEWED,
)


@rule.finds
def tables_that_seem_to_arrange(page: Page) -> Iterator[Finding]:
    for table in announced_layout_tables(page.document):
        if not arranges_for_certain(table) and not looks_like_data(table):
            yield Finding(
                table, "This table seems to arrange the page, and is announced as one of data.", is_certain=False
            )


@rule.fixes
def by_taking_its_role(page: Page, finding: Finding) -> Iterator[Change]:
    yield SetAttribute(finding.element, "role", "presentation", because="it has nothing that tables of data have")


rule.examples = [
    Good("<table><tr><td>Bern</td><td>1</td></tr><tr><td>Basel</td><td>2</td></tr></table>", "perhaps data"),
    Bad(
        "<table><tr><td>Text</td></tr></table>",
        becomes='<table role="presentation"><tr><td>Text</td></tr></table>',
        why="one cell is no table, unless a script makes more of it",
    ),
    Bad(
        "<table><tr><td><nav>Ways</nav></td><td>Text</td></tr><tr><td>More</td><td>Text</td></tr></table>",
        becomes='<table role="presentation"><tr><td><nav>Ways</nav></td><td>Text</td></tr>'
        "<tr><td>More</td><td>Text</td></tr></table>",
        why="a part of the page stands in it",
    ),
]
