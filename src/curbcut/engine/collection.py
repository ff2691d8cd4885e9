"""
Lets Python's collector of cycles rest while a page is worked on.

A pass makes tens of thousands of objects, and nearly all of them last as long as the page: the collector looks through
them again and again, and finds nothing. What it would have found it finds after the pass.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Pauses the collector, which all threads share, until this pass ends, however it ends.

    Of passes at the same time the first to pause it lets it go on, in the middle of the others: so it comes to its work
    however many there are. A host that has switched it off finds it so."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
