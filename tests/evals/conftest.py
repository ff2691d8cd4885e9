"""The browser that the judges look with, where there are judges."""

from pathlib import Path

import pytest

from evals import judges
from evals.judges import CannotJudge
from tools.browser import find_browser


@pytest.fixture(scope="session")
def browser() -> Path:
    found = find_browser()
    if found is None:
        pytest.skip("no browser was found")
    try:
        judges.versions()
    except CannotJudge as reason:
        pytest.skip(str(reason))
    return found
