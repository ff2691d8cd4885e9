"""
What people decide about pictures: an answer of theirs wins for ever, at every address where the same picture is found.

A picture is known by its bytes; one that could not be fetched, by its address. What it says alone and what it says in a
link are two things, and decided one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

from curbcut.errors import UsageError
from curbcut.knowledge import PERSON, TRUST, Answer, ImageDescription, ImageEvidence
from curbcut.knowledge.store import Store
from curbcut.vision.evidence import Evidence, read_evidence

REJECTED: Final = "rejected by a person"
"""The source of an answer that keeps in mind what must not be said again."""


@dataclass(frozen=True, slots=True)
class Item:
    """One picture with one purpose. said: what a person has said of it, None if nobody has."""

    name: str
    evidence: Evidence
    questions: tuple[ImageDescription, ...]
    said: str | None

    def waits(self, trust: float) -> bool:
        """Whether a person should look at it: nothing is said of it, or what is said is not sure or not all."""
        if self.said is not None:
            return False
        evidence = self.evidence
        return evidence.alternative is None or evidence.confidence < trust or bool(evidence.details)


def items_in(store: Store) -> list[Item]:
    """Every picture that was looked at, those on most pages first."""
    evidence: dict[tuple[str, str], tuple[ImageDescription, Evidence]] = {}
    said: dict[tuple[str, str], str] = {}
    for question, answer in store.in_force():
        if isinstance(question, ImageEvidence):
            found = read_evidence(answer.value)
            if found is not None:
                key = (question.src, question.purpose)
                evidence[key] = (ImageDescription(question.src, question.purpose), found)
        elif isinstance(question, ImageDescription) and answer.is_a_persons:
            said[question.src, question.purpose] = answer.value
    grouped: dict[str, list[tuple[ImageDescription, Evidence]]] = {}
    for question, found in evidence.values():
        grouped.setdefault(name_of_picture(found, question), []).append((question, found))
    items = [_item(name, group, said) for name, group in grouped.items()]
    return sorted(items, key=lambda item: (-len(item.evidence.pages), item.name))


def _item(name: str, group: list[tuple[ImageDescription, Evidence]], said: dict[tuple[str, str], str]) -> Item:
    questions = tuple(question for question, _ in group)
    words = [said[each.src, each.purpose] for each in questions if (each.src, each.purpose) in said]
    return Item(name, group[0][1], questions, words[0] if words else None)


def name_of_picture(evidence: Evidence, question: ImageDescription) -> str:
    """What people call a picture by when they decide about it."""
    known_by = f"{evidence.digest or question.src}\0{question.purpose}"
    return blake2b(known_by.encode("utf-8", "replace"), digest_size=4).hexdigest()


def waiting(store: Store, trust: float = TRUST) -> Iterator[Item]:
    """The pictures that a person should look at."""
    return (item for item in items_in(store) if item.waits(trust))


def item_named(store: Store, name: str) -> Item:
    """The picture of that name. Raises UsageError."""
    found = next((item for item in items_in(store) if item.name == name), None)
    if found is None:
        raise UsageError(f"There is no picture {name!r}. `curbcut review list --all` shows them.")
    return found


def accept(store: Store, item: Item) -> str:
    """A person agrees with what is suggested. Raises UsageError where nothing is."""
    if item.evidence.alternative is None:
        raise UsageError(f"Nothing is suggested for {item.name}. Say what it should be: curbcut review correct.")
    said = item.evidence.agreed or item.evidence.alternative
    correct(store, item, said)
    return said


def correct(store: Store, item: Item, text: str) -> None:
    """A person says what the picture is for; `""` declares it decorative. Raises UsageError where it needs a name."""
    tidy = " ".join(text.split())
    if not tidy and any(question.purpose != "picture" for question in item.questions):
        raise UsageError(f"{item.name} is all that a link or button shows: it cannot be decoration there.")
    store.record_all([(question, Answer(tidy, PERSON, 1.0)) for question in item.questions])


def reject(store: Store, item: Item) -> None:
    """A person says that what is suggested must not be said; nothing else is, until somebody corrects it. Raises
    UsageError where nothing is suggested."""
    wrong = item.evidence.alternative
    if wrong is None:
        raise UsageError(f"Nothing is suggested for {item.name}.")
    records = []
    for question in item.questions:
        records.append((question, Answer(wrong, REJECTED, 0.0)))
        sources = {said.answer.source for said in store.history(question)} - {PERSON, REJECTED}
        records += [(question, Answer("", source, 0.0)) for source in sorted(sources)]
    store.record_all(records)


def rejected_for(store: Store, question: ImageDescription) -> frozenset[str]:
    """What people have said must not be said of a picture."""
    return frozenset(said.answer.value for said in store.history(question) if said.answer.source == REJECTED)
