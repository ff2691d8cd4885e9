"""Text beside a control that a sighted person takes for its label."""

import re
from collections.abc import Callable, Iterable
from itertools import islice, pairwise, takewhile
from typing import Final

from curbcut.aria import is_visible, visible_text_of
from curbcut.html import Element, collapse
from curbcut.naming.evidence import Evidence
from curbcut.naming.field_kinds import FIELDS
from curbcut.naming.hints import spoken
from curbcut.naming.label_words import AMOUNT, is_help, without_asides, without_marks, words_of
from curbcut.naming.shown_words import is_ligature, text_beside_icons
from curbcut.naming.turns import is_one_of_such_rows, labels_follow, words_over
from curbcut.standards.html import CONTROLS, HEADINGS
from curbcut.standards.units import is_unit

LONGEST_LABEL: Final = 80
_OF_CONTROLS: Final = frozenset(
    {
        "role",
        "onclick",
        "@click",
        "x-on:click",
        "v-on:click",
        "ng-click",
        "data-toggle",
        "data-bs-toggle",
    }
)
"""Attributes of what is operated itself, whose words are its own name."""
_COUNT: Final = re.compile(r"\d(?:[\d.,]*\d)?\s+\w+\Z")
"""How many of something there are (`6 products`), which is no label of what stands beside it; `2. Town` is one."""
_ON_THE_EDGE: Final = re.compile(r"input-group|add-?on|prefix|prepend|affix")
_LONGEST_SIGN: Final = 3
_MOST_OF_A_LABEL: Final = 3
"""Words of a label that ends with a full stop."""
_STEP: Final = re.compile(r"[-\u2010-\u2015\u2212+\uff0b]")
_STEPS: Final = re.compile(
    r"(?<![a-z])(?:minus|plus|decre(?:ase|ment)|incre(?:ase|ment)|dec|inc)(?![a-z])", re.IGNORECASE
)
_PRICE: Final = re.compile(r"\d\s?[€$£¥]|[€$£¥]\s?\d")
"""What something costs, which does not say what it is."""
CODE: Final = re.compile(r"\w=[\"']")
"""The rest of a tag that a comment in it has cut in two, as in templates: `<input <!-- IF A --> checked="checked">`."""
_EXCLAIMED: Final = re.compile(r"(?:[!\u2026]|\.\.)\Z")
_ASKS: Final = re.compile(
    r"(?:please|enter|type|choose|select|tell|give|write|add|provide|let|bitte|geben?|w\u00e4hlen?|veuillez|entrez"
    r"|saisissez|choisissez|por favor|introduce|escribe|elija|indique|inserisci|scegli|vul|kies|voer|podaj|wpisz"
    r"|digite|informe)\b",
    re.IGNORECASE,
)
"""How a sentence begins that asks for something to be filled in."""
_OF_A_FORM: Final = re.compile(
    r"\b(?:form|fields|formul[a\u00e1]\w+|formulier\w*|modulo|felder|champs|campos|campi)\b", re.I
)
"""What is asked of a whole form, and not of one field."""
_TIMES: Final = frozenset("xX")
"""What stands between two measures: `[ ] x [ ] cm`."""
_BEFORE_A_MARK: Final = re.compile(r"\s+(?=[,.;:)])")
_LEAST_SPACES: Final = 4
"""What ends like this, or as a sentence that does not ask, is what somebody says, in a comment say; labels are words,
questions, or what one agrees to."""
HOLDS_ANOTHER: Final = frozenset(
    {*CONTROLS, "table", "form", "ul", "ol", "nav", "details", "iframe", "script", "style"}
)
_FAR: Final = frozenset(
    {"body", "main", "form", "section", "article", "table", "tbody", "tr", "li", "nav", "header", "footer"}
)
"""Elements that hold so much that text at the other end of them speaks for something else, and items of lists: what
stands in another one is not about this one."""
_LIKE_A_LABEL: Final = frozenset({"label", "legend", "p", "span", "strong", "b", "dt"})
"""Elements whose text may be the label of a box that stands right after them."""
_IN_A_COLUMN: Final = re.compile(r"(?<![a-z])(?:col|column|label|lbl|caption)(?![a-z])")
"""What the box before a field is called that holds its label: a column of a form, mostly."""
_TITLES: Final = frozenset({"b", "strong", "label", *HEADINGS})
_IS_A_TITLE: Final = re.compile(r"(?<![a-z])(?:title|heading|label|name)(?![a-z])", re.IGNORECASE)
_MAY_BE_ICONS: Final = frozenset({"i", "span", "b", "em"})
_MAKE_A_CARD: Final = ("div", "p", "img", "picture", *HEADINGS)
"""What makes more of a link than words in a line."""
_LINES: Final = frozenset({"br", "hr", "div", "p", "ul", "ol", "dl", "table", "form", "fieldset", "legend", *HEADINGS})
"""Elements that stand in a line of their own."""
_FEWEST: Final = 2
_NEAR, _MOST_BOXES = 2, 5
"""How many boxes around an element are looked beside: any, and those that hold nothing else."""


def label_around(element: Element) -> Evidence | None:
    """The `label` that is written for an element it cannot work for, or around it."""
    identifier = element.get("id")
    labels: Iterable[Element] = element.document.all("label")
    written_for = (label for label in labels if identifier and label.get("for") == identifier)
    label = next(written_for, None) or element.closest("label")
    text = spoken(text_beside_icons(label)) if label is not None else ""
    return Evidence(without_marks(text), "the label written for it", 0.95) if text else None


def label_before(element: Element, *, include_links: bool = True) -> Evidence | None:
    """The text right before an element, in the same small box or in the one around it. A link is no label of a field:
    it leads elsewhere ("Forgot your password?")."""
    return _label_beside(element, before=True, include_links=include_links, is_of_a_field=not include_links)


def label_before_bar(bar: Element) -> Evidence | None:
    """The text right before what shows how much there is of something, which may say that as well, and is no link."""
    return _label_beside(bar, before=True, include_links=False)


def label_after(element: Element) -> Evidence | None:
    """The text right after an element: where labels of things to tick stand."""
    return _label_beside(element, before=False)


def label_at_the_start(element: Element) -> Evidence | None:
    """The text before a thing to tick that stands after its words, as `words_stand_before` says."""
    parent = element.parent
    if parent is None or not words_stand_before(element):
        return None
    text = _neighbour_text(element, parent, before=True, include_links=False)
    return _as_label(text, before=True) if text else None


def words_stand_before(ticked: Element) -> bool:
    """Whether the things to tick in a line stand after their words (`Yes [ ] No [ ]`): each of them does, and no words
    follow the last. Else the words before the first are the question, or there are none."""
    kind = _kind_of(ticked)
    line = _line_of(ticked)
    return line.each_has_words_before(kind) and not line.has_words_after(kind)


_Kind = tuple[str, str | None]
"""The tag of what is ticked, and its type."""


def _kind_of(node: Element) -> _Kind:
    return node.tag, node.get("type")


def _may_be_a_label(node: Element | str) -> bool:
    return says_something(node) and (isinstance(node, str) or not is_another_thing(node))


class _Line:
    """What stands in one line, with what is told of all things of a kind in it at once."""

    def __init__(self, nodes: Iterable[Element | str] = ()) -> None:
        self.nodes = list(nodes)
        self._each_has_words: dict[_Kind, bool] = {}
        self._has_words_after: dict[_Kind, bool] = {}

    def each_has_words_before(self, kind: _Kind) -> bool:
        """Whether words stand before each of the things to tick, between it and the one before."""
        if kind not in self._each_has_words:
            spans = pairwise((0, *self._places_of(kind)))
            self._each_has_words[kind] = all(any(map(_may_be_a_label, self.nodes[start:end])) for start, end in spans)
        return self._each_has_words[kind]

    def has_words_after(self, kind: _Kind) -> bool:
        """Whether words follow the last of the things to tick."""
        if kind not in self._has_words_after:
            last = self._places_of(kind)[-1]
            self._has_words_after[kind] = any(map(_may_be_a_label, self.nodes[last:]))
        return self._has_words_after[kind]

    def _places_of(self, kind: _Kind) -> list[int]:
        return [place for place, node in enumerate(self.nodes) if not isinstance(node, str) and _kind_of(node) == kind]


def _line_of(element: Element) -> _Line:
    """The line in which an element stands; the lines of its parent are told apart once. A `div` that is ticked stands
    in the line of what is around it."""
    if not is_in_line(element):
        before = [*takewhile(is_in_line, element.nodes_before)]
        return _Line((*reversed(before), element, *takewhile(is_in_line, element.nodes_after)))
    parent = element.parent
    memo = element.document.memo
    lines = memo.get((_line_of, parent))
    if not isinstance(lines, _Lines):
        lines = memo[_line_of, parent] = _Lines([element] if parent is None else parent.nodes)
    return lines[element]


class _Lines(dict[Element, _Line]):
    """The lines of what stands beside each other, by the elements in them."""

    def __init__(self, nodes: Iterable[Element | str]) -> None:
        super().__init__()
        line = _Line()
        for node in nodes:
            if not is_in_line(node):
                line = _Line()
                continue
            line.nodes.append(node)
            if not isinstance(node, str):
                self[node] = line


def is_in_line(node: Element | str) -> bool:
    return isinstance(node, str) or node.tag not in _LINES


def says_something(node: Element | str) -> bool:
    return any(map(str.isalnum, node if isinstance(node, str) else node.text))


def label_with_colon(element: Element) -> Evidence | None:
    """The words right before a thing to tick that end with a colon, if nothing after it could be its label: as in
    `M: ( ) F: ( )`."""
    before = _loose_text(element, before=True)
    after = _loose_text(element, before=False)
    if not before.endswith(":") or len(before) > LONGEST_LABEL or (after and not after.endswith(":")):
        return None
    if not _line_of(element).each_has_words_before(_kind_of(element)):
        return None  # "Rate this:" before five of them
    label = spoken(without_marks(before))
    return Evidence(label, "the text before it", 0.85) if label else None


def _loose_text(element: Element, *, before: bool) -> str:
    """The text that touches an element; `""` where another element does."""
    node = next(element.nodes_before if before else element.nodes_after, "")
    return collapse(node) if isinstance(node, str) else text_beside_icons(node)


def _label_beside(
    element: Element, *, before: bool, include_links: bool = True, is_of_a_field: bool = False
) -> Evidence | None:
    inside, boxes = element, -1
    while boxes < _MOST_BOXES - 1:
        boxes += inside.tag != "label"  # one without words that is around it is a part of the control
        parent = inside.parent
        if parent is None or inside.tag in _FAR or (boxes >= _NEAR and not _holds_one_thing(inside)):
            return None
        if is_of_a_field and boxes > 0 and parent.tag == "nav":  # one of several things in a bar
            return None
        if is_of_a_field and labels_follow(parent):  # what stands before is another one's
            return None
        over = words_over(inside, parent) if is_of_a_field else None
        if over is not None:
            return _as_label(collapse(over) if isinstance(over, str) else words_of(over), before=True)
        says = str.isalpha if before else str.isalnum  # a figure before a field counts it, or begins a scale
        text = _neighbour_text(inside, parent, before=before, include_links=include_links, says=says)
        if text and not before and not any(map(str.isalpha, text)):
            text = _rest_of_the_line(inside) or text  # `6`, `Tbsp` and `butter` are marked up one by one
        if text:
            may_be_far = _is_like_a_label(inside.previous if before else inside.next)
            is_apart = boxes > 0 and is_of_a_field
            tells_another_thing = is_apart and (AMOUNT.search(text) is not None or (before and _is_a_sentence(text)))
            if before and boxes == 0 and _is_a_statement(inside.previous):
                return None
            is_near = boxes < _NEAR or may_be_far or (before and is_one_of_such_rows(parent))
            return _as_label(text, before=before) if is_near and not tells_another_thing else None
        ends_a_line = not before and _neighbour_text(inside, parent, before=True, include_links=True, says=str.isalpha)
        if text is None or ends_a_line:  # what stands after a box with words of its own is about something else
            return None
        inside = parent
    return None


def _rest_of_the_line(element: Element) -> str:
    """The words behind an element up to the end of its line or the next control; `""` where they are no words."""
    said: list[str] = []
    for node in element.nodes_after:
        if not isinstance(node, str) and (not is_in_line(node) or is_another_thing(node)):
            break
        said.append(node if isinstance(node, str) else words_of(node))
    text = _BEFORE_A_MARK.sub("", collapse(" ".join(said)))
    return text if any(map(str.isalpha, text)) else ""


def _is_a_statement(node: Element | None) -> bool:
    """Whether an element is a paragraph that says something, in more words than labels with a full stop have."""
    text = collapse(node.text) if node is not None and node.tag == "p" else ""
    return len(text.split()) > _MOST_OF_A_LABEL and _is_a_sentence(text)


def _is_a_sentence(text: str) -> bool:
    """Whether a text says something and asks for nothing; one word with a dot is an abbreviation."""
    return text.endswith(".") and " " in text and _ASKS.match(text) is None


def _as_label(text: str, *, before: bool) -> Evidence | None:
    counts = before and _COUNT.match(text) is not None
    if len(text) > LONGEST_LABEL or counts or CODE.search(text) or (text.endswith(":") and not before):
        return None
    is_long = text.count(" ") >= _LEAST_SPACES
    asks = _ASKS.match(text) is not None and _OF_A_FORM.search(text) is None
    is_said = before and is_long and (_EXCLAIMED.search(text) is not None or (text.endswith(".") and not asks))
    if is_said or (before and _PRICE.search(text)):
        return None
    label = spoken(without_marks(text))
    return Evidence(label, f"the text {'before' if before else 'after'} it", 0.85) if label else None


def _holds_one_thing(box: Element) -> bool:
    """Whether a box holds one element, beside icons, and one field at most."""
    things = islice((child for child in box.children if not _is_icon(child) and not is_help(child)), 2)
    return sum(1 for _ in things) == 1 and len(box.descendants("input", "select", "textarea")) <= 1


def _is_icon(element: Element) -> bool:
    inside = element.descendants()
    is_small = element.tag in _MAY_BE_ICONS and all(each.tag in _MAY_BE_ICONS for each in inside)
    return is_small and not any(map(str.isalnum, element.text))


def _is_like_a_label(element: Element | None) -> bool:
    if element is None:
        return False
    return element.tag in _LIKE_A_LABEL or (
        element.tag == "div" and _IN_A_COLUMN.search(element.get("class") or "") is not None
    )


def _neighbour_text(
    element: Element, parent: Element, *, before: bool, include_links: bool, says: Callable[[str], bool] = str.isalnum
) -> str | None:
    """The nearest text beside an element; `""` if there is none, None if something else comes first."""
    for node in element.nodes_before if before else element.nodes_after:
        if isinstance(node, str):
            if any(map(says, node)) and collapse(node) not in _TIMES:
                return collapse(node)
            if _PRICE.search(node):
                return None
        elif before and _is_step(node):
            continue
        elif _ends_the_search(node, parent, include_links=include_links) or (
            not before and _speaks_for_another(node, element)
        ):
            return None
        elif is_visible(node) and any(map(says, text := words_of(node))) and not (before and _is_no_label(node, text)):
            if before:
                return without_asides(text, node)
            return _title_in(node) or text if len(text) > LONGEST_LABEL else text
        elif _PRICE.search(node.text):
            return None
    return ""


def _title_in(box: Element) -> str:
    """The title that a long text after a field begins with, as of what is to be chosen and is then described."""
    first = next((child for child in box.children if says_something(child)), None)
    if first is None or not (first.tag in _TITLES or _IS_A_TITLE.search(first.get("class") or "")):
        return ""
    return words_of(first)


def _is_no_label(node: Element, text: str) -> bool:
    """Whether a text before a field is help, or a sign, a unit or the beginning of an address that is set on its
    edge."""
    is_on_edge = _ON_THE_EDGE.search(node.get("class") or "") is not None
    return is_help(node) or (is_on_edge and (len(text) <= _LONGEST_SIGN or is_unit(text) or not spoken(text)))


def _is_step(node: Element) -> bool:
    """Whether an element is a button that makes the number in the field beside it less or more."""
    text = node.text.strip()
    if node.tag not in {"a", "button", "span"} or any(map(str.isalnum, text)):
        return False
    marks = " ".join(each.get("class") or "" for each in (node, *node.children))
    return _STEP.fullmatch(text) is not None or (not text and _STEPS.search(marks) is not None)


def _ends_the_search(node: Element, parent: Element, *, include_links: bool) -> bool:
    """Whether what stands beside is a thing of its own, the heading of more than one field, or a line that parts two
    things."""
    if node.tag == "hr":
        return True
    if node.tag == "legend" and len(parent.descendants("input", "select", "textarea", "meter", "progress")) > 1:
        return True
    if is_another_thing(node) or (not include_links and _says_only_links(node)):
        return True
    if node.tag == "a" and node.descendants(*_MAKE_A_CARD):
        return True
    return node.tag in HEADINGS and (parent.tag in _FAR or node.tag == "h1") and not _heads_a_field(node)


def _heads_a_field(heading: Element) -> bool:
    """Whether a heading stands right before a field, as others of its kind do beside it, or in the items beside its
    own: then they are the labels."""
    box = heading.parent
    if box is None or not _is_before_a_field(heading):
        return False
    around = box.parent if box.tag == "li" else None
    return _heads_fields_in(box, heading.tag) or (around is not None and _heads_fields_in(around, heading.tag))


def _heads_fields_in(box: Element, tag: str) -> bool:
    """Whether headings of a kind begin a box, or its items, and several of them stand right before a field."""
    memo = box.document.memo
    key = (_heads_fields_in, box, tag)
    if key not in memo:
        children = box.children
        items = children if children[0].tag != "li" else [first for each in children for first in each.children[:1]]
        turns = [each for each in items if each.tag == tag or each.tag in FIELDS]
        before = (each for each in turns if each.tag == tag and _is_before_a_field(each))
        memo[key] = bool(turns) and turns[0].tag == tag and sum(1 for _ in islice(before, _FEWEST)) == _FEWEST
    return memo[key] is True


def _is_before_a_field(heading: Element) -> bool:
    return heading.next is not None and heading.next.tag in FIELDS


def _speaks_for_another(node: Element, element: Element) -> bool:
    """Whether what follows is a label written for something else, or a link past something, in a line of its own."""
    if node.tag == "label":
        target = node.document.by_id(node.get("for") or "")
        return target is not None and target is not element and element not in target.ancestors()
    link = next(iter(node.descendants("a")), None) if node.tag in _LINES else None
    href = (link.get("href") or "") if link is not None else ""
    return link is not None and len(href) > 1 and href.startswith("#") and link.text.strip() == node.text.strip()


def _says_only_links(node: Element) -> bool:
    """Whether all words of an element are those of links, as in a menu that stands before a field."""
    if node.tag == "a":
        return "href" in node and bool(visible_text_of(node))
    links = [link for link in node.descendants("a") if "href" in link]
    return bool(links) and node.text.split() == " ".join(link.text for link in links).split()


def is_another_thing(node: Element) -> bool:
    if node.tag in HOLDS_ANOTHER or _is_operated(node) or is_ligature(node):
        return True
    inside = node.descendants()
    return any(each.tag in HOLDS_ANOTHER or _is_operated(each) for each in inside)


def _is_operated(node: Element) -> bool:
    return node.has_any(_OF_CONTROLS) and not _is_tip(node)


def _is_tip(node: Element) -> bool:
    """Whether an element without words only shows what is said of the label beside it."""
    shows = {node.get(name) for name in ("data-toggle", "data-bs-toggle")}
    return not shows.isdisjoint({"tooltip", "popover"}) and not any(map(str.isalnum, node.text))
