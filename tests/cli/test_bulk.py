"""Archives in, archives out."""

import fcntl
import gzip
import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from signal import SIGKILL
from typing import Any
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result

from curbcut.cli import program
from curbcut.engine import remediate
from tests.learner.workers import wait_until

pytest.importorskip("fastwarc")
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

FAULTY = b"<!doctype html><html><title>Rooms</title><main><h1>Rooms</h1><input placeholder='Name'></main>"
URL = "https://example.com/rooms"
SHARDS, PAGES = 6, 20


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


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]


def pages(folder: Path, number: int) -> None:
    (folder / "sub").mkdir(parents=True)
    for n in range(number):
        (folder / ("sub" if n % 2 == 0 else "") / f"page{n}.html").write_bytes(FAULTY)


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
    assert ran.output.startswith("1 archive, 1 page: 1 repaired.\nDone before: 1 shard. Could not be done: 0.\n")
    assert (tmp_path / "out/a.repaired.warc.gz").stat().st_mtime_ns == before.st_mtime_ns
    assert len((tmp_path / "out/b/c.repaired.warc.gz").read_bytes()) - len(whole) in range(-40, 40)  # but for its date
    assert not [path for path in (tmp_path / "out").rglob("*") if path.name.startswith(".")]


def test_what_a_killed_run_has_left_is_removed_and_what_another_writes_is_not(tmp_path: Path) -> None:
    archive(tmp_path / "in/a.warc.gz", response(FAULTY))
    pages(tmp_path / "in", 1)
    (tmp_path / "out/sub").mkdir(parents=True)
    left = [
        tmp_path / "out" / each for each in (".a.repaired.warc.gz.abcd_123.curbcut", "sub/.page0.html.zzzzzzzz.curbcut")
    ]
    others = tmp_path / "out/.b.repaired.warc.gz.abcd_123.curbcut"
    written = tmp_path / "out/.a.repaired.warc.gz.abcd_124.curbcut"
    for path in (*left, others, written):
        path.write_bytes(b"half")
    with written.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert bulk(tmp_path / "in", "--output", tmp_path / "out").exit_code == 0
    assert [path.exists() for path in (*left, others, written)] == [False, False, True, True]


def test_an_archive_that_is_damaged_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    good = archive(tmp_path / "in/a.warc.gz", response(FAULTY * 200))
    (tmp_path / "in/b.warc.gz").write_bytes(good.read_bytes()[:-200])
    ran = bulk(tmp_path / "in", "--output", tmp_path / "out")
    assert ran.exit_code == 3
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.repaired.warc.gz"]


def test_a_folder_without_archives_and_pages_is_wrong_usage(tmp_path: Path) -> None:
    ran = bulk(tmp_path, "--output", tmp_path / "out")
    assert (ran.exit_code, "There is no archive (.warc.gz, .warc, .wacz) and no page" in ran.output) == (2, True)


def test_a_wacz_is_read_through_its_archives(tmp_path: Path) -> None:
    inner = archive(tmp_path / "data.warc.gz", response(FAULTY))
    with ZipFile(tmp_path / "site.wacz", "w") as parts:
        parts.write(inner, "archive/data.warc.gz")
        parts.writestr("pages/pages.jsonl", "{}")
    ran = bulk(tmp_path / "site.wacz", "--output", tmp_path / "out", "--findings")
    [(_, _, body)] = conversions(tmp_path / "out/site.repaired.warc.gz")
    assert (ran.exit_code, body) == (0, remediate(FAULTY, url=URL).body)
    [line] = lines(tmp_path / "out/site.findings.jsonl.gz")
    assert (line["page"], line["changed"], line["findings"]["placeholder-label"]) == (URL, True, {"fixed": 1})


class TestFolders:
    def test_every_page_comes_to_its_place_and_says_what_became_of_it(self, tmp_path: Path) -> None:
        pages(tmp_path / "in", 3)
        (tmp_path / "in/sub/empty.html").write_bytes(b"")
        ran = bulk(tmp_path / "in", "--output", tmp_path / "out")
        assert (ran.exit_code, ran.output.splitlines()[:2]) == (
            3,
            ["4 pages: 3 repaired.", "1 page could not be read or written; the findings say why."],
        )
        for path in (tmp_path / "in").rglob("page*.html"):
            assert (tmp_path / "out" / path.relative_to(tmp_path / "in")).read_bytes() == remediate(FAULTY).body
        [receipt] = (tmp_path / "out/.curbcut").iterdir()
        problems = [line["problem"] for line in lines(receipt) if "problem" in line]
        assert problems == ["It is empty: there is no page in it."]

    def test_only_what_is_not_done_or_has_changed_is_done(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("curbcut.cli.bulk.finding.PAGES_OF_A_SHARD", 2)
        pages(tmp_path / "in", 5)
        assert bulk(tmp_path / "in", "--output", tmp_path / "out").output.startswith("5 pages: 5 repaired.\n")
        assert bulk(tmp_path / "in", "--output", tmp_path / "out").output == (
            "0 pages: 0 repaired.\nDone before: 3 shards. Could not be done: 0.\n"
        )
        (tmp_path / "in/sub/page4.html").write_bytes(FAULTY.replace(b"Rooms", b"Beds"))
        ran = bulk(tmp_path / "in", "--output", tmp_path / "out")
        assert ran.output.startswith("1 page: 1 repaired.\nDone before: 2 shards.")
        assert b"Beds" in (tmp_path / "out/sub/page4.html").read_bytes()


def at_work() -> list[int]:
    """The processes in which Ray is doing shards."""
    commands = [(path.parent.name, path.read_bytes()) for path in Path("/proc").glob("[0-9]*/cmdline")]
    return [int(pid) for pid, command in commands if command.startswith(b"ray::curbcut bulk")]


def told_of(shards: int) -> str:
    """What is said of shards; one whose worker was killed after it had written, and before it told, was done before."""
    return f"{shards} archives, {shards * PAGES} pages: {shards * PAGES} repaired."


@pytest.mark.slow
def test_a_worker_of_ray_that_is_killed_loses_nothing_and_writes_nothing_twice(tmp_path: Path) -> None:
    pytest.importorskip("ray")
    for shard in range(SHARDS):
        records = (response(FAULTY * 20, f"{URL}/{shard}/{n}") for n in range(PAGES))
        archive(tmp_path / f"in/{shard}.warc.gz", *records)
    arguments = ["bulk", tmp_path / "in", "--output", tmp_path / "out", "--on", "ray", "--jobs", "2"]
    patient = {**os.environ, "RAY_raylet_start_wait_time_s": "240"}
    command = [sys.executable, "-m", "curbcut", *map(str, arguments)]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=patient)
    found: list[int] = []

    def victims() -> list[int]:
        found[:] = at_work()
        return found

    wait_until(lambda: list((tmp_path / "out").glob("*.repaired.warc.gz")), seconds=300)
    wait_until(victims)
    os.kill(found[0], SIGKILL)
    said = run.communicate(timeout=300)[0].decode()
    assert run.returncode == 0, said
    assert told_of(SHARDS) in said or (told_of(SHARDS - 1) in said and "Done before: 1 shard. " in said), said
    results = (tmp_path / "out").glob("*.repaired.warc.gz")  # whoever was killed may leave the beginning of one beside
    urls = [url for path in results for url, _, _ in conversions(path)]
    assert sorted(urls) == sorted(f"{URL}/{shard}/{n}" for shard in range(SHARDS) for n in range(PAGES))
