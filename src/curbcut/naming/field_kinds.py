"""
What is a field, and of which kind: one to fill in or to tick, and what it is for.

That is told by the type and the name that its author gave it, where there are no words around it.
"""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from curbcut.html import Document, Element
from curbcut.naming.evidence import Evidence
from curbcut.naming.language import language_of
from curbcut.naming.steppers import is_between_signs
from curbcut.standards.autocomplete import autofill_field
from curbcut.standards.field_names import NAMES_OF_FIELDS
from curbcut.standards.html import BUTTON_TYPES, INPUT_TEXT, input_type
from curbcut.standards.native_names import LANGUAGE_CALLED, NATIVE_NAMES
from curbcut.standards.purposes import purpose_of_field_name

FIELDS: Final = ("input", "select", "textarea")
_TICKED: Final = frozenset({"checkbox", "radio"})
_TYPES: Final = {"email": "email", "password": "password", "tel": "tel"}
_PASSWORDS: Final = frozenset({"current-password", "new-password"})
_OF_TEXT: Final = {"message": "message", "comment": "comment", "comments": "comment"}
"""Names of boxes for more than a line."""
_HOW_MANY: Final = (["quantity"], ["qty"])
_CART: Final = re.compile(
    r"cart(?![a-z])|basket|warenkorb|panier|carrito|carrello|carrinho|winkelwagen|koszyk", re.IGNORECASE
)
_QUANTITY: Final = re.compile(r"(?<![a-z])(?:qty|quantity)(?![a-z])", re.IGNORECASE)
_SORTS: Final = (["sort"], ["sortby"], ["sort", "by"], ["orderby"], ["order", "by"])
_WHOLE_NAMES: Final = (["name"], ["your", "name"])
_TRAP: Final = re.compile(r"honey|\bhp[-_]|trap|robot|nospam|antispam|gotcha", re.IGNORECASE)
_TRAP_IN_SHORT: Final = re.compile(r"(?<=[\[_-])hp(?=[]_-]|\s|\Z)")
"""A honeypot in the name of a field: `wpforms[hp]`. In classes the two letters may stand for a home page."""
_OFF_SCREEN: Final = re.compile(r"(?<![\w-])(?:left|top)\s*:\s*-\d{3,6}(?:\.\d+)?(?:px|r?em)", re.IGNORECASE)
_HOPS: Final = 3
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PARTS_OF_A_DATE: Final = {
    part: kind
    for kind, parts in {
        "day": "day dd tag jour dia giorno dag",
        "month": "month mm monat mois mes mese maand",
        "year": "year yyyy yy jahr annee ano anno jaar",
    }.items()
    for part in parts.split()
}
"""What fields for a date in parts call themselves."""
_FEWEST_ENTRIES, _MOST_ENTRIES = 2, 60
_NO_COUNTRIES: Final = frozenset({"cs", "da", "el", "en", "ja", "ko", "zh"})
"""Codes of languages that no country has: `DE`, `FR`, `IT` alone may be where to send a parcel."""
_CURRENCY: Final = re.compile(
    r"[$\u20ac\u00a3\u00a5\u20b9\u20bd\u20a9]"
    r"|(?:[$\u20ac\u00a3\u00a5\u20b9\u20bd\u20a9]\s*)?(?:AED|AUD|BRL|CAD|CHF|CNY|CZK|DKK|EUR|GBP|HKD|HUF|ILS|INR|JPY"
    r"|KRW|MXN|NOK|NZD|PLN|RON|RUB|SAR|SEK|SGD|THB|TRY|UAH|USD|ZAR)(?:\s*[$\u20ac\u00a3\u00a5\u20b9\u20bd\u20a9])?"
)
_WORD: Final = re.compile(r"[A-Za-z]+")


def fields_of(page: Document | Element) -> Sequence[Element]:
    """The controls of a page or a part of it that are filled in or chosen from, in document order; no buttons."""
    if isinstance(page, Element):
        return [control for control in page.descendants(*FIELDS) if is_filled_in(control)]
    fields = page.memo.get(fields_of)
    if not isinstance(fields, list):
        fields = page.memo[fields_of] = [control for control in page.all(*FIELDS) if is_filled_in(control)]
    return fields


def is_filled_in(control: Element) -> bool:
    """Whether a control is there to be filled in or chosen from, and not to be pressed."""
    return control.tag != "input" or input_type(control.get("type")) not in BUTTON_TYPES


def is_ticked(control: Element) -> bool:
    """Whether the control is one to tick: its label stands after it."""
    return control.tag == "input" and input_type(control.get("type")) in _TICKED


def kind_in_words(control: Element) -> Evidence | None:
    """The word for what a field asks for (`type="email"`, `name="first_name"`), in the language of the page."""
    if _is_a_trap(control):
        return None
    kind, because = _kind_of(control)
    name = NAMES_OF_FIELDS.get(language_of(control), {}).get(kind)
    return Evidence(name, because, 0.8) if name else None


def _kind_of(control: Element) -> tuple[str, str]:
    kind = autofill_field(control.get("autocomplete") or "")
    if kind:
        return ("password" if kind in _PASSWORDS else kind.replace("country-name", "country")), "its autocomplete"
    kind = _TYPES.get(input_type(control.get("type"))) if control.tag == "input" else None
    if kind:
        return kind, f"its type is {kind}"
    if control.tag == "select" and (kind := _all_that_can_be_chosen(control)):
        return kind, f"each entry is a {kind}"
    for attribute in ("name", "id", "aria-labelledby"):
        written = control.get(attribute) or ""
        kind = purpose_of_field_name(written) or _by_one_word(control, written) or _part_by(attribute, control)
        if kind:
            return kind, f"its {attribute} is {written}"
    return ("quantity", "it is marked as one") if _is_marked_as_quantity(control) else ("", "")


def _is_marked_as_quantity(control: Element) -> bool:
    """Whether a field that holds a number, or the small box around it, has `qty` or `quantity` in its class, as shops
    have it, or it stands between the signs that make it more or less, or right before what puts so many into a cart."""
    is_number = control.tag == "input" and (
        input_type(control.get("type")) == "number" or (control.get("value") or "").strip().isdecimal()
    )
    around = (control, *islice(control.ancestors(), 1)) if is_number else ()
    return any(_QUANTITY.search(each.get("class") or "") is not None for each in around) or (
        bool(around) and (is_between_signs(control) or _fills_a_cart(control.next))
    )


def _fills_a_cart(control: Element | None) -> bool:
    """Whether a control is called after a cart, in what it says, in its class or in what it does."""
    if control is None or control.tag not in {"a", "button", "input"}:
        return False
    said = (control.text, *(control.get(name) or "" for name in ("value", "class", "id", "onclick")))
    return any(_CART.search(each) is not None for each in said)


def _all_that_can_be_chosen(control: Element) -> str:
    """`language` or `currency`, if each entry of a list is one: as in `EN`, `DE`, `FR`."""
    entries = [option.text.strip() for option in control.descendants("option")[:_MOST_ENTRIES]]
    if len(entries) < _FEWEST_ENTRIES:
        return ""
    codes = {entry.lower() for entry in entries}
    if all(entry.lower() in LANGUAGE_CALLED for entry in entries):
        return "language"
    if codes <= NATIVE_NAMES.keys() and not codes.isdisjoint(_NO_COUNTRIES):
        return "language"
    return "currency" if all(map(_CURRENCY.fullmatch, entries)) else ""


def part_of_a_date(control: Element) -> str:
    """`day`, `month` or `year`, if the field and another one beside it call themselves parts of one date, else `""`."""
    return _part_by("name", control) or _part_by("id", control)


def _part_by(attribute: str, control: Element) -> str:
    stem, part = _stem_and_part(control, attribute)
    kind = _PARTS_OF_A_DATE.get(part, "")
    if not kind:
        return ""
    box = control.closest("fieldset") or control.closest("form") or control.parent
    if box is None:
        return ""
    others = (_stem_and_part(field, attribute) for field in box.descendants(control.tag) if field is not control)
    kinds = {_PARTS_OF_A_DATE.get(other) for of, other in others if of == stem}
    return kind if kinds - {None, kind} else ""


def _stem_and_part(control: Element, attribute: str) -> tuple[list[str], str]:
    words = [word.lower() for word in _WORD.findall(_CAMEL.sub("-", control.get(attribute) or ""))]
    return words[:-1], words[-1] if words else ""


def _asks_who(control: Element) -> bool:
    """Whether a form is one by which people write: it also asks for their address or a message."""
    form = control.closest("form")
    fields = form.descendants("input", "textarea") if form is not None else []
    return any(field.tag == "textarea" or input_type(field.get("type")) == "email" for field in fields)


def _is_a_trap(control: Element) -> bool:
    """Whether a field is one that only robots are meant to fill in: a name would lead people into it."""
    return control.get("tabindex") == "-1" or is_for_robots(control)


def is_for_robots(control: Element) -> bool:
    """Whether a field or what is around it is called a trap for robots."""
    around = (control, *islice(control.ancestors(), _HOPS))
    marks = " ".join(f"{each.get('class') or ''} {each.get('id') or ''} {each.get('name') or ''}" for each in around)
    own = f"{control.get('id') or ''} {control.get('name') or ''}"
    return _TRAP.search(marks) is not None or _TRAP_IN_SHORT.search(own) is not None


def is_put_out_of_sight(control: Element) -> bool:
    """Whether a style beside a field, or beside what is around it, moves it far out of the window, as in the forms that
    newsletter services give out: nobody can see what is to be filled in there."""
    around = (control, *islice(control.ancestors(), _HOPS))
    return any(_OFF_SCREEN.search(each.get("style") or "") is not None for each in around)


def _by_one_word(control: Element, written: str) -> str:
    words = [word.lower() for word in _WORD.findall(written)]
    if control.tag == "textarea":
        return _OF_TEXT.get(words[-1], "") if words else ""
    if control.tag == "select":
        if words in _SORTS:
            return "sort"
        if words in (["currency"], ["language"]):
            return str(words[0])
        return "country" if words == ["country"] else "quantity" if words[-1:] in _HOW_MANY else ""
    if words[-1:] == ["email"] and control.tag == "input" and input_type(control.get("type")) in INPUT_TEXT:
        return "email"
    if words in _WHOLE_NAMES and _asks_who(control):
        return "name"
    return "quantity" if words[-1:] in _HOW_MANY else "subject" if words[-1:] == ["subject"] else ""
