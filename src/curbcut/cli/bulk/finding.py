"""
The shards that there are in files and folders, and where their results belong.

A shard of a folder is done when the file with its findings is there. The name of that file says which pages they were,
how large and of what time: so an interrupted run goes on with the shards that have none, and a page that has changed
since is done again, with those that stand beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from curbcut.cli.bulk.archive import ENDINGS
from curbcut.cli.bulk.shard import Shard
from curbcut.cli.pages.inputs import SUFFIXES, files_in
from curbcut.errors import UsageError

PAGES_OF_A_SHARD = 500
FINDINGS = ".findings.jsonl.gz"
RECEIPTS = Path(".curbcut")
"""Where the findings in pages of folders stand, below the output folder."""


def shards_in(sources: Sequence[Path], output: Path, *, keeps_findings: bool) -> list[Shard]:
    """What there is to do, archives first. Raises UsageError if two results would come to stand in one place."""
    archives: dict[Path, Path] = {}
    pages: dict[str, Path] = {}
    shards: list[Shard] = []
    for source in sources:
        if not source.is_dir():
            if not source.name.endswith(ENDINGS):
                raise UsageError(f"{source} is no archive ({', '.join(ENDINGS)}). For single pages: curbcut fix PAGES.")
            archives[source] = Path(source.name)
            continue
        own: list[str] = []
        for path in files_in(source, leave_out=output):
            place = path.relative_to(source)
            if path.name.endswith(ENDINGS):
                archives[path] = place
            elif path.suffix.lower() in SUFFIXES:
                own.append(place.as_posix())
                _take(pages, place.as_posix(), path)
        shards += _of_folder(source, own, output)
    return [*_of_archives(archives, output, keeps_findings=keeps_findings), *shards]


def _take(taken: dict[str, Path], place: str, path: Path) -> None:
    if place in taken:
        raise UsageError(f"{taken[place]} and {path} would become one file. Name their folders in two runs.")
    taken[place] = path


def _of_archives(archives: dict[Path, Path], output: Path, *, keeps_findings: bool) -> Iterator[Shard]:
    taken: dict[str, Path] = {}
    for source, place in archives.items():
        base = next(place.name.removesuffix(ending) for ending in ENDINGS if place.name.endswith(ending))
        result = place.with_name(f"{base}.repaired.warc.gz")
        _take(taken, result.as_posix(), source)
        findings = output / place.with_name(f"{base}{FINDINGS}")
        yield Shard(source, output / result, findings if keeps_findings else None)


def _of_folder(folder: Path, pages: Sequence[str], output: Path) -> Iterator[Shard]:
    for first in range(0, len(pages), PAGES_OF_A_SHARD):
        some = tuple(pages[first : first + PAGES_OF_A_SHARD])
        yield Shard(folder, output, output / RECEIPTS / f"pages-{_state_of(folder, some)}{FINDINGS}", some)


def _state_of(folder: Path, pages: Sequence[str]) -> str:
    state = blake2b(digest_size=12)
    for page in pages:
        status = (folder / page).lstat()
        state.update(f"{page}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    return state.hexdigest()
