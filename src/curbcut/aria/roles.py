"""
The role of an element: what assistive technology says it is.

The answer is `""` where HTML-AAM has no corresponding role (`label`, `iframe`, `summary`, `script`…), `"generic"` for
what groups without meaning (`div`, `span`, `a` without `href`), and one spelling where a role has two: `none` for
`presentation`, `img` for `image`, `list` for `directory`. A role that needs its owner (`option`, `listitem`,
`treeitem`) is lost without one, as in browsers; `explicit_role_of` still has it.
"""

from typing import Final

from curbcut.aria.explicit_roles import effective_role_of, explicit_role_of
from curbcut.aria.implicit_roles import TRANSPARENT_ROLES, implicit_role_of, near_ancestors, own_role_of
from curbcut.aria.references import owner_by_reference
from curbcut.html import Element
from curbcut.standards.aria import ROLES
from curbcut.standards.html import TABLE_PARTS
from curbcut.standards.html_aam import CONTEXTUAL, IMPLICIT_ROLE

_FIXED_ROLES: Final = {tag: role for tag, role in IMPLICIT_ROLE.items() if tag not in CONTEXTUAL | TABLE_PARTS}
_LOST_WITHOUT_OWNER: Final = frozenset({"listitem", "option", "treeitem"})


def role_of(element: Element) -> str:
    """The role assistive technology gets: the author's where it takes effect, the element's own otherwise."""
    roles = element.document.roles
    role = roles.get(element)
    if role is None:
        role = roles[element] = _work_out(element)
    return role


def written_role_of(element: Element) -> str:
    """The role that the author wrote, in force or not: a browser passes over a part without its whole."""
    return explicit_role_of(element) or role_of(element)


def _work_out(element: Element) -> str:
    if "role" not in element:
        role = _FIXED_ROLES.get(element.tag)
        return role if role is not None and element.is_html else implicit_role_of(element)
    role = effective_role_of(element)
    if role is None or (role in _LOST_WITHOUT_OWNER and not _has_owner_for(element, role)):
        return implicit_role_of(element)
    return role


def _has_owner_for(element: Element, role: str) -> bool:
    owner = owner_of(element)
    return owner is not None and own_role_of(owner) in ROLES[role].required_context


def owner_of(element: Element) -> Element | None:
    """The nearest element of meaning around this one: the one whose `aria-owns` names it, else an ancestor."""
    owner = owner_by_reference(element)
    if owner is not None:
        return owner
    return next((each for each in near_ancestors(element) if own_role_of(each) not in TRANSPARENT_ROLES), None)
