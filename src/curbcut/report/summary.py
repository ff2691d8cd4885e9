"""What a run of `fix` did, in a few lines."""

from collections import Counter
from collections.abc import Sequence

from curbcut.engine import Outcome
from curbcut.report.about import About
from curbcut.report.page import PageReport, counts_of
from curbcut.report.words import count, details, on_one_line


def render(pages: Sequence[PageReport], about: About) -> str:
    """A line for each page that changed or could not be looked at, and the numbers, with a line feed at the end."""
    lines = [line for page in pages for line in _page(page)]
    counts = counts_of(pages)
    violations = count(counts.violations, "violation") + details(counts, about)
    seen = counts.pages - counts.untested
    lines.append(
        f"{count(seen, 'page')}: {counts.changed:,} changed, {seen - counts.changed:,} as before. {violations}"
    )
    if counts.untested:
        lines.append(f"{count(counts.untested, 'file')} could not be read or written.")
    return "\n".join([*lines, ""])


def _page(page: PageReport) -> list[str]:
    address = on_one_line(page.address)
    if page.problem:
        return [f"{address}: {on_one_line(page.problem)}"]
    if not page.changed:
        return []
    rules = Counter(finding.rule for finding in page.findings if finding.outcome is Outcome.FIXED)
    return [f"{address}: {', '.join(f'{rule} ({number})' for rule, number in sorted(rules.items()))}"]
