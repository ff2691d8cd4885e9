"""Pages from pieces: files of lines, each a piece of markup that may ask for others, as `{field}`."""

import random
import re
from functools import cache
from itertools import count
from pathlib import Path

PIECES = Path(__file__).with_name("pieces")
SECTIONS = range(4, 8)
"""How many sections a page has."""
_ASKED = re.compile(r"\{([a-z-]+)\}")


def made_page(seed: int) -> str:
    """A page of a shop with several faults; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 nothing secret
    numbers = count(1)
    head, frame, bar, foot = (_one(kind, chance) for kind in ("heads", "frames", "bars", "feet"))
    title = chance.choice(["<h1>Woodworks Vienna</h1>", ""])
    sections = "\n".join(_one("sections", chance) for _ in range(chance.choice(SECTIONS)))
    page = f"<!doctype html>\n{head}\n<body>\n{bar}\n{frame}\n{foot}\n</body></html>\n"
    page = page.replace("{all}", f"{title}\n{sections}\n")
    while (asked := _ASKED.search(page)) is not None:
        piece = _one(asked[1], chance).replace("{number}", str(next(numbers)))
        page = page[: asked.start()] + piece + page[asked.end() :]
    return page


def _one(kind: str, chance: random.Random) -> str:
    return chance.choice(_pieces(kind))


@cache
def _pieces(kind: str) -> tuple[str, ...]:
    return tuple((PIECES / f"{kind}.txt").read_text(encoding="utf-8").splitlines())
