"""W3C's ACT test cases as a measure: which failed examples stop failing, and which good examples start to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from evals.act_suite import Case, Suite
from evals.judgement import Judgement, Verdict, newly_found
from evals.judges import Asked

MAPPING = Path(__file__).with_name("act_mapping.json")


class ActMapping(msgspec.Struct, frozen=True):
    """Which rule of each engine implements which ACT rules."""

    axe: dict[str, frozenset[str]]
    alfa: dict[str, frozenset[str]]
    ibm: dict[str, dict[str, frozenset[str] | None]]

    def act_rules_of(self, finding: Verdict) -> frozenset[str]:
        if finding.engine == "ibm":
            declared = self.ibm.get(finding.rule, {})
            return frozenset(act for act, reasons in declared.items() if reasons is None or finding.reason in reasons)
        reported = self.axe if finding.engine == "axe" else self.alfa
        return reported.get(finding.rule, frozenset()) | frozenset(finding.act)


def read_mapping() -> ActMapping:
    return msgspec.json.decode(MAPPING.read_bytes(), type=ActMapping)


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What became of one example. An engine "flags" it if one of its rules for the ACT rule finds something."""

    case: Case
    flagged_before: frozenset[str]
    flagged_after: frozenset[str]
    not_judged: frozenset[str]
    newly_found: tuple[str, ...]

    @property
    def is_usable(self) -> bool:
        """A failed example that an engine sees as such; one that none sees can show no repair."""
        return self.case.expected == "failed" and bool(self.flagged_before)

    @property
    def is_repaired(self) -> bool:
        """No engine that flagged it does so still, and each of them looked again."""
        return self.is_usable and not self.still_flagged

    @property
    def still_flagged(self) -> frozenset[str]:
        """Engines that flagged it and still do, or could not look again."""
        return self.flagged_before & (self.flagged_after | self.not_judged)

    @property
    def is_good(self) -> bool:
        return self.case.expected != "failed"

    @property
    def newly_flagged(self) -> frozenset[str]:
        return self.flagged_after - self.flagged_before

    @property
    def is_harmed(self) -> bool:
        return self.is_good and bool(self.newly_flagged)

    def is_repaired_for(self, engine: str) -> bool:
        return self.is_usable and engine in self.flagged_before - self.still_flagged


def compare(suite: Suite, heard: Mapping[Asked, Judgement], mapping: ActMapping) -> tuple[CaseResult, ...]:
    """The result of every example that was judged on both sides."""
    return tuple(_compared(suite, heard, mapping))


def _compared(suite: Suite, heard: Mapping[Asked, Judgement], mapping: ActMapping) -> Iterator[CaseResult]:
    for case in suite.testcases:
        before, after = heard.get(("before", case.path)), heard.get(("after", case.path))
        if before is None or after is None:
            continue
        judged = before.judged_by() & after.judged_by()
        yield CaseResult(
            case,
            flagged_before=_flagging(before, case, mapping),
            flagged_after=_flagging(after, case, mapping) & judged,
            not_judged=frozenset(before.engines) - judged,
            newly_found=tuple(newly_found(before, after)),
        )


def _flagging(judgement: Judgement, case: Case, mapping: ActMapping) -> frozenset[str]:
    return frozenset(
        engine
        for engine in judgement.judged_by()
        if any(case.rule_id in mapping.act_rules_of(finding) for finding in judgement.findings_of(engine))
    )


@dataclass(frozen=True, slots=True)
class RuleSummary:
    """Counts of examples of one ACT rule."""

    rule_id: str
    rule_name: str
    criteria: tuple[str, ...]
    failed: int
    usable: int
    repaired: int
    good: int
    harmed: int

    @property
    def left(self) -> int:
        return self.usable - self.repaired


def by_rule(results: tuple[CaseResult, ...]) -> tuple[RuleSummary, ...]:
    """One summary for each ACT rule, those with most left to repair first."""
    groups: defaultdict[str, list[CaseResult]] = defaultdict(list)
    for result in results:
        groups[result.case.rule_id].append(result)
    return tuple(sorted(map(_summary, groups.values()), key=lambda rule: (-rule.left, -rule.usable, rule.rule_id)))


def _summary(results: list[CaseResult]) -> RuleSummary:
    case = results[0].case
    return RuleSummary(
        case.rule_id,
        case.rule_name,
        case.sc,
        failed=sum(not result.is_good for result in results),
        usable=sum(result.is_usable for result in results),
        repaired=sum(result.is_repaired for result in results),
        good=sum(result.is_good for result in results),
        harmed=sum(result.is_harmed for result in results),
    )
