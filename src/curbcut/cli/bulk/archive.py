"""
Repairing the pages in a web archive.

The result is an archive, too, with a `conversion` record for each page that came out different, which refers to the
record it was made from; nothing claims that a server has sent it. It is put in place whole or not at all.
https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/#conversion
https://specs.webrecorder.net/wacz/1.1.1/ (a ZIP file that has WARC files below archive/)
"""

from __future__ import annotations

import gzip
import uuid
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO, Final
from zipfile import BadZipFile, ZipFile

from curbcut.cli.bulk.tally import Tally
from curbcut.cli.pages.plan import Plan
from curbcut.cli.pages.write import write_by
from curbcut.errors import UnreadableInput
from curbcut.version import __version__

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

WARC: Final = (".warc.gz", ".warc")
ENDINGS: Final = (*WARC, ".wacz")
LARGEST: Final = 20_000_000
"""Bytes of a page that is read at all; the setting max-bytes says which are repaired."""
OK: Final = 200
_HTML: Final = frozenset({"text/html", "application/xhtml+xml"})


def repair(source: Path, target: Path, plan: Plan, tally: Tally, *, keeps_findings: bool) -> None:
    """Repairs the pages of an archive. Raises UnreadableInput or UnwritableOutput, and then there is no result."""

    def write(file: BinaryIO) -> None:
        file.write(_packed(_head(source)))
        for record, body, media_type, url in _pages_in(source):
            done = plan.repair(body, media_type, url, keep_findings=keeps_findings)
            found = ((each.rule.id, each.outcome) for each in done.findings)
            tally.add(url, len(body), changed=done.changed, found=found, problem=done.skipped or "")
            if done.changed:
                file.write(_packed(_conversion(record, done.body, media_type, url)))

    write_by(target, write)


def _packed(record: WarcRecord) -> bytes:
    """A record by itself, so that it can be read without those before it."""
    plain = BytesIO()
    record.write(plain, checksum_data=True)
    return gzip.compress(plain.getvalue())


def _pages_in(source: Path) -> Iterator[tuple[WarcRecord, bytes, str, str]]:
    try:
        if source.name.endswith(".wacz"):
            with ZipFile(source) as parts:
                for name in parts.namelist():
                    if name.startswith("archive/") and name.endswith(WARC):
                        with parts.open(name) as part:
                            yield from _pages_of(part, is_packed=name.endswith(".gz"))
        else:
            with source.open("rb") as file:
                yield from _pages_of(file, is_packed=source.name.endswith(".gz"))
    except (OSError, EOFError, BadZipFile, zlib.error) as error:
        raise UnreadableInput(f"{source} could not be read: {error}") from error


def _pages_of(stream: IO[bytes], *, is_packed: bool) -> Iterator[tuple[WarcRecord, bytes, str, str]]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    # fastwarc's own reader takes a file that breaks off for one that ends
    file = gzip.GzipFile(fileobj=stream) if is_packed else stream
    responses = ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True, auto_decode="all")
    for record in responses:
        http = record.http_headers
        kind = (record.http_content_type or "").lower()
        if http is not None and http.status_code == OK and kind in _HTML:
            media_type = http.get("Content-Type") or kind
            body = record.reader.read(LARGEST + 1)
            if len(body) <= LARGEST:
                yield record, body, media_type, record.headers.get("WARC-Target-URI") or ""


def _head(source: Path) -> WarcRecord:
    from fastwarc.warc import WarcRecord, WarcRecordType

    head = WarcRecord()
    head.init_headers(record_type=WarcRecordType.warcinfo)
    head.headers["Content-Type"] = "application/warc-fields"
    head.set_bytes_content(
        f"software: curbcut/{__version__}\r\ndescription: pages of {source.name}, repaired\r\n".encode()
    )
    return head


def _conversion(record: WarcRecord, body: bytes, media_type: str, url: str) -> WarcRecord:
    from fastwarc.warc import WarcRecord, WarcRecordType

    made = WarcRecord()
    name = uuid.uuid5(uuid.NAMESPACE_URL, f"{record.record_id} curbcut {__version__}")
    made.init_headers(record_type=WarcRecordType.conversion, record_urn=f"uuid:{name}".encode())
    made.headers["WARC-Target-URI"] = url
    made.headers["WARC-Refers-To"] = record.headers.get("WARC-Record-ID") or ""
    made.headers["Content-Type"] = media_type
    made.set_bytes_content(body)
    return made
