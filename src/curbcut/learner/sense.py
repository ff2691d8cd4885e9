"""What a page answers is looked at before it is believed: its scripts may have changed what answers are made of."""

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from curbcut.errors import LearnerError


@contextmanager
def making_sense(answer: str) -> Iterator[None]:
    """Raises LearnerError where what a page answered is not of the shape that was asked for.

    answer: what was asked and of which page, as the message begins."""
    try:
        yield
    except msgspec.ValidationError as error:
        raise LearnerError(f"{answer} makes no sense: {error}") from error
