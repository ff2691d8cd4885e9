"""
Words in texts, file names and addresses: what may become a name, and what must not.

A name is heard. `IMG_2041.jpg`, `9f86d081`, `page?id=3` say nothing to anybody, and neither does the word "image".
"""

import re
from collections.abc import Set
from typing import Final
from urllib.parse import unquote, urlsplit

from curbcut.html import collapse
from curbcut.memory import remembered
from curbcut.standards.words import words as listed

_NEVER_AN_OWNER: Final = listed(
    "app background banner begin bg border bottom button center centre client clients company corner customer edge "
    "email end gap left line login members menu middle next no page part partner partners payment piece placeholder "
    "loader loading prev previous rail right share sidebar sign slice social spacer sponsor sponsors start top up your"
)
"""Words in the file name of a logo that show that it does not say whose it is, or is a piece of one."""

LONGEST_NAME: Final = 150
"""Characters; what is longer is a description, and nobody waits for its end to know what a button does."""

_UNSPEAKABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffd\ue000-\uf8ff]"
)
"""Controls, marks that turn the direction of text around, and the private characters of icon fonts."""
_FILLED_IN: Final = re.compile(r"(?:\{|%7B){2}|(?:\{|%7B)(?:%(?!7B)|%25)|(?:<|%3C)(?:%|\?)|\$(?:\{|%7B)", re.IGNORECASE)
_EXTENSION = re.compile(r"\.[a-z][a-z0-9]{1,5}$", re.IGNORECASE)
_MADE_SMALLER = re.compile(
    r"(?:^|&)(?:url|src|image|img|file)=([^&]+?\.(?:avif|gif|jpe?g|png|svg|webp)[^&]*)", re.IGNORECASE
)
"""The address of a picture in a query, as Next.js and thumbnailers have it."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BREAK = re.compile(r"[\s_+.,~@()\[\]{}|-]+")
_SIZE = re.compile(r"\d+x\d+|\d+(?:px|w|h|dpi|dp|k|kb)?|@?\dx|v\d+|[a-z]\d", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,24}")
_VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z]{2,5}|[A-Za-z]\d[A-Za-z]|[A-Za-z]{1,4}\d{1,2}")
_NUMBERED = re.compile(
    r"(?:avatar|banner|bg|blog|client|foto|gallery|hero|icon|image|img|item|logo|member|person|photo|pic|picture|portfolio"
    r"|post|product|slide|slider|team|thumb|thumbnail|user|work)\d+",
    re.IGNORECASE,
)
"""One of many pictures, by its number."""
_STAND_INS: Final = listed("dummy example lorem placeholder sample")
"""Words in the names of files that stand where a page's own pictures belong."""
_CAPTURED = re.compile(
    r"screen ?(?:shot|cap|capture|grab)|bildschirmfoto|capture d|captura de|schermata", re.IGNORECASE
)
"""How programs call a picture of the screen, with the time after it: `Screen Shot 2012-01-29 at 16.51.01`."""
_MOST_WORDS = 12
_HALVES_OF_A_DAY: Final = frozenset({"AM", "PM", "am", "pm"})
_FEWEST_OF_A_TIME = 3
"""Numbers in the name of a file that holds a time: `AdminUI_11-4-2011_1-07-28_PM`."""

_NOT_THE_SUBJECT: Final = listed(
    "black blue color colored colour copy dark default desktop final flat footer full fullsize gray green grey header "
    "hero hires homepage horizontal ico icon image img inline inverse inverted large light lockup login main med "
    "medium min mini mobile mono nav navbar new old optimized original outline picture png positive preloader primary "
    "print red resized retina rev rgb rounded scaled secondary sidebar signin site small splash square sticky svg "
    "thumb thumbnail tmp transparent trimmed variant vertical web website white wide "
    "blau bunt dunkel farbe farbig gelb grau gross groß gruen grün hell klein neu quer rot rund schwarz weiss weiß "
    "blanc blanche bleu clair couleur couleurs entete fond grand grande gris noir noire petit petite pied rond rouge "
    "sombre vert azul blanca blanco cabecera colores negra negro nuevo oscuro pequeno rojo verde bianca bianco blu "
    "chiaro colore colori grigio nera nero nuovo piccola piccolo rosso scuro branca branco cinza cor cores escuro "
    "novo preta preto rodape topo vermelho blauw geel grijs groen groot kleur nieuw rood wit zwart biala biale bialy "
    "biała białe biały czarna czarne czarny kolor kolorowe male małe nowe barevne barevné bile bily bílé bílý cerne "
    "černé beyaz buyuk kucuk renkli siyah yeni farg farve hvid hvit svart"
)
"""Words in the file name of a logo that say how it looks or where it goes, not whose it is."""


def cleaned(text: str | None) -> str:
    """Text as it may be spoken: spaces collapsed, nothing that is no character; `""` for what is too long or says
    nothing."""
    if not text:
        return ""
    tidy = collapse(_UNSPEAKABLE.sub("", text).replace("\xa0", " "))
    return tidy if len(tidy) <= LONGEST_NAME and has_words(tidy) else ""


def has_words(text: str) -> bool:
    """Whether there is anything to say: a letter or a digit."""
    return any(map(str.isalnum, text))


def shortened(text: str, most: int = LONGEST_NAME) -> str:
    """Text cut at the end of a word, with an ellipsis, if it is longer than `most` characters."""
    if len(text) <= most:
        return text
    return text[:most].rpartition(" ")[0].rstrip(" ,;:.") + "…"


@remembered(2048)
def is_filled_in_later(address: str) -> bool:
    """Whether an address in the source of a page is an expression of a language of templates: `{{ post.url }}`."""
    return _FILLED_IN.search(address) is not None


def parts_of_file_name(address: str) -> tuple[str, ...]:
    """The parts of the last segment of an address, without extension: `Two Cats-2x.png` is `Two`, `Cats`, `2x`. Where a
    program makes pictures smaller, of the address that it is given. None of one that is filled in later."""
    whole = urlsplit(address)
    if is_filled_in_later(address):
        return ()
    given = _MADE_SMALLER.search(whole.query)
    path = urlsplit(unquote(given[1])).path if given is not None else whole.path
    segment = unquote(path.rstrip("/").rpartition("/")[2])
    return tuple(filter(None, _BREAK.split(_HUMP.sub(" ", _EXTENSION.sub("", segment)))))


def words_of_file_name(address: str, *, without: Set[str] = frozenset()) -> str:
    """What a file is called, if that is words and nothing else: `moon-speech.mp3` is `moon speech`, `IMG_2041.jpg` and
    `client-logo5.png` are `""`. Numbers that are sizes or versions are left out.

    without: small words that files of one kind begin or end with, as `btn`; they are left out unless there are no
    others."""
    parts = list(parts_of_file_name(address))
    while len(parts) > 1 and parts[0].lower() in without:
        del parts[0]
    while len(parts) > 1 and parts[-1].lower() in without:
        del parts[-1]
    words = [part for part in parts if not _SIZE.fullmatch(part)]
    if len(parts) - len(words) >= _FEWEST_OF_A_TIME:
        words = [word for word in words if word not in _HALVES_OF_A_DAY]
    if not 1 <= len(words) <= _MOST_WORDS or not all(_is_word(word) for word in words):
        return ""
    if any(_NUMBERED.fullmatch(word) or word.lower() in _STAND_INS for word in words):
        return ""
    if len(words) < len(parts) and _CAPTURED.match(" ".join(words)):
        return ""
    return " ".join(words) if any(len(word) > 2 and not _ACRONYM.fullmatch(word) for word in words) else ""


def is_one_of_many(address: str) -> bool:
    """Whether a file is called by a single word and a number, as `cart-2.jpg`: all in its folder are, and the word says
    what the folder is for."""
    parts = parts_of_file_name(address)
    words = [part for part in parts if not part.isdecimal()]
    return len(words) == 1 < len(parts)


def _is_word(part: str) -> bool:
    """Whether a part can be said: a vowel in it, or short enough to be spelled."""
    if _ACRONYM.fullmatch(part):
        return True
    return _WORD.fullmatch(part) is not None and (not part.isascii() or _VOWEL.search(part) is not None)


def logo_name(address: str) -> str:
    """Whose logo a picture is, by its file name: `acme-logo-white@2x.png` is `acme logo`; `""` if it does not say."""
    lower = [part.lower() for part in parts_of_file_name(address)]
    if "logo" not in lower and "logotype" not in lower:
        return ""
    owner = [
        part
        for part in parts_of_file_name(address)
        if part.lower() not in _NOT_THE_SUBJECT | {"logo", "logos", "logotype"} and not _SIZE.fullmatch(part)
    ]
    if (
        not 1 <= len(owner) <= 3
        or not _NEVER_AN_OWNER.isdisjoint(part.lower() for part in owner)
        or not all(_is_word(part.upper()) for part in owner)
    ):
        return ""
    return " ".join([*owner, "logo"])


def capitalized(text: str) -> str:
    """Text with its first letter in upper case and the others as they are."""
    return text[:1].upper() + text[1:]
