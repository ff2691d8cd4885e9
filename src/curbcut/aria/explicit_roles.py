"""The role that the author gave an element, and whether it takes effect."""

from typing import Final

from curbcut.aria.focus import takes_focus_by_markup
from curbcut.aria.references import labelling_of
from curbcut.html import Element
from curbcut.standards.aria import GLOBAL_ATTRIBUTES, ROLES

_SYNONYMS: Final = {"presentation": "none", "image": "img", "directory": "list"}
_LANDMARKS_WITH_NAME: Final = frozenset({"form", "region"})
_CONFLICTING: Final = GLOBAL_ATTRIBUTES - {"aria-hidden"}
_TEXTUAL: Final = ("aria-label", "alt", "title", "value")


def role_tokens_of(element: Element) -> list[str]:
    """The words of the `role` attribute in lower case, known or not."""
    value = element.get("role")
    return value.lower().split() if value else []


def explicit_role_of(element: Element) -> str | None:
    """The role the author chose: the first word of `role` that names a role, and not an abstract one; None if there is
    no such word. It may not take effect: `role_of` says."""
    roles = _roles_named(element)
    return roles[0] if roles else None


def effective_role_of(element: Element) -> str | None:
    """The first of the author's roles that takes effect whatever surrounds the element, or None."""
    return next((role for role in _roles_named(element) if _takes_effect(element, role)), None)


def _roles_named(element: Element) -> list[str]:
    tokens = role_tokens_of(element)
    return [_SYNONYMS.get(token, token) for token in tokens if token in ROLES and not ROLES[token].abstract]


def _takes_effect(element: Element, role: str) -> bool:
    if role == "none":
        return not resists_presentation(element)
    if role in _LANDMARKS_WITH_NAME:  # https://w3c.github.io/aria/#document-handling_author-errors_roles
        return is_named_by_author(element)
    return True


def resists_presentation(element: Element) -> bool:
    """Whether the element matters too much to be presentational: it takes focus, or carries a global attribute.
    https://w3c.github.io/aria/#conflict_resolution_presentation_none"""
    if takes_focus_by_markup(element):
        return True
    names = element.attribute_names
    return not _CONFLICTING.isdisjoint(names) and any(name in _CONFLICTING and element.get(name) for name in names)


def is_named_by_author(element: Element) -> bool:
    """Whether an attribute names the element, as far as can be told without computing the name: roles depend on this,
    and names on roles."""
    if _is_filled(element, "aria-label") or _is_filled(element, "title"):
        return True
    return any(map(_has_text, labelling_of(element)))


def _has_text(target: Element) -> bool:
    return target.has_elements or target.text.strip() != "" or any(_is_filled(target, name) for name in _TEXTUAL)


def _is_filled(element: Element, name: str) -> bool:
    value = element.get(name)
    return value is not None and value != "" and not value.isspace()
