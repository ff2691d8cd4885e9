from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.knowledge.store.postgresql import empty_database, running_server


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    with running_server() as place:
        yield place


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A store of either kind, without anything in it."""
    if request.param == "postgresql":
        place: str = request.getfixturevalue("postgresql")
        return empty_database(place)
    return str(tmp_path / "curbcut.db")
