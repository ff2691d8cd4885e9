"""What several rules ask about the same element is worked out once a page."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from curbcut.html.element import Element

_R = TypeVar("_R")


def once_a_page(function: Callable[[Element], _R]) -> Callable[[Element], _R]:
    """Keeps what a function says of each element in `Document.memo`, as long as the page. It must depend on the page
    alone, and nobody may change what it returns."""

    @wraps(function)
    def known(element: Element) -> _R:
        memo = element.document.memo
        found = cast(dict[Element, _R] | None, memo.get(function))
        if found is None:
            found = {}
            memo[function] = found
        try:
            return found[element]
        except KeyError:
            result = found[element] = function(element)
            return result

    return known
