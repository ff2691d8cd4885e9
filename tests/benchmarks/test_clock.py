"""What the measuring itself must get right; no time is asserted, because machines differ."""

import pytest

from benchmarks.clock import growth, least_seconds
from benchmarks.measures import Measure


@pytest.mark.parametrize(("exponent", "factor"), [(1.0, 3.0), (2.0, 0.1), (1.5, 7.0)])
def test_the_exponent_of_growth_is_found(exponent: float, factor: float) -> None:
    sizes = [10, 100, 1_000, 5_000]

    assert growth(sizes, [factor * size**exponent for size in sizes]) == pytest.approx(exponent)


def test_calls_take_turns_and_each_has_as_many_rounds() -> None:
    called: list[str] = []
    least = least_seconds({"a": lambda: called.append("a"), "b": lambda: called.append("b")}, rounds=3)

    assert called == ["a", "b"] * 3
    assert set(least) == {"a", "b"}
    assert all(seconds > 0 for seconds in least.values())


def test_a_promise_is_kept_up_to_its_limit() -> None:
    most = Measure(section="s", name="n", value=4.0, promise=4.0)
    least = Measure(section="s", name="n", value=99.0, promise=100.0, is_least=True)
    none = Measure(section="s", name="n", value=1.0)

    assert (most.is_kept, least.is_kept, none.is_kept) == (True, False, None)
