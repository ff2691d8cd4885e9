"""The results of a run as plain data: what the report, the README's table and the terminal all show."""

from collections.abc import Iterable
from dataclasses import dataclass

from evals import act
from evals.act import CaseResult, RuleSummary
from evals.act_suite import Suite
from evals.comparison import Comparison, PageResult, RuleCount


@dataclass(frozen=True, slots=True)
class Example:
    """An ACT example that did not go well: the engines that flag it, or the findings that are new."""

    rule_id: str
    title: str
    path: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EngineOnAct:
    """Failed examples an engine flagged, how many of those it no longer does, and good ones that it flags anew."""

    engine: str
    flagged: int
    repaired: int
    newly_flagged: int


@dataclass(frozen=True, slots=True)
class ActRecord:
    """`unseen` failed examples are those that no engine flags even before; nothing can be said about them here."""

    source: str
    commit: str
    date: str
    examples: int
    usable: int
    repaired: int
    unseen: int
    good: int
    harmed: int
    worse: int
    engines: tuple[EngineOnAct, ...]
    rules: tuple[RuleSummary, ...]
    left: tuple[Example, ...]
    harmed_examples: tuple[Example, ...]
    worse_examples: tuple[Example, ...]
    not_judged: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class EngineOnSite:
    """Level A and AA findings of one engine, and pages without any."""

    engine: str
    before: int
    after: int
    clean_before: int
    clean_after: int


@dataclass(frozen=True, slots=True)
class SiteRecord:
    name: str
    engines: tuple[EngineOnSite, ...]
    rules: tuple[RuleCount, ...]
    pages: tuple[PageResult, ...]

    @property
    def worse(self) -> tuple[PageResult, ...]:
        return tuple(page for page in self.pages if page.newly_found)


@dataclass(frozen=True, slots=True)
class Record:
    """One whole run. `versions` names every tool that took part, with its version."""

    date: str
    commit: str
    versions: dict[str, str]
    act: ActRecord | None
    sites: tuple[SiteRecord, ...]


def record_act(suite: Suite, results: tuple[CaseResult, ...], engines: tuple[str, ...]) -> ActRecord:
    usable = [result for result in results if result.is_usable]
    return ActRecord(
        suite.source,
        suite.commit,
        suite.date,
        examples=len(results),
        usable=len(usable),
        repaired=sum(result.is_repaired for result in usable),
        unseen=sum(not result.is_good and not result.is_usable for result in results),
        good=sum(result.is_good for result in results),
        harmed=sum(result.is_harmed for result in results),
        worse=sum(bool(result.newly_found) for result in results),
        engines=tuple(_engine_on_act(engine, results) for engine in engines),
        rules=act.by_rule(results),
        left=_examples((result, result.still_flagged) for result in usable if not result.is_repaired),
        harmed_examples=_examples((result, result.newly_flagged) for result in results if result.is_harmed),
        worse_examples=_examples((result, result.newly_found) for result in results if result.newly_found),
        not_judged=_examples((result, result.not_judged) for result in results if result.not_judged),
    )


def _engine_on_act(engine: str, results: tuple[CaseResult, ...]) -> EngineOnAct:
    return EngineOnAct(
        engine,
        flagged=sum(result.is_usable and engine in result.flagged_before for result in results),
        repaired=sum(result.is_repaired_for(engine) for result in results),
        newly_flagged=sum(result.is_good and engine in result.newly_flagged for result in results),
    )


def _examples(rows: Iterable[tuple[CaseResult, Iterable[str]]]) -> tuple[Example, ...]:
    examples = (
        Example(row.case.rule_id, row.case.title, row.case.path, tuple(sorted(details))) for row, details in rows
    )
    return tuple(sorted(examples, key=lambda example: example.rule_id))


def record_site(name: str, compared: Comparison, engines: tuple[str, ...]) -> SiteRecord:
    return SiteRecord(
        name, tuple(_engine_on_site(engine, compared) for engine in engines), compared.rules, compared.pages
    )


def _engine_on_site(engine: str, compared: Comparison) -> EngineOnSite:
    counts = [(page.before[engine], page.after[engine]) for page in compared.pages if engine in page.before]
    return EngineOnSite(
        engine,
        before=sum(before for before, _ in counts),
        after=sum(after for _, after in counts),
        clean_before=sum(before == 0 for before, _ in counts),
        clean_after=sum(after == 0 for _, after in counts),
    )
