"""The figures of a run, as data and as lines of text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from evals.judgement import ENGINE_NAMES, ENGINES
from evals.record import SiteRecord

CONTRAST = {"axe": "color-contrast", "ibm": "text_contrast_sufficient", "alfa": "sia-r69"}
RULES_SHOWN = 30


@dataclass(frozen=True, slots=True)
class LearnedSite:
    """`seconds` is how long the pass took; `changes` are those of texts' colours in OKLab."""

    record: SiteRecord
    seconds: float
    said: tuple[str, ...]
    changes: tuple[float, ...]

    def contrast(self, engine: str) -> tuple[int, int]:
        """Findings about the contrast of text, before and after."""
        rules = [each for each in self.record.rules if (each.engine, each.rule) == (engine, CONTRAST[engine])]
        return sum(each.before for each in rules), sum(each.after for each in rules)

    def all(self, engine: str) -> tuple[int, int]:
        return next(((each.before, each.after) for each in self.record.engines if each.engine == engine), (0, 0))


@dataclass(frozen=True, slots=True)
class LearnedRecord:
    """One whole run."""

    date: str
    commit: str
    versions: Mapping[str, str]
    sites: tuple[LearnedSite, ...]


def table_of(sites: Sequence[LearnedSite]) -> Iterator[str]:
    """A row a site and one for all: level A and AA findings, then those about contrast, before and after."""
    engines = [each for each in ENGINES if any(each == of.engine for site in sites for of in site.record.engines)]
    names = [ENGINE_NAMES[each] for each in engines]
    columns = ["site", "pages", *names, *(f"{name}: contrast" for name in names), "median ΔE", "newly worse"]
    yield "| " + " | ".join(columns) + " |"
    yield "| --- |" + " ---: |" * (len(columns) - 1)
    for site in sites:
        yield _row(site.record.name, [site], engines)
    if len(sites) > 1:
        yield _row("**all**", sites, engines)


def _row(name: str, sites: Sequence[LearnedSite], engines: Sequence[str]) -> str:
    changes = [change for site in sites for change in site.changes]
    cells = [
        name,
        str(sum(len(site.record.pages) for site in sites)),
        *(_share(site.all(engine) for site in sites) for engine in engines),
        *(_share(site.contrast(engine) for site in sites) for engine in engines),
        f"{median(changes):.3f}" if changes else "",
        str(sum(len(site.record.worse) for site in sites)),
    ]
    return "| " + " | ".join(cells) + " |"


def _share(counts: Iterable[tuple[int, int]]) -> str:
    pairs = list(counts)
    before, after = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    share = f" ({100 * (after - before) / before:+.0f} %)" if before else ""
    return f"{before} → {after}{share}"


def left_of(sites: Sequence[LearnedSite]) -> Iterator[str]:
    """The rules with most findings that are left, then each page that a judge finds something new on."""
    left: dict[tuple[str, str, str], list[int]] = {}
    for site in sites:
        for rule in site.record.rules:
            if rule.is_promised and rule.after:
                counts = left.setdefault((rule.engine, rule.rule, " ".join(rule.criteria)), [0, 0])
                counts[0] += rule.before
                counts[1] += rule.after
    for (engine, name, criteria), (before, after) in sorted(left.items(), key=lambda item: -item[1][1])[:RULES_SHOWN]:
        yield f"- {engine} {name} ({criteria}): {before} → {after}"
    for site in sites:
        for page in site.record.worse:
            yield f"- new on {site.record.name}{page.path}: {', '.join(page.newly_found)}"
        for page in site.record.pages:
            if page.not_judged:
                yield f"- not judged by {', '.join(sorted(page.not_judged))}: {site.record.name}{page.path}"
