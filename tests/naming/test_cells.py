"""What a table says of a control that stands alone in a cell."""

import pytest

from curbcut.naming import label_of_cell, label_under_head
from tests.naming.pages import it

HEAD = "<thead><tr><th>Event<th>Email<th></tr></thead>"


@pytest.mark.parametrize(
    ("table", "label"),
    [
        (f"{HEAD}<tr><td>New for you<td><input id=it type=checkbox><td><input>", "New for you, Email"),
        (f"{HEAD}<tr><td>New for you<td><input><td><input id=it>", ""),
        (f"{HEAD}<tr><td><input><td><input id=it><td><input>", "Email"),
        (f"{HEAD}<tr><td>New for you<td>$20<td><input id=it>", ""),
        ("<tr><th>Facebook<td>1,480<td>60% <b id=it></b>", "Facebook"),
        ("<tr><th>Event<th>✉️ Email<tr><td>News<td><input id=it>", "News, Email"),
        ("<tr><th>Facebook<td><b id=it></b>", "Facebook"),
        ("<tr><td>Street:<td><input id=it>", "Street"),
        ("<tr><td><a href=/>Street</a><td><input id=it>", ""),
        ("<tr><td>Street<td><input id=it> Number <input>", ""),
        ("<tr><td><input id=it type=checkbox><td>7<td>John Blank", "John Blank"),
        ("<tr><td><input id=it><td>John Blank", ""),
        (
            "<tr><td><input id=it type=checkbox><td>A story<div><a href=/e>Edit</a> <a href=/d>Delete</a></div>",
            "A story",
        ),
    ],
)
def test_the_row_and_the_column_name_a_control(table: str, label: str) -> None:
    evidence = label_of_cell(it(f"<table>{table}</table>"))

    assert (evidence.name if evidence else "") == label


@pytest.mark.parametrize(
    ("table", "label"),
    [
        ("<tr><td>Tea<td>Bags<tr><td><input><td><input id=it>", "Bags"),
        ("<tr><td>Tea<td>Bags<tr><td>Mint<td><input id=it>", ""),
        ("<tr><td><b>Tea</b><td><b>Bags</b><tr><td>Mint<td><input id=it>", "Mint, Bags"),
        (
            "<tr><td>Name<td>Mail<tr><td><input><td><input><tr><td>Town<td>Street<tr><td><input><td><input id=it>",
            "Street",
        ),
        ("<tr><td>No.<td>Tea<td>Bags<tr><td>2.<td><input id=it><td><input>", "Tea"),
        ("<tr><td colspan=2>All you need<tr><td><input><td><input id=it>", ""),
        ("<thead><tr><th>Town<th>Size<tr><td><input><td><input id=it></thead>", "Size"),
        ("<thead><tr><td colspan=2>About you<tr><td>Town<td><input id=it></thead>", ""),
    ],
)
def test_a_row_of_words_heads_the_fields_below_it(table: str, label: str) -> None:
    evidence = label_under_head(it(f"<table>{table}</table>"))

    assert (evidence.name if evidence else "") == label
