"""Which kind of component it is that appeared, by how it lies on the page and what became of it."""

from __future__ import annotations

from typing import Final

from curbcut.learner.probes.component_values import Panel

DAYS: Final = 27
LARGEST_TOOLTIP: Final = (560.0, 260.0)


def kind_under_the_pointer(panel: Panel) -> tuple[str, str] | None:
    """Of what appears while the pointer or the focus is on a control. A link that only shows then, as in a card, is one
    all the same."""
    if not panel.is_overlay or panel.is_within or not panel.is_anchored or panel.is_control:
        return None
    if panel.days >= DAYS:
        return "datepicker", "the days of a month"
    if panel.is_list:
        return "menu", "a list beside its control"
    is_small = panel.width <= LARGEST_TOOLTIP[0] and panel.height <= LARGEST_TOOLTIP[1]
    if panel.text and not panel.focusables and is_small:
        return "tooltip", "a few words beside its control"
    if panel.focusables > 1 and panel.links:
        return "menu", "links beside their control"
    return ("popup", "content over the page") if panel.text and panel.focusables else None


def kind_of_field(panel: Panel, *, is_read_only: bool) -> tuple[str, str] | None:
    """Of what appears at a field, when it takes the focus or something is typed."""
    if panel.days >= DAYS:
        return "datepicker", "the days of a month"
    if panel.is_anchored and panel.is_overlay and panel.items:
        return (
            ("dropdown", "a list at what cannot be typed into") if is_read_only else ("combobox", "a list at a field")
        )
    return None


def kind_of_replacement(panel: Panel, *, stays: bool, advances: bool, has_words: bool) -> tuple[str, str] | None:
    """Of what took another's place at a click. stays: whether it is still there after the next click on the same
    control; advances: whether that brought another one; has_words: whether the control has."""
    if advances:
        return "carousel", "each click brings another into the same place"
    if not stays:
        return "accordion", "the next click hides it again"
    if not has_words:
        return "carousel", "controls without words bring one of several into one place"
    if panel.is_in_place or not panel.is_after:
        return "tabs", "it takes the place of another and stays"
    return "accordion", "it opens below its control while another closes"


def kind_of_overlay(panel: Panel, *, chooses: bool) -> tuple[str, str]:
    """Of what lies over the page after a click. chooses: whether choosing an item changed what the control says."""
    if panel.days >= DAYS:
        return "datepicker", "the days of a month"
    if panel.blocks:
        return "modal", "nothing else can be used"
    if panel.is_anchored and panel.is_list:
        return ("dropdown", "what is chosen is shown by its control") if chooses else ("menu", "a list at its control")
    if panel.is_anchored and panel.is_of_links:
        return "menu", "links and buttons at their control"
    return "popup", "content over the page, which can be used all the same"
