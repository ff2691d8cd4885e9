"""The example site and the list of its faults, read for the tests."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SITE = Path(__file__).parents[2] / "examples" / "clinic"
PAGES = sorted(path.name for path in SITE.glob("*.html"))


class Fault(NamedTuple):
    page: str
    fault: str
    markup: str
    criteria: str
    expected: str


def encoding_of(page: str) -> str:
    return "windows-1252" if page == "deutsch.html" else "utf-8"


def source_of(page: str) -> str:
    return (SITE / page).read_bytes().decode(encoding_of(page))


def faults() -> Iterator[Fault]:
    for line in (SITE / "FAULTS.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("|") and cells[0] != "page" and not cells[0].startswith("---"):
            page, fault, markup, criteria, expected = cells
            yield Fault(page, fault, markup.strip("`"), criteria, expected)


FAULTS = tuple(faults())
