"""Puts together what single tries have shown, and names what takes part by locators that find it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from curbcut.learner.probes.component_tries import Explorer
from curbcut.learner.probes.component_values import LIKELY, Tried
from curbcut.standards.components import Component
from curbcut.standards.locators import is_locator

PAIRED: Final = frozenset({"accordion", "dropdown", "menu", "tabs"})
"""Kinds whose every trigger has a panel of its own, which the client must find again."""


def located(explorer: Explorer, tried: list[Tried]) -> list[Component]:
    """The components that the tries have shown."""
    groups: dict[tuple[str, ...], list[Tried]] = defaultdict(list)
    for each in tried:
        groups[_key_of(explorer, each)].append(each)
    return [component for group in groups.values() for component in _of_group(explorer, group, tried)]


def _key_of(explorer: Explorer, tried: Tried) -> tuple[str, ...]:
    if tried.kind == "carousel":  # its controls look different from each other, its slides do not
        slides = [tried.panel.number, *tried.panel.replaced, *tried.panel.alike]
        return (tried.kind, str(explorer.call("around", [each for each in slides if each >= 0])))
    return (tried.kind, tried.on, tried.signature, tried.panel.signature)


def _of_group(explorer: Explorer, group: list[Tried], tried: list[Tried]) -> list[Component]:
    first = group[0]
    if first.on == "load":
        return [_from_the_start(first)]
    if first.kind == "carousel":
        return list(_carousels(explorer, group))
    against = [each.trigger for each in tried if each.kind != first.kind and each.signature == first.signature]
    triggers = [each.trigger for each in group if each.trigger >= 0]
    alike = _alike(explorer, triggers, against)
    if first.kind == "tabs" and len(alike) < 2:
        return []
    trigger = _wide(explorer, triggers, alike, against)
    if not trigger and len(triggers) > 1:
        return [each for one in group for each in _of_group(explorer, [one], tried)]
    panel = _panel(explorer, group) or _panel_of_its_trigger(explorer, trigger, group)
    if trigger and panel == trigger:
        return []  # a control that takes the place of another, as one that makes the page light where it was dark
    confidence = min(each.confidence for each in group)
    if first.kind in PAIRED and panel and not _are_pairs(explorer, trigger, panel, group):
        confidence = min(confidence, LIKELY)
    item = next((each.item_locator for each in group if is_locator(each.item_locator)), "")
    return [
        Component(
            first.kind,
            first.on,
            trigger,
            panel,
            item if first.kind in {"combobox", "dropdown", "menu"} else "",
            next((each.close_locator for each in group if is_locator(each.close_locator)), ""),
            max(len(group), len(alike)),
            confidence if trigger or panel else 0.0,
            "; ".join(dict.fromkeys(word for each in group for word in each.evidence)),
        )
    ]


def _wide(explorer: Explorer, triggers: list[int], alike: list[int], against: list[int]) -> str:
    """A locator of all that are like these: what was not tried is as what was."""
    every = list(dict.fromkeys([*triggers, *alike]))
    return _locator(explorer.call("locate", every, against)) or _locator(explorer.call("locate", triggers, against))


def _alike(explorer: Explorer, triggers: list[int], against: list[int]) -> list[int]:
    if not triggers:
        return []
    return [int(each) for each in explorer.call("alike", triggers[0]) if each not in against]


def _panel(explorer: Explorer, group: list[Tried]) -> str:
    numbers = list(dict.fromkeys(each.panel.number for each in group if each.panel.number >= 0))
    if numbers and len(numbers) >= len({each.panel.handle for each in group}) - 1:
        replaced = [number for each in group if each.kind == "tabs" for number in each.panel.replaced if number >= 0]
        found = _locator(explorer.call("locate", list(dict.fromkeys([*numbers, *replaced]))))
        if found:
            return found
    return next((each.panel_locator for each in group if is_locator(each.panel_locator)), "")


def _panel_of_its_trigger(explorer: Explorer, trigger: str, group: list[Tried]) -> str:
    """A locator that finds other panels as well, where each trigger is led to its own all the same."""
    if group[0].kind not in PAIRED or not all(each.panel.number >= 0 for each in group):
        return ""
    panel = _locator(explorer.call("locateWidely", list(dict.fromkeys(each.panel.number for each in group))))
    return panel if panel and _are_pairs(explorer, trigger, panel, group) else ""


def _are_pairs(explorer: Explorer, trigger: str, panel: str, group: list[Tried]) -> bool:
    wanted = [[each.trigger, each.panel.number] for each in group if each.panel.number >= 0]
    return bool(trigger) and bool(explorer.call("pairs", trigger, panel, wanted))


def _carousels(explorer: Explorer, group: list[Tried]) -> Iterator[Component]:
    """One for each kind of control: arrows and dots have no locator in common."""
    panels = [each.panel for each in group]
    slides = [number for one in panels for number in (one.number, *one.replaced, *one.alike) if number >= 0]
    around = int(explorer.call("around", [*slides, *(each.trigger for each in group)]))
    panel = _locator(explorer.call("locate", [around])) if around >= 0 else ""
    item = _locator(explorer.call("locate", list(dict.fromkeys(slides)))) if slides else ""
    by_signature: dict[str, list[Tried]] = defaultdict(list)
    for each in group:
        by_signature[each.signature].append(each)
    for alike in _located_together(explorer, by_signature.values()):
        triggers = [each.trigger for each in alike]
        trigger = _wide(explorer, triggers, [each for one in triggers for each in _alike(explorer, [one], [])], [])
        evidence = "; ".join(dict.fromkeys(word for each in alike for word in each.evidence))
        yield Component("carousel", "click", trigger, panel, item, "", len(alike), alike[0].confidence, evidence)


def _located_together(explorer: Explorer, groups: Iterable[list[Tried]]) -> Iterator[list[Tried]]:
    """Groups that have a locator, and what is in the others one by one."""
    for group in groups:
        if len(group) > 1 and not _locator(explorer.call("locate", [each.trigger for each in group])):
            yield from ([each] for each in group)
        else:
            yield group


def _from_the_start(tried: Tried) -> Component:
    """Its locators are of before it was closed: then it may be gone for good."""
    panel, close = _locator(tried.panel_locator), _locator(tried.close_locator)
    return Component(tried.kind, "load", "", panel, "", close, 1, tried.confidence, "; ".join(tried.evidence))


def _locator(found: object) -> str:
    return found if isinstance(found, str) and is_locator(found) else ""
