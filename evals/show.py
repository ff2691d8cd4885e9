"""Results as lines of text for a terminal."""

from collections.abc import Iterator

from evals.judgement import ENGINE_NAMES
from evals.record import ActRecord, Example, SiteRecord

RULES_SHOWN = 25


def act_lines(record: ActRecord) -> Iterator[str]:
    """Repaired and harmed by rule, then every example that did not go well, with its path, then the totals."""
    yield "repaired  harmed  ACT rule"
    for rule in record.rules:
        if rule.usable or rule.harmed:
            repaired, harmed = f"{rule.repaired}/{rule.usable}", f"{rule.harmed}/{rule.good}"
            yield f"{repaired:>8}  {harmed:>6}  {rule.rule_id}  {rule.rule_name}"
    yield from _examples("Left: failed examples that a judge still flags", record.left)
    yield from _examples("Harmed: good examples that a judge now flags", record.harmed_examples)
    yield from _examples("New level A or AA findings", record.worse_examples)
    yield from _examples("Not judged: an engine failed", record.not_judged)
    yield ""
    yield from act_totals(record)


def _examples(title: str, examples: tuple[Example, ...]) -> Iterator[str]:
    if examples:
        yield ""
        yield f"{title} ({len(examples)})"
    for example in examples:
        yield f"  {example.rule_id}  {example.title}  [{', '.join(example.details)}]  {example.path}"


def act_totals(record: ActRecord) -> Iterator[str]:
    yield f"repaired {record.repaired} of {record.usable} usable failed examples ({record.unseen} more no judge sees)"
    for engine in record.engines:
        name = ENGINE_NAMES[engine.engine]
        yield f"  {name:<16} {engine.repaired} of {engine.flagged}, newly flagged {engine.newly_flagged}"
    yield f"newly flagged {record.harmed} of {record.good} passed and inapplicable examples"
    yield f"pages with new level A or AA findings {record.worse} of {record.examples}"


def site_lines(record: SiteRecord) -> Iterator[str]:
    """Level A and AA findings by engine, the rules behind them, and the pages that got worse."""
    for engine in record.engines:
        yield (
            f"  {ENGINE_NAMES[engine.engine]:<16} {engine.before:>5} -> {engine.after:<5} level A and AA findings;"
            f" pages without: {engine.clean_before} -> {engine.clean_after} of {len(record.pages)}"
        )
    yield ""
    for rule in [rule for rule in record.rules if rule.is_promised][:RULES_SHOWN]:
        yield f"  {rule.before:>5} -> {rule.after:<5} {rule.engine:<5} {rule.rule}  {' '.join(rule.criteria)}"
    for page in record.worse:
        yield f"  new on {page.path}: {', '.join(page.newly_found)}"
    for page in record.pages:
        if page.not_judged:
            yield f"  not judged by {', '.join(sorted(page.not_judged))}: {page.path}"
