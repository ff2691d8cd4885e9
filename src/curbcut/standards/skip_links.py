"""What a link to the main content is called, by language. Written by hand, November 2026, after public sites' usage."""

from collections.abc import Mapping
from types import MappingProxyType

SKIP_TO_CONTENT: Mapping[str, str] = MappingProxyType(
    {
        "ar": "انتقل إلى المحتوى",
        "bg": "Към съдържанието",
        "ca": "Ves al contingut",
        "cs": "Přejít k obsahu",
        "da": "Gå til indhold",
        "de": "Zum Inhalt springen",
        "el": "Μετάβαση στο περιεχόμενο",
        "en": "Skip to content",
        "es": "Saltar al contenido",
        "et": "Liigu sisu juurde",
        "fi": "Siirry sisältöön",
        "fr": "Aller au contenu",
        "he": "דלג לתוכן",
        "hr": "Preskoči na sadržaj",
        "hu": "Ugrás a tartalomhoz",
        "it": "Vai al contenuto",
        "ja": "コンテンツへスキップ",
        "ko": "콘텐츠로 건너뛰기",
        "lt": "Pereiti prie turinio",
        "lv": "Pāriet uz saturu",
        "nb": "Hopp til innhold",
        "nl": "Ga naar de inhoud",
        "nn": "Hopp til innhald",
        "no": "Hopp til innhold",
        "pl": "Przejdź do treści",
        "pt": "Saltar para o conteúdo",
        "ro": "Sari la conținut",
        "sk": "Prejsť na obsah",
        "sl": "Preskoči na vsebino",
        "sv": "Hoppa till innehåll",
        "tr": "İçeriğe geç",
        "uk": "Перейти до вмісту",
        "zh": "跳至内容",
    }
)
