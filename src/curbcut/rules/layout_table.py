"""
A table that only arranges the page should not be announced as one.

"Table with one column and twelve rows" says nothing about the page, and its cells are read as if they were data. Where
a table has no header and no caption, and lays out more than text in one row or one column, or around other tables, its
content is read in the same order without it.

A table with an id is left where the page has scripts: one of them may fill it with data.
"""

from collections.abc import Iterator

from curbcut.aria import announced_layout_tables, arranges_for_certain
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Tables that arrange the page are not announced as tables",
    criteria=["1.3.1"],
    impact=Impact.MODERATE,
    looks_at=["table"],
)


@rule.finds
def tables_that_arrange(page: Page) -> Iterator[Finding]:
    for table in announced_layout_tables(page.document):
        if arranges_for_certain(table):
            yield Finding(table, "This table arranges the page, and is announced as a table of data.", is_certain=False)


@rule.fixes
def by_taking_its_role(page: Page, finding: Finding) -> Iterator[Change]:
    yield SetAttribute(finding.element, "role", "presentation", because="it has nothing that tables of data have")


rule.examples = [
    Good("<table><tr><th>Town</th><th>Size</th></tr><tr><td>Bern</td><td>1</td></tr></table>", "a table of data"),
    Good('<table role="presentation"><tr><td>Text</td></tr></table>', "it says so itself"),
    Good(
        '<table id="results"><tr><td><p>No results</p></td></tr></table><script>fill()</script>', "a script may fill it"
    ),
    Bad(
        '<table id="body"><tr><td><table id="head"><tr><td><p>News</p></td></tr></table></td></tr></table>',
        becomes='<table role="presentation" id="body"><tr><td><table role="presentation" id="head"><tr><td><p>News</p>'
        "</td></tr></table></td></tr></table>",
        why="a mail: it has no scripts that could fill them",
    ),
    Bad(
        "<table><tr><td><p>Left</p></td><td><p>Right</p></td></tr></table>",
        becomes='<table role="presentation"><tr><td><p>Left</p></td><td><p>Right</p></td></tr></table>',
        why="two columns of a page",
    ),
    Bad(
        "<table><tr><td><pre>1\n2</pre></td><td><pre>if x:\n    y()</pre></td></tr></table>",
        becomes='<table role="presentation"><tr><td><pre>1\n2</pre></td>'
        "<td><pre>if x:\n    y()</pre></td></tr></table>",
        why="code and the numbers of its lines",
    ),
]
