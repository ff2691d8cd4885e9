"""How answers of several lines are read, each line one JSON object."""

import json
from collections.abc import Callable
from typing import TypeVar

Record = TypeVar("Record")


def records_in(
    answer: str, kind: Callable[..., Record], is_sound: Callable[[Record], bool], most: int
) -> tuple[Record, ...]:
    """What an answer says; nothing of it if any of its lines is something else, or says more than it may.

    kind: made of the members of a line's object. is_sound: whether what was made says no more than it may. most: lines
    that an answer may have."""
    lines = answer.splitlines()
    found = (_record(line, kind, is_sound) for line in lines[: most + 1])
    kept = tuple(each for each in found if each is not None)
    return kept if len(kept) == len(lines) <= most else ()


def _record(line: str, kind: Callable[..., Record], is_sound: Callable[[Record], bool]) -> Record | None:
    try:
        record = kind(**json.loads(line))
    except (ValueError, TypeError):
        return None
    return record if is_sound(record) else None
