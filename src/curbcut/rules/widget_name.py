"""
Widgets made by roles need a name.

A switch, a slider, a tab or a progress bar that a script builds from a `div` is announced as one, but often without a
word about what it switches, moves, shows or measures. What names it stands beside it, in a label that cannot reach it
because it is no form field, or inside it where nobody hears it.
"""

import re
from collections.abc import Iterator

from curbcut.aria import has_name, is_exposed, role_of, visible_text_of
from curbcut.html import Element, collapse
from curbcut.knowledge import ControlName
from curbcut.naming import (
    Evidence,
    cleaned,
    declaring,
    hint_on,
    label_after,
    label_around,
    label_at_the_start,
    label_before,
    label_before_bar,
    label_of_cell,
    own_words_of,
    spoken,
    start_tag_of,
)
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import CONTROLS

rule = Rule(
    __name__,
    title="Widgets made by roles have a name",
    criteria=["4.1.2"],
    act=["e086e5"],
    impact=Impact.SERIOUS,
    looks_at=["[role]", "progress", "meter"],
)


@rule.finds
def widgets_without_a_name(page: Page) -> Iterator[Finding]:
    for widget in (*declaring(page.document, *_WHAT), *page.all("progress", "meter")):
        role = role_of(widget)
        if role not in _WHAT or widget.tag in _FIELDS or not is_exposed(widget) or has_name(widget):
            continue
        is_later = role == "tooltip"  # filled when it is shown
        yield Finding(widget, f"{_WHAT[role]} has no name: nobody can hear what it is for.", is_certain=not is_later)


@rule.fixes
def by_the_words_around_it(page: Page, finding: Finding) -> Iterator[Change]:
    widget = finding.element
    words = _words_for(widget)
    if words is None:
        name = page.ask(ControlName(page.url, start_tag_of(widget)))
        words = Evidence(name, "what is known of it") if name else None
    if words is not None:
        yield SetAttribute(widget, "aria-label", words.name, because=words.because, confidence=words.confidence)


def _words_for(widget: Element) -> Evidence | None:
    role = role_of(widget)
    if role in _NAMED_BY_CONTENT:
        inside = own_words_of(widget)
        return inside or (_label_of_switch(widget) if role in _TICKED else None)
    inside = _words_inside(widget) if role in _MEASURES else None
    before = label_before_bar(widget) if role in _MEASURES else label_before(widget)
    beside = inside or _without_the_value(widget, before) or label_of_cell(widget)
    beside = beside or (_before_the_value(widget) if role in _MEASURES else None)
    return hint_on(widget) or label_around(widget) or beside or _placeholder(widget) or _prompt(widget)


def _words_inside(bar: Element) -> Evidence | None:
    """What is written in a bar, which nobody hears: `60% complete`. A number alone is its value, not its name."""
    text = spoken(collapse(bar.text))
    is_more = any(map(str.isalpha, text)) and len(text) <= _LONGEST
    return Evidence(text, "the text in it", 0.85) if is_more and not bar.descendants(*CONTROLS) else None


def _label_of_switch(widget: Element) -> Evidence | None:
    """The label of what is ticked: around it, after it, or before it where it ends a line."""
    return label_around(widget) or label_at_the_start(widget) or label_after(widget)


def _without_the_value(widget: Element, label: Evidence | None) -> Evidence | None:
    """The label of a bar without the number that the bar says itself: `Sales 40%` is `Sales`."""
    if label is None or role_of(widget) not in _MEASURES:
        return label
    name = _VALUE.sub("", label.name)
    is_name = name and _ONLY_A_VALUE.fullmatch(name) is None
    return Evidence(name, label.because, label.confidence) if is_name else None


def _before_the_value(bar: Element) -> Evidence | None:
    """The words over a bar beside which only its value stands: `Tasks`, and below it `50%` and the bar."""
    box, has_value = bar, False
    for _ in range(_MOST_BOXES):
        parent = box.parent
        if parent is None or parent.tag != "div" or len(parent.select("[role=progressbar], [role=meter]")) > 1:
            return None
        for before in (each for each in box.nodes_before if isinstance(each, Element)):
            text = collapse(visible_text_of(before))
            if text and _ONLY_A_VALUE.fullmatch(text) is None:
                return _label_in(before, text) if has_value else None
            has_value = has_value or bool(text)
        box = parent
    return None


def _label_in(element: Element, text: str) -> Evidence | None:
    is_label = len(text) <= _LONGEST_LABEL and element.tag not in CONTROLS and not element.descendants(*CONTROLS)
    words = spoken(text).rstrip(" :") if is_label else ""
    return Evidence(words, "the words over it and its value", 0.8) if words else None


def _placeholder(widget: Element) -> Evidence | None:
    for attribute in ("aria-placeholder", "placeholder", "data-placeholder"):
        text = spoken(widget.get(attribute))
        if text:
            return Evidence(text, "its placeholder", 0.85)
    return None


def _prompt(widget: Element) -> Evidence | None:
    """What stands in a box that people are to type into, where it is not what they typed."""
    if role_of(widget) not in {"textbox", "searchbox"} or "contenteditable" in widget or widget.has_elements:
        return None
    text = cleaned(visible_text_of(widget))
    return Evidence(text, "the words that stand in it", 0.8) if text else None


_MOST_BOXES = 5
_LONGEST_LABEL = 40
_ONLY_A_VALUE = re.compile(r"[\d.,\s%/$€£¥+]+[kmb]?[+%$€£¥]?", re.IGNORECASE)
_WHAT = {
    "checkbox": "This checkbox",
    "switch": "This switch",
    "radio": "This radio button",
    "option": "This option",
    "tab": "This tab",
    "treeitem": "This item of the tree",
    "tooltip": "This tooltip",
    "progressbar": "This progress bar",
    "meter": "This meter",
    "combobox": "This combo box",
    "listbox": "This list of options",
    "searchbox": "This search field",
    "slider": "This slider",
    "spinbutton": "This number field",
    "textbox": "This text field",
}
_VALUE = re.compile(r"[\s(:–-]{0,9}\b\d+(?:[.,]\d+)?\s?%\)?\Z")
_FIELDS = frozenset(CONTROLS - {"button"})
_LONGEST = 60
_MEASURES = frozenset({"progressbar", "meter"})
_TICKED = frozenset({"checkbox", "switch", "radio"})
_NAMED_BY_CONTENT = _TICKED | {"option", "tab", "treeitem", "tooltip"}

rule.examples = [
    Bad(
        '<div><h4>Move <span>20%</span></h4><div><div role="progressbar"></div></div></div>',
        becomes='<div><h4>Move <span>20%</span></h4><div><div aria-label="Move" role="progressbar"></div></div></div>',
        why="what the bar shows is said before it, and is no part of its name",
    ),
    Bad(
        '<div><a href="/terms">Terms</a></div><div role="progressbar">60%</div>',
        becomes=None,
        why="a link leads elsewhere, and says nothing of what is beside it",
    ),
    Bad(
        '<div role="switch" aria-checked="false" tabindex="0"><i></i></div><a href="/ann"><p>Ann</p></a>',
        becomes=None,
        why="the card behind it is something else",
    ),
    Bad(
        '<div><div><p>Clicks</p></div><h4>2m</h4><div><i role="progressbar" aria-valuenow="90"></i></div></div>',
        becomes="<div><div><p>Clicks</p></div><h4>2m</h4>"
        '<div><i aria-label="Clicks" role="progressbar" aria-valuenow="90"></i></div></div>',
        why="how many there are, says not of what",
    ),
    Bad(
        '<div><div>Tasks</div><div><div><b>50%</b></div><div><i role="progressbar" aria-valuenow="50"></i></div></div>'
        "</div>",
        becomes="<div><div>Tasks</div><div><div><b>50%</b></div>"
        '<div><i aria-label="Tasks" role="progressbar" aria-valuenow="50"></i></div></div></div>',
        why="beside the bar stands only its value, over both what it is the value of",
    ),
    Bad(
        '<div><span>Annual billing</span><button role="switch" aria-checked="false"><i></i></button></div>',
        becomes="<div><span>Annual billing</span>"
        '<button aria-label="Annual billing" role="switch" aria-checked="false"><i></i></button></div>',
        why="a switch at the end of a line, whose words stand at its beginning",
    ),
    Bad(
        '<div role="progressbar" aria-valuenow="60"><span class="sr-only">60% Complete</span></div>',
        becomes='<div aria-label="60% Complete" role="progressbar" aria-valuenow="60">'
        '<span class="sr-only">60% Complete</span></div>',
        why="the text in a progress bar is not read out, even where it was written to be",
    ),
    Good('<div role="checkbox" aria-checked="false" tabindex="0">I agree</div>', "words inside name it"),
    Good('<div role="slider" aria-label="Volume" aria-valuenow="3" tabindex="0"></div>', "a label"),
    Good('<label>Progress <progress value="3" max="9"></progress></label>', "a label works for a native element"),
    Bad(
        '<label>First name <span role="textbox" contenteditable="true"></span></label>',
        becomes='<label>First name <span aria-label="First name" role="textbox" contenteditable="true"></span></label>',
        why="a label cannot name what is no form field",
    ),
    Bad(
        '<label for="f">First name</label> <div role="textbox" id="f" contenteditable="true"></div>',
        becomes='<label for="f">First name</label> '
        '<div aria-label="First name" role="textbox" id="f" contenteditable="true"></div>',
        why="neither can one that points at it",
    ),
    Bad(
        '<p><span>Volume:</span> <span role="slider" aria-valuenow="3" tabindex="0"></span></p>',
        becomes="<p><span>Volume:</span> "
        '<span aria-label="Volume" role="slider" aria-valuenow="3" tabindex="0"></span></p>',
        why="the text before it is what the eye takes for its label",
    ),
    Bad(
        '<p><span role="switch" aria-checked="true" tabindex="0"></span> Send me news</p>',
        becomes='<p><span aria-label="Send me news" role="switch" aria-checked="true" tabindex="0"></span>'
        " Send me news</p>",
        why="what is to be ticked has its words after it",
    ),
    Bad(
        '<div role="textbox">First name</div>',
        becomes='<div aria-label="First name" role="textbox">First name</div>',
        why="nobody typed these words: they say what belongs there",
    ),
    Bad(
        '<div><h4>Sales <span>40%</span></h4><b role="progressbar" aria-valuenow="40"></b></div>',
        becomes="<div><h4>Sales <span>40%</span></h4>"
        '<b aria-label="Sales" role="progressbar" aria-valuenow="40"></b></div>',
        why="the bar says its value itself",
    ),
    Bad('<p>100%</p><progress value="9" max="9"></progress>', becomes=None, why="a number is no name"),
    Bad('<div role="progressbar" aria-valuenow="3"></div>', becomes=None, why="nothing says what it measures: asked"),
]
