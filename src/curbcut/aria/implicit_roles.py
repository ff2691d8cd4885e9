"""The role an element has by itself, from its tag, its attributes and where it stands (HTML-AAM)."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from curbcut.aria.explicit_roles import effective_role_of, is_named_by_author, resists_presentation
from curbcut.aria.focus import is_summary_of_details
from curbcut.aria.references import owner_by_reference
from curbcut.html import Element
from curbcut.standards.html import LISTS, SECTIONING
from curbcut.standards.html_aam import CONTEXTUAL, IMPLICIT_ROLE, Surroundings, implicit_role

FARTHEST: Final = 128
"""Ancestors that are looked at for context; a page that nests deeper than this is not one that people wrote."""

_SECTION_ROLES: Final = frozenset({"article", "complementary", "navigation", "region"})
_TABLE_ROLES: Final = frozenset({"table", "grid", "treegrid"})
_TABLE_PARTS: Final = frozenset({"caption", "tbody", "td", "tfoot", "th", "thead", "tr"})
_BY_ATTRIBUTES: Final = frozenset({"area", "input", "select"})
_SCOPES: Final = frozenset({"col", "colgroup", "row", "rowgroup"})
TRANSPARENT_ROLES: Final = frozenset({"", "generic", "none"})
"""What has one of these stands between an owner and what it owns without being either."""


def near_ancestors(element: Element) -> Iterator[Element]:
    """The ancestors, nearest first, as far as context reaches."""
    return islice(element.ancestors(), FARTHEST)


def implicit_role_of(element: Element) -> str:
    """The role of the element without its `role` attribute; `""` where HTML-AAM has none for it."""
    tag = element.tag
    if tag == "a":
        return "link" if "href" in element or "xlink:href" in element else "generic"
    if not element.is_html:
        return _foreign_role(tag)
    if tag in _TABLE_PARTS:
        return _role_of_table_part(element)
    if tag in CONTEXTUAL:
        attributes = element.attributes if tag == "img" else {}  # of the others only what is around them counts
        return implicit_role(tag, attributes, _surroundings_of(element)) or ""
    if tag in _BY_ATTRIBUTES or "-" in tag:
        return implicit_role(tag, element.attributes) or ""
    return IMPLICIT_ROLE.get(tag, "")


def _foreign_role(tag: str) -> str:
    """https://www.w3.org/TR/svg-aam-1.0/#mapping_role_table, for what can be told without layout."""
    return "img" if tag == "image" else IMPLICIT_ROLE.get(tag, "") if tag in ("svg", "math") else ""


def _surroundings_of(element: Element) -> Surroundings:
    match element.tag:
        case "header" | "footer" | "aside":
            return Surroundings(
                is_named=is_named_by_author(element),
                in_sectioning=_is_inside(element, SECTIONING, _SECTION_ROLES),
                in_main=_is_inside(element, frozenset({"main"}), frozenset({"main"})),
            )
        case "section" | "form":
            return Surroundings(is_named=is_named_by_author(element))
        case "img":
            return Surroundings(is_named=is_named_by_author(element) or resists_presentation(element))
        case "li":
            return Surroundings(in_list=_is_in_list(element))
        case "summary":
            return Surroundings(summarizes=is_summary_of_details(element))
        case _:
            return Surroundings()


def _is_inside(element: Element, tags: frozenset[str], roles: frozenset[str]) -> bool:
    """Whether an ancestor is one of the tags without another role, or has one of the roles."""
    for ancestor in near_ancestors(element):
        if "role" in ancestor:
            role = effective_role_of(ancestor)
            if role in roles or (role is None and ancestor.tag in tags):
                return True
        elif ancestor.tag in tags:
            return True
    return False


def _is_in_list(item: Element) -> bool:
    """Whether a list owns the item, past generic elements or by `aria-owns`."""
    owner = owner_by_reference(item)
    if owner is not None and own_role_of(owner) == "list":
        return True
    for ancestor in near_ancestors(item):
        if ancestor.tag in LISTS:
            return own_role_of(ancestor) == "list"
        role = own_role_of(ancestor)
        if role not in TRANSPARENT_ROLES:
            return role == "list"
    return False


def own_role_of(element: Element) -> str:
    """The role of the element with its surroundings left aside, which is enough to say what it owns."""
    explicit = effective_role_of(element) if "role" in element else None
    return explicit or IMPLICIT_ROLE.get(element.tag, "")


def _role_of_table_part(element: Element) -> str:
    """Parts follow their table: none in a table made presentational, `gridcell` in a grid."""
    table = next((ancestor for ancestor in near_ancestors(element) if ancestor.tag == "table"), None)
    table_role = "" if table is None else own_role_of(table)
    if table_role not in _TABLE_ROLES:
        return "generic"
    around = Surroundings(table_role=table_role, heads=_heads(element) if element.tag == "th" else "")
    attributes = element.attributes if element.tag == "th" else {}
    return implicit_role(element.tag, attributes, around) or ""


def _heads(cell: Element) -> str:
    """What a `th` heads if its `scope` does not say: its row if that holds data, else its column. An empty corner cell
    is no data. https://html.spec.whatwg.org/multipage/tables.html#column-header"""
    row = cell.parent
    if row is None or row.tag != "tr":
        return "column"
    group = row.parent
    if group is not None and group.tag == "thead":
        return "column"
    return "row" if any(other.tag == "td" and other.text.strip() for other in row.children) else "column"
