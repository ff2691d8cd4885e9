"""What the judges say about a page."""

from collections import Counter

import msgspec

ENGINES = ("axe", "ibm", "alfa")
ENGINE_NAMES = {"axe": "axe-core", "ibm": "IBM Equal Access", "alfa": "Siteimprove Alfa"}
LEVELS_PROMISED = frozenset({"A", "AA"})


class Verdict(msgspec.Struct, frozen=True):
    """One finding of one engine. `level` is that of WCAG 2.1, "2.2", or "best-practice"."""

    engine: str
    rule: str
    level: str
    criteria: tuple[str, ...]
    target: str
    html: str
    impact: str | None = None
    act: tuple[str, ...] = ()
    reason: str | None = None


class EngineReport(msgspec.Struct, frozen=True):
    """What one engine found on a page, or why it could not look; `undecided` counts what it left to people."""

    version: str
    milliseconds: int
    undecided: int = 0
    findings: tuple[Verdict, ...] = ()
    error: str | None = None


class Judgement(msgspec.Struct, frozen=True):
    """What all engines found on one page. `path` starts with a slash and is the page's address on the server."""

    side: str
    path: str
    status: int | None
    engines: dict[str, EngineReport]

    @property
    def is_complete(self) -> bool:
        return self.status is not None and all(report.error is None for report in self.engines.values())

    def findings_of(self, engine: str) -> tuple[Verdict, ...]:
        report = self.engines.get(engine)
        return report.findings if report else ()

    def judged_by(self) -> frozenset[str]:
        """The engines that looked at this page to the end."""
        return frozenset(name for name, report in self.engines.items() if report.error is None)


def promised_findings(judgement: Judgement, engines: frozenset[str]) -> Counter[tuple[str, str]]:
    """How many level A and AA findings each rule of each engine has on a page."""
    return Counter(
        (engine, finding.rule)
        for engine in engines
        for finding in judgement.findings_of(engine)
        if finding.level in LEVELS_PROMISED
    )


def newly_found(before: Judgement, after: Judgement) -> list[str]:
    """Level A and AA findings, as "engine rule", that a page has more of after; only engines that judged both count."""
    both = before.judged_by() & after.judged_by()
    return sorted(
        f"{engine} {rule}" for engine, rule in promised_findings(after, both) - promised_findings(before, both)
    )
