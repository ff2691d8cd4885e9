"""A page that arrives in pieces, held back until it is whole."""

import time


class Held:
    """The pieces of one page, and whether it may be held back any longer."""

    def __init__(self, largest_page: int, longest_wait: float) -> None:
        """largest_page: in bytes. longest_wait: in seconds."""
        self.longest_wait = longest_wait
        self._pieces: list[bytes] = []
        self._room = largest_page
        self._deadline = time.monotonic() + longest_wait

    def add(self, piece: bytes) -> None:
        self._pieces.append(piece)
        self._room -= len(piece)

    @property
    def is_too_large(self) -> bool:
        return self._room < 0

    @property
    def is_too_slow(self) -> bool:
        return time.monotonic() > self._deadline

    def take(self) -> bytes:
        """Everything held so far, which is then held no more."""
        pieces, self._pieces = self._pieces, []
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)
