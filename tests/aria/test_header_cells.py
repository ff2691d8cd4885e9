"""Which header cells speak for a cell."""

import pytest

from curbcut.aria import header_cells_of
from tests.aria.pages import element


@pytest.mark.parametrize(
    ("table", "headers"),
    [
        ("<tr><th>a<th>b<tr><td>1<td id=it>2", ["b"]),
        ("<tr><td><th>a<tr><th>r<td id=it>2", ["r", "a"]),
        ("<tr><th>a<th>b<tr><td colspan=2 id=it>2", ["a", "b"]),
        ("<tr><th colspan=2>ab<th>c<tr><th>a<th>b<th>d<tr><td>1<td id=it>2<td>3", ["b", "ab"]),
        ("<tr><th>a<tr><td>1<tr><th>b<tr><td id=it>2", ["b"]),
        ("<tr><th>a<tr><th>b<tr><td id=it>2", ["b", "a"]),
        ("<tr><th id=h>a<th>b<tr><td>1<td id=it headers='h nowhere'>2", ["a"]),
        ("<tr><td headers=it id=it>1", []),
        ("<thead><tr><th>a<th>b<tbody><tr><th scope=rowgroup>g<td>x<tr><td>1<td id=it>2", ["b", "g"]),
        ("<tr><th scope=colgroup colspan=2>g<tr><td>1<td id=it>2", ["g"]),
        ("<tr><td role=columnheader>a<tr><td id=it>1", ["a"]),
        ("<tr><td>1<td id=it>2", []),
        ("<tr><th id=it>a<tr><td>1", []),
        ("<tr><th>a<tr><th scope=row id=it>r<td>1", ["a"]),
    ],
)
def test_a_cell_has_the_headers_of_its_row_column_and_groups(table: str, headers: list[str]) -> None:
    assert [header.text for header in header_cells_of(element(f"<table>{table}</table>"))] == headers


def test_an_element_outside_a_table_has_no_headers() -> None:
    assert header_cells_of(element("<p id=it>x")) == []
