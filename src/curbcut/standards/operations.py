"""
What a page's scripts make and do not name, and what it is called: as a learner writes it down and the client makes it
true in the page. One JSON object a line. Whatever is not exactly that makes the whole answer unused.
"""

import json
import re
from functools import lru_cache
from typing import Final, NamedTuple

from curbcut.standards.answer_lines import records_in

MOST: Final = 100
"""Operations that one answer may hold: each stands in every page of its template."""
LONGEST_VALUE: Final = 300

TOLD: Final = frozenset({"alt", "aria-label", "autocomplete", "role", "title"})
"""What an operation may say of an element: how it is called, never a state, which a script would change."""

_NAME: Final = r"-?[A-Za-z_][\w-]*"
_VALUE: Final = r'\[(?:d|href|name|placeholder|src|type)\^?="[^"\\\n\r]{1,300}"\]'
_COMPOUND: Final = rf"[a-z][a-z0-9-]*(?:#{_NAME})?(?:\.{_NAME})*(?:{_VALUE})?"
_SELECTOR: Final = re.compile(
    rf"(?:{_COMPOUND} (?:> )?){{0,3}}{_COMPOUND}(?::has\((?:> )?{_COMPOUND}\)|:nth-child\(\d{{1,2}}\))?", re.ASCII
)


class Operation(NamedTuple):
    """One change to every element that a selector finds, now or later. Without `replaces` only where the attribute is
    missing."""

    at: str
    name: str
    value: str
    replaces: str | None = None

    @property
    def line(self) -> str:
        return json.dumps({name: value for name, value in self._asdict().items() if value is not None})


@lru_cache(maxsize=32)
def operations_in(answer: str) -> tuple[Operation, ...]:
    """What an answer says; nothing of it if any of its lines is something else."""
    return records_in(answer, Operation, is_sound, MOST)


def is_sound(operation: Operation) -> bool:
    """Whether an operation says no more than operations may."""
    words = (operation.value, operation.replaces or "")
    return (
        isinstance(operation.at, str)
        and len(operation.at) <= 600
        and _SELECTOR.fullmatch(operation.at) is not None
        and operation.name in TOLD
        and all(isinstance(each, str) and len(each) <= LONGEST_VALUE for each in words)
    )
