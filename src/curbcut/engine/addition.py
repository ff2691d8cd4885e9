"""What is written into pages besides the fixes: elements of Curbcut's own that no rule asks for."""

from collections.abc import Sequence
from typing import Protocol

from curbcut.html import Document
from curbcut.patch import Change, TellInBrowser


class Addition(Protocol):
    """Something that is added to the head of every page that can take it."""

    @property
    def version(self) -> str:
        """Says all on which `changes` depend besides the page: the same version, the same changes."""
        ...

    def changes(self, document: Document, made: Sequence[Change]) -> Sequence[Change]:
        """What to write into the page, of which `made` is to become true; nothing if it cannot take it, or has it."""
        ...

    def kept(self, document: Document, made: Sequence[Change]) -> Sequence[TellInBrowser]:
        """What it has to know of changes that were made before the last look at the page, for `changes`."""
        ...
