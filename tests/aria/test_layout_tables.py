"""Tables for layout."""

import pytest

from curbcut.aria import is_layout_table, layout_evidence_of
from tests.aria.pages import element

ROWS = "<tr><td>1<td>2<tr><td>3<td>4"


@pytest.mark.parametrize(
    ("markup", "is_layout", "is_certain"),
    [
        (f"<table id=it role=presentation>{ROWS}</table>", True, True),
        (f"<table id=it role=grid>{ROWS}</table>", False, True),
        (f"<table id=it summary=x>{ROWS}</table>", False, True),
        (f"<table id=it datatable=0><caption>x</caption>{ROWS}</table>", True, True),
        (f"<table id=it><caption>x</caption>{ROWS}</table>", False, True),
        ("<table id=it><tr><th>1<td>2<tr><td>3<td>4</table>", False, True),
        ("<table id=it><tr><td scope=row>1<td>2<tr><td>3<td>4</table>", False, True),
        ("<table id=it><tr><td role=columnheader>1<td>2<tr><td>3<td>4</table>", False, True),
        ("<table id=it><tr><td>1</table>", True, True),
        ("<table id=it><tr><td>1<td>2</table>", True, True),
        ("<table id=it><tr><td>1<td><table><tr><td>2</table><tr><td>3<td>4</table>", True, True),
        ("<table id=it><tr><td><nav>1</nav><td>2<tr><td>3<td>4</table>", True, True),
        (f"<table id=it border=1 cellpadding=0>{ROWS}</table>", False, False),
        (f"<table id=it border=0>{ROWS}</table>", True, False),
        (f"<table id=it width=100%>{'<tr><td>1<td>2' * 20}</table>", False, False),
        (f"<table id=it>{ROWS}</table>", False, False),
    ],
)
def test_the_strongest_evidence_says_whether_a_table_is_for_layout(
    markup: str, is_layout: bool, is_certain: bool
) -> None:
    evidence = layout_evidence_of(element(markup))
    assert (evidence.is_layout, evidence.is_certain) == (is_layout, is_certain)
    assert is_layout_table(element(markup)) is is_layout
    assert evidence.reason
