"""What the learner asks of an engine for durable jobs, and what such an engine asks of the learner: nothing more."""

from collections.abc import Collection
from typing import Literal, Protocol


class Work(Protocol):
    """The work of passes, each by its number. Any of it may be done twice, or by two at once, and changes nothing then.

    Every method raises CurbcutError if it should be tried again later."""

    def begin(self, number: int) -> None:
        """Notes where to begin."""
        ...

    def next_pages(self, number: int) -> list[str]:
        """Pieces of work to do next, none when all are done: the keys of pages, with spaces between, which are visited
        one after the other."""
        ...

    def visit(self, number: int, key: str) -> None: ...

    def left(self, number: int, kind: str, keys: list[str]) -> list[str]:
        """Which of these pages or questions are not done yet; none once the pass is over."""
        ...

    def next_questions(self, number: int) -> list[str]:
        """Pieces of work, the most wanted first: the keys of questions, with spaces between, of which one looks at
        what the one before has opened."""
        ...

    def answer(self, number: int, key: str) -> None: ...

    def verify(self, number: int) -> None:
        """Looks at what has become of the pages."""
        ...

    def give_up(self, number: int, kind: str, key: str) -> None:
        """Notes that a page or a question could not be done."""
        ...

    def finish(self, number: int) -> None: ...


class Jobs(Protocol):
    """An engine that is running in this process, and does work that this process or others have given it."""

    def start(self, name: str) -> None:
        """Has a pass carried out, by this process or another; starting it again changes nothing. name: its number, and
        after a hyphen what tells it from one of the same number in another store."""
        ...

    def state(self, name: str) -> Literal["going on", "done", "failed"]:
        """How far the engine is with a pass; `"failed"` if it has given it up."""
        ...

    def take_over(self, living: Collection[str]) -> int:
        """Gives to others what workers had begun that are not among these, and returns how much that was."""
        ...

    def forget(self, names: Collection[str]) -> None:
        """Removes what is kept about passes that are over."""
        ...

    def close(self) -> None:
        """Takes no more work, finishes what has been begun, and gives back the rest."""
        ...
