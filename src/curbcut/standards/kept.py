"""
What was written into a page, so that the client can keep it true: scripts draw elements anew, copy them, and show other
things in them.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

SAYING: Final = frozenset({"alt", "aria-label", "title"})
"""Attributes that call an element something: no longer true when it shows something else."""

LASTING: Final = SAYING | {
    "aria-haspopup",
    "aria-hidden",
    "aria-level",
    "aria-required",
    "aria-roledescription",
    "autocomplete",
    "data-curbcut-keys",
    "dir",
    "lang",
    "role",
    "scope",
    "tabindex",
}
"""Attributes that are as true of an element drawn anew. No state is among them, and nothing that goes by ids."""


class Kept(NamedTuple):
    """
    One attribute that was written into elements of a page.

    at: a selector that finds them among others. name, value: the attribute. replaces: what its author had there.
    near: words of the value that are also said by the element `up` levels above: without them there the value is of
    something else. times: of how many elements this was true.
    """

    at: str
    name: str
    value: str
    replaces: str | None = None
    near: str = ""
    up: int = 0
    times: int = 1

    @property
    def told(self) -> Mapping[str, str | int]:
        """What the client has to know."""
        usual = Kept._field_defaults
        return {name: value for name, value in self._asdict().items() if name not in usual or value != usual[name]}
