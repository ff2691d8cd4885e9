"""
What a control does, by the function that its handler calls, or by the page that it leads to.

`onclick="toggleMenu()"` and `href="/cart"` say it in a word. They are surer than a class or an icon: those come from
whoever drew the page, and are kept when the control is given something else to do.
"""

import re
from typing import Final

from curbcut.html import Element
from curbcut.naming.evidence import Evidence
from curbcut.naming.handlers import HANDLERS, OPENED, deed_in, handler_of, is_step
from curbcut.naming.phrases import purpose_in_words
from curbcut.standards.words import words

_DOES_NOTHING: Final = re.compile(
    r"\s*(?:(?:return\s+(?:true|false)|(?:event|e)\.(?:preventDefault|stopPropagation)\(\)|void\s*\(?0\)?"
    r"|(?:ga|gtag|_gaq\.push|dataLayer\.push|fbq|_paq\.push|utag\.link|mixpanel\.track)\([^()]*\))\s*;?\s*)*\Z"
)
"""Handlers that only count clicks or stop them: no sign of a control."""
MADE_CONTROLS: Final = words("a b center div em font i img p span strong svg")
"""Elements that are no controls, and that authors make some of by a handler."""
_HANDLERS: Final = frozenset(HANDLERS)
_GROUND: Final = re.compile(
    r"overlay|backdrop|(?<![a-z])(?:curtain|dialog|dimmer|drawer|lightbox|mask|modal|popup|scrim|shade)(?![a-z])", re.I
)
_CLOSER: Final = re.compile(r"close|cross|dismiss|btn|button|icon", re.I)
_IN_TURNS: Final = "toggle"
_PAGES: Final = {
    "basket": "cart",
    "cart": "cart",
    "log-in": "login",
    "log-out": "logout",
    "login": "login",
    "logout": "logout",
    "search": "search",
    "sign-in": "login",
    "sign-out": "logout",
    "signin": "login",
    "signout": "logout",
    "wishlist": "favorites",
}
_PAGE: Final = re.compile(r"(?:[^?#]*/)?([a-z-]++)(?:\.(?:html?|php|aspx?|jsp))?/?", re.IGNORECASE)
_AGREEING: Final = {
    "login": words("account login"),
    "logout": words("account logout"),
    "menu": words("menu sidebar"),
    "sidebar": words("menu sidebar"),
}
"""What an icon may mean as well on a control that does this."""
_ON_THE_WAY: Final = words("next previous back first-page last-page back-to-top close remove delete")
"""What a link may do on its way to a page: arrows lead on, a cross leaves or takes away."""


def handles_clicks(element: Element) -> bool:
    """Whether a handler in an attribute does something at a click."""
    is_told = "onclick" not in element or _DOES_NOTHING.match(element.get("onclick") or "") is None
    return is_told and element.has_any(_HANDLERS)


def deed_of(control: Element) -> Evidence | None:
    """What a control does by the function that its handler calls, in the language of the page."""
    attribute, handler = handler_of(control)
    deed = deed_in(handler)
    if deed.purpose == "next" and is_step(handler) and not _goes_back_elsewhere(control, attribute, handler):
        return None  # `slide(1)` may be the first of them
    is_of_many = deed.purpose == "close" and "remove(" in handler and control.closest("li", "tr") is not None
    name = purpose_in_words("remove" if is_of_many else deed.purpose, control) if deed.purpose else ""
    brand = purpose_in_words(deed.brand, control) if name and deed.brand else ""
    return Evidence(f"{name}: {brand}" if brand else name, f"what its {attribute} calls", 0.85) if name else None


def _goes_back_elsewhere(control: Element, attribute: str, handler: str) -> bool:
    """Whether another control calls the same function with a step back."""
    start, _, end = handler.rpartition("1")
    back = f"{start.rstrip('+')}-1{end}".strip()
    return any((other.get(attribute) or "").strip() == back for other in control.document.having(attribute))


def is_ground_that_closes(element: Element) -> bool:
    """Whether an element is the ground of something that has come up, or what that stands in, and a click on it closes
    that: no control, as there are others for it, and Escape."""
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    is_ground = _GROUND.search(marks) is not None and _CLOSER.search(marks) is None
    holds_words_alone = bool(element.text.strip()) and not element.has_elements
    return is_ground and not holds_words_alone and deed_in(handler_of(element)[1]).purpose == "close"


def contradicted(signs: Evidence, control: Element) -> Evidence | None:
    """What a control opens, or leads to, where that is certainly something else than the signs on it say. A cross on
    what is opened and closed in turns is no contradiction."""
    attribute, handler = handler_of(control)
    verb, purpose, _ = deed_in(handler)
    because = f"what its {attribute} calls"
    if purpose not in OPENED.values():
        verb, purpose, because = "", _page_of(control), "the page it leads to"
    name = purpose_in_words(purpose, control) if purpose else ""
    agreeing = {*_AGREEING.get(purpose, ()), *(["close"] if verb == _IN_TURNS else []), *(() if verb else _ON_THE_WAY)}
    is_meant = signs.name in {name, *(purpose_in_words(each, control) for each in agreeing)}
    return Evidence(name, because, 0.85) if name and not is_meant else None


def page_led_to(link: Element) -> Evidence | None:
    """What the page is for that a link leads to, in the language of the page, where nearly every site calls it so."""
    purpose = _page_of(link)
    name = purpose_in_words(purpose, link) if purpose else ""
    return Evidence(name, "the page it leads to", 0.8) if name else None


def _page_of(link: Element) -> str:
    page = _PAGE.fullmatch(link.get("href") or "")
    return _PAGES.get(page[1].lower(), "") if page is not None else ""
