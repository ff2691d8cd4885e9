"""
Who meets an element: nobody, people who look, people who use assistive technology.

Hiding is worked out as sets, once a page: the elements that hide (`hidden`, `aria-hidden`, styles, closed `details`…)
and everything inside them. What cannot be known from the page itself, a linked stylesheet above all, counts as shown.
"""

from collections.abc import Iterator, Mapping

from curbcut.aria.facts import Hiding
from curbcut.aria.hiding_styles import hidden_by_style
from curbcut.html import Document, Element
from curbcut.standards.html import MEDIA, NEVER_RENDERED, input_type

_NEVER_RENDERED = ("head", *sorted((NEVER_RENDERED | {"noscript"}) - {"area", "head"}))
"""`area` has no box, and is exposed all the same; `noscript` is only for browsers without scripts. The head comes
first: most of the others stand in it."""
_NEVER_RENDERED_SVG = ("clipPath", "defs", "desc", "linearGradient", "marker", "mask", "metadata", "pattern",
    "radialGradient", "script", "style", "symbol", "title")  # fmt: skip


def is_hidden(element: Element) -> bool:
    """Whether nobody meets the element: it is not rendered, or invisible."""
    return element in hiding_of(element.document).hidden


def is_exposed(element: Element) -> bool:
    """Whether assistive technology meets the element: neither hidden nor withheld by `aria-hidden` or `inert`.

    An element of a presentational role (`none`, an image with `alt=""`) is still exposed in this sense, because what is
    inside it is: ask `role_of` or `is_decorative`. So is what is inside a button: see `presentational_parent_of`."""
    return element not in hiding_of(element.document).unexposed


def is_visible(element: Element) -> bool:
    """Whether a sighted person can come to see the element, as far as the page itself says; what only takes space
    off the screen is visible in this sense (see `visible_text_of`)."""
    return not is_hidden(element)


def hiding_of(document: Document) -> Hiding:
    """The hidden elements of a page."""
    hiding = document.memo.get(Hiding)
    if type(hiding) is not Hiding:
        hiding = document.memo[Hiding] = _find_hiding(document)
    return hiding


def _find_hiding(document: Document) -> Hiding:
    unrendered = [*_never_rendered(document), *_unrendered(document)]
    visibility = hidden_by_style(document, "visibility")
    invisible, islands = _invisible(document, visibility)
    inert = document.having("inert")
    withheld = [*_withheld(document)]
    hidden = document.inside(unrendered) | invisible
    roots = frozenset((*unrendered, *inert, *withheld, *(each for each, hides in visibility.items() if hides)))
    inside_inert = document.inside(inert)
    return Hiding(
        hidden=hidden,
        inert=inside_inert,
        unexposed=hidden.union(inside_inert, document.inside(withheld)),
        roots=roots,
        islands=islands - hidden,
        around=document.around(roots),
    )


def _never_rendered(document: Document) -> Iterator[Element]:
    for tag in _NEVER_RENDERED:
        if tag in document.tags:
            yield from document.all(tag)
    yield from (element for element in document.all("input") if input_type(element.get("type")) == "hidden")
    for details in document.all("details"):
        if "open" not in details:
            yield from _closed_contents(details)
    for media in document.all(*sorted(MEDIA)):
        yield from media.children  # what a browser shows only if it plays no media
    if document.has_foreign:
        yield from (found for found in document.root.descendants(*_NEVER_RENDERED_SVG) if found.is_svg)


def _closed_contents(details: Element) -> list[Element]:
    children = details.children
    summary = next((child for child in children if child.tag == "summary"), None)
    return [child for child in children if child is not summary]


def _unrendered(document: Document) -> Iterator[Element]:
    """Elements that `display: none` hides, by the browser's sheet or by the page's own styles."""
    by_browser = [*_hidden_by_browser(document)]
    by_page = hidden_by_style(document, "display", by_browser)
    yield from (element for element in by_browser if element not in by_page)
    yield from (element for element, hides in by_page.items() if hides)


def _hidden_by_browser(document: Document) -> Iterator[Element]:
    """https://html.spec.whatwg.org/multipage/rendering.html#hidden-elements; `hidden=until-found` can be found."""
    for element in document.having("hidden"):
        if (element.get("hidden") or "").strip().lower() != "until-found":
            yield element
    yield from (dialog for dialog in document.all("dialog") if "open" not in dialog)
    for element in document.having("popover"):
        if element.tag != "dialog":
            yield element
    yield from (audio for audio in document.all("audio") if "controls" not in audio)


def _invisible(document: Document, visibility: Mapping[Element, bool]) -> tuple[frozenset[Element], frozenset[Element]]:
    """Elements of `visibility: hidden`, which is inherited, and the islands inside where it is taken back."""
    if all(visibility.values()) or not any(visibility.values()):
        return document.inside(element for element, hides in visibility.items() if hides), frozenset()
    invisible: set[Element] = set()
    islands: list[Element] = []
    for root in document.in_order(element for element, hides in visibility.items() if hides):
        if root in invisible:
            continue
        invisible.add(root)
        for element in root.descendants():
            inherited = element.parent in invisible
            if visibility.get(element, inherited):
                invisible.add(element)
            elif inherited:
                islands.append(element)
    return frozenset(invisible), frozenset(islands)


def _withheld(document: Document) -> Iterator[Element]:
    """Elements with `aria-hidden=true`; browsers do not let it empty a whole page."""
    for element in document.having("aria-hidden"):
        if (element.get("aria-hidden") or "").strip().lower() == "true" and element.tag not in ("html", "body"):
            yield element
