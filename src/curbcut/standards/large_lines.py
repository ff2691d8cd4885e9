"""
The kinds of lines that style sheets set in large letters, as a learner writes them down: a line for each, with the size
of its letters in whole CSS pixels and a selector.
"""

from typing import Final

from curbcut.standards.locators import Located, located_in

_SIZES: Final = frozenset(f"{size}px" for size in range(12, 201))


def line_of(size: float, selector: str) -> str:
    return Located(f"{round(size)}px", selector).line


def sizes_in(answer: str) -> dict[str, float]:
    """The size of the letters by selector; nothing of an answer in which anything else stands."""
    return {each.selector: float(each.role.removesuffix("px")) for each in located_in(answer, _SIZES)}
