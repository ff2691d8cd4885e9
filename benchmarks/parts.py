"""Which parts of a remediation take how long: the tree, what `aria` and `css` work out, each rule, the writing."""

from collections.abc import Callable, Iterator
from functools import partial
from heapq import nlargest

from rich.progress import track

from benchmarks.clock import seconds_of
from benchmarks.measures import Measure
from benchmarks.ratios import ADDRESS, UNHURRIED
from benchmarks.samples import Sample, clinic, generated, real
from curbcut.aria import headings_of, is_exposed, labels_of, landmarks_of, visible_text_of
from curbcut.css import is_styled_from_outside, sheets_of
from curbcut.engine import Outcome, remediate, rules_for
from curbcut.engine.dispatch import dispatch_for
from curbcut.html import Document, parse
from curbcut.patch import Patch
from curbcut.rule import Page, Rule

MOST = 20
ROUNDS = 3

ANALYSES: dict[str, Callable[[Document], object]] = {
    "css: sheets": lambda document: (sheets_of(document), is_styled_from_outside(document)),
    "aria: what is hidden": lambda document: is_exposed(document.root),
    "aria: what is seen": lambda document: visible_text_of(next(document.some("title"), document.root)),
    "aria: labels": lambda document: labels_of(document.root),
    "aria: landmarks": landmarks_of,
    "aria: headings": headings_of,
}
"""What several rules rest on, billed to itself and not to the rule that asks first."""


def parts(rounds: int = ROUNDS) -> Iterator[Measure]:
    """The shares of the parts that take longest, over all pages."""
    total: dict[str, float] = {}
    for sample in track([*generated(), *clinic(), *real()], "Parts", transient=True):
        seconds = [_seconds(sample) for _ in range(rounds)]
        for name in seconds[0]:
            total[name] = total.get(name, 0.0) + min(each.get(name, 0.0) for each in seconds)
    whole = sum(total.values())
    for name in nlargest(MOST, total, key=total.__getitem__):
        yield Measure(section="Share of a remediation", name=name, value=100 * total[name] / whole, unit="%")


def _seconds(sample: Sample) -> dict[str, float]:
    spent: dict[str, float] = {}
    documents: list[Document | None] = []
    spent["html: tree and index"] = seconds_of(lambda: documents.append(parse(sample.body)))
    document = documents[0]
    if document is None:
        return spent
    for name, analyse in ANALYSES.items():
        spent[name] = seconds_of(partial(analyse, document))
    page = Page(document, url=ADDRESS)
    for rule in dispatch_for(rules_for(UNHURRIED)).rules_concerning(document):
        spent[f"rule: {rule.id}"] = seconds_of(partial(_run, rule, page))
    spent["patch: edits and splice"] = _seconds_to_write(sample.body)
    return spent


def _run(rule: Rule, page: Page) -> None:
    for finding in rule.find(page):
        page.forget_asked()
        if rule.fix is not None:
            tuple(rule.fix(page, finding))


def _seconds_to_write(body: bytes) -> float:
    fixed = [
        each for each in remediate(body, url=ADDRESS, settings=UNHURRIED).findings if each.outcome is Outcome.FIXED
    ]
    if not fixed:
        return 0.0
    patch = Patch(fixed[0].element.document)
    return seconds_of(lambda: ([patch.take(each.changes) for each in fixed], patch.apply()))
