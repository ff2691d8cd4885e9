"""What fields in a row are called that share one label."""

import pytest

from curbcut.naming import fields_of, text_beside
from tests.naming.pages import page

YEARS = "".join(f"<option>{year}" for year in range(1950, 1960))
MONTHS = "".join(f"<option value={month}>{name}" for month, name in enumerate("JFMAMJJASOND", 1))
DAYS = "".join(f"<option>{day:02}" for day in range(1, 32))


def names_in(markup: str) -> list[str]:
    found = map(text_beside, fields_of(page(markup)))
    return [evidence.name if evidence is not None else "" for evidence in found]


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ("<p>Post code / Town <input> <input></p>", ["Post code", "Town"]),
        ("<tr><td>City, State, ZIP<td><input><input><input>", ["City", "State", "ZIP"]),
        ("<p>Filters, all your own content <input><input></p>", ["Filters, all your own content", ""]),
        ("<p>Post code / Town <input></p>", ["Post code / Town"]),
        ("<p>Post code / Town <input><input><input></p>", ["Post code / Town", "", ""]),
        ("<p>Experience <input> years <input> months</p>", ["Experience, years", "Experience, months"]),
        ("<p><input>年<input>月<input>日</p>", ["年", "月", "日"]),
        ("<p>Adults <input> Children <input></p>", ["Adults", "Children"]),
        (
            f"<p>Born: <select><option value=''>-{DAYS}</select><select>{MONTHS}</select><select>{YEARS}</select></p>",
            ["Born, Day", "Born, Month", "Born, Year"],
        ),
        (
            "<p>Start <select name='job[start(1i)]'></select><select name='job[start(2i)]'></select></p>",
            ["Start, Year", "Start, Month"],
        ),
        ("<p>Valid <input placeholder=MM> / <input placeholder=YYYY></p>", ["Valid, Month", "Valid, Year"]),
        (
            "<p>Mobile <select><option>+44<option>UK (+44)</select> <input type=tel></p>",
            ["Mobile, Country", "Mobile"],
        ),
        ("<p>Size <select><option>S<option>M</select> <input type=tel></p>", ["Size", ""]),
        ("<p>Address<br><input><br><input></p>", ["Address", "Address, 2"]),
        (
            "<h4>Enter the code</h4><form><div>" + "<input maxlength=1>" * 4 + "</div></form>",
            [f"Enter the code, {place}" for place in range(1, 5)],
        ),
        ("<h4>Sign in</h4><form><div><input maxlength=1><input></div></form>", ["", ""]),
        ("<p>Name <input></p><p><input></p>", ["Name", ""]),
        ("<p>Telephone (<input>) <input> - <input></p>", ["Telephone", "Telephone, 2", "Telephone, 3"]),
        ("<p>Mail <input> @ <input> <select><option value=''>Other</select></p>", ["Mail", "Mail, 2", ""]),
        ("<p>Amount <input> <input></p>", ["Amount", ""]),
    ],
)
def test_each_is_called_by_the_label_and_by_what_tells_it_from_the_others(markup: str, names: list[str]) -> None:
    table = f"<table>{markup}</table>" if markup.startswith("<tr") else markup

    assert names_in(table) == names
