"""
Lists must hold items, and items must stand in lists.

A screen reader says how many items a list has, and which one this is. Text between the items is not counted; an item
outside a list is read as if it stood alone.

Items that stand together in a plain container make it a list; beside other things they get one around them, and one
alone is no item. Plain elements with text among items of a list become
items, and links, buttons and lists among them stand in one each; lines and signs that part them are for the eye. If
there are no items, plain elements of one kind are what their author made a list of; a list that holds links, texts or
lists and no item is none. What else stands in a list is for a person.

Where a list has the role of something else (the tabs of a tab list, a navigation), its items are none any more: that is
written down, because not every browser and checker works it out.
"""

import re
from collections.abc import Iterator
from itertools import islice

from curbcut.aria import explicit_role_of, is_exposed, is_focusable, role_of, visible_text_of
from curbcut.html import Element
from curbcut.html.bindings import LOOPS
from curbcut.naming import has_words
from curbcut.patch import Change, SetAttribute, Wrap
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.aria import ROLES
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Lists hold items, and items stand in lists",
    criteria=["1.3.1"],
    impact=Impact.SERIOUS,
    looks_at=["ul", "ol", "li"],
    whole_page=True,
)

LISTS = frozenset({"ul", "ol", "menu"})
STRAY = ":not(ul, ol, menu) > li"
"""Items whose parent is no list; a page has many items and next to none of these."""
BETWEEN = words("li script template")
"""What HTML allows as a child of a list."""
ROLE_OR_MANY = LOOPS | {"role", ":key"}
"""What an item has that is something else, or that a script writes again for each of what it has."""
LINES = words("divider separator clearfix spacer line hr border")
ITEM = (("role", "listitem"), ("style", "display: contents"))
"""What makes an item around something else, which is laid out as before."""
LIST = (("role", "list"), ("style", "display: contents"))
"""The same for a list around items."""
HOLD_OTHER_THINGS = words("article aside body div fieldset footer form header main nav section td")
SPLIT = re.compile(r"[\s_-]+")
OPENED = words("group menu")
"""Roles of the lists below an item of a menu or a tree."""
HOLDS_ANYTHING = words("navigation group toolbar region complementary search banner contentinfo form")
"""Roles that authors give a list and that promise nothing about what is inside."""


@rule.finds
def broken_lists(page: Page) -> Iterator[Finding]:
    for item in page.document.select(STRAY):
        parent = item.parent
        if parent is None or not item.is_html or "role" in item or not is_exposed(item):
            continue
        if role_of(parent) != "list" and is_first_item(item):
            yield Finding(item, "This item stands in no list.")
    for whole in lists_of_another_kind(page):
        if items_to_pass_over(whole) and is_exposed(whole):
            yield Finding(whole, "This list has another role, and its items stand in no list.", is_certain=False)
    for whole in page.all("ul", "ol"):
        if strangers_in(whole) and role_of(whole) == "list" and is_exposed(whole):
            yield Finding(whole, "Something stands in this list that is no item of it.")


def lists_of_another_kind(page: Page) -> list[Element]:
    return [whole for whole in page.having("role") if whole.tag in {"ul", "ol"} and explicit_role_of(whole) != "list"]


def items_to_pass_over(whole: Element) -> list[Element]:
    """The items of a list with another role that only hold what belongs to that role: all of them, or none."""
    items = whole.children_but(BETWEEN - {"li"})
    role = explicit_role_of(whole) or ""
    if not items or any(item.tag != "li" or explicit_role_of(item) not in {None, "none"} for item in items):
        return []
    parts = ROLES[role].required_owned if role in ROLES else frozenset()
    if role not in HOLDS_ANYTHING and not all(holds_one_of(parts, item) for item in items):
        return []
    return [item for item in items if "role" not in item and not is_focusable(item)]


def holds_one_of(parts: frozenset[str], item: Element) -> bool:
    """Whether an item holds one of the parts, and perhaps what that opens."""
    roles = [explicit_role_of(child) for child in item.children]
    return bool(roles) and roles[0] in parts and all(role in OPENED for role in roles[1:])


def is_first_item(item: Element) -> bool:
    return item.previous is None or item.previous.tag != "li"


def strangers_in(whole: Element) -> list[Element]:
    return [child for child in whole.children_but(BETWEEN) if role_of(child) != "listitem" and is_exposed(child)]


@rule.fixes
def by_the_role_of_what_is_there(page: Page, finding: Finding) -> Iterator[Change]:
    if finding.element.tag == "li":
        yield from by_making_a_list(finding.element) or by_a_list_around(finding.element)
        yield from by_leaving_it_to_the_link(finding.element)
    elif "role" in finding.element and explicit_role_of(finding.element) != "list":
        for item in items_to_pass_over(finding.element):
            yield SetAttribute(item, "role", "none", because=f"it stands in a {finding.element.get('role')}")
    else:
        strangers = strangers_in(finding.element)
        if all(map(is_box_of_one_item, strangers)):
            yield from by_making_the_boxes_items(strangers)
            return
        may_be_both = all(is_plain_item(each) or is_line(each) for each in strangers)
        if not has_items(finding.element) and not (may_be_both and are_alike(strangers)):
            yield from by_making_it_no_list(finding.element)
            return
        if not all(is_plain_item(each) or is_line(each) or is_for_an_item(each) for each in strangers):
            return
        for stranger in strangers:
            if is_for_an_item(stranger):
                around = "div" if stranger.tag in LISTS else "span"
                yield Wrap(stranger, stranger, around, ITEM, because="it stands among the items of a list")
            elif is_line(stranger):
                yield SetAttribute(stranger, "aria-hidden", "true", because="a line between the items of a list")
            else:
                yield SetAttribute(stranger, "role", "listitem", because="it stands among the items of a list")


def by_making_a_list(item: Element) -> list[Change]:
    """What makes the container of an item a list, if it holds items and nothing else."""
    container = item.parent
    if container is None or container.tag != "div" or "role" in container:
        return []
    has_text = any(map(str.strip, container.texts))
    if has_text or len(container.children) < 2 or any(child.tag != "li" for child in container.children):
        return []
    return [
        SetAttribute(container, "role", "list", because="all it holds are items"),
        *(SetAttribute(child, "role", "listitem", because="an item of this list") for child in container.children),
    ]


def by_a_list_around(item: Element) -> list[Change]:
    """What makes a list of an item and those right behind it, which stand among other things; one alone is none."""
    around = item.parent
    if (
        around is None
        or around.tag not in HOLD_OTHER_THINGS
        or "role" in around
        or around.closest(*LISTS) is around.parent
    ):
        return []
    items = [item]
    while (following := items[-1].next) is not None and following.tag == "li":
        items.append(following)
    if len(items) == 1:
        return [SetAttribute(item, "role", "none", because="it stands in no list, and alone")]
    if any(isinstance(node, str) and node.strip() for each in items[:-1] for node in islice(each.nodes_after, 1)):
        return []
    return [
        Wrap(item, items[-1], "div", LIST, because="items stand together in no list"),
        *(SetAttribute(each, "role", "listitem", because="an item of this list") for each in items),
    ]


def by_leaving_it_to_the_link(item: Element) -> Iterator[Change]:
    link = item.parent
    if link is not None and link.tag == "a" and len(link.children) == 1:
        yield SetAttribute(item, "role", "none", because="a link around it keeps it from its list")


def is_box_of_one_item(element: Element) -> bool:
    """Whether an element without a meaning of its own holds one item and nothing else, as frameworks put one around
    each."""
    is_plain = (element.tag in {"div", "span"} or "-" in element.tag) and "role" not in element
    holds_one = [child.tag for child in element.children] == ["li"] and not any(map(str.strip, element.texts))
    return is_plain and holds_one and not element.children[0].has_any(ROLE_OR_MANY)


def by_making_the_boxes_items(boxes: list[Element]) -> Iterator[Change]:
    for box in boxes:
        yield SetAttribute(box, "role", "listitem", because="it stands between a list and an item")
        yield SetAttribute(box.children[0], "role", "none", because="the box around it is the item of the list")


def has_items(whole: Element) -> bool:
    return any(role_of(child) == "listitem" for child in whole.children)


def by_making_it_no_list(whole: Element) -> Iterator[Change]:
    """What the list holds stays what it is; if that is boxes with all the items, these are lists."""
    children = whole.children_but(BETWEEN)
    if len(children) == 1 and any(by_making_a_list(item) for item in children[0].children[:1]):
        yield SetAttribute(whole, "role", role_without_items(whole), because="the box in it is the list")
        return
    holds_no_item = all(is_link_around_an_item(child) or leaves_no_item(child) for child in children)
    is_filled = has_words(visible_text_of(whole)) or bool(whole.descendants("a", "button"))
    if holds_no_item and is_filled:
        yield SetAttribute(whole, "role", role_without_items(whole), because="it holds no item")


def role_without_items(whole: Element) -> str:
    """What a list becomes that holds no item: nothing, but a group if anything is said of it, since browsers pass over
    `none` there. https://www.w3.org/TR/wai-aria-1.2/#conflict_resolution_presentation_none"""
    is_spoken_of = any(name.startswith("aria-") and name != "aria-hidden" for name in whole.attributes)
    return "group" if is_spoken_of else "none"


def leaves_no_item(box: Element) -> bool:
    """Whether all items in a box stand in a list that it holds, or make one of what they stand in."""
    parents = {item.parent: item for item in box.descendants("li") if item.parent is not None}
    return all(parent.tag in LISTS or by_making_a_list(item) for parent, item in parents.items())


def is_link_around_an_item(element: Element) -> bool:
    return element.tag == "a" and [child.tag for child in element.children] == ["li"]


def are_alike(strangers: list[Element]) -> bool:
    """Whether these are the items of a list that has no others: two or more of one kind, and no text beside them."""
    kinds = {(each.tag, each.get("class") or "") for each in strangers}
    whole = strangers[0].parent
    has_text = whole is not None and any(map(str.strip, whole.texts))
    return len(strangers) > 1 and len(kinds) == 1 and not has_text


def is_line(element: Element) -> bool:
    """Whether the element parts others: it holds a sign such as the arrow of a breadcrumb and no word, or it is empty
    and is a sign, or is called a line or a space."""
    if element.has_elements or "role" in element or is_focusable(element) or has_words(element.text):
        return False
    if element.text.strip():
        return element.tag in {"div", "span"}
    if "id" in element:
        return False
    if element.tag in {"br", "i"}:
        return True
    marks = SPLIT.split((element.get("class") or "").lower())
    return element.tag == "hr" or (element.tag in {"div", "span"} and not LINES.isdisjoint(marks))


def is_for_an_item(element: Element) -> bool:
    """Whether the element is a link or a button, in which no item stands, or a list of its own below an item."""
    if element.tag in LISTS:
        return role_of(element) == "list" and element.previous is not None and has_items(element)
    is_control = (element.tag == "a" and "href" in element) or element.tag == "button"
    return is_control and not element.descendants("li")


def is_plain_item(element: Element) -> bool:
    """Whether the element has no meaning of its own and holds words or controls, not further items."""
    return (
        element.tag in {"div", "span", "p"}
        and "role" not in element
        and bool(element.text.strip() or element.descendants("a", "button", "input", "select"))
        and not element.descendants("li")
    )


rule.examples = [
    Bad(
        '<ul><li>News</li><div class="bar">|</div><li>Sports</li></ul>',
        becomes='<ul><li>News</li><div aria-hidden="true" class="bar">|</div><li>Sports</li></ul>',
        why="a line between two items",
    ),
    Bad(
        '<ul><transition-group name="fade"><li v-for="each in news">News</li></transition-group></ul>',
        becomes=None,
        why="a script writes the item again and again, all in one box",
    ),
    Good("<ul><li>One</li><li>Two<ol><li>Two and a half</li></ol></li></ul>", "lists in lists"),
    Bad(
        '<ul><div class="wide"><li>One</li><li>Two</li></div><div class="narrow"><a href="/1">One</a></div></ul>',
        becomes='<ul role="none"><div role="list" class="wide"><li role="listitem">One</li>'
        '<li role="listitem">Two</li></div><div class="narrow"><a href="/1">One</a></div></ul>',
        why="a box with the items for wide windows and one for narrow ones",
    ),
    Bad(
        '<a id="docs" href="#">Docs</a><ul aria-labelledby="docs"><div class="wide"><li>One</li><li>Two</li></div>'
        '<div class="narrow"><a href="/1">One</a></div></ul>',
        becomes='<a id="docs" href="#">Docs</a><ul role="group" aria-labelledby="docs"><div role="list" class="wide">'
        '<li role="listitem">One</li><li role="listitem">Two</li></div>'
        '<div class="narrow"><a href="/1">One</a></div></ul>',
        why="a list that has a name is a group once it is no list",
    ),
    Bad(
        '<ul><div class="wide"><ul><li>One</li></ul></div><div class="narrow"><a href="/1">One</a></div></ul>',
        becomes='<ul role="none"><div class="wide"><ul><li>One</li></ul></div><div class="narrow">'
        '<a href="/1">One</a></div></ul>',
        why="the items stand in a list inside",
    ),
    Good('<div role="list"><li role="listitem">One</li></div>', "a list by its role"),
    Good(
        '<ul role="tablist"><li role="none"><a role="tab" href="#a">A</a></li></ul>',
        "the author wrote that the item is none",
    ),
    Good(
        '<ul role="tablist"><li class="active"><a href="#a">A</a></li></ul>',
        "whether the item or the link is to be the tab, only the script knows",
    ),
    Good("<ul></ul>", "an empty list, which a script may fill"),
    Bad(
        "<div><li>One</li> <li>Two</li></div>",
        becomes='<div role="list"><li role="listitem">One</li> <li role="listitem">Two</li></div>',
        why="items and nothing else: the container is their list",
    ),
    Bad(
        "<div><h2>Bring</h2><li>A towel</li> <li>Warm clothes</li><p>See you!</p></div>",
        becomes='<div><h2>Bring</h2><div role="list" style="display: contents"><li role="listitem">A towel</li> '
        '<li role="listitem">Warm clothes</li></div><p>See you!</p></div>',
        why="items among other things, around which a list was left out",
    ),
    Bad(
        '<ul><div class="w"><li>One</li></div><li>Two</li><div class="w"><li>Three</li></div></ul>',
        becomes='<ul><div role="listitem" class="w"><li role="none">One</li></div><li>Two</li>'
        '<div role="listitem" class="w"><li role="none">Three</li></div></ul>',
        why="boxes between a list and its items, each around one",
    ),
    Bad(
        "<div><p>Bring:</p><li>A towel</li></div>",
        becomes='<div><p>Bring:</p><li role="none">A towel</li></div>',
        why="one alone is no list",
    ),
    Bad(
        "<ul><li>One</li><div>Two</div></ul>",
        becomes='<ul><li>One</li><div role="listitem">Two</div></ul>',
        why="words among items",
    ),
    Bad(
        "<ol><li>Painting</li><ul><li>Walls</li><li>Doors</li></ul><li>Tiling</li></ol>",
        becomes='<ol><li>Painting</li><div role="listitem" style="display: contents">'
        "<ul><li>Walls</li><li>Doors</li></ul></div><li>Tiling</li></ol>",
        why="a list below the item that it belongs to",
    ),
    Bad(
        '<ul class="menu"><a class="brand" href="/">Acme</a><li>One</li></ul>',
        becomes='<ul class="menu"><span role="listitem" style="display: contents">'
        '<a class="brand" href="/">Acme</a></span><li>One</li></ul>',
        why="a link among items stays a link, in an item of its own",
    ),
    Bad(
        '<ul><li>One</li><div class="search-bar"><button aria-label="Search"><i></i></button></div></ul>',
        becomes="<ul><li>One</li>"
        '<div role="listitem" class="search-bar"><button aria-label="Search"><i></i></button></div></ul>',
        why="a control among items",
    ),
    Bad(
        '<ul><li>One</li><div class="topbar-divider d-none"></div><hr><li>Two</li></ul>',
        becomes='<ul><li>One</li><div aria-hidden="true" class="topbar-divider d-none"></div>'
        '<hr aria-hidden="true"><li>Two</li></ul>',
        why="lines between items, for the eye only",
    ),
    Bad(
        '<ul class="breadcrumb"><li>Home</li><span>/</span><li>Prices</li></ul>',
        becomes='<ul class="breadcrumb"><li>Home</li><span aria-hidden="true">/</span><li>Prices</li></ul>',
        why="a sign between items is not one of them, and would be counted as one",
    ),
    Bad(
        '<ul role="tablist"><li class="nav-item"><a role="tab" href="#a">A</a></li></ul>',
        becomes='<ul role="tablist"><li role="none" class="nav-item"><a role="tab" href="#a">A</a></li></ul>',
        why="between a tab list and its tabs stands nothing",
    ),
    Bad(
        '<ul role="tree" aria-label="Files"><li><b role="treeitem" tabindex="0">A</b>'
        '<ul role="group"><li role="none"><b role="treeitem">B</b></li></ul></li></ul>',
        becomes='<ul role="tree" aria-label="Files"><li role="none"><b role="treeitem" tabindex="0">A</b>'
        '<ul role="group"><li role="none"><b role="treeitem">B</b></li></ul></li></ul>',
        why="the branch of a tree below what opens it",
    ),
    Bad(
        '<ul role="navigation"><li><a href="/">Home</a></li><li><a href="/prices">Prices</a></li></ul>',
        becomes='<ul role="navigation"><li role="none"><a href="/">Home</a></li>'
        '<li role="none"><a href="/prices">Prices</a></li></ul>',
        why="as a navigation it is no list, and has no items",
    ),
    Bad(
        "<ul><div>Warm clothes</div><div>A towel</div></ul>",
        becomes='<ul><div role="listitem">Warm clothes</div><div role="listitem">A towel</div></ul>',
        why="the author made it a list, and this is all that it lists",
    ),
    Bad(
        "<ul><div>Bring with you</div><p>A towel</p></ul>",
        becomes='<ul role="none"><div>Bring with you</div><p>A towel</p></ul>',
        why="no items, and not all of one kind",
    ),
    Bad('<ul><li>One</li><div id="more"></div></ul>', becomes=None, why="empty now: a script may fill it"),
    Bad(
        '<ul><a href="/news">News</a> <a href="/apps">Apps</a></ul>',
        becomes='<ul role="none"><a href="/news">News</a> <a href="/apps">Apps</a></ul>',
        why="links, and not one item",
    ),
    Bad(
        '<ul><a href="/terms"><li>Terms</li></a></ul>',
        becomes='<ul role="none"><a href="/terms"><li role="none">Terms</li></a></ul>',
        why="an item in a link is none",
    ),
    Bad(
        "<ul><div><li>One</li><li>Two</li></div></ul>",
        becomes='<ul role="none"><div role="list"><li role="listitem">One</li><li role="listitem">Two</li></div></ul>',
        why="the box between a list and its items is the list",
    ),
    Bad(
        "<ul><ul><li>One</li></ul></ul>",
        becomes='<ul role="none"><ul><li>One</li></ul></ul>',
        why="a list in a list that has no item: one of them indents",
    ),
    Bad('<ul><div id="found"></div></ul>', becomes=None, why="empty now: a script may fill it with items"),
    Bad(
        "<ul><li>One</li><br><li>Two</li></ul>",
        becomes='<ul><li>One</li><br aria-hidden="true"><li>Two</li></ul>',
        why="a break between items",
    ),
    Bad("<ul><h2>Fruit</h2><li>Apple</li></ul>", becomes=None, why="a heading belongs before the list"),
]
