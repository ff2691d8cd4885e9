"""What Orca says in Chromium, which tells it of a page in its own way: that the same is heard, not in which words."""

from collections.abc import Iterator

import pytest

from tests.client.test_entry import WELCOME
from tests.screen_reader.reader import Reader, missing_for, reader
from tests.screen_reader.readings import FIRST_VISIT, POPUP, read
from tests.screen_reader.sites import as_repaired

WHY_NOT = missing_for("chromium")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.xdist_group("orca"),
    pytest.mark.skipif(WHY_NOT is not None, reason=str(WHY_NOT)),
]


@pytest.fixture(scope="module")
def orca() -> Iterator[Reader]:
    with reader("chromium") as started:
        yield started


def test_what_there_is_is_said_once_and_a_popup_is_heard_when_it_opens(orca: Reader) -> None:
    with as_repaired("index.html") as site:
        first, second, popup = (steps for _, steps in read(orca, site, (FIRST_VISIT, FIRST_VISIT, POPUP)))
    assert first[0].said == [WELCOME]
    assert second[0].said == []
    opened = next(step for step in popup if step.done == "script showPopup()")
    assert opened.said is not None
    assert opened.said[-1] == "Close push button."
    assert orca.js("document.activeElement.textContent") == "Home"  # where the focus was before it opened
