"""
What Orca says of the example site, in Firefox: as it is, as repaired, and as repaired with the screen-reader profile.

The transcripts are kept; `make listen` writes them anew. They are compared where Orca is the version that spoke them.
"""

from collections.abc import Iterator

import pytest

from tests.client.test_entry import WELCOME
from tests.screen_reader.desktop import orca_version
from tests.screen_reader.reader import Reader, missing_for, reader
from tests.screen_reader.readings import PAGES, PROFILE, READINGS, lines_of, read
from tests.screen_reader.sites import as_it_is, as_repaired
from tests.screen_reader.transcripts import ACCEPTS, keep, kept, text_of

WHY_NOT = missing_for("firefox")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.xdist_group("orca"),
    pytest.mark.skipif(WHY_NOT is not None, reason=str(WHY_NOT)),
]


@pytest.fixture(scope="module")
def orca() -> Iterator[Reader]:
    with reader("firefox") as started:
        yield started


def compare(orca: Reader, name: str, text: str) -> None:
    """Keeps a transcript where that is asked for; else it must be the kept one, in the words of the same Orca."""
    spoken_by = f"Orca {orca_version()}"
    if ACCEPTS:
        keep(name, f"{spoken_by} in Firefox {orca.version}", text)
    versions, expected = kept(name)
    if not versions.startswith(f"{spoken_by} "):
        pytest.skip(f"the transcript is of {versions}; here is {spoken_by}, which uses other words")
    assert text == expected


def test_the_site_as_it_is(orca: Reader) -> None:
    with as_it_is() as site:
        compare(orca, "before", text_of(read(orca, site, READINGS)))


def test_the_site_as_repaired_says_once_what_there_is(orca: Reader) -> None:
    with as_repaired(*PAGES) as site:
        readings = list(read(orca, site, READINGS))
    assert [line for line in lines_of(readings) if line.startswith("Screen reader support")] == [WELCOME]
    compare(orca, "after", text_of(readings))


def test_the_profile_tells_what_opens_and_adds_keys(orca: Reader) -> None:
    with as_repaired(*PAGES) as site:
        compare(orca, "profile", text_of(read(orca, site, PROFILE)))
