"""
Roles, states and properties of WAI-ARIA, with what each role inherits worked out.

WAI-ARIA 1.2 decides; what the draft of 1.3 adds carries `since="1.3"`: the roles comment, image, mark,
sectionfooter, sectionheader and suggestion, and the attributes for braille, aria-description and the two …indextext
ones. (associationlist and its kin stood in earlier drafts only.) DPUB-ARIA 1.1 and Graphics-ARIA 1.0 are included.
The tables themselves are in `aria_table`, read from the specifications.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from curbcut.standards.aria_table import ATTRIBUTE_ROWS, ROLE_ROWS
from curbcut.standards.words import words


class Role(NamedTuple):
    """What the specification says of one role; `supported_attributes` includes inherited and global ones."""

    name: str
    superclass: tuple[str, ...]
    abstract: bool
    deprecated: bool
    since: str
    name_from: frozenset[str]
    name_prohibited: bool
    name_required: bool
    children_presentational: bool
    required_attributes: Mapping[str, str | None]
    required_when_focusable: frozenset[str]
    specific_attributes: frozenset[str]
    supported_attributes: frozenset[str]
    prohibited_attributes: frozenset[str]
    implicit_values: Mapping[str, str]
    required_context: frozenset[str]
    required_owned: frozenset[str]
    owned_between: frozenset[str]
    allowed_owned: frozenset[str]


class Attribute(NamedTuple):
    """One `aria-*` attribute; `type` is the specification's value type, `values` the words it takes (empty: any)."""

    name: str
    type: str
    values: frozenset[str]
    default: str
    minimum: int | None
    is_global: bool
    deprecated: bool
    deprecated_on: frozenset[str]
    since: str


def _words(row: Mapping[str, str], field: str) -> frozenset[str]:
    return words(row[field]) if field in row else _NOTHING


@cache
def _inherited(name: str, field: str) -> frozenset[str]:
    parents = ROLE_ROWS[name].get("superclass", "").split()
    return _words(ROLE_ROWS[name], field).union(*(_inherited(parent, field) for parent in parents))


def _implicit_values(row: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, _, value in (pair.partition("=") for pair in row.get("implicit", "").split())}


_NOTHING: frozenset[str] = frozenset()
_OWNED = ("children", "children_between", "children_allowed")

GLOBAL_ATTRIBUTES: frozenset[str] = frozenset(n for n, row in ATTRIBUTE_ROWS.items() if row.get("use", "") != "")
DEPRECATED_GLOBAL_ATTRIBUTES: frozenset[str] = frozenset(
    n for n, row in ATTRIBUTE_ROWS.items() if row.get("use") == "global, deprecated"
)
"""Allowed everywhere still, but WAI-ARIA 1.2 advises against them outside the roles that support them."""


def _role(name: str, row: Mapping[str, str]) -> Role:
    implicit = _implicit_values(row)
    required, when_focusable = _inherited(name, "required"), _inherited(name, "required_when_focusable")
    specific = required | when_focusable | _inherited(name, "supported")
    prohibited = _words(row, "prohibited")
    return Role(
        name=name,
        superclass=tuple(row.get("superclass", "").split()),
        abstract="abstract" in row,
        deprecated="deprecated" in row,
        since=row.get("since", "1.2"),
        name_from=_words(row, "name_from") - {"prohibited"},
        name_prohibited=row.get("name_from") == "prohibited",
        name_required="name_required" in row,
        children_presentational="children_presentational" in row,
        required_attributes=MappingProxyType({a: implicit.get(a) for a in sorted(required)}),
        required_when_focusable=when_focusable,
        specific_attributes=specific - prohibited,
        supported_attributes=(specific | GLOBAL_ATTRIBUTES) - prohibited,
        prohibited_attributes=prohibited,
        implicit_values=MappingProxyType(implicit),
        required_context=_words(row, "context"),
        required_owned=_words(row, "children"),
        owned_between=_words(row, "children_between"),
        allowed_owned=words(" ".join(row.get(field, "") for field in _OWNED)),
    )


ROLES: Mapping[str, Role] = MappingProxyType({name: _role(name, row) for name, row in ROLE_ROWS.items()})


def _attribute(name: str, row: Mapping[str, str]) -> Attribute:
    discouraged = name in DEPRECATED_GLOBAL_ATTRIBUTES
    return Attribute(
        name=name,
        type=row["type"],
        values=_words(row, "values"),
        default=row.get("default", ""),
        minimum=int(row["minimum"]) if "minimum" in row else None,
        is_global=name in GLOBAL_ATTRIBUTES,
        deprecated="deprecated" in row,
        deprecated_on=frozenset(r for r in ROLES if discouraged and name not in ROLES[r].specific_attributes),
        since=row.get("since", "1.2"),
    )


ATTRIBUTES: Mapping[str, Attribute] = MappingProxyType({n: _attribute(n, row) for n, row in ATTRIBUTE_ROWS.items()})

_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")  # longer ones are no position on any page, and slow to read
_NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?")


def is_valid_value(attribute: str, value: str) -> bool:
    """
    Whether `value` is one the attribute takes; False for an attribute WAI-ARIA does not define.

    An empty value counts as absent (WAI-ARIA 1.2, section 8.5), so it is valid. Words are compared without case, as
    ARIA in HTML, section 3.2 asks. Whether ids point anywhere is for someone who has the document.
    """
    known = ATTRIBUTES.get(attribute)
    if known is None:
        return False
    word = value.strip(" \t\n\f\r").lower()
    if not word:
        return True
    if known.type == "tokenlist":
        return known.values.issuperset(word.split())
    if known.values:
        return word in known.values
    if known.type == "id":
        return len(word.split()) == 1
    if known.type == "integer":
        return _INTEGER.fullmatch(word) is not None and (known.minimum is None or int(word) >= known.minimum)
    return known.type != "number" or _NUMBER.fullmatch(word) is not None


def is_supported(attribute: str, role: str) -> bool:
    """Whether the role takes the attribute, global ones included; False where either is unknown."""
    return role in ROLES and attribute in ROLES[role].supported_attributes


def is_a(role: str, ancestor: str) -> bool:
    """Whether `role` is `ancestor` or inherits from it, as `searchbox` does from `input`."""
    return role == ancestor or (role in ROLES and any(is_a(parent, ancestor) for parent in ROLES[role].superclass))
