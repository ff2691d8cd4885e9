"""
The focus can be seen.

Someone who moves with Tab sees where they are by the ring that browsers draw around links and fields. Where a page
takes the ring away and puts nothing in its place, they type blind.

The ring comes back even where a style sheet from elsewhere may mark the focus too: two marks harm nobody.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from curbcut.aria import is_tabbable
from curbcut.css import (
    Declaration,
    PageSheet,
    StyleRule,
    declarations_of,
    in_passing_state,
    is_for_passing_state,
    is_for_pseudo_element,
    is_styled_from_outside,
    matching,
    replaced,
    selectors_in,
    sheets_of,
    styles_mention,
    without,
)
from curbcut.html import Document, Element, once_a_document
from curbcut.patch import Change, EditAttribute, EditStyle, RemoveAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="The focus can be seen",
    criteria=["2.4.7"],
    act=["oj04fd"],
    impact=Impact.SERIOUS,
    looks_at=["style", "[style]"],
)

_NOTHING: Final[Mapping[str, frozenset[str]]] = {
    "outline": frozenset({"none", "0", "0px"}),
    "outline-style": frozenset({"none"}),
    "outline-width": frozenset({"0", "0px"}),
}
"""What takes the ring away. A transparent colour does not: it is drawn where the system forces its own colours."""
_SHOWS_FOCUS: Final = (
    "outline", "box-shadow", "border", "background", "text-decoration", "color", "fill", "stroke", "filter",
)  # fmt: skip
"""Properties, or their beginnings, by which a page may show the focus instead."""
_ABSENT: Final = frozenset({"none", "0", "0px", "transparent", "inherit", "initial", "unset"})


class _Loss(NamedTuple):
    """Where a page takes the ring away from something that Tab reaches."""

    element: Element
    page_sheet: PageSheet | None
    declarations: tuple[Declaration, ...]


@rule.finds
def rings_taken_away(page: Page) -> Iterator[Finding]:
    document = page.document
    is_certain = not is_styled_from_outside(document)
    for loss in _losses(document):
        yield Finding(loss.element, "With the keyboard, nothing shows where on the page one is.", is_certain=is_certain)


@rule.fixes
def by_giving_the_ring_back(page: Page, finding: Finding) -> Iterator[Change]:
    because = "browsers draw their own ring for people who use the keyboard"
    for element, page_sheet, declarations in _losses(page.document):
        if element is not finding.element:
            continue
        if page_sheet is None:
            style = element.get("style") or ""
            kept = replaced(style, [without(style, each) for each in declarations]).strip()
            if not kept:
                yield RemoveAttribute(element, "style", because=because)
                continue
            for each in declarations:
                start, end, text = without(style, each)
                yield EditAttribute(element, "style", start, end, text, because=because)
        else:
            for each in declarations:
                start, end, text = without(page_sheet.text, each)
                yield EditStyle(page_sheet.element, start, end, text, because=because)


@once_a_document
def _losses(document: Document) -> list[_Loss]:
    return [*_in_attributes(document), *_in_sheets(document)]


def _in_attributes(document: Document) -> Iterator[_Loss]:
    for element in document.where("style", lambda style: "outline" in style):
        removing = _removing(declarations_of(element.get("style") or ""))
        if removing and is_tabbable(element) and not _shows_focus_otherwise(document, element):
            yield _Loss(element, None, removing)


def _in_sheets(document: Document) -> Iterator[_Loss]:
    """One for each sheet, at the `style` element: what it takes away in all its rules."""
    if not styles_mention(document, "outline"):
        return
    for page_sheet in sheets_of(document):
        removing = [
            declaration
            for each in page_sheet.sheet.mentioning(("outline",))
            if _removing(each.declarations) and _concerns_focus(document, each)
            for declaration in _removing(each.declarations)
        ]
        if removing:
            yield _Loss(page_sheet.element, page_sheet, tuple(removing))


def _removing(declarations: tuple[Declaration, ...]) -> tuple[Declaration, ...]:
    """The declarations that take the ring away, unless the same rule shows the focus by other means."""
    removing = tuple(each for each in declarations if each.value.lower() in _NOTHING.get(each.name, ()))
    others = [each for each in declarations if each.name.startswith("outline") and each not in removing]
    return () if others else removing


def _concerns_focus(document: Document, style: StyleRule) -> bool:
    """Whether a rule takes the ring from something that Tab reaches and that nothing else marks."""
    if "focus" in style.selector and _marks(style):
        return False
    for selector in selectors_in(style.selector):
        if is_for_pseudo_element(selector) or ":not(:focus" in selector or ":hover" in selector:
            continue
        losing = _elements_focused(document, in_passing_state(selector))
        if any(is_tabbable(each) and not _shows_focus_otherwise(document, each) for each in losing):
            return True
    return False


def _elements_focused(document: Document, selector: str) -> Sequence[Element]:
    """The elements a selector matches; of all elements, only those that may take the focus."""
    if selector in {"*", "html *", "body *"}:
        return (*document.all("a", "button", "input", "select", "textarea"), *document.having("tabindex"))
    return matching(document, selector) or ()


def _shows_focus_otherwise(document: Document, element: Element) -> bool:
    """Whether another rule of the page marks the element, or what is around it, while it has the focus."""
    return element in _marked_on_focus(document)


@once_a_document
def _marked_on_focus(document: Document) -> set[Element]:
    marked: set[Element] = set()
    if not styles_mention(document, ":focus"):
        return marked
    for page_sheet in sheets_of(document):
        for each in page_sheet.sheet.rules:
            if ":focus" in each.selector and _marks(each):
                for selector in selectors_in(each.selector):
                    if is_for_passing_state(selector) and not is_for_pseudo_element(selector):
                        marked.update(matching(document, in_passing_state(selector)) or ())
    within = {inner for element in marked if not is_tabbable(element) for inner in element.descendants()}
    return marked | within


def _marks(style: StyleRule) -> bool:
    """Whether a rule changes something that can be seen."""
    return any(
        each.name.startswith(_SHOWS_FOCUS) and not set(each.value.lower().split()) <= _ABSENT
        for each in style.declarations
    )


def _page(css: str) -> str:
    return (
        f'<html lang="en"><head><title>T</title><style>{css}</style></head>'
        '<body><main tabindex="-1"><a href="/">Home</a></main></body></html>'
    )


rule.examples = [
    Good(_page("a:focus { outline: 0; box-shadow: 0 0 0 3px #005fcc }"), "the shadow is a ring of its own"),
    Good(_page("a:focus { outline: none } a:focus-visible { outline: 2px solid }"), "another rule draws a ring"),
    Good(_page("a:focus:not(:focus-visible) { outline: none }"), "only for people who click"),
    Good(_page("a:not(:focus) { outline: 0 }"), "only while it does not have the focus"),
    Good(_page("main:focus { outline: none }"), "Tab does not stop there; a script only moves the focus to it"),
    Good(_page("a::-moz-focus-inner { outline: 0 }"), "not the ring, but an inner line of old browsers"),
    Good('<button style="outline: 2px solid #000">Send</button>', "a ring of another look"),
    Good('<div style="outline: none">Text</div>', "nothing that takes the focus"),
    Bad(
        '<button style="color: #000; outline: none; border: 0">Send</button>',
        becomes='<button style="color: #000; border: 0">Send</button>',
        why="only the browser's own ring comes back",
    ),
    Bad(
        _page("p { margin: 0 } a:focus, a:active { outline: none; margin: 0 } a { outline:0 }"),
        becomes=_page("p { margin: 0 } a:focus, a:active { margin: 0 } a { }"),
        why="in every rule of the sheet",
    ),
]
