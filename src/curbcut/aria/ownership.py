"""Who owns whom in the accessibility tree, past generic elements and along `aria-owns`."""

from curbcut.aria.exposure import is_exposed
from curbcut.aria.implicit_roles import TRANSPARENT_ROLES, near_ancestors
from curbcut.aria.references import referenced
from curbcut.aria.roles import owner_of, role_of
from curbcut.html import Element
from curbcut.standards.aria import ROLES

KEYED_WHOLES = frozenset({"menu", "menubar", "tablist"})
"""Wholes whose parts the arrow keys lead through, and which pages make of lists, for the style sheet."""


def owned_children_of(element: Element) -> list[Element]:
    """The exposed elements with a role that the element owns: children, through elements without meaning, and those
    its `aria-owns` names."""
    owned: dict[Element, None] = {}
    stack = _children_of(element)[::-1]
    seen: set[Element] = {element}
    while stack:
        child = stack.pop()
        if child in seen or not is_exposed(child):
            continue
        seen.add(child)
        if role_of(child) in TRANSPARENT_ROLES:
            stack += _children_of(child)[::-1]
        else:
            owned[child] = None
    return list(owned)


def _children_of(element: Element) -> list[Element]:
    return element.children + (referenced(element, "aria-owns") if "aria-owns" in element else [])


def context_role_of(element: Element) -> str:
    """The role of the nearest meaningful element around; `""` if there is none."""
    owner = owner_of(element)
    return "" if owner is None else role_of(owner)


def presentational_parent_of(element: Element) -> Element | None:
    """The ancestor whose role turns everything inside into plain text (`button`, `img`, `tab`…), if there is one."""
    for ancestor in near_ancestors(element):
        role = ROLES.get(role_of(ancestor))
        if role is not None and role.children_presentational:
            return ancestor
    return None
