"""
What a click does, read in the handler that an attribute holds.

Those who write `onclick="plusSlides(-1)"` call functions after what they do. The name of the first one that is called
is read, and no more: what it does in truth only its script knows.
"""

import re
from typing import Final, NamedTuple

from curbcut.html import Element
from curbcut.memory import remembered
from curbcut.naming.conventions import WHAT
from curbcut.standards.icons import icon_named
from curbcut.standards.words import words

HANDLERS: Final = ("onclick", "ng-click", "data-ng-click", "x-on:click", "@click", "v-on:click", "wire:click")
"""Attributes in which markup says what a click does."""
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
    "dislike": "dislike",
    "dismiss": "close",
    "like": "like",
    "reload": "refresh",
    "signin": "login",
    "signout": "logout",
} | {
    verb: WHAT[verb]
    for verb in words(
        "close copy download edit fullscreen login logout mute next pause play prev previous print redo refresh save"
        " search send share undo upload"
    )
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
    "hide-password": "hide",
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
_MOVES: Final = re.compile(r"\s*+(?:[\w$]++\.){0,3}+[\w$]++\(\s*+(?P<by>[-+]?)1\s*+\)\s*+;?\s*+")
"""One call with a step forth or back: `plusSlides(-1)`."""
_MOVED: Final = words(
    "banner card cards carousel day div divs gallery image images img index month months next page pages photo photos"
    " pic pics prev quote quotes review reviews slide slider slides step steps testimonial testimonials week year"
)
"""What is gone through one by one."""
_COUNTED: Final = words("amount count number qty quantity seats")
_LESS: Final = words("dec decrease decrement less minus reduce")
_MORE: Final = words("increase increment more plus raise")
_OPENS: Final = words("open show toggle")
_CLOSES: Final = words("close hide dismiss")
OPENED: Final = {"chat": "chat", "filters": "filter", "navbar": "menu", "password": "show"} | {
    part: WHAT[part]
    for part in words("cart filter hamburger login menu minicart nav navigation search settings sidebar sidenav")
}
"""What functions open, of what people call their own controls by."""
_VERBS: Final = "|".join(sorted(_OPENS | _CLOSES))
_THINGS: Final = "|".join(sorted(OPENED))
_JOINED: Final = re.compile(f"(?P<verb>{_VERBS})(?P<what>{_THINGS})|(?P<before>{_THINGS})(?P<after>{_VERBS})")
"""A function whose name is written as one word: `openmenu`, `menutoggle`."""
_STEP: Final = re.compile(r"\bvalue\s?(\+\+|--|\+=|-=)")
_STEPS: Final = {"++": "increase", "+=": "increase", "--": "decrease", "-=": "decrease"}


class Deed(NamedTuple):
    """What a handler does: the verb in the name of the function, the purpose, and by what that is shared."""

    verb: str = ""
    purpose: str = ""
    brand: str = ""


def is_step(handler: str) -> bool:
    """Whether a handler is one call with a step forth or back: `plusSlides(1)`."""
    return _MOVES.fullmatch(handler) is not None


def handler_of(control: Element) -> tuple[str, str]:
    """The attribute that says what a click does, and what it says."""
    attribute = next((name for name in HANDLERS if name in control), "")
    if not attribute and (control.get("href") or "").lower().startswith("javascript:"):
        attribute = "href"
    return attribute, (control.get(attribute) or "")[:_LONGEST] if attribute else ""


@remembered(1024)
def deed_in(handler: str) -> Deed:
    """What a handler does by the name of the function: the verb in it and the purpose (`openNav()`, `closeModal()`); or
    to the number in a field (`q.value++`), or to what the control stands in."""
    steps = {_STEPS[sign] for sign in _STEP.findall(handler)}
    if len(steps) == 1:
        return Deed(purpose=steps.pop())
    if _PUTS_AWAY.fullmatch(handler):
        return Deed(purpose="close")
    if _TO_THE_TOP.search(handler):
        return Deed(purpose="back-to-top")
    called = _CALLED.match(handler)
    if called is None or not _OF_ANOTHER.isdisjoint(called[0].split(".")):
        return Deed()
    parts = [part.lower() for part in _PARTS.findall(called["name"])]
    if len(parts) == 1 and (joined := _JOINED.fullmatch(parts[0])) is not None:
        parts = [joined["verb"] or joined["after"], joined["what"] or joined["before"]]
    return _step_of(handler, parts) or _deed_called([part for part in parts if part not in _SAYS_NOTHING])


def _step_of(handler: str, parts: list[str]) -> Deed | None:
    """What a call with a step forth or back does, by what its function is called."""
    moves = _MOVES.fullmatch(handler)
    if moves is None:
        return None
    if not _COUNTED.isdisjoint(parts):
        return Deed(purpose="decrease" if moves["by"] == "-" else "increase")
    if not _MOVED.isdisjoint(parts):
        return Deed(purpose="previous" if moves["by"] == "-" else "next")
    return Deed() if moves["by"] == "-" else None


def _deed_called(parts: list[str]) -> Deed:
    """What a function does that is called by some words."""
    if not parts:
        return Deed()
    verb, whole = parts[0], "-".join(parts)
    if whole in _IN_FULL:
        return Deed(verb, _IN_FULL[whole])
    if (verb in _CLOSES or parts[-1] in _CLOSES) and (len(parts) > 1 or verb in _DOES):
        return Deed(verb, "close")
    if verb in _OPENS and parts[-1] in OPENED:
        return Deed(verb, OPENED[parts[-1]])
    if not _COUNTED.isdisjoint(parts):
        is_less, is_more = (not signs.isdisjoint(parts) for signs in (_LESS, _MORE))
        return Deed(verb, "" if is_less == is_more else "decrease" if is_less else "increase")
    rest = "-".join(part for part in parts if part not in _BEFORE)
    for said in ("-".join(parts[1:]) if verb in _BEFORE else "", rest):
        if said in _IN_FULL:
            return Deed(verb, _IN_FULL[said])
    known = _DOES.get(verb) or _DOES.get(rest) or (_TAKES_AWAY.get(verb) if len(parts) > 1 else None)
    known = known or (_DOES[parts[-1]] if parts[-1] in _AT_THE_END else "")
    return Deed(verb, known, _shared_with(parts[1:]) if verb == "share" else "")


def _shared_with(parts: list[str]) -> str:
    icons = [icon for part in parts if (icon := icon_named(part)) is not None]
    return next((icon.purpose for icon in icons if icon.is_brand or icon.purpose == "mail"), "")
