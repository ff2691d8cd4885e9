"""
One page in, one page out: the only module that knows the sequence.

    bytes ─parse─▶ Document ─rules find─▶ findings ─rules fix─▶ changes ─patch─▶ edits ─splice─▶ bytes

Nothing here waits for anything: no network, no database, no model. Whatever fails, the page comes out as it came in;
a rule that fails takes only its own fixes with it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from curbcut.engine.addition import Addition
from curbcut.engine.collection import collection_paused
from curbcut.engine.dispatch import dispatch_for
from curbcut.engine.findings import Outcome, Remediation, Resolved
from curbcut.engine.ignored import Ignored
from curbcut.engine.left_work import rules_in_contention, rules_with_work
from curbcut.engine.settings import Settings, is_allowed, rules_for, writing_rules_for
from curbcut.engine.unfinished import Unfinished
from curbcut.engine.withdrawn import CLIENT, withdrawn_from
from curbcut.errors import NoPlace
from curbcut.html import Document, Encoding, is_hydrated, parse
from curbcut.knowledge import NOTHING, Knowledge, Question
from curbcut.memory import note_page
from curbcut.patch import (
    STRUCTURAL,
    STYLE,
    AddStyle,
    Change,
    Edit,
    Patch,
    TellInBrowser,
    has_meant_structure,
    rebuilt_by,
    splice,
)
from curbcut.rule import Finding, Page, Rule
from curbcut.standards.content_security import accepts_changed_styles

log = logging.getLogger("curbcut")

MOST_TURNS = 2
"""How often fixes that yielded to others get another turn on one page."""

_DEFAULT = Settings()
_MARKS_OF_AMP = ("amp", "amp4email", *(name.encode().decode("latin-1") for name in ("\u26a1", "\u26a14email")))
"""Attributes of `html`, in the byte view."""


def remediate(
    body: bytes,
    *,
    content_type: str = "text/html",
    url: str = "",
    knowledge: Knowledge = NOTHING,
    settings: Settings | None = None,
    strict: bool = False,
    keep_findings: bool = True,
    keep_body: bool = True,
    addition: Addition | None = None,
) -> Remediation:
    """
    Repairs one page.

    body: the page as it came. content_type: its HTTP header, whose `charset` counts. url: its address, against which
    relative addresses are read. knowledge: what has been learned. strict: for tests and rule authors, lets a rule's
    exception out instead of logging it. keep_findings: False where nobody reads them; the tree they stand in is then
    let go at once. keep_body: False where nobody reads what becomes of the page; it comes as it came, and fixes that
    follow from others are not worked out. addition: what is written into the page besides, that no rule asks for.
    """
    settings = settings or _DEFAULT
    if len(body) > settings.max_bytes:
        return Remediation(body, skipped=f"The page is larger than {settings.max_bytes:,} bytes.")
    note_page(len(body))
    try:
        with collection_paused():
            one_pass = _Pass(body, content_type, url, knowledge, settings, strict, addition)
            return one_pass.run(keep_findings=keep_findings, keep_body=keep_body)
    except OverBudgetError:
        return Remediation(body, skipped=f"The page took more than {settings.time_budget:g} s.")
    except Exception:
        if strict:
            raise
        log.exception("A page could not be remediated and passed as it came: %s", url)
        return Remediation(body, skipped="The page could not be read.")


class OverBudgetError(Exception):
    """A page took longer than it may."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What came of one look of the rules: what is to be written (nothing where nobody reads it) and whether anything
    would be, what was found, which rules have to look again, and what the client is to tell."""

    edits: list[Edit]
    is_changed: bool
    resolved: list[Resolved]
    again: tuple[Rule, ...]
    told: list[TellInBrowser]
    open_questions: frozenset[Question]


class _Pass:
    """The state of one pass over one page."""

    def __init__(
        self,
        body: bytes,
        content_type: str,
        url: str,
        knowledge: Knowledge,
        settings: Settings,
        strict: bool,
        addition: Addition | None,
    ) -> None:
        self.body = body
        self.content_type = content_type
        self.url = url
        self.knowledge = knowledge
        self.settings = settings
        self.strict = strict
        self.addition = addition
        self.deadline = time.perf_counter() + settings.time_budget
        self.failed: list[str] = []
        self.rules: tuple[Rule, ...] = ()
        self.turns = MOST_TURNS
        self.may_change_style = settings.may_change_style
        self.is_amp = False
        self.unfinished: Unfinished
        self.ignored: Ignored
        """Both of the page that the rules look at."""
        self.told: list[Change] = []
        """What the client is to tell as an earlier pass found it, on the page as it came."""
        self.withdrawn: frozenset[str] | None = None
        self.yielding: frozenset[Rule] = frozenset()
        """Rules of which a fix yielded to the last."""

    def run(self, *, keep_findings: bool, keep_body: bool = True, rules: tuple[Rule, ...] = ()) -> Remediation:
        self.rules = rules or (rules_for(self.settings) if keep_findings else writing_rules_for(self.settings))
        document = parse(self.body, content_type=self.content_type)
        if document is None:
            return Remediation(self.body, skipped="The page is in an encoding that cannot be read for certain.")
        source, encoding = document.source, document.encoding
        look = self.look(document, keep_body=keep_body)
        if not keep_findings:
            look.resolved.clear()  # what is found holds the tree, which need not be there while the page is written
            document.release()
        body, resolved = self.written(source, encoding, look.edits), look.resolved
        if look.again:
            body, resolved = self.after_those_that_were_first(look, body, keep_body=keep_body)
        return Remediation(
            body if keep_body else self.body,
            tuple(resolved),
            look.open_questions,
            failed_rules=tuple(self.failed),
            changed=look.is_changed,
        )

    def look(self, document: Document, *, keep_body: bool) -> _Look:
        """Lets the rules look at the page."""
        document.on_work = self.check_time
        self.check_time()
        page = Page(document, url=self.url, knowledge=self.knowledge, trust=self.settings.trust)
        if self.withdrawn is None:
            self.withdrawn = withdrawn_from(document, self.url, self.knowledge)
        self.may_change_style = self.settings.may_change_style and _accepts_changed_styles(document)
        self.is_amp = _is_amp(document)
        self.unfinished = Unfinished(document)
        self.ignored = Ignored(document, self.url, self.settings.ignore)
        patch, resolved = self.resolve(page, structural=True)
        made = _changes_made(resolved)
        is_structural = any(isinstance(change, STRUCTURAL) for change in made)
        if is_structural and not has_meant_structure(patch.apply(), document, made):
            patch, resolved = self.resolve(page, structural=False)
            made = _changes_made(resolved)
        self.check_time()
        may_have_another_turn = self.turns > 0 and bool(patch)
        again = rules_with_work(resolved, writing_rules_for(self.settings)) if may_have_another_turn else ()
        kept = self.kept_of(document, made) if keep_body else ()
        if not again:  # else the last pass adds it
            self.add_to(patch, document, [*self.told, *made, *kept])
        if not keep_body:  # what became of fixes that yielded is told all the same
            again = rules_in_contention(resolved, again)
        self.yielding = frozenset(each.rule for each in resolved if each.outcome is Outcome.YIELDED)
        told = [*(change for change in made if isinstance(change, TellInBrowser)), *kept]
        edits = patch.edits if keep_body or again else []
        return _Look(edits, bool(patch), resolved, again, told, frozenset(page.open_questions))

    def after_those_that_were_first(self, look: _Look, body: bytes, *, keep_body: bool) -> tuple[bytes, list[Resolved]]:
        """Lets rules have another turn that were left work, such as those that yielded: the only reason for another
        pass. What it is worth is seen on the page as the first fixes left it. Where nobody reads what becomes of the
        page, one is enough."""
        again = _Pass(body, self.content_type, self.url, self.knowledge, self.settings, self.strict, self.addition)
        again.turns, again.deadline = self.turns - 1 if keep_body else 0, self.deadline
        again.told, again.withdrawn = [*self.told, *look.told], self.withdrawn
        after = again.run(keep_findings=False, rules=look.again)  # nobody reads them: the tree is let go at once
        resolved = [
            replace(each, outcome=Outcome.FIXED)
            if each.outcome is Outcome.YIELDED and each.rule not in again.yielding
            else each
            for each in look.resolved
        ]
        return after.body, resolved

    def resolve(self, page: Page, *, structural: bool) -> tuple[Patch, list[Resolved]]:
        patch = Patch(page.document)
        resolved: list[Resolved] = []
        for rule in dispatch_for(self.rules).rules_concerning(page.document):
            if self.unfinished.concerns(rule):
                continue
            try:
                for finding in rule.find(page):
                    self.check_time()
                    if self.ignored.covers(rule, finding.element):
                        continue
                    one = self.resolve_one(page, rule, finding, patch, structural=structural)
                    if one is not None:
                        resolved.append(one)
            except OverBudgetError:
                raise
            except Exception:
                if self.strict:
                    raise
                self.failed.append(rule.id)
                log.exception("The rule %s failed on %s; its other fixes are left out.", rule.id, self.url)
            self.check_time()
        return patch, resolved

    def resolve_one(
        self, page: Page, rule: Rule, finding: Finding, patch: Patch, *, structural: bool
    ) -> Resolved | None:
        """What comes of a finding; None where the page is not finished there."""
        page.forget_asked()
        changes = tuple(rule.fix(page, finding)) if rule.fix else ()
        if self.unfinished.covers(finding, changes):
            return None
        if not changes:
            return Resolved(rule, finding, Outcome.WAITING if page.has_unanswered else Outcome.MANUAL)
        outcome = self.outcome_of(rule, changes, patch, structural=structural)
        return Resolved(rule, finding, outcome, changes, tuple(dict.fromkeys(page.sources)))

    @property
    def has_client(self) -> bool:
        """Whether the page gets the client."""
        return self.addition is not None and not self.is_amp and not (self.withdrawn and CLIENT in self.withdrawn)

    def outcome_of(self, rule: Rule, changes: Sequence[Change], patch: Patch, *, structural: bool) -> Outcome:
        if self.withdrawn and rule.id in self.withdrawn:
            return Outcome.WITHDRAWN
        if not is_allowed(rule.safety, self.settings.apply):
            return Outcome.REVIEW
        if not self.may_change_style and any(isinstance(change, STYLE) for change in changes):
            return Outcome.MANUAL
        if not structural and any(isinstance(change, STRUCTURAL) for change in changes):
            return Outcome.MANUAL
        if self.unfinished.forbids(changes) or self.ignored.forbids(changes):
            return Outcome.MANUAL
        if any((rebuilt := rebuilt_by(change)) is not None and is_hydrated(rebuilt) for change in changes):
            return Outcome.MANUAL  # a script counts what is there, and would throw away all that was repaired
        if TellInBrowser in map(type, changes) and not self.has_client:
            return Outcome.MANUAL  # there is no client that would do it
        if self.is_amp and any(isinstance(change, AddStyle) for change in changes):
            return Outcome.MANUAL
        try:
            return Outcome.FIXED if patch.take(changes) else Outcome.YIELDED
        except NoPlace:
            return Outcome.MANUAL

    def kept_of(self, document: Document, made: Sequence[Change]) -> Sequence[TellInBrowser]:
        """What the addition has to know of these changes."""
        if self.addition is None or not self.has_client:
            return ()
        try:
            return self.addition.kept(document, made)
        except Exception:
            if self.strict:
                raise
            log.exception("What is kept true was left out of %s.", self.url)
            return ()

    def add_to(self, patch: Patch, document: Document, made: Sequence[Change]) -> None:
        """Takes the addition into the patch, if the page has a certain place for it."""
        if self.addition is None or not self.has_client:
            return
        try:
            changes = self.addition.changes(document, made)
            if changes and _has_certain_place(document, changes):
                patch.take(changes)
        except NoPlace:
            return
        except Exception:
            if self.strict:
                raise
            log.exception("What is added to pages was left out of %s.", self.url)

    def written(self, source: bytes, encoding: Encoding, edits: Sequence[Edit]) -> bytes:
        if not edits:
            return self.body
        source = splice(source, edits)
        if not encoding.is_ascii_compatible:
            source = source.decode("utf-8").encode(encoding.codec)
        return self.body[: encoding.mark_length] + source

    def check_time(self) -> None:
        if time.perf_counter() > self.deadline:
            raise OverBudgetError


def _changes_made(resolved: Sequence[Resolved]) -> list[Change]:
    return [change for each in resolved if each.outcome is Outcome.FIXED for change in each.changes]


def _has_certain_place(document: Document, changes: Sequence[Change]) -> bool:
    """Whether what is added to the head comes to stand there. Before a `</head>` that ends the head it does; without
    one, only parsing tells."""
    if document.head is not None and document.head.end is not None:
        return True
    alone = Patch(document)
    return alone.take(changes) and has_meant_structure(alone.apply(), document, changes)


def _is_amp(document: Document) -> bool:
    """Whether it is a page of AMP, which may have one style sheet and no scripts but AMP's own.
    https://amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml"""
    return any(name in document.root for name in _MARKS_OF_AMP)


def _accepts_changed_styles(document: Document) -> bool:
    """Whether the policies that the page itself declares would accept a changed style sheet."""
    policies = document.where("http-equiv", lambda value: value.strip().lower() == "content-security-policy")
    return all(accepts_changed_styles(policy.get("content") or "") for policy in policies if policy.tag == "meta")
