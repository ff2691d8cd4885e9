import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from curbcut.errors import UsageError
from curbcut.knowledge import PERSON, QUESTIONS, Answer, ControlName, ImageDescription, PageTitle, Question
from curbcut.knowledge.store import Store, lines_of, record_lines

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
CAT = ImageDescription("cat.jpg")
TABBY = Answer("A tabby asleep", "caption 1.0", 0.93, NOON)
LINE = (
    '{"question":"image-description","about":{"src":"cat.jpg","purpose":"picture"},"answer":"A tabby asleep",'
    '"source":"caption 1.0","confidence":0.93,"learned_at":"2026-03-01T12:00:00Z","seal":"SEAL"}'
)


def without_seal(line: str) -> str:
    return line.replace(json.loads(line)["seal"], "SEAL")


def elsewhere(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "elsewhere.db"))


def test_an_answer_is_one_line_that_a_person_can_read(store: Store) -> None:
    store.record(CAT, TABBY)
    assert [without_seal(line) for line in lines_of(store)] == [LINE]


def test_lines_carry_everything_to_another_store(store: Store, tmp_path: Path) -> None:
    known: dict[Question, Answer] = {
        CAT: TABBY,
        ImageDescription("cat.jpg", "link"): Answer("Our cats", PERSON, 1.0, NOON),
        ControlName("https://example.com/", '<input name="q">\n'): Answer("Søk – 🔎", "probe", 1 / 3, NOON),
        PageTitle("/"): Answer("", "probe", 0.0, NOON + timedelta(microseconds=1)),
    }
    store.record_all(known.items())
    lines = list(lines_of(store))
    other = elsewhere(tmp_path)
    assert record_lines(other, [*lines, "", "  \n"]) == 4
    assert dict(other.in_force()) == known
    assert list(lines_of(other)) == lines


def test_lines_come_in_an_order_that_stays(store: Store, tmp_path: Path) -> None:
    numbers = [7, 3, 10, 1]
    store.record_all((PageTitle(f"/{number}"), TABBY) for number in numbers)
    other = elsewhere(tmp_path)
    other.record_all((PageTitle(f"/{number}"), TABBY) for number in sorted(numbers))
    assert list(lines_of(store)) == list(lines_of(other))


def test_recording_the_same_lines_again_changes_nothing(store: Store) -> None:
    store.record(CAT, TABBY)
    lines = list(lines_of(store))
    record_lines(store, lines)
    assert len(store.history(CAT)) == 1
    assert list(lines_of(store)) == lines


def test_an_answer_that_someone_has_changed_in_the_text_is_a_persons(store: Store) -> None:
    store.record(CAT, TABBY)
    changed = [line.replace("A tabby asleep", "Our cat Minka") for line in lines_of(store)]
    before = datetime.now(UTC)
    record_lines(store, changed)
    record_lines(store, changed)
    known = store.answer(CAT)
    assert known is not None
    assert known == Answer("Our cat Minka", PERSON, 1.0, known.learned_at)
    assert known.learned_at >= before
    assert len(store.history(CAT)) == 2


def test_a_machine_cannot_answer_a_question_that_someone_has_changed(store: Store) -> None:
    store.record(CAT, TABBY)
    record_lines(store, [line.replace("cat.jpg", "dog.jpg") for line in lines_of(store)])
    known = store.answer(ImageDescription("dog.jpg"))
    assert known is not None
    assert known.source == PERSON


def test_an_old_text_does_not_take_back_what_a_person_has_said_since(store: Store) -> None:
    store.record(CAT, Answer("My cat", PERSON, 1.0, NOON))
    old = list(lines_of(store))
    minka = Answer("Minka", PERSON, 1.0, NOON + timedelta(days=1))
    store.record(CAT, minka)
    record_lines(store, old)
    assert store.answer(CAT) == minka


def test_a_person_needs_to_write_no_more_than_question_and_answer(store: Store) -> None:
    line = '{"question": "image-description", "about": {"src": "cat.jpg"}, "answer": "Minka"}'
    assert record_lines(store, [line]) == 1
    known = store.answer(CAT)
    assert known is not None
    assert (known.value, known.source, known.confidence) == ("Minka", PERSON, 1.0)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("A tabby", "JSON is malformed: invalid character (byte 0)"),
        ('{"question":"page-title","about":{"url":"/"}}', "Object missing required field `answer`"),
        ('{"question":"page-title","about":{"url":"/"},"answer":null}', "Expected `str`, got `null` - at `$.answer`"),
        (
            '{"question":"page-title","about":{"url":"/"},"answer":"","sauce":"x"}',
            "Object contains unknown field `sauce`",
        ),
        (
            '{"question":"page-title","about":{"url":"/"},"answer":"","confidence":2}',
            "Expected `float` <= 1.0 - at `$.confidence`",
        ),
        (
            '{"question":"mood","about":{"url":"/"},"answer":""}',
            f"there is no question 'mood'; there are {', '.join(QUESTIONS)}",
        ),
        (
            '{"question":"page-title","about":{"href":"/"},"answer":""}',
            "page-title is about url, and not about href",
        ),
        ('{"question":"image-description","about":{},"answer":""}', "image-description is about src, purpose"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_nothing_is_recorded(store: Store, line: str, problem: str) -> None:
    good = '{"question":"image-description","about":{"src":"cat.jpg"},"answer":"Minka"}'
    with pytest.raises(UsageError) as raised:
        record_lines(store, [good, line])
    assert str(raised.value) == f"Line 2 cannot be read: {problem}."
    assert store.answer(CAT) is None
