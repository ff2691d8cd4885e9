import multiprocessing
import os
import stat
import subprocess
import sys
import textwrap
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curbcut.errors import PackError
from curbcut.knowledge import (
    PERSON,
    QUESTIONS,
    Answer,
    ImageDescription,
    LinkPurpose,
    PageTitle,
    Question,
    pack,
    parts_of,
    read_pack,
    write_pack,
)

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
CAT = ImageDescription("cat.jpg")
TABBY = Answer("A tabby asleep on a keyboard", "caption 1.0", 0.93, NOON)

texts = st.text(max_size=30)
questions: st.SearchStrategy[Question] = st.one_of(
    st.builds(ImageDescription, texts, st.sampled_from(["picture", "link", "button"])),
    st.builds(LinkPurpose, texts),
    st.builds(PageTitle, texts),
)
answers = st.builds(
    Answer,
    texts,
    st.one_of(st.just(PERSON), texts),
    st.floats(0, 1),
    st.datetimes(timezones=st.just(UTC)),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "curbcut.pack"


@settings(max_examples=60)
@given(known=st.dictionaries(questions, answers, max_size=12), stranger=questions)
def test_whatever_is_written_is_read_again(
    known: dict[Question, Answer], stranger: Question, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("packs") / "curbcut.pack"
    version = write_pack(path, known)
    read = read_pack(path)
    assert {question: read.answer(question) for question in known} == known
    assert read.answer(stranger) == known.get(stranger)
    assert (read.version, len(read)) == (version, len(known))


def test_a_question_is_not_confused_with_another_of_the_same_words(path: Path) -> None:
    write_pack(path, {PageTitle("a"): TABBY, ImageDescription("a", "link"): Answer("Cats", PERSON, 1.0, NOON)})
    read = read_pack(path)
    assert [read.answer(LinkPurpose("a")), read.answer(ImageDescription("a")), read.answer(PageTitle("a"))] == [
        None,
        None,
        TABBY,
    ]


def test_questions_whose_keys_are_the_same_are_told_apart(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack, "_key", lambda question: 7)
    known: dict[Question, Answer] = {
        ImageDescription(f"{number}.png"): Answer(str(number), PERSON, 1.0, NOON) for number in range(5)
    }
    write_pack(path, known)
    read = read_pack(path)
    assert {question: read.answer(question) for question in known} == known
    assert read.answer(ImageDescription("9.png")) is None


def test_half_a_character_is_left_out_and_harms_nobody(path: Path) -> None:
    half = ImageDescription("\ud800.png")
    write_pack(path, {half: TABBY, CAT: TABBY, PageTitle("/"): Answer("\udfff", PERSON, 1.0, NOON)})
    read = read_pack(path)
    assert [read.answer(half), read.answer(CAT), read.answer(PageTitle("/"))] == [None, TABBY, None]


def test_the_version_changes_with_any_answer_and_with_nothing_else(path: Path) -> None:
    other = PageTitle("/")
    first = write_pack(path, {CAT: TABBY, other: TABBY})
    assert write_pack(path, {other: TABBY, CAT: TABBY}) == first
    assert write_pack(path, {CAT: TABBY}) != first


def test_what_has_not_changed_is_not_written_again(path: Path) -> None:
    write_pack(path, {CAT: TABBY})
    before = (path.stat().st_ino, path.stat().st_mtime_ns)
    write_pack(path, {CAT: TABBY})
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == before


def test_a_damaged_pack_is_written_again_though_nothing_has_changed(path: Path) -> None:
    write_pack(path, {CAT: TABBY})
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    write_pack(path, {CAT: TABBY})
    assert read_pack(path).answer(CAT) == TABBY


@pytest.mark.parametrize("share", range(0, 100, 7))
def test_a_pack_that_is_cut_off_anywhere_is_no_pack(path: Path, share: int) -> None:
    write_pack(path, {CAT: TABBY})
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * share // 100])
    with pytest.raises(PackError):
        read_pack(path)


def test_a_pack_with_one_bit_turned_is_no_pack(path: Path) -> None:
    write_pack(path, {CAT: TABBY})
    content = path.read_bytes()
    for place in range(len(content)):
        path.write_bytes(content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :])
        with pytest.raises(PackError):
            read_pack(path)


def test_a_pack_of_another_version_is_named_as_what_it_is(path: Path) -> None:
    path.write_bytes(b"curbcut pack 9\n and what it may hold")
    with pytest.raises(PackError, match=r"is not a pack that this version of Curbcut can read\. Write it again\.$"):
        read_pack(path)


def sealed(payload: bytes) -> bytes:
    """A payload that no writer of ours has made, with a digest that fits it."""
    return pack.MAGIC + blake2b(payload, digest_size=16).digest() + payload


@pytest.mark.parametrize("payload", [b"", b"\1", b"\xff" * 8, (9).to_bytes(8, "little") + b"\0" * 100])
def test_a_pack_that_promises_more_than_it_holds_is_no_pack(path: Path, payload: bytes) -> None:
    path.write_bytes(sealed(payload))
    with pytest.raises(PackError, match="it holds fewer answers than it says"):
        read_pack(path)


def one_row(row: bytes, end: int | None = None) -> bytes:
    numbers = (1, pack._key(CAT), len(row) if end is None else end)
    return sealed(b"".join(number.to_bytes(8, "little") for number in numbers) + row)


ROW = [CAT.kind, parts_of(CAT), TABBY.value, TABBY.source, TABBY.confidence, NOON]


@pytest.mark.parametrize(
    "content",
    [
        one_row(b""),
        one_row(b"\xc1nonsense"),
        one_row(msgspec.msgpack.encode({"kind": 1})),
        one_row(msgspec.msgpack.encode(ROW[:3])),
        one_row(msgspec.msgpack.encode([*ROW[:4], 7.5, NOON])),
        one_row(msgspec.msgpack.encode([*ROW[:4], -1, NOON])),
        one_row(msgspec.msgpack.encode(["page-title", *ROW[1:]])),
        one_row(msgspec.msgpack.encode(ROW), end=3),
        one_row(msgspec.msgpack.encode(ROW), end=2**64 - 1)[:-1],
    ],
)
def test_a_row_that_cannot_be_read_is_no_answer(path: Path, content: bytes) -> None:
    content = sealed(content[len(pack.MAGIC) + 16 :])
    path.write_bytes(content)
    assert read_pack(path).answer(CAT) is None


def test_a_newer_versions_pack_may_hold_more_than_this_one_asks(path: Path) -> None:
    path.write_bytes(one_row(msgspec.msgpack.encode([*ROW, "and a field that is not known yet"])))
    assert read_pack(path).answer(CAT) == TABBY
    path.write_bytes(one_row(msgspec.msgpack.encode(["mood-of-a-page", *ROW[1:]])))
    assert read_pack(path).answer(CAT) is None
    assert "mood-of-a-page" not in QUESTIONS


def test_a_moment_without_a_zone_is_taken_as_universal_time(path: Path) -> None:
    path.write_bytes(one_row(msgspec.msgpack.encode([*ROW[:5], NOON.replace(tzinfo=None)])))
    assert read_pack(path).answer(CAT) == TABBY


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe, Path("/dev/zero")):
        with pytest.raises(PackError, match=r"is no file\.$"):
            read_pack(path)
    with pytest.raises(FileNotFoundError):
        read_pack(tmp_path / "missing")


def test_a_file_larger_than_any_pack_is_not_read(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(pack.LARGEST + 1)
    with pytest.raises(PackError, match="is larger than 1,000,000,000 bytes"):
        read_pack(path)


def test_a_link_is_replaced_and_not_what_it_leads_to(path: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("as it was")
    path.symlink_to(precious)
    write_pack(path, {CAT: TABBY})
    assert (precious.read_text(), path.is_symlink()) == ("as it was", False)
    assert read_pack(path).answer(CAT) == TABBY


def test_a_new_pack_may_be_read_by_all_and_a_replaced_one_keeps_its_permissions(path: Path) -> None:
    write_pack(path, {})
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    path.chmod(0o640)
    write_pack(path, {CAT: TABBY})
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_pack_that_could_not_be_written_leaves_the_old_one_and_nothing_beside_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pack(path, {CAT: TABBY})

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_pack(path, {})
    assert read_pack(path).answer(CAT) == TABBY
    assert list(path.parent.iterdir()) == [path]


def generation(number: int) -> dict[Question, Answer]:
    """Answers that all say the same, as many of them as make a torn pack likely to be noticed."""
    return {
        ImageDescription(f"{each}.jpg"): Answer(f"generation {number}", PERSON, 1.0, NOON + timedelta(days=number))
        for each in range(300 + number)
    }


def read_until(path: Path, last: int, results: "multiprocessing.queues.Queue[tuple[int, list[str]]]") -> None:
    reads, problems, newest = 0, list[str](), -1
    while newest < last:
        try:
            read = read_pack(path)
        except (OSError, PackError) as error:
            problems.append(str(error))
            break
        values = {getattr(read.answer(ImageDescription(f"{each}.jpg")), "value", None) for each in range(len(read))}
        number = int(str(values.pop()).split()[-1])
        if values or len(read) != 300 + number or number < newest:
            problems.append(f"{number}, {values}, {len(read)} answers")
            break
        reads, newest = reads + 1, number
    results.put((reads, problems))


def test_processes_that_read_while_another_writes_see_whole_packs_only(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    results: multiprocessing.queues.Queue[tuple[int, list[str]]] = context.Queue()
    write_pack(path, generation(0))
    readers = [context.Process(target=read_until, args=(path, 50, results), daemon=True) for _ in range(2)]
    for reader in readers:
        reader.start()
    for number in range(1, 51):
        write_pack(path, generation(number))
    found = [results.get(timeout=60) for _ in readers]
    for reader in readers:
        reader.join(timeout=60)
    assert [problems for _, problems in found] == [[], []]
    assert min(reads for reads, _ in found) >= 1


def test_importing_the_knowledge_needs_no_database() -> None:
    script = """
        import sys
        import curbcut.engine, curbcut.knowledge
        print(sorted({"sqlalchemy", "alembic", "numpy", "py3langid", "sqlite3"} & set(sys.modules)))
    """
    run: Callable[..., subprocess.CompletedProcess[str]] = subprocess.run
    assert run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True).stdout == "[]\n"
