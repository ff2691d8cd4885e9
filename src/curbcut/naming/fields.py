"""What a form field is called, and which texts beside it belong to it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from curbcut.aria import NameSource, is_visible, labels_of, name_of, name_source_of, visible_text_of
from curbcut.html import Document, Element, collapse, once_a_page
from curbcut.naming.beside import (
    label_after,
    label_at_the_start,
    label_before,
    label_with_colon,
    words_stand_before,
)
from curbcut.naming.cells import label_of_all, label_of_cell, label_under_head
from curbcut.naming.evidence import Evidence
from curbcut.naming.field_kinds import FIELDS, fields_of, is_ticked
from curbcut.naming.hints import spoken
from curbcut.naming.label_words import is_help, without_marks
from curbcut.naming.language import language_of
from curbcut.naming.runs import name_in_run
from curbcut.naming.sentences import sentence_after
from curbcut.naming.shown_words import text_beside_icons
from curbcut.naming.turns import is_one_of_such_rows, labels_follow
from curbcut.naming.words import has_words
from curbcut.standards.field_states import OPTIONAL, REQUIRED
from curbcut.standards.html import BUTTON_TYPES, INPUT_TEXT, input_type
from curbcut.standards.purposes import purpose_of
from curbcut.standards.text import plain
from curbcut.standards.units import is_unit
from curbcut.standards.words import words

_EMPTIED: Final = re.compile(r"value\s*=\s*(?:''|\"\")")
_VERB: Final = re.compile(r"(?:please )?(?:enter|type)(?: in)? ", re.IGNORECASE)
_NO_WORDS: Final = re.compile(r"[@\d]|https?:|www\.")
_NOT_IN_AN_ID: Final = re.compile(r"[^A-Za-z0-9_-]+")
_WRAPPERS: Final = words("div p li td dd span label fieldset section")
_TEXTS_BEHIND: Final = words("span div p label b strong small em font")
_DRAWN: Final = words("span i b em div")
_LONGEST_STEM: Final = 40
_LONGEST_BEFORE_A_SWITCH: Final = 40
_MOST_FIELDS: Final = 30
_MOST_AROUND_A_LABEL: Final = 20
"""Elements in a box with a label, which may hold some itself."""
_HOPS: Final = 3
"""How far around a field the text that belongs to it is looked for."""


@once_a_page
def orphan_label_of(control: Element) -> Element | None:
    """The `label` beside a control, or around it, that is for no control at all."""
    around = control.closest("label")
    if around is not None and "for" in around:  # without it, it is for this one
        alone = around.descendants("input", "select", "textarea", "button") == [control]
        leads = around.document.by_id(around.get("for") or "") is not None
        return around if alone and not leads and visible_text_of(around) else None
    parent = control.parent
    if parent is None or (is_ticked(control) and _is_followed_by_text(control)):
        return None
    before, after = (
        each if _is_orphan(each) else None for each in (control.previous, _next_that_says_something(control))
    )
    if is_ticked(control):
        beside = before or after if words_stand_before(control) else after or before
    elif before is not None:
        beside = after if after is not None and labels_follow(parent) else before
    else:
        beside = after if after is not None and not is_unit(visible_text_of(after)) else None
    if beside is not None or not all(map(_only_draws, chain(control.nodes_before, control.nodes_after))):
        return beside
    before, after = (each if _is_orphan(each) else None for each in map(_label_in, (parent.previous, parent.next)))
    is_behind = after is not None and parent.parent is not None and labels_follow(parent.parent)
    return after if is_behind else before


def _label_in(box: Element | None) -> Element | None:
    """A label beside a field's own box, or in a small box that holds nothing else."""
    if box is None or box.tag == "label":
        return box
    return _alone_in(box) if box.document.size_of(box) <= _MOST_AROUND_A_LABEL else None


def _only_draws(node: Element | str) -> bool:
    """Whether what stands beside a field is an icon or a line, and nothing to read or to fill in."""
    if isinstance(node, str):
        return not node.strip()
    return node.tag not in FIELDS and not has_words(node.text) and not node.descendants(*FIELDS)


def _is_followed_by_text(control: Element) -> bool:
    """Whether loose words stand right behind a thing to tick that has none before it."""
    return (
        isinstance(node := next(control.nodes_after, ""), str) and has_words(node) and not words_stand_before(control)
    )


def _next_that_says_something(control: Element) -> Element | None:
    """The element after a field, but for the empty ones that draw its line or its icon."""
    after = control.next
    for _ in range(_HOPS):
        if after is None or after.tag not in _DRAWN or after.has_elements or after.text.strip():
            break
        after = after.next
    return after


def _alone_in(box: Element) -> Element | None:
    """What a box holds besides nothing else, as the columns of forms in two columns do."""
    inside = box.children
    is_alone = len(inside) == 1 and not any(map(str.strip, box.texts))
    return inside[0] if is_alone else None


def _is_orphan(label: Element | None) -> bool:
    """Whether this is a label that has words, holds no control, and leads to none."""
    if label is None or label.tag != "label":
        return False
    target = label.get("for")
    leads = target is not None and label.document.by_id(target) is not None
    return not leads and not label.descendants("input", "select", "textarea", "button") and bool(visible_text_of(label))


@once_a_page
def text_beside(control: Element) -> Evidence | None:
    """The text that a sighted person takes for a field's label: in a table the row and the column, or the cell to the
    left; elsewhere what stands after a thing to tick, and before anything else."""
    if not is_ticked(control):
        special = (
            _drawn_label_of(control) or _floating_label_of(control) or name_in_run(control) or label_under_head(control)
        )
        row, behind = control.parent, _label_behind(control) if special is None else None
        if row is not None and behind is not None and is_one_of_such_rows(row):
            return behind  # what stands before the first of such rows heads them all
        before = special or label_before(control, include_links=False) or label_of_cell(control)
        return before or _label_in_turn(control) or behind
    beside = label_of_all(control) or label_under_head(control) or label_with_colon(control)
    beside = beside or _short(label_at_the_start(control))
    if beside is None and not words_stand_before(control):
        beside = sentence_after(_alone_around(control)) or label_after(control)
    beside = beside or label_of_cell(control)
    return beside or (_short(label_before(control, include_links=False)) if box_of(control) is not None else None)


def _alone_around(control: Element) -> Element:
    """A thing to tick, or the small box that holds nothing but it."""
    parent = control.parent
    is_box = parent is not None and parent.tag in {"span", "div"} and control.is_only_child
    return parent if parent is not None and is_box and not parent.text.strip() else control


@once_a_page
def label_beside_hint(control: Element) -> Evidence | None:
    """The text before a field that has a hint inside, where it is certainly the field's label and no heading of the
    form: the hint repeats its words, or each field of the form has a text of its own before it. Of fields that share a
    label, what tells them apart."""
    shared = name_in_run(control)
    if shared is not None:
        return shared
    beside = _label_before_hint(control)
    if beside is None:
        return None
    form = control.closest("form")
    fields = [field for field in fields_of(form) if "placeholder" in field] if form is not None else []
    if _is_repeated_in(control, beside):
        following = fields[fields.index(control) + 1 :][:1] if control in fields else []
        heads_both = any(_label_before_hint(each) is None and _is_repeated_in(each, beside) for each in following)
        return None if heads_both else beside  # `Name: [First name] [Last name]`
    said = [_label_before_hint(field) for field in fields[:_MOST_FIELDS]]
    names = {each.name for each in said if each is not None}
    return beside if 1 < len(said) == len(names) else None


def _is_repeated_in(control: Element, label: Evidence) -> bool:
    """Whether the hint in a field has all the words of a label."""
    return set(plain(label.name).split()) <= set(plain(control.get("placeholder") or "").split())


def _label_before_hint(control: Element) -> Evidence | None:
    return _short(label_before(control, include_links=False))


def _floating_label_of(control: Element) -> Evidence | None:
    """The words after a field that a style sheet moves into it or above it, by the class that says so."""
    after = _next_that_says_something(control)
    is_turned = control.parent is not None and labels_follow(control.parent, fewest=1)
    if after is None or not is_turned or not _is_called_a_label(after):
        return None
    words = spoken(text_beside_icons(after)) if not after.descendants("input", "select", "textarea", "button") else ""
    return Evidence(words.rstrip(" :*"), "the label that floats over it", 0.9) if words else None


def _drawn_label_of(control: Element) -> Evidence | None:
    """The words that a style sheet draws over a field from an attribute of the empty element behind it."""
    after = control.next
    if after is None or after.tag not in _DRAWN or after.has_elements or after.text.strip():
        return None
    words = spoken(after.get("data-placeholder"))
    return Evidence(words.rstrip(" :*"), "the words that a style draws over it", 0.9) if words else None


def _label_in_turn(control: Element) -> Evidence | None:
    """The words behind a field that stands in turns with others and with their labels, each behind its field."""
    is_followed = any(map(labels_follow, islice(control.ancestors(), _HOPS)))
    return label_after(control) if is_followed else None


def _is_called_a_label(element: Element) -> bool:
    return element.tag in {"span", "div", "label"} and "label" in (element.get("class") or "").lower()


def _label_behind(control: Element) -> Evidence | None:
    """The words right behind a field that is alone in its box with them, where another field of the form has such words
    as well, and its own: they are moved into the fields by a style, or stand below them."""
    words = _words_behind(control)
    form = control.closest("form") if words else None
    said = _said_behind_fields(form) if form is not None else Counter[str]()
    is_own = len(said - Counter([words])) > 0 and said[words] <= 1
    return Evidence(words, "the words behind it, as behind others", 0.8) if is_own else None


def _said_behind_fields(form: Element) -> Counter[str]:
    """The words that stand behind the first fields of a form, and how often; looked at once."""
    memo = form.document.memo
    found = memo.get((_said_behind_fields, form))
    if not isinstance(found, Counter):
        fields = (field for field in islice(fields_of(form), _MOST_FIELDS) if not is_ticked(field))
        found = memo[_said_behind_fields, form] = Counter(filter(None, map(_words_behind, fields)))
    return found


def _words_behind(control: Element) -> str:
    box = control.parent
    text = _text_right_behind(control)
    if not text or box is None or len(box.descendants("input", "select", "textarea", "button")) != 1:
        return ""
    words = spoken(without_marks(text))
    is_said = len(words) <= _LONGEST_BEFORE_A_SWITCH and not is_unit(words) and any(map(str.isalpha, words))
    is_state = plain(words) in REQUIRED | OPTIONAL
    return words if is_said and not is_state and not words.endswith(".") else ""


def _text_right_behind(control: Element) -> str:
    """The text behind a field, loose or in one plain element, if nothing but help follows it; `""` if there is none."""
    node = next(control.nodes_after, None)
    if isinstance(node, str) and node.strip():
        return collapse(node) if control.next is None else ""
    after = _next_that_says_something(control)
    if after is None or after.tag not in _TEXTS_BEHIND or not _is_plain(after) or is_help(after):
        return ""
    return text_beside_icons(after) if after.next is None or is_help(after.next) else ""


def _is_plain(words: Element) -> bool:
    """Whether an element holds text, and at most a mark that something must be filled in."""
    return not words.has_elements or (len(words.children) == 1 and not has_words(words.children[0].text))


def _short(label: Evidence | None) -> Evidence | None:
    """The label before a thing to tick that has its box for itself, such as a switch at the end of a line."""
    return label if label is not None and len(label.name) <= _LONGEST_BEFORE_A_SWITCH else None


def hint_in_value(control: Element) -> Evidence | None:
    """The words in a field that a script takes out when someone comes to it, or that are what a field is called and
    nobody's answer (`Username`): what sites had before `placeholder`."""
    value = (control.text if control.tag == "textarea" else control.get("value")) or ""
    is_for_text = control.tag == "textarea" or input_type(control.get("type")) in {*INPUT_TEXT, "password"}
    if not is_for_text or not value.strip():
        return None
    on_focus = f"{control.get('onfocus') or ''} {control.get('onclick') or ''}"
    is_taken_out = "value" in on_focus and (value in on_focus or _EMPTIED.search(on_focus) is not None)
    is_marked = "placeholder" in (control.get("class") or "").lower().split()
    if not is_taken_out and not is_marked and purpose_of(_without_verb(value), language_of(control)) is None:
        return None
    words = spoken(value) if _NO_WORDS.search(value) is None else ""
    return Evidence(words.rstrip(" .\u2026:*"), "the words in it until someone types", 0.9) if words else None


def _without_verb(prompt: str) -> str:
    return _VERB.sub("", prompt.strip(" .\u2026:*"))


@once_a_page
def what_is_asked(control: Element) -> str:
    """What a field is called: by its labels, by any other name it has, or by the words that will become its name."""
    called = label_text_of(control)
    if called:
        return called
    named = name_of(control)
    is_hinted = bool(named) and name_source_of(control) is NameSource.PLACEHOLDER
    label = orphan_label_of(control) if not named or is_hinted else None
    if label is not None:
        return text_beside_icons(label)
    before = label_beside_hint(control) if is_hinted else None
    if before is not None:
        return before.name
    if named:
        return named
    beside = hint_in_value(control) or text_beside(control)
    return beside.name if beside is not None else ""


def label_text_of(control: Element) -> str:
    """The visible words of a field's labels."""
    return " ".join(filter(None, (text_beside_icons(label) for label in labels_of(control))))


def box_of(control: Element) -> Element | None:
    """The largest small container that holds this field and no other: what stands in it belongs to the field."""
    box: Element | None = None
    for ancestor, _ in zip(control.ancestors(), range(_HOPS), strict=False):
        if ancestor.tag not in _WRAPPERS or sum(1 for _ in islice(_fields_in(ancestor), 2)) != 1:
            break
        box = ancestor
    return box


def _fields_in(element: Element) -> Iterator[Element]:
    for control in element.some("input", "select", "textarea", "button"):
        if control.tag == "button" or input_type(control.get("type")) not in BUTTON_TYPES or control.tag != "input":
            yield control


def texts_named(box: Element, names: frozenset[str]) -> list[Element]:
    """Elements in a field's box with one of the class names, with visible words, the outermost ones."""
    document = box.document
    places, named = _named(document, names)
    start = document.index_of(box)
    inside = named[bisect_right(places, start) : bisect_right(places, start + document.size_of(box))]
    found = {
        element: None
        for element in inside
        if is_visible(element)
        and visible_text_of(element)
        and not element.descendants("input", "select", "textarea", "label")
    }
    return [element for element in found if not any(ancestor in found for ancestor in element.ancestors())]


def _named(document: Document, names: frozenset[str]) -> tuple[list[int], list[Element]]:
    """The elements of a page with one of the class names, in whatever case, and their places in document order."""
    key = (_named, names)
    found = document.memo.get(key)
    if not isinstance(found, tuple):
        named = document.named("class", names)
        found = document.memo[key] = ([document.index_of(element) for element in named], named)
    return found


def fresh_id(element: Element, base: str) -> str:
    """An id for an element that has none, and that nothing on the page has; made of the name of what it is for, so that
    it is the same on every visit."""
    memo = element.document.memo
    fresh = memo.get(_FreshIds)
    if not isinstance(fresh, _FreshIds):
        fresh = memo[_FreshIds] = _FreshIds(element.document)
    return fresh.of(element, f"curbcut-{_NOT_IN_AN_ID.sub('-', base)[:_LONGEST_STEM].strip('-') or 'field'}")


class _FreshIds:
    """The ids given on one page."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._given: dict[Element, str] = {}
        self._numbers: dict[str, int] = {}
        self._taken: set[str] = set()

    def of(self, element: Element, stem: str) -> str:
        """The element's id: the stem, and a number if it has been taken."""
        if element not in self._given:
            identifier = self._given[element] = self._free(stem)
            self._taken.add(identifier)
        return self._given[element]

    def _free(self, stem: str) -> str:
        number = self._numbers.get(stem, 0)
        while True:
            number += 1
            identifier = f"{stem}-{number}" if number > 1 else stem
            if identifier not in self._taken and self._document.by_id(identifier) is None:
                self._numbers[stem] = number
                return identifier
