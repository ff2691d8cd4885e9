"""What is held against a fix and what is not, with looks that are made up in place of a browser's."""

from pathlib import Path
from unittest.mock import create_autospec

import pytest

from curbcut.engine import Settings
from curbcut.knowledge import NOTHING
from curbcut.knowledge.store import Store
from curbcut.learner.browser import Browser
from curbcut.learner.crawl import Fetched
from curbcut.learner.verify import withdrawing
from curbcut.learner.verify.looks import Look

PAGE = Fetched(
    "https://example.com/",
    b'<!doctype html><html lang="en"><head><title>News</title></head><body><main><h1>News</h1>'
    b'<marquee><p style="color:#bbb">Late news</p></marquee></main></body></html>',
    "text/html",
)


def withdrawn(monkeypatch: pytest.MonkeyPatch, folder: Path, *, found_by_script: int) -> list[tuple[str, str]]:
    """What is withdrawn where text at rest is hard to read, and a script finds so much by the tag when it rests."""

    def look(_browser: Browser, _page: Fetched, body: bytes, _rebuilt: object = ()) -> Look:
        moves = b"<marquee" in body
        found = {"marquee": 1 if moves else found_by_script}
        return Look({"color-contrast": 0 if moves else 3}, frozenset(), found, "", ())

    monkeypatch.setattr(withdrawing, "look_at", look)
    monkeypatch.setattr(withdrawing, "share_of_pixels_moved", lambda *_: 0.0)
    store = Store(str(folder / "site.db"))
    browser = create_autospec(Browser)
    return [(each.rule, each.reason) for each in withdrawing.verified(browser, [PAGE], store, NOTHING, Settings())]


def test_text_that_comes_to_rest_was_hard_to_read_before(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert withdrawn(monkeypatch, tmp_path, found_by_script=1) == []


def test_text_that_comes_to_rest_may_do_other_harm(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = withdrawn(monkeypatch, tmp_path, found_by_script=0)

    assert first == [("marquee", "axe-core's color-contrast finds fault with 3 places instead of 0")]
