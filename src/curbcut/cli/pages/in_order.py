"""Work on many pages by several processes, its results in the order of the pages."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from typing import TypeVar

from curbcut.errors import CurbcutError

MANY = 200
"""From so many pages on, more than one process is worth its start."""

CHUNK = 16
"""Pages that a process is handed at once."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_order(
    work: Callable[[Item], Result], items: Sequence[Item], *, jobs: int | None, doing: str, chunk: int = CHUNK
) -> Iterator[Result]:
    """The results of `work`, in the order of the items. Raises CurbcutError if a process dies.

    jobs: how many processes, None to choose. doing: what the progress bar says, which is shown on a terminal only.
    chunk: how many items a process is handed at once.
    """
    processes = _processes(jobs, len(items))
    with progress(len(items), doing) as advance:
        for result in _results(work, items, processes, chunk):
            advance()
            yield result


def _processes(jobs: int | None, number: int) -> int:
    if jobs is None:
        jobs = (os.cpu_count() or 1) if number >= MANY else 1
    return max(1, min(jobs, number))


def _results(work: Callable[[Item], Result], items: Sequence[Item], processes: int, chunk: int) -> Iterator[Result]:
    if processes == 1:
        yield from map(work, items)
        return
    import multiprocessing  # loaded only where there is work for more than one process
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    context = multiprocessing.get_context("spawn")  # the same on every system, and safe beside threads
    try:
        with ProcessPoolExecutor(processes, mp_context=context) as pool:
            yield from pool.map(work, items, chunksize=max(1, min(chunk, len(items) // processes)))
    except BrokenProcessPool as error:
        raise CurbcutError("A process ended before its work did, perhaps for want of memory. Try --jobs 1.") from error


def progress(total: int, doing: str) -> "_Progress | nullcontext[Callable[[], None]]":
    """A bar on a terminal that what it gives moves on by one; nothing where nobody watches."""
    if total < 2 or not sys.stderr.isatty():
        return nullcontext(_do_nothing)
    return _Progress(total, doing)


def _do_nothing() -> None:
    """What there is to advance where nobody watches."""


class _Progress:
    """A bar on standard error, gone when the work is done."""

    def __init__(self, total: int, doing: str) -> None:
        from rich.console import Console  # loaded only where somebody watches
        from rich.progress import Progress

        self._progress = Progress(console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task(doing, total=total)

    def __enter__(self) -> Callable[[], None]:
        self._progress.start()
        return lambda: self._progress.advance(self._task)

    def __exit__(self, *_: object) -> None:
        self._progress.stop()
