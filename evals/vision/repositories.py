"""
Public sites with their pictures, as they lie in git repositories: read from bare clones, one folder each.

    git clone --bare https://github.com/OWNER/NAME FOLDER/OWNER+NAME      FOLDER: $CURBCUT_PICTURES

No picture is kept here, only where each was found.
"""

from __future__ import annotations

import os
import re
import subprocess
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import quote, unquote, urlsplit

from curbcut.html import Document, Element, parse
from curbcut.learner.crawl import Fetched
from curbcut.standards.text import plain

FOLDER: Final = Path(os.environ.get("CURBCUT_PICTURES", "../pictures"))
SITE: Final = "https://site.example/"
_SOURCES: Final = Path(__file__).with_name("sources.tsv")
_HTML: Final = "text/html; charset=utf-8"


class Missing(Exception):
    """A repository, or something in it, is not here; the text says what."""


class Repository:
    """A repository at one commit, and its pages as if a site served them."""

    def __init__(self, name: str, commit: str) -> None:
        """name: OWNER/NAME."""
        self.name = name
        self.commit = commit
        self.folder = FOLDER / name.replace("/", "+")

    @cached_property
    def files(self) -> dict[str, str]:
        """What each file's bytes are called, by its path. Raises Missing."""
        rows = self._git("ls-tree", "-r", "-z", self.commit).decode("utf-8", "replace").split("\0")
        return {path: about.split()[2] for about, _, path in (row.partition("\t") for row in rows if row)}

    def read(self, path: str) -> bytes:
        """The bytes of a file. Raises Missing."""
        if path not in self.files:
            raise Missing(f"{self.name} has no {path}")
        return self._git("cat-file", "blob", self.files[path])

    def _git(self, *arguments: str) -> bytes:
        command = ["git", f"--git-dir={self.folder}", *arguments]
        ran = subprocess.run(command, capture_output=True, check=False)
        if ran.returncode:
            raise Missing(f"{self.name} at {self.commit[:12]} is not in {self.folder}; see {Path(__file__).name}")
        return ran.stdout

    def path_of(self, address: str) -> str:
        """The file that an address of the site stands for."""
        path = unquote(urlsplit(address).path).lstrip("/")
        return path if path and not path.endswith("/") else f"{path}index.html"

    def has(self, address: str) -> bool:
        return address.startswith(SITE) and self.path_of(address) in self.files

    def get(self, address: str) -> Fetched | None:
        """What the site serves at an address."""
        return Fetched(address, self.read(self.path_of(address)), _HTML) if self.has(address) else None


class RepositoryClient:
    """Asks a repository as a learner's client asks a site."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self.own = frozenset({("https", "site.example", 443)})

    def may_visit(self, url: str) -> bool:
        """Everything: it is all public."""
        return bool(url)

    def get(self, url: str, **_: object) -> Fetched | None:
        return self._repository.get(url)

    def get_resource(self, url: str, *, largest: int) -> Fetched | None:
        found = self._repository.get(url)
        return found if found is not None and len(found.body) <= largest else None


def repositories() -> dict[str, Repository]:
    """Every repository that pictures were taken from, by its name."""
    rows = (line.split("\t") for line in _SOURCES.read_text(encoding="utf-8").splitlines() if line[:1] not in {"", "#"})
    return {name: Repository(name, commit) for name, commit in rows}


def url_of(path: str) -> str:
    """The address of a page on the site."""
    return SITE + quote(path)


class Hidden(NamedTuple):
    """A page as if the author had not described one of its pictures."""

    body: bytes
    alternative: str


def hiding(document: Document, picture: Element) -> Hidden:
    """The page without the alternative of this picture, and of the same one elsewhere on it; a tooltip that says the
    same is hidden, too."""
    source = picture.get("src")
    said = (picture.get("alt") or "").strip()
    body = document.source
    for each in sorted(document.all(picture.tag), key=lambda element: element.start.start if element.start else 0)[
        ::-1
    ]:
        if each.get("src") == source and each.start is not None:
            start, end = each.start.start, each.start.end
            body = body[:start] + _without(body[start:end], each, said) + body[end:]
    return Hidden(body, said)


def _without(tag: bytes, element: Element, said: str) -> bytes:
    names = ["alt", *(["title"] if said and plain(element.get("title") or "") == plain(said) else [])]
    for name in names:
        tag = _attribute(name).sub(b"", tag, count=1)
    return tag


def _attribute(name: str) -> re.Pattern[bytes]:
    return re.compile(rb"\s" + name.encode() + rb"(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?(?=[\s/>])", re.IGNORECASE)


def parsed(body: bytes) -> Document:
    """A page. Raises Missing if it is none."""
    document = parse(body, content_type=_HTML)
    if document is None:
        raise Missing("a page cannot be read")
    return document
