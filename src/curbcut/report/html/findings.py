"""Every finding, by page and rule: what it means to whom, what became of it, and the markup before and after."""

from collections.abc import Iterator, Sequence

from curbcut.report.about import About
from curbcut.report.html.code import side_by_side
from curbcut.report.html.text import as_prose, as_text
from curbcut.report.page import FindingReport, PageReport
from curbcut.report.words import BECAME, CAN_BE
from curbcut.standards.wcag import CRITERIA

SHOWN_ALIKE = 25
"""Findings of one rule on one page that are shown; the others are counted."""

_FILTERS = {
    "violation": "violations",
    "fixed": "what can be fixed now",
    "waiting": "what is waiting for the learner",
    "review": "what has a fix for a person to agree to",
    "manual": "what is for a person",
    "remark": "remarks that are not failures",
}
"""Which findings can be shown alone: a class of theirs, and words for it. style.css has a rule for each."""


def findings_section(pages: Sequence[PageReport], about: About) -> str:
    """All findings, with links that show one kind of them."""
    shown = [_page(number, page, about) for number, page in enumerate(pages, 1)]
    return "\n".join(
        [
            '<section class="findings" aria-labelledby="findings">\n<h2 id="findings">Findings</h2>',
            *_filter(pages),
            *shown,
            "</section>",
        ]
    )


def _filter(pages: Sequence[PageReport]) -> Iterator[str]:
    present = {name for page in pages for finding in page.findings for name in _classes(finding)}
    filters = {name: as_text(words) for name, words in _FILTERS.items() if name in present}
    if len(filters) < 2:
        return
    yield '<nav aria-label="Show">\n<ul class="filters">\n<li><a href="#findings">Everything</a></li>'
    yield from (f'<li><a href="#only-{name}">Only {words}</a></li>' for name, words in filters.items())
    yield "</ul>\n</nav>"
    everything = '<a href="#findings">Show everything</a>.'
    yield from (
        f'<p class="filtered" id="only-{name}">Only {words}. {everything}</p>' for name, words in filters.items()
    )


def _classes(finding: FindingReport) -> tuple[str, str]:
    return ("violation" if finding.is_violation else "remark", finding.outcome.value)


def _page(number: int, page: PageReport, about: About) -> str:
    identifier = f"page-{number}"
    groups = (_group(f"{identifier}-{rule}", findings, about) for rule, findings in _by_rule(page.findings))
    heading = f'<h3 id="{identifier}">{as_text(page.address)}</h3>'
    start = f'<section class="page" aria-labelledby="{identifier}">\n{heading}'
    return "\n".join([start, *_notes(page), *groups, "</section>"])


def _notes(page: PageReport) -> Iterator[str]:
    if page.problem:
        yield f'<p class="problem">Not looked at. {as_text(page.problem)}</p>'
    elif not page.findings:
        yield "<p>Nothing was found here.</p>"
    for rule in page.failed_rules:
        failed = f"The rule <code>{as_text(rule)}</code> failed here; what it would have found is missing."
        yield f'<p class="problem">{failed}</p>'


def _by_rule(findings: Sequence[FindingReport]) -> list[tuple[str, list[FindingReport]]]:
    """Findings by rule: violations before remarks, the greatest impact first."""
    groups: dict[str, list[FindingReport]] = {}
    for finding in findings:
        groups.setdefault(finding.rule, []).append(finding)
    return sorted(groups.items(), key=lambda group: _urgency(*group))


def _urgency(rule: str, findings: Sequence[FindingReport]) -> tuple[bool, int, str]:
    return (not any(finding.is_violation for finding in findings), -findings[0].impact.rank, rule)


def _group(identifier: str, findings: Sequence[FindingReport], about: About) -> str:
    first = findings[0]
    explanation = about.explanation(first.rule)
    why = explanation.why.split("\n\n") if explanation and explanation.why else []
    left = len(findings) - SHOWN_ALIKE
    kinds = " ".join(sorted({f"has-{name}" for finding in findings for name in _classes(finding)}))
    parts = [
        f'<section class="rule {kinds}" aria-labelledby="{identifier}">',
        f'<h4 id="{identifier}">{as_text(first.title)}</h4>',
        *(f"<p>{as_prose(paragraph)}</p>" for paragraph in why),
        f'<p class="facts">{_facts(first)}</p>',
        *(_finding(finding, about) for finding in findings[:SHOWN_ALIKE]),
        *([f"<p>{left:,} more like this on this page.</p>"] if left > 0 else []),
        "</section>",
    ]
    return "\n".join(parts)


def _facts(finding: FindingReport) -> str:
    criteria = (CRITERIA[number] for number in finding.criteria)
    links = [f'<a href="{as_text(each.understanding)}">WCAG {as_text(each.title)}</a>' for each in criteria]
    impact = f"impact: <strong>{finding.impact.value}</strong>"
    return " · ".join([f"<code>{as_text(finding.rule)}</code>", impact, *links])


def _finding(finding: FindingReport, about: About) -> str:
    says = BECAME if about.command == "fix" else CAN_BE
    outcome = "in the baseline" if finding.is_known else says[finding.outcome]
    kind = "" if finding.is_violation else f' <span class="badge">{as_text(finding.kind)}</span>'
    return (
        f'<article class="finding {" ".join(_classes(finding))}">\n'
        f"<h5>Line {finding.line}, column {finding.column}: {as_text(finding.message)}</h5>\n"
        f'<p><span class="badge outcome">{as_text(outcome)}</span>{kind}{_grounds(finding)}</p>\n'
        f"{_markup(finding, about)}</article>"
    )


def _grounds(finding: FindingReport) -> str:
    """What the fix rests on, and how sure that is."""
    if finding.before == finding.after or not (finding.because or finding.sources):
        return ""
    grounds = finding.because or "an answer that was learned"
    by = f", from {', '.join(finding.sources)}" if finding.sources else ""
    return f" Reason: {as_text(grounds + by)}. Confidence: {finding.confidence:.0%}."


def _markup(finding: FindingReport, about: About) -> str:
    if finding.before == finding.after:
        shown = as_text(finding.before or finding.element)
        return f"<figure>\n<figcaption>The markup</figcaption>\n<pre><code>{shown}</code></pre>\n</figure>\n"
    sides = side_by_side(finding.before, finding.after)
    became = "What it became" if about.command == "fix" else "What it becomes"
    return (
        '<div class="sides">\n'
        f"<figure>\n<figcaption>What the page was</figcaption>\n<pre><code>{sides.before}</code></pre>\n</figure>\n"
        f"<figure>\n<figcaption>{became}</figcaption>\n<pre><code>{sides.after}</code></pre>\n</figure>\n</div>\n"
    )
