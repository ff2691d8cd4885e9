"""Files are replaced whole or not at all."""

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from curbcut.cli.pages.write import copy_file, make_folder, write_file
from curbcut.errors import UnreadableInput, UnwritableOutput


def everything_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_new_file_has_the_mode_that_the_system_gives(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")

    write_file(tmp_path / "folder/new.html", b"<p>")

    assert (tmp_path / "folder/new.html").read_bytes() == b"<p>"
    assert (tmp_path / "folder/new.html").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_file_like_another_has_its_mode(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<p>")
    (tmp_path / "a.html").chmod(0o604)

    write_file(tmp_path / "b.html", b"<p>", like=tmp_path / "a.html")
    copy_file(tmp_path / "a.html", tmp_path / "c.html")

    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("b.html", "c.html")] == [0o604, 0o604]


@pytest.mark.parametrize("failing", ["fsync", "chmod"])
def test_a_failure_on_the_way_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    (tmp_path / "a.html").write_bytes(b"before")

    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, failing, fail)
    with pytest.raises(UnwritableOutput, match=r"could not be written and is as it was: No space left on device\.$"):
        write_file(tmp_path / "a.html", b"after")

    assert everything_in(tmp_path) == {"a.html": b"before"}


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.html").write_bytes(b"before")

    def interrupt(_: int) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "a.html", b"after")

    assert everything_in(tmp_path) == {"a.html": b"before"}


def test_a_copy_of_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match=r"gone\.css could not be read: No such file or directory\."):
        copy_file(tmp_path / "gone.css", tmp_path / "out/gone.css")

    assert not (tmp_path / "out").exists()


def test_a_name_as_long_as_can_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 250 + ".html")

    write_file(path, b"<p>")

    assert path.read_bytes() == b"<p>"


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(UnwritableOutput, match=r"The folder .*file/below could not be made: Not a directory\."):
        make_folder(tmp_path / "file/below")
