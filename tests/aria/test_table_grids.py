"""Tables as grids of slots."""

import time

from curbcut.aria import Cell, table_grid_of
from tests.aria.pages import element


def drawing(markup: str) -> list[str]:
    """The grid of a table, a line for each row, every slot showing the text of its cell."""
    grid = table_grid_of(element(f"<table id=it>{markup}</table>"))
    texts = {place: cell.element.text for place, cell in grid.slots.items()}
    rows, columns = range(grid.height), range(grid.width)
    return ["".join(texts.get((row, column), ".") for column in columns) for row in rows]


def test_cells_lie_where_html_puts_them() -> None:
    assert drawing("<tr><td>a<td rowspan=2>b<td>c<tr><td colspan=1>d<td>e") == ["abc", "dbe"]
    assert drawing("<tr><td colspan=2>a<td rowspan=0>b<tr><td>c<tr><td>d<td>e") == ["aab", "c.b", "deb"]
    assert drawing("<tr><td rowspan=9>a<td>b<tr><td>c") == ["ab", "ac"]


def test_the_foot_comes_last_and_inner_tables_are_their_own() -> None:
    inner = "<td>b<table><tr><td>x<td>y</table>"
    assert drawing(f"<tfoot><tr><td>z</tfoot><tbody><tr><td>a{inner}</tbody>") == ["abxy", "z."]


def test_spans_that_are_no_numbers_count_as_one() -> None:
    assert drawing("<tr><td colspan=x rowspan=-1>a<td colspan=0>b") == ["ab"]


def test_a_cell_knows_its_rectangle() -> None:
    table = element("<table id=it><tr><td>a<td colspan=2 rowspan=2>b<tr><td>c</table>")
    cells = list(table_grid_of(table).cells.values())
    assert [tuple(cell)[1:] for cell in cells] == [(0, 0, 1, 1), (0, 1, 2, 2), (1, 0, 1, 1)]
    assert [list(cells[1].rows), list(cells[1].columns)] == [[0, 1], [1, 2]]
    assert isinstance(cells[0], Cell)


def test_spans_beyond_all_reason_cost_no_time() -> None:
    started = time.process_time()
    table = element(f"<table id=it>{'<tr>' + '<td rowspan=65534 colspan=1000>x' * 300 + '</tr>'}</table>")
    assert len(table_grid_of(table).cells) == 300
    assert time.process_time() - started < 2
