"""
A cell must name header cells of its own table.

A screen reader says the headers of a cell as someone moves through a table. `headers` that lead elsewhere, or to
nothing, leave the cell without any: the reader no longer looks at row and column.

References that lead to no header cell of the table are taken out; without any left, row and column count again.
"""

from collections.abc import Iterator

from curbcut.aria import role_of
from curbcut.html import Element
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Cells name header cells of their own table",
    criteria=["1.3.1"],
    act=["a25f45"],
    impact=Impact.SERIOUS,
    looks_at=["[headers]"],
    whole_page=True,
)


@rule.finds
def cells_that_name_no_header(page: Page) -> Iterator[Finding]:
    for cell in page.having("headers"):
        named = (cell.get("headers") or "").split()
        if cell.tag in {"td", "th"} and named and true_headers_of(cell) != named:
            yield Finding(cell, "This cell names headers that its table does not have, so none is announced.")


def true_headers_of(cell: Element) -> list[str]:
    """The ids in `headers` that lead to a header cell of the same table."""
    table = cell.closest("table")
    by_id = cell.document.by_id
    found = ((identifier, by_id(identifier)) for identifier in (cell.get("headers") or "").split())
    return [
        identifier
        for identifier, header in found
        if header is not None and header is not cell and is_header(header) and header.closest("table") is table
    ]


def is_header(element: Element) -> bool:
    return element.tag == "th" or (element.tag == "td" and role_of(element) in {"columnheader", "rowheader"})


@rule.fixes
def by_leaving_the_true_ones(page: Page, finding: Finding) -> Iterator[Change]:
    true = true_headers_of(finding.element)
    if true:
        yield SetAttribute(finding.element, "headers", " ".join(true), because="only these are headers of the table")
    else:
        yield RemoveAttribute(finding.element, "headers", because="none of the ids is a header of the table")


rule.examples = [
    Good(
        '<table><tr><th id="a">Town</th></tr><tr><td headers="a">Bern</td></tr></table>',
        "a header cell of the same table",
    ),
    Good(
        '<table><tr><td id="b" role="columnheader">Town</td></tr><tr><td headers="b">Bern</td></tr></table>',
        "a cell with the role of a header",
    ),
    Bad(
        '<table><tr><th id="a">Town</th></tr><tr><td headers="gone">Bern</td></tr></table>',
        becomes='<table><tr><th id="a">Town</th></tr><tr><td>Bern</td></tr></table>',
        why="the id leads nowhere; the column tells",
    ),
    Bad(
        '<table><tr><th id="a">Town</th><td><i id="c">Size</i></td></tr><tr><td headers="a c">Bern</td></tr></table>',
        becomes='<table><tr><th id="a">Town</th><td><i id="c">Size</i></td></tr>'
        '<tr><td headers="a">Bern</td></tr></table>',
        why="one of the two is no header cell",
    ),
]
