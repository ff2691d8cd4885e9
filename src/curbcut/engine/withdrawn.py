"""Fixes that a learner has withdrawn from pages of a template, because they made one worse when it looked at it."""

from collections.abc import Iterable, Iterator

from curbcut.html import Document
from curbcut.knowledge import Knowledge, Withdrawn
from curbcut.naming import template_of

CLIENT = "client"
"""What the addition to pages is called among the ids of rules."""


def withdrawn_from(document: Document, url: str, knowledge: Knowledge) -> frozenset[str]:
    """The ids of the rules whose fixes are left out of the page."""
    template = template_of(document, url)
    answer = knowledge.answer(Withdrawn(*template)) if template is not None else None
    return frozenset(rule for rule, _ in withdrawals_in(answer.value)) if answer is not None else frozenset()


def withdrawals_in(answer: str) -> Iterator[tuple[str, str]]:
    """The rule and the reason of each line of an answer."""
    for line in answer.splitlines():
        rule, _, reason = line.partition(" ")
        yield rule, reason


def withdrawals_told(withdrawals: Iterable[tuple[str, str]]) -> str:
    """The answer that says these."""
    return "\n".join(f"{rule} {' '.join(reason.split())}" for rule, reason in withdrawals)
