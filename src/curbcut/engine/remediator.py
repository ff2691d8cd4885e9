"""
The engine of a process that runs for long: holds the settings, the pack, and pages already remediated.

A page that came before, with the same settings and the same knowledge, is not worked on twice.
"""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from curbcut.engine.addition import Addition
from curbcut.engine.findings import Remediation
from curbcut.engine.sequence import remediate
from curbcut.engine.settings import Settings, rules_for
from curbcut.knowledge import NOTHING, Knowledge, Met, Question, WatchedPack, holds_text, instant
from curbcut.knowledge.asked_folder import AskedFolder, HandingOver
from curbcut.knowledge.language import MODEL, is_for_the_model
from curbcut.version import __version__


class Remediator:
    """
    Remediates pages for a server, from any number of threads.

    pack: the file of what was learned; it need not exist yet. What pages leave open is put into the folder beside it,
    if there is one (`AskedFolder`). cache_bytes: how much memory remembered pages may take.
    max_open_questions: how many open questions are kept until `take_open_questions`. recognise_languages: tell the
    language of texts that do not say it; the first that needs py3langid's model has it loaded, beside the visitors.
    """

    def __init__(
        self,
        *,
        settings: Settings | None = None,
        pack: Path | str | None = None,
        cache_bytes: int = 32_000_000,
        max_open_questions: int = 10_000,
        recognise_languages: bool = True,
    ) -> None:
        self.settings = settings or Settings()
        self._pack = WatchedPack(Path(pack)) if pack is not None else None
        self._cache_bytes = cache_bytes
        self._max_open_questions = max_open_questions
        self._recognises_languages = recognise_languages
        self._open_questions: dict[Question, Met] = {}
        self._hands_over = HandingOver(AskedFolder(Path(pack)), self.take_open_questions) if pack is not None else None
        self._pages: OrderedDict[bytes, bytes | None] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()
        self._rules_version = rules_version(self.settings)

    @property
    def knowledge(self) -> Knowledge:
        """What is known at this moment."""
        learned = self._pack.current if self._pack else NOTHING
        return instant(learned) if self._recognises_languages else learned

    @property
    def version(self) -> str:
        """Changes whenever the same page could become another: for entity tags."""
        return hashlib.blake2b(f"{self._rules_version} {self.knowledge.version}".encode(), digest_size=6).hexdigest()

    def remediate(
        self,
        body: bytes,
        *,
        content_type: str = "text/html",
        url: str = "",
        is_private: bool = False,
        may_change_style: bool = True,
        addition: Addition | None = None,
    ) -> Remediation:
        """What became of a page; never raises. A page that `is_private` (one visitor's own) is neither remembered nor
        are its questions kept. A page from memory comes without its findings. addition: what is written into it besides
        the fixes."""
        if self._hands_over is not None and self._open_questions:
            self._hands_over.consider()
        settings = self.settings
        if not may_change_style and settings.may_change_style:
            settings = _without_style_changes(settings)
        knowledge = self.knowledge
        added = addition.version if addition else ""
        key = b"" if is_private else _key(body, content_type, url, str(may_change_style), knowledge.version, added)
        known = self._remembered(key, body) if key else None
        if known is not None:
            return known
        knows_all = MODEL.is_settled or not self._recognises_languages
        remediation = remediate(
            body,
            content_type=content_type,
            url=url,
            knowledge=knowledge,
            settings=settings,
            keep_findings=False,
            addition=addition,
        )
        if not knows_all and any(map(is_for_the_model, remediation.open_questions)):
            return replace(remediation, is_provisional=True)
        if key:
            self._remember(key, remediation)
            self._keep(remediation.open_questions, url)
        return remediation

    def take_open_questions(self) -> dict[Question, Met]:
        """The open questions met since the last call."""
        with self._lock:
            taken, self._open_questions = self._open_questions, {}
        return taken

    def _keep(self, questions: Iterable[Question], url: str) -> None:
        with self._lock:
            for question in questions:
                if holds_text(question):
                    continue  # answered at once or never, and what is kept holds no page's words
                met = self._open_questions.get(question)
                if met is not None or len(self._open_questions) < self._max_open_questions:
                    self._open_questions[question] = Met(url, met.times + 1 if met else 1)

    def _remembered(self, key: bytes, body: bytes) -> Remediation | None:
        with self._lock:
            if key not in self._pages:
                return None
            self._pages.move_to_end(key)
            known = self._pages[key]
        return Remediation(body) if known is None else Remediation(known, changed=True)

    def _remember(self, key: bytes, remediation: Remediation) -> None:
        if remediation.skipped or remediation.failed_rules:
            return  # may come out better next time
        body = remediation.body if remediation.changed else None
        size = len(body or b"") + len(key)
        if size > self._cache_bytes // 4:
            return
        with self._lock:
            if key not in self._pages:
                self._pages[key] = body
                self._size += size
            while self._size > self._cache_bytes:
                old_key, old = self._pages.popitem(last=False)
                self._size -= len(old or b"") + len(old_key)


def rules_version(settings: Settings) -> str:
    """Changes whenever the rules that run, or how they are run, do."""
    ids = ",".join(rule.id for rule in rules_for(settings))
    return f"{__version__} {ids} {settings.apply.value} {settings.trust} {settings.ignore}"


def _without_style_changes(settings: Settings) -> Settings:
    return replace(settings, may_change_style=False)


def _key(body: bytes, *parts: str) -> bytes:
    digest = hashlib.blake2b(body, digest_size=24)
    digest.update("\0".join(parts).encode("utf-8", "surrogatepass"))
    return digest.digest()
