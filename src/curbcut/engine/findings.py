"""What became of a page and of each finding on it."""

from dataclasses import dataclass
from enum import Enum

from curbcut.errors import NoPlace
from curbcut.html import Element
from curbcut.knowledge import Question
from curbcut.patch import Change, edits_for, splice
from curbcut.rule import Finding, Rule


class Outcome(Enum):
    """What became of a finding."""

    FIXED = "fixed"
    WAITING = "waiting"
    """for the learner to answer a question"""
    REVIEW = "review"
    """for a person to agree to the fix"""
    MANUAL = "manual"
    """for a person to do"""
    WITHDRAWN = "withdrawn"
    """the fix made a page like this worse when a learner looked at it"""
    YIELDED = "yielded"
    """another rule had claimed that attribute or place"""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A finding and what became of it."""

    rule: Rule
    finding: Finding
    outcome: Outcome
    changes: tuple[Change, ...] = ()
    sources: tuple[str, ...] = ()
    """Where the answers that the fix rests on came from; empty if it rests on the page alone."""

    @property
    def element(self) -> Element:
        return self.finding.element

    @property
    def is_violation(self) -> bool:
        """Whether it fails a WCAG success criterion for certain."""
        return bool(self.rule.criteria) and self.finding.is_certain and not self.finding.is_advice

    @property
    def because(self) -> str:
        """What the fix rests on, in words."""
        return "; ".join(dict.fromkeys(change.because for change in self.changes if change.because))

    @property
    def confidence(self) -> float:
        """How sure the least sure change is, 0 to 1."""
        return min((change.confidence for change in self.changes), default=1.0)

    @property
    def line_and_column(self) -> tuple[int, int]:
        return self.element.line_and_column

    def before_and_after(self) -> tuple[str, str]:
        """The source around the fix as it was and as this fix alone makes it."""
        return _before_and_after(self)


@dataclass(frozen=True, slots=True)
class Remediation:
    """What became of a page. `body` is the page as it came if nothing could be fixed, if nobody wanted it, or if
    `skipped` says why it was not looked at. `changed` says whether it became, or would become, another."""

    body: bytes
    findings: tuple[Resolved, ...] = ()
    open_questions: frozenset[Question] = frozenset()
    skipped: str | None = None
    failed_rules: tuple[str, ...] = ()
    changed: bool = False
    is_provisional: bool = False
    """Whether it would come out better in a moment: what could tell a language was still being loaded."""


def _before_and_after(resolved: Resolved) -> tuple[str, str]:
    element = resolved.element
    document = element.document
    spans = [span for span in (element.start, element.end) if span is not None]
    try:
        edits = sorted(edit for change in resolved.changes for edit in edits_for(change))
    except NoPlace:
        edits = []
    starts = [*(span.start for span in spans[:1]), *(edit.start for edit in edits)]
    ends = [*(span.end for span in spans[:1]), *(edit.end for edit in edits)]
    if not starts:
        return ("", "")
    start, end = min(starts), max(ends)
    codec = document.encoding.codec if document.encoding.is_ascii_compatible else "utf-8"
    moved = [edit._replace(start=edit.start - start, end=edit.end - start) for edit in edits]
    before = document.source[start:end]
    return (before.decode(codec, "replace"), splice(before, moved).decode(codec, "replace"))
