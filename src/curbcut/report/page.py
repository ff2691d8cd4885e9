"""
What became of one page, as plain values: they can be sent between processes and outlive the page's tree.

`page_report` takes everything a report may want to say out of a `Remediation`.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from curbcut.engine import Outcome, Remediation, Resolved
from curbcut.html import Document, Element
from curbcut.rule import Impact

MARKUP_LENGTH = 4_000
"""Characters of the source that are shown around a fix."""

START_TAG_LENGTH = 160
"""Characters of a start tag that tell people, and the baseline, which element is meant."""


class Kind(StrEnum):
    """What a finding is, which decides how it may be spoken of."""

    VIOLATION = "violation"
    """fails a WCAG success criterion for certain"""
    BEST_PRACTICE = "best practice"
    """hinders people, and fails no success criterion"""
    UNCERTAIN = "uncertain"
    """only a person or a rendering can tell"""
    ADVICE = "advice"
    """worth saying"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingReport:
    """One finding and what became of it. Line and column are those of the page as it came, both from 1."""

    rule: str
    title: str
    kind: Kind
    impact: Impact
    criteria: tuple[str, ...]
    message: str
    outcome: Outcome
    line: int
    column: int
    element: str
    """The element's start tag as it stands in the source, shortened."""
    selector: str
    before: str
    after: str
    because: str = ""
    sources: tuple[str, ...] = ()
    confidence: float = 1.0
    is_known: bool = False
    """Whether the site's baseline has it."""

    @property
    def is_violation(self) -> bool:
        return self.kind is Kind.VIOLATION


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReport:
    """One page. `problem` says, in a sentence, why it could not be looked at; then it has no findings."""

    address: str
    """Its path or URL, as the person gave it."""
    findings: tuple[FindingReport, ...] = ()
    problem: str | None = None
    changed: bool = False
    failed_rules: tuple[str, ...] = ()
    length: int = 0
    """In bytes, as it came."""


def page_report(address: str, remediation: Remediation, *, length: int = 0) -> PageReport:
    """Everything that reports say of a remediated page, its findings in the order of the source."""
    findings = sorted(map(_finding_report, remediation.findings), key=lambda finding: (finding.line, finding.column))
    return PageReport(
        address=address,
        findings=tuple(findings),
        problem=remediation.skipped,
        changed=remediation.changed,
        failed_rules=remediation.failed_rules,
        length=length,
    )


def _finding_report(resolved: Resolved) -> FindingReport:
    line, column = resolved.line_and_column
    before, after = resolved.before_and_after()
    return FindingReport(
        rule=resolved.rule.id,
        title=resolved.rule.title,
        kind=_kind_of(resolved),
        impact=resolved.rule.impact,
        criteria=resolved.rule.criteria,
        message=resolved.finding.message,
        outcome=resolved.outcome,
        line=line,
        column=column,
        element=_start_tag_of(resolved.element),
        selector=resolved.element.selector,
        before=_shortened(before),
        after=_shortened(after),
        because=resolved.because,
        sources=resolved.sources,
        confidence=resolved.confidence,
    )


def _kind_of(resolved: Resolved) -> Kind:
    if resolved.finding.is_advice:
        return Kind.ADVICE
    if not resolved.finding.is_certain:
        return Kind.UNCERTAIN
    return Kind.VIOLATION if resolved.is_violation else Kind.BEST_PRACTICE


def _start_tag_of(element: Element) -> str:
    """The start tag on one line; only its name for one that the source does not have."""
    span = element.start
    if span is None:
        return f"<{element.tag}>"
    source = element.document.source[span.start : span.end]
    return _shortened(" ".join(source.decode(_codec(element.document), "replace").split()), START_TAG_LENGTH)


def _codec(document: Document) -> str:
    return document.encoding.codec if document.encoding.is_ascii_compatible else "utf-8"


def _shortened(markup: str, length: int = MARKUP_LENGTH) -> str:
    return markup if len(markup) <= length else markup[:length] + "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many of what."""

    pages: int
    untested: int
    """Pages that could not be looked at."""
    changed: int
    violations: int
    others: int
    """Best practices, uncertain findings and advice."""
    known: int
    """Of the violations, those that the baseline has."""
    outcomes: dict[Outcome, int]
    """Violations that the baseline does not have, by what became of them."""


def counts_of(pages: Iterable[PageReport]) -> Counts:
    """The numbers that a summary gives."""
    pages = list(pages)
    findings = [finding for page in pages for finding in page.findings]
    violations = [finding for finding in findings if finding.is_violation]
    return Counts(
        pages=len(pages),
        untested=sum(page.problem is not None for page in pages),
        changed=sum(page.changed for page in pages),
        violations=len(violations),
        others=len(findings) - len(violations),
        known=sum(finding.is_known for finding in violations),
        outcomes=dict(Counter(finding.outcome for finding in violations if not finding.is_known)),
    )
