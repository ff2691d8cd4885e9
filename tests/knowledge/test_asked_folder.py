"""What servers leave for the learner."""

import time
from pathlib import Path

from curbcut.engine import Remediator
from curbcut.knowledge import ImageDescription, Met, PageTitle, Question, TextLanguage
from curbcut.knowledge.asked_folder import MOST_FILES, AskedFolder, HandingOver

CAT: Question = ImageDescription("https://example.com/cat.jpg")
MET = {CAT: Met("https://example.com/", 3), PageTitle("https://example.com/æ"): Met("https://example.com/æ", 1)}


def folder(tmp_path: Path) -> AskedFolder:
    made = AskedFolder(tmp_path / "curbcut.pack")
    made.make()
    return made


def taken(asked: AskedFolder) -> list[dict[Question, Met]]:
    found: list[dict[Question, Met]] = []
    asked.take(lambda met: found.append(dict(met)))
    return found


def test_what_is_put_there_is_taken_once(tmp_path: Path) -> None:
    asked = folder(tmp_path)
    asked.put(MET)
    assert taken(asked) == [MET]
    assert taken(asked) == []


def test_what_could_not_be_kept_stays(tmp_path: Path) -> None:
    asked = folder(tmp_path)
    asked.put(MET)

    def fail(met: object) -> None:
        raise OSError

    try:
        asked.take(fail)
    except OSError:
        assert taken(asked) == [MET]
    else:
        raise AssertionError("nothing was taken")


def test_there_are_never_more_files_than_so_many(tmp_path: Path) -> None:
    asked = folder(tmp_path)
    for _ in range(MOST_FILES + 5):
        asked.put(MET)
    assert len(list((tmp_path / "curbcut.pack.asked").iterdir())) == MOST_FILES


def test_files_of_others_and_a_pages_own_words_are_removed_unread(tmp_path: Path) -> None:
    asked = folder(tmp_path)
    place = tmp_path / "curbcut.pack.asked"
    (place / "1.json").write_bytes(b"\xff{")
    (place / "2.json").write_text('[["mood", ["x"], "/", 1], ["page-title", ["a", "b"], "/", 1]]')
    (place / "3.json").symlink_to("/etc/passwd")
    asked.put({TextLanguage("secret"): Met("/", 1)})
    assert taken(asked) == []
    assert list(place.iterdir()) == []


def test_a_server_leaves_what_it_met_and_takes_no_notice_where_nobody_wants_it(tmp_path: Path) -> None:
    remediator = Remediator(pack=tmp_path / "curbcut.pack")
    page = b'<!doctype html><html lang="en"><title>T</title><main><h1>T</h1><img src="/cat.jpg"></main>'
    remediator.remediate(page, url="https://example.com/")
    asked = AskedFolder(tmp_path / "curbcut.pack")
    over = HandingOver(asked, remediator.take_open_questions, interval=0.0)
    over.consider()
    time.sleep(0.2)
    assert not list(tmp_path.iterdir())
    asked.make()
    over.consider()
    end = time.monotonic() + 10
    while not (found := taken(asked)) and time.monotonic() < end:
        time.sleep(0.02)
    assert found == [{CAT: Met("https://example.com/", 1)}]
