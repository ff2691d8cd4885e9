"""Words of our own, in the language of the page: where it is not among the known ones, there are none."""

from typing import Final

from curbcut.html import Element
from curbcut.naming.evidence import Evidence
from curbcut.naming.language import language_of
from curbcut.standards.icons import purpose_name

_DETAILS: Final = {
    "cs": "Podrobnosti",
    "da": "Detaljer",
    "de": "Details",
    "en": "Details",
    "es": "Detalles",
    "fi": "Tiedot",
    "fr": "Détails",
    "hu": "Részletek",
    "it": "Dettagli",
    "ja": "詳細",
    "ko": "세부정보",
    "nb": "Detaljer",
    "nl": "Details",
    "no": "Detaljer",
    "pl": "Szczegóły",
    "pt": "Detalhes",
    "ro": "Detalii",
    "ru": "Сведения",
    "sv": "Information",
    "uk": "Подробиці",
    "zh": "详情",
}
"""What browsers call a `details` element without a `summary`."""


def purpose_in_words(purpose: str, element: Element) -> str:
    """What a control with a known purpose is called (`search`: "Search"); `""` in a language we have no word in."""
    return purpose_name(purpose, language_of(element)) or ""


def details_in_words(element: Element) -> Evidence | None:
    """The word for a details element that does not say what is inside."""
    word = _DETAILS.get(language_of(element))
    return Evidence(word, "the word that browsers use where there is no summary", 0.6) if word else None
