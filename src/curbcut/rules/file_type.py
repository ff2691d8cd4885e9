"""
Links to files say that they lead to a file.

Someone who follows a link expects a page. A PDF or a download opens another program, may be large, and is often hard to
read with a screen reader; who knows before can decide.
"""

import re
from collections.abc import Iterator
from typing import Final

from curbcut.aria import is_exposed, name_of
from curbcut.html import Element
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Links to files say that they lead to a file",
    impact=Impact.MINOR,
    looks_at=["a"],
)

FILES: Final = (
    ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".csv", ".epub",
    ".zip", ".rar", ".7z", ".tar", ".gz",
)  # fmt: skip
"""Endings of addresses that do not open as a page."""
_MAY_BE_A_FILE: Final = re.compile(rf"(?:{'|'.join(map(re.escape, FILES))})\s*(?:[?#]|\Z)", re.IGNORECASE)
_FAMILIES: Final = {
    "doc": "word", "docx": "word", "odt": "word", "rtf": "word", "xls": "excel", "xlsx": "excel", "ods": "excel",
    "ppt": "powerpoint", "pptx": "powerpoint", "odp": "powerpoint",
}  # fmt: skip
_SAYS_FILE = re.compile(
    r"\b(?:download|file|document|datei|dokument|herunterladen|fichier|télécharger|archivo|descargar)\b"
)


@rule.finds
def links_that_open_files_unsaid(page: Page) -> Iterator[Finding]:
    for link in page.document.where("href", _MAY_BE_A_FILE.search):
        ending = _ending_of(link.get("href") or "")
        if ending and link.tag == "a" and link.is_html and is_exposed(link) and not _says_so(link, ending):
            yield Finding(link, f"This link leads to a {ending.upper()} file and does not say so.", is_advice=True)


def _ending_of(address: str) -> str:
    """The ending of a file's name, `"pdf"`; `""` for an address that is no file's."""
    path = address.partition("#")[0].partition("?")[0].rstrip().lower()
    return path.rpartition(".")[2] if path.endswith(FILES) else ""


def _says_so(link: Element, ending: str) -> bool:
    said = f"{name_of(link)} {link.get('title') or ''}".lower()
    return ending in said or _FAMILIES.get(ending, ending) in said or _SAYS_FILE.search(said) is not None


rule.examples = [
    Good('<a href="report.pdf">Annual report (PDF, 2 MB)</a>', "says what it is"),
    Good('<a href="report.pdf">Download the annual report</a>', "a download is a file"),
    Good('<a href="table.xlsx">Prices as an Excel sheet</a>', "people know the program rather than the ending"),
    Good('<a href="https://example.com/">example.com</a>', "a page"),
    Bad('<a href="/files/report.PDF?v=2">Annual report</a>', becomes=None, why="what the link says is the author's"),
]
