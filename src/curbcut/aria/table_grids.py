"""
The grid of a table: which cell covers which slots.

https://html.spec.whatwg.org/multipage/tables.html#forming-a-table
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from curbcut.html import Element

_MOST_COLUMNS: Final = 1000
_MOST_ROWS: Final = 65534
_MOST_SLOTS: Final = 100_000
"""Slots that are filled; a table whose spans cover more is broken or hostile."""


class Cell(NamedTuple):
    """A cell of a table and the rectangle of slots it covers; rows and columns count from 0."""

    element: Element
    row: int
    column: int
    row_span: int
    column_span: int

    @property
    def rows(self) -> range:
        return range(self.row, self.row + self.row_span)

    @property
    def columns(self) -> range:
        return range(self.column, self.column + self.column_span)


class Grid(NamedTuple):
    """A table as cells in slots; `slots` maps (row, column) to the first cell that covers it."""

    rows: Sequence[Element]
    cells: Mapping[Element, Cell]
    slots: Mapping[tuple[int, int], Cell]
    width: int

    @property
    def height(self) -> int:
        return len(self.rows)


def rows_of(table: Element) -> list[Element]:
    """The rows of a table, without those of tables inside; a foot's come last."""
    return [*_rows_in(table, "thead", "tbody", "tr"), *_rows_in(table, "tfoot")]


def _rows_in(table: Element, *tags: str) -> Iterator[Element]:
    for child in table.children:
        if child.tag in tags:
            if child.tag == "tr":
                yield child
            else:
                yield from (row for row in child.children if row.tag == "tr")


def table_grid_of(table: Element) -> Grid:
    """The grid of a table; empty for one without rows."""
    memo = table.document.memo
    grid = memo.get((table_grid_of, table))
    if not isinstance(grid, Grid):
        grid = memo[table_grid_of, table] = _form_grid(table)
    return grid


def _form_grid(table: Element) -> Grid:
    rows = rows_of(table)
    cells: dict[Element, Cell] = {}
    slots: dict[tuple[int, int], Cell] = {}
    width = 0
    for index, row in enumerate(rows):
        column = 0
        for element in row.children:
            if element.tag not in ("td", "th"):
                continue
            while (index, column) in slots:
                column += 1
            spans = _row_span(element, len(rows) - index), _column_span(element)
            cell = cells[element] = Cell(element, index, column, *spans)
            _fill(slots, cell)
            column += cell.column_span
        width = max(width, column)
    return Grid(rows, cells, slots, width)


def _fill(slots: dict[tuple[int, int], Cell], cell: Cell) -> None:
    if cell.row_span * cell.column_span + len(slots) > _MOST_SLOTS:
        slots.setdefault((cell.row, cell.column), cell)
        return
    for row in cell.rows:
        for column in cell.columns:
            slots.setdefault((row, column), cell)


def _span(element: Element, attribute: str, most: int) -> int:
    digits = (element.get(attribute) or "").strip()
    return min(int(digits[:6]), most) if digits.isascii() and digits.isdecimal() else 1


def _column_span(element: Element) -> int:
    return _span(element, "colspan", _MOST_COLUMNS) or 1


def _row_span(element: Element, rows_left: int) -> int:
    return min(_span(element, "rowspan", _MOST_ROWS), rows_left) or rows_left  # 0 reaches to the end
