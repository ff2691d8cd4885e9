"""The landmarks of a page: the regions that assistive technology jumps to."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from curbcut.aria.explicit_roles import is_named_by_author
from curbcut.aria.exposure import is_exposed
from curbcut.aria.roles import role_of
from curbcut.html import Document, Element
from curbcut.standards.aria import ROLES

LANDMARK_ROLES: Final = frozenset(
    name for name, role in ROLES.items() if role.superclass == ("landmark",) and not name.startswith("doc-")
)
_CANDIDATES: Final = ("aside", "footer", "form", "header", "main", "nav", "search", "section")


class Landmark(NamedTuple):
    """A landmark and its role."""

    role: str
    element: Element


def landmarks_of(document: Document) -> list[Landmark]:
    """The landmarks assistive technology lists, in document order."""
    landmarks = document.memo.get(landmarks_of)
    if not isinstance(landmarks, list):
        found = (Landmark(role_of(element), element) for element in _candidates(document))
        landmarks = [each for each in found if each.role in LANDMARK_ROLES and _is_listed(each)]
        document.memo[landmarks_of] = landmarks
    return landmarks


def _candidates(document: Document) -> Sequence[Element]:
    by_tag = document.all(*_CANDIDATES)
    declared = document.having("role")
    return document.in_order((*by_tag, *declared)) if declared else by_tag


def _is_listed(landmark: Landmark) -> bool:
    """Whether it is exposed; a form only counts with a name."""
    return is_exposed(landmark.element) and (landmark.role != "form" or is_named_by_author(landmark.element))
