"""
A table that only arranges the page should not be announced as one.

"Table with one column and twelve rows" says nothing about the page, and its cells are read as if they were data.

When it could be wrong: a table of data that looks like an arrangement (no headers, no caption, other tables inside)
would no longer be read cell by cell.
"""

from collections.abc import Iterator

from curbcut.aria import explicit_role_of, is_exposed, is_layout_table, role_of
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule, Safety

rule = Rule(
    __name__,
    title="Tables that arrange the page are not announced as tables",
    criteria=["1.3.1"],
    impact=Impact.MODERATE,
    looks_at=["table"],
    safety=Safety.REVIEWED,
)


@rule.finds
def tables_that_arrange(page: Page) -> Iterator[Finding]:
    for table in page.all("table"):
        if (
            explicit_role_of(table) is None
            and is_layout_table(table)
            and role_of(table) == "table"
            and is_exposed(table)
        ):
            yield Finding(table, "This table arranges the page, and is announced as a table of data.", is_certain=False)


@rule.fixes
def by_taking_its_role(page: Page, finding: Finding) -> Iterator[Change]:
    yield SetAttribute(finding.element, "role", "presentation", because="it has nothing that tables of data have")


rule.examples = [
    Good("<table><tr><th>Town</th><th>Size</th></tr><tr><td>Bern</td><td>1</td></tr></table>", "a table of data"),
    Good('<table role="presentation"><tr><td>Text</td></tr></table>', "it says so itself"),
    Bad(
        "<table><tr><td><p>Left</p></td></tr></table>",
        becomes='<table role="presentation"><tr><td><p>Left</p></td></tr></table>',
        why="one cell is no table",
    ),
]
