"""Reads judgements that were stored earlier, so that "before" need not be judged again."""

from pathlib import Path

import msgspec

from evals.judgement import EngineReport, Judgement, Verdict

NAMES = {"ace": "ibm"}


class _StoredFinding(msgspec.Struct, frozen=True):
    rule: str
    level: str
    sc: tuple[str, ...]
    target: str = ""
    html: str = ""
    impact: str | None = None
    act: tuple[str, ...] = ()
    reason: str | None = None
    kind: str | None = None


class _StoredReport(msgspec.Struct, frozen=True, rename={"milliseconds": "ms", "undecided": "reviewCount"}):
    version: str = ""
    milliseconds: int = 0
    undecided: int = 0
    violations: tuple[_StoredFinding, ...] = ()
    error: str | None = None


class _StoredPage(msgspec.Struct, frozen=True):
    path: str
    engines: dict[str, _StoredReport]
    status: int | None = None


def read_baseline(file: Path) -> dict[str, Judgement]:
    """Judgements by path, from JSON lines in which IBM's engine is called "ace"."""
    pages = (msgspec.json.decode(line, type=_StoredPage) for line in file.read_bytes().splitlines())
    return {page.path: _judgement(page) for page in pages}


def _judgement(page: _StoredPage) -> Judgement:
    reports = {NAMES.get(name, name): _report(NAMES.get(name, name), stored) for name, stored in page.engines.items()}
    return Judgement("before", page.path, page.status, reports)


def _report(engine: str, stored: _StoredReport) -> EngineReport:
    findings = tuple(_finding(engine, finding) for finding in stored.violations if finding.kind != "review")
    return EngineReport(stored.version, stored.milliseconds, stored.undecided, findings, stored.error)


def _finding(engine: str, stored: _StoredFinding) -> Verdict:
    # The stored "act" of IBM does not say for which reasons; the mapping does.
    return Verdict(
        engine,
        stored.rule,
        stored.level,
        stored.sc,
        stored.target,
        stored.html,
        stored.impact,
        stored.act,
        stored.reason,
    )
