"""What was found on pages and what became of it, for people and for programs: one file per format."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from curbcut.report import html, json, junit, sarif, summary, text
from curbcut.report.about import NOT_TESTED, About
from curbcut.report.page import FindingReport, Kind, PageReport, counts_of, page_report

RENDERERS: Mapping[str, Callable[[Sequence[PageReport], About], str]] = MappingProxyType(
    {"text": text.render, "json": json.render, "sarif": sarif.render, "junit": junit.render, "html": html.render}
)
"""Every format by its name."""

__all__ = [
    "NOT_TESTED",
    "RENDERERS",
    "About",
    "FindingReport",
    "Kind",
    "PageReport",
    "counts_of",
    "page_report",
    "summary",
]
