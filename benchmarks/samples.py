"""The pages that are measured: generated ones, the example site's, and real ones where a folder has them."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.generated import page_of

SIZES = (10_000, 100_000, 500_000)
CLINIC = Path(__file__).parent.parent / "examples" / "clinic"
REAL_PAGES = Path(os.environ.get("CURBCUT_SHARED", "../shared")) / "evals" / "pages"
SMALLEST_REAL_PAGE = 9_000
"""Bytes; a smaller file in that folder is a test case rather than a page."""


class Sample(NamedTuple):
    """A page and what it is called."""

    name: str
    body: bytes


def generated() -> list[Sample]:
    return [Sample(f"generated, {size // 1000} KB", page_of(size)) for size in SIZES]


def clinic() -> list[Sample]:
    """The pages of the example site."""
    return [Sample(f"clinic, {path.stem}", path.read_bytes()) for path in sorted(CLINIC.glob("*.html"))]


def real() -> list[Sample]:
    """Real pages; none without the folder."""
    return list(_real())


def _real() -> Iterator[Sample]:
    for path in sorted(REAL_PAGES.glob("*.html")):
        body = path.read_bytes()
        if len(body) >= SMALLEST_REAL_PAGE:
            yield Sample(path.stem, body)
