"""What the client's tests share: the engines, each started once, and a site."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.client.engines import ENGINES, Engine, Playwrights
from tests.middleware import conftest  # noqa: F401 - Django can be set up only once in a process


class Running(dict[str, Engine]):
    """The engines that a module has asked for."""

    def __init__(self, stack: ExitStack) -> None:
        super().__init__()
        self._stack = stack
        self._playwrights = Playwrights(stack)

    def __missing__(self, name: str) -> Engine:
        self[name] = self._stack.enter_context(ENGINES[name](self._playwrights))
        return self[name]


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    with ExitStack() as stack:
        yield Running(stack)


@pytest.fixture
def engine(request: pytest.FixtureRequest, running: Running) -> Engine:
    """The engine that the test asks for by name, with a fresh page."""
    engine = running[request.param]
    engine.fresh()
    return engine
