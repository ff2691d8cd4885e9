import logging
import os
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from curbcut.knowledge import (
    NOTHING,
    PERSON,
    Answer,
    ImageDescription,
    Knowledge,
    Pack,
    WatchedPack,
    read_pack,
    write_pack,
)
from curbcut.knowledge import watched_pack as module

CAT = ImageDescription("cat.jpg")
LONG_AGO = 1_700_000_000


def answer(value: str) -> Answer:
    return Answer(value, PERSON, 1.0, datetime(2026, 3, 1, tzinfo=UTC))


def value_in(knowledge: Knowledge) -> str | None:
    known = knowledge.answer(CAT)
    return known.value if known else None


def eventually(value: Callable[[], object], expected: object) -> object:
    """The value once it is as expected, or what it is after ten seconds."""
    deadline = time.monotonic() + 10
    while value() != expected and time.monotonic() < deadline:
        time.sleep(0.005)
    return value()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "curbcut.pack"


def test_the_pack_that_is_there_is_known_from_the_start(path: Path) -> None:
    write_pack(path, {CAT: answer("A tabby")})
    assert value_in(WatchedPack(path).current) == "A tabby"


def test_a_pack_that_comes_later_is_picked_up(path: Path) -> None:
    watched = WatchedPack(path, interval=0)
    assert watched.current is NOTHING
    write_pack(path, {CAT: answer("A tabby")})
    assert eventually(lambda: value_in(watched.current), "A tabby") == "A tabby"


def test_a_pack_that_is_replaced_is_picked_up_and_views_stay_as_they_were(path: Path) -> None:
    write_pack(path, {CAT: answer("A tabby")})
    watched = WatchedPack(path, interval=0)
    view = watched.current
    write_pack(path, {CAT: answer("A tabby asleep")})
    assert eventually(lambda: value_in(watched.current), "A tabby asleep") == "A tabby asleep"
    assert value_in(view) == "A tabby"


def test_a_pack_that_is_gone_leaves_what_was_known(path: Path) -> None:
    write_pack(path, {CAT: answer("A tabby")})
    watched = WatchedPack(path, interval=0)
    path.unlink()
    watched._look()
    assert value_in(watched.current) == "A tabby"


def test_a_broken_pack_leaves_what_was_known_and_is_reported_once(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    write_pack(path, {CAT: answer("A tabby")})
    watched = WatchedPack(path, interval=60)
    path.write_bytes(b"broken")
    os.utime(path, (LONG_AGO, LONG_AGO))
    with caplog.at_level(logging.WARNING, logger="curbcut"):
        watched._look()
        watched._look()
    assert value_in(watched.current) == "A tabby"
    problem = f"{path} is not a pack that this version of Curbcut can read. Write it again."
    assert [record.message for record in caplog.records] == [
        f"The pack was not read, and what was known before stays: {problem}"
    ]


def test_a_pack_that_is_being_copied_into_place_is_read_when_it_is_whole(
    path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = tmp_path / "whole"
    write_pack(whole, {CAT: answer("A tabby")})
    content = whole.read_bytes()
    path.write_bytes(content[:40] + b"\0" * (len(content) - 40))
    mark = module._Mark.of(path)
    watched = WatchedPack(path, interval=60)
    path.write_bytes(content)
    monkeypatch.setattr(module._Mark, "of", lambda path: mark)  # a clock too coarse to tell the two apart
    watched._look()
    assert value_in(watched.current) == "A tabby"
    assert caplog.records == []


def test_nobody_waits_for_a_disk(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pack(path, {CAT: answer("A tabby")})
    watched = WatchedPack(path, interval=0)
    is_asked, may_go_on = threading.Event(), threading.Event()

    def slow(path: Path) -> Pack:
        is_asked.set()
        may_go_on.wait(10)
        raise OSError("the disk is gone")

    monkeypatch.setattr(module, "read_pack", slow)
    write_pack(path, {CAT: answer("A tabby asleep")})
    started = time.perf_counter()
    values = {value_in(watched.current) for _ in range(100)}
    elapsed = time.perf_counter() - started
    assert is_asked.wait(10)
    looking = [thread for thread in threading.enumerate() if thread.name == "curbcut-pack"]
    may_go_on.set()
    for thread in looking:
        thread.join(10)
    assert values == {"A tabby"}
    assert elapsed < 5
    assert len(looking) == 1


def test_the_disk_is_not_looked_at_more_often_than_was_asked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watched = WatchedPack(path, interval=3600)
    monkeypatch.setattr(watched, "_look", lambda: pytest.fail("looked"))
    assert {id(watched.current) for _ in range(1000)} == {id(NOTHING)}


def test_without_a_thread_to_spare_what_is_known_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pack(path, {CAT: answer("A tabby")})
    watched = WatchedPack(path, interval=0)

    def refuse(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    assert value_in(watched.current) == "A tabby"


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_child_forked_while_its_parent_reads_still_finds_new_packs(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pack(path, {CAT: answer("A tabby")})
    watched = WatchedPack(path, interval=0)
    is_asked, may_go_on = threading.Event(), threading.Event()

    def slow(path: Path) -> Pack:
        is_asked.set()
        may_go_on.wait(10)
        return read_pack(path)

    with monkeypatch.context() as patch:
        patch.setattr(module, "read_pack", slow)
        write_pack(path, {CAT: answer("A tabby asleep")})
        assert value_in(watched.current) == "A tabby"
        assert is_asked.wait(10)
    child = os.fork()
    if child == 0:  # pragma: no cover - in another process
        found = eventually(lambda: value_in(watched.current), "A tabby asleep")
        os._exit(0 if found == "A tabby asleep" else 1)
    may_go_on.set()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
