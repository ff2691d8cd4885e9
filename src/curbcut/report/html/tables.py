"""The tables of numbers: by page, and by rule."""

from collections.abc import Sequence

from curbcut.engine import Outcome
from curbcut.report.about import About
from curbcut.report.html.text import as_text
from curbcut.report.page import FindingReport, PageReport
from curbcut.report.words import BECAME, CAN_BE

_OUTCOMES = (Outcome.FIXED, Outcome.YIELDED, Outcome.WAITING, Outcome.REVIEW, Outcome.MANUAL, Outcome.WITHDRAWN)


def pages_table(pages: Sequence[PageReport], about: About) -> str:
    """How many findings each page has, and what becomes of the violations."""
    became = "What became of them" if about.command == "fix" else "What can become of them"
    heads = ["Page", "Violations", became, "Remarks"]
    rows = [_page_row(number, page, about) for number, page in enumerate(pages, 1)]
    return _section("by-page", "By page", "Violations and other remarks on each page", heads, rows)


def rules_table(pages: Sequence[PageReport], about: About) -> str:
    """How often each rule found something, and on how many pages; the most frequent first."""
    rows = []
    for explanation in about.rules:
        found = [sum(finding.rule == explanation.rule for finding in page.findings) for page in pages]
        if any(found):
            head = f"{as_text(explanation.title)} <code>{as_text(explanation.rule)}</code>"
            cells = [explanation.impact.value, f"{sum(found):,}", f"{sum(map(bool, found)):,}"]
            rows.append((-sum(found), _row(head, cells)))
    if not rows:
        return ""
    heads = ["What should be true", "Impact", "Findings", "Pages"]
    return _section("by-rule", "By rule", "What was found most often", heads, [row for _, row in sorted(rows)])


def _page_row(number: int, page: PageReport, about: About) -> str:
    link = f'<a href="#page-{number}">{as_text(page.address)}</a>'
    if page.problem:
        return _row(link, ["unknown", "not looked at", "unknown"])
    violations = [finding for finding in page.findings if finding.is_violation]
    remarks = len(page.findings) - len(violations)
    return _row(link, [f"{len(violations):,}", _outcomes(violations, about), f"{remarks:,}"])


def _outcomes(violations: Sequence[FindingReport], about: About) -> str:
    says = BECAME if about.command == "fix" else CAN_BE
    numbers = ((sum(finding.outcome is outcome for finding in violations), says[outcome]) for outcome in _OUTCOMES)
    return ", ".join(f"{number:,} {words}" for number, words in numbers if number) or "none"


def _row(head: str, cells: Sequence[str]) -> str:
    return f'<tr><th scope="row">{head}</th>{"".join(f"<td>{as_text(cell)}</td>" for cell in cells)}</tr>\n'


def _section(identifier: str, title: str, caption: str, heads: Sequence[str], rows: Sequence[str]) -> str:
    columns = "".join(f'<th scope="col">{as_text(head)}</th>' for head in heads)
    return (
        f'<section aria-labelledby="{identifier}">\n<h2 id="{identifier}">{title}</h2>\n<table>\n'
        f"<caption>{as_text(caption)}</caption>\n<thead><tr>{columns}</tr></thead>\n<tbody>\n{''.join(rows)}</tbody>\n"
        "</table>\n</section>"
    )
