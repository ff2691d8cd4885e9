"""How often one visitor may write, and all of them together."""

import pytest

from curbcut.feedback import Limit


class Clock:
    """Stands still until it is moved."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_visitor_has_a_few_messages_at_once_and_then_one_now_and_then() -> None:
    clock = Clock()
    limit = Limit(at_once=2, seconds_each=60, clock=clock)
    assert [limit.seconds_to_wait("192.0.2.1") for _ in range(3)] == [0, 0, 60]
    clock.now += 45
    assert limit.seconds_to_wait("192.0.2.1") == 15
    clock.now += 15
    assert [limit.seconds_to_wait("192.0.2.1") for _ in range(2)] == [0, 60]
    clock.now += 10_000
    assert [limit.seconds_to_wait("192.0.2.1") for _ in range(3)] == [0, 0, 60]


def test_visitors_do_not_wait_for_each_other() -> None:
    limit = Limit(at_once=1, clock=Clock())
    assert [limit.seconds_to_wait(f"192.0.2.{n}") for n in range(3)] == [0, 0, 0]


def test_all_together_have_a_limit_too() -> None:
    clock = Clock()
    limit = Limit(at_once=1, all_at_once=2, seconds_of_all=5, clock=clock)
    assert [limit.seconds_to_wait(f"192.0.2.{n}") for n in range(3)] == [0, 0, 5]
    clock.now += 5
    assert limit.seconds_to_wait("192.0.2.2") == 0


@pytest.mark.parametrize(
    ("first", "second"),
    [("2001:db8::1", "2001:db8::ffff:1"), ("::ffff:192.0.2.1", "192.0.2.1"), ("", "")],
)
def test_addresses_of_one_household_are_one_visitor(first: str, second: str) -> None:
    limit = Limit(at_once=1, seconds_each=60, clock=Clock())
    assert [limit.seconds_to_wait(first), limit.seconds_to_wait(second)] == [0, 60]


def test_no_address_is_kept() -> None:
    limit = Limit()
    limit.seconds_to_wait("192.0.2.77")
    assert "192.0.2.77" not in repr(vars(limit))


def test_memory_does_not_grow_with_visitors() -> None:
    limit = Limit(all_at_once=10**9)
    for number in range(10_500):
        limit.seconds_to_wait(f"10.0.{number // 256}.{number % 256}")
    assert len(limit._buckets) == 10_000
