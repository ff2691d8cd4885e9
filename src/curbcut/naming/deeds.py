"""
What a control does, by the function that its handler calls, or by the page that it leads to.

`onclick="toggleMenu()"` and `href="/cart"` say it in a word. They are surer than a class or an icon: those come from
whoever drew the page, and are kept when the control is given something else to do.
"""

import re
from typing import Final

from curbcut.html import Element
from curbcut.memory import remembered
from curbcut.naming.conventions import WHAT
from curbcut.naming.evidence import Evidence
from curbcut.naming.phrases import purpose_in_words
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
_CALLED: Final = re.compile(
    r"\s*+(?:javascript:)?\s*+(?:return\s++)?(?:[A-Za-z_$][\w$]*+\.){0,3}(?P<name>[A-Za-z_$][\w$]{2,40}+)\s*+"
    r"(?:\(|\Z)"
)
"""The first function that a handler calls; frameworks take its name alone as well."""
_PARTS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_FEWEST_PARTS: Final = 2
_IN_TURNS: Final = "toggle"
_OPENS: Final = words("open show toggle")
_CLOSES: Final = words("close hide dismiss")
_OPENED: Final = {"navbar": "menu"} | {
    part: WHAT[part]
    for part in words("cart hamburger login menu minicart nav navigation search settings sidebar sidenav")
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


def deed_of(control: Element) -> Evidence | None:
    """What a control does by the function that its handler calls, in the language of the page."""
    attribute, handler = _handler_of(control)
    _, purpose = _deed(handler)
    name = purpose_in_words(purpose, control) if purpose else ""
    return Evidence(name, f"what its {attribute} calls", 0.85) if name else None


def contradicted(signs: Evidence, control: Element) -> Evidence | None:
    """What a control opens, or leads to, where that is certainly something else than the signs on it say. A cross on
    what is opened and closed in turns is no contradiction."""
    attribute, handler = _handler_of(control)
    verb, purpose = _deed(handler)
    because = f"what its {attribute} calls"
    if purpose not in _OPENED.values():
        verb, purpose, because = "", _page_of(control), "the page it leads to"
    name = purpose_in_words(purpose, control) if purpose else ""
    agreeing = {*_AGREEING.get(purpose, ()), *(["close"] if verb == _IN_TURNS else []), *(() if verb else _ON_THE_WAY)}
    is_meant = signs.name in {name, *(purpose_in_words(each, control) for each in agreeing)}
    return Evidence(name, because, 0.85) if name and not is_meant else None


def _handler_of(control: Element) -> tuple[str, str]:
    attribute = next((name for name in HANDLERS if name in control), "")
    return attribute, (control.get(attribute) or "") if attribute else ""


def _page_of(link: Element) -> str:
    page = _PAGE.fullmatch(link.get("href") or "")
    return _PAGES.get(page[1].lower(), "") if page is not None else ""


@remembered(1024)
def _deed(handler: str) -> tuple[str, str]:
    """What a handler does by the name of the function: the verb in it and the purpose (`openNav()`, `closeModal()`); or
    to the number in a field (`q.value++`)."""
    steps = {_STEPS[sign] for sign in _STEP.findall(handler)}
    if len(steps) == 1:
        return "", steps.pop()
    called = _CALLED.match(handler)
    parts = [part.lower() for part in _PARTS.findall(called["name"])] if called is not None else []
    if len(parts) == 1 and (joined := _JOINED.fullmatch(parts[0])) is not None:
        parts = [joined["verb"] or joined["after"], joined["what"] or joined["before"]]
    if len(parts) < _FEWEST_PARTS:
        return "", ""
    if parts[0] in _CLOSES or parts[-1] in _CLOSES:
        return parts[0], "close"
    return parts[0], _OPENED.get(parts[-1], "") if parts[0] in _OPENS else ""
