"""How pages are remediated from the command line: a value that can be sent to other processes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

import msgspec

from curbcut.cli.pages.inputs import Source
from curbcut.cli.pages.read import read_page
from curbcut.client import Insertion
from curbcut.config import FILES_SECONDS, Config, client_from, knowledge_from, settings_from
from curbcut.engine import Remediation, Settings, remediate, rules_for
from curbcut.errors import UnreadableInput
from curbcut.knowledge import Knowledge, instant
from curbcut.report import PageReport, page_report
from curbcut.rule import Rule


@dataclass(frozen=True, slots=True)
class Plan:
    """The site's settings. Each process makes of them what the engine takes, since local rules cannot be sent."""

    config: Config
    client_path: str = ""
    """Where the pages find the client's files, from the root of the site; without it they get no client."""

    @property
    def rules(self) -> Sequence[Rule]:
        """The rules that are run. Raises what is wrong with the settings, so that it is known before a page is read."""
        settings, _ = _prepared(self.config)
        return rules_for(settings)

    def repair(self, body: bytes, content_type: str, url: str, *, keep_findings: bool) -> Remediation:
        """What becomes of a page that is nobody's file."""
        settings, knowledge = _prepared(self.config)
        return remediate(
            body,
            content_type=content_type,
            url=url,
            knowledge=knowledge,
            settings=settings,
            keep_findings=keep_findings,
        )


def _addition(plan: Plan, url: str) -> Insertion | None:
    options = client_from(plan.config)
    if not plan.client_path or options is None:
        return None
    folder = f"{urlsplit(plan.config.url_base).path.rstrip('/')}{plan.client_path}"
    return Insertion(options=options, folder=folder, address=urljoin(url, folder))


class Remediated(NamedTuple):
    """A page as it came, what became of it, and what reports say of it."""

    original: bytes
    body: bytes
    report: PageReport


_PREPARED: dict[bytes, tuple[Settings, Knowledge]] = {}
"""By what the settings say: a process is handed them anew with every page."""


def _prepared(config: Config) -> tuple[Settings, Knowledge]:
    written = msgspec.json.encode(config)
    if written not in _PREPARED:
        settings = settings_from(config, seconds=FILES_SECONDS)
        _PREPARED[written] = settings, instant(knowledge_from(config), may_wait=True)
    return _PREPARED[written]


def remediate_source(source: Source | PageReport, plan: Plan, *, keep_body: bool = True) -> Remediated:
    """Reads and remediates one page; what cannot be looked at has a report that says why, and an empty body.
    keep_body: False if only the report is wanted."""
    if isinstance(source, PageReport):
        return Remediated(b"", b"", source)
    settings, knowledge = _prepared(plan.config)
    try:
        page = read_page(source, max_bytes=settings.max_bytes, url_base=plan.config.url_base)
    except UnreadableInput as error:
        return Remediated(b"", b"", PageReport(address=source.address, problem=str(error)))
    remediation = remediate(
        page.body,
        content_type=page.content_type,
        url=page.url,
        knowledge=knowledge,
        settings=settings,
        keep_body=keep_body,
        addition=_addition(plan, page.url),
    )
    return Remediated(page.body, remediation.body, page_report(source.address, remediation, length=len(page.body)))
