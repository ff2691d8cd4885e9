"""
What an icon means, from the name its author gave it: a font's class or ligature, a sprite's id, a file, a link's host.

The names are those of Font Awesome 4 to 7, Bootstrap Icons, Material Icons and Symbols, Glyphicons, Feather, Lucide,
Tabler, Remix, Ionicons, Boxicons, Heroicons, Material Design Icons, Dashicons, Foundation, Themify, Linearicons,
Elegant, IcoMoon and their like. An arrow, a heart or a star does not say what the control does: those are marked
ambiguous.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from curbcut.memory import remembered
from curbcut.standards.icon_table import (
    AMBIGUOUS_PURPOSES,
    BRANDS,
    CLASSES_OF_CONTROL,
    HOSTS_OF_BRAND,
    NAMES_OF_BRAND,
    NAMES_OF_PURPOSE,
)
from curbcut.standards.words import words

AMBIGUOUS = words(AMBIGUOUS_PURPOSES)
OTHER_THINGS = words("amazon android apple google line medium meetup pocket signal slack steam threads")
"""Brands that are called as other things are."""

_WORDS_OF_OTHER_USE = words("apple line medium pocket signal threads")
"""Brands whose bare name is also a shape, a size or a thing: they need a telling name."""


class Icon(NamedTuple):
    """An icon's meaning: a purpose such as `search` or a brand such as `facebook`."""

    purpose: str
    is_ambiguous: bool
    is_brand: bool


def _meanings() -> dict[str, str]:
    meanings = {name: purpose for purpose, names in NAMES_OF_PURPOSE.items() for name in names.split()}
    meanings |= {brand: brand for brand in BRANDS if brand not in _WORDS_OF_OTHER_USE}
    return meanings | {name: brand for brand, names in NAMES_OF_BRAND.items() for name in names.split()}


ICON_MEANINGS: Mapping[str, str] = MappingProxyType(_meanings())
"""Icon name → purpose or brand."""

SOCIAL_HOSTS: Mapping[str, str] = MappingProxyType(
    {host: BRANDS[brand] for brand, hosts in HOSTS_OF_BRAND.items() for host in hosts.split()}
)
"""Host → the name people know the brand by."""

LIGATURE_CLASSES = words(
    "material-icons material-icons-outlined material-icons-round material-icons-sharp material-icons-two-tone"
    " material-symbols-outlined material-symbols-rounded material-symbols-sharp mat-icon google-symbols"
)
"""Classes of fonts that turn a word into a picture: the word is the icon's name, not a text to read."""

_FAMILY = re.compile(
    "(?:fa|fas|far|fab|bi|ti|ri|bx|bxs|bxl|glyphicons?|lnr|linearicons|ion|dashicons|fi|typcn|oi|mdi|zmdi|la|lni|uil|ph|pi"
    "|tf-ion|cil|cib|eicon|genericon|el-icon|feather|lucide|flaticon|ni|nc|pe-7s|sli|entypo|octicon|codicon|anticon|k-i|jam|gg"
    "|tabler-icon|tabler|themify|uk-icon|social|arrow|heroicon|iconoir|lineicons|simple-icon|icofont)[-_]+(.+)"
)
_OF_SOME_FONT = re.compile(
    "(?!(?:bg|box|btn|col|has|img|is|js|lg|m[a-z]|md|my|nav|new|no|on|p[a-z]|row|sm|sub|tab|to|top|xl)-)[a-z]{2,3}-([a-z].+)"
)
"""A class that may be of a font of icons: those of grids, spaces, states and scripts are not."""
_GENERIC = re.compile(
    "(?:(?:[a-z]+[-_]+)?(?:svg-?icon|icon|ico|icn|glyph|sprite|symbol)s?|[a-z]*picto|i|ic|svg)[-_]+(.+)"
)
_ELEMENT = re.compile("[a-z0-9_-]*__(?:(?:icon|ico|svg|glyph)--(.+)|([a-z-]+)[-_](?:icon|ico))")
"""Names of parts as in `header__icon--search`, `menu__search-icon`."""
_STYLE_BEFORE = re.compile(
    "(?:md|ios|android|tabler|iconmonstr|icons8|[brs][rs]|logo|brands?|social|icon|ico|ic|svg|btn|i|ui|basic|round|outline|baseline|sharp"
    "|twotone|fas?|fab|mdi|solid|regular|light|square|circle|symbols?|glyph|sprite|img|button|[eos])-(.+)"
)
_STYLE_AFTER = re.compile(
    "(.+)-(?:fill|filled|line|outlined?|o|alt|solid|regular|light|thin|bold|duotone|linear|broken|sharp|round|rounded"
    "|twotone|two-tone|circle|square|box|icon|ico|svg|btn|button|symbol|logo|small|medium|large|big|sm|lg|xs|xl"
    "|mobile|desktop|tablet|white|black|gr[ae]y|blue|red|green|dark|colou?r|hover|active|default|current|[rfs]|v?[0-9]{1,3}"
    "|[0-9]+(?:px|dp|x[0-9]*))"
    "|(.*[a-z])[0-9]{1,2}"
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def bare_names(name: str) -> Iterable[str]:
    """The name, then what remains of it as prefixes and suffixes of style come off."""
    for _ in range(6):
        yield name
        match = _STYLE_AFTER.fullmatch(name) or _STYLE_BEFORE.fullmatch(name)
        if match is None:
            return
        name = match[match.lastindex or 1]


def icon_named(name: str) -> Icon | None:
    """
    The meaning of a bare icon name as a set or an attribute has it: `magnifying-glass`, `mdi:home`, `arrow_back_ios`.

    >>> icon_named("shopping_cart_outlined").purpose, icon_named("rocket")
    ('cart', None)
    """
    bare = _CAMEL.sub("-", name.strip().rpartition(":")[2][:60]).lower()
    plain = re.sub(r"[_\s-]+", "-", bare).strip("-")
    purpose = next((ICON_MEANINGS[variant] for variant in bare_names(plain) if variant in ICON_MEANINGS), None)
    return None if purpose is None else Icon(purpose, purpose in AMBIGUOUS, purpose in BRANDS)


def icon_of_class(value: str) -> Icon | None:
    """The meaning of the icon that a `class` attribute asks a font for; None if there is none, or two that differ."""
    icons = {icon for token in value.split()[:30] if (icon := _icon_of_token(token)) is not None}
    return icons.pop() if len(icons) == 1 else None


def icon_of_own_font(value: str) -> Icon | None:
    """
    The meaning of a class that begins with another one beside it, as icons of any font have it.

    >>> icon_of_own_font("ik ik-search").purpose, icon_of_own_font("ik card-search")
    ('search', None)
    """
    tokens = value.lower().split()[:30]
    named = [token for token in tokens if token.partition("-")[0] in tokens and "-" in token]
    return icon_named(named[0].partition("-")[2]) if len(named) == 1 else None


def icon_of_any_font(value: str) -> Icon | None:
    """
    The meaning of the one class of an empty element that is a few letters and an icon's name, as in fonts that few use.

    >>> icon_of_any_font("mif-search icon").purpose, icon_of_any_font("me-2 text-search"), icon_of_any_font("mif-left")
    ('search', None, None)
    """
    named = [match[1] for token in value.lower().split()[:30] if (match := _OF_SOME_FONT.fullmatch(token)) is not None]
    icons = {icon for name in named if (icon := icon_named(name)) is not None}
    icon = icons.pop() if len(icons) == 1 else None
    return icon if icon is not None and not icon.is_ambiguous else None


@remembered(4096)
def _icon_of_token(token: str) -> Icon | None:
    token = _CAMEL.sub("-", token[:80]).lower().lstrip("_")
    part = _ELEMENT.fullmatch(token)
    if part is not None:
        return icon_named(part[1] or part[2])
    match = _FAMILY.fullmatch(token) or _GENERIC.fullmatch(token)
    if match is not None:
        return icon_named(token if token in ICON_MEANINGS else match[1])
    return icon_named(token[: -len("-icon")]) if token.endswith(("-icon", "_icon")) else None


def icon_of_ligature(text: str) -> Icon | None:
    """The meaning of the word inside an element with one of `LIGATURE_CLASSES`."""
    word = text.strip()
    return icon_named(word) if re.fullmatch(r"[a-z0-9_]{1,40}", word) else None


def icon_of_address(address: str) -> Icon | None:
    """
    The meaning of a picture or sprite by its address: `/img/icon-search.svg`, `sprite.svg#close`, `free.svg#cil-bell`.

    Photographs are left alone, and pictures in pixels count only if they call themselves icons or show a brand.
    """
    path, _, fragment = address[:2000].partition("#")
    if fragment:
        return icon_named(fragment) or _icon_of_token(fragment)
    path = path.partition("?")[0].lower()
    stem, dot, extension = path.rpartition("/")[2].rpartition(".")
    if not dot or extension not in ("svg", "png", "gif", "webp", "ico"):
        return None
    icon = icon_named(re.sub(r"^[0-9]{3}-|@[0-9]x$|[.-][0-9a-f]{8,32}$|[.-]min$", "", stem))
    is_icon = extension == "svg" or "ico" in path.removesuffix(".ico") or (icon is not None and icon.is_brand)
    return icon if is_icon else None


CONTROL_CLASSES: Mapping[str, str] = MappingProxyType(
    {name: purpose for purpose, names in CLASSES_OF_CONTROL.items() for name in names.split()}
)
"""Class → purpose, for classes that well-known scripts and themes give their controls: `slick-next`, `mfp-close`."""


def purpose_of_control(value: str) -> str | None:
    """The purpose that a control's own `class` attribute tells; None if it tells none, or two."""
    purposes = {CONTROL_CLASSES[token] for token in value.split()[:30] if token in CONTROL_CLASSES}
    return purposes.pop() if len(purposes) == 1 else None


@remembered(1024)
def brand_of_host(host: str) -> str | None:
    """The brand of a link's host, as people know it: `X` for `www.twitter.com`, `Facebook` for `de-de.facebook.com`."""
    labels = host.lower().rstrip(".").split(".")
    suffixes = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return next((SOCIAL_HOSTS[suffix] for suffix in suffixes if suffix in SOCIAL_HOSTS), None)


_NAMES = Path(__file__).with_name("icon_names")
_SAME_WORDS: Mapping[str, str] = MappingProxyType({"nb": "no", "nn": "no", "iw": "he"})


@cache
def purpose_names(language: str) -> Mapping[str, str]:
    """Purpose → what a control with that icon is called in a language (`de`, not `de-AT`); empty where unknown."""
    code = _SAME_WORDS.get(language, language)
    source = _NAMES / f"{code}.txt"
    if not re.fullmatch(r"[a-z]{2,3}", code) or not source.is_file():
        return MappingProxyType({})
    pairs = (line.partition(": ") for line in source.read_text(encoding="utf-8").splitlines())
    return MappingProxyType({purpose: name for purpose, _, name in pairs})


def purpose_name(purpose: str, language: str) -> str | None:
    """
    What to call a control with this icon in the page's language; None where that is not certain.

    >>> purpose_name("search", "de-AT"), purpose_name("youtube", "pl"), purpose_name("left", "en")
    ('Suche', 'YouTube', None)
    """
    return BRANDS.get(purpose) or purpose_names(language.partition("-")[0].lower()).get(purpose)
