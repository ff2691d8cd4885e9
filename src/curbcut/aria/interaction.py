"""Which elements are there to be operated."""

from curbcut.aria.focus import is_summary_of_details
from curbcut.aria.roles import role_of
from curbcut.html import Element
from curbcut.standards.aria import ROLES, is_a
from curbcut.standards.html import input_type

INTERACTIVE_ROLES = frozenset(name for name, role in ROLES.items() if is_a(name, "widget") and not role.abstract) - {
    "row",
    "gridcell",
    "columnheader",
    "rowheader",
    "cell",
    "progressbar",
    "meter",
    "grid",
    "tablist",
}
"""Roles of things a person operates; the parts of a table and what only shows a value are not."""


def is_interactive(element: Element) -> bool:
    """Whether the element is there to be operated, by its role or as a form control or `summary` without one."""
    role = role_of(element)
    if role:
        return role in INTERACTIVE_ROLES or (element.tag == "summary" and is_summary_of_details(element))
    if element.tag == "input":
        return input_type(element.get("type")) != "hidden"
    return element.tag == "summary" and is_summary_of_details(element)
