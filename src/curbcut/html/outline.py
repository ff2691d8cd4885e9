"""Which template a page was made from, as far as its markup tells."""

import re
from collections.abc import Iterator
from hashlib import blake2b
from itertools import islice
from typing import Final

from curbcut.html.document import Document
from curbcut.html.element import Element
from curbcut.html.once import once_a_document
from curbcut.memory import remembered

DEPTH: Final = 2
"""Levels of elements below `body` that tell one template from another."""
MOST_PARTS: Final = 60
_UNSEEN: Final = frozenset({"script", "style", "link", "meta", "template", "noscript", "base", "title"})
_COUNTS = re.compile(r"\d+")
"""Numbers in names count pages and posts; they tell no template."""


@once_a_document
def outline_of(document: Document) -> str:
    """A digest of the names of `body` and of what stands around the content, without numbers: the same for pages of one
    template."""
    body = document.body
    parts = islice(_outline(body, DEPTH), MOST_PARTS) if body is not None else ()
    return blake2b("\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@remembered(1_000)
def _classes_in(value: str) -> str:
    """The class names of an element without numbers, each once and in order."""
    return " ".join(sorted({_COUNTS.sub("", name) for name in value.split()}))


def _outline(element: Element, depth: int) -> Iterator[str]:
    yield f"{depth} {element.tag} {_COUNTS.sub('', element.get('id') or '')} {_classes_in(element.get('class') or '')}"
    if depth:
        before = ""
        for child in element.children:
            lines = [] if child.tag in _UNSEEN else list(_outline(child, depth - 1))
            if lines and lines[0] != before:  # ten articles in a row are as good as two
                yield from lines
                before = lines[0]
