"""
The words that are seen beside fields, as a learner writes them down: a line for each, with a mark of the field's start
tag and the words.
"""

from collections.abc import Mapping
from hashlib import blake2b
from typing import Final

MOST: Final = 100
"""Fields that one answer may speak of."""
LONGEST: Final = 80
"""Characters of such a label."""
_MARK: Final = 12


def mark_of(start_tag: str) -> str:
    """A short digest of a start tag as its author wrote it."""
    return blake2b(start_tag.encode(), digest_size=_MARK // 2).hexdigest()


def line_of(start_tag: str, words: str) -> str:
    return f"{mark_of(start_tag)} {words}"


def labels_in(answer: str) -> Mapping[str, str]:
    """The words by the mark of the field; nothing of an answer in which anything else stands."""
    found: dict[str, str] = {}
    for line in answer.splitlines():
        mark, _, words = line.partition(" ")
        if len(mark) != _MARK or not words.strip() or len(words) > LONGEST:
            return {}
        found[mark] = words
    return found if len(found) <= MOST else {}
