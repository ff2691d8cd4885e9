"""
What a control is called that stands alone in a cell of a table.

Who sees the table reads the row and the column together: "New comments", under "Email". In a table for layout the
label stands in the cell before.
"""

import re
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Final

from curbcut.aria import header_cells_of, rows_of, visible_text_of
from curbcut.html import Element, once_a_page
from curbcut.naming.evidence import Evidence
from curbcut.naming.hints import spoken
from curbcut.naming.label_words import without_marks
from curbcut.naming.language import language_of
from curbcut.naming.shown_words import first_words_in, text_beside_icons
from curbcut.naming.table_heads import cells_of, head_above
from curbcut.naming.words import has_words
from curbcut.standards.field_names import NAMES_OF_FIELDS

_LONGEST: Final = 80
_SHORTEST_CODE: Final = 3
"""Characters of a number that tells one row from the others; a shorter one only counts them."""
_FEWEST_ROWS: Final = 2
_FEWEST_COLUMNS: Final = 2
_FEWEST_OF_DATA: Final = 3
"""Cells of words before a control that are no pair of a label and its field."""
_SYMBOLS: Final = re.compile(r"\A[^\w\s(]+\s+")
"""Pictures at the beginning that say the same as the word after them."""
_CONTROLS: Final = ("input", "select", "textarea", "button")


def label_of_cell(control: Element) -> Evidence | None:
    """What the row and the column say of a control that is all there is in its cell."""
    cell = control.closest("td")
    if cell is None or cell.parent is None or cell.closest("thead") or not _is_alone_in(cell, control):
        return None
    column = _column_of(cell)
    row = _row_of(cell)
    if column:
        return _by_column(column, row)
    if row and any(header.parent is cell.parent for header in header_cells_of(cell)):
        return Evidence(row, "the header of its row", 0.85)
    if row and _stands_behind_data(cell):
        return Evidence(row, "what its row is about", 0.8)
    return _cell_before(cell) or _cell_above(cell) or _chosen_row(control, cell, row)


def _stands_behind_data(cell: Element) -> bool:
    """Whether several cells of words stand before a control, as in a table of data: the last of them is no label."""
    cells = cells_of(cell.parent) if cell.parent is not None else []
    words = [each for each in takewhile(lambda each: each is not cell, cells) if has_words(each.text)]
    return len(words) >= _FEWEST_OF_DATA and not any(each.descendants(*_CONTROLS) for each in words)


def _cell_above(cell: Element) -> Evidence | None:
    """The text above a field in a table of one column, in which texts and fields stand in turns."""
    row = cell.parent
    above = row.previous if row is not None else None
    if row is None or above is None or not (_is_of_one(row) and _is_text(above)):
        return None
    after = row.next.next if row.next is not None and _is_text(row.next) else None
    others = (each for each in (above.previous, after) if each is not None)
    are_in_turns = any(_is_of_one(each) and bool(each.descendants(*_CONTROLS)) for each in others)
    words = spoken(without_marks(text_beside_icons(cells_of(above)[0]))) if are_in_turns else ""
    return Evidence(words, "the text in the row above it", 0.8) if words else None


def _is_of_one(row: Element) -> bool:
    return row.tag == "tr" and len(cells_of(row)) == 1


def _is_text(row: Element) -> bool:
    return _is_of_one(row) and not row.descendants(*_CONTROLS) and len(visible_text_of(row)) <= _LONGEST


def label_under_head(control: Element) -> Evidence | None:
    """What the head of its column, and its row, say of a control that is all there is in its cell: where a head speaks
    for this column alone, more than a text in another cell."""
    cell = control.closest("td")
    if cell is None or not _is_alone_in(cell, control):
        return None
    above = (each for each in header_cells_of(cell) if each.parent is not cell.parent)
    head = next(above, None) or head_above(cell)
    if head is None or head.parent is None or "colspan" in head or len(cells_of(head.parent)) < _FEWEST_COLUMNS:
        return None
    column = _words_in(head)
    return _by_column(column, "" if cell.closest("thead") else _row_of(cell)) if column else None


def _by_column(column: str, row: str) -> Evidence:
    if row:
        return Evidence(f"{row}, {column}", "the headers of its row and column", 0.85)
    return Evidence(column, "the header of its column", 0.8)


def label_of_all(control: Element) -> Evidence | None:
    """What a box is called that ticks those in the rows below it."""
    words = NAMES_OF_FIELDS.get(language_of(control), {}).get("select-all") if _chooses_all(control) else None
    return Evidence(words, "the boxes in the rows below it", 0.85) if words else None


def _chooses_all(control: Element) -> bool:
    """Whether a box to tick is all there is in a cell of a table's first row, with such boxes in the rows below."""
    cell, table = control.closest("th", "td"), control.closest("table")
    row = cell.parent if cell is not None else None
    if cell is None or row is None or table is None or row.previous is not None:  # as those of most rows are
        return False
    return _is_box(control) and _is_alone_in(cell, control) and cell in _cells_over_boxes(table)


@once_a_page
def _cells_over_boxes(table: Element) -> frozenset[Element]:
    """The cells of a table's first row that have boxes to tick below them in all rows of as many cells."""
    return frozenset(_find_cells_over_boxes(rows_of(table)))


def _find_cells_over_boxes(rows: list[Element]) -> Iterator[Element]:
    top = rows[0].children if rows else []
    others = (row for row in rows[1:] if row.parent is None or row.parent.tag != "thead")  # there are filters there
    below = [cells for cells in (row.children for row in others) if len(cells) == len(top)]
    for column, cell in enumerate(top if len(below) >= _FEWEST_ROWS else ()):
        if all(any(map(_is_box, cells[column].descendants("input"))) for cells in below):
            yield cell


def _is_box(control: Element) -> bool:
    return control.tag == "input" and (control.get("type") or "").lower() == "checkbox"


def _is_alone_in(cell: Element, control: Element) -> bool:
    """Whether the cell holds no other control, and no words but those inside this one."""
    inside = list(islice(cell.some(*_CONTROLS), 2))
    if inside and inside != [control]:
        return False
    text = visible_text_of(cell).replace(visible_text_of(control), "")
    return not any(map(str.isalpha, text))


def _column_of(cell: Element) -> str:
    headers = [header for header in header_cells_of(cell) if header.parent is not cell.parent]
    return _words_in(headers[0]) if headers else ""


def _row_of(cell: Element) -> str:
    """What tells this row from the others: its header, or the first cell that says something."""
    telling = _telling_cells(cell.parent) if cell.parent is not None else {}
    return next((words for each, words in telling.items() if each is not cell), "")


@once_a_page
def _telling_cells(row: Element) -> dict[Element, str]:
    """The first two cells of a row that tell it from others, headers before others."""
    in_order = sorted(row.children, key=lambda each: each.tag != "th")
    telling = ((each, words) for each in in_order if (words := _words_in(each)) and _tells_rows_apart(words))
    return dict(islice(telling, 2))


def _tells_rows_apart(words: str) -> bool:
    return len(words) >= _SHORTEST_CODE or not words.rstrip(".").isnumeric()


def _cell_before(cell: Element) -> Evidence | None:
    before = cell.previous
    if before is None or before.descendants("a"):
        return None
    text = _words_in(before)
    return Evidence(text, "the cell before it", 0.85) if any(map(str.isalpha, text)) else None


def _chosen_row(control: Element, cell: Element, row: str) -> Evidence | None:
    """A box at the beginning of a row, by which the row is chosen."""
    is_box = control.tag == "input" and (control.get("type") or "").lower() in {"checkbox", "radio"}
    return Evidence(row, "the row that it chooses", 0.8) if is_box and cell.previous is None and row else None


def _words_in(cell: Element) -> str:
    """The words in a cell without controls; `""` for what is too long to be a name."""
    if cell.descendants(*_CONTROLS):
        return ""
    text = _SYMBOLS.sub("", _first_words_in(cell)).rstrip(" :*\xa0").lstrip("* ")
    return (spoken(text) or (text if text.isnumeric() else "")) if len(text) <= _LONGEST and has_words(text) else ""


def _first_words_in(cell: Element) -> str:
    """The words in a cell; of one with several links, what stands before the links for what can be done."""
    return text_beside_icons(cell) if len(cell.descendants("a")) < 2 else first_words_in(cell)
