"""Where questions and answers are kept: SQLite beside the site, or PostgreSQL; needs the extra `learn`.

Nothing on a visitor's time imports this: requests read the pack that is written from it."""

from curbcut.knowledge.store.ledger import Group, Pass, Seen, Task
from curbcut.knowledge.store.lines import lines_of, record_lines
from curbcut.knowledge.store.overview import Overview, overview_of
from curbcut.knowledge.store.passes import Passes
from curbcut.knowledge.store.state import State
from curbcut.knowledge.store.store import OpenQuestion, Recorded, Store
from curbcut.knowledge.store.workers import Worker, Workers

__all__ = [
    "Group",
    "OpenQuestion",
    "Overview",
    "Pass",
    "Passes",
    "Recorded",
    "Seen",
    "State",
    "Store",
    "Task",
    "Worker",
    "Workers",
    "lines_of",
    "overview_of",
    "record_lines",
]
