import multiprocessing
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curbcut.errors import StoreError, UsageError
from curbcut.knowledge import (
    PERSON,
    Answer,
    ControlName,
    ImageDescription,
    LinkPurpose,
    Met,
    PageTitle,
    Question,
    TextLanguage,
    read_pack,
)
from curbcut.knowledge.store import OpenQuestion, Recorded, Store

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
CAT = ImageDescription("cat.jpg")
DOG = ImageDescription("dog.jpg", "link")


def said(value: str, source: str = "caption 1.0", confidence: float = 0.9, hours: float = 0) -> Answer:
    return Answer(value, source, confidence, NOON + timedelta(hours=hours))


def test_what_was_recorded_is_known(store: Store) -> None:
    answer = said("A tabby asleep on a keyboard 🐈")
    store.record(CAT, answer)
    assert store.answer(CAT) == answer
    assert store.answer(DOG) is None
    assert store.history(CAT) == [Recorded(answer, NOON)]


def test_what_was_recorded_is_known_to_whoever_opens_it_next(address: str) -> None:
    Store(address).record(CAT, said("A tabby"))
    assert Store(address).answer(CAT) == said("A tabby")


def test_a_surer_machine_wins_over_another_whichever_came_first(store: Store) -> None:
    store.record(CAT, said("A cat", "detector 2", 0.6, hours=0))
    store.record(CAT, said("A tabby", "caption 1.0", 0.9, hours=1))
    store.record(CAT, said("An animal", "tags 3", 0.5, hours=2))
    assert store.answer(CAT) == said("A tabby", "caption 1.0", 0.9, hours=1)


def test_of_two_equally_sure_machines_the_later_wins(store: Store) -> None:
    store.record(CAT, said("A cat", "detector 2", hours=1))
    store.record(CAT, said("A tabby", "caption 1.0", hours=0))
    assert store.answer(CAT) == said("A cat", "detector 2", hours=1)


def test_a_machine_takes_back_what_it_said_before_even_if_it_is_less_sure_now(store: Store) -> None:
    store.record(CAT, said("A tabby", confidence=0.9))
    store.record(CAT, said("A cushion", confidence=0.4, hours=1))
    assert store.answer(CAT) == said("A cushion", confidence=0.4, hours=1)


def test_an_answer_that_arrives_late_does_not_replace_a_newer_one(store: Store) -> None:
    store.record(CAT, said("A cushion", hours=1))
    store.record(CAT, said("A tabby", hours=0))
    assert store.answer(CAT) == said("A cushion", hours=1)


def test_saying_the_same_again_confirms_and_adds_nothing(store: Store) -> None:
    store.record(CAT, said("A tabby"))
    store.record(CAT, said("A tabby", hours=5))
    store.record(CAT, said("A tabby", hours=3))
    assert store.history(CAT) == [Recorded(said("A tabby"), NOON + timedelta(hours=5))]


def test_recording_an_old_answer_twice_adds_nothing(store: Store) -> None:
    store.record_all([(CAT, said("A tabby")), (CAT, said("A cushion", hours=1)), (CAT, said("A tabby"))])
    assert [each.answer.value for each in store.history(CAT)] == ["A cushion", "A tabby"]


def test_a_persons_newer_answer_replaces_an_older_one(store: Store) -> None:
    store.record(CAT, said("My cat", PERSON, 1.0))
    store.record(CAT, said("Our cat Minka", PERSON, 1.0, hours=1))
    assert store.answer(CAT) == said("Our cat Minka", PERSON, 1.0, hours=1)
    assert [each.answer.value for each in store.history(CAT)] == ["Our cat Minka", "My cat"]


def expected(said_in_order: list[Answer]) -> Answer:
    """Which answer must be in force, worked out another way: a fight of each against the one that stands."""
    newest: dict[str, Answer] = {}
    for answer in said_in_order:
        standing = newest.get(answer.source)
        if standing is None or standing.learned_at < answer.learned_at:
            newest[answer.source] = answer
    if PERSON in newest:
        return newest[PERSON]
    surest = max(answer.confidence for answer in newest.values())
    return max((each for each in newest.values() if each.confidence == surest), key=lambda each: each.learned_at)


sequences = st.lists(
    st.tuples(st.sampled_from([PERSON, "a 1", "b 2", "c 3"]), st.text("xyz", max_size=1), st.sampled_from([0, 0.5, 1])),
    min_size=1,
    max_size=12,
).flatmap(lambda row: st.tuples(st.just(row), st.permutations(range(len(row)))))


names = count()
"""A question that no other example has asked."""


@pytest.fixture(scope="module")
def shared_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(str(tmp_path_factory.mktemp("store") / "curbcut.db"))


@settings(max_examples=60, deadline=None)
@given(sequence=sequences)
def test_whatever_is_said_in_whatever_order_a_persons_newest_or_the_surest_machines_newest_is_in_force(
    shared_store: Store, sequence: tuple[list[tuple[str, str, float]], list[int]]
) -> None:
    question = ImageDescription(str(next(names)))
    rows, hours = sequence
    given_answers = [said(value, source, sure, hour) for (source, value, sure), hour in zip(rows, hours, strict=True)]
    for answer in given_answers:
        shared_store.record(question, answer)
    in_force, wanted = shared_store.answer(question), expected(given_answers)
    assert in_force is not None
    assert (in_force.value, in_force.source, in_force.confidence) == (wanted.value, wanted.source, wanted.confidence)
    assert dict(shared_store.in_force())[question] == in_force


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=5), st.floats(0, 1), st.integers(-99, 99)), max_size=8))
def test_a_persons_answer_survives_whatever_machines_say(
    shared_store: Store, machines: list[tuple[str, float, int]]
) -> None:
    question = PageTitle(str(next(names)))
    persons = said("Prices", PERSON, 0.1)
    answers = [said(value, f"model {hours}", confidence, hours) for value, confidence, hours in machines]
    shared_store.record_all([(question, answer) for answer in [*answers[:4], persons, *answers[4:]]])
    assert shared_store.answer(question) == persons


@given(st.text(), st.text())
@settings(max_examples=40, deadline=None)
def test_any_text_can_be_asked_about_and_answered(shared_store: Store, asked: str, value: str) -> None:
    question = ControlName("https://example.com/", asked)
    shared_store.record(question, Answer(value, PERSON, 1.0))
    known = shared_store.answer(question)
    assert known is not None
    assert known.value == value.replace("\0", "\ufffd")


def test_what_no_page_can_show_is_replaced(store: Store) -> None:
    store.record(ImageDescription("\0\ud800.png"), said("A\0B\udfffC"))
    assert store.answer(ImageDescription("\0\ud800.png")) == said("A\ufffdB\ufffdC")
    assert dict(store.in_force()) == {ImageDescription("\0\ud800.png"): said("A\ufffdB\ufffdC")}


def test_a_pages_own_words_are_not_kept(store: Store) -> None:
    words = TextLanguage("What a visitor has written")
    with pytest.raises(UsageError, match="a page's own words are kept nowhere"):
        store.record(words, said("en"))
    store.asked({words: Met("https://example.com/")})
    assert store.open_questions() == []


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_a_confidence_that_is_none_is_refused_and_nothing_of_the_batch_is_kept(store: Store, confidence: float) -> None:
    with pytest.raises(UsageError, match="A confidence is between 0 and 1, and not"):
        store.record_all([(CAT, said("A tabby")), (DOG, said("A dog", confidence=confidence))])
    assert store.answer(CAT) is None


def test_questions_are_open_until_they_have_an_answer_that_is_trusted(store: Store) -> None:
    store.asked({CAT: Met("/"), DOG: Met("/")})
    store.record(CAT, said("A tabby", confidence=0.5))
    store.record(DOG, said("Dogs", confidence=0.9))
    assert [each.question for each in store.open_questions()] == [CAT]
    assert {each.question for each in store.open_questions(trust=0.95)} == {CAT, DOG}
    store.record(CAT, said("A tabby", PERSON, 0.1))
    assert store.open_questions() == []


def test_questions_that_were_met_most_often_come_first(store: Store) -> None:
    title = PageTitle("https://example.com/b")
    store.asked({CAT: Met("https://example.com/a", 2), DOG: Met("https://example.com/a", 4)})
    store.asked({title: Met("https://example.com/b", 3), CAT: Met("https://example.com/c", 7)})
    found = store.open_questions()
    assert [(each.question, each.url, each.times_asked) for each in found] == [
        (CAT, "https://example.com/c", 9),
        (DOG, "https://example.com/a", 4),
        (title, "https://example.com/b", 3),
    ]
    assert [each.question for each in store.open_questions(limit=1)] == [CAT]
    assert [each.question for each in store.open_questions(kind="page-title")] == [title]


def test_it_is_known_when_a_question_was_asked_first_and_last(store: Store) -> None:
    before = datetime.now(UTC)
    store.asked({CAT: Met("/")})
    between = datetime.now(UTC)
    store.asked({CAT: Met("/")})
    (found,) = store.open_questions()
    assert found == OpenQuestion(CAT, "/", 2, found.first_asked, found.last_asked)
    assert before <= found.first_asked <= between <= found.last_asked <= datetime.now(UTC)


def test_a_question_that_was_answered_before_it_was_asked_is_not_open(store: Store) -> None:
    store.record(CAT, said("A tabby"))
    store.asked({CAT: Met("/")})
    assert store.open_questions() == []


def test_what_is_forgotten_was_never_there(store: Store) -> None:
    store.asked({CAT: Met("/", 5)})
    store.record(CAT, said("A tabby", PERSON, 1.0))
    store.record(DOG, said("A dog"))
    assert [store.forget(CAT), store.forget(CAT)] == [True, False]
    assert (store.answer(CAT), store.history(CAT), store.open_questions()) == (None, [], [])
    assert store.answer(DOG) == said("A dog")


def test_a_machine_is_forgotten_and_what_others_said_is_in_force_again(store: Store) -> None:
    store.record(CAT, said("A sofa", "caption 2.0", 0.99))
    store.record(CAT, said("A tabby", "caption 1.0", 0.9))
    store.record(DOG, said("A sofa", "caption 2.0", 0.99))
    assert store.forget_source("caption 2.0") == 2
    assert (store.answer(CAT), store.answer(DOG)) == (said("A tabby", "caption 1.0", 0.9), None)


def test_people_are_not_forgotten_all_at_once(store: Store) -> None:
    store.record(CAT, said("A tabby", PERSON, 1.0))
    with pytest.raises(UsageError, match="What people have answered is removed one by one"):
        store.forget_source(PERSON)
    assert store.answer(CAT) == said("A tabby", PERSON, 1.0)


def test_questions_that_no_page_asks_any_more_are_forgotten_unless_they_were_answered(store: Store) -> None:
    store.asked({CAT: Met("/"), DOG: Met("/")})
    store.record(DOG, said("A dog", confidence=0.2))
    assert store.forget_unasked(datetime.now(UTC) - timedelta(hours=1)) == 0
    assert store.forget_unasked(datetime.now(UTC) + timedelta(hours=1)) == 1
    assert [each.question for each in store.open_questions()] == [DOG]


def test_the_pack_holds_the_answers_in_force(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "curbcut.pack"
    store.record(CAT, said("A cat", "detector 2", 0.6))
    store.record(CAT, said("A tabby", "caption 1.0", 0.9))
    version = store.write_pack(path)
    pack = read_pack(path)
    assert (pack.version, len(pack), pack.answer(CAT)) == (version, 1, said("A tabby", "caption 1.0", 0.9))


def test_the_pack_is_written_again_only_when_an_answer_has_changed(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "curbcut.pack"
    store.record(CAT, said("A tabby"))
    first, before = store.write_pack(path), (path.stat().st_ino, path.stat().st_mtime_ns)
    store.record(CAT, said("A tabby", hours=9))
    store.record(CAT, said("A cat", "detector 2", 0.1))
    store.asked({DOG: Met("/")})
    assert (store.write_pack(path), (path.stat().st_ino, path.stat().st_mtime_ns)) == (first, before)
    store.record(CAT, said("Minka", PERSON, 1.0))
    assert store.write_pack(path) != first


def test_questions_of_a_newer_version_are_passed_over(store: Store) -> None:
    from curbcut.knowledge.store.connection import writing

    store.asked({CAT: Met("/")})
    store.record(DOG, said("A dog"))
    with writing(store._engine) as connection:
        connection.exec_driver_sql("UPDATE curbcut_question SET kind = 'mood-of-a-page'")
    assert (list(store.in_force()), store.open_questions(), store.open_questions(kind="mood-of-a-page")) == ([], [], [])


def test_questions_whose_fields_a_newer_version_changed_are_passed_over(store: Store) -> None:
    from curbcut.knowledge.store.connection import writing

    store.record(DOG, said("A dog"))
    with writing(store._engine) as connection:
        connection.exec_driver_sql("""UPDATE curbcut_question SET parts = '["a", "b", "c", "d"]'""")
    assert list(store.in_force()) == []


@pytest.mark.parametrize("address", ["mysql://localhost/site", "sqlite://", "sqlite:///:memory:"])
def test_another_kind_of_database_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="is kept in a file of SQLite or in PostgreSQL"):
        Store(address)


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="'://' is no address of a database"):
        Store("://")


def test_a_driver_that_is_not_installed_is_named() -> None:
    with pytest.raises(UsageError, match="needs a driver that is not installed"):
        Store("postgresql+nonesuch://localhost/site")


def test_what_is_no_database_is_said_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "curbcut.db"
    path.write_text("This is a diary, and no database at all. " * 50)
    with pytest.raises(StoreError) as raised:
        Store(str(path))
    assert str(raised.value) == f"sqlite:///{path} could not be used: file is not a database."


def test_a_folder_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"could not be used: unable to open database file\.$"):
        Store(str(tmp_path / "missing" / "curbcut.db"))


def test_a_password_is_never_said() -> None:
    with pytest.raises(StoreError) as raised:
        Store("postgresql://someone:secret@/site?host=/nowhere")
    assert "secret" not in str(raised.value)


def record_many(address: str, number: int, start: "multiprocessing.synchronize.Event") -> None:
    start.wait(60)
    store = Store(address)
    for each in range(25):
        shared: Question = LinkPurpose(f"/{each}")
        store.asked({shared: Met(f"/from/{number}")})
        store.record(shared, said(f"{number}", f"machine {number}", 0.5 + number / 100))
        store.record(PageTitle(f"/{number}/{each}"), said("Title", PERSON))


def test_many_processes_make_the_tables_and_record_at_once_and_nothing_is_lost(address: str) -> None:
    context = multiprocessing.get_context("spawn")
    start = context.Event()
    processes = [context.Process(target=record_many, args=(address, number, start), daemon=True) for number in range(4)]
    for process in processes:
        process.start()
    start.set()
    for process in processes:
        process.join(timeout=120)
    assert [process.exitcode for process in processes] == [0] * 4
    store = Store(address)
    known = dict(store.in_force())
    assert len(known) == 25 + 4 * 25
    assert {known[LinkPurpose(f"/{each}")].value for each in range(25)} == {"3"}
    assert [len(store.history(LinkPurpose(f"/{each}"))) for each in range(25)] == [4] * 25
    assert {each.times_asked for each in store.open_questions(trust=1)} == {4}
