"""
What the rules would write at what scripts have made, as operations for the client.

Every page of the template gets them. So each must hold wherever it finds something: it goes by where a thing leads,
which picture it shows or which field it is, or it gives a name that comes from the thing alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple, TypeGuard

from curbcut.aria import implicit_role_of, visible_text_of
from curbcut.engine import Outcome, Resolved, Settings, remediate
from curbcut.html import Document, Element, collapse
from curbcut.knowledge import Knowledge, Question
from curbcut.learner.crawl import Fetched
from curbcut.learner.made.selecting import by_identity, by_looks, by_place
from curbcut.learner.sent import SENT
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.standards.operations import MOST, TOLD, Operation, is_sound

_UNMOVED: Final = frozenset({"group", "img", "radiogroup"})
"""Roles that ask for no keys."""
_CONTROLS: Final = frozenset({"a", "button"})
"""Elements that have the keys of their role by themselves."""


class Wish(NamedTuple):
    """An attribute that something should have, and what it has now."""

    name: str
    value: str
    replaces: str | None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page as scripts have made it, what the rules find in it, and what they would ask."""

    page: Fetched
    found: tuple[Resolved, ...]
    asked: frozenset[Question]

    @classmethod
    def of(cls, page: Fetched, knowledge: Knowledge, settings: Settings) -> Rendered:
        done = remediate(
            page.body,
            content_type=page.content_type,
            url=page.url,
            knowledge=knowledge,
            settings=settings,
            keep_body=False,
        )
        return cls(page, done.findings, done.open_questions)

    @property
    def tellable(self) -> Iterator[tuple[Resolved, list[tuple[Element, Wish]]]]:
        """The fixes that say no more than what something is called that scripts have made, and what they would have."""
        for each in self.found:
            if each.outcome is Outcome.FIXED and (wishes := _wishes_of(each.changes)):
                yield each, wishes


def _wishes_of(changes: Sequence[Change]) -> list[tuple[Element, Wish]]:
    """What these changes come to; nothing where one of them is not only a name."""
    found: list[tuple[Element, Wish]] = []
    new_ids = {change.value: change.element for change in changes if _is_id(change)}
    for change in changes:
        if _makes_a_control(change):
            found.append((change.element, Wish("role", implicit_role_of(change.element), change.element.get("role"))))
            continue
        if not isinstance(change, SetAttribute):
            return []
        if not _is_id(change):
            element, name, value = _in_words(change, new_ids)
            is_harmless = name in TOLD and (name != "role" or value in _UNMOVED)
            if not is_harmless or (not value.strip() and name != "alt") or SENT in element:
                return []
            found.append((element, Wish(name, value, element.get(name))))
    return found


def _makes_a_control(change: Change) -> TypeGuard[RemoveAttribute]:
    """Whether a control that is called decoration, as arrows of sliders are, is one again: then its name counts."""
    return isinstance(change, RemoveAttribute) and change.name == "role" and change.element.tag in _CONTROLS


def _is_id(change: Change) -> TypeGuard[SetAttribute]:
    return isinstance(change, SetAttribute) and change.name == "id"


def _in_words(change: SetAttribute, new_ids: Mapping[str, Element]) -> tuple[Element, str, str]:
    """A change that refers to a text as one that says it: who makes the ids may give others the next time."""
    element, name, value = change.element, change.name, change.value
    if name == "for":
        fields = _with_ids([value], element.document, new_ids)
        return (fields[0], "aria-label", collapse(visible_text_of(element))) if fields else (element, name, "")
    if name == "aria-labelledby":
        texts = _with_ids(value.split(), element.document, new_ids)
        return element, "aria-label", collapse(" ".join(map(visible_text_of, texts)))
    return element, name, value


def _with_ids(ids: Iterable[str], document: Document, new_ids: Mapping[str, Element]) -> list[Element]:
    """The first elements that have these ids, or are given them."""
    found = (document.by_id(each) or new_ids.get(each) for each in ids)
    return [each for each in found if each is not None]


def operations_for(pages: Sequence[Rendered], knowledge: Knowledge, settings: Settings) -> list[Operation]:
    """The operations that name what scripts have made on these pages, all of one template."""
    told = [(page, fix, wished) for page in pages for fix, wished in page.tellable]
    wishes: dict[Element, set[Wish]] = {}
    for _, _, wished in told:
        for element, wish in wished:
            wishes.setdefault(element, set()).add(wish)
    finder = _Finder(wishes)
    found: dict[Operation, None] = {}
    for page, fix, wished in told:
        if all(finder.is_told(element, wish, found) for element, wish in wished):
            continue
        alone = _Alone(page, fix, fix.element, knowledge, settings)
        row = _Alone(page, fix, fix.element.parent or fix.element, knowledge, settings)
        operations = [finder.operation_for(element, wish, alone, row) for element, wish in wished]
        if None not in operations:
            found |= dict.fromkeys(each for each in operations if each is not None)
    return list(found)[:MOST]


class _Finder:
    """Looks for selectors that find what should have an attribute, and nothing that should not."""

    def __init__(self, wishes: Mapping[Element, set[Wish]]) -> None:
        self._wishes = wishes
        self._trees: list[Document] = list({id(each.document): each.document for each in wishes}.values())

    def operation_for(self, element: Element, wish: Wish, alone: _Alone, row: _Alone) -> Operation | None:
        """row: all that stands in a row with the element."""
        for at in by_identity(element):
            operation = Operation(at, *wish)
            if is_sound(operation) and self._finds_its_own(at, wish):
                return operation
        for at, around in by_looks(element):
            operation = Operation(at, *wish)
            if is_sound(operation) and self._finds_its_own(at, wish) and alone.gets(wish, around):
                return operation
        for at, around in by_place(element, wish.value):
            operation = Operation(at, *wish)
            if is_sound(operation) and self._finds_its_own(at, wish) and row.gets(wish, around):
                return operation
        return None

    def _finds_its_own(self, selector: str, wish: Wish) -> bool:
        return all(
            found.get(wish.name) != wish.replaces or wish in self._wishes.get(found, ())
            for tree in self._trees
            for found in tree.select(selector)
        )

    @staticmethod
    def is_told(element: Element, wish: Wish, operations: Iterable[Operation]) -> bool:
        return any(each[1:] == wish and element.matches(each.at) for each in operations)


class _Alone:
    """An element by itself: whether it gets the same, or what is in it does, where nothing stands beside it."""

    def __init__(
        self, page: Rendered, fix: Resolved, element: Element, knowledge: Knowledge, settings: Settings
    ) -> None:
        self._page = page
        self._element = element
        self._knowledge = knowledge
        self._settings = replace(settings, only=(fix.rule.id,))
        self._known: dict[Element | None, frozenset[Wish]] = {}

    def gets(self, wish: Wish, around: Element | None) -> bool:
        """around: the outermost of the elements around it that are there, too."""
        if around not in self._known:
            self._known[around] = frozenset(self._wishes_within(around))
        return wish in self._known[around]

    def _wishes_within(self, around: Element | None) -> Iterator[Wish]:
        element, body = self._element, self._page.page.body
        if element.start is None:
            return
        chain = [element]
        while around is not None and chain[-1] is not around and chain[-1].parent is not None:
            chain.append(chain[-1].parent)
        tags = b"".join(body[each.start.start : each.start.end] for each in reversed(chain[1:]) if each.start)
        markup = tags + body[element.start.start : (element.end or element.start).end]
        language = (element.document.root.get("lang") or "").encode("ascii", "ignore").replace(b'"', b"")
        head = b'<!doctype html><html lang="%s"><head><title>A page</title></head><body>' % language
        done = remediate(
            head + markup,
            content_type="text/html; charset=utf-8",
            url=self._page.page.url,
            knowledge=self._knowledge,
            settings=self._settings,
            keep_body=False,
        )
        for each in done.findings:
            if each.outcome is Outcome.FIXED:
                yield from (wish for _, wish in _wishes_of(each.changes))
