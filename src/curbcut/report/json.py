"""For other programs: everything that is known about each finding."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from curbcut.report.about import About
from curbcut.report.page import Counts, PageReport, counts_of

FORMAT = 1
"""Raised when a reader of the format would have to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    format: int
    tool: str
    about: About
    summary: Counts
    pages: Sequence[PageReport]


def render(pages: Sequence[PageReport], about: About) -> str:
    """The report as JSON, indented, with a line feed at its end."""
    report = _Report(format=FORMAT, tool="curbcut", about=about, summary=counts_of(pages), pages=pages)
    encoded = msgspec.json.encode(report, enc_hook=str)
    return msgspec.json.format(encoded, indent=2).decode() + "\n"
