"""
Which language a text is in, told at once and in this process: by its script, else by py3langid's model.

The model (https://github.com/adbar/py3langid, the extra `language`) takes about a second and 90 MB. So it is loaded
when the first text needs it, and where visitors wait it is loaded beside them: until then the question stays open.
"""

import logging
import os
import threading
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Protocol

from curbcut.knowledge.answers import Answer, Knowledge
from curbcut.knowledge.questions import Question, TextLanguage
from curbcut.knowledge.scripts import Written, language_of_script, written
from curbcut.standards.text import is_placeholder

log = logging.getLogger("curbcut")

FEWEST_LETTERS = 30
"""In a shorter text the model is wrong too often."""

FEWEST_LETTERS_OF_A_SCRIPT = 10
"""A shorter one may be a formula or a name."""

LONGEST_TEXT = 2_000
"""Characters that are looked at: more make nobody surer."""

SCRIPT_CONFIDENCE = 0.98
"""A script that one language has almost to itself: other languages in it have a page in fifty at most."""

SHARPNESS = 2.0
"""The model's probabilities are too modest: squared, nine of ten answers at 0.8 are right and 39 of 40 at 0.9, as
measured on 16,000 texts (docs/knowledge.md)."""

_FAMILIES = {
    "ary": "ar",  # Moroccan Arabic, read by any Arabic voice
    "arz": "ar",
    "grc": "el",
    "hbo": "he",
    "kik": "ki",  # the same language under its shorter tag
    "pcm": "en",  # Nigerian Pidgin, for which the model also takes short English; no voice is its own
    "sdh": "ku",  # the model takes all Kurdish in Arabic letters for this
    "uzs": "uz",
    "wuu": "zh",
    "yue": "zh",
}
"""Languages that the model knows apart and whose pages are read by one voice."""

_CLEAR = 0.9
"""The share of Bokmål or Nynorsk in what is Norwegian from which on it is told as such; below, it is `no`."""

_NEVER_TOLD = frozenset({"zxx", "ext", "dz", "la"})
"""No language at all; one that the model confuses with Asturian and Spanish; one it takes all of Tibetan for; and what
designers fill pages with until somebody writes for them, which is no Latin to be read out in a Latin voice."""


class _Identifier(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]: ...


class Model:
    """py3langid's model: loaded once in a process, by whoever comes first; the others wait or do without."""

    def __init__(self) -> None:
        self._identifier: _Identifier | None = None
        self._has_failed = False
        self._lock = threading.Lock()
        self._loading: threading.Thread | None = None
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(before=self._wait, after_in_child=self._begin_anew)

    @property
    def is_settled(self) -> bool:
        """Whether what it can tell now is all that it will ever tell."""
        return self._identifier is not None or self._has_failed or not _is_installed()

    def load(self) -> None:
        """Loads it in the caller's time; a second call costs nothing."""
        with self._lock:
            if not self.is_settled:
                self._load()

    def preload(self) -> None:
        """Begins to load it in a thread of its own."""
        if self.is_settled or self._loading is not None:
            return
        thread = threading.Thread(target=self.load, name="curbcut-language", daemon=True)
        try:
            thread.start()
        except RuntimeError as error:  # the system has no more threads, or the process is ending
            log.warning("The model that tells languages apart could not be loaded now: %s", error)
        else:
            self._loading = thread

    def rank(self, text: str) -> list[tuple[str, float]]:
        """Languages and their probabilities, the likeliest first; nothing while it is not loaded."""
        return self._identifier.rank(text) if self._identifier is not None else []

    def _load(self) -> None:
        try:
            from py3langid.langid import (  # type: ignore[import-untyped, import-not-found, unused-ignore]
                MODEL_FILE,
                LanguageIdentifier,
            )

            self._identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
        except Exception as error:  # noqa: BLE001 - whatever a broken installation throws
            self._has_failed = True
            log.warning("Languages are told by their script alone, as py3langid cannot be loaded: %s", error)

    def _wait(self) -> None:
        """A process that forks while modules are being imported leaves its child with locks that nobody opens."""
        if self._loading is not None and self._loading is not threading.current_thread():
            self._loading.join(timeout=10)

    def _begin_anew(self) -> None:
        self._lock = threading.Lock()
        self._loading = None


MODEL = Model()
"""The one of this process."""


@cache
def _is_installed() -> bool:
    return find_spec("py3langid") is not None


@cache
def _version() -> str:
    from importlib.metadata import version  # slow to import, and most processes never ask

    return f"py3langid {version('py3langid')}" if _is_installed() else "script"


def preload() -> None:
    """Begins to load the model beside the caller: for a server that would have it ready for its first visitor."""
    MODEL.preload()


def language_of_text(text: str) -> Answer | None:
    """The language of a text as a BCP 47 tag; None if it is too short, too mixed, or the model is not there (yet)."""
    sample = None if is_placeholder(text) else _sample_of(text)
    if sample is None:
        return None
    language = language_of_script(sample)
    if sample.letters < (FEWEST_LETTERS_OF_A_SCRIPT if language else FEWEST_LETTERS):
        return None
    if language is not None:
        return Answer(language, "script", SCRIPT_CONFIDENCE)
    told = _likeliest(MODEL.rank(sample.text))
    return Answer(told[0], _version(), told[1]) if told else None


def is_for_the_model(question: Question) -> bool:
    """Whether the model, and nothing else here, may tell the answer."""
    if not isinstance(question, TextLanguage):
        return False
    sample = _sample_of(question.text)
    return sample is not None and not language_of_script(sample) and sample.letters >= FEWEST_LETTERS


def _sample_of(text: str) -> Written | None:
    return written(" ".join(word for word in text[:LONGEST_TEXT].split() if "@" not in word and "://" not in word))


def _likeliest(ranked: list[tuple[str, float]]) -> tuple[str, float] | None:
    if not ranked or ranked[0][0] in _NEVER_TOLD:
        return None
    probabilities = _by_voice(ranked)
    language = max(probabilities, key=lambda name: probabilities[name])
    evidence = {name: probability**SHARPNESS for name, probability in probabilities.items()}
    return language, evidence[language] / sum(evidence.values())


def _by_voice(ranked: list[tuple[str, float]]) -> dict[str, float]:
    probabilities: dict[str, float] = {}
    for language, probability in ranked:
        language = _FAMILIES.get(language, language)
        probabilities[language] = probabilities.get(language, 0.0) + probability
    bokmal, nynorsk = probabilities.pop("no", 0.0), probabilities.pop("nn", 0.0)
    is_clear = max(bokmal, nynorsk) >= (bokmal + nynorsk) * _CLEAR
    return probabilities | ({"nb": bokmal, "nn": nynorsk} if is_clear else {"no": bokmal + nynorsk})


@dataclass(frozen=True, slots=True)
class InstantKnowledge:
    """Knowledge, and besides it the language of any text."""

    known: Knowledge
    may_wait: bool

    @property
    def version(self) -> str:
        """The same before and after the model is loaded, so that every process of a site agrees on it; what came
        out before is provisional."""
        return f"{self.known.version} languages by {_version()}"

    def answer(self, question: Question) -> Answer | None:
        answer = self.known.answer(question)
        if not isinstance(question, TextLanguage) or (answer is not None and answer.is_a_persons):
            return answer
        if not MODEL.is_settled and is_for_the_model(question):
            if not self.may_wait:
                MODEL.preload()
                return answer
            MODEL.load()
        told = language_of_text(question.text)
        candidates = [each for each in (answer, told) if each is not None]
        return max(candidates, key=lambda each: each.confidence, default=None)


def instant(knowledge: Knowledge, *, may_wait: bool = False) -> Knowledge:
    """Knowledge that also tells the language of any text.

    may_wait: load the model when it is first needed, a second or two, instead of beside the caller: where no visitor
    waits."""
    return InstantKnowledge(knowledge, may_wait)
