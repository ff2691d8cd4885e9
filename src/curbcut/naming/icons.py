"""
What the icon in a control means.

An icon is told by the class of its font, the word that a font draws it for, the sprite or file it comes from, or the
name that its library leaves on it. An arrow may be anything; between the slides of a carousel it is "next".
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import islice
from typing import Final

from curbcut.aria import header_cells_of, visible_text_of
from curbcut.html import Element, collapse
from curbcut.naming.conventions import opens_a_part
from curbcut.naming.evidence import Evidence
from curbcut.naming.language import language_of
from curbcut.naming.picture_addresses import address_of_picture
from curbcut.naming.shown_words import is_ligature, text_beside_icons
from curbcut.naming.steppers import sign_for_steps, step_of
from curbcut.naming.words import parts_of_file_name
from curbcut.standards.icon_shapes import GEOMETRY, icon_of_shapes
from curbcut.standards.icon_table import BRANDS
from curbcut.standards.icons import (
    AMBIGUOUS,
    Icon,
    icon_named,
    icon_of_address,
    icon_of_any_font,
    icon_of_class,
    icon_of_ligature,
    icon_of_own_font,
    purpose_name,
)

_MOST_INSIDE: Final = 12
"""Elements in a control that are looked at for an icon; one with more inside shows more than an icon."""

_FEWEST_LETTERS: Final = 2
"""Of the name of a file, below which it says nothing."""
_MOST_SHAPES: Final = 30
_MOST_IN_A_LIST: Final = 60
"""Icons of the controls beside one that are looked at."""
_NAME_ATTRIBUTES: Final = ("data-icon", "data-feather", "data-lucide", "icon", "name", "data-glyph")
_OPTION_ATTRIBUTES: Final = ("uk-icon", "data-uk-icon")
"""Attributes with the icon's name among options: `icon: facebook; ratio: 2`; on the control itself as well."""
_SLIDING: Final = (
    "carousel",
    "slider",
    "slick",
    "swiper",
    "slideshow",
    "gallery",
    "pagination",
    "pager",
    "splide",
    "glide",
)
_ON_STAGE: Final = {"left": "previous", "right": "next", "far-left": "previous", "far-right": "next"}
_VIEWS: Final = {"grid": ("list", "view-as-grid"), "list": ("grid", "view-as-list")}
"""What two icons side by side mean: to see things one way or the other."""
_IN_TURNS: Final = {"play": "pause", "pause": "play"}
_OPPOSITE: Final = ("left", "right")
"""Arrows that stand for what comes before and after, in this order."""
_LONGEST_LINE: Final = 300
"""Characters of a line or list that arrows lead on in."""
_WRAPPERS: Final = frozenset({"li", "div", "span", "td", "th"})
_CARETS: Final = frozenset({"down", "up"})
_AT_THE_ENDS: Final = {"far-left": ("left", "first-page"), "far-right": ("right", "last-page")}
"""What a double arrow means beside the single one that it goes further than."""


def icon_of(control: Element) -> Evidence | None:
    """What a control does or where it leads by the only icon it shows, in the language of the page."""
    found = {icon: element for element, icon in icons_in(control)}
    if len(found) > 1 and ("aria-haspopup" in control or opens_a_part(control)):  # as the small arrow says
        found = {icon: element for icon, element in found.items() if icon.purpose not in _CARETS}
    found = {icon: element for icon, element in found.items() if not _is_said_better(icon, found)}
    if len(found) > 1:  # `social-link` around the sign of a brand is what the link is for, and no chain
        found = {icon: element for icon, element in found.items() if element is not control or not icon.is_ambiguous}
    if len(found) != 1:
        return None
    icon, element = next(iter(found.items()))
    name = name_by_icon(icon, control)
    place = f"the icon on its {element.tag}" if element is not control else "the icon on it"
    return Evidence(name, place, 0.9) if name else None


def _is_said_better(icon: Icon, others: Iterable[Icon]) -> bool:
    """Whether another icon is of the same brand and tells more: `googleIcon` around `fa-google-plus`."""
    return icon.is_brand and any(other.is_brand and other.purpose.startswith(f"{icon.purpose}-") for other in others)


def _named_in(control: Element) -> str:
    """The purpose of the one icon in a control that its name tells; `""` if there is none, or are several."""
    purposes = [icon.purpose for _, icon in icons_in(control)]
    return purposes[0] if len(purposes) == 1 else ""


def name_by_picture(
    purpose: str, control: Element, recognised: Callable[[Element], str] = _named_in
) -> Evidence | None:
    """What a control is called whose only picture was recognised: as by a name of its icon, so an arrow by itself still
    says nothing.

    recognised: the purpose of the only picture of another control, as it was recognised; `""` for none."""
    if "href" not in control and purpose == "youtube":
        purpose = "play"  # a triangle in a box is the sign of a brand where a link leads to it
    if "href" not in control and purpose == "telegram" and control.closest("form") is not None:
        purpose = "send"  # so is a paper plane
    if "href" in control and purpose == "send" and _is_among_brands(control, recognised):
        purpose = "telegram"
    if purpose == "back-to-top":
        purpose = "up"  # an arrow that ends at a bar also uploads: where it leads tells
    icon = Icon(purpose, purpose in AMBIGUOUS, purpose in BRANDS)
    name = name_by_icon(icon, control, lambda other: _named_in(other) or recognised(other))
    return Evidence(name, "what its icon shows", 0.8) if name else None


def name_by_icon(icon: Icon, control: Element, shown_in: Callable[[Element], str] = _named_in) -> str | None:
    """What an icon says on a control, in the language of the page; None where it may mean anything.

    shown_in: the purpose of the only icon of another control, `""` for none."""
    if icon.purpose == "search" and shows_in_large(control):
        return None
    purpose = _settled(icon, control, shown_in) if icon.is_ambiguous else _meant(icon, control)
    if purpose in _IN_TURNS and _shows_also(_IN_TURNS[purpose], control):
        return None
    return purpose_name(purpose, language_of(control)) if purpose else None


def _shows_also(word: str, control: Element) -> bool:
    """Whether part of the drawing is for the opposite, which the control does at other times."""
    return any(word in (element.get("class") or "").split() for element in control.descendants()[:_MOST_INSIDE])


def icons_in(control: Element) -> Iterator[tuple[Element, Icon]]:
    """The icons of a control, each with the element that shows it: the control itself, or one inside."""
    for element in (control, *control.descendants()[:_MOST_INSIDE]):
        icon = _icon_on(element, is_control=element is control)
        if icon is not None:
            yield element, icon


def _icon_on(element: Element, *, is_control: bool) -> Icon | None:
    if is_ligature(element):
        return icon_of_ligature(element.text)
    if element.tag == "use":
        return icon_of_address(element.get("href") or element.get("xlink:href") or "")
    if element.tag in {"img", "input"}:
        address = address_of_picture(element)
        if len("".join(parts_of_file_name(address))) <= _FEWEST_LETTERS:
            return None
        return icon_of_address(address) or _called_twice(address, element.get("class") or "")
    classes = element.get("class") or ""
    icon = icon_of_class(classes) or _named_on(element, is_control=is_control)
    if icon is None and element.tag == "i" and (own := icon_of_own_font(classes)) is not None:
        return own
    if icon is None and not is_control and element.tag in {"i", "span"} and not element.nodes:
        return icon_of_any_font(classes)
    return icon or (icon_of_shapes(shapes_in(element)) if element.tag == "svg" else None)


def _called_twice(address: str, classes: str) -> Icon | None:
    """The icon that a picture is by its class and by the name of its file: either alone may say where it goes."""
    icon = icon_of_class(classes)
    return icon if icon is not None and icon == icon_named("-".join(parts_of_file_name(address)).lower()) else None


def shapes_in(drawing: Element) -> list[tuple[str, Mapping[str, str]]]:
    """The shapes of an SVG drawing, as tag and attributes; none of one with so many that it is no icon."""
    inside = drawing.descendants()
    if len(inside) > _MOST_SHAPES:
        return []
    return [(shape.tag, shape.attributes) for shape in inside if shape.tag in GEOMETRY]


def _named_on(element: Element, *, is_control: bool) -> Icon | None:
    """The name that libraries which draw their icons by script leave on the element they draw into."""
    options = [element.get(attribute) for attribute in _OPTION_ATTRIBUTES if attribute in element]
    names: list[str | None] = [*map(_among_options, options)]
    if not is_control and ("icon" in element.tag or element.tag in {"i", "span", "svg"}):
        names += (element.get(attribute) for attribute in _NAME_ATTRIBUTES)
        tested = element.get("data-testid") or ""  # where Material UI leaves the name of the component
        names += [tested] if element.tag == "svg" and tested.endswith("Icon") else []
    return next((icon for name in names if name and (icon := icon_named(name)) is not None), None)


def _among_options(options: str | None) -> str:
    """The name of the icon in `icon: facebook; ratio: 2`, or in `facebook` alone."""
    parts = (options or "").replace(" ", "").split(";")
    return next((part for part in parts if ":" not in part or part.startswith("icon:")), "")


def _meant(icon: Icon, control: Element) -> str:
    """What an icon means on a control that says what it does: one with a cart puts something into it, one with a cross
    takes something away, as does one beside a pencil, a magnifying glass shows a picture in large, crossed arrows
    compare; what closes a menu is called after it, and is none."""
    marks = _marks_on(control)
    if icon.purpose == "shuffle" and "compare" in marks:
        return "compare"
    if icon.purpose == "search" and "search" not in marks and _ENLARGES.search(marks) is not None:
        return "zoom-in"
    if icon.purpose in _PUT_AWAY and _PUTS_AWAY.search(marks) is not None and _IN_BOTH_WAYS.search(marks) is None:
        return "close"
    if icon.purpose == "cart" and "add" in f"{control.get('onclick') or ''} {marks}".lower():
        return "add-to-cart"
    if icon.purpose == "phone" and _ABOUT_AN_APP.search(control.get("href") or "") is not None:
        return ""  # a telephone for what runs on it
    if icon.purpose == "comments" and (control.get("href") or "").lower().startswith("sms:"):
        return ""  # a bubble for what is written to somebody
    removes = _REMOVES.search(marks) if icon.purpose == "close" else None
    if removes is None and icon.purpose == "close" and is_beside_what_it_removes(control):
        return "remove"
    return removes[1] if removes is not None else icon.purpose


def is_beside_what_it_removes(control: Element) -> bool:
    """Whether a cross stands beside a pencil, or in a row of data under headers of a table: there it closes nothing,
    and takes that row away."""
    cell = control.closest("td")
    is_in_a_row = cell is not None and cell.closest("thead") is None and bool(header_cells_of(cell))
    return is_in_a_row or _shows_right_beside(control, "edit")


def _marks_on(control: Element) -> str:
    return " ".join(control.get(name) or "" for name in ("class", "id", "name", "formaction", "href")).lower()


_ABOUT_AN_APP: Final = re.compile(r"(?<![a-z])(?:apps?|mobile|smartphone)(?![a-z])", re.IGNORECASE)
_PUT_AWAY: Final = frozenset({"cart", "filter", "menu", "search"})
_PUTS_AWAY: Final = re.compile(r"(?<![a-z])close(?:r|s)?(?![a-z])")
_IN_BOTH_WAYS: Final = re.compile(r"(?<![a-z])(?:open|toggle|toggler|show)(?![a-z])")
_OPENS_A_MENU: Final = re.compile(
    r"(?<![a-z])(?:menu|(?:mobile|nav(?:bar)?|side-?(?:bar|nav))-(?:toggler?|collapse|hide|show|btn|button))(?![a-z])"
)
"""How what opens the menu is marked, on which lines stand for a list."""
_WISHES: Final = re.compile(r"(?<![a-z])(?:wish|fav)")
_PRODUCT: Final = re.compile(r"(?<![a-z])product(?!s|ion|ive)", re.IGNORECASE)
"""In the classes of what is one thing to be bought, of which a heart makes a favourite."""
_MOST_AROUND: Final = 5
_ENLARGES: Final = re.compile(r"(?<![a-z])(?:gallery|zoom|lightbox|magnify|magnifier|enlarge|fancybox)(?![a-z])")
_CHANGES: Final = {each: re.compile(rf"(?<![A-Za-z]){each}(?![a-z])") for each in ("add", "remove")}
"""Icons that look like a plus and a minus, and what those are marked with that do what these are called."""
_INTO_A_CART: Final = re.compile(r"to[-_]?(?:cart|basket|bag)(?![a-z])", re.IGNORECASE)
_REMOVES: Final = re.compile(r"(?<![a-z])(remove|delete)(?![a-z])")


def shows_in_large(control: Element) -> bool:
    """Whether a link leads to a picture: a magnifying glass on it does not search, it says that more can be seen."""
    return "href" in control and _PICTURE.match(control.get("href") or "") is not None


def is_magnified(link: Element) -> bool:
    """Whether a link leads to a picture and says so by a magnifying glass."""
    return shows_in_large(link) and any(icon.purpose == "search" for _, icon in icons_in(link))


def is_branded_by_a_file(link: Element) -> bool:
    """Whether all that tells of a brand in a link is how the file of its picture is called, which is kept when another
    picture is put in its place."""
    return any(icon.is_brand and element.tag == "img" for element, icon in icons_in(link))


def is_played(link: Element) -> bool:
    """Whether a link leads to a film and says so by a sign for playing."""
    leads_to_one = _FILM.match(link.get("href") or "") is not None
    return leads_to_one and any(icon.purpose == "play" for _, icon in icons_in(link))


_FILM: Final = re.compile(
    r"(?:https?:)?//(?:www\.|m\.|player\.)?(?:youtube(?:-nocookie)?\.com/(?:watch\?|embed/|shorts/)|youtu\.be/[\w-]"
    r"|vimeo\.com/(?:video/)?\d|dailymotion\.com/video/)",
    re.IGNORECASE,
)
_PICTURE: Final = re.compile(r"\A[^?#]*\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|\Z)", re.IGNORECASE)
_TOPS: Final = frozenset({"#", "#top", "#page", "#header", "#pagetop", "#totop", "#gotop", "#backtotop"})


def _settled(icon: Icon, control: Element, shown_in: Callable[[Element], str]) -> str:
    """The purpose of an icon that may mean several things, where its surroundings leave one; else `""`."""
    if icon.purpose in _ON_STAGE and _is_among_slides(control):
        nearer, furthest = _AT_THE_ENDS.get(icon.purpose, ("", ""))
        return furthest if nearer and _stands_with(control, {nearer, _ON_STAGE[nearer]}) else _ON_STAGE[icon.purpose]
    if _stands_opposite(control, icon.purpose, shown_in):
        return _ON_STAGE[icon.purpose]
    if icon.purpose == "up" and (control.get("href") or "").lower().replace("-", "") in _TOPS:
        return "back-to-top"
    if icon.purpose == "list" and _OPENS_A_MENU.search(_marks_on(control)) is not None:
        return "menu"
    if icon.purpose in _VIEWS:
        other, view = _VIEWS[icon.purpose]
        return view if _shows_right_beside(control, other) else ""
    if icon.purpose in _CHANGES:
        return step_of(control, icon.purpose, _sign_on) or _change_by_marks(control, icon.purpose)
    if icon.purpose != "favorites":
        return ""
    is_meant = (
        _WISHES.search(_marks_on(control)) is not None
        or _stands_with(control, {"cart"})
        or any(_PRODUCT.search(each.get("class") or "") for each in islice(control.ancestors(), _MOST_AROUND))
    )
    return icon.purpose if is_meant else ""


def _shows_right_beside(control: Element, purpose: str) -> bool:
    """Whether the control before or after one, in boxes of their own or not, shows a certain icon and no words."""
    own = control.parent if control.is_only_child and control.parent is not None else control
    beside = (each for each in (own.previous, own.next) if each is not None and each.tag == own.tag)
    shown_alone = (each for each in beside if not text_beside_icons(each))
    return any(icon.purpose == purpose for each in shown_alone for _, icon in icons_in(each))


def _sign_on(element: Element) -> str:
    """A plus or a minus, written or drawn, as `add` and `remove`; `""` for all else."""
    drawn = (icon.purpose for _, icon in icons_in(element) if icon.purpose in _CHANGES)
    return sign_for_steps(element.get("value") or element.text) or next(drawn, "")


def _change_by_marks(control: Element, change: str) -> str:
    """What a plus or a minus does on a control whose author marked it so: `class="remove"`, `addItem()`."""
    marks = f"{_marks_on(control)} {control.get('onclick') or ''}"
    if _CHANGES[change].search(marks) is None:
        return ""
    return "add-to-cart" if change == "add" and _INTO_A_CART.search(marks) is not None else change


def _stands_opposite(control: Element, arrow: str, shown_in: Callable[[Element], str]) -> bool:
    """Whether an arrow to the left and after it one to the right stand side by side, or at the ends of one line or list
    (`< April >`), each all that its control shows."""
    if arrow not in _OPPOSITE or visible_text_of(control):
        return False
    is_left = arrow == _OPPOSITE[0]
    other = control.next if is_left else control.previous
    if other is not None and _arrow_alone_in(other, control, shown_in) == _OPPOSITE[is_left]:
        return True
    own = control.parent if control.is_only_child and control.parent is not None else control
    if own.parent is None or len(collapse(own.parent.text)) > _LONGEST_LINE:
        return False  # with so much between them, each may be about the part that it stands in
    line = own.parent.children[:_MOST_IN_A_LIST]
    arrows = [(each, purpose) for each in line if (purpose := _arrow_alone_in(each, control, shown_in))]
    return [purpose for _, purpose in arrows] == [*_OPPOSITE] and (own, arrow) in arrows


def _arrow_alone_in(element: Element, control: Element, shown_in: Callable[[Element], str]) -> str:
    """The arrow to a side that is all there is in a control of the same kind, or in what holds that control and nothing
    else. Two that lead to one page are no arrows: they are the halves of a logo."""
    inside = element.children[0] if element.tag in _WRAPPERS and len(element.children) == 1 else element
    if inside.tag != control.tag or visible_text_of(element):
        return ""
    page = _page_it_leads_to(inside) if inside is not control else ""
    if page and page == _page_it_leads_to(control):
        return ""
    purpose = shown_in(inside)
    return purpose if purpose in _OPPOSITE else ""


def _is_among_brands(control: Element, shown_in: Callable[[Element], str]) -> bool:
    """Whether two others in its row, or in boxes beside its own, show the signs of brands."""
    own = control.parent if control.is_only_child and control.parent is not None else control
    row = own.parent.children[:_MOST_IN_A_LIST] if own.parent is not None else []
    beside = (
        each if each.tag == control.tag else each.children[0]
        for each in row
        if each is not own and (each.tag == control.tag or len(each.children) == 1)
    )
    return sum(each.tag == control.tag and shown_in(each) in BRANDS for each in beside) > 1


def _page_it_leads_to(control: Element) -> str:
    """The address of a page; `""` where a script does something."""
    href = (control.get("href") or "").strip().lower()
    return "" if href.startswith(("#", "javascript:")) else href


def _stands_with(control: Element, wanted: Set[str]) -> bool:
    """Whether another control in the same list shows one of these icons."""
    around = control.closest("nav", "ul", "ol")
    icons = around.descendants("i", "span", "svg")[:_MOST_IN_A_LIST] if around is not None else []
    purposes = {icon.purpose for each in icons if (icon := icon_of_class(each.get("class") or "")) is not None}
    return not purposes.isdisjoint(wanted)


def _is_among_slides(control: Element) -> bool:
    for element, _ in zip((control, *control.ancestors()), range(4), strict=False):
        marks = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
        if any(sliding in marks for sliding in _SLIDING):
            return "rtl" not in marks and (element.document.root.get("dir") or "").lower() != "rtl"
    return False
