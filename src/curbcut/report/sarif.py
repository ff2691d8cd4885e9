"""SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

import msgspec

from curbcut.report.about import About
from curbcut.report.explanation import Explanation
from curbcut.report.page import FindingReport, Kind, PageReport
from curbcut.report.words import CAN_BE, harmless
from curbcut.rule import Impact
from curbcut.standards.wcag import CRITERIA

Value: TypeAlias = "str | int | float | bool | Sequence[Value] | dict[str, Value]"

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {Impact.CRITICAL: "error", Impact.SERIOUS: "error", Impact.MODERATE: "warning", Impact.MINOR: "note"}
_KINDS = {Kind.VIOLATION: "fail", Kind.BEST_PRACTICE: "fail", Kind.UNCERTAIN: "review", Kind.ADVICE: "informational"}


def render(pages: Sequence[PageReport], about: About) -> str:
    """The report as a SARIF log with one run."""
    places = {explanation.rule: place for place, explanation in enumerate(about.rules)}
    run: dict[str, Value] = {
        "tool": {"driver": _driver(about)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(pages, about)],
        "results": [_result(page, finding, places) for page in pages for finding in page.findings],
        "properties": {"standard": about.standard, "pages": len(pages), "notTested": about.not_tested},
    }
    log: dict[str, Value] = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode() + "\n"


def _driver(about: About) -> dict[str, Value]:
    return {
        "name": "curbcut",
        "version": about.version,
        "semanticVersion": about.version,
        "rules": [_rule(explanation) for explanation in about.rules],
    }


def _rule(explanation: Explanation) -> dict[str, Value]:
    criteria = [CRITERIA[number] for number in explanation.criteria]
    more = " ".join(f"{criterion.title}: {criterion.understanding}" for criterion in criteria)
    described: dict[str, Value] = {
        "id": explanation.rule,
        "shortDescription": {"text": f"{explanation.title}."},
        "fullDescription": {"text": explanation.why or explanation.title},
        "help": {"text": f"{explanation.why} {more}".strip() or explanation.title},
        "defaultConfiguration": {"level": _LEVELS[explanation.impact] if criteria else "note"},
        "properties": {
            "impact": explanation.impact.value,
            "safety": explanation.safety.value,
            "tags": ["accessibility", *(f"WCAG {number}" for number in explanation.criteria)],
        },
    }
    return described | ({"helpUri": criteria[0].understanding} if criteria else {})


def _invocation(pages: Sequence[PageReport], about: About) -> dict[str, Value]:
    problems: list[Value] = [_notification(page.address, page.problem) for page in pages if page.problem]
    problems += [
        _notification(page.address, f"The rule {rule} failed on this page.")
        for page in pages
        for rule in page.failed_rules
    ]
    return {
        "executionSuccessful": not problems,
        "endTimeUtc": f"{about.made_at:%Y-%m-%dT%H:%M:%SZ}",
        "toolExecutionNotifications": problems,
    }


def _notification(address: str, problem: str) -> dict[str, Value]:
    place: Value = {"physicalLocation": {"artifactLocation": _artifact(address)}}
    return {"level": "error", "message": {"text": harmless(problem)}, "locations": [place]}


def _result(page: PageReport, finding: FindingReport, places: dict[str, int]) -> dict[str, Value]:
    kind = _KINDS[finding.kind]
    level = _LEVELS[finding.impact] if finding.is_violation else "note"
    region: dict[str, Value] = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "snippet": {"text": harmless(finding.element)},
    }
    result: dict[str, Value] = {
        "ruleId": finding.rule,
        "kind": kind,
        "level": level if kind == "fail" else "none",  # SARIF 3.27.10: a level other than none is for failures
        "message": {"text": harmless(finding.message)},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(page.address), "region": region}}],
        "baselineState": "unchanged" if finding.is_known else "new",
        "properties": {
            "impact": finding.impact.value,
            "outcome": CAN_BE[finding.outcome],
            "selector": finding.selector,
            "becomes": finding.after,
            "confidence": finding.confidence,
        },
    }
    return result | ({"ruleIndex": places[finding.rule]} if finding.rule in places else {})


def _artifact(address: str) -> dict[str, Value]:
    if "://" in address:
        return {"uri": quote(address, safe=":/?#[]@!$&'()*+,;=%~")}
    if address.startswith("<"):
        return {"uri": "stdin.html"}
    path = Path(address)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(path.as_posix()), "uriBaseId": "%SRCROOT%"}
