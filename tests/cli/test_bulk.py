"""Archives in, archives out."""

import gzip
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from curbcut.cli import program
from curbcut.engine import remediate

pytest.importorskip("fastwarc")
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

FAULTY = b"<!doctype html><html><title>Rooms</title><main><h1>Rooms</h1><input placeholder='Name'></main>"
URL = "https://example.com/rooms"


def response(
    body: bytes, url: str = URL, kind: str = "text/html", more: str = "", status: str = "200 OK"
) -> WarcRecord:
    record = WarcRecord()
    record.init_headers(record_type=WarcRecordType.response)
    record.headers["WARC-Target-URI"] = url
    record.headers["Content-Type"] = "application/http; msgtype=response"
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    record.set_bytes_content(head.encode() + body)
    return record


def archive(path: Path, *records: WarcRecord) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wb") as file:
        for record in records:
            record.write(file)
    return path


def bulk(*arguments: object) -> Result:
    return CliRunner().invoke(program, ["bulk", *map(str, arguments), "--jobs", "1"])


def conversions(path: Path) -> list[tuple[str, str, bytes]]:
    found = ArchiveIterator(BytesIO(path.read_bytes()), record_types=WarcRecordType.conversion, parse_http=False)
    return [(r.headers["WARC-Target-URI"], r.headers["WARC-Refers-To"], r.reader.read()) for r in found]


def test_each_page_that_is_repaired_is_a_conversion_of_its_response(tmp_path: Path) -> None:
    page = response(FAULTY)
    coded = response(gzip.compress(FAULTY), f"{URL}?gz", more="Content-Encoding: gzip\r\n")
    others = (response(b"\x89PNG", kind="image/png"), response(FAULTY, status="404 Not Found"))
    archive(tmp_path / "in/a.warc.gz", page, coded, *others)
    ran = bulk(tmp_path / "in", "--output", tmp_path / "out")
    [(url, refers, body), (other_url, _, other)] = conversions(tmp_path / "out/a.repaired.warc.gz")
    assert (ran.exit_code, ran.output.splitlines()[0]) == (0, "1 archive, 2 pages: 2 repaired.")
    assert (url, refers, other_url) == (URL, page.headers["WARC-Record-ID"], f"{URL}?gz")
    assert body == other
    assert body == remediate(FAULTY, url=URL).body != FAULTY


def test_what_is_done_is_passed_over_and_what_was_cut_short_is_done(tmp_path: Path) -> None:
    for name in ("a", "b/c"):
        archive(tmp_path / f"in/{name}.warc.gz", response(FAULTY))
    bulk(tmp_path / "in", "--output", tmp_path / "out")
    whole = (tmp_path / "out/b/c.repaired.warc.gz").read_bytes()
    before = (tmp_path / "out/a.repaired.warc.gz").stat()
    (tmp_path / "out/b/c.repaired.warc.gz").unlink()
    ran = bulk(tmp_path / "in", "--output", tmp_path / "out")
    assert ran.output.startswith("1 archive, 1 page: 1 repaired.\nDone before: 1. Could not be read or written: 0.\n")
    assert (tmp_path / "out/a.repaired.warc.gz").stat().st_mtime_ns == before.st_mtime_ns
    assert len((tmp_path / "out/b/c.repaired.warc.gz").read_bytes()) - len(whole) in range(-40, 40)  # but for its date
    assert not [path for path in (tmp_path / "out").rglob("*") if path.name.startswith(".")]


def test_an_archive_that_is_damaged_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    good = archive(tmp_path / "in/a.warc.gz", response(FAULTY * 200))
    (tmp_path / "in/b.warc.gz").write_bytes(good.read_bytes()[:-200])
    ran = bulk(tmp_path / "in", "--output", tmp_path / "out")
    assert ran.exit_code == 3
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.repaired.warc.gz"]


def test_a_folder_without_archives_is_wrong_usage(tmp_path: Path) -> None:
    ran = bulk(tmp_path, "--output", tmp_path / "out")
    assert (ran.exit_code, "curbcut fix FOLDER --output" in ran.output) == (2, True)
