"""Rows of cells that head the columns below them, though nothing says that they are header cells."""

import re
from collections.abc import Iterator
from typing import Final

from curbcut.aria import has_bold_style, rows_of
from curbcut.css import declared
from curbcut.css import is_bold as is_set_bold
from curbcut.html import Document, Element, collapse, once_a_page
from curbcut.standards.html import HEADINGS

_LEAST_COLUMNS: Final = 2
_LONGEST: Final = 80
_FEWEST_ROWS: Final = 3
_SHORT: Final = 60
_MAKE_UP_PAGES: Final = ("form", *HEADINGS, "ul", "ol", "dl", "table", "iframe", "select", "textarea")
"""What hardly stands in rows of data."""
_HEAD: Final = re.compile(
    r"(?:(?:t|th|tbl|table|grid|col|column|row|list|data)[-_]?)?(?:head|header|heading|hdr)(?:s|ers?|[-_]?(?:row|cell|col))?",
    re.IGNORECASE,
)
"""What head rows of tables and their cells are called by a class: `tableheader`, `grid-head`, `header-row`."""
_BY_CELL: Final = re.compile(r"(?<![\w.#-])td(?![\w-])[^{}<>;()]{0,200}\{")
_CONTROLS: Final = ("input", "select", "textarea", "button", "a")


def cells_of(row: Element) -> list[Element]:
    return [cell for cell in row.children if cell.tag in {"td", "th"}]


def is_bold(row: Element, fewest: int = 0) -> bool:
    """Whether all the words of each cell are in one bold element; with `fewest`, of that many cells at least, and those
    at the ends may be empty: the corner, and what stands over a column of controls."""
    cells = cells_of(row)
    if fewest and len(cells) > fewest and not cells[0].text.strip():
        cells = cells[1:]
    if fewest and len(cells) > fewest and not cells[-1].text.strip():
        cells = cells[:-1]
    return len(cells) >= max(fewest, 1) and all(map(is_set_in_bold, cells))


def is_set_in_bold(cell: Element) -> bool:
    """Whether a cell has words, and all of them are in one bold element, or a style of the page sets them in bold."""
    words = collapse(cell.text)
    if has_bold_style(cell) or is_bold_by_sheet(cell):
        return bool(words)
    inner = next(iter(cell.descendants("b", "strong")), None)
    return inner is not None and collapse(inner.text) == words != ""


def is_bold_by_sheet(cell: Element) -> bool:
    """Whether a style sheet in the page sets a cell in bold."""
    winner = declared(cell, "font-weight").winner if cell.tag == "td" and not has_bold_style(cell) else None
    return winner is not None and is_set_bold(cell) is True and not are_cells_styled(cell.document)


def are_cells_styled(document: Document) -> bool:
    """Whether a style in the page goes by `td`: a cell of another kind would not look as it does."""
    return _BY_CELL.search(document.code) is not None


def is_called_a_head(row: Element) -> bool:
    """Whether a class calls a row, or each of its cells that has words, the head of a table."""
    cells = [cell for cell in cells_of(row) if cell.text.strip()]
    return _is_called_a_head(row) or (len(cells) > 1 and all(map(_is_called_a_head, cells)))


def _is_called_a_head(element: Element) -> bool:
    return any(map(_HEAD.fullmatch, (element.get("class") or "").split()))


def certain_head_of(rows: list[Element]) -> list[Element]:
    """The cells of the first of two rows or more that are headers for certain: they stand in the head of the table, or
    are set in bold or called a head, as no other row is but the last, which sums up. Empty ones are among them, or what
    stands below them has no header; but not the corner."""
    first, *others = rows
    head = first.parent is not None and first.parent.tag == "thead"
    cells = [cell for place, cell in enumerate(cells_of(first)) if place or cell.text.strip()]
    if head and all(row.parent is not None and row.parent.tag != "thead" for row in others):
        return cells
    inner = others[:-1] if len(others) > _LEAST_COLUMNS else others
    is_set_apart = is_bold(first, _LEAST_COLUMNS) and not any(
        is_bold(row) or is_bold(row, _LEAST_COLUMNS) for row in inner
    )
    return cells if is_set_apart or (is_called_a_head(first) and not any(map(is_called_a_head, others))) else []


def looks_like_data(table: Element) -> bool:
    """Whether a table is of rows of few words each, as many cells in each, below a head, though attributes lay it out:
    tables that arrange a page hold more."""
    rows = rows_of(table)
    widths = {len(cells_of(row)) for row in rows}
    if len(rows) < _FEWEST_ROWS or len(widths) != 1 or widths.pop() < _LEAST_COLUMNS or not certain_head_of(rows):
        return False
    return all(len(collapse(cell.text)) <= _SHORT for row in rows for cell in cells_of(row)) and not table.descendants(
        *_MAKE_UP_PAGES
    )


def head_above(cell: Element) -> Element | None:
    """The cell that heads the column of a cell with a field, in a table without header cells: one of a row of texts
    above rows with fields in two columns at least, of the only row in the head, or of the only bold one."""
    table = cell.closest("table")
    return _heads_in(table).get(cell) if table is not None else None


@once_a_page
def _heads_in(table: Element) -> dict[Element, Element]:
    """The cells with fields, and the one that heads the column of each."""
    says_it = bool(table.descendants("th")) or bool(table.select("[role=columnheader], [role=rowheader]"))
    return {} if says_it else dict(_find_heads(rows_of(table)))


def _find_heads(rows: list[Element]) -> Iterator[tuple[Element, Element]]:
    is_head = bool(rows) and (_is_all_of_the_head(rows) or (is_bold(rows[0]) and not any(map(is_bold, rows[1:]))))
    head: list[Element] = []
    before: list[Element] = []
    for row in rows:
        cells = cells_of(row)
        if _is_of_texts(cells) and (row is rows[0] or _is_filled(before)):
            head = cells
        elif len(cells) == len(head):
            pairs = [pair for pair in zip(cells, head, strict=True) if _is_headed_field(*pair)]
            if len(pairs) >= (1 if is_head else _LEAST_COLUMNS):
                yield from pairs
        before = cells


def _is_all_of_the_head(rows: list[Element]) -> bool:
    """Whether the first row of a table, and no other, stands in its `thead`."""
    return [row.parent is not None and row.parent.tag == "thead" for row in rows[:2]] == [True, False]


def _is_headed_field(cell: Element, head: Element) -> bool:
    return bool(head.text.strip()) and bool(cell.descendants("input", "select", "textarea"))


def _is_filled(cells: list[Element]) -> bool:
    """Whether a row has nothing but fields, as in forms with a row of labels above each row of fields."""
    return bool(cells) and not any(each.text.strip() for each in cells if not each.descendants("select"))


def _is_of_texts(cells: list[Element]) -> bool:
    texts = [collapse(cell.text) for cell in cells]
    spans = any((cell.get(name) or "1").strip() != "1" for cell in cells for name in ("colspan", "rowspan"))
    is_short = all(len(text) <= _LONGEST for text in texts)
    return (
        is_short
        and not spans
        and sum(map(bool, texts)) >= _LEAST_COLUMNS
        and not any(cell.descendants(*_CONTROLS) for cell in cells)
    )
