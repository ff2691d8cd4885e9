"""What of a model's answer can be believed, and how much."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from curbcut.knowledge.answers import presentable
from curbcut.vision.context import Context
from curbcut.vision.decision import DOUBTFUL, LONGEST, Decision, Kind, Seen
from curbcut.vision.prompt import Said
from curbcut.vision.wording import shortened, words_of

MOST_SURE: Final = 0.85
"""However sure a model says it is."""
SUSPICIOUS: Final = 0.3
HEDGES: Final = {
    "en": "Appears to be: {}",
    "de": "Offenbar zu sehen: {}",
    "fr": "Semble montrer : {}",
    "es": "Parece mostrar: {}",
    "cs": "Pravděpodobně zobrazuje: {}",
    "da": "Ser ud til at vise: {}",
    "it": "Sembra mostrare: {}",
    "ja": "おそらく写っているもの: {}",
    "nb": "Ser ut til å vise: {}",
    "nl": "Lijkt te tonen: {}",
    "no": "Ser ut til å vise: {}",
    "pl": "Prawdopodobnie przedstawia: {}",
    "pt": "Parece mostrar: {}",
    "ru": "Похоже, изображено: {}",
    "sv": "Verkar visa: {}",
    "tr": "Görünüşe göre gösterilen: {}",
    "uk": "Схоже, зображено: {}",
    "zh": "可能显示的是: {}",
}
"""How it is said that nobody has checked a description, by language; people explain away what does not fit a sure one.
In another language it waits for a person."""
_LEAST_AGREEMENT: Final = 0.4

_OBJECT: Final = re.compile(r"\{.*\}", re.DOTALL)
_PREAMBLE: Final = re.compile(
    r"^(?:an?|the|this)?\s*(?:image|photo(?:graph)?|picture|graphic|illustration|screenshot)\s+"
    r"(?:of|shows?|showing|depicts?|depicting|with)\s+",
    re.IGNORECASE,
)
_REFUSAL: Final = re.compile(
    r"\b(?:i(?:'m| am)? (?:can(?:no|')t|unable|not able|sorry)|i cannot|as an ai|language model|system prompt"
    r"|(?:ignore|disregard|forget) (?:all|any|the|your|previous))\b",
    re.IGNORECASE,
)
_MARKUP: Final = re.compile(r"<[a-z/!]|&#?\w+;|\{\{|javascript:", re.IGNORECASE)
_GUESSES: Final = re.compile(
    r"\b(?:caucasian|asian|african|hispanic|latin[oax]|arab|indian|jewish|muslim|christian|hindu|blond|obese|overweight"
    r"|elderly|handicapped|disabled|attractive|beautiful|ugly|sexy|pretty|handsome|depressed|autistic|black|white)"
    r"(?=\s+(?:wom[ae]n|m[ae]n|person|people|girl|boy|lady|guy|male|female|child|children|couple))"
    r"|\b(?:man|woman|men|women|boy|girl|boys|girls|lady|ladies|gentlem[ae]n|male|female|elderly|young|teenager)\b"
    r"|\b(?:mann|frau|männer|frauen|junge|mädchen|homme|femme|garçon|fille|hombre|mujer|niño|niña)\b",
    re.IGNORECASE,
)
"""What nobody can know of people from a picture."""


class NotToBeTrusted(Exception):
    """The answer is not one that may be used."""


def as_decision(text: str, context: Context, seen: Seen, name: str) -> Decision | None:
    """What a model said as a decision; None if it is unsure. Raises NotToBeTrusted."""
    said = _parsed(text)
    if said.decision == "unsure":
        return None
    alternative = _PREAMBLE.sub("", " ".join(said.alt.split()))
    alternative = alternative[:1].upper() + alternative[1:] if alternative != said.alt.strip() else alternative
    for written in (alternative, said.long_description):
        if _REFUSAL.search(written) or _MARKUP.search(written):
            raise NotToBeTrusted("it refuses, is led, or writes markup")
    if said.decision == "decorative":
        return Decision(Kind.DECORATIVE, "", min(said.confidence, DOUBTFUL), (f"{name} takes it for decoration",))
    spoken = presentable(alternative)
    if not spoken or not any(character.isalnum() for character in spoken):
        raise NotToBeTrusted("it says nothing, or an address")
    details = presentable_details(said.long_description)
    confidence, doubts = _believed(said, spoken, context, seen)
    because = (f"{name} says so", *doubts)
    if said.decision == "complex":
        return Decision(Kind.COMPLEX, shortened(spoken, LONGEST), min(confidence, DOUBTFUL), because, details)
    short = shortened(spoken, LONGEST)
    if said.decision == "text":
        return Decision(Kind.TEXT, short, confidence, because, details)
    if context.language not in HEDGES:
        return Decision(Kind.INFORMATIVE, short, min(confidence, DOUBTFUL), because, details)
    return Decision(Kind.INFORMATIVE, HEDGES[context.language].format(short), confidence, because, details, short)


def presentable_details(text: str) -> str:
    """A long description as it may be put before people; `""` if it may not."""
    parts = [presentable(part) for part in text.splitlines() if part.strip()]
    return "" if None in parts else "\n".join(filter(None, parts))


def _parsed(text: str) -> Said:
    found = _OBJECT.search(text)
    if found is None:
        raise NotToBeTrusted("it is no JSON")
    try:
        return msgspec.json.decode(found[0].encode("utf-8", "replace"), type=Said)
    except msgspec.DecodeError as error:
        raise NotToBeTrusted("it does not keep to the form") from error


def _believed(said: Said, spoken: str, context: Context, seen: Seen) -> tuple[float, list[str]]:
    """How much is believed, and what speaks against it."""
    doubts: list[str] = []
    known = words_of(" ".join((context.around, context.title, context.site)))
    guesses = {guess.lower() for guess in _GUESSES.findall(spoken)} - known
    if guesses:
        doubts.append(f"it guesses what nobody can see: {', '.join(sorted(guesses))}")
    if said.decision == "text" and not _agrees(spoken, seen.reading.text):
        doubts.append("it reads other words than were read in it here")
    if len(spoken) > LONGEST:
        doubts.append("it says more than anyone waits for")
        return min(said.confidence, DOUBTFUL), doubts
    return (SUSPICIOUS if doubts else min(said.confidence, MOST_SURE)), doubts


def _agrees(spoken: str, read: str) -> bool:
    one, other = words_of(spoken), words_of(read)
    return bool(one) and len(one & other) >= _LEAST_AGREEMENT * len(one | other)
