"""What is known: answers, where they came from, and how much they are trusted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol

from curbcut.knowledge.questions import Question

PERSON = "person"
"""The source of an answer that a person gave or agreed to; it wins over every other, for ever."""

LONGEST_ANSWER = 300
"""Characters of a machine's answer; what is longer is cut at a word."""

LONGEST_DETAILS = 3000
"""Characters of the details of a picture, which are there for those who want all of it."""

_ADDRESS = re.compile(r"(?i)\b(?:https?:|ftp:|javascript:|data:|mailto:|www\.)\S")
_UNSPEAKABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffd\ue000-\uf8ff]"
)

TRUST = 0.8
"""How sure an answer that is not a person's must be before a page is changed by it, unless the site says otherwise."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A value for a question: `source` names a probe, a model with its version, or `PERSON`; `confidence` is 0 to 1."""

    value: str
    source: str
    confidence: float
    learned_at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def is_a_persons(self) -> bool:
        return self.source == PERSON


class Knowledge(Protocol):
    """Whatever can be asked while a visitor waits: it only looks up, and never raises."""

    @property
    def version(self) -> str:
        """Changes whenever any answer does."""
        ...

    def answer(self, question: Question) -> Answer | None:
        """What is known, trusted or not; None if nothing is."""
        ...


@dataclass(frozen=True, slots=True)
class KnownAnswers:
    """Knowledge held in memory: for tests, examples, and sites that write their answers in Python."""

    answers: Mapping[Question, Answer] = field(default_factory=dict)
    version: str = "memory"

    def answer(self, question: Question) -> Answer | None:
        return self.answers.get(question)


NOTHING = KnownAnswers(version="nothing")
"""Knowledge of a site nobody has learned yet."""


def trusted(
    answer: Answer | None, threshold: float = TRUST, *, in_words: bool = True, longest: int = LONGEST_ANSWER
) -> str | None:
    """The value of an answer that may change a page, or None. in_words: it is put before people as it is, and then not
    longer than `longest` characters."""
    if answer is None:
        return None
    if answer.is_a_persons:
        return answer.value
    if answer.confidence < threshold:
        return None
    return presentable(answer.value, longest) if in_words else answer.value


def presentable(text: str, longest: int = LONGEST_ANSWER) -> str | None:
    """What a machine said, as it may be put before people: no controls, no marks that turn the direction of text, no
    address to be led to, and not longer than anyone listens to. None if it holds an address: a picture of words can say
    anything."""
    if _ADDRESS.search(text):
        return None
    tidy = " ".join(_UNSPEAKABLE.sub("", text).split())
    if len(tidy) <= longest:
        return tidy
    return tidy[:longest].rpartition(" ")[0].rstrip(" ,;:.") + "…"
