"""Pages as they become without any knowledge: what a learner looks at to say what is missing beside that."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final

from curbcut.engine import Settings, remediate
from curbcut.errors import NoPlace
from curbcut.html import parse
from curbcut.learner.crawl import Fetched
from curbcut.learner.tabs import Body
from curbcut.patch import Insert, NewElement, Patch

PLACE: Final = "data-curbcut-place"
"""Marks where styles stand that are added to a page: what a script brings, or the body has, comes later."""
SECONDS: Final = 60.0
"""Nobody waits for it."""
MOST_KEPT: Final = 16
"""Pages of a template or two."""


@lru_cache(maxsize=MOST_KEPT)
def repaired(page: Fetched, settings: Settings) -> Body:
    """A page with what needs no knowledge, and the mark. Kept, as one question after another looks at it."""
    patient = replace(settings, time_budget=SECONDS)
    body = remediate(page.body, content_type=page.content_type, url=page.url, settings=patient).body
    return _marked(body, page.content_type), page.content_type


def _marked(body: bytes, content_type: str) -> bytes:
    """As it is where the mark cannot be written."""
    document = parse(body, content_type=content_type)
    if document is None or document.head is None or not document.encoding.is_ascii_compatible:
        return body
    patch = Patch(document)
    try:
        patch.take([Insert(document.head, "last", NewElement("style", ((PLACE, ""),)))])
    except NoPlace:
        return body
    return body[: document.encoding.mark_length] + patch.apply()
