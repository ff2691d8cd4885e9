"""Accessible descriptions: what assistive technology adds after the name."""

from curbcut.aria.facts import NameSource, facts_of
from curbcut.aria.names import named
from curbcut.aria.references import referenced
from curbcut.aria.text_alternative import content_text, reference_text
from curbcut.html import Element, collapse


def description_of(element: Element) -> str:
    """The accessible description; `""` if there is none."""
    descriptions = facts_of(element.document).descriptions
    description = descriptions.get(element)
    if description is None:
        description = descriptions[element] = _work_out(element)
    return description


def _work_out(element: Element) -> str:
    if "aria-describedby" in element:
        text = reference_text(element, referenced(element, "aria-describedby"))
        if text:
            return text
    text = collapse(element.get("aria-description") or "")
    if text:
        return text
    name = named(element)
    text = _by_host_language(element, name.source) or collapse(element.get("title") or "")
    return "" if text == name.text else text


def _by_host_language(element: Element, used: NameSource) -> str:
    """What HTML could have named the element by but did not: HTML-AAM 4.1.2 and 4.1.11, SVG-AAM 8.1."""
    tag, wanted = "", ""
    if element.tag == "table" and used is not NameSource.CAPTION:
        tag = "caption"
    elif element.is_svg:
        tag = "desc"
    elif element.tag == "input" and used not in (NameSource.VALUE, NameSource.BROWSER):
        wanted = (element.get("value") or "") if element.get("type") in ("button", "submit", "reset") else ""
    child = next((child for child in element.children if child.tag == tag), None) if tag else None
    return collapse(wanted) if child is None else content_text(child)
