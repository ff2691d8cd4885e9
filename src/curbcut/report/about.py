"""What every report says about itself: when, with what, of how much, and what nobody looked at."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from curbcut.report.explanation import Explanation, explanation_of
from curbcut.rule import Rule
from curbcut.rules import all_rules
from curbcut.version import __version__

NOT_TESTED = (
    "Only the HTML as it was sent was looked at.",
    "Not looked at: what scripts add later, style sheets in files of their own, pictures, sound, films, documents.",
    "Whether a text alternative, a name, a heading or a title says the right thing is for a person to judge.",
    "Nobody with a disability has used these pages for this report, and no screen reader has read them.",
    "Software can judge only part of WCAG: a page without findings may still keep people out.",
)
"""Sentences for people who read numbers and would otherwise take them for more than they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The circumstances of a report."""

    made_at: datetime
    command: Literal["check", "fix"] = "check"
    version: str = __version__
    standard: str = "WCAG 2.1, levels A and AA"
    not_tested: tuple[str, ...] = NOT_TESTED
    rules: tuple[Explanation, ...] = field(default=(), repr=False)
    """What was looked for."""

    @classmethod
    def now(cls, command: Literal["check", "fix"] = "check", rules: Iterable[Rule] | None = None) -> "About":
        """The circumstances of a report made at this moment; with every rule if none is named."""
        explanations = tuple(map(explanation_of, all_rules() if rules is None else rules))
        return cls(made_at=datetime.now(UTC).replace(microsecond=0), command=command, rules=explanations)

    def explanation(self, rule: str) -> Explanation | None:
        """What is known of a rule by its id; None for one that was not looked for."""
        return next((explanation for explanation in self.rules if explanation.rule == rule), None)
