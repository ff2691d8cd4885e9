"""Work by several processes."""

import os
from collections.abc import Iterator

import pytest

from curbcut.cli.pages.in_order import in_order
from curbcut.errors import CurbcutError


def squared(number: int) -> int:
    return number * number


def ended(number: int) -> int:
    os._exit(number)


@pytest.mark.parametrize("jobs", [None, 1, 2, 50])
def test_results_come_in_the_order_of_the_items(jobs: int | None) -> None:
    assert list(in_order(squared, range(20), jobs=jobs, doing="Squaring")) == [number**2 for number in range(20)]


def test_one_process_works_on_nothing_before_it_is_asked_for() -> None:
    asked: list[int] = []
    results: Iterator[None] = in_order(asked.append, [1, 2, 3], jobs=1, doing="Asking")

    next(results)

    assert asked == [1]


def test_a_process_that_dies_is_said() -> None:
    with pytest.raises(CurbcutError, match="A process ended before its work did"):
        list(in_order(ended, [1, 2], jobs=2, doing="Ending"))
