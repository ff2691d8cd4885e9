"""
What a drawing in an icon set shows, from the name that the set gives it.

`lexicon.txt` has a line for each thing whose drawings look alike: its class, the purpose that a control with it has
(empty where it has none), and the names that sets use. A name with a modifier is a class of its own (`cart+minus`), so
that a cart struck out is never learned as a cart. Every other name is a concept (`~rocket`): learned only so that its
drawings are not taken for something else.
"""

import re
from pathlib import Path
from typing import Final, NamedTuple

from curbcut.standards.words import words

CONCEPT: Final = "~"


class Meaning(NamedTuple):
    """A class of drawings and, where a control with it has one, its purpose."""

    name: str
    purpose: str


_STYLES: Final = words(
    "fill filled outline outlined line solid regular bold thin light duotone linear broken sharp round rounded twotone"
    " tone two o alt color colour stroke stroked straight micro mini sm lg small large medium baseline bulk simple logo"
    " rtl ltr 2 3 4 5 12 16 20 24 28 32 48 64 96 01 02 03 1 custom"
)
_BEFORE: Final = words("brand logo brands social icon icons media player ic")
_MODIFIERS: Final = {
    word: meaning
    for meaning, names in {
        "plus": "plus add new",
        "minus": "minus remove dash subtract",
        "off": "off slash slashed disabled",
        "x": "x close cancel times xmark cross block delete dismiss mark",
        "check": "check checked done tick checkmark",
        "question": "question help unknown",
        "alert": "alert exclamation warning error important",
        "heart": "heart favorite favourite love",
        "star": "star",
        "gear": "settings cog gear",
        "lock": "lock locked secure",
        "search": "search find magnifying",
        "edit": "edit pencil pen write",
        "up": "up",
        "down": "down",
        "left": "left",
        "right": "right",
        "clock": "clock time pending history",
        "user": "user person account",
        "info": "info information",
        "share": "share",
        "sync": "sync refresh reload",
        "bolt": "bolt flash lightning",
        "money": "dollar money currency",
        "play": "play",
        "pause": "pause",
        "music": "music note",
        "pin": "location pin",
        "link": "link",
        "text": "text",
        "dots": "dots ellipsis more",
        "shield": "shield",
        "key": "key",
        "home": "home",
        "open": "open",
        "code": "code",
        "download": "download",
        "upload": "upload",
        "arrow": "arrow",
        "ring": "ring ringing active",
        "half": "half",
    }.items()
    for word in names.split()
}
_VERBS: Final = frozenset({"add", "new", "remove", "delete", "cancel"})
"""Modifiers when they come first; as a last word `add` is one too, and as the only word a thing."""


def _lexicon() -> dict[str, Meaning]:
    meanings: dict[str, Meaning] = {}
    for line in Path(__file__).with_name("lexicon.txt").read_text(encoding="utf-8").splitlines():
        head, _, names = line.partition(":")
        name, _, purpose = head.partition(" =")
        for each in names.split():
            meanings.setdefault(each, Meaning(name, purpose.strip()))
    return meanings


LEXICON: Final = _lexicon()
PURPOSES: Final = {meaning.name: meaning.purpose for meaning in LEXICON.values()} | {
    "favorite+plus": "wishlist",
    "volume+off": "mute",
    "volume+x": "mute",
}
"""Class → purpose."""

SAME_DRAWING: Final = {
    name: purpose
    for purpose, names in {
        "account": "~avatar",
        "amazon": "~amazon",
        "chat": "chat+dots chat+text ~annotation ~tooltip",
        "back-to-top": "~to-top",
        "calendar": "~date",
        "check": "check+check ~checkbox-checked",
        "clock": "clock+clock",
        "close": "~clear ~multiply",
        "dark-mode": "dark-mode+plus",
        "delivery": "~van",
        "document": "~page",
        "down": "arrow-down+arrow ~arrow-long-down ~triangle-down",
        "download": "download+arrow ~arrow-down-to",
        "edit": "edit+edit ~compose ~write ~stylus",
        "exit-fullscreen": "exit-fullscreen+arrow ~shrink",
        "external-link": "~external",
        "far-right": "~double-arrow-right",
        "folder": "~folder-closed",
        "fullscreen": "fullscreen+arrow ~full-screen",
        "gift": "~present",
        "globe": "~internet",
        "grid": "~th ~applications",
        "hide": "hide+off",
        "left": "~arrow-long-left ~move-left ~triangle-left",
        "light-mode": "light-mode+down",
        "link": "link+link",
        "list": "list+text",
        "location": "location+arrow ~navigation",
        "lock": "lock+lock",
        "login": "login+arrow ~signin",
        "mail": "email+open",
        "menu": "~table-rows",
        "mobile": "~iphone",
        "more": "menu+dots",
        "mute": "~speaker-off ~sound-off ~sound-mute",
        "next": "~step-forward",
        "payment": "~creditcard",
        "pin": "~pinned",
        "previous": "~step-backward ~skip-backward",
        "remove": "minimize",
        "rewind": "~fast-rewind",
        "right": "~move-right",
        "rss": "~rss ~feed",
        "save": "~disk",
        "settings": "settings+gear",
        "shield": "shield+half ~security",
        "sidebar": "~dock-left ~layout-left",
        "sort": "sort+arrow ~sort-amount-down ~sort-amount-up",
        "star": "~star-empty",
        "statistics": "~chart",
        "undo": "undo+arrow",
        "up": "~triangle-up ~vercel",
        "upload": "upload+arrow ~arrow-up-from",
        "volume": "~speaker ~sound-up",
        "warning": "warning+alert error",
        "wikipedia": "~wikipedia",
    }.items()
    for name in names.split()
}
"""Classes that are drawn as something that has a purpose; found by looking at what a network confuses."""

BRANDS: Final = frozenset(
    name for name in list(dict.fromkeys(m.name for m in LEXICON.values()))[list(PURPOSES).index("facebook") :]
)


_OF_SET: Final = {
    ("bootstrap-icons", "list"): "menu",
    ("bootstrap-icons", "phone"): "mobile",
    ("@phosphor-icons/core", "list"): "menu",
    ("@primer/octicons", "unmute"): "volume",
}
"""Package and name → class; found by looking at the drawings."""


def meaning_of(name: str, *, is_brand: bool | None = None) -> Meaning:
    """The class of an icon by its name; is_brand: whether its set says it is a brand's; None if it does not say."""
    plain = re.sub(r"[_\s]+", "-", name.strip()).lower()
    bare = _without_styles(plain)
    found = _in_lexicon(plain, bare)
    if found is not None and is_brand is not None and (found.name in BRANDS) != is_brand:
        found = None
    if found is not None:
        return found
    modified = None if is_brand else _modified(bare)
    if modified is not None:
        return Meaning(modified, PURPOSES.get(modified, ""))
    return Meaning(CONCEPT + bare, "")


def corrected(package: str, name: str, meaning: Meaning) -> Meaning:
    """The class where a set gives a name to something else than others do."""
    thing = _OF_SET.get((package, _without_styles(name.lower())))
    return Meaning(thing, PURPOSES[thing]) if thing is not None else meaning


def _in_lexicon(plain: str, bare: str) -> Meaning | None:
    for name in _shorter(plain, bare):
        if name in LEXICON:
            return LEXICON[name]
    return None


def _shorter(plain: str, bare: str) -> list[str]:
    """The name, then shorter ones as styles come off its end and marks off its beginning."""
    names = [plain]
    parts = plain.split("-")
    while len(parts) > 1 and parts[-1] in _STYLES:
        parts = parts[:-1]
        names.append("-".join(parts))
    while len(parts) > 1 and parts[0] in _BEFORE:
        parts = parts[1:]
        names.append("-".join(parts))
    names.append(bare)
    framed = [word for word in bare.split("-") if word not in ("circle", "square", "box", "circled")]
    if framed and len(framed) < len(bare.split("-")):
        names.append("-".join(framed))
    return names


def _without_styles(plain: str) -> str:
    parts = plain.split("-")
    while len(parts) > 1 and parts[-1] in _STYLES:
        parts.pop()
    while len(parts) > 1 and parts[0] in _BEFORE:
        parts.pop(0)
    return "-".join(parts)


def _modified(bare: str) -> str | None:
    """`cart+minus` for `shopping-cart-minus`: a known drawing with a mark that changes what it says."""
    parts = bare.split("-")
    splits = [(parts[:-1], parts[-1]), (parts[1:], parts[0])]
    for rest, mark in splits[::-1] if parts[0] in _VERBS else splits:
        if rest and mark in _MODIFIERS:
            thing = LEXICON.get("-".join(rest)) or LEXICON.get(_without_styles("-".join(rest)))
            if thing is not None and thing.name not in BRANDS:
                return f"{thing.name}+{_MODIFIERS[mark]}"
    return None


def purpose_of_class(name: str) -> str:
    """The purpose that a control with a drawing of this class has; empty if none."""
    return SAME_DRAWING.get(name, "") or PURPOSES.get(name, "")
