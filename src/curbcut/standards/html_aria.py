"""
The roles and `aria-*` attributes an author may give an HTML element.

Source: ARIA in HTML, https://www.w3.org/TR/html-aria/ (2024-02-16). Roles it allows without recommending are included.
"""

from collections.abc import Mapping
from types import MappingProxyType

from curbcut.standards.aria import ROLES
from curbcut.standards.html import HEADINGS, INPUT_TAKES_LIST
from curbcut.standards.html import input_type as state_of
from curbcut.standards.html_aam import CONTEXTUAL, INPUT_ROLE, NOWHERE, Attributes, Surroundings, select_role
from curbcut.standards.words import words

NATIVE_EQUIVALENT: Mapping[str, str] = MappingProxyType(
    {
        "aria-checked": "checked",
        "aria-colspan": "colspan",
        "aria-disabled": "disabled",
        "aria-hidden": "hidden",
        "aria-multiselectable": "multiple",
        "aria-placeholder": "placeholder",
        "aria-readonly": "readonly",
        "aria-required": "required",
        "aria-rowspan": "rowspan",
        "aria-valuemax": "max",
        "aria-valuemin": "min",
    }
)
"""The HTML attribute to use instead where the element has it (ARIA in HTML, section 3.1)."""

NO_ARIA = words(
    "base col colgroup datalist head html link map meta noscript param picture script slot source style template"
    " title track br wbr"
)
"""Elements that take no `aria-*`, but for `aria-hidden` on picture, br and wbr; `input type=hidden` is another."""

ANY_ROLE: frozenset[str] = frozenset(name for name, role in ROLES.items() if not role.abstract)
NO_ROLE: frozenset[str] = frozenset()


_AS_BUTTON = words(
    "button checkbox combobox gridcell link menuitem menuitemcheckbox menuitemradio option radio separator slider"
    " switch tab treeitem"
)
_AS_LIST = words("directory group list listbox menu menubar none presentation radiogroup tablist toolbar tree")
_LANDMARK_PARTS = words("group none presentation")

ALLOWED_ROLES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "article": words("application article document feed main none presentation region"),
        "aside": words(
            "complementary feed none note presentation region search doc-dedication doc-example doc-footnote"
            " doc-glossary doc-pullquote doc-tip generic"
        ),
        "audio": words("application"),
        "body": words("generic"),
        "br": words("none presentation"),
        "button": _AS_BUTTON,
        "caption": words("caption"),
        "datalist": words("listbox"),
        "dd": NO_ROLE,
        "details": words("group"),
        "dialog": words("alertdialog dialog"),
        "dl": _LANDMARK_PARTS | words("list"),
        "dt": words("listitem"),
        "embed": words("application document img image none presentation"),
        "fieldset": _LANDMARK_PARTS | words("radiogroup"),
        "figcaption": _LANDMARK_PARTS,
        "footer": _LANDMARK_PARTS | words("contentinfo doc-footnote generic"),
        "form": words("form none presentation search generic"),
        "header": _LANDMARK_PARTS | words("banner generic"),
        "hr": words("doc-pagebreak none presentation separator"),
        "html": words("document"),
        "iframe": words("application document img image none presentation"),
        "label": NO_ROLE,
        "legend": NO_ROLE,
        "main": words("main"),
        "math": words("math"),
        "menu": _AS_LIST,
        "meter": words("meter"),
        "nav": words("doc-index doc-pagelist doc-toc menu menubar navigation none presentation tablist"),
        "object": words("application document img image"),
        "ol": _AS_LIST,
        "optgroup": words("group"),
        "option": words("option"),
        "picture": NO_ROLE,
        "progress": words("progressbar"),
        "search": _LANDMARK_PARTS | words("form region search"),
        "section": words(
            "alert alertdialog application banner complementary contentinfo dialog document feed generic group log"
            " main marquee navigation none note presentation region search status tabpanel doc-abstract"
            " doc-acknowledgments doc-afterword doc-appendix doc-bibliography doc-chapter doc-colophon"
            " doc-conclusion doc-credit doc-credits doc-dedication doc-endnotes doc-epigraph doc-epilogue"
            " doc-errata doc-example doc-foreword doc-glossary doc-index doc-introduction doc-notice doc-pagelist"
            " doc-part doc-preface doc-prologue doc-pullquote doc-qna doc-toc"
        ),
        "summary": NO_ROLE,
        "textarea": words("textbox"),
        "ul": _AS_LIST,
        "video": words("application"),
        "wbr": words("none presentation"),
    }
    | dict.fromkeys(HEADINGS, words("doc-subtitle heading none presentation tab"))
    | dict.fromkeys(NO_ARIA - {"br", "wbr", "html", "datalist"}, NO_ROLE)
)
"""Roles an author may give an element, its own included; an element not listed here takes any."""

_A_WITH_HREF = words(
    "button checkbox link menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem doc-backlink"
    " doc-biblioref doc-glossref doc-noteref"
)
_NAMED_IMG = words(
    "button checkbox image img link menuitem menuitemcheckbox menuitemradio meter option progressbar radio"
    " scrollbar separator slider switch tab treeitem doc-cover"
)
_ALLOWED_ON_INPUT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "button": _AS_BUTTON,
        "checkbox": words("checkbox menuitemcheckbox option switch"),
        "image": _AS_BUTTON - {"combobox"},
        "radio": words("menuitemradio radio"),
        "reset": _AS_BUTTON,
        "submit": _AS_BUTTON,
        "text": words("combobox searchbox spinbutton textbox"),
    }
)


def allowed_roles(tag: str, attributes: Attributes, around: Surroundings = NOWHERE) -> frozenset[str]:
    """Roles that ARIA in HTML lets an author give this element, the implicit one included."""
    match tag:
        case "a":
            return _A_WITH_HREF if "href" in attributes else ANY_ROLE
        case "area":
            return words("link") if "href" in attributes else words("button generic link")
        case "input":
            return _allowed_on_input(attributes)
        case "img":
            return _allowed_on_image(attributes, around)
        case "select":
            return words("combobox menu") if select_role(attributes) == "combobox" else words("listbox")
        case _ if tag in CONTEXTUAL:
            return _contextually_allowed(tag, around)
        case _:
            return ALLOWED_ROLES.get(tag, ANY_ROLE)


def _allowed_on_input(attributes: Attributes) -> frozenset[str]:
    type_ = state_of(attributes.get("type"))
    if type_ in INPUT_TAKES_LIST and "list" in attributes:
        return words("combobox")
    if type_ == "checkbox" and "aria-pressed" in attributes:
        return _ALLOWED_ON_INPUT[type_] | {"button"}
    return _ALLOWED_ON_INPUT.get(type_) or words(INPUT_ROLE.get(type_, ""))


def _allowed_on_image(attributes: Attributes, around: Surroundings) -> frozenset[str]:
    if around.is_named or attributes.get("alt"):
        return _NAMED_IMG
    return words("none presentation") if "alt" in attributes else words("image img none presentation")


def _contextually_allowed(tag: str, around: Surroundings) -> frozenset[str]:
    match tag:
        case "div":
            return words("none presentation") if around.in_dl else ANY_ROLE
        case "figure":
            return words("doc-example figure") if around.has_figcaption else ANY_ROLE
        case "li":
            return words("doc-biblioentry doc-endnote listitem") if around.in_list else ANY_ROLE
        case "summary":
            return NO_ROLE if around.summarizes else ANY_ROLE
        case "tr":
            return words("row") if around.table_role else ANY_ROLE
        case "td" | "th" if not around.table_role:
            return ANY_ROLE
        case "td" | "th":
            cell = "cell" if around.table_role == "table" else "gridcell"
            return words(cell) if tag == "td" else words(f"{cell} columnheader rowheader")
        case _:
            return ALLOWED_ROLES[tag]
