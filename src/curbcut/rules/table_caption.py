"""
A table should be called what the text before it calls it.

A screen reader lists the tables of a page by their names. A line such as "Table 2: Prices" right before a table is its
name for everyone who sees it.
"""

import re
from collections.abc import Iterator

from curbcut.aria import has_name, is_exposed, role_of, visible_text_of
from curbcut.html import Element
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__, title="Tables are named by their captions", criteria=["1.3.1"], impact=Impact.MINOR, looks_at=["table"]
)

CAPTION = re.compile(
    r"(?:table|tab\.|tabelle|tableau|tabla|tabella|tabela|tabel|tabell|taulukko)\s*\d+\s*[.:–—-]", re.I
)
LONGEST = 200


@rule.finds
def captions_that_name_no_table(page: Page) -> Iterator[Finding]:
    for table in page.all("table"):
        caption = caption_before(table)
        if caption is not None and role_of(table) == "table" and not has_name(table) and is_exposed(table):
            yield Finding(table, "The line before this table names it, and is not tied to it.")


def caption_before(table: Element) -> Element | None:
    before = table.previous
    if before is None or before.tag not in {"p", "div", "strong", "b", "h2", "h3", "h4", "h5", "h6"}:
        return None
    text = visible_text_of(before)
    return before if len(text) <= LONGEST and CAPTION.match(text) else None


@rule.fixes
def by_tying_it_to_the_table(page: Page, finding: Finding) -> Iterator[Change]:
    caption = caption_before(finding.element)
    if caption is None:
        return
    identifier = caption.get("id")
    if not identifier:
        identifier = f"curbcut-table-{page.all('table').index(finding.element) + 1}"
        if page.document.by_id(identifier) is not None:
            return
        yield SetAttribute(caption, "id", identifier, because="the table's name leads here")
    yield SetAttribute(finding.element, "aria-labelledby", identifier, because="the line before it names it")


rule.examples = [
    Good(
        "<table><caption>Table 1: Prices</caption><tr><th>Room</th></tr><tr><td>1</td></tr></table>",
        "a caption of HTML",
    ),
    Good(
        "<p>Prices are final.</p><table><tr><th>Room</th></tr><tr><td>1</td></tr></table>", "a sentence is no caption"
    ),
    Bad(
        "<p>Table 1: Prices</p><table><tr><th>Room</th></tr><tr><td>1</td></tr></table>",
        becomes='<p id="curbcut-table-1">Table 1: Prices</p>'
        '<table aria-labelledby="curbcut-table-1"><tr><th>Room</th></tr><tr><td>1</td></tr></table>',
        why="a numbered caption right before the table",
    ),
]
