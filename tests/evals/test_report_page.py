from html.parser import HTMLParser

from evals.markup import Cell, bullets, number, table
from evals.report_page import report_page
from tests.evals.records import RECORD


class Captions(HTMLParser):
    """Gathers each table's caption and the text of its rows."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: dict[str, list[list[str]]] = {}
        self._open = ""
        self._rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "wbr":
            return
        self._open = tag
        if tag == "tr":
            self._rows.append([])
        elif tag in {"th", "td"}:
            self._rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open == "caption":
            self._rows = self.tables.setdefault(data, [])
        elif self._open in {"th", "td", "code"}:
            self._rows[-1][-1] += data.strip()


def test_the_tables_say_what_was_measured() -> None:
    captions = Captions()
    captions.feed(report_page(RECORD))
    assert captions.tables == {
        "ACT examples by judge": [
            ["Judge", "Failed examples it flags", "Repaired", "Left", "Good examples newly flagged"],
            ["axe-core", "2", "1", "1", "0"],
        ],
        "ACT examples by rule; seen are the failed ones that a judge flags": [
            ["ACT rule", "Id", "Success criteria", "Failed", "Seen", "Repaired", "Left", "Good", "Newly flagged"],
            ["Link has <a> name", "c487ae", "4.1.2, 2.4.4", "3", "2", "1", "1", "1", "0"],
        ],
        "Failed examples that a judge still flags": [
            ["Example", "Flagged by", "Page"],
            ["c487ae, Failed Example 2", "axe-core", "/Failed Example 2.html"],
        ],
        "Level A and AA findings on 1 pages": [
            ["Judge", "Findings before", "Findings after", "Pages without before", "Pages without after"],
            ["axe-core", "2", "1", "0", "0"],
        ],
        "Level A and AA findings of all judges by page": [
            ["Page", "Before", "After", "New", "Engines that failed"],
            ["/index.html", "2", "1", "none", "none"],
        ],
        "Findings by rule, best practices included, the most frequent first": [
            ["Rule", "Judge", "Success criteria", "Before", "After"],
            ["image-alt", "axe-core", "4.1.2 (level A)", "1", "0"],
            ["link-name", "axe-core", "4.1.2 (level A)", "1", "1"],
        ],
        "Tools and versions": [
            ["Tool", "Version"],
            ["curbcut", "0.1.0"],
            ["axe-core", "4.14.1"],
            ["IBM Equal Access", "4.0.34"],
            ["Siteimprove Alfa", "0.114.0"],
        ],
    }


def test_the_report_says_what_was_not_tested() -> None:
    assert "<li>1 failed ACT examples that none of the three judges flags.</li>" in report_page(RECORD)


def test_a_table_names_itself_its_columns_and_its_rows() -> None:
    assert table("t", "Shoes & laces", ["Kind", "Number"], [[Cell("<b>"), number(1200, "good")]]) == (
        '<div class="scroll" role="region" tabindex="0" aria-labelledby="t"><table><caption id="t">Shoes &amp; laces'
        '</caption>\n<thead><tr><th scope="col">Kind</th>\n<th scope="col" class="number">Number</th></tr></thead>\n'
        '<tbody><tr><th scope="row">&lt;b&gt;</th>\n<td class="number good">1,200</td></tr></tbody></table></div>'
    )


def test_a_table_without_rows_is_not_there() -> None:
    assert table("t", "Shoes", ["Kind"], []) == ""


def test_text_is_escaped_where_it_is_written() -> None:
    assert bullets(["<script>", "a & b"]) == "<ul><li>&lt;script&gt;</li>\n<li>a &amp; b</li></ul>"
