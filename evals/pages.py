"""Which pages are judged: an original folder, its remediated copy, and the paths of the pages in both."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
READABLE_SUFFIXES = PAGE_SUFFIXES | {".css", ".js", ".mjs", ".svg", ".xml"}
# Whatever could be an address: what stands between quotes, brackets, blanks, commas (srcset) or semicolons (refresh).
POSSIBLE_ADDRESS = re.compile(r"""[^\s"'()<>=;,]{2,300}""")


@dataclass(frozen=True, slots=True)
class Sample:
    """Pages that are judged twice, at the same addresses. What the remediated copy lacks is served from `original`."""

    name: str
    original: Path
    remediated: Path
    paths: tuple[str, ...]

    @property
    def sides(self) -> dict[str, tuple[Path, ...]]:
        return {"before": (self.original,), "after": (self.remediated, self.original)}


def pages_in(folder: Path) -> tuple[str, ...]:
    """The address of every page in a folder."""
    files = sorted(file for file in folder.rglob("*") if file.suffix.lower() in PAGE_SUFFIXES and file.is_file())
    return tuple("/" + file.relative_to(folder).as_posix() for file in files)


def locate(roots: tuple[Path, ...], address: str) -> Path | None:
    """The file the server would answer with; it looks through the folders in the same order."""
    for root in roots:
        file = root / address.lstrip("/")
        for candidate in (file, file / "index.html"):
            if _is_file(candidate):
                return candidate
    return None


def _is_file(candidate: Path) -> bool:
    """False also for what no file can be named; `Path.is_file` raises if a name is too long."""
    try:
        return candidate.is_file()
    except OSError:
        return False


def _addresses_in(file: Path, address: str) -> Iterator[str]:
    text = file.read_text(encoding="utf-8", errors="replace")
    for word in set(POSSIBLE_ADDRESS.findall(text)):
        try:
            target = urlsplit(word)
        except ValueError:
            continue
        if target.scheme or target.netloc or ("/" not in word and "." not in word):
            continue
        yield from _resolved(unquote(target.path), address)


def _resolved(target: str, address: str) -> Iterator[str]:
    parts = [] if target.startswith("/") else address.split("/")[1:-1]
    for part in target.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    if parts and "\0" not in target:
        yield "/" + "/".join(parts)


def _digest(file: Path) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()


class Fingerprints:
    """A digest of everything a page can load from its folders: the page itself and, from there on, all files it names.

    Two pages with the same address and the same fingerprint look the same to a judge.
    """

    def __init__(self, roots: tuple[Path, ...]) -> None:
        self._roots = roots
        self._known: dict[str, tuple[bytes, tuple[str, ...]] | None] = {}

    def of(self, address: str) -> str:
        seen: set[str] = set()
        waiting = [address]
        while waiting:
            current = waiting.pop()
            known = self._look_up(current) if current not in seen else None
            if known is not None:
                seen.add(current)
                waiting.extend(known[1])
        return self._digest_of(sorted(seen))

    def _digest_of(self, addresses: list[str]) -> str:
        digest = hashlib.sha256()
        for address in addresses:
            known = self._look_up(address)
            digest.update(address.encode() + b"\0" + (known[0] if known else b""))
        return digest.hexdigest()

    def _look_up(self, address: str) -> tuple[bytes, tuple[str, ...]] | None:
        if address not in self._known:
            file = locate(self._roots, address)
            self._known[address] = (
                None if file is None else (hashlib.sha256(file.read_bytes()).digest(), self._links(file, address))
            )
        return self._known[address]

    def _links(self, file: Path, address: str) -> tuple[str, ...]:
        if file.suffix.lower() not in READABLE_SUFFIXES:
            return ()
        return tuple(link for link in _addresses_in(file, address) if link != address and locate(self._roots, link))
