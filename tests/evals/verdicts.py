"""Small judgements to compare."""

from evals.judgement import EngineReport, Judgement, Verdict

Found = dict[str, tuple[str, ...]]
"""Rules by engine."""


def finding(engine: str, rule: str, *, level: str = "A", reason: str | None = None) -> Verdict:
    return Verdict(engine, rule, level, ("4.1.2",), "a", "<a>", reason=reason)


def judgement(side: str, path: str, found: Found, *, failed: tuple[str, ...] = (), level: str = "A") -> Judgement:
    """A page on which the engines in `found` found these rules, and those in `failed` could not look."""
    reports = {
        engine: EngineReport("1", 1, findings=tuple(finding(engine, rule, level=level) for rule in rules))
        for engine, rules in found.items()
    }
    return Judgement(side, path, 200, reports | {engine: EngineReport("1", 1, error="too slow") for engine in failed})
