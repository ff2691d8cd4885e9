"""A folder of pages, remediated into another folder, with what became of each page."""

from __future__ import annotations

import shutil
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import curbcut
from curbcut.client import ClientOptions, Insertion, built_files
from curbcut.knowledge import NOTHING, instant
from curbcut.report import FindingReport, PageReport, page_report

LANGUAGES = instant(NOTHING, may_wait=True)
"""Nothing is known of this site but what its texts tell by themselves."""

PATIENT = curbcut.Settings(time_budget=30)
"""Nobody waits: the first text may take the time to load what tells languages apart."""


CLIENT = Insertion(options=ClientOptions(), folder=ClientOptions().path)
"""What visitors get beside the repairs: keys for scripted controls, quick navigation, accessibility options."""


@dataclass(frozen=True, slots=True)
class RepairedPage:
    """One page of the site, before and after."""

    name: str
    before: PageReport
    """As it came, with what becomes of each finding."""
    after: PageReport
    """What is still found on the page that was written."""
    seconds: float
    """That the repair took, parsing included."""

    def outcomes(self) -> Counter[curbcut.Outcome]:
        """Its violations, by what became of them."""
        return Counter(finding.outcome for finding in violations(self.before))


def violations(page: PageReport) -> list[FindingReport]:
    """The findings that fail a WCAG success criterion for certain."""
    return [finding for finding in page.findings if finding.is_violation]


def repair_site(source: Path, target: Path) -> list[RepairedPage]:
    """Writes the site in `source` into the folder `target`: its pages repaired and with the client, all other files as
    they are, and the client's own."""
    if target.exists():
        shutil.rmtree(target)
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("*.md"))
    (target / CLIENT.folder.strip("/")).mkdir(parents=True)
    for file in built_files().by_name.values():
        (target / CLIENT.folder.strip("/") / file.name).write_bytes(file.content)
    pages = sorted(target.rglob("*.html"))
    for page in pages[:1]:
        curbcut.remediate(page.read_bytes())  # not timed: the first page of a process pays for loading the rules
    return [_repair(page, page.relative_to(target).as_posix()) for page in pages]


def _repair(page: Path, name: str) -> RepairedPage:
    body = page.read_bytes()
    url = f"https://wrenfield.example/{name}"
    started = time.perf_counter()
    remediation = curbcut.remediate(
        body, content_type="text/html", url=url, knowledge=LANGUAGES, settings=PATIENT, addition=CLIENT
    )
    seconds = time.perf_counter() - started
    page.write_bytes(remediation.body)
    again = curbcut.remediate(
        remediation.body, content_type="text/html", url=url, knowledge=LANGUAGES, settings=PATIENT
    )
    return RepairedPage(
        name,
        before=page_report(name, remediation, length=len(body)),
        after=page_report(name, again, length=len(remediation.body)),
        seconds=seconds,
    )
