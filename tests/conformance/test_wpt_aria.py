"""Roles, names and descriptions are those that the Web Platform Tests expect, but for differences with a reason."""

import json
import re
from pathlib import Path

import pytest

from tests.conformance import wpt

DIFFERENCES = [
    re.compile(re.escape(each["cases"]).replace(r"\*", ".*"))
    for each in json.loads((Path(__file__).parent / "expected_wpt.json").read_text())
]
PAGES = wpt.pages()

pytestmark = [
    pytest.mark.conformance,
    pytest.mark.skipif(not PAGES, reason="the Web Platform Tests are in the folder that CURBCUT_WPT names"),
]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(wpt.ROOT).as_posix())
def test_a_page_of_the_suite_gives_what_it_expects(page: Path) -> None:
    differing = [case for case in wpt.cases_in(page) if not case.agrees]
    assert [case for case in differing if not any(known.match(case.key) for known in DIFFERENCES)] == []


def test_nearly_all_of_the_suite_agrees() -> None:
    cases = [case for page in PAGES for case in wpt.cases_in(page)]
    agreeing = sum(case.agrees for case in cases)
    assert len(cases) > 100
    assert agreeing / len(cases) > 0.85, f"{agreeing} of {len(cases)}"
