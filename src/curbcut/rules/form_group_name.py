"""
Choices that belong together need the question they answer.

"Yes, radio button, one of two": to what? For those who see the page the question stands above the choices; a screen
reader says it only if the choices are in a group that has it as its name.

The container that holds the choices, and nothing else to fill in, becomes a group named by the text at its beginning or
right before it. Where they stand among other fields, right below a heading or a question, a group goes around them. A
`fieldset` that begins with a heading in place of a `legend` has that heading as its name.
"""

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from curbcut.aria import has_name, is_exposed, role_of, rows_of, visible_text_of
from curbcut.html import Element, collapse, once_a_page
from curbcut.naming import (
    can_be_referred_to,
    cells_of,
    fields_of,
    is_ticked,
    label_at_the_start,
    label_before,
    label_with_colon,
    spoken,
    text_beside_icons,
)
from curbcut.patch import Change, SetAttribute, Wrap, WrapBetween
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import HEADINGS

rule = Rule(
    __name__,
    title="Choices that belong together have the question as their name",
    criteria=["1.3.1", "3.3.2"],
    impact=Impact.SERIOUS,
    looks_at=["input", "fieldset"],
)

GROUPS = frozenset({"group", "radiogroup"})
LAID_OUT_BY = frozenset({"tr", "tbody", "table", "li", "ul", "ol"})
"""What choices may be laid out by, and what would be no table or list any more as a group."""
CONTAINERS = frozenset({"div", "fieldset", "section", "p", "td", "dd"})
CELLS = frozenset({"td", "dd"})
INLINE = frozenset({"input", "label", "span", "b", "i", "em", "strong", "br", "a", "img"})
PLAIN = frozenset({"form", "div", "li", "main", "section", "article"})
FIELDS = frozenset({"input", "select", "textarea", "button"})
LONGEST = 150
MANY = 3
FEW_WORDS = 4
WIDEST = 3
"""Cells in a row that lays out a choice, its words and a space."""
LAST_PART = re.compile(r"(\w[\w-]*?)[_.\[-][A-Za-z0-9]+\]?\Z")
"""The part of a name that differs among boxes to tick for one question (`major_cs`, `major_eng`)."""


@rule.finds
def choices_without_a_question(page: Page) -> Iterator[Finding]:
    for choices in groups_of(page):
        if any(map(is_exposed, choices)) and not is_in_a_named_group(choices[0]) and not pick_rows(choices):
            yield Finding(choices[0], "These choices belong together, and nothing ties them to their question.")
    for fieldset in page.all("fieldset"):
        if heading_at_the_start(fieldset) is not None and not has_name(fieldset) and is_exposed(fieldset):
            yield Finding(fieldset, "These fields belong together, and their heading is not heard with them.")


def heading_at_the_start(fieldset: Element) -> Element | None:
    """The heading that stands where the `legend` of a group of fields would."""
    first = next((node for node in fieldset.nodes if not isinstance(node, str) or node.strip()), None)
    if not isinstance(first, Element) or first.tag not in HEADINGS:
        return None
    return first if 0 < len(visible_text_of(first)) <= LONGEST else None


def groups_of(page: Page) -> list[list[Element]]:
    """Choices that share a name within a form, two or more; and boxes to tick that share the beginning of theirs, three
    or more."""
    found = page.document.memo.get(groups_of)
    if not isinstance(found, list):
        found = page.document.memo[groups_of] = _find_groups(page)
    return found


def _find_groups(page: Page) -> list[list[Element]]:
    groups: dict[tuple[Element | None, str, str], list[Element]] = {}
    stems: dict[tuple[Element | None, str], list[Element]] = {}
    for control in fields_of(page.document):
        name = control.get("name")
        if name and is_ticked(control):
            kind = (control.get("type") or "").lower()
            groups.setdefault((control.closest("form"), kind, name), []).append(control)
            stem = LAST_PART.match(name)
            if kind == "checkbox" and stem:
                stems.setdefault((control.closest("form"), stem[1]), []).append(control)
    by_name = [choices for choices in groups.values() if len(choices) > 1]
    by_stem = [choices for choices in stems.values() if len({each.get("name") for each in choices}) >= MANY]
    return by_name + [choices for choices in by_stem if container_of(choices) is not None]


def is_in_a_named_group(control: Element) -> bool:
    return any(role_of(ancestor) in GROUPS and has_name(ancestor) for ancestor in control.ancestors())


@rule.fixes
def by_the_text_before_them(page: Page, finding: Finding) -> Iterator[Change]:
    first = finding.element
    if first.tag == "fieldset":
        yield from by_the_heading_at_its_start(first)
        return
    name = first.get("name")
    choices = next((group for group in groups_of(page) if group[0] is first), [])
    container = container_of(choices)
    if container is None or not name:
        yield from by_a_group_among_others(choices)
        return
    has_labels_before = label_with_colon(first) is not None or (
        first.parent is container and label_at_the_start(first) is not None
    )
    within = question_before_labels(container, choices) if has_labels_before else question_in(container, first)
    question = within or question_before(container)
    question = question or heading_right_before(container)
    if question and container.tag in CELLS:
        yield from by_a_group_around(choices, container, question)
    elif question:
        if container.tag != "fieldset":
            role = role_of_group(first, holders_of(choices, container))
            yield SetAttribute(container, "role", role, because="it holds choices that belong together")
        yield SetAttribute(container, "aria-label", question, because="the text before the choices")


def by_the_heading_at_its_start(fieldset: Element) -> Iterator[Change]:
    heading = heading_at_the_start(fieldset)
    if heading is None:
        return
    if can_be_referred_to(heading):
        identifier = heading.get("id") or ""
        yield SetAttribute(fieldset, "aria-labelledby", identifier, because="the heading that it begins with")
    else:
        name = spoken(text_beside_icons(heading))
        yield SetAttribute(fieldset, "aria-label", name, because="the heading that it begins with")


def by_a_group_around(choices: list[Element], container: Element, question: str) -> Iterator[Change]:
    """A cell with the role of a group would be no cell any more, and a form holds more than the choices: the group goes
    around them inside it, and around the words behind the last."""
    holding = holders_of(choices, container)
    first, last = holding[0], holding[-1]
    tag = "span" if all(child.tag in INLINE for child in holding) else "div"
    attributes = (("role", role_of_group(choices[0], holding)), ("aria-label", question))
    because = "it holds choices that belong together, and the text before them asks"
    if last.tag == "input" and has_words_in(last.nodes_after) and not has_words_in(first.nodes_before):
        yield WrapBetween(container, first.previous, last.next, tag, attributes, because=because)
    else:
        yield Wrap(first, last, tag, attributes, because=because)


def has_words_in(nodes: Iterator[Element | str]) -> bool:
    """Whether there is a text before the first element."""
    node = next(nodes, None)
    return isinstance(node, str) and bool(node.strip())


def role_of_group(first: Element, holding: list[Element]) -> str:
    """A group of radio buttons must hold them itself: with a list or a table between, it is a group of any kind."""
    is_laid_out = any(each.tag in LAID_OUT_BY or next(each.some(*LAID_OUT_BY), None) is not None for each in holding)
    return "radiogroup" if (first.get("type") or "").lower() == "radio" and not is_laid_out else "group"


def holders_of(choices: list[Element], container: Element) -> list[Element]:
    """The children of the container that are, or hold, the choices, in their order."""
    return sorted({child_around(each, container) for each in choices}, key=container.document.index_of)


def child_around(element: Element, container: Element) -> Element:
    """The child of the container that is, or holds, an element."""
    for ancestor in element.ancestors():
        if ancestor is container:
            break
        element = ancestor
    return element


def by_a_group_among_others(choices: list[Element]) -> Iterator[Change]:
    """Choices that stand among other fields of a form, one after the other, right below a heading or a question."""
    container = next(around_all(choices), None)
    if container is None or container.tag not in PLAIN or "class" in container:
        return
    holding = holders_of(choices, container)
    asks = holding[0].previous
    is_asked = asks is not None and (is_question(asks) or is_title_of(asks, choices))
    question = as_question(text_beside_icons(asks)) if asks is not None and is_asked else ""
    between_the_two = takewhile(lambda node: node is not asks, holding[0].nodes_before)
    has_text_before = any(isinstance(node, str) and node.strip() for node in between_the_two)
    if question and not has_text_before and not has_others_between(holding[0], holding[-1], len(choices)):
        yield from by_a_group_around(choices, container, question)


def is_question(element: Element) -> bool:
    if element.tag in HEADINGS - {"h1"} or (element.tag in {"b", "strong"} and begins_a_line(element)):
        return True
    return element.tag in {"p", "div", "span", "strong", "b"} and visible_text_of(element).endswith(("?", ":"))


def is_title_of(element: Element, choices: list[Element]) -> bool:
    """Whether a few words in a line of their own stand right before radio buttons, and not below another field."""
    words = visible_text_of(element).split()
    before = element.previous
    return (
        element.tag in {"p", "div"}
        and not element.has_elements
        and 0 < len(words) <= FEW_WORDS
        and words[-1][-1] not in ".!"
        and (choices[0].get("type") or "").lower() == "radio"
        and (before is None or before.tag not in FIELDS)
    )


def begins_a_line(element: Element) -> bool:
    before = next((node for node in element.nodes_before if isinstance(node, Element) or node.strip()), None)
    return before is None or (isinstance(before, Element) and before.tag not in INLINE - {"br"})


def has_others_between(first: Element, last: Element, count: int) -> bool:
    """Whether there are more fields than so many in two elements that stand side by side and in those between them."""
    following = (node for node in first.nodes_after if not isinstance(node, str))
    between = (*takewhile(lambda node: node is not last, (first, *following)), last)
    fields = (field for child in between for field in (child, *child.some(*FIELDS)) if field.tag in FIELDS)
    return sum(1 for _ in islice(fields, count + 1)) > count


def around_all(choices: list[Element]) -> Iterator[Element]:
    """The elements that hold all of the choices, the smallest first."""
    first, *others = choices
    shared = set(first.ancestors()).intersection(*(each.ancestors() for each in others))
    return (each for each in first.ancestors() if each in shared)


@once_a_page
def controls_in(element: Element) -> int:
    """How many controls an element holds."""
    return len(element.descendants("input", "select", "textarea", "button"))


def container_of(choices: list[Element]) -> Element | None:
    """The smallest plain element that holds all of the choices, if it holds nothing else to fill in."""
    for ancestor in around_all(choices) if choices else ():
        is_only_them = controls_in(ancestor) == len(choices) and not holds_more(ancestor)
        if ancestor.tag in LAID_OUT_BY and is_only_them:
            continue
        is_plain = ancestor.tag in CONTAINERS and "role" not in ancestor and "aria-label" not in ancestor
        return ancestor if is_plain and is_only_them else None
    return None


def pick_rows(choices: list[Element]) -> bool:
    """Whether each stands in a row of its own of a table of things: no question is asked there."""
    rows = {choice.closest("tr") for choice in choices}
    table = choices[0].closest("table")
    return table is not None and len(rows) == len(choices) and holds_more(table)


def holds_more(element: Element) -> bool:
    """Whether it is more than choices and their words: a table of things of which some may be chosen, or what the
    heading of the page stands in."""
    return next(element.some("h1"), None) is not None or (
        element.tag == "table" and any(len(cells_of(row)) > WIDEST for row in rows_of(element)[:MANY])
    )


def question_in(container: Element, first: Element) -> str:
    """The words at the beginning of the container, before what holds the first choice."""
    for node in container.nodes:
        if isinstance(node, str):
            if collapse(node):
                return as_question(node)
        elif node is first or first in node.descendants():
            return ""
        elif visible_text_of(node):
            is_another = node.tag == "label" and has_name(first) and not is_for_no_field(node)
            return "" if is_another else as_question(text_beside_icons(node))
    return ""


def is_for_no_field(label: Element) -> bool:
    """Whether a label leads to no field, and holds none: as the question before choices with labels of their own."""
    target = label.document.by_id(label.get("for") or "")
    return target is None and not label.descendants(*FIELDS)


def question_before_labels(container: Element, choices: list[Element]) -> str:
    """What is said before the words of the first choice, where each stands after its own: `Happy? Yes [ ] No [ ]`."""
    said = [node for node in container.nodes if is_said(node) or node in choices[:2]]
    places = [said.index(choice) for choice in choices[:2] if choice in said]
    if len(places) < 2 or places[1] - places[0] != 2:
        return ""
    before = said[: max(0, places[0] - 1)]
    return as_question(" ".join(node if isinstance(node, str) else text_beside_icons(node) for node in before))


def is_said(node: Element | str) -> bool:
    return bool(collapse(node) if isinstance(node, str) else visible_text_of(node))


def question_before(container: Element) -> str:
    found = None if follows_a_choice(container) else label_before(container, include_links=False)
    return as_question(found.name) if found is not None else ""


def follows_a_choice(container: Element) -> bool:
    """Whether the words before a container are those of a choice that stands before them."""
    before = (node for node in container.nodes_before if isinstance(node, Element) or node.strip())
    said = next((node for node in before if isinstance(node, str) or node.tag != "br"), None)
    told = next(before, None) if isinstance(said, str) else None
    return isinstance(told, Element) and is_ticked(told)


def heading_right_before(container: Element) -> str:
    before = next(container.nodes_before, None)
    before = container.previous if isinstance(before, str) and not before.strip() else before
    is_heading = isinstance(before, Element) and before.tag in HEADINGS - {"h1"}
    return as_question(text_beside_icons(before)) if isinstance(before, Element) and is_heading else ""


def as_question(text: str) -> str:
    words = spoken(collapse(text)).rstrip(" :*")
    return words if len(words) <= LONGEST else ""


rule.examples = [
    Bad(
        "<form><p>Name <input></p><p>Salutation</p><input type=radio name=t> Ms <input type=radio name=t> Mr</form>",
        becomes='<form><p>Name <input></p><p>Salutation</p><span role="radiogroup" aria-label="Salutation">'
        "<input type=radio name=t> Ms <input type=radio name=t> Mr</span></form>",
        why="a word in a line of its own before radio buttons is what they answer",
    ),
    Good(
        "<h1>Orders</h1><table><tr><td>1</td><td>Keller</td><td>3</td><td><input type=checkbox name=s></td></tr>"
        "<tr><td>2</td><td>Brandt</td><td>6</td><td><input type=checkbox name=s></td></tr></table>",
        "things of which some are picked: no question is asked",
    ),
    Bad(
        "<form><input title=a><p>Member?</p><input type=radio name=m> Yes <input type=radio name=m> No<br></form>",
        becomes='<form><input title=a><p>Member?</p><span role="radiogroup" aria-label="Member?">'
        "<input type=radio name=m> Yes <input type=radio name=m> No</span><br></form>",
        why="the words of the last choice are in the group as well",
    ),
    Bad(
        '<p>Rate this: <input type="radio" name="r" value="1"><input type="radio" name="r" value="2"></p>',
        becomes='<p role="radiogroup" aria-label="Rate this">Rate this: <input type="radio" name="r" value="1">'
        '<input type="radio" name="r" value="2"></p>',
        why="the words before the first of them are about all",
    ),
    Bad(
        '<p>Yes <input type="radio" name="r" aria-label="Yes"> No <input type="radio" name="r" aria-label="No"></p>',
        becomes=None,
        why="each stands after its own words, and none of them is the question",
    ),
    Bad(
        "<div><span>Happy?</span> <i>Yes</i> <input type=radio name=r aria-label=Yes>"
        " <i>No</i> <input type=radio name=r aria-label=No></div>",
        becomes='<div role="radiogroup" aria-label="Happy?"><span>Happy?</span> <i>Yes</i> '
        "<input type=radio name=r aria-label=Yes> <i>No</i> <input type=radio name=r aria-label=No></div>",
        why="what stands before the words of the first is about both",
    ),
    Bad(
        "<form><fieldset><h2>Personal info</h2><label>Name <input></label></fieldset></form>",
        becomes='<form><fieldset aria-label="Personal info"><h2>Personal info</h2><label>Name <input></label>'
        "</fieldset></form>",
        why="a heading where the legend would stand",
    ),
    Bad(
        "<div><label>Size</label><input type=radio name=s id=a><label for=a>S</label>"
        "<input type=radio name=s id=b><label for=b>M</label></div>",
        becomes='<div role="radiogroup" aria-label="Size"><label>Size</label><input type=radio name=s id=a>'
        "<label for=a>S</label><input type=radio name=s id=b><label for=b>M</label></div>",
        why="the label of none of them is about all",
    ),
    Bad(
        "<div><p>Size</p><ul><li><label><input type=radio name=s> S</label></li>"
        "<li><label><input type=radio name=s> M</label></li></ul></div>",
        becomes='<div role="group" aria-label="Size"><p>Size</p><ul><li><label><input type=radio name=s> S</label>'
        "</li><li><label><input type=radio name=s> M</label></li></ul></div>",
        why="a list of choices stays a list",
    ),
    Good("<fieldset><label>Name <input></label><h2>Where you live</h2></fieldset>", "a heading of the second part"),
    Bad(
        '<p><a href="/form.docx">Form</a></p><fieldset><label><input type="radio" name="r"> Yes</label>'
        '<label><input type="radio" name="r"> No</label></fieldset>',
        becomes=None,
        why="a link before the choices leads elsewhere, and is no question",
    ),
    Good(
        "<fieldset><legend>Size</legend><label><input type=radio name=s> S</label>"
        "<label><input type=radio name=s> M</label></fieldset>",
        "a fieldset with a legend",
    ),
    Good("<label><input type=checkbox name=a> A</label><label><input type=checkbox name=b> B</label>", "two questions"),
    Bad(
        "<details><summary>Tip</summary>Look.</details><div><label><input type=radio name=t> Python</label>"
        "<label><input type=radio name=t> Ruby</label></div>",
        becomes=None,
        why="what opens and closes before them is a thing of its own, and its words ask nothing",
    ),
    Bad(
        "<div><p>Size</p><label><input type=radio name=s> S</label><label><input type=radio name=s> M</label></div>",
        becomes='<div role="radiogroup" aria-label="Size"><p>Size</p><label><input type=radio name=s> S</label>'
        "<label><input type=radio name=s> M</label></div>",
        why="the text at the beginning is the question",
    ),
    Bad(
        "<p><b>Majors:</b></p><div><label><input type=checkbox name=m_cs> CS</label>"
        "<label><input type=checkbox name=m_eng> Eng</label><label><input type=checkbox name=m_eco> Eco</label></div>",
        becomes='<p><b>Majors:</b></p><div role="group" aria-label="Majors">'
        "<label><input type=checkbox name=m_cs> CS</label>"
        "<label><input type=checkbox name=m_eng> Eng</label><label><input type=checkbox name=m_eco> Eco</label></div>",
        why="their names begin alike",
    ),
    Bad(
        "<fieldset><p>Size</p><label><input type=radio name=s> S</label>"
        "<label><input type=radio name=s> M</label></fieldset>",
        becomes='<fieldset aria-label="Size"><p>Size</p><label><input type=radio name=s> S</label>'
        "<label><input type=radio name=s> M</label></fieldset>",
        why="a fieldset without a legend",
    ),
    Bad(
        "<label>Gender:</label>"
        "<p>M: <input type=radio name=g aria-label=M> F: <input type=radio name=g aria-label=F></p>",
        becomes='<label>Gender:</label><p role="radiogroup" aria-label="Gender">M: '
        "<input type=radio name=g aria-label=M> F: <input type=radio name=g aria-label=F></p>",
        why="words with a colon right before a choice are the choice's own",
    ),
    Bad(
        "<form><label>Name <input></label><h4>Size</h4><label><input type=radio name=s> S</label><br>"
        "<label><input type=radio name=s> M</label><br><button>Send</button></form>",
        becomes="<form><label>Name <input></label><h4>Size</h4>"
        '<span role="radiogroup" aria-label="Size"><label><input type=radio name=s> S</label><br>'
        "<label><input type=radio name=s> M</label></span><br><button>Send</button></form>",
        why="among other fields, right below a heading",
    ),
    Bad(
        "<form><p>We deliver on Monday.</p><label><input type=radio name=s> S</label>"
        "<label><input type=radio name=s> M</label><button>Send</button></form>",
        becomes=None,
        why="a sentence that asks for nothing",
    ),
    Bad(
        "<table><tr><td>Size:</td><td><table><tr><td><label><input type=radio name=s> S</label></td></tr>"
        "<tr><td><label><input type=radio name=s> M</label></td></tr></table></td></tr></table>",
        becomes='<table><tr><td>Size:</td><td><div role="group" aria-label="Size"><table><tr><td>'
        "<label><input type=radio name=s> S</label></td></tr>"
        "<tr><td><label><input type=radio name=s> M</label></td></tr></table></div></td></tr></table>",
        why="a table lays the choices out, as frameworks write it",
    ),
    Bad(
        "<form><h3>Delivery</h3><div class=o><label><input type=radio name=d> By post</label>"
        "<label><input type=radio name=d> By bike</label></div></form>",
        becomes='<form><h3>Delivery</h3><div role="radiogroup" aria-label="Delivery" class=o>'
        "<label><input type=radio name=d> By post</label>"
        "<label><input type=radio name=d> By bike</label></div></form>",
        why="a heading right over the box that holds them",
    ),
    Bad(
        "<label><input type=radio name=s> S</label><label><input type=radio name=s> M</label>",
        becomes=None,
        why="nothing asks for what to choose",
    ),
]
