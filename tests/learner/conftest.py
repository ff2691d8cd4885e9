"""The stores of other tests, and how many browsers one pass opens."""

from collections.abc import Iterator

import pytest

from curbcut.learner import browser_thread
from tests.knowledge.store.conftest import address, postgresql

__all__ = ["address", "postgresql"]

WITH_SEVERAL = ("test_learn", "test_form_errors", "test_tabs")
"""Modules whose passes open as many browsers as they would for a person."""


@pytest.fixture(autouse=True, scope="module")
def one_browser(request: pytest.FixtureRequest) -> Iterator[None]:
    """One browser a pass: several tests run at once already, and a few questions are not worth a second start."""
    with pytest.MonkeyPatch.context() as patched:
        if request.module.__name__.rpartition(".")[2] not in WITH_SEVERAL:
            patched.setattr(browser_thread, "browsers_at_once", lambda: 1)
        yield
