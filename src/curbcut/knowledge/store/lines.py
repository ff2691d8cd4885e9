"""
Answers as lines of JSON, which people read, change and keep in git.

    {"question":"image-description","about":{"src":"cat.jpg","purpose":"picture"},"answer":"A tabby asleep",
     "source":"caption 1.0","confidence":0.93,"learned_at":"2026-03-01T12:00:00Z","seal":"5d0c3b7e"}

One line each, in an order that stays. The seal is a digest of the rest: on a line that someone has changed it does not
fit any more, and so the line is a person's answer. `question`, `about` and `answer` are all that a person needs to
write.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Annotated

import msgspec

from curbcut.errors import UsageError
from curbcut.knowledge.answers import PERSON, Answer
from curbcut.knowledge.questions import QUESTIONS, Question, is_for_pages
from curbcut.knowledge.store.store import Store


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    question: str
    about: dict[str, str]
    answer: str
    source: str = PERSON
    confidence: Annotated[float, msgspec.Meta(ge=0, le=1)] = 1.0
    learned_at: datetime | None = None
    seal: str = ""


_lines = msgspec.json.Decoder(_Line)


def lines_of(store: Store) -> Iterator[str]:
    """The answers in force, a line each, without the end of the line."""
    for question, answer in store.in_force():
        if not is_for_pages(question):
            continue
        about = {field.name: getattr(question, field.name) for field in fields(question)}
        line = _Line(question.kind, about, answer.value, answer.source, answer.confidence, answer.learned_at)
        line.seal = _seal_of(line)
        yield msgspec.json.encode(line).decode()


def record_lines(store: Store, lines: Iterable[str]) -> int:
    """Records what lines say, all of it or, if one cannot be read, nothing, and returns how many they were. Lines that
    are blank are passed over; an answer whose line is missing stays. Raises UsageError, which names the line."""
    now = datetime.now(UTC)
    answered = [_answered(line, number, now) for number, line in enumerate(lines, 1) if line.strip()]
    store.record_all(answered)
    return len(answered)


def _answered(text: str, number: int, now: datetime) -> tuple[Question, Answer]:
    try:
        line = _lines.decode(text)
        question = _question_of(line)
    except (msgspec.MsgspecError, ValueError) as error:
        raise UsageError(f"Line {number} cannot be read: {error}.") from error
    if line.learned_at is None or line.seal != _seal_of(line):
        return question, Answer(line.answer, PERSON, 1.0, now)
    return question, Answer(line.answer, line.source, line.confidence, line.learned_at)


def _question_of(line: _Line) -> Question:
    question: Callable[..., Question] | None = QUESTIONS.get(line.question)
    if question is None:
        raise ValueError(f"there is no question {line.question!r}; there are {', '.join(QUESTIONS)}")
    try:
        return question(**line.about)
    except TypeError as error:
        known = [field.name for field in fields(QUESTIONS[line.question])]
        strange = ", ".join(name for name in line.about if name not in known)
        but = f", and not about {strange}" if strange else ""
        raise ValueError(f"{line.question} is about {', '.join(known)}{but}") from error


def _seal_of(line: _Line) -> str:
    sealed = (line.question, sorted(line.about.items()), line.answer, line.source, line.confidence, line.learned_at)
    return blake2b(msgspec.json.encode(sealed), digest_size=4).hexdigest()
