"""
Names that HTML itself gives: `label`, `alt`, `legend`, `caption`, `value`, `placeholder`…

HTML-AAM 1.0, section 4.1: https://w3c.github.io/html-aam/#accessible-name-and-description-computation
"""

from typing import Final

from curbcut.aria.facts import NameSource
from curbcut.html import Element
from curbcut.standards.html import INPUT_TAKES_PLACEHOLDER, LABELABLE, input_type

_NAMING_CHILDREN: Final = {
    "fieldset": ("legend", NameSource.LEGEND),
    "figure": ("figcaption", NameSource.FIGCAPTION),
    "table": ("caption", NameSource.CAPTION),
}
_BROWSER_NAMES: Final = {"submit": "Submit", "reset": "Reset", "image": "Submit"}
_NO_ATTRIBUTE: Final = ("", NameSource.NONE)


def takes_labels(element: Element) -> bool:
    """Whether `label` elements come before everything else HTML names the element by."""
    return element.tag in LABELABLE or "-" in element.tag


def naming_child_of(element: Element) -> tuple[Element, NameSource] | None:
    """The child that names the element: a `legend`, `caption`, `figcaption` or SVG `title`."""
    if element.tag in _NAMING_CHILDREN:
        tag, source = _NAMING_CHILDREN[element.tag]
    elif element.is_svg:
        tag, source = "title", NameSource.SVG_TITLE
    else:
        return None
    child = next((child for child in element.children if child.tag == tag), None)
    return None if child is None else (child, source)


def naming_attribute_of(element: Element) -> tuple[str, NameSource]:
    """The text of the attribute that names the element before its content and its `title` do."""
    match element.tag:
        case "img" | "area":
            return element.get("alt") or "", NameSource.ALT
        case "optgroup" | "option":
            return element.get("label") or "", NameSource.LABEL_ATTRIBUTE
        case "input":
            return _naming_attribute_of_input(element)
        case _:
            return _NO_ATTRIBUTE


def _naming_attribute_of_input(element: Element) -> tuple[str, NameSource]:
    match input_type(element.get("type")):
        case "button" | "submit" | "reset":
            return element.get("value") or "", NameSource.VALUE
        case "image":
            return element.get("alt") or "", NameSource.ALT
        case _:
            return _NO_ATTRIBUTE


def placeholder_of(element: Element) -> str:
    """The placeholder of a text field, which names it if nothing else does; `""` if there is none."""
    if element.tag == "textarea" or (
        element.tag == "input" and input_type(element.get("type")) in INPUT_TAKES_PLACEHOLDER
    ):
        native = element.get("placeholder")
        if native and not native.isspace():
            return native
    placeholder = element.get("aria-placeholder")
    return placeholder if placeholder and not placeholder.isspace() else ""


def browser_name_of(element: Element) -> str:
    """What browsers call a button without words of its own, in an English one; an empty `value` takes even that."""
    if element.tag != "input":
        return ""
    kind = input_type(element.get("type"))
    return "" if kind != "image" and "value" in element else _BROWSER_NAMES.get(kind, "")
