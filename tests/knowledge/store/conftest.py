from collections.abc import Iterator
from pathlib import Path

import pytest

from curbcut.knowledge.store import Store
from tests.knowledge.store.postgresql import empty_database, running_server


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    with running_server() as place:
        yield place


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of either kind."""
    if request.param == "postgresql":
        place: str = request.getfixturevalue("postgresql")
        return empty_database(place)
    return str(tmp_path / "curbcut.db")


@pytest.fixture
def store(address: str) -> Store:
    return Store(address)
