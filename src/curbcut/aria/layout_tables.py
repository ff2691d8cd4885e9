"""Tables that hold no data and only put things next to each other, and how to tell."""

from typing import Final, NamedTuple

from curbcut.aria.explicit_roles import explicit_role_of, is_named_by_author, resists_presentation
from curbcut.aria.exposure import is_exposed
from curbcut.aria.roles import role_of
from curbcut.aria.table_grids import Grid, table_grid_of
from curbcut.html import Document, Element

_TABLE_ROLES: Final = frozenset({"table", "grid", "treegrid"})
_DATA_TAGS: Final = frozenset({"caption", "col", "colgroup", "tfoot", "thead"})
_DATA_ATTRIBUTES: Final = frozenset({"abbr", "axis", "headers", "scope"})
_PAGE_TAGS: Final = ("form", "h1", "h2", "h3", "header", "footer", "nav", "main", "aside", "section", "iframe", "table")
"""What makes up pages and not rows of data."""
_MORE_THAN_TEXT: Final = (
    *_PAGE_TAGS, "p", "div", "pre", "ul", "ol", "dl", "blockquote", "img", "picture", "svg", "button", "input",
)  # fmt: skip
"""What hardly stands in a row of data that waits for a script to add others."""
_MANY_ROWS: Final = 20


class LayoutEvidence(NamedTuple):
    """Whether a table is for layout, why, and whether that is certain enough to act upon."""

    is_layout: bool
    is_certain: bool
    reason: str


def is_layout_table(table: Element) -> bool:
    """Whether a table only lays things out, as far as can be told."""
    return layout_evidence_of(table).is_layout


def announced_layout_tables(document: Document) -> list[Element]:
    """The tables that only lay things out, and that are announced as tables; found once a page."""
    found = document.memo.get(announced_layout_tables)
    if not isinstance(found, list):
        found = document.memo[announced_layout_tables] = [
            table
            for table in document.all("table")
            if explicit_role_of(table) is None
            and role_of(table) == "table"
            and is_layout_table(table)
            and is_exposed(table)
        ]
    return found


def arranges_for_certain(table: Element) -> bool:
    """Whether a table lays out more than text in one row, one column or around other tables: in whichever way it is
    read, its content comes in the same order. One with an id may wait for a script to fill it with data; mails and old
    pages have ids and no scripts."""
    has_id = "id" in table or any("id" in child for child in table.children)
    if has_id and "script" in table.document.tags:
        return False
    grid = table_grid_of(table)
    is_line = grid.height == 1 or grid.width == 1
    is_around = table.descendants(*(_MORE_THAN_TEXT if is_line else ("table",)))
    return bool(is_around) and layout_evidence_of(table).is_certain


def layout_evidence_of(table: Element) -> LayoutEvidence:
    """What says that a table is for layout or for data, the strongest evidence first."""
    return _by_author(table) or _by_shape(table, table_grid_of(table)) or _by_looks(table)


def _by_author(table: Element) -> LayoutEvidence | None:
    """What the author said on purpose."""
    role = role_of(table)
    if role == "none":
        return LayoutEvidence(True, True, "it has the role none")
    if role not in _TABLE_ROLES or explicit_role_of(table) is not None:
        return LayoutEvidence(False, True, "it has a role of its own")
    if is_named_by_author(table) or resists_presentation(table):
        return LayoutEvidence(False, True, "it has a name of its own, or what only a thing with a role has")
    if (table.get("datatable") or "") == "0":
        return LayoutEvidence(True, True, "it says datatable=0")
    if (table.get("summary") or "").strip():
        return LayoutEvidence(False, True, "it has a summary")
    if any(child.tag in _DATA_TAGS for child in table.children):
        return LayoutEvidence(False, True, "it has a caption, a head, a foot or columns")
    return None


def _by_shape(table: Element, grid: Grid) -> LayoutEvidence | None:
    if any(cell.tag == "th" or not _DATA_ATTRIBUTES.isdisjoint(cell.attribute_names) for cell in grid.cells):
        return LayoutEvidence(False, True, "it has header cells")
    if any(role_of(cell) in ("columnheader", "rowheader") for cell in grid.cells if "role" in cell):
        return LayoutEvidence(False, True, "it has header cells")
    if len(grid.cells) <= 1:
        return LayoutEvidence(True, True, "it has a single cell")
    if grid.height == 1 or grid.width == 1:
        return LayoutEvidence(True, True, "it has a single row or column")
    if table.descendants("table"):
        return LayoutEvidence(True, True, "it has tables inside")
    if table.descendants(*_PAGE_TAGS):
        return LayoutEvidence(True, True, "it has parts of a page inside")
    return None


def _by_looks(table: Element) -> LayoutEvidence:
    """What only makes one or the other likely."""
    border = (table.get("border") or "").strip()
    if border not in ("", "0"):
        return LayoutEvidence(False, False, "it has borders")
    if table_grid_of(table).height >= _MANY_ROWS:
        return LayoutEvidence(False, False, "it has many rows")
    if any(name in table for name in ("cellpadding", "cellspacing", "border", "width", "align")):
        return LayoutEvidence(True, False, "it is laid out by attributes and has no header cells")
    return LayoutEvidence(False, False, "nothing says that it is for layout")
