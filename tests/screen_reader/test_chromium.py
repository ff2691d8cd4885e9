"""What Orca says in Chromium, which tells it of a page in its own way: that the same is heard, not in which words."""

from collections.abc import Iterator

import pytest

from tests.client.test_entry import WELCOME
from tests.screen_reader.reader import Reader, missing_for, reader
from tests.screen_reader.readings import FIRST_VISIT, POPUP, Reading, Step, read
from tests.screen_reader.sites import as_repaired

CLOSE = "Close push button."
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


def is_heard(reading: Reading, steps: list[Step]) -> bool:
    """Whether its button is read when the popup opens, in that reading."""
    return reading != POPUP or any(step.done.startswith("script") and CLOSE in (step.said or ()) for step in steps)


def test_what_there_is_is_said_once_and_a_popup_is_heard_when_it_opens(orca: Reader) -> None:
    with as_repaired("index.html") as site:
        readings = read(orca, site, (FIRST_VISIT, FIRST_VISIT, POPUP), is_heard)
        first, second, popup = (steps for _, steps in readings)
    assert first[0].said == [WELCOME]
    assert second[0].said == []
    assert is_heard(POPUP, popup)
    inside, back = popup[-2:]
    assert inside.said == [CLOSE]  # Tab stays inside
    # Escape leads back. On a busy machine the page has the focus for a moment before, and Orca begins to read it.
    assert (back.said or [""])[-1] == "Home link."
