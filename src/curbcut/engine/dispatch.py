"""Which rules have anything to look at on a page: most pages concern a third of them."""

from collections.abc import Iterable
from functools import lru_cache

from curbcut.html import Document
from curbcut.rule import Rule


class Dispatch:
    """Finds the rules that look at something a page has, by its tags and attributes."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._rules = rules
        self._always = {number for number, rule in enumerate(rules) if not rule.tags and not rule.attributes}
        self._by_tag = _numbers_by_name((number, rule.tags) for number, rule in enumerate(rules))
        self._by_attribute = _numbers_by_name((number, rule.attributes) for number, rule in enumerate(rules))

    def rules_concerning(self, document: Document) -> list[Rule]:
        """The rules to run, in their order."""
        numbers = set(self._always)
        for tag in self._by_tag.keys() & document.tags.keys():
            numbers.update(self._by_tag[tag])
        for name in self._by_attribute.keys() & document.attribute_names.keys():
            numbers.update(self._by_attribute[name])
        return [self._rules[number] for number in sorted(numbers)]


def _numbers_by_name(names_by_number: Iterable[tuple[int, frozenset[str]]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, names in names_by_number:
        for name in names:
            found.setdefault(name, []).append(number)
    return found


@lru_cache(maxsize=64)
def dispatch_for(rules: tuple[Rule, ...]) -> Dispatch:
    """The one `Dispatch` for a selection of rules."""
    return Dispatch(rules)
