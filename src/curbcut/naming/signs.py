"""
What signs mean that are written as characters and are all that a control shows.

A screen reader says "trigram for heaven" for three lines, and "multiplication x" for a cross, in whatever language.
"""

from typing import Final

from curbcut.aria import NameSource, name_of, name_source_of
from curbcut.html import Document, Element
from curbcut.naming.arrows import ARROWS
from curbcut.naming.conventions import convention_of
from curbcut.naming.deeds import deed_of
from curbcut.naming.evidence import Evidence
from curbcut.naming.hints import hint_on
from curbcut.naming.icons import is_beside_what_it_removes, name_by_icon
from curbcut.naming.steppers import sign_for_steps
from curbcut.naming.words import has_words
from curbcut.standards.icons import AMBIGUOUS, Icon

_MEANINGS: Final = {
    "\u2261": "menu",
    "\u2302": "home",
    "\u2630": "menu",
    "\u2699": "settings",
    "\u2709": "mail",
    "\u270e": "edit",
    "\u270f": "edit",
    "\U0001f3e0": "home",
    "\U0001f441": "show",
    "\U0001f464": "account",
    "\U0001f4e7": "mail",
    "\U0001f50d": "search",
    "\U0001f50e": "search",
    "\U0001f514": "notifications",
    "\U0001f5a8": "print",
    "\U0001f5d1": "delete",
    "\U0001f6d2": "cart",
}
_CROSSES: Final = frozenset("\u00d7\u2715\u2716\u2a2f\u274cxX")
_TYPED: Final = frozenset("xX")
"""Letters that are typed for a cross."""
_SIGNS: Final = frozenset({*_MEANINGS, *_CROSSES, *ARROWS, "+", "-", "\u2212"})
_SHOWN: Final = frozenset({NameSource.CONTENT, NameSource.VALUE})
_VARIANTS: Final = str.maketrans("", "", "\ufe0e\ufe0f")
"""What says whether a sign is to be drawn in colours."""
_HOPS: Final = 4
_CAN_BE_CLOSED: Final = ("alert", "dialog", "drawer", "lightbox", "modal", "offcanvas", "overlay", "popup", "toast")


def shows_only_a_sign(text: str) -> bool:
    """Whether a text has no words, or is the letter that is typed for a cross."""
    return not has_words(text) or text.strip() in _TYPED


def signs_on_links(document: Document) -> dict[Element, Evidence]:
    """The links that show one sign and nothing else, in document order, with what it means; found once."""
    found = document.memo.get(signs_on_links)
    if not isinstance(found, dict):
        links = (link for link in document.called("a", _SIGNS) if not _is_a_letter(link))
        meanings = ((link, sign_naming(link)) for link in links)
        found = document.memo[signs_on_links] = {link: meaning for link, meaning in meanings if meaning is not None}
    return found


def _is_a_letter(link: Element) -> bool:
    """Whether the letter that a link shows is no cross: it leads somewhere, or stands among other letters."""
    if link.text.strip() not in _TYPED:
        return False
    beside = (each.text.strip() for each in (link.previous, link.next) if each is not None)
    leads_on = not (link.get("href") or "#").strip().lower().startswith(("#", "javascript:"))
    return leads_on or any(len(text) == 1 and text.isalpha() for text in beside)


def sign_naming(control: Element) -> Evidence | None:
    """What the sign means that a control shows, such as the cross, if that sign is its name."""
    is_its_name = name_source_of(control) in _SHOWN and shows_only_a_sign(name_of(control))
    return meaning_of_sign(control) if is_its_name else None


def meaning_of_sign(control: Element) -> Evidence | None:
    """What a sign means that is all a control shows, by what its author left on it, or by itself. The letter that is
    typed for a cross stays a part of the name: who speaks to the page says what is seen (WCAG 2.5.3)."""
    said = hint_on(control) or convention_of(control) or deed_of(control) or sign_on(control)
    letter = control.text.strip()
    return said._replace(name=f"{said.name} ({letter})") if said is not None and letter in _TYPED else said


def sign_on(control: Element) -> Evidence | None:
    """What the one character means that a control shows, in the language of the page. A cross closes what is called as
    things are that come up; elsewhere it may take away what it stands beside. A plus and a minus raise and
    lower a number between them."""
    shown = control.get("value") if control.tag == "input" else control.text
    sign = (shown or "").strip().translate(_VARIANTS)
    if sign in _CROSSES and (_is_in_what_closes(control) or is_beside_what_it_removes(control)):
        purpose = "close"
    else:
        purpose = _MEANINGS.get(sign) or sign_for_steps(sign)
    name = name_by_icon(Icon(purpose, purpose in AMBIGUOUS, False), control) if purpose else None
    return Evidence(name, "the sign that it shows", 0.85) if name else None


def _is_in_what_closes(control: Element) -> bool:
    for element, _ in zip(control.ancestors(), range(_HOPS), strict=False):
        if element.tag in {"dialog", "li", "tr"}:
            return element.tag == "dialog"
        marks = " ".join(element.get(name) or "" for name in ("class", "id", "role")).lower()
        if any(each in marks for each in _CAN_BE_CLOSED):
            return True
    return False
