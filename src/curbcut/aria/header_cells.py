"""
Which header cells speak for a cell of a table.

https://html.spec.whatwg.org/multipage/tables.html#header-and-data-cell-semantics
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Final, NamedTuple

from curbcut.aria.references import referenced
from curbcut.aria.roles import role_of
from curbcut.aria.table_grids import Cell, Grid, table_grid_of
from curbcut.html import Element

_MOST_HEADERS: Final = 50
"""Header cells that are followed in one row or column."""
_MOST_SLOTS: Final = 100
"""Rows or columns of a spanning cell whose headers are looked for."""


class HeaderIndex(NamedTuple):
    """The header cells of a table: those of each column from the top, those of each row from the left, and those
    whose `scope` is a group of rows or of columns."""

    by_column: dict[int, list[Cell]]
    by_row: dict[int, list[Cell]]
    of_groups: list[Cell]


def header_cells_of(cell: Element) -> list[Element]:
    """The header cells that speak for a cell: those its `headers` names, else those of its row, column and groups."""
    table = cell.closest("table")
    if table is None:
        return []
    if "headers" in cell:
        named = referenced(cell, "headers")
        return [each for each in named if each is not cell and each.closest("table") is table]
    grid = table_grid_of(table)
    place = grid.cells.get(cell)
    return [] if place is None else _by_place(grid, _headers_in(table), place)


def _headers_in(table: Element) -> HeaderIndex:
    memo = table.document.memo
    index = memo.get((_headers_in, table))
    if not isinstance(index, HeaderIndex):
        index = memo[_headers_in, table] = _index_headers(table_grid_of(table))
    return index


def _index_headers(grid: Grid) -> HeaderIndex:
    index = HeaderIndex({}, {}, [])
    for cell in grid.cells.values():
        role = role_of(cell.element)
        if role == "columnheader":
            for column in cell.columns:
                index.by_column.setdefault(column, []).append(cell)
        elif role == "rowheader":
            for row in cell.rows:
                index.by_row.setdefault(row, []).append(cell)
        if _scope(cell) in ("rowgroup", "colgroup"):
            index.of_groups.append(cell)
    return index


def _by_place(grid: Grid, index: HeaderIndex, place: Cell) -> list[Element]:
    found: dict[Element, None] = {}
    for row in place.rows[:_MOST_SLOTS]:
        cells = index.by_row.get(row, [])
        left = _last(cells, bisect_left(cells, place.column, key=attrgetter("column")))
        found.update((cell.element, None) for cell in _unblocked_beside(left, place))
    for column in place.columns[:_MOST_SLOTS]:
        cells = index.by_column.get(column, [])
        above = _last(cells, bisect_left(cells, place.row, key=attrgetter("row")))
        found.update((cell.element, None) for cell in _unblocked_above(above, place))
    found.update((cell.element, None) for cell in _of_groups(grid, index.of_groups, place))
    found.pop(place.element, None)
    return list(found)


def _last(cells: list[Cell], end: int) -> list[Cell]:
    """The headers before a place, the nearest first."""
    return cells[max(0, end - _MOST_HEADERS) : end][::-1]


def _unblocked_above(above: Iterable[Cell], place: Cell) -> Iterator[Cell]:
    """Column headers from the nearest block upwards; one of another block that has the same columns is blocked."""
    opaque: set[tuple[int, int]] = set()
    block: set[tuple[int, int]] = set()
    top = place.row if role_of(place.element) == "columnheader" else -1
    for cell in above:
        if cell.row + cell.row_span != top:
            opaque |= block
            block = set()
        top = cell.row
        extent = (cell.column, cell.column_span)
        if extent not in opaque:
            yield cell
        block.add(extent)


def _unblocked_beside(left: Iterable[Cell], place: Cell) -> Iterator[Cell]:
    """The same for row headers, leftwards."""
    opaque: set[tuple[int, int]] = set()
    block: set[tuple[int, int]] = set()
    edge = place.column if role_of(place.element) == "rowheader" else -1
    for cell in left:
        if cell.column + cell.column_span != edge:
            opaque |= block
            block = set()
        edge = cell.column
        extent = (cell.row, cell.row_span)
        if extent not in opaque:
            yield cell
        block.add(extent)


def _of_groups(grid: Grid, headers: Iterable[Cell], place: Cell) -> Iterator[Cell]:
    group = grid.rows[place.row].parent
    for header in headers:
        if _scope(header) == "rowgroup":
            same_group = grid.rows[header.row].parent is group
            if same_group and header.row <= place.row and header.column <= place.column:
                yield header
        elif header.row < place.row and place.column in header.columns:
            yield header


def _scope(cell: Cell) -> str:
    return (cell.element.get("scope") or "").strip().lower() if cell.element.tag == "th" else ""
