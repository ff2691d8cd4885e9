"""What several rules ask about the same page, or the same element, is worked out once a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar, cast

from curbcut.html.element import Element

if TYPE_CHECKING:
    from curbcut.html.document import Document

_R = TypeVar("_R")


def once_a_document(function: Callable[[Document], _R]) -> Callable[[Document], _R]:
    """Keeps what a function says of a page in `Document.memo`. Nobody may change what it returns."""

    @wraps(function)
    def known(document: Document) -> _R:
        try:
            return cast(_R, document.memo[function])
        except KeyError:
            result = function(document)
            document.memo[function] = result
            return result

    return known


def once_a_page(function: Callable[[Element], _R]) -> Callable[[Element], _R]:
    """Keeps what a function says of each element in `Document.memo`, as long as the page. It must depend on the page
    alone, and nobody may change what it returns."""

    @wraps(function)
    def known(element: Element) -> _R:
        memo = element.document.memo
        found = cast("dict[Element, _R] | None", memo.get(function))
        if found is None:
            found = {}
            memo[function] = found
        try:
            return found[element]
        except KeyError:
            result = found[element] = function(element)
            return result

    return known
