"""Writing a file so that nobody ever sees half of it: beside it, then in its place."""

import contextlib
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO, Final

from curbcut.errors import UnreadableInput, UnwritableOutput

try:
    import fcntl
except ImportError:  # Windows, where nobody can remove a file that another has open
    fcntl = None  # type: ignore[assignment]

Writing = Callable[[BinaryIO], object]

LONGEST: Final = 100
"""Letters of a file's name that the name of the one beside it begins with."""
_BESIDE = re.compile(r"\.(?P<name>.+)\.[a-z0-9_]{8}\.curbcut", re.DOTALL)


def write_file(path: Path, content: bytes, *, like: Path | None = None) -> None:
    """Puts content at a path, with the mode and owner of the file that was there, else the mode of `like`. What a link
    leads to is written, and the link stays. Raises UnwritableOutput, and then what was there is as it was.

    Without `like`, it is on the disk before it takes the place of what was there, so that not even a power cut loses
    both; what is made from a file that stays need not be waited for."""
    _put(path, lambda file: file.write(content), like)


def write_by(path: Path, writing: Writing) -> None:
    """The same for content that is not in memory as a whole; `writing` is given the file. What it raises comes out."""
    _put(path, writing, None)


def copy_file(source: Path, path: Path) -> None:
    """Puts a copy of a file at a path, without waiting for the disk. Raises UnreadableInput or UnwritableOutput."""
    try:
        original = source.open("rb")
    except OSError as error:
        raise UnreadableInput(f"{source} could not be read: {_reason(error)}.") from error
    with original:
        _put(path, lambda file: shutil.copyfileobj(original, file), source)


def remove_leftovers(paths: Iterable[Path]) -> None:
    """Removes what was left beside these by somebody who was killed while writing them."""
    names: dict[Path, set[str]] = {}
    for path in paths:
        names.setdefault(path.parent, set()).add(path.name[:LONGEST])
    for folder, wanted in names.items():
        with contextlib.suppress(OSError):  # it is not there yet
            for name in os.listdir(folder):  # noqa: PTH208 - of very many, only names are wanted
                found = _BESIDE.fullmatch(name) if name.endswith(".curbcut") else None
                if found is not None and found["name"] in wanted:
                    _remove_if_left(folder / name)


def _remove_if_left(beside: Path) -> None:
    with contextlib.suppress(OSError):  # somebody writes it, or has removed it
        with beside.open("r+b") as file:
            if fcntl is not None:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                beside.unlink()
                return
        beside.unlink()


def make_folder(path: Path) -> None:
    """Makes a folder, and those above it, unless it is there and can be written to. Raises UnwritableOutput."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableOutput(f"The folder {path} could not be made: {_reason(error)}.") from error
    if not os.access(path, os.W_OK):
        raise UnwritableOutput(f"The folder {path} may not be written to. Choose another, or change its permissions.")


def _put(path: Path, writing: Writing, like: Path | None) -> None:
    try:
        target = Path(os.path.realpath(path))
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not os.access(target, os.W_OK):
            raise UnwritableOutput(f"{path} may not be written: it is read-only.")
        _replace(target, writing, like)
    except OSError as error:
        raise UnwritableOutput(f"{path} could not be written and is as it was: {_reason(error)}.") from error


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


def _replace(target: Path, writing: Writing, like: Path | None) -> None:
    descriptor, beside = _opened_beside(target)
    held = os.dup(descriptor) if fcntl is not None else -1  # keeps the lock until it is in its place
    try:
        with os.fdopen(descriptor, "wb") as file:
            writing(file)
            file.flush()
            if like is None:
                os.fsync(file.fileno())
        _take_over(target, beside, like)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    finally:
        if held >= 0:
            os.close(held)
    if like is None:
        _make_lasting(target.parent)


def _opened_beside(target: Path) -> tuple[int, Path]:
    """A new file beside another one. It is locked as long as it is open, so that what is not locked was left."""
    while True:
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:LONGEST]}.", suffix=".curbcut", dir=target.parent)
        if fcntl is None:
            return descriptor, Path(name)
        with contextlib.suppress(OSError):  # not every file system has locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        if os.fstat(descriptor).st_nlink:
            return descriptor, Path(name)
        os.close(descriptor)  # it was taken for one that was left, before it was locked


def _take_over(target: Path, beside: Path, like: Path | None) -> None:
    """Gives the new file the mode and owner of the old one."""
    if not target.exists():
        beside.chmod(like.stat().st_mode & 0o777 if like else 0o666 & ~_umask())
        return
    status = target.stat()
    beside.chmod(status.st_mode & 0o7777)
    if hasattr(os, "chown"):
        with contextlib.suppress(PermissionError):
            os.chown(beside, status.st_uid, status.st_gid)


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current


def _make_lasting(folder: Path) -> None:
    """Asks the system to remember the new name too; some systems cannot, and need not."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
