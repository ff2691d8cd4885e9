"""
Who does the shards: processes of this machine, or a cluster of Ray.

Both are only handed shards, each of which may be done twice without harm; neither keeps track of pages.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from curbcut.cli.bulk.shard import Shard, Stats
from curbcut.cli.pages.in_order import in_order, progress
from curbcut.errors import CurbcutError

if TYPE_CHECKING:
    from ray import ObjectRef

Work = Callable[[Shard], Stats]

AHEAD: Final = 2
"""Shards for each processor that Ray is told of at a time."""
TRIES: Final = 5
"""How often a shard is given to another when whoever had it has died."""
NAME: Final = "curbcut bulk"
"""What Ray calls the work."""
STORE: Final = 100_000_000
"""Bytes that Ray takes on this machine for values that are passed on; ours are small."""


def on_processes(work: Work, shards: Sequence[Shard], jobs: int | None) -> Iterator[Stats]:
    """What becomes of the shards, in their order. jobs: processes at once, None for one a processor."""
    processes = min(jobs or os.cpu_count() or 1, len(shards))
    yield from in_order(work, shards, jobs=processes, doing="Repairing", chunk=1)


def on_ray(work: Work, shards: Sequence[Shard], jobs: int | None) -> Iterator[Stats]:
    """The same, as they are done, on the cluster that the environment variable RAY_ADDRESS names; without it on one
    that is begun on this machine, with so many processors. Raises CurbcutError."""
    if find_spec("ray") is None:
        raise CurbcutError("Ray is not installed. Run: pip install 'curbcut[ray]'")
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # Ray would tell its makers
    import ray

    own = {"num_cpus": jobs, "object_store_memory": STORE, "include_dashboard": False}
    try:
        ray.init(log_to_driver=False, logging_level="ERROR", **({} if os.environ.get("RAY_ADDRESS") else own))
        yield from _done_by_ray(work, shards)
    except (ray.exceptions.RayError, ConnectionError) as error:
        raise CurbcutError(f"Ray could not do it: {error} What is done stays done; run the command again.") from error
    finally:
        ray.shutdown()


def _done_by_ray(work: Work, shards: Sequence[Shard]) -> Iterator[Stats]:
    import ray

    do = ray.remote(num_cpus=1, max_retries=TRIES, name=NAME)(_do)
    shared = ray.put(work)
    waiting = iter(shards)
    going_on: list[ObjectRef[Stats]] = []
    with progress(len(shards), "Repairing") as advance:
        while True:
            free = AHEAD * max(1, int(ray.cluster_resources().get("CPU", 1))) - len(going_on)
            going_on += [do.remote(shared, shard) for _, shard in zip(range(free), waiting, strict=False)]
            if not going_on:
                return
            [done], going_on = ray.wait(going_on)
            yield ray.get(done)
            advance()


def _do(work: Work, shard: Shard) -> Stats:
    return work(shard)
