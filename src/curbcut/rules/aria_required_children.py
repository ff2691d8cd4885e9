"""
A whole must hold the parts that make it one.

A screen reader says "list, 0 items" of a list whose items are not marked as such, and offers no way from one to the
next.

Where what stands in a list or a row are plain elements with text, or in a list boxes of one kind, they are its items or
cells. Where a role on an
element of HTML hides parts that HTML has (options in a `select`), or calls plain links a menu, the role is taken out.
Anything else is left to a person.
"""

from collections.abc import Iterator

from curbcut.aria import (
    KEYED_WHOLES,
    context_role_of,
    explicit_role_of,
    implicit_role_of,
    is_exposed,
    is_focusable,
    is_hidden,
    owned_children_of,
    owner_of,
    role_of,
    written_role_of,
)
from curbcut.html import Element
from curbcut.naming import is_called_a_tab, toggled_by
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.aria import ROLES
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Lists, tables and widgets hold the parts they need",
    criteria=["1.3.1"],
    act=["bc4a75"],
    impact=Impact.CRITICAL,
    looks_at=["[role]"],
    whole_page=True,
)

PART_OF = {"list": "listitem", "row": "cell"}
"""The part that plain content of a whole can only be."""

SUBMENUS = frozenset({"menu", "separator"})
MENUS = frozenset({"menu", "menubar"})
MENU_ITEMS = frozenset({"menuitem", "menuitemcheckbox", "menuitemradio"})
BESIDE_LINKS = words("heading separator generic paragraph text")
"""Roles of what stands among the links of a drop-down list."""

MORE_THAN_OPTIONS = ("h1", "h2", "h3", "h4", "h5", "h6", "img", "picture", "video", "a", "button", "input", "p")

NATIVE_WHOLES = frozenset({"ul", "ol", "select", "table"})
PLAIN = frozenset({"", "generic"})


@rule.finds
def wholes_without_parts(page: Page) -> Iterator[Finding]:
    for element in page.having("role"):
        role = ROLES.get(role_of(element))
        if role is None or not role.required_owned or element.get("aria-busy") == "true" or not is_exposed(element):
            continue
        owned = owned_children_of(element)
        if (not owned and not element.text.strip()) or is_called_a_tab(element):
            continue  # a script may fill it; what an accordion is, another rule says
        if not all(is_allowed_in(role.name, child) for child in owned) or not owned:
            yield Finding(element, "This list, table or widget does not hold the parts that it is announced to have.")


def is_allowed_in(whole: str, child: Element) -> bool:
    role = role_of(child)
    if role in ROLES[whole].owned_between:
        return all(is_allowed_in(whole, inside) for inside in owned_children_of(child))
    return role in ROLES[whole].allowed_owned


@rule.fixes
def by_naming_what_is_there(page: Page, finding: Finding) -> Iterator[Change]:
    whole = finding.element
    role = role_of(whole)
    owned = owned_children_of(whole)
    if items := items_around_mistaken_parts(whole):
        for item in items:
            yield SetAttribute(item, "role", "none", because=f"it stands between a {role} and its parts")
    elif role in KEYED_WHOLES and (between := lists_between(whole)):
        for each in between:
            yield SetAttribute(each, "role", "none", because=f"it stands between a {role} and its parts")
    elif is_native_whole(whole):
        yield RemoveAttribute(whole, "role", because=f"what it holds are the parts of a {whole.tag}, not of a {role}")
        for part in native_controls_with_roles_of(role, whole):
            yield RemoveAttribute(part, "role", because=f"it is no part of a {role} any more")
    elif role in MENUS and (rest := unfinished_items(whole)):
        yield from by_finishing_the_menu(rest)
    elif role in MENUS and is_plain_links(whole, owned):
        yield from by_calling_it_a_group(whole)
    elif is_mistaken_for_its_part(whole):
        yield SetAttribute(whole, "role", "tab", because="a script library opens a panel with it")
    elif role == "listbox" and holds_no_options(whole):
        yield RemoveAttribute(whole, "role", because="nothing in it can be chosen")
    elif not owned and role in PART_OF:
        yield from by_naming_plain_content(whole, part_for(whole))
    elif is_only_between(whole, owned):
        yield RemoveAttribute(whole, "role", because="what it holds are the parts of what it stands in")
    elif role == "list" and are_boxes_of_one_kind(whole):
        for box in boxes_in(whole):
            yield SetAttribute(box, "role", "listitem", because="one of the boxes of one kind that stand in a list")
    elif role == "list":
        yield from by_dissolving_groups(owned)


def lists_between(whole: Element) -> list[Element]:
    """The lists and items of HTML that stand between a whole and its parts, if they hold those parts and nothing else:
    in a menu they are there for the style sheet."""
    allowed = ROLES[role_of(whole)].allowed_owned | SUBMENUS
    between: list[Element] = []
    parts = 0
    stack: list[Element | str] = whole.nodes
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            if node.strip():
                return []
        elif not is_exposed(node):
            continue
        elif "role" in node and written_role_of(node) not in {"none", "generic"}:
            if written_role_of(node) not in allowed:
                return []
            parts += 1
        elif node.tag in {"ul", "ol", "li", "div", "span"}:
            between += [node] if node.tag in {"ul", "ol", "li"} and "role" not in node else []
            stack += node.nodes
        elif node.tag not in {"script", "template"}:
            return []
    return between if parts > 1 else []


def native_controls_with_roles_of(role: str, whole: Element) -> list[Element]:
    """The links and buttons in a whole that are called parts of it, and are links and buttons without that."""
    parts = ROLES[role].allowed_owned
    named = (
        each for each in whole.descendants("a", "button") if "role" in each and ("href" in each or each.tag != "a")
    )
    return [each for each in named if written_role_of(each) in parts and owner_of(each) in {whole, None}]


def is_mistaken_for_its_part(whole: Element) -> bool:
    """Whether a link that Bootstrap opens a panel with has the role of the list of tabs it stands in."""
    toggle = toggled_by(whole)
    return toggle in {"tab", "pill"} and role_of(whole) == "tablist" and whole.tag in {"a", "button"}


def items_around_mistaken_parts(whole: Element) -> list[Element]:
    """The items of a list of tabs, if each holds nothing but one of these links; none otherwise."""
    items = whole.children_but({"script", "template"})
    holds_only_these = all(
        item.tag == "li"
        and "role" not in item
        and len(item.children) == 1
        and is_mistaken_for_its_part(item.children[0])
        for item in items
    )
    return items if role_of(whole) == "tablist" and holds_only_these else []


def holds_no_options(whole: Element) -> bool:
    """Whether a box that takes no focus holds pictures, headings or controls, as no list of options does: the slides
    of a carousel, in the markup that Bootstrap once recommended."""
    inside = whole.descendants()
    is_operated = is_focusable(whole) or "aria-activedescendant" in whole or "aria-multiselectable" in whole
    has_parts = any("role" in each and explicit_role_of(each) in {"option", "group"} for each in inside)
    return not is_operated and not has_parts and bool(whole.descendants(*MORE_THAN_OPTIONS))


def is_plain_links(whole: Element, owned: list[Element]) -> bool:
    """Whether all that is in a plain element are links as HTML has them, with headings and lines between."""
    roles = ["link" if is_list_of_links(child) else role_of(child) for child in owned]
    is_written = any("role" in child for child in (*owned, *whole.descendants()))
    others = whole.descendants("input", "select", "textarea", "form")
    return (
        whole.tag == "div"
        and not others
        and not is_written
        and "link" in roles
        and {"link"} >= set(roles) - BESIDE_LINKS
    )


def is_list_of_links(element: Element) -> bool:
    """Whether all items of a list as HTML has it hold a link."""
    items = element.children_but({"script", "template"}) if element.tag in {"ul", "ol"} else []
    return bool(items) and all(item.tag == "li" and bool(item.descendants("a")) for item in items)


def unfinished_items(menu: Element) -> list[Element]:
    """The items of a list without roles of their own, where others hold the items of a menu: links in boxes of their
    own, and empty lines between them. None where there is anything else."""
    items = menu.children_but({"script", "template"}) if menu.tag in {"ul", "ol"} else []
    rest = [item for item in items if "role" not in item]
    written = [item for item in items if "role" in item]
    is_begun = any(written_role_of(inside) in MENU_ITEMS for item in written for inside in item.children)
    return rest if is_begun and all(is_empty(item) or link_alone_in(item) is not None for item in rest) else []


def is_empty(item: Element) -> bool:
    return item.tag == "li" and not item.has_elements and not item.text.strip()


def link_alone_in(item: Element) -> Element | None:
    """The link or button that is all there is in an item of a list."""
    inside = item.children[0] if item.tag == "li" and len(item.children) == 1 else None
    is_one = inside is not None and inside.tag in {"a", "button"} and "role" not in inside
    return inside if is_one and not any(map(str.strip, item.texts)) else None


def by_finishing_the_menu(rest: list[Element]) -> Iterator[Change]:
    for item in rest:
        link = link_alone_in(item)
        yield SetAttribute(item, "role", "separator" if link is None else "none", because="as the items beside it")
        if link is not None:
            yield SetAttribute(link, "role", "menuitem", because="one of the items of the menu, as those beside it")


def by_calling_it_a_group(whole: Element) -> Iterator[Change]:
    because = "it holds links, not the items of a menu that the arrow keys lead through"
    if whole.get("aria-label") or whole.get("aria-labelledby"):
        yield SetAttribute(whole, "role", "group", because=because)
    else:
        yield RemoveAttribute(whole, "role", because=because)


def is_native_whole(whole: Element) -> bool:
    """Whether the element, without its role, holds the parts that HTML wants in it."""
    native = ROLES.get(implicit_role_of(whole))
    if whole.tag not in NATIVE_WHOLES or native is None:
        return False
    parts = [child for child in whole.children if child.tag in {"li", "option", "optgroup"}]
    return (
        bool(parts)
        and len(parts) == len(whole.children)
        and all(written_role_of(part) in native.required_owned or "role" not in part for part in parts)
    )


def is_only_between(whole: Element, owned: list[Element]) -> bool:
    """Whether what the element holds is what its owner needs, so that its own role only parts the two."""
    owner = ROLES.get(context_role_of(whole))
    has_no_property = not any(name.startswith("aria-") for name in whole.attribute_names)
    return (
        owner is not None
        and bool(owned)
        and has_no_property
        and all(role_of(child) in owner.required_owned for child in owned)
    )


def part_for(whole: Element) -> str:
    """A cell in a grid is one that can be moved to."""
    owner = owner_of(whole)
    in_grid = owner is not None and role_of(owner) in {"grid", "treegrid"}
    return "gridcell" if in_grid else PART_OF[role_of(whole)]


def by_naming_plain_content(whole: Element, part: str) -> Iterator[Change]:
    children = [child for child in whole.children if not is_hidden(child)]
    has_loose_text = any(map(str.strip, whole.texts))
    if has_loose_text or not all(child.tag in {"div", "span", "p"} and child.text.strip() for child in children):
        return
    if all("role" not in child for child in children):
        for child in children:
            yield SetAttribute(child, "role", part, because=f"it stands in a {role_of(whole)}")


def are_boxes_of_one_kind(whole: Element) -> bool:
    """Whether all that stands in a list are two or more plain boxes with a class in common, and no item is in them:
    the cards, entries or rows that their author made a list of."""
    boxes = boxes_in(whole)
    has_loose_text = any(map(str.strip, whole.texts))
    kinds = [frozenset((box.get("class") or "").split()) for box in boxes]
    return (
        len(boxes) > 1
        and not has_loose_text
        and bool(frozenset.intersection(*kinds))
        and all(box.tag in {"div", "span"} and "role" not in box and box.has_elements for box in boxes)
        and not any(written_role_of(each) == "listitem" for each in whole.descendants())
    )


def boxes_in(whole: Element) -> list[Element]:
    return whole.children_but({"script", "template"})


def by_dissolving_groups(owned: list[Element]) -> Iterator[Change]:
    groups = [child for child in owned if written_role_of(child) != "listitem"]
    for group in groups:
        inside = [child for child in group.children if "role" in child]
        is_only_a_wrapper = role_of(group) == "group" and "role" in group and not group.get("aria-label")
        if not is_only_a_wrapper or not inside or any(written_role_of(child) != "listitem" for child in inside):
            return
    for group in groups:
        yield RemoveAttribute(group, "role", because="its items belong to the list around")


rule.examples = [
    Bad(
        '<div role="menu"><ul><li><a href="/">Home</a></li><li><a href="/prices">Prices</a></li></ul></div>',
        becomes='<div><ul><li><a href="/">Home</a></li><li><a href="/prices">Prices</a></li></ul></div>',
        why="a list of links, which is no menu that arrow keys lead through",
    ),
    Bad(
        '<div role="menu"><ul><li><a role="button" href="/">Home</a></li></ul></div>',
        becomes=None,
        why="a part has a role of its own",
    ),
    Bad(
        '<ul role="menu"><li role="presentation"><a role="menuitem" href="#">Edit</a></li><li class="divider"></li>'
        '<li><a href="#">Delete</a></li></ul>',
        becomes='<ul role="menu"><li role="presentation"><a role="menuitem" href="#">Edit</a></li>'
        '<li role="separator" class="divider"></li><li role="none"><a role="menuitem" href="#">Delete</a></li></ul>',
        why="a menu that its author has begun to mark",
    ),
    Good(
        '<div role="listbox" aria-label="Towns"><div role="option" aria-selected="false">Bern</div></div>',
        "options to choose from",
    ),
    Bad(
        '<div class="carousel-inner" role="listbox"><div class="item"><img src="a.jpg" alt="A pot"></div></div>',
        becomes='<div class="carousel-inner"><div class="item"><img src="a.jpg" alt="A pot"></div></div>',
        why="the slides of a carousel are no options",
    ),
    Bad(
        '<ul role="menu"><li><a role="menuitem" href="/">Home</a></li><li><a href="/us">Us</a></li></ul>',
        becomes='<ul><li><a href="/">Home</a></li><li><a href="/us">Us</a></li></ul>',
        why="a list of links, one of which is called an item of a menu",
    ),
    Bad(
        '<ul role="menubar"><li><a role="menuitem" href="/">Home</a></li><li><a role="menuitem" href="/us">Us</a>'
        '<ul role="menu"><li role="none"><a role="menuitem" href="/team">Team</a></li></ul></li></ul>',
        becomes='<ul role="menubar"><li role="none"><a role="menuitem" href="/">Home</a></li><li role="none">'
        '<a role="menuitem" href="/us">Us</a><ul role="menu"><li role="none">'
        '<a role="menuitem" href="/team">Team</a></li></ul></li></ul>',
        why="a bar of menus as the ARIA Authoring Practices have it, but for the items of lists",
    ),
    Bad(
        '<ul role="menu" aria-label="About"><div><ul><li><a role="menuitem" href="/us">Us</a></li>'
        '<li><a role="menuitem" href="/you">You</a></li></ul></div></ul>',
        becomes='<ul role="menu" aria-label="About"><div><ul role="none"><li role="none"><a role="menuitem" href="/us">'
        'Us</a></li><li role="none"><a role="menuitem" href="/you">You</a></li></ul></div></ul>',
        why="between a menu and its items stands no list",
    ),
    Bad(
        '<ul role="menu" aria-label="More"><div><h2>More</h2>'
        '<ul><li><a role="menuitem" href="/us">Us</a></li></ul></div></ul>',
        becomes=None,
        why="a heading stands in it too",
    ),
    Bad(
        '<div role="tablist"><a role="tablist" data-toggle="tab" href="#a">A</a></div>',
        becomes='<div role="tablist"><a role="tab" data-toggle="tab" href="#a">A</a></div>',
        why="the link is the tab, not the list of tabs",
    ),
    Bad(
        '<ul role="tablist"><li><a role="tablist" data-toggle="tab" href="#a">A</a></li></ul>',
        becomes='<ul role="tablist"><li role="none"><a role="tab" data-toggle="tab" href="#a">A</a></li></ul>',
        why="the same in a list of HTML, which stays the list of tabs",
    ),
    Bad(
        '<div role="menu" aria-label="File"><p role="list"><b role="menuitem" tabindex="0">Open</b></p></div>',
        becomes='<div role="menu" aria-label="File"><p><b role="menuitem" tabindex="0">Open</b></p></div>',
        why="menu items need to stand in the menu, not in a list inside it",
    ),
    Good('<div role="list"><div><span role="listitem">One</span></div></div>', "a plain element between"),
    Good('<div role="list"></div>', "empty: a script may fill it"),
    Good('<div role="listbox" aria-busy="true" aria-label="Towns">Loading</div>', "still being filled"),
    Bad(
        '<div role="list"><span>One</span> <span>Two</span></div>',
        becomes='<div role="list"><span role="listitem">One</span> <span role="listitem">Two</span></div>',
        why="what stands in a list are its items",
    ),
    Bad(
        '<div role="grid" aria-label="Prices"><div role="row"><span>10</span></div></div>',
        becomes='<div role="grid" aria-label="Prices"><div role="row"><span role="gridcell">10</span></div></div>',
        why="what stands in a row of a grid are its cells",
    ),
    Bad(
        '<select role="menu" aria-label="Town"><option>Bern</option></select>',
        becomes='<select aria-label="Town"><option>Bern</option></select>',
        why="a select works as one, and holds options",
    ),
    Bad(
        '<div class="dropdown-menu" role="menu"><h6>Pages</h6><a href="/a">A</a><a href="/b">B</a></div>',
        becomes='<div class="dropdown-menu"><h6>Pages</h6><a href="/a">A</a><a href="/b">B</a></div>',
        why="links are followed one by one with the Tab key, and are announced as links",
    ),
    Bad(
        '<div role="menu" aria-label="Pages"><a href="/a">A</a><button>New</button></div>',
        becomes=None,
        why="what the button is in the menu is for a person",
    ),
    Bad(
        '<ol role="tablist"><li role="listitem">One</li></ol>',
        becomes='<ol><li role="listitem">One</li></ol>',
        why="a list without a tab in it is a list",
    ),
    Bad(
        '<div role="list"><span role="listitem">1</span><div role="group"><span role="listitem">2</span></div></div>',
        becomes='<div role="list"><span role="listitem">1</span><div><span role="listitem">2</span></div></div>',
        why="a group parts the items from their list",
    ),
    Bad(
        '<div role="list"><div class="card new"><h2>A</h2></div><div class="card"><h2>B</h2></div></div>',
        becomes='<div role="list"><div role="listitem" class="card new"><h2>A</h2></div>'
        '<div role="listitem" class="card"><h2>B</h2></div></div>',
        why="cards: their author said that they are a list",
    ),
    Bad(
        '<div role="list"><div class="title"><h2>A</h2></div><div class="card"><h2>B</h2></div></div>',
        becomes=None,
        why="one box may be the title of the others",
    ),
    Bad(
        '<div role="list"><a href="/">Home</a></div>',
        becomes=None,
        why="a link is no item; where to put one is for a person",
    ),
]
