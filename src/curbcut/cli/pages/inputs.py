"""What the arguments of a command stand for: files, folders, patterns, addresses, standard input."""

import glob
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from curbcut.report import PageReport

SUFFIXES = (".html", ".htm")
STANDARD_INPUT = "-"
NOT_ENTERED = frozenset({"node_modules", "__pycache__"})
"""Folders that hold other people's pages; folders whose names begin with a dot are not entered either."""

ENTERED = frozenset({".well-known"})
"""Folders whose names begin with a dot, and which are published."""


_NAMELESS = PurePath("page.html")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One page to look at."""

    address: str
    """As the person gave it, or as it was found in a folder."""
    path: Path | None = None
    url: str | None = None
    body: bytes | None = None
    """For what came through standard input, which can be read only once."""
    place: PurePath = _NAMELESS
    """Where it belongs below the folder that was given: its place in an output folder and under `--url-base`."""
    folder: Path | None = None
    """The folder that was given, if it was found in one."""


def sources_in(arguments: Sequence[str], *, leave_out: Path | None = None) -> list[Source | PageReport]:
    """The pages that arguments stand for, each once, in their order; a report in the place of what is not there.
    leave_out: a folder that is not entered, since results are written to it."""
    seen: set[Path] = set()
    expanded = list(_expanded(arguments))
    files = [Path(argument) for argument in expanded if _is_file_name(argument)]
    common = _common_folder([path for path in files if not path.is_dir()])
    found: list[Source | PageReport] = []
    for argument in expanded:
        for source in _sources(argument, common, leave_out):
            path = real_path(source.path) if isinstance(source, Source) and source.path else None
            if path is None or path not in seen:
                found.append(source)
            if path is not None:
                seen.add(path)
    return found


def real_path(path: Path) -> Path:
    """A path with every link followed, as far as they lead; links in a circle end where they close it."""
    return Path(os.path.realpath(path))


def is_url(argument: str) -> bool:
    """Whether an argument is a web address."""
    return argument.lower().startswith(("http://", "https://"))


def _is_file_name(argument: str) -> bool:
    return argument != STANDARD_INPUT and not is_url(argument)


def _expanded(arguments: Sequence[str]) -> Iterator[str]:
    """Patterns that the shell has left to us, as the files they stand for."""
    for argument in arguments:
        is_pattern = _is_file_name(argument) and glob.has_magic(argument) and not os.path.lexists(argument)
        matches = glob.glob(argument, recursive=True) if is_pattern else []  # noqa: PTH207 - may be an absolute one
        yield from sorted(matches) or [argument]


def _common_folder(paths: Sequence[Path]) -> Path:
    folders = [path.absolute().parent for path in paths]
    return Path(os.path.commonpath(folders)) if folders and len({path.anchor for path in folders}) == 1 else Path.cwd()


def _sources(argument: str, common: Path, leave_out: Path | None) -> Iterator[Source | PageReport]:
    if argument == STANDARD_INPUT:
        yield Source(address="<stdin>", body=sys.stdin.buffer.read())
    elif is_url(argument):
        yield Source(address=argument, url=argument)
    elif Path(argument).is_dir():
        yield from _sources_in_folder(Path(argument), leave_out)
    elif glob.has_magic(argument) and not os.path.lexists(argument):
        yield PageReport(address=argument, problem="No file matches this pattern.")
    else:
        path = Path(argument)
        yield Source(address=argument, path=path, place=_below(path.absolute(), common))


def _below(path: Path, folder: Path) -> PurePath:
    return path.relative_to(folder) if path.is_relative_to(folder) else PurePath(path.name)


def _sources_in_folder(folder: Path, leave_out: Path | None) -> Iterator[Source | PageReport]:
    pages = [path for path in files_in(folder, leave_out=leave_out) if path.suffix.lower() in SUFFIXES]
    for path in pages:
        yield Source(address=str(path), path=path, place=path.relative_to(folder), folder=folder)
    if not pages:
        names = " or ".join(f"*{suffix}" for suffix in SUFFIXES)
        yield PageReport(address=str(folder), problem=f"There is no page in this folder: no file is named {names}.")


def files_in(folder: Path, *, leave_out: Path | None = None) -> Iterator[Path]:
    """Every file below a folder that may be published, in the order of names. Links to folders are not followed."""
    excluded = real_path(leave_out) if leave_out else None
    for parent, folders, names in os.walk(folder):
        here = Path(parent)
        folders[:] = sorted(name for name in folders if _is_entered(name) and real_path(here / name) != excluded)
        yield from (here / name for name in sorted(names))


def _is_entered(name: str) -> bool:
    return name in ENTERED or not (name in NOT_ENTERED or name.startswith("."))
