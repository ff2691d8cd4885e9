"""The examples of the WAI-ARIA Authoring Practices do with the client what they did without."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.client.conftest import Running
from tests.widgets.examples import FOLDER, pages, steps_of
from tests.widgets.playing import compare, play_both
from tests.widgets.serving import Sites, both
from tests.widgets.test_widgets import in_chromium

PAGES = pages()

pytestmark = [
    pytest.mark.browser,
    pytest.mark.conformance,
    pytest.mark.skipif(not PAGES, reason="the ARIA Authoring Practices are in the folder that CURBCUT_APG names"),
]
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(FOLDER).as_posix())


@pytest.fixture(scope="module")
def sites() -> Iterator[Sites]:
    with both(FOLDER, {"": FOLDER}) as sites:
        yield sites


@each_page
@in_chromium
def test_an_example_does_what_it_did(running: Running, sites: Sites, name: str, page: Path) -> None:
    steps = steps_of(page.read_text("utf-8"))
    path = page.relative_to(FOLDER).as_posix()
    plain, helped = play_both(running[name], [f"{site}/{path}" for site in sites], steps)
    assert compare(steps, plain, helped).changed == []
