"""
Which declaration wins for an element, said only where it is certain.

Read are the page's own sheets, `style` attributes and the old presentational attributes. Not read, and then `None`:
anything that linked sheets, media queries or variables may decide. https://www.w3.org/TR/css-cascade-4/
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final, NamedTuple

from curbcut.css.scanner import Declaration, declarations_of, strongest
from curbcut.css.selectors import is_for_passing_state, is_for_pseudo_element, matching, selectors_in, specificity_of
from curbcut.css.sheets import applies_always, applies_never, is_styled_from_outside, sheets_of
from curbcut.html import Document, Element
from curbcut.memory import remembered

SHORTHANDS: Final[Mapping[str, frozenset[str]]] = {
    "background-color": frozenset({"background"}),
    "background-image": frozenset({"background"}),
    "font-size": frozenset({"font"}),
    "font-weight": frozenset({"font"}),
    "line-height": frozenset({"font"}),
    "overflow-x": frozenset({"overflow"}),
    "overflow-y": frozenset({"overflow"}),
    "text-decoration-line": frozenset({"text-decoration"}),
}
"""Shorthands that set a property too."""

INHERIT: Final = frozenset({"inherit", "unset", "revert", "revert-layer"})
"""Keywords that hand the question on. For an inherited property all but `inherit` mean the same as not being set."""

_HINT: Final = -1
_INLINE: Final = 1 << 20


class Winner(NamedTuple):
    """The declaration that decides a property of an element, and where it stands.

    owner: a `style` element (offsets count from its text), or the element itself with its `style` attribute or, where
    `declaration` came from a presentational attribute, that `attribute`."""

    declaration: Declaration
    owner: Element
    attribute: str = ""

    @property
    def value(self) -> str:
        return self.declaration.value

    @property
    def is_in_sheet(self) -> bool:
        return not self.attribute


class Certainty(NamedTuple):
    """What is known of a property of an element: whether anything is, and the winner if one is declared."""

    is_known: bool
    winner: Winner | None


_UNKNOWN: Final = Certainty(is_known=False, winner=None)
_NOT_DECLARED: Final = Certainty(is_known=True, winner=None)

_Weight = tuple[bool, int, int, int, int]


class _Claims:
    """Every declaration of one property in the page's own sheets, by the elements it is for."""

    def __init__(self) -> None:
        self.best: dict[Element, tuple[_Weight, Winner]] = {}
        self.doubtful: dict[Element, list[Winner]] = {}
        self.is_readable = True


def declared(element: Element, name: str) -> Certainty:
    """What is certainly declared for a longhand property of an element; what it inherits is another question."""
    claims = _claims_on(element.document, name)
    inline = _inline(element, name)
    if inline is not None and inline.declaration.is_important:
        return Certainty(is_known=True, winner=inline)
    if claims is None:
        return Certainty(is_known=True, winner=inline) if inline is not None else _UNKNOWN
    if not claims.is_readable or element in claims.doubtful:
        return _UNKNOWN
    best = claims.best.get(element)
    if best is not None and (inline is None or best[1].declaration.is_important):
        return Certainty(is_known=True, winner=best[1])
    if inline is not None:
        return Certainty(is_known=True, winner=inline)
    hint = presentational_hint(element, name)
    return Certainty(is_known=True, winner=hint) if hint is not None else _NOT_DECLARED


def all_declared(element: Element, name: str) -> list[Winner | None] | None:
    """Every declaration that may decide a property of an element in some window or other, and None among them where it
    may be that nothing is declared. None alone if not all are known."""
    claims = _claims_on(element.document, name)
    if claims is None or not claims.is_readable:
        return None
    best = claims.best.get(element)
    always = [best[1] if best is not None else None, _inline(element, name), presentational_hint(element, name)]
    certain: list[Winner | None] = [winner for winner in always if winner is not None]
    return [*claims.doubtful.get(element, ()), *(certain or [None])]


def elements_declaring(document: Document, name: str) -> Collection[Element] | None:
    """The elements for which the page's own sheets say something about a property, certain or not; `style` attributes
    are left out. None where that is not known, for a sheet from outside or a selector that cannot be read."""
    claims = _claims_on(document, name)
    if claims is None or not claims.is_readable:
        return None
    return [*claims.best, *claims.doubtful] if claims.doubtful else claims.best.keys()


def _claims_on(document: Document, name: str) -> _Claims | None:
    """What the page's own sheets say about a property, or None where sheets from outside have a say too."""
    if is_styled_from_outside(document):
        return None
    key = (_claims_on, name)
    claims = document.memo.get(key)
    if not isinstance(claims, _Claims):
        claims = document.memo[key] = _gather(document, name)
    return claims


@remembered(256)
def _setters_of(name: str) -> frozenset[str]:
    """The properties that set a longhand property, itself included."""
    return SHORTHANDS.get(name, frozenset()) | {name, "all"}


def _gather(document: Document, name: str) -> _Claims:
    claims = _Claims()
    names = _setters_of(name)
    for order, page_sheet in enumerate(sheets_of(document)):
        for rule, declaration in page_sheet.sheet.declaring(names):
            if applies_never(page_sheet, rule):
                continue
            winner = Winner(declaration, page_sheet.element)
            always = applies_always(page_sheet, rule)
            for selector in selectors_in(rule.selector):
                _claim(claims, document, selector, winner, order, is_certain=always)
    return claims


def _claim(claims: _Claims, document: Document, selector: str, winner: Winner, order: int, *, is_certain: bool) -> None:
    if is_for_pseudo_element(selector) or is_for_passing_state(selector):
        return
    elements = matching(document, selector)
    if elements is None:
        if not selector.startswith((":-", "::", "@")) and "-moz-" not in selector and "-ms-" not in selector:
            claims.is_readable = False
        return
    if not is_certain:
        for element in elements:
            claims.doubtful.setdefault(element, []).append(winner)
        return
    weight = (winner.declaration.is_important, *specificity_of(selector), order * _INLINE + winner.declaration.start)
    for element in elements:
        best = claims.best.get(element)
        if best is None or best[0] <= weight:
            claims.best[element] = (weight, winner)


def _inline(element: Element, name: str) -> Winner | None:
    style = element.get("style")
    if not style:
        return None
    names = _setters_of(name)
    declaration = strongest([each for each in declarations_of(style) if each.name in names])
    return Winner(declaration, element, "style") if declaration is not None else None


_BACKGROUND_TAGS: Final = frozenset({"body", "marquee", "table", "tr", "td", "th", "tbody", "thead", "tfoot"})


def presentational_hint(element: Element, name: str) -> Winner | None:
    """What a presentational attribute (`<font color>`, `bgcolor`…) says about a property.
    https://html.spec.whatwg.org/multipage/rendering.html"""
    attribute = ""
    if name == "color":
        attribute = {"font": "color", "body": "text"}.get(element.tag, "")
    elif name == "background-color" and element.tag in _BACKGROUND_TAGS:
        attribute = "bgcolor"
    value = (element.get(attribute) or "").strip() if attribute else ""
    if not value:
        return None
    if value.isalnum() and len(value) in {3, 6} and not value.isalpha():
        value = f"#{value}"  # browsers read a colour without its number sign
    return Winner(Declaration(name, value, False, 0, 0, 0, 0), element, attribute)
