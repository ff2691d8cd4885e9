"""What is left alone in a page: what its author or the site's settings asked for, and what somebody is writing."""

import time
from collections.abc import Sequence

from curbcut.aria import is_editing_host
from curbcut.engine.settings import Ignore
from curbcut.html import Document, Element
from curbcut.patch import Change
from curbcut.rule import Rule

IGNORE_ATTRIBUTE = "data-curbcut-ignore"
"""On an element: nothing inside it is looked at; with rule ids as its value, only those rules look away."""


class Ignored:
    """Which elements which rules leave alone on one page."""

    def __init__(self, document: Document, url: str, ignores: Sequence[Ignore]) -> None:
        self.by_rule: dict[str, set[Element]] = {}
        self.everything: set[Element] = set()
        for element in document.having(IGNORE_ATTRIBUTE):
            inside = {element, *element.descendants()}
            names = (element.get(IGNORE_ATTRIBUTE) or "").replace(",", " ").split()
            for name in names:
                self.by_rule.setdefault(name, set()).update(inside)
            if not names:
                self.everything |= inside
        for element in document.having("contenteditable"):
            if is_editing_host(element):  # what is in it is going to be stored as somebody's text
                self.everything.update(element.descendants())
        for ignore in ignores:
            if url.startswith(ignore.url) and not _has_expired(ignore):
                matching = document.select(ignore.selector) if ignore.selector else document.all()
                self.by_rule.setdefault(ignore.rule, set()).update(matching)

    def covers(self, rule: Rule, element: Element) -> bool:
        return element in self.everything or element in self.by_rule.get(rule.id, ())

    def forbids(self, changes: Sequence[Change]) -> bool:
        """Whether one of these would be made in it, for the sake of something else."""
        return bool(self.everything) and any(change.element in self.everything for change in changes)


def _has_expired(ignore: Ignore) -> bool:
    return bool(ignore.expires) and ignore.expires < time.strftime("%Y-%m-%d")
