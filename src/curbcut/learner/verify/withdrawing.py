"""Which rules' fixes made a page worse, found by leaving some out, and the note that they are not to be tried again."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from curbcut.engine import Outcome, Settings, remediate, rules_for
from curbcut.engine.withdrawn import CLIENT, withdrawals_in, withdrawals_told
from curbcut.errors import LearnerError
from curbcut.html import Element, parse
from curbcut.knowledge import Answer, Knowledge, Withdrawn, instant
from curbcut.knowledge.store import Store
from curbcut.learner.browser import Browser
from curbcut.learner.crawl import Fetched
from curbcut.learner.verify.looks import Look, insertion_for, look_at, lost, share_of_pixels_moved
from curbcut.naming import template_of
from curbcut.patch import REBUILDING

log = logging.getLogger("curbcut")

MOST_MOVED: Final = 0.005
"""The share of pixels that may differ."""
PAGES_OF_A_TEMPLATE: Final = 2
MOST_WITHDRAWN: Final = 8
"""Of one page; with more something is wrong with the page itself."""


class Withdrawal(NamedTuple):
    """A rule whose fixes are left out from now on, why, and the page where it was seen."""

    rule: str
    reason: str
    url: str


class Fault(NamedTuple):
    """Something that is worse than before: what, and in words."""

    name: str
    words: str


@dataclass(slots=True)
class _Trial:
    """One page, repaired by some of the rules."""

    browser: Browser
    page: Fetched
    knowledge: Knowledge
    settings: Settings
    before: tuple[Look, ...] = ()
    """One look at the page as it came; two as soon as something seems worse: it may differ each time."""

    def repaired(self, rules: Sequence[str]) -> tuple[bytes, list[str], list[str]]:
        """The page as these rules alone make it, which of them wrote something, and what they rebuilt."""
        settings = replace(self.settings, only=tuple(rules)) if rules else replace(self.settings, only=("",))
        addition = insertion_for(self.page.url) if CLIENT in rules else None
        done = remediate(
            self.page.body,
            content_type=self.page.content_type,
            url=self.page.url,
            knowledge=self.knowledge,
            settings=settings,
            addition=addition,
        )
        fixed = [each for each in done.findings if each.outcome is Outcome.FIXED]
        changes = [change for each in fixed for change in each.changes]
        rebuilt = [_path(change.element) for change in changes if isinstance(change, REBUILDING)]
        return done.body, list(dict.fromkeys(each.rule.id for each in fixed)), list(filter(None, rebuilt))

    def faults(self, rules: Sequence[str], *, is_late: bool = False) -> dict[str, Fault]:
        """What is worse with these rules than without any. is_late: to look once, when nothing loads any more."""
        body, _, rebuilt = self.repaired(rules)
        if body == self.page.body:
            return {}
        if not self.before:
            self.before = (look_at(self.browser, self.page, self.page.body),)
        after = look_at(self.browser, self.page, body, rebuilt, is_late=is_late)
        found = _faults(self.browser, self.before, after)
        if found and len(self.before) == 1:
            self.before = (*self.before, look_at(self.browser, self.page, self.page.body))
            found = _faults(self.browser, self.before, after)
        faults = {each.name: each for each in found}
        if faults and not is_late:  # signs that a page is loading may have gone earlier from the page as it came
            later = self.faults(rules, is_late=True)
            faults = {name: later[name] for name in faults if name in later}
        return faults


def _faults(browser: Browser, before: Sequence[Look], after: Look) -> list[Fault]:
    return [
        *_found_by_judges(before, after),
        *_said(before, after),
        *_lost(before, after),
        *_moved(browser, before, after),
    ]


def _found_by_judges(before: Sequence[Look], after: Look) -> Iterator[Fault]:
    known = [look.rules for look in before if look.rules is not None]
    if len(known) < len(before) or after.rules is None:
        return
    for rule, number in sorted(after.rules.items()):
        was = max(rules.get(rule, 0) for rules in known)
        if number > was:
            yield Fault(f"axe {rule}", f"axe-core's {rule} finds fault with {number} places instead of {was}")


def _said(before: Sequence[Look], after: Look) -> Iterator[Fault]:
    for message in sorted(after.errors.difference(*(look.errors for look in before)))[:1]:
        yield Fault("error", f"the page's scripts say: {message[:120]}")


def _lost(before: Sequence[Look], after: Look) -> Iterator[Fault]:
    for selector in lost([look.found for look in before], after.found)[:1]:
        yield Fault("selector", f"a script finds less by {selector[:100]}")


def _moved(browser: Browser, before: Sequence[Look], after: Look) -> Iterator[Fault]:
    moved = share_of_pixels_moved(browser, before[0], before[-1], after)
    if moved > MOST_MOVED:
        yield Fault("layout", f"{100 * moved:.1f} % of the page looks other than before")


def verified(
    browser: Browser,
    pages: Sequence[Fetched],
    store: Store,
    knowledge: Knowledge,
    settings: Settings,
    tell: Callable[[str], None] = lambda _: None,
) -> list[Withdrawal]:
    """Looks at pages of each template as they came and as they become, and keeps what is withdrawn in the store."""
    known = instant(knowledge, may_wait=True)
    withdrawn: list[Withdrawal] = []
    for template, alike in _templates(pages).items():
        found: dict[str, Withdrawal] = {}
        for page in alike:
            tell(page.url)
            try:
                for each in _withdrawn_from(_Trial(browser, page, known, settings), found):
                    found[each.rule] = each
            except LearnerError as error:
                log.warning("%s", error)
        if found:
            _keep(store, Withdrawn(*template), found)
            withdrawn.extend(found.values())
    return withdrawn


def _templates(pages: Sequence[Fetched]) -> Mapping[tuple[str, str], list[Fetched]]:
    found: dict[tuple[str, str], list[Fetched]] = {}
    for page in pages:
        document = parse(page.body, content_type=page.content_type)
        template = template_of(document, page.url) if document is not None else None
        if template is not None and len(alike := found.setdefault(template, [])) < PAGES_OF_A_TEMPLATE:
            alike.append(page)
    return found


def _withdrawn_from(trial: _Trial, already: Mapping[str, Withdrawal]) -> Iterator[Withdrawal]:
    rules = [each for each in (*_rules_that_write(trial), CLIENT) if each not in already]
    for _ in range(MOST_WITHDRAWN):
        faults = trial.faults(rules)
        if not faults:
            return
        name, fault = next(iter(faults.items()))
        culprit = _culprit(trial, rules, name)
        rules.remove(culprit)
        yield Withdrawal(culprit, fault.words, trial.page.url)
    log.warning("%s is worse for the fixes, whichever are left out.", trial.page.url)


def _rules_that_write(trial: _Trial) -> Iterable[str]:
    """The rules that write something on the page, those among them that only do so on what others have written: as the
    name of what has become a button."""
    every = [rule.id for rule in rules_for(trial.settings)]
    _, written, _ = trial.repaired(every)
    halfway, _, _ = trial.repaired(written)
    _, later, _ = replace(trial, page=replace(trial.page, body=halfway)).repaired(every)
    return dict.fromkeys((*written, *later))


def _culprit(trial: _Trial, rules: Sequence[str], fault: str) -> str:
    """The rule with which the fault comes: it is there with the rules up to that one, and not with those before."""
    without, with_it = 0, len(rules)
    while with_it - without > 1:
        middle = (without + with_it) // 2
        if fault in trial.faults(rules[:middle], is_late=True):
            with_it = middle
        else:
            without = middle
    return rules[with_it - 1]


def _keep(store: Store, question: Withdrawn, found: Mapping[str, Withdrawal]) -> None:
    earlier = store.answer(question)
    if earlier is not None and earlier.is_a_persons:
        return
    reasons = dict(withdrawals_in(earlier.value)) if earlier is not None else {}
    reasons |= {each.rule: f"{each.reason}, on {each.url}" for each in found.values()}
    store.record(question, Answer(withdrawals_told(reasons.items()), "looked at beside the original", 1.0))


def _path(element: Element) -> str:
    """Where an element stands, as a selector that a browser reads."""
    parts: list[str] = []
    at: Element | None = element
    while at is not None and at.tag not in {"html", "body"}:
        around = at.parent
        if not isinstance(around, Element):
            return ""
        alike = [each for each in around.children if each.tag == at.tag]
        parts.append(f"{at.tag}:nth-of-type({alike.index(at) + 1})")
        at = around
    return " > ".join(["body", *reversed(parts)]) if at is not None and at.tag == "body" else ""
