"""What a word means, through every way in, from a dictionary file of the site's own."""

import json
import shutil
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import expect, sync_playwright

from curbcut.client import ClientOptions
from curbcut.dictionary import open_dictionary
from curbcut.errors import ConfigurationError
from curbcut.feedback import Limit
from curbcut.middleware.lookup import Lookup
from curbcut.middleware.options import Options
from curbcut.middleware.own_answers import Asked
from curbcut.middleware.own_paths import own_paths_for
from tests.client.pages import plan_in
from tests.client.sites import pages
from tests.client.ways import WAYS, Way
from tools.browser import find_browser

WORDNET = Path("/usr/share/dictd/wn.index")
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
PIECE = 100
ENTRIES = [
    ("00-database-short", "A dictionary for tests"),
    ("bulb", "bulb\n  1: what a {tulip} grows from"),
    ("bulb", "bulb\n  2: a lamp <b>"),
    ("don't", "do not"),
    ("long", "a line\n" * 2_000),
    ("Tulpe", "Blume für den Frühling"),
]

each_way = pytest.mark.parametrize(("way", "root"), WAYS, ids=lambda part: getattr(part, "__name__", ""))


def number(value: int) -> str:
    """As dictd writes numbers."""
    digits = DIGITS[value % 64]
    while value := value // 64:
        digits = DIGITS[value % 64] + digits
    return digits


def write(folder: Path, entries: Sequence[tuple[str, str]] = ENTRIES, *, packed: bool = True) -> Path:
    """A dictionary as `dictfmt` and `dictzip` write it."""
    text, lines = b"", []
    for word, meaning in entries:
        lines.append(f"{word}\t{number(len(text))}\t{number(len(meaning.encode()))}\n")
        text += meaning.encode()
    index = folder / "words.index"
    index.write_text("".join(lines), "utf-8")
    if packed:
        folder.joinpath("words.dict.dz").write_bytes(zipped(text))
    else:
        folder.joinpath("words.dict").write_bytes(text)
    return index


def zipped(text: bytes) -> bytes:
    """In pieces that can be unpacked one by one. https://manpages.debian.org/dictzip"""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    starts = range(0, len(text), PIECE)
    pieces = [packer.compress(text[at : at + PIECE]) + packer.flush(zlib.Z_FULL_FLUSH) for at in starts]
    table = struct.pack("<3H", 1, PIECE, len(pieces)) + b"".join(struct.pack("<H", len(piece)) for piece in pieces)
    extra = b"RA" + struct.pack("<H", len(table)) + table
    head = b"\x1f\x8b\x08\x0c" + bytes(6) + struct.pack("<H", len(extra)) + extra + b"words.dict\0"
    return head + b"".join(pieces) + packer.flush() + struct.pack("<2I", zlib.crc32(text), len(text))


@each_way
def test_a_word_is_looked_up_in_the_dictionary_of_the_page_s_language(way: Way, root: str, tmp_path: Path) -> None:
    with way(ClientOptions(dictionary={"en": str(write(tmp_path))})) as ask:
        address = plan_in(ask(f"{root}/").body)["options"]["dictionary"]
        found = ask(f"{address}&word=BULB", sec_fetch_site="same-origin")
        head = ask(f"{address}&word=bulb", "HEAD")
        nothing = ask(f"{address}&word=rose")
    assert address == f"{root}/_curbcut/dictionary?language=en"
    assert (found.status, found.headers["content-type"], found.headers["cache-control"]) == (
        200,
        "application/json",
        "no-store",
    )
    assert json.loads(found.body) == {"definitions": ["bulb\n  1: what a tulip grows from", "bulb\n  2: a lamp <b>"]}
    assert (head.status, head.body) == (200, b"")
    assert (nothing.status, json.loads(nothing.body)) == (200, {"definitions": []})


@each_way
def test_what_is_no_question_is_refused(way: Way, root: str, tmp_path: Path) -> None:
    address = f"{root}/_curbcut/dictionary"
    queries = ["", "?word=bulb", "?language=en", "?language=de&word=bulb", f"?language=en&word={'x' * 65}"]
    with way(ClientOptions(dictionary={"en": str(write(tmp_path))})) as ask:
        statuses = [ask(f"{address}{query}").status for query in queries]
        foreign = ask(f"{address}?language=en&word=bulb", sec_fetch_site="cross-site").status
        posted = ask(f"{address}?language=en&word=bulb", "POST", b"x").status
        many = [ask(f"{address}?language=en&word={'a=&' * 400}").status]
    assert (statuses, foreign, posted, many) == ([400] * len(queries), 403, 405, [400])


@each_way
def test_without_a_dictionary_nothing_is_offered_or_answered(way: Way, root: str) -> None:
    with way(ClientOptions()) as ask:
        offered = plan_in(ask(f"{root}/").body)["options"]["dictionary"]
        status = ask(f"{root}/_curbcut/dictionary?language=en&word=bulb").status
    assert (offered, status) == ("", 404)


def test_a_page_in_another_language_is_offered_nothing(tmp_path: Path) -> None:
    options = ClientOptions(dictionary={"de": str(write(tmp_path))})
    page = '<!doctype html><html lang="{}"><head><title>x</title></head><body><main>x</main></body></html>'
    import httpx2

    with pages({f"/{tag}": page.format(tag) for tag in ("de-AT", "en")}, options) as site, httpx2.Client() as client:
        offered = [plan_in(client.get(f"{site}/{tag}").text)["options"]["dictionary"] for tag in ("de-AT", "en")]
    assert offered == ["/_curbcut/dictionary?language=de", ""]


@pytest.mark.parametrize("packed", [True, False])
def test_words_are_found_however_they_are_written(tmp_path: Path, packed: bool) -> None:
    dictionary = open_dictionary(write(tmp_path, packed=packed))
    asked = ["bulb", " Bulb ", "don\u2019t", "TULPE", "00-database-short", "", "bul", "\0", "\ud800"]
    assert [dictionary.definitions(word) for word in asked] == [
        ("bulb\n  1: what a tulip grows from", "bulb\n  2: a lamp <b>"),
        ("bulb\n  1: what a tulip grows from", "bulb\n  2: a lamp <b>"),
        ("do not",),
        ("Blume für den Frühling",),
        (),
        (),
        (),
        (),
        (),
    ]


def test_a_long_meaning_is_cut_at_the_end_of_a_line(tmp_path: Path) -> None:
    assert open_dictionary(write(tmp_path)).definitions("long") == ("a line\n" * 571 + "\u2026",)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("words.dict.dz", b"\x1f\x8b\x08\0" + bytes(20)),
        ("words.dict.dz", b""),
        ("words.index", b"<html>\n"),
        ("words.index", None),
        ("words.dict.dz", None),
    ],
)
def test_what_is_no_dictionary_is_an_error_at_the_start(tmp_path: Path, name: str, content: bytes | None) -> None:
    index = write(tmp_path)
    if content is None:
        (tmp_path / name).unlink()
    else:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(ConfigurationError, match="could not be read"):
        own_paths_for(Options(client=ClientOptions(dictionary={"en": str(index)})))


def test_what_is_no_language_is_an_error() -> None:
    with pytest.raises(ConfigurationError, match="'english words' is no language"):
        ClientOptions(dictionary={"english words": "words.index"})


def test_a_file_that_breaks_later_is_said_without_an_exception(tmp_path: Path) -> None:
    lookup = Lookup({"en": open_dictionary(write(tmp_path))})
    asked = Asked("GET", "dictionary", (), query="language=en&word=bulb")
    packed = (tmp_path / "words.dict.dz").read_bytes()
    (tmp_path / "words.dict.dz").write_bytes(packed[:60] + bytes(len(packed) - 60))
    assert lookup.answer(asked).status == 503
    shutil.rmtree(tmp_path)
    assert lookup.answer(asked).status == 503


def test_a_visitor_who_asks_too_often_has_to_wait(tmp_path: Path) -> None:
    lookup = Lookup({"en": open_dictionary(write(tmp_path))}, Limit(at_once=2, clock=lambda: 0.0))
    asked = Asked("GET", "dictionary", (), visitor="192.0.2.1", query="language=en&word=bulb")
    answers = [lookup.answer(asked) for _ in range(3)]
    other = lookup.answer(asked._replace(visitor="192.0.2.2"))
    assert [answer.status for answer in (*answers, other)] == [200, 200, 429, 200]
    assert (b"retry-after", b"60") in answers[2].headers


@pytest.mark.skipif(not WORDNET.exists(), reason="dict-wn is not installed")
def test_a_real_dictionary_is_read() -> None:
    found = open_dictionary(WORDNET).definitions("tulip")
    assert [meaning.partition("\n")[0] for meaning in found] == ["tulip"]
    assert "perennial bulbous herbs" in found[0]


@pytest.mark.browser
@pytest.mark.skipif(find_browser() is None, reason="no Chromium here: make setup")
def test_the_panel_shows_what_a_word_means_as_text(tmp_path: Path) -> None:
    page = '<!doctype html><html lang="en"><head><title>x</title></head><body><main><h1>x</h1></main></body></html>'
    options = ClientOptions(dictionary={"en": str(write(tmp_path))})
    with pages({"/": page}, options) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        tab = browser.new_page()
        asked: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto(site)
        tab.evaluate("document.dispatchEvent(new CustomEvent('curbcut:options'))")
        tab.get_by_role("button", name="Tools").click()
        tab.get_by_label("Look up a word").fill("bulb")
        tab.get_by_role("button", name="Look up", exact=True).click()
        expect(tab.locator(".answer")).to_have_text(
            "bulb\n  1: what a tulip grows from\n\nbulb\n  2: a lamp <b>", use_inner_text=True
        )
        tab.get_by_label("Look up a word").fill("rose")
        tab.keyboard.press("Enter")
        expect(tab.locator(".answer")).to_have_text("Nothing found.")
        assert f"{site}/_curbcut/dictionary?language=en&word={quote('bulb')}" in asked
        assert {url.startswith(site) for url in asked} == {True}
        browser.close()
