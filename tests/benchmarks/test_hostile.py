"""Hostile pages are done or passed through, small ones without a fault and large ones within their time."""

import time
from typing import Final

import pytest

from benchmarks.hostile import PAGES, SIZE
from curbcut.engine import Settings, remediate

BUDGET: Final = 0.5
MOST: Final = 8 * BUDGET
"""Far more than a page is held on a machine at rest, and far less than the minutes that a slip would cost."""


@pytest.mark.parametrize("name", PAGES)
def test_a_small_page_of_its_kind_is_worked_on_without_a_fault(name: str) -> None:
    page = PAGES[name](60)
    once = remediate(page, url="https://example.com/", settings=Settings(time_budget=60), strict=True)
    twice = remediate(once.body, url="https://example.com/", settings=Settings(time_budget=60), strict=True)

    assert (once.skipped, once.failed_rules) == (None, ())
    assert twice.body == once.body


@pytest.mark.parametrize("name", PAGES)
def test_a_large_page_of_its_kind_is_not_held_beyond_its_budget(name: str) -> None:
    page = PAGES[name](SIZE)
    start = time.thread_time()
    remediation = remediate(page, url="https://example.com/", settings=Settings(time_budget=BUDGET))

    assert time.thread_time() - start < MOST
    assert remediation.skipped is None or remediation.body is page
