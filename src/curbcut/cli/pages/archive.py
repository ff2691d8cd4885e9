"""
Repairing the pages in a web archive: one file, one piece of work.

The result is an archive, too, with a `conversion` record for each page that came out different, which refers to the
record it was made from; nothing claims that a server has sent it. It is put in place whole or not at all: what is there
is done, and whoever comes next goes on with the rest, on whatever machine.
https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/#conversion
"""

from __future__ import annotations

import gzip
import os
import time
import uuid
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from curbcut.cli.pages.plan import Plan
from curbcut.engine import Remediation
from curbcut.errors import CurbcutError
from curbcut.version import __version__

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

ENDINGS: Final = (".warc", ".warc.gz")
LARGEST: Final = 20_000_000
"""Bytes of a page that is read at all; the setting max-bytes says which are repaired."""
OK: Final = 200
_HTML: Final = frozenset({"text/html", "application/xhtml+xml"})

Repair = Callable[[bytes, str, str], Remediation]
"""Repairs a page, given also its media type and address."""


class Shard(NamedTuple):
    """An archive, and where its result belongs."""

    source: Path
    target: Path


class Stats(NamedTuple):
    """What became of an archive. `was_done` if its result was there already; `problem` if it could not be read or
    written. `seconds` are those of one processor."""

    shard: Shard
    pages: int = 0
    changed: int = 0
    bytes: int = 0
    seconds: float = 0.0
    was_done: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Archiving:
    """How archives are repaired. Called with one, in any process."""

    plan: Plan

    def __call__(self, shard: Shard) -> Stats:
        return run_shard(shard, self.plan.repair)


def shards_in(sources: tuple[Path, ...], output: Path) -> list[Shard]:
    """The archives among these files and in these folders, each with a place of its own below `output`."""
    found: dict[Path, Path] = {}
    for source in sources:
        for path in sorted(source.rglob("*")) if source.is_dir() else [source]:
            if path.is_file() and path.name.endswith(ENDINGS) and not path.is_relative_to(output):
                place = path.relative_to(source) if source.is_dir() else Path(path.name)
                base = place.name.partition(".warc")[0]
                found[path] = output / place.with_name(f"{base}.repaired.warc.gz")
    targets = list(found.values())
    clash = next((target for target in targets if targets.count(target) > 1), None)
    if clash is not None:
        raise CurbcutError(f"Two archives would become {clash}. Name them in two runs.")
    return [Shard(*each) for each in found.items()]


def run_shard(shard: Shard, repair: Repair) -> Stats:
    """Repairs the pages in an archive; running it again changes nothing."""
    if shard.target.exists():
        return Stats(shard, was_done=True)
    started = time.process_time()
    beside = shard.target.with_name(f".{shard.target.name}.{os.getpid()}")
    try:
        shard.target.parent.mkdir(parents=True, exist_ok=True)
        pages, changed, size = _written(shard.source, beside, repair)
        beside.replace(shard.target)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        return Stats(shard, problem=f"{shard.source}: {error}")
    finally:
        beside.unlink(missing_ok=True)
    return Stats(shard, pages, changed, size, time.process_time() - started)


def _written(source: Path, beside: Path, repair: Repair) -> tuple[int, int, int]:
    pages = changed = size = 0
    with beside.open("wb") as file:
        file.write(_packed(_head(source)))
        for record, body, media_type, url in _pages_in(source):
            pages += 1
            size += len(body)
            remediation = repair(body, media_type, url)
            if remediation.changed:
                changed += 1
                file.write(_packed(_conversion(record, remediation.body, media_type, url)))
    return pages, changed, size


def _packed(record: WarcRecord) -> bytes:
    """A record by itself, so that it can be read without those before it."""
    plain = BytesIO()
    record.write(plain, checksum_data=True)
    return gzip.compress(plain.getvalue())


def _pages_in(source: Path) -> Iterator[tuple[WarcRecord, bytes, str, str]]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    # fastwarc's own reader takes a file that breaks off for one that ends
    with gzip.open(source) if source.suffix == ".gz" else source.open("rb") as file:
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
