"""Where questions and answers are kept: SQLite beside the site, or PostgreSQL; needs the extra `learn`.

Nothing on a visitor's time imports this: requests read the pack that is written from it."""

from curbcut.knowledge.store.lines import lines_of, record_lines
from curbcut.knowledge.store.store import OpenQuestion, Recorded, Store

__all__ = ["OpenQuestion", "Recorded", "Store", "lines_of", "record_lines"]
