"""
What a control does, by the function that its handler calls, or by the page that it leads to.

`onclick="toggleMenu()"` and `href="/cart"` say it in a word. They are surer than a class or an icon: those come from
whoever drew the page, and are kept when the control is given something else to do.
"""

import re
from typing import Final, NamedTuple

from curbcut.html import Element
from curbcut.memory import remembered
from curbcut.naming.conventions import WHAT
from curbcut.naming.evidence import Evidence
from curbcut.naming.phrases import purpose_in_words
from curbcut.standards.icons import icon_named
from curbcut.standards.words import words

HANDLERS: Final = ("onclick", "ng-click", "data-ng-click", "x-on:click", "@click", "v-on:click", "wire:click")
"""Attributes in which markup says what a click does."""
_DOES_NOTHING: Final = re.compile(
    r"\s*(?:(?:return\s+(?:true|false)|(?:event|e)\.(?:preventDefault|stopPropagation)\(\)|void\s*\(?0\)?"
    r"|(?:ga|gtag|_gaq\.push|dataLayer\.push|fbq|_paq\.push|utag\.link|mixpanel\.track)\([^()]*\))\s*;?\s*)*\Z"
)
"""Handlers that only count clicks or stop them: no sign of a control."""
MADE_CONTROLS: Final = words("a b center div em font i img p span strong svg")
"""Elements that are no controls, and that authors make some of by a handler."""
_HANDLERS: Final = frozenset(HANDLERS)
_LONGEST: Final = 400
"""Characters of a handler that are read."""
_CALLED: Final = re.compile(
    r"\s*+(?:javascript:)?\s*+(?:return\s++)?(?:[A-Za-z_$][\w$]*+\.){0,3}(?P<name>[A-Za-z_$][\w$]{2,40}+)\s*+"
    r"(?:\(|\Z)"
)
"""The first function that a handler calls; frameworks take its name alone as well."""
_PARTS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_OF_ANOTHER: Final = words("classList localStorage sessionStorage style dataset")
"""What is told to do something that is not what the control does: `menu.classList.remove("open")`."""
_SAYS_NOTHING: Final = words("on handle do btn button link click clicked trigger perform request go by the this my")
"""Words in the names of functions that do not say what they do."""
_DOES: Final = {
    "back": "back",
    "close": "close",
    "copy": "copy",
    "dislike": "dislike",
    "dismiss": "close",
    "download": "download",
    "edit": "edit",
    "fullscreen": "fullscreen",
    "like": "like",
    "login": "login",
    "logout": "logout",
    "mute": "mute",
    "next": "next",
    "pause": "pause",
    "play": "play",
    "prev": "previous",
    "previous": "previous",
    "print": "print",
    "redo": "redo",
    "refresh": "refresh",
    "reload": "refresh",
    "save": "save",
    "search": "search",
    "send": "send",
    "share": "share",
    "signin": "login",
    "signout": "logout",
    "undo": "undo",
    "upload": "upload",
}
"""What a function does that is called by a verb, whatever it does that to: `printPage()`, `copyLink()`."""
_TAKES_AWAY: Final = {"delete": "delete", "remove": "remove"}
"""The same, but alone it is what scripts do themselves: `this.parentElement.remove()`."""
_AT_THE_END: Final = words("next prev previous print")
"""Verbs that come last as well: `slideNext()`."""
_IN_FULL: Final = {
    "dark": "dark-mode",
    "darkmode": "dark-mode",
    "dark-mode": "dark-mode",
    "dark-theme": "dark-mode",
    "decrease": "decrease",
    "decrement": "decrease",
    "favorite": "favorites",
    "favorites": "favorites",
    "favourite": "favorites",
    "favourites": "favorites",
    "full-screen": "fullscreen",
    "home": "home",
    "increase": "increase",
    "increment": "increase",
    "log-in": "login",
    "log-out": "logout",
    "night-mode": "dark-mode",
    "sign-in": "login",
    "sign-out": "logout",
    "to-basket": "add-to-cart",
    "to-cart": "add-to-cart",
    "to-favorites": "favorites",
    "to-favourites": "favorites",
    "to-top": "back-to-top",
    "to-wishlist": "favorites",
    "top": "back-to-top",
    "wishlist": "favorites",
    "zoom-in": "zoom-in",
    "zoom-out": "zoom-out",
}
"""What functions do that are called so in full, without the verbs below."""
_BEFORE: Final = words("add back function jump page scroll to toggle")
_PUTS_AWAY: Final = re.compile(
    r"\s*+(?:\$\(this\)|this)\.(?:parent(?:Element|Node|\(\))|closest\([^()]*+\)|\.)++"
    r"(?:style\.display\s*+=\s*+['\"]none['\"]|remove\(\)|hide\(\)|fadeOut\([^()]*+\)|slideUp\([^()]*+\))\s*+;?\s*+"
    r"|\s*+document\.getElementById\(['\"][\w-]++['\"]\)\.(?:style\.display\s*+=\s*+['\"]none['\"]|close\(\))\s*+;?\s*+"
)
"""A handler that only takes away what a control stands in, or hides a part of the page."""
_TO_THE_TOP: Final = re.compile(
    r"scroll(?:To)?\(\s*+(?:0\s*+,\s*+0\s*+\)|\{[^}]*\btop\s*+:\s*+0\b)|scrollTop\s*+[:=]\s*+['\"]?0\b"
)
_MOVES: Final = re.compile(r"\s*+(?:[\w$]++\.){0,3}+(?P<name>[\w$]++)\(\s*+(?P<by>[-+]?)1\s*+\)\s*+;?\s*+")
"""One call with a step forth or back: `plusSlides(-1)`."""
_MOVED: Final = words(
    "banner card cards carousel day div divs gallery image images img index month months next page pages photo photos"
    " pic pics prev quote quotes review reviews slide slider slides step steps testimonial testimonials week year"
)
"""What is gone through one by one."""
_COUNTED: Final = words("amount count number qty quantity seats")
_LESS: Final = words("dec decrease decrement less minus reduce")
_MORE: Final = words("increase increment more plus raise")
_GROUND: Final = re.compile(
    r"overlay|backdrop|(?<![a-z])(?:curtain|dialog|dimmer|drawer|lightbox|mask|modal|popup|scrim|shade)(?![a-z])", re.I
)
_CLOSER: Final = re.compile(r"close|cross|dismiss|btn|button|icon", re.I)
_IN_TURNS: Final = "toggle"
_OPENS: Final = words("open show toggle")
_CLOSES: Final = words("close hide dismiss")
_OPENED: Final = {"chat": "chat", "filters": "filter", "navbar": "menu"} | {
    part: WHAT[part]
    for part in words("cart filter hamburger login menu minicart nav navigation search settings sidebar sidenav")
}
"""What functions open, of what people call their own controls by."""
_VERBS: Final = "|".join(sorted(_OPENS | _CLOSES))
_THINGS: Final = "|".join(sorted(_OPENED))
_JOINED: Final = re.compile(f"(?P<verb>{_VERBS})(?P<what>{_THINGS})|(?P<before>{_THINGS})(?P<after>{_VERBS})")
"""A function whose name is written as one word: `openmenu`, `menutoggle`."""
_STEP: Final = re.compile(r"\bvalue\s?(\+\+|--|\+=|-=)")
_STEPS: Final = {"++": "increase", "+=": "increase", "--": "decrease", "-=": "decrease"}
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


class _Deed(NamedTuple):
    """What a handler does: the verb in the name of the function, the purpose, and with whom that is shared."""

    verb: str = ""
    purpose: str = ""
    brand: str = ""


def deed_of(control: Element) -> Evidence | None:
    """What a control does by the function that its handler calls, in the language of the page."""
    attribute, handler = _handler_of(control)
    deed = _deed(handler) if handler else _Deed()
    if deed.purpose == "next" and _MOVES.fullmatch(handler) and not _goes_back_elsewhere(control, attribute, handler):
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
    return is_ground and not holds_words_alone and _deed(_handler_of(element)[1]).purpose == "close"


def contradicted(signs: Evidence, control: Element) -> Evidence | None:
    """What a control opens, or leads to, where that is certainly something else than the signs on it say. A cross on
    what is opened and closed in turns is no contradiction."""
    attribute, handler = _handler_of(control)
    verb, purpose, _ = _deed(handler)
    because = f"what its {attribute} calls"
    if purpose not in _OPENED.values():
        verb, purpose, because = "", _page_of(control), "the page it leads to"
    name = purpose_in_words(purpose, control) if purpose else ""
    agreeing = {*_AGREEING.get(purpose, ()), *(["close"] if verb == _IN_TURNS else []), *(() if verb else _ON_THE_WAY)}
    is_meant = signs.name in {name, *(purpose_in_words(each, control) for each in agreeing)}
    return Evidence(name, because, 0.85) if name and not is_meant else None


def _handler_of(control: Element) -> tuple[str, str]:
    """The attribute that says what a click does, and what it says."""
    attribute = next((name for name in HANDLERS if name in control), "")
    if not attribute and (control.get("href") or "").lower().startswith("javascript:"):
        attribute = "href"
    return attribute, (control.get(attribute) or "")[:_LONGEST] if attribute else ""


def _page_of(link: Element) -> str:
    page = _PAGE.fullmatch(link.get("href") or "")
    return _PAGES.get(page[1].lower(), "") if page is not None else ""


@remembered(1024)
def _deed(handler: str) -> _Deed:
    """What a handler does by the name of the function: the verb in it and the purpose (`openNav()`, `closeModal()`); or
    to the number in a field (`q.value++`), or to what the control stands in."""
    steps = {_STEPS[sign] for sign in _STEP.findall(handler)}
    if len(steps) == 1:
        return _Deed(purpose=steps.pop())
    if _PUTS_AWAY.fullmatch(handler):
        return _Deed(purpose="close")
    if _TO_THE_TOP.search(handler):
        return _Deed(purpose="back-to-top")
    called = _CALLED.match(handler)
    if called is None or not _OF_ANOTHER.isdisjoint(called[0].split(".")):
        return _Deed()
    parts = [part.lower() for part in _PARTS.findall(called["name"])]
    if len(parts) == 1 and (joined := _JOINED.fullmatch(parts[0])) is not None:
        parts = [joined["verb"] or joined["after"], joined["what"] or joined["before"]]
    return _step_of(handler, parts) or _deed_called([part for part in parts if part not in _SAYS_NOTHING])


def _step_of(handler: str, parts: list[str]) -> _Deed | None:
    """What a call with a step forth or back does, by what its function is called."""
    moves = _MOVES.fullmatch(handler)
    if moves is None:
        return None
    if not _COUNTED.isdisjoint(parts):
        return _Deed(purpose="decrease" if moves["by"] == "-" else "increase")
    if not _MOVED.isdisjoint(parts):
        return _Deed(purpose="previous" if moves["by"] == "-" else "next")
    return _Deed() if moves["by"] == "-" else None


def _deed_called(parts: list[str]) -> _Deed:
    """What a function does that is called by some words."""
    if not parts:
        return _Deed()
    verb = parts[0]
    if (verb in _CLOSES or parts[-1] in _CLOSES) and (len(parts) > 1 or verb in _DOES):
        return _Deed(verb, "close")
    if verb in _OPENS and parts[-1] in _OPENED:
        return _Deed(verb, _OPENED[parts[-1]])
    if not _COUNTED.isdisjoint(parts):
        is_less, is_more = (not signs.isdisjoint(parts) for signs in (_LESS, _MORE))
        return _Deed(verb, "" if is_less == is_more else "decrease" if is_less else "increase")
    rest = "-".join(part for part in parts if part not in _BEFORE)
    for said in ("-".join(parts), "-".join(parts[1:]) if verb in _BEFORE else "", rest):
        if said in _IN_FULL:
            return _Deed(verb, _IN_FULL[said])
    known = _DOES.get(verb) or _DOES.get(rest) or (_TAKES_AWAY.get(verb) if len(parts) > 1 else None)
    known = known or (_DOES[parts[-1]] if parts[-1] in _AT_THE_END else "")
    return _Deed(verb, known, _shared_with(parts[1:]) if verb == "share" else "")


def _shared_with(parts: list[str]) -> str:
    icons = map(icon_named, parts)
    return next((icon.purpose for icon in icons if icon is not None and icon.is_brand), "")
