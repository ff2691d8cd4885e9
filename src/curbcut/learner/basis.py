"""
What an answer rests on: the pages that ask, and what they are made from.

A digest of all of it is kept with the question. As long as it stays the same, so does the answer.
"""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from curbcut.engine import Settings
from curbcut.engine.remediator import rules_version
from curbcut.knowledge import (
    ClickedElements,
    ClippedText,
    Components,
    FieldLabels,
    FocusIndicators,
    FormErrors,
    FrameTitle,
    IconMeaning,
    ImageDescription,
    LargeLines,
    LinkPurpose,
    MovingContent,
    Question,
    ReadableColors,
    Reflow,
    TextOverPictures,
    VanishingNames,
    VisualOrder,
)
from curbcut.knowledge.store import Group, Passes, Seen
from curbcut.learner.crawl import Client, Validators, is_own, without_fragment
from curbcut.learner.fingerprint import digest, page_digest
from curbcut.version import __version__

if TYPE_CHECKING:
    from curbcut.learner.probes.pictures import Eyes


def version_of(settings: Settings, login: str) -> str:
    """Changes with whatever could make the same page ask something else: rules, settings, who is logged in."""
    return digest(rules_version(settings), login)


@cache
def probes_version() -> str:
    """Changes whenever a probe does."""
    probes = files("curbcut.learner.probes")
    sources = sorted(each.name for each in probes.iterdir() if each.name.endswith((".py", ".js")))
    return digest(__version__, *(probes.joinpath(name).read_bytes() for name in sources))


class Basis:
    """Works out what questions rest on, in one pass: each address is asked for once."""

    def __init__(
        self, passes: Passes, client: Client, started_at: datetime, version: str, eyes: Eyes | None = None
    ) -> None:
        """version: of rules and settings, which make of pages what is looked at. eyes: what looks at pictures."""
        self._version = version
        self._passes = passes
        self._client = client
        self._started_at = started_at
        self._eyes = eyes
        self._digests: dict[str, str] = {}
        self._lock = threading.Lock()

    def of(self, group: Group) -> str:
        """The basis of the answer to a question of these pages."""
        pages = [part for page in group.pages for part in page]
        beside = [f"{address} {self._digest_at(address)}" for address in addresses_in(group.question)]
        seen = ""
        if self._eyes is not None and isinstance(group.question, ImageDescription):
            seen = self._eyes.basis_of(group.question)
        return digest(probes_version(), self._version, *pages, seen, *beside)

    def _digest_at(self, address: str) -> str:
        """What is at an address of the site; `""` where there is nothing, or somebody else's."""
        if not is_own(address, self._client.own):
            return ""
        with self._lock:
            if address not in self._digests:
                self._digests[address] = self._looked_up(without_fragment(address))
            return self._digests[address]

    def _looked_up(self, address: str) -> str:
        known = self._passes.seen(address)
        if known is not None and known.seen_at >= self._started_at:
            return known.digest
        if not self._client.may_visit(address):
            return ""
        validators = Validators(known.etag, known.last_modified) if known is not None else Validators()
        found = self._client.get(address, validators=validators)
        if found is None:
            return ""
        now = datetime.now(UTC)
        if found.is_unchanged and known is not None:
            self._passes.saw(known._replace(seen_at=now))
            return known.digest
        tells = page_digest(found.body) if found.is_html else digest(found.body)
        self._passes.saw(Seen(address, tells, "", *found.validators, looked_at=now, seen_at=now))
        return tells


def addresses_in(question: Question) -> list[str]:
    """What a question is about beside the pages that ask it."""
    match question:
        case (
            ReadableColors(style_sheets=addresses)
            | FocusIndicators(style_sheets=addresses)
            | TextOverPictures(style_sheets=addresses)
            | ClippedText(style_sheets=addresses)
            | Reflow(style_sheets=addresses)
            | VanishingNames(style_sheets=addresses)
            | VisualOrder(style_sheets=addresses)
            | FieldLabels(style_sheets=addresses)
            | LargeLines(style_sheets=addresses)
            | ClickedElements(scripts=addresses)
            | Components(scripts=addresses)
            | FormErrors(scripts=addresses)
        ):
            return addresses.split()
        case MovingContent(style_sheets=styles, scripts=scripts):
            return [*styles.split(), *scripts.split()]
        case LinkPurpose(href=address) | FrameTitle(src=address) | ImageDescription(src=address):
            return [address]
        case IconMeaning(drawing=address, styles=styles):
            return [*([address] if address.startswith(("http://", "https://")) else ()), *styles.split()]
        case _:
            return []
