"""The built files: read once, named by their content, so that a browser may keep them for good."""

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

STATIC = Path(__file__).parent / "static"
SCRIPTS = (
    "loader",
    "operations",
    "kept",
    "errors",
    "behaviors",
    "composite",
    "fields",
    "scripted",
    "listeners",
    "signs",
    "drawn",
    "gestures",
    "opened",
    "hovered",
    "handmade",
    "rows",
    "marked",
    "untold",
    "inferred",
    "named",
    "hung",
    "navigation",
    "settings",
    "colours",
    "aids",
    "keyboard",
    "launcher",
    "panel",
)
FALLBACK = "en"

_LETTERS_OF_HASH = 12
_SCRIPTS = frozenset({"hans", "hant"})
_TRADITIONAL = frozenset({"tw", "hk", "mo"})
"""Where Chinese is written in traditional characters, unless a tag names a script. https://cldr.unicode.org"""
_GZIP = 16 + zlib.MAX_WBITS


@dataclass(frozen=True)
class BuiltFile:
    """One file; its name holds a hash of its content."""

    name: str
    content: bytes
    media_type: str

    @cached_property
    def packed(self) -> bytes:
        """The content under gzip, as small as can be, the same in every process."""
        compressor = zlib.compressobj(9, zlib.DEFLATED, _GZIP)
        return compressor.compress(self.content) + compressor.flush()

    @cached_property
    def integrity(self) -> str:
        """https://www.w3.org/TR/SRI/"""
        return f"sha384-{base64.b64encode(hashlib.sha384(self.content).digest()).decode()}"


@dataclass(frozen=True)
class BuiltFiles:
    """All of them: scripts by what they are for, catalogues of messages by language tag."""

    scripts: Mapping[str, BuiltFile]
    catalogues: Mapping[str, BuiltFile]

    @cached_property
    def by_name(self) -> Mapping[str, BuiltFile]:
        return {file.name: file for file in (*self.scripts.values(), *self.catalogues.values())}

    @cached_property
    def version(self) -> str:
        """Changes whenever one of them does."""
        return hashlib.sha256(" ".join(sorted(self.by_name)).encode()).hexdigest()[:_LETTERS_OF_HASH]

    def catalogue_for(self, language: str) -> str:
        """The tag of the catalogue nearest to a language: `de` for `de-AT`. RFC 4647 3.4"""
        return nearest(language, self.catalogues) or FALLBACK

    @cached_property
    def _messages(self) -> Mapping[str, Mapping[str, object]]:
        return {tag: json.loads(file.content) for tag, file in self.catalogues.items()}

    def messages(self, language: str) -> Mapping[str, object]:
        """Every message by its key, in English where the language has none."""
        return {**self._messages[FALLBACK], **self._messages[self.catalogue_for(language)]}

    def own_messages(self, tag: str) -> Mapping[str, object]:
        """The messages of one catalogue, and no others."""
        return self._messages[tag]


def nearest(language: str, tags: Iterable[str]) -> str | None:
    """The tag that stands for a language or for one that it is a kind of. RFC 4647 3.4"""
    parts = language.lower().replace("_", "-").split("-")
    if parts[0] == "zh" and not _SCRIPTS.intersection(parts) and _TRADITIONAL.intersection(parts):
        parts.insert(1, "hant")
    known = {tag.lower(): tag for tag in tags}
    beginnings = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((known[beginning] for beginning in beginnings if beginning in known), None)


@cache
def built_files() -> BuiltFiles:
    """The files that came with this version."""
    scripts = {name: _read(STATIC / f"{name}.js", "text/javascript; charset=utf-8") for name in SCRIPTS}
    catalogues = {path.stem: _read(path, "application/json") for path in sorted((STATIC / "locales").glob("*.json"))}
    return BuiltFiles(scripts, catalogues)


def _read(path: Path, media_type: str) -> BuiltFile:
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()[:_LETTERS_OF_HASH]
    return BuiltFile(f"{path.stem}.{digest}{path.suffix}", content, media_type)
