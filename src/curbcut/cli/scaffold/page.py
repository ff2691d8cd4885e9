"""`curbcut scaffold page`: a real page, kept as it came, with what becomes of it."""

import re
from pathlib import Path

import click
import msgspec

from curbcut.cli.pages.inputs import Source, is_url
from curbcut.cli.pages.page_bytes import PageBytes
from curbcut.cli.pages.read import read_page
from curbcut.cli.pages.write import write_file
from curbcut.config import FILES_SECONDS
from curbcut.engine import Remediation, Settings, remediate
from curbcut.errors import UnreadableInput, UsageError
from curbcut.report import page_report

CORPUS = Path("tests/pages")
SETTINGS = Settings(time_budget=FILES_SECONDS)
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


@click.command()
@click.argument("page")
@click.option("--name", help="Of the folder; made from the address if left out.")
@click.option(
    "--folder", type=click.Path(file_okay=False, path_type=Path), default=CORPUS, show_default=True, help="The corpus."
)
def scaffold_page(page: str, name: str | None, folder: Path) -> None:
    """Save PAGE, a file or a web address, for the tests: as it came, as it becomes, and what was found."""
    source = Source(address=page, url=page) if is_url(page) else Source(address=page, path=Path(page))
    target = folder / (name or name_for(page))
    if target.exists():
        raise UsageError(f"{target} is there already. Give this page another --name.")
    came = read_page(source, max_bytes=SETTINGS.max_bytes)
    remediation = remediate(came.body, content_type=came.content_type, url=came.url, settings=SETTINGS, strict=True)
    if remediation.skipped:
        raise UnreadableInput(remediation.skipped)
    write_file(target / "source.html", came.body)
    write_file(target / "expected.html", remediation.body)
    write_file(target / "findings.json", findings_of(came, remediation))
    click.echo(
        f"{target} is written, with {len(remediation.findings)} findings. Read each: a false one is a Good to write."
    )


def name_for(address: str) -> str:
    """A folder's name for an address: its host and path, or the name of the file."""
    words = address.partition("://")[2].partition("?")[0] if is_url(address) else Path(address).stem
    return _NOT_IN_NAMES.sub("-", words.lower()).strip("-") or "page"


def findings_of(came: PageBytes, remediation: Remediation) -> bytes:
    """What was found on a page, as JSON that is easy to compare."""
    found = {
        "url": came.url,
        "content_type": came.content_type,
        "findings": [
            f"{finding.line}:{finding.column} {finding.rule} {finding.outcome.value} {finding.kind}: {finding.message}"
            for finding in page_report(came.url, remediation).findings
        ],
    }
    return msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n"
