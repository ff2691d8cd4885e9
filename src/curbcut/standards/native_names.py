"""What languages are called by those who speak them, as on the links that change the language of a site."""

from collections.abc import Mapping
from types import MappingProxyType

NATIVE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "ar": "العربية", "bg": "Български", "bn": "বাংলা", "bs": "Bosanski", "ca": "Català", "cs": "Čeština",
        "cy": "Cymraeg", "da": "Dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "Español",
        "et": "Eesti", "eu": "Euskara", "fa": "فارسی", "fi": "Suomi", "fr": "Français", "ga": "Gaeilge",
        "gl": "Galego", "he": "עברית", "hi": "हिन्दी", "hr": "Hrvatski", "hu": "Magyar", "hy": "Հայերեն",
        "id": "Bahasa Indonesia", "is": "Íslenska", "it": "Italiano", "ja": "日本語", "ka": "ქართული",
        "ko": "한국어", "lb": "Lëtzebuergesch", "lt": "Lietuvių", "lv": "Latviešu", "mk": "Македонски",
        "ms": "Bahasa Melayu", "mt": "Malti", "nb": "Norsk bokmål", "nl": "Nederlands", "nn": "Norsk nynorsk",
        "no": "Norsk", "pl": "Polski", "pt": "Português", "ro": "Română", "ru": "Русский", "sk": "Slovenčina",
        "sl": "Slovenščina", "sq": "Shqip", "sr": "Српски", "sv": "Svenska", "ta": "தமிழ்", "th": "ไทย",
        "tr": "Türkçe", "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文",
    }
)  # fmt: skip
"""Primary subtag → the language's own name."""

LANGUAGE_CALLED: Mapping[str, str] = MappingProxyType(
    {name.lower(): tag for tag, name in NATIVE_NAMES.items()}
    | {
        "castellano": "es",
        "česky": "cs",
        "slovensky": "sk",
        "srpski": "sr",
        "简体中文": "zh-Hans",
        "繁體中文": "zh-Hant",
    }
)
"""A language's own name, or another that it has, in small letters → its tag."""

LANGUAGE_OF_FLAG: Mapping[str, str] = MappingProxyType(
    {tag: tag for tag in NATIVE_NAMES}
    | {
        "at": "de", "br": "pt", "cn": "zh", "cz": "cs", "dk": "da", "ee": "et", "gb": "en", "gr": "el", "il": "he",
        "ir": "fa", "jp": "ja", "kr": "ko", "mx": "es", "rs": "sr", "se": "sv", "ua": "uk", "us": "en", "vn": "vi",
    }
)  # fmt: skip
"""Code of a country or a language, as files of flags are called, in small letters → the language that its flag stands
for. `uk` is Ukrainian to some and the United Kingdom to others, `si` a country and two languages: an address beside it
has to say the same."""
