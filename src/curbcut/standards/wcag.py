"""Success criteria of WCAG 2.0, 2.1 and 2.2: https://www.w3.org/TR/WCAG22/."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from curbcut.standards.wcag_table import CRITERION_ROWS

VERSIONS = ("2.0", "2.1", "2.2")
LEVELS = ("A", "AA", "AAA")
REMOVED = MappingProxyType({"4.1.1": "2.2"})
"""Criteria and the version of WCAG that removed them; 2.1 calls 4.1.1 always satisfied for HTML."""

_PRINCIPLES = ("Perceivable", "Operable", "Understandable", "Robust")


class Criterion(NamedTuple):
    """One success criterion; `version` is the first that has it, `understanding` the address that explains it."""

    number: str
    name: str
    level: str
    version: str
    principle: str
    understanding: str

    @property
    def title(self) -> str:
        """As people cite it: "1.1.1 Non-text Content"."""
        return f"{self.number} {self.name}"


def _criterion(number: str, name: str, level: str, version: str, page: str) -> Criterion:
    principle = _PRINCIPLES[int(number[0]) - 1]
    address = f"https://www.w3.org/WAI/WCAG22/Understanding/{page}.html"
    return Criterion(number, name, level, version, principle, address)


CRITERIA: Mapping[str, Criterion] = MappingProxyType({row[0]: _criterion(*row) for row in CRITERION_ROWS})


def criteria_at(level: str, version: str = "2.1") -> tuple[Criterion, ...]:
    """The criteria of one version up to and including a level; `ValueError` for a level or version there is not."""
    levels = LEVELS[: LEVELS.index(level) + 1]
    versions = VERSIONS[: VERSIONS.index(version) + 1]
    return tuple(
        criterion
        for criterion in CRITERIA.values()
        if criterion.level in levels
        and criterion.version in versions
        and REMOVED.get(criterion.number, "") not in versions
    )
