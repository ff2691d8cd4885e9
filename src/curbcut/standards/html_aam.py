"""
The role and states each HTML element has by itself.

Source: HTML-AAM, https://w3c.github.io/html-aam/ (draft of 2026-08-20). Four readings of ours: `dl` gets no role, since
HTML-AAM says that its may change; a `header` or `footer` inside a section is `generic` as in ARIA in HTML, not 1.3's
sectionheader; a `form` without a name is `generic`, as browsers have it; and only an `alt` that is exactly empty makes
an image presentational, because a blank one is more often a mistake than a decision.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from curbcut.standards.html import HEADINGS, INPUT_TAKES_LIST, is_custom_element
from curbcut.standards.html import input_type as state_of
from curbcut.standards.words import words

Attributes = Mapping[str, str | None]


class Surroundings(NamedTuple):
    """What an element's role depends on besides its own tag and attributes; `CONTEXTUAL` names who needs it."""

    is_named: bool = False
    """The author gave a name: aria-label, aria-labelledby, title (for section, form, aside, img)."""
    in_sectioning: bool = False
    """Inside article, aside, nav or section, or an element with such a role."""
    in_main: bool = False
    in_list: bool = True
    """Child of ul, ol or menu whose role is list."""
    table_role: str = "table"
    """Role of the nearest table: table, grid, treegrid, or empty where it is none of them."""
    heads: str = ""
    """For th: `column`, `row`, or empty if the table gives it no cells to head."""
    summarizes: bool = True
    """For summary: the first one in its details."""
    in_dl: bool = False
    has_figcaption: bool = False


NOWHERE = Surroundings()

CONTEXTUAL = words("aside div figure footer form header img li section summary td th tr")

IMPLICIT_ROLE: Mapping[str, str] = MappingProxyType(
    {
        "address": "group",
        "article": "article",
        "blockquote": "blockquote",
        "button": "button",
        "caption": "caption",
        "code": "code",
        "datalist": "listbox",
        "dd": "definition",
        "del": "deletion",
        "details": "group",
        "dfn": "term",
        "dialog": "dialog",
        "dir": "list",
        "dt": "term",
        "em": "emphasis",
        "fieldset": "group",
        "figcaption": "caption",
        "figure": "figure",
        "hgroup": "group",
        "hr": "separator",
        "html": "document",
        "ins": "insertion",
        "main": "main",
        "mark": "mark",
        "math": "math",
        "menu": "list",
        "meter": "meter",
        "nav": "navigation",
        "ol": "list",
        "optgroup": "group",
        "option": "option",
        "output": "status",
        "p": "paragraph",
        "progress": "progressbar",
        "s": "deletion",
        "search": "search",
        "strike": "deletion",
        "strong": "strong",
        "sub": "subscript",
        "sup": "superscript",
        "svg": "graphics-document",
        "table": "table",
        "tbody": "rowgroup",
        "textarea": "textbox",
        "tfoot": "rowgroup",
        "thead": "rowgroup",
        "time": "time",
        "tr": "row",
        "ul": "list",
    }
    | dict.fromkeys(HEADINGS, "heading")
    | dict.fromkeys(words("b bdi bdo body data div i pre q samp small span u"), "generic")
)
"""Elements with one role wherever they stand; `implicit_role` adds those that depend on attributes and surroundings."""

INPUT_ROLE: Mapping[str, str] = MappingProxyType(
    {
        "button": "button",
        "checkbox": "checkbox",
        "email": "textbox",
        "image": "button",
        "number": "spinbutton",
        "radio": "radio",
        "range": "slider",
        "reset": "button",
        "search": "searchbox",
        "submit": "button",
        "tel": "textbox",
        "text": "textbox",
        "url": "textbox",
    }
)
"""By type; password, color, file and the dates have no corresponding role."""


def input_role(type_: str, has_list: bool) -> str | None:
    """The role of an `input` of this type (as `html.input_type` gives it), with or without a `list`."""
    return "combobox" if has_list and type_ in INPUT_TAKES_LIST else INPUT_ROLE.get(type_)


_MORE_THAN_ONE = re.compile(r"\+?0*(?:[2-9]|1[0-9])")


def select_role(attributes: Attributes) -> str:
    """`listbox` when it shows several options at once, else `combobox`."""
    shows_several = _MORE_THAN_ONE.match((attributes.get("size") or "").strip()) is not None
    return "listbox" if "multiple" in attributes or shows_several else "combobox"


def image_role(attributes: Attributes, is_named: bool) -> str:
    """`none` for an image its author declared decorative."""
    return "none" if attributes.get("alt", "?") in ("", None) and not is_named else "img"


def header_cell_role(attributes: Attributes, around: Surroundings) -> str | None:
    """The role of a `th`, by its `scope` or else by its place."""
    if not around.table_role:
        return None
    scope = (attributes.get("scope") or "").strip().lower()
    heads = {"col": "column", "colgroup": "column", "row": "row", "rowgroup": "row"}.get(scope, around.heads)
    return f"{heads}header" if heads else cell_role(around)


def cell_role(around: Surroundings) -> str | None:
    """The role of a `td`, which follows its table's."""
    if not around.table_role:
        return None
    return "cell" if around.table_role == "table" else "gridcell"


def implicit_role(tag: str, attributes: Attributes, around: Surroundings = NOWHERE) -> str | None:
    """The role an element has without a `role` attribute; None where there is no corresponding role."""
    if tag in ("a", "area"):
        return "link" if "href" in attributes else "generic"
    if tag == "input":
        return input_role(state_of(attributes.get("type")), "list" in attributes)
    if tag == "img":
        return image_role(attributes, around.is_named)
    if tag == "select":
        return select_role(attributes)
    if tag in CONTEXTUAL:
        return _contextual_role(tag, attributes, around)
    return IMPLICIT_ROLE.get(tag) or ("generic" if is_custom_element(tag) else None)


def _contextual_role(tag: str, attributes: Attributes, around: Surroundings) -> str | None:
    scoped = around.in_sectioning or around.in_main
    match tag:
        case "header" | "footer":
            return "generic" if scoped else {"header": "banner", "footer": "contentinfo"}[tag]
        case "aside":
            return "complementary" if around.is_named or not around.in_sectioning else "generic"
        case "section":
            return "region" if around.is_named else "generic"
        case "form":
            return "form" if around.is_named else "generic"
        case "li":
            return "listitem" if around.in_list else "generic"
        case "td":
            return cell_role(around)
        case "th":
            return header_cell_role(attributes, around)
        case "tr":
            return "row" if around.table_role else None
        case _:
            return IMPLICIT_ROLE.get(tag)


NAMING_PROHIBITED = words(
    "abbr b bdi bdo body caption cite code data del div em figcaption i ins kbd label legend mark p pre q rp rt s"
    " samp small span strong sub sup time u var"
)
"""Elements an author must not name unless by a role that allows it (ARIA in HTML, "Naming Prohibited")."""

_NATIVE_STATES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "details": words("aria-expanded"),
        "meter": words("aria-valuemax aria-valuemin aria-valuenow"),
        "option": words("aria-selected"),
        "progress": words("aria-valuemax aria-valuemin aria-valuenow"),
        "select": words("aria-expanded aria-multiselectable"),
        "summary": words("aria-expanded"),
        "textarea": words("aria-multiline"),
    }
    | dict.fromkeys(HEADINGS, words("aria-level"))
)
_NATIVE_INPUT_STATES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "checkbox": words("aria-checked"),
        "radio": words("aria-checked"),
        "number": words("aria-valuemax aria-valuemin aria-valuenow"),
        "range": words("aria-valuemax aria-valuemin aria-valuenow"),
    }
)

_STATES_OF_LIST = words("aria-controls aria-expanded")


def native_states(tag: str, attributes: Attributes) -> frozenset[str]:
    """`aria-*` states the browser supplies for this element, so that an author need not."""
    if tag == "input":
        type_ = state_of(attributes.get("type"))
        takes_list = type_ in INPUT_TAKES_LIST and "list" in attributes
        return _STATES_OF_LIST if takes_list else _NATIVE_INPUT_STATES.get(type_, frozenset())
    return _NATIVE_STATES.get(tag, frozenset())
