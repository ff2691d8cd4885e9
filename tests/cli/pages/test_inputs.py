"""What arguments stand for."""

from pathlib import Path, PurePath

import pytest

from curbcut.cli.pages.inputs import Source, sources_in
from curbcut.report import PageReport


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("public/b.HTML", "public/a.html", "public/c/d.htm", "public/e.txt", "public/.hidden/f.html", "g.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("<p>")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def places(found: list[Source | PageReport]) -> list[tuple[str, str]]:
    """Addresses with their places below the folder that was given."""
    return [(source.address, source.place.as_posix()) for source in found if isinstance(source, Source)]


def test_a_folder_stands_for_the_pages_in_it_in_the_order_of_names(folder: Path) -> None:
    assert places(sources_in(["public"])) == [
        ("public/a.html", "a.html"),
        ("public/b.HTML", "b.HTML"),
        ("public/c/d.htm", "c/d.htm"),
    ]


def test_a_pattern_stands_for_the_files_it_matches(folder: Path) -> None:
    assert places(sources_in(["public/**/*.htm*"])) == [("public/a.html", "a.html"), ("public/c/d.htm", "c/d.htm")]


def test_a_file_is_taken_whatever_its_name_is(folder: Path) -> None:
    assert places(sources_in(["public/e.txt"])) == [("public/e.txt", "e.txt")]


def test_a_page_named_twice_is_taken_once(folder: Path) -> None:
    assert places(sources_in(["g.html", "./g.html"])) == [("g.html", "g.html")]


def test_an_address_is_not_a_file(folder: Path) -> None:
    assert sources_in(["HTTPS://example.com/a"]) == [
        Source(address="HTTPS://example.com/a", url="HTTPS://example.com/a", place=PurePath("page.html"))
    ]


def test_a_file_with_brackets_in_its_name_is_no_pattern(folder: Path) -> None:
    (folder / "a[1].html").write_text("<p>")

    assert places(sources_in(["a[1].html"])) == [("a[1].html", "a[1].html")]


def test_links_in_a_circle_end(folder: Path) -> None:
    (folder / "public/c/up").symlink_to("..")

    assert len(sources_in(["public"])) == 3
