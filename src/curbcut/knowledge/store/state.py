"""What has become of something that is to be done in a pass."""

from enum import StrEnum
from typing import Final


class State(StrEnum):
    """Where a page or a question stands."""

    WAITING = "waiting"
    DONE = "done"
    """looked at; answered"""
    UNCHANGED = "unchanged"
    """as it was when it was last worked on, and so not worked on again"""
    OPEN = "open"
    """a question to which no answer was found"""
    CLOSED = "closed"
    """a page that robots.txt closes"""
    GONE = "gone"
    """nothing there, or no page"""
    ELSEWHERE = "elsewhere"
    """a page that is found at another address"""
    UNSEEN = "unseen"
    """a question on a page that the browser could not show"""
    FAILED = "failed"
    """tried too often"""


LOOKED_AT: Final = (State.DONE, State.UNCHANGED)
"""Pages that were there."""
