"""
What forms say of what they do not take, and where, as a learner writes it down and everybody reads it: one JSON object
a line. Whatever is not exactly that makes the whole answer unused.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Literal, NamedTuple, get_args

from curbcut.standards.answer_lines import records_in
from curbcut.standards.locators import MOST, is_locator

Says = Literal["words", "mark", "nothing"]
Where = Literal["in", "after", "before"]

SAYS: Final = frozenset(get_args(Says))
"""
How a form answers to what it does not take:

- `words`: by a message for each field
- `mark`: by another frame or colour, or by where it puts the focus, and without a word
- `nothing`: not at all
"""
PLACES: Final = frozenset(get_args(Where))
"""
Where the message of a field stands:

- `in`: in the largest box that holds this field and no other
- `after`, `before`: after or before that box, with no other field between
"""


class ErrorPlace(NamedTuple):
    """What a form does. `message` finds the messages of its fields, each `where` it belongs; `waiting` finds them in
    the source, where they stand empty until something is wrong, and are empty again when it is right: `""` where they
    do not."""

    form: str
    says: str
    message: str = ""
    where: str = ""
    waiting: str = ""

    @property
    def line(self) -> str:
        return json.dumps({name: value for name, value in self._asdict().items() if value != ""})

    @property
    def told(self) -> Mapping[str, str]:
        """What the client has to know."""
        return {"form": self.form, "message": self.message, "where": self.where}


@lru_cache(maxsize=32)
def error_places_in(answer: str) -> tuple[ErrorPlace, ...]:
    """What an answer says; nothing of it if any of its lines is something else."""
    return records_in(answer, ErrorPlace, is_sound, MOST)


def is_sound(place: ErrorPlace) -> bool:
    """Whether it says no more than such a line may."""
    if not all(isinstance(each, str) for each in place) or not is_locator(place.form) or place.says not in SAYS:
        return False
    if place.says != "words":
        return place[2:] == ("", "", "")
    waiting = not place.waiting or is_locator(place.waiting)
    return is_locator(place.message) and place.where in PLACES and waiting
