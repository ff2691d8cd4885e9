"""
The headers of a table must say of which cells they are.

A screen reader says the header of the column as someone moves from cell to cell. Without one, a number is a number, and
nobody knows of what.

A misspelt `scope` is put right. Headers that stand at the foot of a table once more say that they are those of the
columns.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed, role_of
from curbcut.html import Element
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Headers of tables say of which cells they are",
    criteria=["1.3.1"],
    act=["d0f69e"],
    impact=Impact.SERIOUS,
    looks_at=["tfoot", "[scope]"],
    whole_page=True,
)

SCOPES = words("row col rowgroup colgroup")
READINGS = {"column": "col", "columns": "col", "cols": "col", "rows": "row", "columngroup": "colgroup"}
SPANS = frozenset({"colspan", "rowspan", "headers", "role"})
LEAST = 2
"""Rows and columns that a table of data has at least."""


@rule.finds
def headers_that_do_not_say_of_what(page: Page) -> Iterator[Finding]:
    for cell in page.having("scope"):
        scope = (cell.get("scope") or "").lower()
        if cell.tag == "th" and scope and scope not in SCOPES:
            yield Finding(cell, "This header does not say for certain whether it is one of a row or a column.")
    for foot in page.all("tfoot"):
        if repeated_headers_in(foot) and is_exposed(foot):
            message = "Headers stand above and below this table, and do not say that they are those of the columns."
            yield Finding(foot, message, is_certain=False)


def repeated_headers_in(foot: Element) -> list[Element]:
    """The headers of the head and the foot of a table, if both have one row of them and one does not say of what."""
    table = foot.parent
    head = next((part for part in table.children if part.tag == "thead"), None) if table is not None else None
    if table is None or head is None or role_of(table) != "table" or "role" in head or "role" in foot:
        return []
    rows = [row for part in (head, foot) for row in part.children]
    headers = [cell for row in rows for cell in row.children]
    is_plain = len(rows) == LEAST and len(rows[0].children) == len(rows[1].children)
    if not is_plain or any(cell.tag != "th" or not SPANS.isdisjoint(cell.attribute_names) for cell in headers):
        return []
    return headers if any("scope" not in cell for cell in headers) else []


@rule.fixes
def by_naming_certain_headers(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    if element.tag == "th":
        meant = READINGS.get((element.get("scope") or "").strip().lower())
        if meant is not None:
            yield SetAttribute(element, "scope", meant, because=f"“{element.get('scope')}” can only be “{meant}”")
        return
    if element.tag == "tfoot":
        for cell in repeated_headers_in(element):
            if "scope" not in cell:
                yield SetAttribute(cell, "scope", "col", because="it stands above or below a column")
        return


rule.examples = [
    Good("<table><tr><th>Town</th><th>Size</th></tr><tr><td>Bern</td><td>1</td></tr></table>", "headers of HTML"),
    Good(
        "<table role=presentation><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
        "no table of data",
    ),
    Bad(
        '<table><tr><th scope="column">Town</th></tr><tr><td>Bern</td></tr></table>',
        becomes='<table><tr><th scope="col">Town</th></tr><tr><td>Bern</td></tr></table>',
        why="a misspelt scope",
    ),
    Bad(
        "<table><thead><tr><th>Town<th>Size</thead><tfoot><tr><th>Town<th>Size</tfoot><tr><td>Bern<td>1</table>",
        becomes='<table><thead><tr><th scope="col">Town<th scope="col">Size</thead>'
        '<tfoot><tr><th scope="col">Town<th scope="col">Size</tfoot><tr><td>Bern<td>1</table>',
        why="a foot that repeats the head",
    ),
    Good(
        "<table><thead><tr><th>Town<th>Size</thead><tfoot><tr><th>All<td>1</tfoot><tr><td>Bern<td>1</table>",
        "a foot with a sum",
    ),
]
