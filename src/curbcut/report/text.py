"""For a terminal: a line for each finding, grouped by page, the worst first."""

from collections.abc import Callable, Iterable, Sequence

from curbcut.engine import Outcome
from curbcut.report.about import About
from curbcut.report.page import FindingReport, PageReport, counts_of
from curbcut.report.words import BECAME, CAN_BE, count, details, harmless, headline, on_one_line
from curbcut.rule import Impact

_BOLD, _DIM, _RED, _YELLOW, _GREEN, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[32m", "\x1b[0m"
_COLOURS = {Impact.CRITICAL: _RED, Impact.SERIOUS: _RED, Impact.MODERATE: _YELLOW, Impact.MINOR: _YELLOW}

Paint = Callable[[str, str], str]


def render(pages: Sequence[PageReport], about: About, *, in_colour: bool = False) -> str:
    """The report as text, with a line feed at its end."""
    paint = _coloured if in_colour else _uncoloured
    parts = [_page(page, about, paint) for page in pages]
    return "\n".join([*filter(None, parts), _summary(pages, about, paint), ""])


def _coloured(text: str, colour: str) -> str:
    return f"{colour}{text}{_PLAIN}"


def _uncoloured(text: str, colour: str) -> str:  # noqa: ARG001 - stands in for _coloured
    return text


def _page(page: PageReport, about: About, paint: Paint) -> str:
    """The lines about a page; none if there is nothing to say that is not in the baseline."""
    violations = [finding for finding in page.findings if finding.is_violation and not finding.is_known]
    others = [finding for finding in page.findings if not finding.is_violation]
    lines = [f"  {paint('not looked at', _RED)}  {on_one_line(page.problem)}"] if page.problem else []
    lines += _table(violations, about, paint)
    if others:
        lines += [paint("  Not failures, and worth a look:", _DIM), *_table(others, about, paint)]
    lines += [f"  The rule {rule} failed here; what it would have found is missing." for rule in page.failed_rules]
    return "\n".join([paint(on_one_line(page.address), _BOLD), *lines, ""]) if lines else ""


def _table(findings: Iterable[FindingReport], about: About, paint: Paint) -> list[str]:
    ordered = sorted(findings, key=lambda finding: -finding.impact.rank)
    rows = [_row(finding, about) for finding in ordered]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(6)]
    return [_line(row, widths, finding, paint) for row, finding in zip(rows, ordered, strict=True)]


def _row(finding: FindingReport, about: About) -> tuple[str, ...]:
    says = BECAME if about.command == "fix" else CAN_BE
    criteria = f"WCAG {', '.join(finding.criteria)}" if finding.is_violation else str(finding.kind)
    where = f"{finding.line}:{finding.column}"
    return (where, finding.impact.value, finding.rule, on_one_line(finding.message), criteria, says[finding.outcome])


def _line(row: Sequence[str], widths: Sequence[int], finding: FindingReport, paint: Paint) -> str:
    where, impact, rule, message, criteria, outcome = row
    cells = [
        where.rjust(widths[0]),
        paint(impact.ljust(widths[1]), _COLOURS[finding.impact] if finding.is_violation else _DIM),
        rule.ljust(widths[2]),
        message.ljust(widths[3]),
        paint(criteria.ljust(widths[4]), _DIM),
        paint(outcome, _GREEN) if finding.outcome is Outcome.FIXED else outcome,
    ]
    return "  " + "  ".join(cells)


def _summary(pages: Sequence[PageReport], about: About, paint: Paint) -> str:
    counts = counts_of(pages)
    lines = [paint(headline(counts), _BOLD) + details(counts, about)]
    if counts.others:
        lines.append(f"{count(counts.others, 'other remark')}, which are not failures.")
    if counts.untested:
        lines.append(f"{count(counts.untested, 'page')} could not be looked at.")
    lines.append(paint(harmless(_fine_print(about)), _DIM))
    return "\n".join(lines)


def _fine_print(about: About) -> str:
    return f"curbcut {about.version}, {about.made_at:%Y-%m-%d}, {about.standard}. Software can judge only part of it."
