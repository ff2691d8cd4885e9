"""How many stars of how many, said in words, by language."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ar": "التقييم: {n} من {m}",
        "cs": "Hodnocení: {n} z {m}",
        "da": "Bedømmelse: {n} af {m}",
        "de": "Bewertung: {n} von {m}",
        "el": "Βαθμολογία: {n} από {m}",
        "en": "Rating: {n} out of {m}",
        "es": "Valoración: {n} de {m}",
        "fi": "Arvio: {n}/{m}",
        "fr": "Note\u00a0: {n} sur {m}",
        "he": "דירוג: {n} מתוך {m}",
        "hu": "Értékelés: {n}/{m}",
        "it": "Valutazione: {n} su {m}",
        "ja": "評価: {m}点中{n}点",
        "ko": "평점: {m}점 만점에 {n}점",
        "nb": "Vurdering: {n} av {m}",
        "nl": "Beoordeling: {n} van {m}",
        "no": "Vurdering: {n} av {m}",
        "pl": "Ocena: {n} z {m}",
        "pt": "Avaliação: {n} de {m}",
        "ro": "Evaluare: {n} din {m}",
        "ru": "Оценка: {n} из {m}",
        "sv": "Betyg: {n} av {m}",
        "tr": "Puan: {n} / {m}",
        "uk": "Оцінка: {n} з {m}",
        "zh": "评分\uff1a{n} / {m}",
    }
)
_WITH_A_POINT: Final = frozenset({"en", "he", "ja", "ko", "zh"})
"""Languages that write one and a half as 1.5; the others as 1,5."""


def rating_in_words(filled: float, of: int, language: str) -> str:
    """
    What stars in a row say; `""` in a language without words here.

    >>> rating_in_words(4.5, 5, "en"), rating_in_words(4.5, 5, "de"), rating_in_words(3, 5, "xx")
    ('Rating: 4.5 out of 5', 'Bewertung: 4,5 von 5', '')
    """
    number = f"{filled:g}" if language in _WITH_A_POINT else f"{filled:g}".replace(".", ",")
    return _WORDS[language].format(n=number, m=of) if language in _WORDS else ""
