"""What was measured, and what was promised."""

import msgspec


class Measure(msgspec.Struct, frozen=True, kw_only=True):
    """One number. `promise` is the limit that the specification sets, `moonshot` the one it dreams of; a number whose
    `is_least` is true must be at least that, any other at most."""

    section: str
    name: str
    value: float
    unit: str = "times"
    promise: float | None = None
    moonshot: float | None = None
    is_least: bool = False
    note: str = ""

    @property
    def is_kept(self) -> bool | None:
        """Whether the promise is kept; None where nothing is promised."""
        if self.promise is None:
            return None
        return self.value >= self.promise if self.is_least else self.value <= self.promise
