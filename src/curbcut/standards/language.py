"""
Language tags: which are valid, and which valid one an author must have meant.

BCP 47 (https://www.rfc-editor.org/info/bcp47) gives the form, the IANA registry the subtags.
"""

import re
from functools import cache

from curbcut.memory import remembered
from curbcut.standards.language_names import LANGUAGE_OF_NAME
from curbcut.standards.language_table import (
    LANGUAGES_OF_THREE_LETTERS,
    LANGUAGES_OF_TWO_LETTERS,
    LONG_CODES,
    REGIONS,
    REPLACEMENTS,
    SCRIPTS,
    VARIANTS,
)
from curbcut.standards.words import words

_TWO_LETTERS = words(LANGUAGES_OF_TWO_LETTERS)

_WELL_FORMED = re.compile(
    r"""(?xi)
    (?:
        (?: [a-z]{2,3} (?:-[a-z]{3}){0,3} | [a-z]{4,8} )    # language, extended language
        (?: -[a-z]{4} )?                                    # script
        (?: -(?:[a-z]{2}|[0-9]{3}) )?                       # region
        (?: -(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}) )*          # variants
        (?: -[0-9a-wy-z](?:-[a-z0-9]{2,8})+ )*              # extensions
        (?: -x(?:-[a-z0-9]{1,8})+ )?                        # private use
      | x(?:-[a-z0-9]{1,8})+
    )"""
)


@cache
def _three_letters() -> dict[str, str]:
    return {word[:2]: word[2:] for word in LANGUAGES_OF_THREE_LETTERS.split()}


@cache
def _pairs(text: str) -> dict[str, str]:
    return {old: new for old, _, new in (pair.partition("=") for pair in text.split())}


def primary_language(tag: str) -> str:
    """The primary language subtag in lower case: `de` of `de-AT`. Empty for an empty tag."""
    return tag.partition("-")[0].lower()


def is_language(subtag: str) -> bool:
    """Whether this is a registered primary language subtag, private-use ones (`qaa` to `qtz`) included."""
    subtag = subtag.lower()
    if len(subtag) == 3:
        return subtag[2] in _three_letters().get(subtag[:2], "")
    return subtag in _TWO_LETTERS


def is_valid_language_tag(tag: str) -> bool:
    """
    Whether assistive technology can tell the language: the primary subtag is registered.

    That is what the ACT rules bf051a and de46e4 ask; `en-US-GB` passes, `eng`, `i-lux` and ` en` do not.
    """
    return is_language(primary_language(tag))


def is_well_formed(tag: str) -> bool:
    """Whether the tag follows the grammar of BCP 47, whatever its subtags mean; the irregular old tags do not."""
    return _WELL_FORMED.fullmatch(tag) is not None


@remembered(256)
def canonical_language(tag: str) -> str | None:
    """
    The valid tag that `tag` must mean, in its usual spelling; None if that is not certain.

    >>> canonical_language("en_US"), canonical_language("English"), canonical_language("de_AT.UTF-8")
    ('en-US', 'en', 'de-AT')
    >>> canonical_language("ger"), canonical_language("iw"), canonical_language("klingonese")
    ('de', 'he', None)
    """
    text = re.split(r"[.@;,(]", tag.strip(" \t\n\f\r\"'"), maxsplit=1)[0].strip().replace("_", "-").lower()
    replaced = _pairs(REPLACEMENTS).get(text) or LANGUAGE_OF_NAME.get(text)
    if replaced:
        return replaced
    first, *rest = text.split("-")
    language = _pairs(REPLACEMENTS).get(first) or _pairs(LONG_CODES).get(first, first)
    named = LANGUAGE_OF_NAME.get(language)
    if named and not is_language(language):
        language = primary_language(named)
    return "-".join([language, *_registered(rest)]) if is_language(language) else None


@cache
def _places() -> tuple[tuple[str, frozenset[str]], ...]:
    """What a subtag may be, in the order in which they stand."""
    return (("script", words(SCRIPTS)), ("region", words(REGIONS)), ("variant", words(VARIANTS)))


def _registered(subtags: list[str]) -> list[str]:
    """The subtags up to the first that is not registered in its place, in their usual spelling; extensions whole."""
    kept: list[str] = []
    places = [*_places()]
    for position, subtag in enumerate(subtags):
        if len(subtag) == 1:
            return kept + subtags[position:]
        subtag = "gb" if subtag == "uk" else subtag
        while places and subtag not in places[0][1]:
            places.pop(0)
        if not places:
            break
        kept.append(_spelled(subtag, places[0][0]))
        if places[0][0] != "variant":
            places.pop(0)
    return kept


def _spelled(subtag: str, place: str) -> str:
    return {"script": subtag.title(), "region": subtag.upper()}.get(place, subtag)
