"""Links that change the language of a site, and show a flag or a code instead of words."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from curbcut.html import Element
from curbcut.naming.destinations import address_of
from curbcut.naming.evidence import Evidence
from curbcut.naming.language import language_of
from curbcut.naming.words import parts_of_file_name
from curbcut.standards.native_names import LANGUAGE_OF_FLAG, NATIVE_NAMES

_LANGUAGE_PATH: Final = re.compile(r"([a-z]{2})(?:[-_][a-z]{2})?")
_LANGUAGE_IN_ADDRESS: Final = re.compile(
    r"(?:\A|/)([a-z]{2})(?:[-_][a-z]{2})?(?:/|\Z)"
    r"|[a-z][-_.]([a-z]{2})(?:\.(?:html?|php|aspx?|jsp))?/?\Z"
    r"|(?:\A|/)([a-z]{2})\.(?:html?|php|aspx?|jsp)\Z"
    r"|(?:\A|/)([a-z]{2})[-_](?:accueil|home|index|inicio|main|start)(?![a-z])"
)
"""A code of a language in the path of an address: `/de/prices`, `/index_en.php`, `/en.html`, `/fr-home.html`."""
_LANGUAGE_IN_QUERY: Final = re.compile(
    r"(?:\A|&)(?:h?l|lang|language|lng|locale|sprache|langue|idioma)=([a-z]{2})(?![a-z])"
)
_AROUND_A_CODE: Final = frozenset({"flag", "flags", "lang", "language", "icon", "ico", "small", "mini"})
_FLAG_CLASS: Final = re.compile(r"(?<!\S)(?:flag-icon|flags?|fi|fflag)-([a-z]{2})(?!\S)")
"""How libraries of flags call the one that is drawn: flag-icons, famfamfam."""
_MOST_INSIDE: Final = 5
_MOST_BESIDE: Final = 30
"""Links beside one that are looked at for other languages."""


def language_version(link: Element, page_url: str) -> Evidence | None:
    """The language of a link to this page or site in another one: as `hreflang` says, or by `/de` beside a flag."""
    declared = (link.get("hreflang") or "").strip().lower().partition("-")[0]
    if declared in NATIVE_NAMES:
        return Evidence(NATIVE_NAMES[declared], "its hreflang", 0.9)
    language = _by_path_and_flag(link, page_url) or _by_its_flag(link, page_url)
    because = "the language that its address and flag stand for"
    return Evidence(NATIVE_NAMES[language], because, 0.85) if language else None


def _by_path_and_flag(link: Element, page_url: str) -> str:
    address = address_of(link, page_url)
    path = address.path.strip("/").lower() if address is not None else ""
    code = _LANGUAGE_PATH.fullmatch(path)
    if code is None or code[1] not in NATIVE_NAMES:
        return ""
    shows_a_flag = any("flag" in (image.get("src") or "").lower() for image in link.descendants("img"))
    is_marked = shows_a_flag or "lang" in (link.get("class") or "").lower()
    return code[1] if is_marked else ""


def _by_its_flag(link: Element, page_url: str) -> str:
    """The language of the flag that is all a link shows, if its address says the same; or if it is that of the page and
    a flag beside it leads to another one."""
    language = _flag_on(link)
    if not language:
        return ""
    code = _code_in_address(link, page_url)
    if code or language != language_of(link.document.root):
        return language if code == language else ""
    return language if any(_leads_as_its_flag_says(other, page_url) for other in _beside(link)) else ""


def _leads_as_its_flag_says(link: Element, page_url: str) -> bool:
    language = _flag_on(link)
    return bool(language) and language == _code_in_address(link, page_url)


def _beside(link: Element) -> Iterator[Element]:
    own = link.parent if link.parent is not None and link.is_only_child else link
    around = own.parent
    others = around.descendants("a") if around is not None else []
    return islice((other for other in others if other is not link), _MOST_BESIDE)


def _flag_on(link: Element) -> str:
    """The language of the one flag on a link, by what its file is called: `en.gif`, `flag-gb.svg`; or by the class that
    draws it: `flag-icon-gb`."""
    pictures = link.descendants("img")
    drawn = _FLAG_CLASS.findall(
        " ".join(each.get("class") or "" for each in link.descendants("i", "span")[:_MOST_INSIDE])
    )
    if len(drawn) == 1 and not pictures:
        return LANGUAGE_OF_FLAG.get(drawn[0], "")
    parts = parts_of_file_name(pictures[0].get("src") or "") if len(pictures) == 1 else []
    codes = [part.lower() for part in parts if part.lower() not in _AROUND_A_CODE]
    return LANGUAGE_OF_FLAG.get(codes[0], "") if len(codes) == 1 else ""


def _code_in_address(link: Element, page_url: str) -> str:
    """The language in an address, as its path or its query says it; `""` if neither does."""
    address = address_of(link, page_url)
    if address is None:
        return ""
    asked = _LANGUAGE_IN_QUERY.search(address.query.lower())
    found = asked or _LANGUAGE_IN_ADDRESS.search(address.path.lower())
    code = next(filter(None, found.groups()), "") if found is not None else ""
    return code if code in NATIVE_NAMES else ""
