"""Any pages, before and after: how many findings, of which rules, and which pages got worse."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from evals.judgement import LEVELS_PROMISED, Judgement, newly_found
from evals.judges import Asked


@dataclass(frozen=True, slots=True)
class RuleCount:
    """Findings of one engine's rule on all pages."""

    engine: str
    rule: str
    level: str
    criteria: tuple[str, ...]
    before: int
    after: int

    @property
    def is_promised(self) -> bool:
        return self.level in LEVELS_PROMISED


@dataclass(frozen=True, slots=True)
class PageResult:
    """Level A and AA findings of one page by engine; only engines that judged both sides count."""

    path: str
    before: Mapping[str, int]
    after: Mapping[str, int]
    newly_found: tuple[str, ...]
    not_judged: frozenset[str]


@dataclass(frozen=True, slots=True)
class Comparison:
    pages: tuple[PageResult, ...]
    rules: tuple[RuleCount, ...]


def compare(paths: tuple[str, ...], heard: Mapping[Asked, Judgement]) -> Comparison:
    """The pages that were judged on both sides."""
    pairs = [(heard["before", path], heard["after", path]) for path in paths if ("after", path) in heard]
    return Comparison(tuple(_page(before, after) for before, after in pairs), tuple(_rules(pairs)))


def _promised(judgement: Judgement, engine: str) -> int:
    return sum(finding.level in LEVELS_PROMISED for finding in judgement.findings_of(engine))


def _page(before: Judgement, after: Judgement) -> PageResult:
    judged = before.judged_by() & after.judged_by()
    return PageResult(
        before.path,
        {engine: _promised(before, engine) for engine in judged},
        {engine: _promised(after, engine) for engine in judged},
        tuple(newly_found(before, after)),
        frozenset(before.engines) - judged,
    )


def _rules(pairs: list[tuple[Judgement, Judgement]]) -> Iterator[RuleCount]:
    """Most findings first; a rule is named with its engine, level and criteria."""
    before: Counter[tuple[str, str, str, tuple[str, ...]]] = Counter()
    after: Counter[tuple[str, str, str, tuple[str, ...]]] = Counter()
    for pair in pairs:
        judged = pair[0].judged_by() & pair[1].judged_by()
        for counter, judgement in zip((before, after), pair, strict=True):
            for engine in judged:
                counter.update(
                    (engine, found.rule, found.level, found.criteria) for found in judgement.findings_of(engine)
                )
    for key in sorted(before | after, key=lambda key: (-max(before[key], after[key]), key)):
        yield RuleCount(*key, before[key], after[key])
