"""Opening the inbox: the one place where what visitors reach meets the store, and only on a site that asked for it."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curbcut.knowledge.store.inbox import Inbox


def is_possible() -> bool:
    """Whether what the store needs is installed."""
    return all(find_spec(name) is not None for name in ("sqlalchemy", "alembic"))


def open_inbox(address: str) -> Inbox:
    """What visitors wrote, in the store at an address. Raises UsageError or StoreError."""
    from curbcut.knowledge.store.inbox import Inbox

    return Inbox(address)
