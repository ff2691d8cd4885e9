"""The examples of the WAI-ARIA Authoring Practices do with the client what they did without."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import curbcut
from tests.client.conftest import Running
from tests.widgets.examples import FOLDER, pages, steps_of
from tests.widgets.playing import compare, play_both
from tests.widgets.serving import Sites, both
from tests.widgets.test_widgets import in_one_engine

PAGES = pages()
SAID = re.compile(rb'\b(?:role|tabindex|aria-[a-z]+)="[^"]*"')

pytestmark = [
    pytest.mark.conformance,
    pytest.mark.skipif(not PAGES, reason="the ARIA Authoring Practices are in the folder that CURBCUT_APG names"),
]
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(FOLDER).as_posix())


@pytest.fixture(scope="module")
def sites() -> Iterator[Sites]:
    with both(FOLDER, {"": FOLDER}) as sites:
        yield sites


@each_page
@pytest.mark.browser
@in_one_engine
def test_an_example_does_what_it_did(running: Running, sites: Sites, name: str, page: Path) -> None:
    steps = steps_of(page.read_text("utf-8"))
    path = page.relative_to(FOLDER).as_posix()
    plain, helped = play_both(running[name], [f"{site}/{path}" for site in sites], steps)
    assert compare(steps, plain, helped).changed == []


@each_page
def test_nothing_that_an_example_says_of_a_control_is_taken_away(page: Path) -> None:
    body = page.read_bytes()
    repaired = curbcut.remediate(body, content_type="text/html; charset=utf-8", url="https://example.com/").body
    assert SAID.findall(repaired) != []
    assert Counter(SAID.findall(body)) - Counter(SAID.findall(repaired)) == Counter()
