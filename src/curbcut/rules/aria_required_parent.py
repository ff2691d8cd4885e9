"""
A part must stand in the whole that it is part of.

"Item 2 of 5" can only be said of an item in a list, "tab 1 of 3" of a tab in a tab list. Alone, such a role says
something that is not true, or nothing.

Where all that a plain container holds are items, cells or rows, the container is their list or row. Where one element
with a role of another kind stands between a whole and its parts, it becomes a plain one. An item that is the only one
is no list and loses the role. Tabs that can each be reached with the keyboard, in a container that holds nothing else,
are a list of tabs. An item of a list that holds a link and nothing else is no menu item. Other menu items, and options,
are left to a person: a whole for them would promise keys that nobody handles.
"""

from collections.abc import Iterator
from itertools import takewhile

from curbcut.aria import KEYED_WHOLES, explicit_role_of, is_exposed, is_tabbable, owner_of, role_of, written_role_of
from curbcut.html import Element, once_a_page
from curbcut.naming import is_called_a_tab
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.aria import GLOBAL_ATTRIBUTES, ROLES

rule = Rule(
    __name__,
    title="Parts stand in the whole that their role belongs to",
    criteria=["1.3.1"],
    act=["ff89c9"],
    impact=Impact.SERIOUS,
    looks_at=["[role]"],
    whole_page=True,
)

WHOLE_OF = {
    "listitem": "list",
    "cell": "row",
    "gridcell": "row",
    "columnheader": "row",
    "rowheader": "row",
    "tab": "tablist",
}
"""The whole for parts that ask for no keys, and for tabs, which the client leads through."""

PARTING = GLOBAL_ATTRIBUTES - {"aria-hidden", "aria-owns"}
"""Attributes with which a plain element is not passed over between a whole and its parts."""

PLAIN = frozenset({"div", "span", "ul", "ol", "section"})


@rule.finds
def parts_without_their_whole(page: Page) -> Iterator[Finding]:
    for element in page.having("role"):
        role = ROLES.get(written_role_of(element))
        if role is not None and role.required_context and is_exposed(element) and not is_called_a_tab(element):
            owner = owner_of(element)
            if stands_in_lists_of(role.required_context, element):
                continue  # the lists between are what is wrong, which is said once, of the whole
            if owner is None or not belongs_in(role.required_context, owner) or is_parted(element, owner):
                yield Finding(element, "This element is part of a list, table or widget that is not there.")


def stands_in_lists_of(context: frozenset[str], part: Element) -> bool:
    """Whether nothing but lists and items of HTML, and plain boxes, stand between a part and its whole."""
    for ancestor in part.ancestors():
        if "role" in ancestor:
            return explicit_role_of(ancestor) in context & KEYED_WHOLES
        if ancestor.tag not in {"ul", "ol", "li", "div", "span"}:
            return False
    return False


def belongs_in(context: frozenset[str], owner: Element) -> bool:
    """Whether the owner is the whole, or a group inside one."""
    role = role_of(owner)
    if role in context and role != "group":
        return True
    if role not in {"group", "rowgroup"}:
        return False
    beyond = owner_of(owner)
    return beyond is not None and (role == "rowgroup" or belongs_in(context | {"tree", "menu", "menubar"}, beyond))


def is_parted(part: Element, owner: Element) -> bool:
    """Whether an element between the two has a property of its own and so a place in the accessibility tree."""
    between = takewhile(lambda ancestor: ancestor is not owner, part.ancestors())
    return owner in part.ancestors() and any(map(has_property, between))


def has_property(element: Element) -> bool:
    return any(name in PARTING and element.get(name) for name in element.attribute_names)


@rule.fixes
def by_making_the_container_the_whole(page: Page, finding: Finding) -> Iterator[Change]:
    part = finding.element
    if is_item_of_a_list_of_links(part):
        yield RemoveAttribute(
            part, "role", because="it is an item of a list of links, which no arrow keys lead through"
        )
        return
    whole = WHOLE_OF.get(written_role_of(part))
    container = part.parent
    if whole is None or container is None or (whole == "tablist" and not can_be_reached(container)):
        return
    if is_all_of(container, written_role_of(part)) and (
        container.previous or container.next or container.tag != "body"
    ):
        yield from by_naming_the_container(container, whole)
        if whole == "tablist":
            yield from by_letting_tab_come_to(container.children)
    elif whole == "list" and is_the_only_one(part, container):
        yield RemoveAttribute(part, "role", because="one item alone is no list")


def is_item_of_a_list_of_links(part: Element) -> bool:
    """Whether a menu item stands in a list of HTML and holds nothing but a link, which the keyboard comes to."""
    around = part.parent
    if written_role_of(part) != "menuitem" or around is None or around.tag not in {"ul", "ol"} or "role" in around:
        return False
    is_around_a_link = [(child.tag, "role" in child) for child in part.children] == [("a", False)]
    return part.tag == "li" and is_around_a_link and not is_tabbable(part) and not any(map(str.strip, part.texts))


@once_a_page
def can_be_reached(container: Element) -> bool:  # each of the tabs asks
    """Whether Tab leads to each, or will once what reacts to a click is a control: then it works without arrow keys."""
    return all(is_tabbable(tab) or ("onclick" in tab and "tabindex" not in tab) for tab in container.children)


def by_letting_tab_come_to(tabs: list[Element]) -> Iterator[Change]:
    for tab in tabs:
        if not is_tabbable(tab):
            yield SetAttribute(tab, "tabindex", "0", because="a click changes the tab, so the keyboard must come to it")
            yield SetAttribute(
                tab, "data-curbcut-keys", "click", because="so that Enter and Space do what a click does"
            )


def by_naming_the_container(container: Element, whole: str) -> Iterator[Change]:
    outer = owner_of(container)
    if container.tag not in PLAIN:
        return
    if outer is not None and role_of(outer) == whole and outer.children == [container]:
        if "role" in container and not any(name.startswith("aria-") for name in container.attribute_names):
            yield RemoveAttribute(container, "role", because=f"it stands between a {whole} and its parts")
        elif "role" not in container and "role" in outer:
            yield SetAttribute(container, "role", whole, because="everything in it is part of one")
            yield RemoveAttribute(outer, "role", because="the parts are in a container of their own")
    elif "role" not in container:
        yield SetAttribute(container, "role", whole, because="everything in it is part of one")


def is_all_of(container: Element, role: str) -> bool:
    """Whether a container holds two parts of the kind or more, and nothing else."""
    children = [child for child in container.children if child.tag not in {"script", "template"}]
    has_text = any(map(str.strip, container.texts))
    return len(children) > 1 and not has_text and all(written_role_of(child) == role for child in children)


def is_the_only_one(part: Element, container: Element) -> bool:
    has_siblings = any(written_role_of(child) == "listitem" for child in container.children if child is not part)
    owner = owner_of(part)
    return not has_siblings and part.tag in PLAIN and (owner is None or role_of(owner) not in {"list", "group"})


rule.examples = [
    Bad(
        '<ul><li role="menuitem"><a href="/">Home</a></li><li role="menuitem"><a href="/prices">Prices</a></li></ul>',
        becomes='<ul><li><a href="/">Home</a></li><li><a href="/prices">Prices</a></li></ul>',
        why="items of a list of links",
    ),
    Bad(
        '<div><b role="tab" onclick="a()">A</b><b role="tab" onclick="b()">B</b></div>',
        becomes='<div role="tablist"><b tabindex="0" data-curbcut-keys="click" role="tab" onclick="a()">A</b>'
        '<b tabindex="0" data-curbcut-keys="click" role="tab" onclick="b()">B</b></div>',
        why="tabs that are clicked, and that the keyboard comes to now",
    ),
    Good(
        '<ul role="menu" aria-label="About"><div><ul><li><a role="menuitem" href="/us">Us</a></li></ul></div></ul>',
        "what is wrong with this menu is said of the menu",
    ),
    Good('<div role="list"><div><p role="listitem">One</p></div></div>', "a plain element between does not count"),
    Good('<ul><li role="listitem">One</li></ul>', "an item in a list of HTML"),
    Good(
        '<div role="menu" aria-label="File"><div role="group"><div role="menuitem" tabindex="0">Open</div></div></div>',
        "a group inside a menu",
    ),
    Bad(
        '<div><div role="listitem">One</div> <div role="listitem">Two</div></div>',
        becomes='<div role="list"><div role="listitem">One</div> <div role="listitem">Two</div></div>',
        why="everything in the container is an item",
    ),
    Bad(
        '<div role="list"><div aria-live="polite">'
        '<div role="listitem">One</div><div role="listitem">Two</div></div></div>',
        becomes='<div><div role="list" aria-live="polite">'
        '<div role="listitem">One</div><div role="listitem">Two</div></div></div>',
        why="a container with a live region of its own parts the list from its items",
    ),
    Bad(
        '<div role="list"><div role="tabpanel"><p role="listitem">One</p><p role="listitem">Two</p></div></div>',
        becomes='<div role="list"><div><p role="listitem">One</p><p role="listitem">Two</p></div></div>',
        why="a panel of no tab stands between the list and its items",
    ),
    Bad(
        '<p>Text</p><div role="listitem">One</div>',
        becomes="<p>Text</p><div>One</div>",
        why="one item alone is no list",
    ),
    Bad(
        '<div><span role="tab" tabindex="0">One</span><span role="tab" tabindex="0">Two</span></div>',
        becomes='<div role="tablist"><span role="tab" tabindex="0">One</span>'
        '<span role="tab" tabindex="0">Two</span></div>',
        why="tabs and nothing else, and Tab leads to each of them",
    ),
    Bad(
        '<div><span role="tab">One</span><span role="tab">Two</span></div>',
        becomes=None,
        why="tabs that no key leads to need one, which a role does not bring",
    ),
    Bad(
        '<div><i role="option" tabindex="0">One</i><i role="option" tabindex="0">Two</i></div>',
        becomes=None,
        why="options need keys, which a role does not bring",
    ),
]
