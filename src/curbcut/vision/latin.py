"""Words in Latin letters on pages in another script: brands, shops of apps, words that everybody knows."""

from __future__ import annotations

import re
from typing import Final

SURE: Final = 0.95
"""How sure the reader of Latin letters must be: of other scripts it never is, but for signs that look the same."""
_WORDS: Final = re.compile(r"[A-Za-z0-9 &.,:!'+%/-]+")
_OF_LATIN_ALONE: Final = re.compile(r"[DFGLNQRUVWZbdfhlqtvwz]")
"""Letters that no Cyrillic or Greek one looks like, written by hand neither: `MOCKBA` has none."""
_ENOUGH: Final = 2


def is_surely_latin(text: str, score: float) -> bool:
    """Whether a line that the reader of Latin letters has read can be in no other script."""
    return score >= SURE and _WORDS.fullmatch(text) is not None and len(_OF_LATIN_ALONE.findall(text)) >= _ENOUGH
