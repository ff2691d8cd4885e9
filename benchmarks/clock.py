"""Processor time, so measured that two calls can be compared on a busy machine."""

import gc
import math
import time
from collections.abc import Callable, Mapping, Sequence


def least_seconds(calls: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The least processor time of each call, in seconds; in every round each has its turn."""
    least = dict.fromkeys(calls, math.inf)
    for _ in range(rounds):
        gc.collect()
        for name, call in calls.items():
            least[name] = min(least[name], seconds_of(call))
    return least


def seconds_of(call: Callable[[], object]) -> float:
    """The processor time of one call, in seconds."""
    start = time.thread_time_ns()
    call()
    return max(time.thread_time_ns() - start, 1) / 1e9


def growth(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The exponent of growth: the slope of a straight line through logarithms. 1 is linear, 2 quadratic."""
    xs, ys = [math.log(size) for size in sizes], [math.log(cost) for cost in costs]
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    steep = sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True))
    return steep / sum((x - middle_x) ** 2 for x in xs)
