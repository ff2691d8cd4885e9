"""People decide about pictures: in a list, by the picture, for good."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from curbcut.cli import program
from curbcut.engine import remediate
from curbcut.knowledge import read_pack
from tests.learner.sites import Content, Site, page, site

pytest.importorskip("rapidocr", reason="the extra `vision` is not installed")

from PIL import Image

from tests.vision.drawing import like_a_photo, of_text, png

PHOTO = png(like_a_photo())
SWATCH = png(Image.new("RGB", (40, 40), "#b00020"))
CONTENT: dict[str, Content] = {
    "/": page('<img src="/one.png"><img src="/swatch.png"><a href="/p?id=7"><img src="/book.png"></a>'),
    "/about": page('<img src="/two.png">'),
    "/sitemap.xml": "<urlset><url><loc>{url}/about</loc></url></urlset>",
    "/one.png": PHOTO,
    "/two.png": PHOTO,
    "/swatch.png": SWATCH,
    "/book.png": png(of_text("Book now")),
}


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, arguments)


def learn(own: Site) -> None:
    assert run("learn", f"{own.url}/", "--no-browser", "--pause", "0").exit_code == 0


def listed(*options: str) -> dict[str, dict[str, object]]:
    """The pictures in the list, by the last part of their first address."""
    items = json.loads(run("review", "list", "--format", "json", *options).output)
    return {item["addresses"][0].rpartition("/")[2]: item for item in items}


def pictures_after(own: Site, path: str) -> str:
    source = str(CONTENT[path]).encode()
    body = remediate(source, url=f"{own.url}{path}", knowledge=read_pack(Path("curbcut.pack"))).body
    return body.decode().partition("</h1>")[2].partition("</main>")[0]


def test_what_nobody_can_tell_and_what_is_not_sure_is_in_the_list() -> None:
    with site(CONTENT) as own:
        learn(own)
        found = listed()
        assert {name: (item["kind"], item["alternative"]) for name, item in found.items()} == {
            "one.png": ("informative", None),
            "swatch.png": ("spacer", ""),
        }
        assert [address.rpartition("/")[2] for address in found["one.png"]["addresses"]] == ["one.png", "two.png"]  # type: ignore[attr-defined]
        assert set(listed("--all")) == {"one.png", "swatch.png", "book.png"}
        text = run("review", "list").output
    assert f"{found['swatch.png']['name']}  spacer\n  {own.url}/swatch.png\n  suggested: decoration (0.60)\n" in text


def test_a_correction_is_at_once_on_every_page_and_survives_learning() -> None:
    with site(CONTENT) as own:
        learn(own)
        name = str(listed()["one.png"]["name"])
        ran = run("review", "correct", name, "The valley in autumn")
        assert ran.output == f"{name}: “The valley in autumn”, at 2 addresses.\n"
        for _ in range(2):
            assert pictures_after(own, "/").startswith('<img alt="The valley in autumn" src="/one.png">')
            assert pictures_after(own, "/about") == '<img alt="The valley in autumn" src="/two.png">'
            learn(own)
        assert "one.png" not in listed()


def test_what_is_accepted_is_said() -> None:
    with site(CONTENT) as own:
        learn(own)
        name = str(listed()["swatch.png"]["name"])
        assert run("review", "accept", name).output == f"{name}: decoration\n"
        assert '<img alt="" src="/swatch.png">' in pictures_after(own, "/")


def test_what_is_rejected_is_not_said_and_not_learned_again() -> None:
    with site(CONTENT) as own:
        learn(own)
        assert 'alt="Book now' in pictures_after(own, "/")
        name = str(listed("--all")["book.png"]["name"])
        assert run("review", "reject", name).output == f"{name}: rejected.\n"
        for _ in range(2):
            assert 'alt="Book now' not in pictures_after(own, "/")
            learn(own)
        assert listed()["book.png"]["alternative"] is None


def test_what_is_all_of_a_link_cannot_be_decoration() -> None:
    with site(CONTENT) as own:
        learn(own)
        ran = run("review", "correct", str(listed("--all")["book.png"]["name"]), "")
    assert ran.exit_code == 2
    assert "it cannot be decoration there" in ran.output


def test_where_nothing_is_suggested_there_is_nothing_to_accept() -> None:
    with site(CONTENT) as own:
        learn(own)
        ran = run("review", "accept", str(listed()["one.png"]["name"]))
    assert (ran.exit_code, "Nothing is suggested" in ran.output) == (2, True)


def test_a_picture_that_there_is_not_is_wrong_usage() -> None:
    ran = run("review", "correct", "0badcafe", "A cat")
    assert (ran.exit_code, "There is no picture '0badcafe'" in ran.output) == (2, True)


def test_what_is_shown_cannot_steer_a_terminal() -> None:
    with site({"/": page('<img src="/a%1b%5b2J.png" alt=" ">'), "/a%1b%5b2J.png": SWATCH}) as own:
        learn(own)
        assert "\x1b" not in run("review", "list").output


def test_describe_shows_what_would_be_said_and_why(tmp_path: Path) -> None:
    image = of_text("Winter sale")
    (tmp_path / "sale.png").write_bytes(png(image))
    ran = run("describe", "sale.png")
    lines = ran.output.splitlines()
    assert lines[:5] == [
        "sale.png",
        f"  text, PNG, {image.width} by {image.height} pixels",
        "  “Winter sale”, 0.95 sure",
        "  because the text in it",
        "  read: Winter sale (1.00)",
    ]
    assert lines[5].startswith("  open ")
    assert ran.exit_code == 0


def test_describe_fetches_an_address() -> None:
    with site(CONTENT) as own:
        ran = run("describe", f"{own.url}/book.png", "--purpose", "link", "--destination", "Prices", "--format", "json")
    assert json.loads(ran.output)[f"{own.url}/book.png"]["alternative"] == "Book now: Prices"


def test_describe_says_what_it_could_not_read() -> None:
    ran = run("describe", "nowhere.png")
    assert (ran.exit_code, ran.output) == (3, "nowhere.png\n  it could not be read\n")
