"""The W3C's ACT rules, by id: https://www.w3.org/WAI/standards-guidelines/act/rules/."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from curbcut.standards.act_table import ACT_ROWS


class ActRule(NamedTuple):
    """
    One ACT rule.

    A page that fails it fails each of `criteria`; for `related_criteria` a person must look further.
    """

    id: str
    name: str
    criteria: tuple[str, ...]
    related_criteria: tuple[str, ...]
    approved: bool

    @property
    def address(self) -> str:
        """Where the rule is published."""
        return f"https://www.w3.org/WAI/standards-guidelines/act/rules/{self.id}/"


def _rule(identity: str, name: str, criteria: str, related: str, status: str) -> ActRule:
    return ActRule(identity, name, tuple(criteria.split()), tuple(related.split()), status == "approved")


ACT_RULES: Mapping[str, ActRule] = MappingProxyType({row[0]: _rule(*row) for row in ACT_ROWS})
