"""
What is remembered of words that pages are full of: colours, selectors, names of icons, labels.

Most of them come again, on this page and on the next. Few are long, but a page may hold a picture of megabytes in an
address, and thousands of those would fill the memory of a process that lives for weeks. So all of it is forgotten each
time that so many bytes of pages have been worked on, which costs the next page a few milliseconds.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, ParamSpec, TypeVar, cast
from urllib.parse import clear_cache  # type: ignore[attr-defined]  # not among its public names, and its only way

MOST_BYTES: Final = 16_000_000
"""Of pages, after which all is forgotten. What is kept takes a few times as much at most."""

_P = ParamSpec("_P")
_R = TypeVar("_R")


class _Memory:
    """What there is to forget, and how much has been seen since it was forgotten last."""

    def __init__(self) -> None:
        self.forgetting: list[Callable[[], None]] = [clear_cache]  # Python's own memory of addresses
        self.bytes_since = 0


_memory = _Memory()


def remembered(most: int) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Keeps the results of a function of words of pages. most: how many, the latest."""

    def keep(function: Callable[_P, _R]) -> Callable[_P, _R]:
        known = lru_cache(maxsize=most)(function)
        _memory.forgetting.append(known.cache_clear)
        return cast(Callable[_P, _R], known)

    return keep


def note_page(size: int) -> None:
    """Counts a page of so many bytes that is to be worked on. What threads count at the same time may get lost: it is
    a measure, and what is forgotten is only worked out anew."""
    _memory.bytes_since += size
    if _memory.bytes_since >= MOST_BYTES:
        _memory.bytes_since = 0
        for forget in _memory.forgetting:
            forget()
