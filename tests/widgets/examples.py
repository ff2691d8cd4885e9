"""The examples of the WAI-ARIA Authoring Practices, each with the keys that its own table names."""

import os
import re
from pathlib import Path

from tests.widgets.playing import Step

FOLDER = Path(os.environ.get("CURBCUT_APG", "/nonexistent")) / "content"
"""https://github.com/w3c/aria-practices, in the folder that `CURBCUT_APG` names."""

MOVE_BY_THEMSELVES = {"carousel-2-tablist.html", "meter.html"}
"""Two of one side by side never show the same."""
KINDS = 2
"""How many different controls of an example are tried."""
MOST_KEYS = 10

_TABLE = re.compile(r'id="kbd_label".*?(?:id="rps_label"|</section>)', re.DOTALL)
_CELL = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_ALTERNATIVES = re.compile(r"<li>|<br>|\bor\b|,")
_KEY = re.compile(r"<kbd>(.*?)</kbd>", re.DOTALL)
_NAMES = {
    **{f"{way.lower()} arrow": f"Arrow{way}" for way in ("Down", "Up", "Left", "Right")},
    **{name.lower(): name for name in ("Tab", "Enter", "Space", "Home", "End", "Escape", "Delete")},
    **{name.lower(): name for name in ("Shift", "Control", "Alt")},
    "esc": "Escape",
    **{f"page{space}{way.lower()}": f"Page{way}" for way in ("Up", "Down") for space in (" ", "")},
    **dict.fromkeys(("character", "a-z", "a-z, a-z", "printable characters"), "a"),
}
_LEAVES = {"Alt+ArrowLeft", "Alt+ArrowRight"}
"""What the browser itself goes back and forth with."""


def pages() -> list[Path]:
    """Those that say which keys do what."""
    found = sorted(FOLDER.glob("patterns/*/examples/*.html"))
    return [page for page in found if page.name not in MOVE_BY_THEMSELVES and _TABLE.search(page.read_text("utf-8"))]


def keys_of(page: str) -> list[str]:
    """The keys in an example's own table, in its order; the usual ones where none of them is known."""
    found: dict[str, None] = {}
    table = _TABLE.search(page)
    for cell in _CELL.findall(table[0]) if table else ():
        for alternative in _ALTERNATIVES.split(cell):
            names = [_NAMES.get(" ".join(key.split()).lower(), "") for key in _KEY.findall(alternative)]
            if names and all(names):
                found["+".join(names)] = None
    keys = [key for key in found if key not in _LEAVES and key not in {"Shift", "Control", "Alt"}]
    return keys[:MOST_KEYS] or ["Enter", "Space", "ArrowDown", "ArrowRight", "Home", "Escape", "Tab"]


def steps_of(page: str) -> list[Step]:
    keys = keys_of(page)
    return [Step(act) for number in range(KINDS) for act in (f"item {number}", *keys, "Escape")]
