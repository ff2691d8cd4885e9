"""
What fields are called that share one label: `Post code / Town [ ] [ ]`, `Born on [ ] [ ] [ ]`, `[ ] years [ ] months`.

Who sees them reads the label once and tells the fields apart by their order, by what stands behind them, or by what can
be chosen in them. Each is called by the label and by that.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final, NamedTuple

from curbcut.html import Element, collapse, once_a_page
from curbcut.naming.beside import label_before
from curbcut.naming.evidence import Evidence
from curbcut.naming.field_kinds import part_of_a_date
from curbcut.naming.language import language_of
from curbcut.naming.shown_words import text_beside_icons
from curbcut.standards.field_names import NAMES_OF_FIELDS
from curbcut.standards.html import HEADINGS, INPUT_TEXT, input_type
from curbcut.standards.units import is_unit
from curbcut.standards.words import words as listed

_TYPED: Final = frozenset({*INPUT_TEXT, "number", "password"})
_IN_A_LINE: Final = frozenset({"span", "small", "b", "strong", "i", "em", "label", "font", "br", "nobr"})
_PARTS: Final = re.compile(r"\s*[/,|]\s*")
_MOST_WORDS: Final = 3
"""Words in each part of a label for several fields; longer ones are a list in a heading."""
_DIAL_CODE: Final = re.compile(r"(?:\w{2,3} )?\(?(?:\+|00)\d{1,4}\)?|[\w .,()'-]{2,60} \(?\+\d{1,4}\)?")
_FORMATS: Final = {
    **dict.fromkeys(("d", "dd", "tt", "jj", "gg", "дд"), "day"),
    **dict.fromkeys(("m", "mm", "мм"), "month"),
    **dict.fromkeys(("yy", "yyyy", "jjjj", "aaaa", "rrrr", "\u0433\u0433\u0433\u0433"), "year"),
}
"""What stands in fields for the parts of a date until someone types."""
_NUMBERED_PART: Final = re.compile(r"\(([123])i\)\]?\Z")
_PARTS_BY_NUMBER: Final = {"1": "year", "2": "month", "3": "day"}
"""How Ruby on Rails calls the fields of one date: `person[born(1i)]`."""
_FROM: Final = listed("from von vom de du desde da dal od van fr\u00e5n fra min")
_TO: Final = listed("to bis \u00e0 au hasta al do tot till til")
"""What stands before the two ends of a range, and between them: `Price from [ ] to [ ]`."""
_AND: Final = listed("and und et y ed i en och og")
_DAYS, _MONTHS = range(28, 32), 12
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_COUNTED: Final = re.compile(r"(?<=\d)\s?[年月日년월일]\Z")
"""What numbers of years, months and days are followed by."""
_FEWEST_YEARS: Final = 2
_FEWEST_CHARACTERS, _MOST_FIELDS = 4, 12
_HOPS: Final = 4
_MOST_BESIDE: Final = 20


class _Run(NamedTuple):
    """Fields that stand in a row, the words right behind each of them, and the signs there."""

    fields: list[Element]
    behind: list[str]
    signs: list[str]


def name_in_run(control: Element) -> Evidence | None:
    """What a field is called that shares a label with those beside it, if something tells it from them."""
    run = _run_of(control)
    if run is None:
        return None
    place = run.fields.index(control)
    label = label_before(run.fields[0], include_links=False)
    words = label.name if label is not None else ""
    if all(map(is_unit, run.behind)):
        return Evidence(_joined(words, run.behind[place]), "the label of its row and the unit behind it", 0.85)
    parts = [part for part in _PARTS.split(words) if any(map(str.isalpha, part))]
    if len(parts) == len(run.fields) and all(len(part.split()) <= _MOST_WORDS for part in parts):
        return Evidence(parts[place], "its part of the label before the row", 0.85)
    return (
        _part_of_date(run.fields, words, control)
        or _part_of_number(run.fields, words, control)
        or _character_of(run.fields, words, place)
        or _line_of(run.fields, words, place)
        or _piece_of(run, words, place)
    )


class SharedLabel(NamedTuple):
    """What the fields of a row ask for together, which part of a date one of them is for, and whether they are pieces
    of one text."""

    label: str
    part: str
    is_piece: bool


def shared_label_of(control: Element) -> SharedLabel | None:
    """The label that a field shares with those beside it, and what it is for; None for a field of its own."""
    run = _run_of(control)
    if run is None:
        return None
    label = label_before(run.fields[0], include_links=False)
    return SharedLabel(label.name if label is not None else "", _kind_of_part(control), any(run.signs[:-1]))


def _run_of(control: Element) -> _Run | None:
    """The row in which a field stands with a few others; None if it stands alone, or with too many."""
    return _runs_by_field(control.parent).get(control) if control.parent is not None else None


@once_a_page
def _runs_by_field(parent: Element) -> dict[Element, _Run]:
    return {field: run for run in _runs_in(parent) if 1 < len(run.fields) <= _MOST_FIELDS for field in run.fields}


def _runs_in(parent: Element) -> Iterable[_Run]:
    """The fields among the children of an element, in rows: words that are no unit begin a new one."""
    run = _Run([], [], [])
    for node in parent.nodes:
        if not isinstance(node, str) and _is_field(node):
            run.fields.append(node)
            run.behind.append("")
            run.signs.append("")
        elif not isinstance(node, str) and not _may_stand_between(node):
            yield run
            run = _Run([], [], [])
        elif run.fields:
            words = collapse(node) if isinstance(node, str) else text_beside_icons(node)
            if not any(map(str.isalnum, words)) or words.lower() in _TO | _AND:
                run.signs[-1] += words.strip(" \xa0\u3000")
                continue
            run.behind[-1] = f"{run.behind[-1]} {words}".strip(" .,;:/-")
            if not is_unit(run.behind[-1]):
                yield run
                run = _Run([], [], [])
    yield run


def _is_field(element: Element) -> bool:
    if element.tag == "input":
        return input_type(element.get("type")) in _TYPED
    return element.tag == "select"


def _may_stand_between(element: Element) -> bool:
    return element.tag in _IN_A_LINE and not element.descendants("input", "select", "textarea", "button", "a", "img")


def _joined(label: str, part: str) -> str:
    return f"{label}, {part}" if label else part


def _part_of_date(fields: Sequence[Element], label: str, control: Element) -> Evidence | None:
    """`Born on, Month`: fields for two or three different parts of one date."""
    kinds = [_kind_of_part(field) for field in fields]
    if "" in kinds or len(set(kinds)) != len(kinds):
        return None
    word = NAMES_OF_FIELDS.get(language_of(control), {}).get(kinds[fields.index(control)])
    return Evidence(_joined(label, word), "its part of the date that the row asks for", 0.85) if word else None


def _kind_of_part(field: Element) -> str:
    hint = (field.get("placeholder") or "").strip().lower()
    written = _NUMBERED_PART.search(field.get("name") or "")
    numbered = _PARTS_BY_NUMBER[written[1]] if written is not None else ""
    return part_of_a_date(field) or numbered or _FORMATS.get(hint) or _kind_by_entries(field)


def _kind_by_entries(field: Element) -> str:
    """`day`, `month` or `year`, if the entries of a list are all days, months or years; twelve words are months where
    the other parts of a date stand beside them."""
    options = [option for option in field.descendants("option") if option.get("value") != ""]
    entries = [_COUNTED.sub("", option.text.strip()) for option in options]
    numbers = [int(entry) for entry in entries if entry.isdecimal()]
    if numbers and sorted(numbers) == list(range(1, len(numbers) + 1)) and len(numbers) >= len(entries) - 1:
        return "day" if len(numbers) in _DAYS else "month" if len(numbers) == _MONTHS else ""
    if len(entries) >= _FEWEST_YEARS and all(map(_YEAR.fullmatch, entries[1:])):
        return "year"
    values = [(option.get("value") or "").lstrip("0") for option in options]
    is_of_names = len(set(entries[-_MONTHS:])) == _MONTHS == sum(entry.rstrip(".").isalpha() for entry in entries)
    return "month" if is_of_names or values == [str(month) for month in range(1, _MONTHS + 1)] else ""


def _part_of_number(fields: Sequence[Element], label: str, control: Element) -> Evidence | None:
    """A telephone number after a list of the codes of countries: the label is that of the number."""
    if len(fields) != 2 or not label or fields[0].tag != "select" or fields[1].tag != "input":
        return None
    codes = [option.text.strip() for option in fields[0].descendants("option") if option.text.strip()]
    if not codes or not all(map(_DIAL_CODE.fullmatch, codes)):
        return None
    if control is fields[1]:
        return Evidence(label, "the text before it and the code of its country", 0.85)
    country = NAMES_OF_FIELDS.get(language_of(control), {}).get("country")
    return (
        Evidence(_joined(label, country), "the codes of countries, and the number after them", 0.85)
        if country
        else None
    )


def _character_of(fields: Sequence[Element], label: str, place: int) -> Evidence | None:
    """`Enter the code, 3`: the fields of a code that has one for each of its characters."""
    if len(fields) < _FEWEST_CHARACTERS or any((field.get("maxlength") or "").strip() != "1" for field in fields):
        return None
    words = label or _heading_before(fields[0])
    return Evidence(f"{words}, {place + 1}", "the words before the code, and its place in it", 0.8) if words else None


def _line_of(fields: Sequence[Element], label: str, place: int) -> Evidence | None:
    """`Address, 2`: fields for the lines of one text, each in a line of its own."""
    is_below = all(field.previous is not None and field.previous.tag == "br" for field in fields[1:])
    if (
        not place
        or not label
        or not is_below
        or any(field.tag != "input" or "placeholder" in field for field in fields)
    ):
        return None
    return Evidence(f"{label}, {place + 1}", "the words before the first of its lines, and its place", 0.8)


def _piece_of(run: _Run, label: str, place: int) -> Evidence | None:
    """`Telephone, 2`: fields for the pieces of one text, with a sign between each of them."""
    if not place or not label or not all(run.signs[:place]) or "placeholder" in run.fields[place]:
        return None
    to = run.signs[place - 1]
    if to.lower() in _TO:
        begin, _, last = label.rpartition(" ")
        what = (begin.rstrip(" :,(") if last.lower() in _FROM else label) if len(run.fields) == 2 else ""
        return Evidence(_joined(what, to), "the words before both of its ends, and those between them", 0.8)
    return Evidence(f"{label}, {place + 1}", "the words before the first of its pieces, and its place", 0.8)


def _heading_before(field: Element) -> str:
    """The nearest heading before a field, in the boxes around it."""
    inside = field
    for _ in range(_HOPS):
        parent = inside.parent
        if parent is None:
            return ""
        before = (each for each in islice(inside.nodes_before, _MOST_BESIDE) if not isinstance(each, str))
        heading = next((each for each in before if each.tag in HEADINGS), None)
        if heading is not None:
            return text_beside_icons(heading)
        inside = parent
    return ""
