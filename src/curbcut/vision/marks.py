"""What a picture is called: by its address, and by the classes and ids on it and around it."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final
from urllib.parse import unquote, urlsplit

from curbcut.naming import parts_of_file_name
from curbcut.standards import captcha_names
from curbcut.standards.telling_pictures import TELLING
from curbcut.standards.words import words
from curbcut.vision.context import Context


class Mark(Enum):
    """What a name says about a picture."""

    AVATAR = "avatar"
    CAPTCHA = "captcha"
    CHART = "chart"
    CONTROL = "control"
    FORMULA = "formula"
    LOGO = "logo"
    MAP = "map"
    ORNAMENT = "ornament"
    PEOPLE = "people"
    SPRITE = "sprite"
    TELLING = "telling"
    TRACKER = "tracker"


_IN_NAMES: Final = {
    Mark.CHART: words(
        "chart charts barchart piechart linechart graph graphs histogram diagram flowchart infographic infographics"
        " diagramm schaubild infografik infografica infografía graphique diagramme grafico gráfico diagrama organigram"
        " organigramm orgchart"
    ),
    Mark.MAP: words(
        "map maps staticmap floorplan siteplan lageplan stadtplan anfahrt karte landkarte mapa plano plattegrond"
    ),
    Mark.ORNAMENT: words(
        "spacer divider separator trenner trennlinie hr bullet ornament flourish swirl squiggle corner shadow dots"
        " background bg pattern texture stripe border"
    ),
    Mark.SPRITE: words("sprite sprites spritesheet"),
    Mark.TELLING: TELLING,
}
"""Words in the name of a picture's file."""
_LOGO: Final = re.compile(r"(?<![a-z])logo(?:type|s)?(?![a-z])", re.IGNORECASE)
_AVATAR: Final = re.compile(
    r"gravatar\.com/avatar|/uifaces/|randomuser\.me/|pravatar\.cc/|(?<![a-z])(?:avatars?|head-?shots?|portraits?|team-?member"
    r"|(?:author|member|profile|speaker|staff|team|testimonial|user)[-_]?(?:img|image|photo|pic(?:ture)?|thumb|avatar))"
    r"(?![a-z])|/(?:team|staff|speakers|people)/[^/]+$",
    re.IGNORECASE,
)
_PEOPLE: Final = re.compile(
    r"(?<![a-z])(?:authors?|board|committee|crew|equipe|equipo|instructors?|mentors?|mitarbeiter|people|persons?|speakers?"
    r"|staff|teachers?|team|trainers?)(?![a-z])",
    re.IGNORECASE,
)
"""Classes of what holds pictures of people, each with a name."""
_CONTROL: Final = re.compile(
    r"(?<![a-z])(?:arrows?|bouton|btn|burger|button|chevron|close|hamburger|next|pause|play|prev(?:ious)?|toggle"
    r"|(?:menu|search)[-_]?icon|icon[-_]?(?:menu|search))(?![a-z])",
    re.IGNORECASE,
)
"""What is clicked, though it is no control."""
_FORMULA: Final = words(
    "tex latex math mathtex mimetex equation formula mwe-math-fallback-image-inline mwe-math-fallback-image-display"
)
"""Classes of formulas that programs draw."""
_TRACKER: Final = re.compile(
    r"facebook\.com/tr\b|doubleclick\.net|google-analytics|googleadservices|/pixel(?:\.\w+)?(?:[?/]|$)|/beacon|/collect\?"
    r"|bat\.bing|px\.ads|adsct|scorecardresearch|/b/ss/|matomo\.php|piwik\.php|quantserve|track(?:ing)?[./?]",
    re.IGNORECASE,
)
_DRAWN_FORMULA: Final = re.compile(
    r"latex\.codecogs\.com|/math/(?:render/|[0-9a-f]/)|/cgi-bin/m(?:ath|ime)tex|chart\?cht=tx", re.IGNORECASE
)
"""Where wikis and services keep the formulas that they draw."""
_STATIC_MAP: Final = re.compile(
    r"maps\.google(?:apis)?\.|/staticmap|tile\.openstreetmap|api\.mapbox\.com|static-maps", re.IGNORECASE
)


def marks_of(context: Context) -> frozenset[Mark]:
    """What a picture is called."""
    address = "" if context.address.startswith("data:") else context.address
    called = {part.lower() for part in parts_of_file_name(address)} if can_be_read(address) else set()
    found = {mark for mark, listed in _IN_NAMES.items() if not listed.isdisjoint(called)}
    path = unquote(address).rpartition("/")[2]
    if _LOGO.search(path) or _LOGO.search(context.marks):
        found.add(Mark.LOGO)
    if _AVATAR.search(address) or _AVATAR.search(context.marks):
        found.add(Mark.AVATAR)
    if _PEOPLE.search(context.marks):
        found.add(Mark.PEOPLE)
    if captcha_names.MARKS.search(address) or captcha_names.MARKS.search(context.marks):
        found.add(Mark.CAPTCHA)
    if _CONTROL.search(path) or _CONTROL.search(context.marks):
        found.add(Mark.CONTROL)
    if not _FORMULA.isdisjoint(context.marks.lower().split()) or _DRAWN_FORMULA.search(address):
        found.add(Mark.FORMULA)
    if _TRACKER.search(address):
        found.add(Mark.TRACKER)
    if _STATIC_MAP.search(address):
        found.add(Mark.MAP)
    return frozenset(found)


def can_be_read(address: str) -> bool:
    """Whether an address is one."""
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True
