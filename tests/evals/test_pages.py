from pathlib import Path

import pytest

from evals.pages import Fingerprints, locate, pages_in


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        file = folder / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def test_every_page_of_a_folder_has_an_address(tmp_path: Path) -> None:
    written(tmp_path, index_html="", about__team_HTM="", logo_svg="", old_xhtml="")
    assert pages_in(tmp_path) == ("/about/team.HTM", "/index.html", "/old.xhtml")


def test_the_first_folder_that_holds_a_file_wins(tmp_path: Path) -> None:
    over, under = written(tmp_path / "over", a_html="new"), written(tmp_path / "under", a_html="old", b_html="")
    assert [locate((over, under), address) for address in ("/a.html", "/b.html", "/c.html")] == [
        over / "a.html",
        under / "b.html",
        None,
    ]


def test_a_folder_answers_with_its_index(tmp_path: Path) -> None:
    written(tmp_path, sub__index_html="")
    assert locate((tmp_path,), "/sub/") == tmp_path / "sub" / "index.html"


@pytest.mark.parametrize(
    "page",
    [
        '<link rel=stylesheet href="../css/site.css">',
        "<link rel=stylesheet href=/css/site.css?v=3>",
        '<iframe src="./frame.html"></iframe>',
        '<img srcset="x.png 1x, ../css/site.css 2x">',
        "<style>@import url(../css/site.css)</style>",
        '<meta http-equiv="refresh" content="0; url=../css/site.css">',
    ],
)
def test_a_fingerprint_changes_with_what_the_page_loads(tmp_path: Path, page: str) -> None:
    written(tmp_path, sub__a_html=page, sub__frame_html="<style>@import '/css/site.css'</style>", css__site_css="a{}")
    before = Fingerprints((tmp_path,)).of("/sub/a.html")
    written(tmp_path, css__site_css="b{}")
    assert Fingerprints((tmp_path,)).of("/sub/a.html") != before


def test_a_fingerprint_does_not_change_with_files_the_page_does_not_name(tmp_path: Path) -> None:
    written(tmp_path, a_html='<a href="https://example.com/b.html">b</a>', b_html="1")
    before = Fingerprints((tmp_path,)).of("/a.html")
    written(tmp_path, b_html="2")
    assert Fingerprints((tmp_path,)).of("/a.html") == before


def test_pages_that_name_each_other_have_a_fingerprint(tmp_path: Path) -> None:
    written(tmp_path, a_html='<a href="b.html">', b_html='<a href="a.html">')
    prints = Fingerprints((tmp_path,))
    assert prints.of("/a.html") == prints.of("/b.html") != Fingerprints((tmp_path,)).of("/c.html")
