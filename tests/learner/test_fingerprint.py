"""What tells one state of a page from another, and pages kept aside."""

from pathlib import Path

import pytest

from curbcut.learner.crawl import Fetched
from curbcut.learner.fingerprint import page_digest
from curbcut.learner.spool import Spool


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"<p>a</p>", b"<p>a<!-- served by web3 --></p>"),
        (b"<p>a</p> \n <p>b</p>", b"<p>a</p>\n<p>b</p>"),
        (b'<script nonce="a1">x()</script>', b'<script nonce="b2">x()</script>'),
        (b'<input type="hidden" name="t" value="1">', b'<input type="hidden" name="t" value="2">'),
        (b'<input value="1" type=hidden>', b"<input type=hidden>"),
        (b'<meta name="csrf-token" content="1">', b'<meta name="csrf-token" content="2">'),
        (b'{"csrfToken": "a"}', b'{"csrfToken": "b"}'),
        (b"var x_timestamp = 17;", b"var x_timestamp = 18;"),
    ],
)
def test_what_is_sent_differently_each_time_does_not_count(before: bytes, after: bytes) -> None:
    assert page_digest(before) == page_digest(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"<p>a</p>", b"<p>b</p>"),
        (b"<p>a</p>", b"<p class=x>a</p>"),
        (b'<input type="text" value="1">', b'<input type="text" value="2">'),
        (b'<link href="/a.1f3.css">', b'<link href="/a.2f3.css">'),
        (b"<p>a b</p>", b"<p>ab</p>"),
        (b'<meta name="description" content="1">', b'<meta name="description" content="2">'),
    ],
)
def test_everything_else_does(before: bytes, after: bytes) -> None:
    assert page_digest(before) != page_digest(after)


def test_a_page_kept_aside_comes_back_as_it_was_and_old_ones_make_room() -> None:
    spool = Spool(largest=20)
    pages = [Fetched(f"https://example.com/{n}", bytes([n]) * 9, "text/html; charset=utf-8") for n in range(3)]
    for page in pages[:2]:
        spool.add(page)
    assert [spool.get(page.url) for page in pages] == [pages[0], pages[1], None]
    spool.add(pages[2])
    assert list(spool) == [pages[2].url]
    assert spool[pages[2].url] == pages[2]
    spool.close()


def test_nothing_of_it_has_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    spool = Spool()
    spool.add(Fetched("https://example.com/", b"private", "text/html"))
    assert list(tmp_path.iterdir()) == []
    spool.close()
