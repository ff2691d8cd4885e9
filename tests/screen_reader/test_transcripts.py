"""
What Orca says of the example site, in Firefox: as it is, as repaired, and as repaired with the screen-reader profile.

The transcripts are kept; `make listen` writes them anew. They are compared where Orca is the version that spoke them.
"""

from collections.abc import Iterator

import pytest

from tests.client.test_entry import WELCOME
from tests.screen_reader.desktop import orca_version
from tests.screen_reader.reader import Reader, missing_for, reader
from tests.screen_reader.readings import PAGES, PROFILE, READINGS, Reading, Step, lines_of, read
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


def heard(orca: Reader, site: str, name: str, readings: tuple[Reading, ...]) -> list[tuple[Reading, list[Step]]]:
    """What was said; kept where that is asked for, else it must be what is kept, in the words of the same Orca."""
    spoken_by = f"Orca {orca_version()}"
    if ACCEPTS:
        said = list(read(orca, site, readings))
        keep(name, f"{spoken_by} in Firefox {orca.version}", text_of(said))
        return said
    versions, expected = kept(name)
    if not versions.startswith(f"{spoken_by} "):
        return list(read(orca, site, readings))  # which uses other words
    said = list(read(orca, site, readings, lambda reading, steps: text_of([(reading, steps)]) in expected))
    assert text_of(said) == expected
    return said


def test_the_site_as_it_is(orca: Reader) -> None:
    with as_it_is() as site:
        assert "Facebook link." not in lines_of(heard(orca, site, "before", READINGS))


def test_the_site_as_repaired_says_once_what_there_is(orca: Reader) -> None:
    with as_repaired(*PAGES) as site:
        said = lines_of(heard(orca, site, "after", READINGS))
    assert [line for line in said if line.startswith("Screen reader support")] == [WELCOME]
    assert "Facebook link." in said


def test_the_profile_tells_what_opens_and_adds_keys(orca: Reader) -> None:
    with as_repaired(*PAGES) as site:
        said = lines_of(heard(orca, site, "profile", PROFILE))
    assert said.count("Opened: Our letter") == 1
    assert "Screen reader support is on." in said
