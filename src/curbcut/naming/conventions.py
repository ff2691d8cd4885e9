"""
What the marks on a control say that it does.

Script libraries and their users mark controls in a few fixed ways: `data-bs-dismiss="modal"`, `class="slick-next"`,
`class="hamburger"`. The marks are there for scripts and styles, and say plainly what the control is for.
"""

import re
from collections import Counter
from functools import cache
from itertools import islice
from typing import Final

from curbcut.html import Document, Element, once_a_document
from curbcut.memory import remembered
from curbcut.naming.arrows import is_right_to_left
from curbcut.naming.evidence import Evidence
from curbcut.naming.phrases import purpose_in_words
from curbcut.naming.searches import is_search_form
from curbcut.naming.slides import slide_named_by
from curbcut.standards.icons import CONTROL_CLASSES, OTHER_THINGS, icon_named
from curbcut.standards.words import words

WHAT: Final = {
    "account": "account",
    "bookmark": "bookmark",
    "burger": "menu",
    "cart": "cart",
    "close": "close",
    "comment": "comments",
    "comments": "comments",
    "copy": "copy",
    "delete": "delete",
    "download": "download",
    "edit": "edit",
    "favorite": "favorites",
    "favorites": "favorites",
    "filter": "filter",
    "fullscreen": "fullscreen",
    "hamburger": "menu",
    "help": "help",
    "login": "login",
    "logout": "logout",
    "lookingglass": "search",
    "loupe": "search",
    "magnifier": "search",
    "menu": "menu",
    "minicart": "cart",
    "mute": "mute",
    "nav": "menu",
    "navigation": "menu",
    "next": "next",
    "notifications": "notifications",
    "pause": "pause",
    "play": "play",
    "prev": "previous",
    "previous": "previous",
    "print": "print",
    "redo": "redo",
    "refresh": "refresh",
    "save": "save",
    "search": "search",
    "send": "send",
    "settings": "settings",
    "share": "share",
    "sidebar": "sidebar",
    "sidenav": "sidebar",
    "trash": "delete",
    "undo": "undo",
    "upload": "upload",
    "wishlist": "favorites",
}
"""What people call their own controls by; with one of the words below beside it, the class is that of a control."""
_IS_A_CONTROL: Final = words("btn button toggle toggler trigger open opener collapse")
_MAY_BE_A_CONTROL: Final = words("icon link arrow")
"""Words that parts of a menu have as well: `nav-link` is a link of the navigation and does not open it."""
_HOLDS_LINKS: Final = frozenset({"menu", "sidebar"})
_OF_THE_SITE: Final = words("site main primary header top mobile responsive offcanvas side global nav navbar layout")
"""Words before "menu" that leave it the menu of the site."""
_PLACES: Final = words("popup header mobile desktop top")
_CLOSES: Final = words("close dismiss hide remove")
_CLOSED: Final = words("alert banner dialog lightbox modal notice notification overlay popup toast")
"""What is closed by a control that is called after both: `hide_overlay`, `remove-notice`."""
_BY_ITSELF: Final = words("comments close prev previous next hamburger burger")
_FOR_AN_ICON: Final = words("i ico icon icons svg-icon social-icon")
_WAY: Final = re.compile(r"(?:left|right)\Z", re.IGNORECASE)
_LEADS_ON: Final = re.compile(r"arrow|chevron|angle|caret|nav|slide|carousel|scroll|pag(?:er|ing)|galler|swipe", re.I)
_HOPS: Final = 2
"""How many boxes around the one of two ways the other stands in as well."""
_OTHER_WAY: Final = {"left": "right", "right": "left"}
_SHOWS: Final = words("canvas img input object picture svg video")
_ABOUT_NETWORKS: Final = words("btn button follow icon link share social")
_LEADS: Final = words("nav navigation")
"""What links of a menu are called as well: `js-nav`."""
_CHANGES: Final = words("delete mute pause play")
"""What is another thing once it was pressed, and what Bulma calls its crosses, whatever they do."""
_BESIDE_NETWORKS: Final = words("mail rss")

_NETWORKS: Final = ("data-network", "data-sharetype", "data-social", "data-service", "data-platform", "data-key")
"""Attributes in which share buttons keep the network they share to."""

_DISMISSES: Final = (
    "data-dismiss",
    "data-bs-dismiss",
    "data-mdb-dismiss",
    "data-coreui-dismiss",
    "data-close",
    "data-micromodal-close",
    "data-fancybox-close",
    "data-modal-hide",
    "data-drawer-hide",
    "data-dismiss-target",
    "uk-close",
    "data-uk-close",
)
_SLIDES: Final = (
    "data-slide",
    "data-bs-slide",
    "data-mdb-slide",
    "data-coreui-slide",
    "data-carousel-prev",
    "data-carousel-next",
    "uk-slideshow-item",
    "uk-slider-item",
    "uk-lightbox-item",
    "data-uk-slideshow-item",
    "data-uk-slider-item",
    "data-uk-lightbox-item",
)
_DIRECTIONS: Final = {"prev": "previous", "previous": "previous", "next": "next"}
_COMPONENTS: Final = {
    "uk-navbar-toggle-icon": "menu",
    "uk-pagination-next": "next",
    "uk-pagination-previous": "previous",
    "uk-search-icon": "search",
    "uk-slidenav-next": "next",
    "uk-slidenav-previous": "previous",
    "uk-totop": "back-to-top",
}
"""Attributes by which a script draws the one thing that a control, or the element inside it, shows."""
_ACTIONS: Final = ("data-action", "data-widget", "data-card-widget", "data-lte-toggle", "data-command", "data-edit")
_WHAT_IT_DOES: Final = {
    "close": "close",
    "collapse": "collapse",
    "copy": "copy",
    "delete": "delete",
    "download": "download",
    "edit": "edit",
    "fullscreen": "fullscreen",
    "maximize": "fullscreen",
    "minimize": "minimize",
    "print": "print",
    "pushmenu": "menu",
    "redo": "redo",
    "refresh": "refresh",
    "reload": "refresh",
    "remove": "remove",
    "save": "save",
    "search": "search",
    "share": "share",
    "sidebar": "sidebar",
    "undo": "undo",
    "upload": "upload",
}
"""What scripts call what they do when a control is pressed."""
_OPENS: Final = words("show open toggle card navbar")
_JOINTS = re.compile(r"[_-]+|(?<=[a-z])(?=[A-Z])")
_OPENING: Final = ("collapse", "dropdown")
_OPEN_MENUS: Final = ("collapse", "offcanvas")
_MENUS: Final = words("menu nav navbar navigation")
_TOGGLERS: Final = words("toggler toggle burger hamburger")
_SHARES: Final = words("share shares sharing")
_BARS_OF_A_SITE: Final = words("nav navbar header topbar")
_IN_BARS: Final = words("account cart help login logout search settings")
_BARS: Final = (3, 4)
_OF_BARS: Final = re.compile(r"bar|line|stripe|burger|menu|nav", re.IGNORECASE)
_WHICH: Final = re.compile(r"[\W\d_]+|top|middle|center|bottom|first|second|third")
_TOGGLES: Final = re.compile(r"burger|toggle|menu|nav|collapse", re.IGNORECASE)
_ICON_OF_BARS: Final = re.compile(r"bars?[-_]?icon|icon[-_]?bars?", re.IGNORECASE)
_FEWEST_OF_A_SITE: Final = 12
_SHARE_OF_A_SITE: Final = 1 / 4
"""Classes that begin with the same word where that is the name of a site or of its style sheet."""
_PREFIXES: Final = ("js-", "is-", "c-", "o-", "u-", "m-", "a-", "x-")


def convention_of(control: Element) -> Evidence | None:
    """What a control does, by the marks on it, in the language of the page."""
    known = _shares_to(control) or slide_named_by(control)
    if known is not None:
        return known
    purpose, because = _purpose_of(control)
    name = purpose_in_words(purpose, control) if purpose else ""
    return Evidence(name, because, 0.9) if name else None


def toggled_by(control: Element) -> str:
    """What kind of thing Bootstrap's scripts open and close by a control: `"dropdown"`, `"modal"`."""
    return control.get("data-toggle") or control.get("data-bs-toggle") or ""


def opens_a_part(control: Element) -> bool:
    """Whether a control opens and closes a part of the page, as in an accordion or a menu."""
    return "aria-expanded" in control or toggled_by(control) in _OPENING


def _shares_to(control: Element) -> Evidence | None:
    """The one network that a control shares to, by a class such as `share-xing` or `twitter-share`."""
    classes = control.get("class") or ""
    if "shar" not in classes.lower():
        return None
    marks = {mark: _plain_mark(mark).split("-") for mark in classes.split()}
    sharing = {mark: parts for mark, parts in marks.items() if not _SHARES.isdisjoint(parts)}
    icons = ((icon_named(part), mark) for mark, parts in sharing.items() for part in (parts[0], parts[-1]))
    brands = {icon.purpose: mark for icon, mark in icons if icon is not None and icon.is_brand}
    share = purpose_in_words("share", control) if len(brands) == 1 else ""
    if not share:
        return None
    (brand, mark) = next(iter(brands.items()))
    return Evidence(f"{share}: {purpose_in_words(brand, control)}", f"it is marked {mark}", 0.9)


def _is_three_bars(control: Element) -> bool:
    """Whether a control shows the three bars that stand for a menu, drawn as empty boxes of one kind."""
    box = control.children[0] if len(control.children) == 1 else control
    bars = box.children
    if len(bars) not in _BARS or any(bar.tag not in {"span", "i", "div", "b"} or bar.has_elements for bar in bars):
        return False
    kinds = {_WHICH.sub("", bar.get("class") or "") for bar in bars}
    if len(kinds) != 1 or any(bar.text.strip() for bar in bars):
        return False
    marks = f"{control.get('class') or ''} {control.get('id') or ''} {box.get('class') or ''}"
    is_marked = _TOGGLES.search(marks) is not None or _ICON_OF_BARS.search(box.get("class") or "") is not None
    return is_marked and (not (kind := kinds.pop()) or _OF_BARS.search(kind) is not None)


def _purpose_of(control: Element) -> tuple[str, str]:
    purpose, because = _purpose_by_script(control)
    if because:
        return purpose, because
    marks = [*(control.get("class") or "").split(), control.get("id") or ""]
    purposes = {purpose: mark for mark in marks if (purpose := _purpose_of_mark(mark))}
    if not purposes:
        own = ((mark, _without_namespace(mark, control.document)) for mark in marks)
        purposes = {purpose: mark for mark, rest in own if rest and (purpose := _purpose_of_mark(rest))}
    if len(purposes) > 1:  # what the controls beside it are marked with as well says what kind they are
        shared = {name for each in (control.previous, control.next) if each is not None for name in _classes_of(each)}
        purposes = {purpose: mark for purpose, mark in purposes.items() if mark not in shared} or purposes
    if len(purposes) == 1:
        purpose, mark = next(iter(purposes.items()))
        return purpose, f"it is marked {mark}"
    if not purposes and _is_three_bars(control):
        return "menu", "it shows three bars"
    if not purposes and (opened := _menu_opened_by(control)):
        return "menu", f"it opens {opened}"
    if not purposes and (drawn := _drawn_on(control) or _one_of_two_ways(control) or _item_of_a_bar(control)):
        return drawn
    return ("search", "it sends a search form") if _sends_a_search(control) else ("", "")


_ONE_CALL: Final = re.compile(
    r"\s*+(?P<is_script>javascript:)?\s*+(?:return\s++)?(?:(?P<prints>(?:(?:window|self|top)\.)?print\(\))"
    r"|(?:(?:window|self|top|parent)\.)?history\.(?:back\(\)|go\(-1\)))\s*+;?\s*+(?:return false\s*+;?\s*+)?",
    re.IGNORECASE,
)
"""A handler that prints the page, or goes back to the one before, and does nothing else."""


def _purpose_by_script(control: Element) -> tuple[str, str]:
    """What the attributes say by which a script finds its controls."""
    names = frozenset(control.attribute_names)
    for attribute in _DISMISSES:
        if attribute in names:
            return "close", f"its {attribute}"
    for attribute in _SLIDES:
        if attribute in names:
            direction = (control.get(attribute) or attribute.rpartition("-")[2]).lower()
            return _DIRECTIONS.get(direction, ""), f"its {attribute}"
    for shown in (names, *(frozenset(child.attribute_names) for child in control.children[:1])):
        component = next((name for name in shown if name.removeprefix("data-") in _COMPONENTS), "")
        if component:
            return _COMPONENTS[component.removeprefix("data-")], f"its {component}"
    for attribute in filter(names.__contains__, ("href", "onclick")):
        handler = _ONE_CALL.fullmatch(control.get(attribute) or "")
        if handler is not None and (attribute == "onclick" or handler["is_script"]):
            return ("print" if handler["prints"] else "back"), f"its {attribute}"
    for attribute in filter(names.__contains__, _ACTIONS):
        action = _purpose_of_action(control.get(attribute) or "")
        if action:
            return action, f"its {attribute}"
    for attribute in filter(names.__contains__, _NETWORKS):
        network = icon_named(control.get(attribute) or "")
        if network is not None and network.is_brand:
            return network.purpose, f"its {attribute}"
    return "", ""


def _purpose_of_action(action: str) -> str:
    """What a script does on `search-show`, `card-collapse`: one thing, and perhaps the word for opening it."""
    parts = [part for part in _JOINTS.sub("-", action[:40]).lower().split("-") if part not in _OPENS]
    return "close" if parts[-1:] == ["close"] else _WHAT_IT_DOES.get("-".join(parts), "")


def _classes_of(element: Element) -> list[str]:
    return (element.get("class") or "").split()


def _without_namespace(mark: str, document: Document) -> str:
    """A class without what a site begins its classes with (`acme-header-menu-btn`), else `""`."""
    first, _, rest = mark.partition("-")
    if not rest or first in WHAT or first in _IS_A_CONTROL | _MAY_BE_A_CONTROL:
        return ""
    times = _beginnings_of_classes(document)[first]
    return rest if times >= max(_FEWEST_OF_A_SITE, len(document.class_names) * _SHARE_OF_A_SITE) else ""


@once_a_document
def _beginnings_of_classes(document: Document) -> Counter[str]:
    """How many classes of a page begin with a word and a hyphen, by the word."""
    return Counter(name.partition("-")[0] for name in document.class_names if "-" in name)


@remembered(4096)
def _purpose_of_mark(mark: str) -> str:
    """What a class or id says of a control: the same again and again, on one page and on all of a site."""
    mark = _plain_mark(mark)
    known = _known_marks().get(mark)
    if known is not None:
        return known
    if any(top in mark.replace("-", "") for top in ("totop", "pagetop")):
        return "back-to-top"
    parts = mark.split("-")
    if {"open", "close"}.issubset(parts):
        return ""  # in turns
    if len(parts) > 1 and parts[0] in _CLOSES and parts[1] in _CLOSED:
        return "close"
    kept = _without_place([part for part in parts if part not in _IS_A_CONTROL | _MAY_BE_A_CONTROL])
    purpose = WHAT.get(kept[-1], "") if kept else ""
    if purpose == "menu" and not _OF_THE_SITE.issuperset(kept[:-1]):
        return ""  # some list of its own
    is_control = not _IS_A_CONTROL.isdisjoint(parts) or (len(kept) < len(parts) and purpose not in _HOLDS_LINKS)
    return purpose if purpose and (is_control or kept[-1] in _BY_ITSELF) else ""


def _drawn_on(control: Element) -> tuple[str, str] | None:
    """What style sheets draw on a control that holds nothing: its class, or that of the item of a list which holds
    nothing else, says what to draw."""
    if control.text.strip() or any(map(_shows_something, control.descendants())):
        return None
    item = control.parent if control.is_only_child else None
    holders = (control, item) if item is not None and item.tag == "li" and not item.text.strip() else (control,)
    for holder in holders:
        marks = (holder.get("class") or "").split()
        purposes = {purpose: mark for mark in marks if (purpose := _purpose_of_drawing(mark, holder is control))}
        if purposes:
            purpose, mark = next(iter(purposes.items()))
            return (purpose, f"nothing is in it, and it is marked {mark}") if len(purposes) == 1 else None
    return None


def _menu_opened_by(control: Element) -> str:
    """The place of the menu that a control without words opens, if both are called so: a toggler of `#headerMenu`."""
    if control.text.strip() or toggled_by(control) not in _OPEN_MENUS:
        return ""
    target = control.get("data-target") or control.get("data-bs-target") or control.get("href") or ""
    is_menu = target.startswith("#") and not _MENUS.isdisjoint(_plain_mark(target[1:]).split("-"))
    is_toggler = any(not _TOGGLERS.isdisjoint(_plain_mark(mark).split("-")) for mark in _classes_of(control))
    return target if is_menu and is_toggler else ""


def _item_of_a_bar(control: Element) -> tuple[str, str] | None:
    """What the item of a list is called, as a part of a bar, in which a control without words is all there is:
    `nav-logout`, `header-cart`."""
    item = control.parent if control.is_only_child and not control.text.strip() else None
    if item is None or item.tag != "li" or item.text.strip():
        return None
    for mark in _classes_of(item):
        *bar, last = _plain_mark(mark).split("-")
        if bar and _BARS_OF_A_SITE.issuperset(bar) and WHAT.get(last) in _IN_BARS:
            return WHAT[last], f"it is alone in what is marked {mark}"
    return None


def _shows_something(inside: Element) -> bool:
    """Whether an element is a picture, or marked as more than the place for an icon."""
    marks = (inside.get("class") or "").lower().split()
    return inside.tag in _SHOWS or not _FOR_AN_ICON.issuperset(marks)


def _one_of_two_ways(control: Element) -> tuple[str, str] | None:
    """The way that one of two controls without words leads which stand side by side and are marked alike, but for left
    and right; none where text runs from right to left."""
    for mark in (control.get("class") or "").split() if not control.text.strip() else ():
        way = _WAY.search(mark)
        if way is None or _LEADS_ON.search(mark) is None or is_right_to_left(control.document):
            continue
        other = mark[: way.start()] + _OTHER_WAY[way[0].lower()]
        around = [*islice(control.ancestors(), _HOPS)]
        alike = [each for each in control.document.with_class(other) if each.tag == control.tag]
        beside = [each for each in alike if any(box in around for box in islice(each.ancestors(), _HOPS))]
        if len(beside) == 1 and not beside[0].text.strip():
            return ("previous" if way[0].lower() == "left" else "next"), f"it is marked {mark}, and another {other}"
    return None


def _purpose_of_drawing(mark: str, is_control: bool) -> str:
    every = _plain_mark(mark).split("-")
    parts = [part for part in every if part not in _ABOUT_NETWORKS]
    icon = icon_named("-".join(parts)) if parts else None
    if icon is None and 1 < len(parts) < len(every):  # `addthis_button_linkedin`
        brands = [each for part in parts if (each := icon_named(part)) is not None and each.is_brand]
        icon = brands[0] if len(brands) == 1 else None
    if icon is not None and (icon.is_brand or icon.purpose in _BESIDE_NETWORKS):
        return "" if icon.purpose in OTHER_THINGS else icon.purpose
    plain = _plain_mark(mark)
    purpose = WHAT.get(plain, "") if is_control and plain not in _LEADS else ""
    return purpose if purpose not in _CHANGES else ""


def _without_place(parts: list[str]) -> list[str]:
    """The words of a mark without those at its end that say where it stands or what opens: `button-search-popup`."""
    return parts[:-1] if len(parts) > 1 and parts[-1] in _PLACES else parts


@cache
def _known_marks() -> dict[str, str]:
    return {_plain_mark(mark): purpose for mark, purpose in CONTROL_CLASSES.items()}


def _plain_mark(mark: str) -> str:
    """A class or id with its joints written in one way: `menu__Toggle`, `js-menuToggle` are `menu-toggle`."""
    plain = _JOINTS.sub("-", mark).strip("-").lower()
    return next((plain[len(prefix) :] for prefix in _PREFIXES if plain.startswith(prefix)), plain)


def _sends_a_search(control: Element) -> bool:
    if (control.get("type") or "submit").lower() not in {"submit", "image"} or control.tag not in {"button", "input"}:
        return False
    form = control.closest("form")
    return form is not None and is_search_form(form)
