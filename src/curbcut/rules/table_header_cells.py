"""
The cells that head the columns of a table must be header cells.

A screen reader says the header of the column as someone moves from cell to cell. Without one, a number is a number, and
nobody knows of what.

Cells in the head of a table are its headers, and so are those of a first row that is called a head by its class, or
that is set in bold, where no other row is but the last, which sums up. They become header cells (`th`), which browsers
set in bold as well, the empty ones over a column of controls among them, and so do those of a first column that is set
in bold, and nothing else. Where the corner over the first column is empty, and all other cells of the first row are
headers, the first column holds those of the rows. What a script is going to hydrate keeps its tags, and gets the roles
of header cells. Anything else is left to a person.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed, is_layout_table, role_of, rows_of
from curbcut.html import Element, collapse, is_hydrated
from curbcut.naming import (
    are_cells_styled,
    cells_of,
    certain_head_of,
    has_words,
    is_bold,
    is_set_in_bold,
    looks_like_data,
)
from curbcut.patch import Change, Rename, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import CONTROLS

rule = Rule(
    __name__,
    title="The cells that head columns are header cells",
    criteria=["1.3.1"],
    impact=Impact.SERIOUS,
    looks_at=["table"],
)

LONGEST = 80
"""Characters of a header."""
CLAIMED = frozenset({"role", "scope"})
SPANS = frozenset({"colspan", "rowspan", "headers"})
LEAST = 2
"""Rows and columns that a table of data has at least."""


@rule.finds
def data_without_headers(page: Page) -> Iterator[Finding]:
    for table in page.all("table"):
        rows = rows_of(table) if role_of(table) == "table" and is_exposed(table) else []
        if len(rows) < LEAST or (is_layout_table(table) and not looks_like_data(table)):
            continue
        if has_headers(table, rows):
            if headers_under_a_corner(rows):
                yield Finding(table, "This table does not say which cells head its rows.", is_certain=False)
        elif all(len(cells_of(row)) >= LEAST for row in rows):
            headers = certain_head_of(rows)
            is_certain = bool(headers or certain_row_headers_of(rows, headers))
            yield Finding(table, "This table does not say which cells are headers.", is_certain=is_certain)


def has_headers(table: Element, rows: list[Element]) -> bool:
    """Whether anything says that it is a header cell; not where all rows below the first begin with one, and the
    columns have none."""
    cells = table.descendants("th")
    beginnings = [each for row in rows[1:] for each in cells_of(row)[:1]]
    speak_for_rows = len(rows) > LEAST and cells == beginnings
    return (bool(cells) and not speak_for_rows) or bool(table.select("[role=columnheader], [role=rowheader]"))


def headers_under_a_corner(rows: list[Element]) -> list[Element]:
    """The cells of the first column, each with words of its own, if those of the first row are headers but for the
    empty one in the corner, and no other cell is one."""
    top = cells_of(rows[0]) if rows else []
    corner, heads = next(iter(top), None), top[1:]
    others = [cells_of(row) for row in rows[1:]]
    if corner is None or not is_empty(corner) or len(heads) < LEAST or len(others) < LEAST:
        return []
    is_head = all(head.tag == "th" and head.text.strip() for head in heads)
    is_plain = all(cell.tag == "td" and not cell.has_any(CLAIMED) for cells in others for cell in cells)
    first = [cells[0] for cells in others if len(cells) == len(heads) + 1]
    texts = {collapse(cell.text) for cell in first if not cell.has_any(SPANS) and not cell.descendants(*CONTROLS)}
    are_told_apart = len(texts) == len(others) and all(has_words(text) and len(text) <= LONGEST for text in texts)
    is_found = is_head and is_plain and are_told_apart and not are_cells_styled(rows[0].document)
    return first if is_found else []


def certain_row_headers_of(rows: list[Element], headers: list[Element]) -> list[Element]:
    """The cells of a column that is set in bold, if nothing else in the table is but a row of headers over them."""
    cells = [cells_of(row) for row in (rows[1:] if headers else rows)]
    if any(cell.tag == "th" for row in cells for cell in row):
        return []
    if len(cells) < LEAST or (headers and not is_bold(rows[0], LEAST)):
        return []
    is_only_column = all(is_set_in_bold(first) and not any(map(is_set_in_bold, others)) for first, *others in cells)
    is_of_fields = not headers and any(row.descendants("input", "select", "textarea") for row in rows)
    return [row[0] for row in cells] if is_only_column and not is_of_fields else []


@rule.fixes
def by_making_them_header_cells(page: Page, finding: Finding) -> Iterator[Change]:
    rows = rows_of(finding.element)
    if has_headers(finding.element, rows):
        for cell in headers_under_a_corner(rows):
            yield from by_heading_its_row(cell, "the corner over its column is empty")
            if "style" not in cell and not keeps_its_tag(cell):
                yield SetAttribute(cell, "style", "font-weight: normal", because="browsers set header cells in bold")
        return
    headers = certain_head_of(rows)
    for cell in headers:
        if "role" not in cell:
            yield by_becoming_a_header(cell, "columnheader", "it stands in the first row, which is a head")
    for cell in certain_row_headers_of(rows, headers):
        if "role" not in cell and "scope" not in cell:
            yield from by_heading_its_row(cell, "it stands in the first column, all of which is in bold")


def by_becoming_a_header(cell: Element, role: str, because: str) -> Change:
    """It gets the tag of a header cell, or only the role."""
    return SetAttribute(cell, "role", role, because) if keeps_its_tag(cell) else Rename(cell, "th", because)


def keeps_its_tag(cell: Element) -> bool:
    """Whether a script counts the tags that it has sent."""
    return cell.parent is not None and is_hydrated(cell.parent)


def by_heading_its_row(cell: Element, because: str) -> Iterator[Change]:
    yield by_becoming_a_header(cell, "rowheader", because)
    if keeps_its_tag(cell):
        return
    yield SetAttribute(cell, "scope", "row", because="it speaks for its row")
    if "align" not in cell and "text-align" not in (cell.get("style") or ""):
        side = "right" if any(each.get("dir") == "rtl" for each in cell.ancestors()) else "left"
        yield SetAttribute(cell, "align", side, because="browsers set header cells in the middle")


def is_empty(cell: Element) -> bool:
    return not cell.has_elements and not cell.text.strip()


rule.examples = [
    Bad(
        "<table><tr><td><b>Order</b></td><td><b>Name</b></td><td></td></tr><tr><td>1001</td><td>Ada</td>"
        '<td><a href="/1">Edit</a></td></tr><tr><td>1002</td><td>Bo</td><td><a href="/2">Edit</a></td></tr></table>',
        becomes="<table><tr><th><b>Order</b></th><th><b>Name</b></th><th></th></tr><tr><td>1001</td><td>Ada</td>"
        '<td><a href="/1">Edit</a></td></tr><tr><td>1002</td><td>Bo</td><td><a href="/2">Edit</a></td></tr></table>',
        why="the column of what can be done has no words over it, and still a header",
    ),
    Good("<table><tr><th>Town</th><th>Size</th></tr><tr><td>Bern</td><td>1</td></tr></table>", "headers of HTML"),
    Good("<table role=presentation><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "no data"),
    Bad(
        "<table><tr><th></th><th>Mon</th><th>Tue</th></tr><tr><td>9 am</td><td>Hatha</td><td></td></tr>"
        "<tr><td>6 pm</td><td></td><td>Yin</td></tr></table>",
        becomes="<table><tr><th></th><th>Mon</th><th>Tue</th></tr><tr>"
        '<th scope="row" align="left" style="font-weight: normal">9 am</th><td>Hatha</td><td></td></tr><tr>'
        '<th scope="row" align="left" style="font-weight: normal">6 pm</th><td></td><td>Yin</td></tr></table>',
        why="the corner over the first column is empty, as it heads the rows",
    ),
    Bad(
        "<style>.h { font-weight: bold }</style>"
        '<table><tr><td class="h">Town</td><td class="h">Size</td></tr><tr><td>Bern</td><td>1</td></tr></table>',
        becomes="<style>.h { font-weight: bold }</style>"
        '<table><tr><th class="h">Town</th><th class="h">Size</th></tr><tr><td>Bern</td><td>1</td></tr></table>',
        why="set in bold by a style of the page",
    ),
    Bad(
        "<style>td.h { font-weight: bold }</style>"
        '<table><tr><td class="h">Town</td><td class="h">Size</td></tr><tr><td>Bern</td><td>1</td></tr></table>',
        becomes=None,
        why="the style would not find a cell of another kind",
    ),
    Bad(
        "<table><thead><tr><td>Town</td><td>Size</td></tr></thead><tbody><tr><td>Bern</td><td>1</td></tr></tbody></table>",
        becomes="<table><thead><tr><th>Town</th><th>Size</th></tr></thead>"
        "<tbody><tr><td>Bern</td><td>1</td></tr></tbody></table>",
        why="what stands in the head are headers",
    ),
    Bad(
        '<table border="1"><tr><td><b>Town</b></td><td><b>Size</b></td></tr><tr><td>Bern</td><td>1</td></tr></table>',
        becomes='<table border="1"><tr><th><b>Town</b></th><th><b>Size</b></th></tr>'
        "<tr><td>Bern</td><td>1</td></tr></table>",
        why="a first row in bold, as no other",
    ),
    Bad(
        '<div id="__next"><table><tr><td><b>Town</b></td><td><b>Size</b></td></tr><tr><td>Bern</td><td>1</td></tr>'
        "</table></div>",
        becomes='<div id="__next"><table><tr><td role="columnheader"><b>Town</b></td>'
        '<td role="columnheader"><b>Size</b></td></tr><tr><td>Bern</td><td>1</td></tr></table></div>',
        why="Next.js is going to hydrate it, and would throw the page away for another tag",
    ),
    Bad(
        "<table><thead><tr><td></td><td>From</td><td>To</td></tr></thead><tr><th>S1</th><td>6</td><td>22</td></tr>"
        "<tr><th>S2</th><td>7</td><td>23</td></tr></table>",
        becomes="<table><thead><tr><td></td><th>From</th><th>To</th></tr></thead>"
        "<tr><th>S1</th><td>6</td><td>22</td></tr><tr><th>S2</th><td>7</td><td>23</td></tr></table>",
        why="only the rows have header cells, and what stands in the head heads the columns",
    ),
    Good("<table><tr><td>Tea</td><td>3</td></tr><tr><th>Sum</th><td>3</td></tr></table>", "a header of the last row"),
    Bad(
        '<table border="1"><tr class="table-header"><td>Town</td><td>Size</td></tr>'
        "<tr><td>Bern</td><td>1</td></tr></table>",
        becomes='<table border="1"><tr class="table-header"><th>Town</th><th>Size</th></tr>'
        "<tr><td>Bern</td><td>1</td></tr></table>",
        why="a first row that is called a head",
    ),
    Bad(
        '<table width="100%" cellspacing="0"><tr class="GridHeader"><td>Town</td><td>Size</td></tr><tr><td>Bern</td>'
        "<td>1</td></tr><tr><td>Basel</td><td>2</td></tr></table>",
        becomes='<table width="100%" cellspacing="0"><tr class="GridHeader"><th>Town</th><th>Size</th></tr>'
        "<tr><td>Bern</td><td>1</td></tr><tr><td>Basel</td><td>2</td></tr></table>",
        why="rows of few words below a head are data, though attributes lay them out",
    ),
    Bad(
        '<table border="1"><tr><td><b>Town</b></td><td>Bern</td></tr><tr><td><b>Size</b></td><td>1</td></tr></table>',
        becomes='<table border="1"><tr><th scope="row" align="left"><b>Town</b></th><td>Bern</td></tr>'
        '<tr><th scope="row" align="left"><b>Size</b></th><td>1</td></tr></table>',
        why="a first column in bold, as no other",
    ),
    Bad(
        "<table><tr><td><b>Item</b></td><td><b>Price</b></td></tr><tr><td>Lamp</td><td>40</td></tr>"
        "<tr><td>Bulb</td><td>8</td></tr><tr><td><b>Total</b></td><td><b>48</b></td></tr></table>",
        becomes="<table><tr><th><b>Item</b></th><th><b>Price</b></th></tr><tr><td>Lamp</td><td>40</td></tr>"
        "<tr><td>Bulb</td><td>8</td></tr><tr><td><b>Total</b></td><td><b>48</b></td></tr></table>",
        why="the last row is in bold as it sums up",
    ),
    Bad(
        "<table><tr><td></td><td><b>From</b></td><td><b>To</b></td></tr><tr><td><b>S1</b></td><td>6</td><td>22</td></tr>"
        "<tr><td><b>S2</b></td><td>7</td><td>23</td></tr></table>",
        becomes="<table><tr><td></td><th><b>From</b></th><th><b>To</b></th></tr>"
        '<tr><th scope="row" align="left"><b>S1</b></th><td>6</td><td>22</td></tr>'
        '<tr><th scope="row" align="left"><b>S2</b></th><td>7</td><td>23</td></tr></table>',
        why="a first row and a first column in bold, and nothing else; the corner is empty",
    ),
    Bad(
        '<table><tr><td></td><td colspan="2"><b>2007</b></td><td colspan="2"><b>2008</b></td></tr><tr><td></td>'
        "<td><b>CS</b></td><td><b>Eng</b></td><td><b>CS</b></td><td><b>Eng</b></td></tr>"
        "<tr><td>Autumn</td><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>",
        becomes=None,
        why="two rows in bold head the columns together: for a person",
    ),
    Bad(
        '<table border="1"><tr><td>Town</td><td>Size</td></tr><tr><td>Bern</td><td>1</td></tr></table>',
        becomes=None,
        why="whether the first row are headers, its author knows",
    ),
]
