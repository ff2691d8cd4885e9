"""What an answer about a picture rests on, as it is kept for the people who review it."""

from __future__ import annotations

import msgspec

VERSION = "7"
"""Of what is decided here; goes up when the same picture may come out differently."""
SOURCE_PREFIX = "vision "
"""How the names of the sources begin that look at pictures."""


class Evidence(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was found about one picture with one purpose.

    alternative: what was suggested; None for nothing. agreed: what is said once a person agrees, if that is something
    else. digest: names the picture's bytes. text: the lines read in it, with how sure their reader is and where they
    stand. objects: what was recognised, likewise. seconds: how long each step took. pages: some that show it. address:
    where it was fetched."""

    kind: str
    alternative: str | None
    confidence: float
    because: tuple[str, ...]
    details: str = ""
    agreed: str = ""
    digest: str = ""
    address: str = ""
    format: str = ""
    size: tuple[int, int] | None = None
    text: tuple[tuple[str, float, int, int, int, int], ...] = ()
    share: float = 0.0
    unread: str = ""
    objects: tuple[tuple[str, float], ...] = ()
    models: tuple[str, ...] = ()
    seconds: dict[str, float] = {}
    pages: tuple[str, ...] = ()


_decoder = msgspec.json.Decoder(Evidence)


def written(evidence: Evidence) -> str:
    """Evidence as it is kept."""
    return msgspec.json.encode(evidence).decode()


def read_evidence(text: str) -> Evidence | None:
    """Evidence as it was kept; None if another version kept it in another way."""
    try:
        return _decoder.decode(text)
    except msgspec.DecodeError:
        return None
