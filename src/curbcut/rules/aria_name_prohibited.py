"""
A name must stand where it is announced.

`aria-label` on a plain `div` or `span` is passed over by most screen readers: WAI-ARIA does not let elements without a
role have names. The words that the author wrote for people who cannot see reach none of them.

An element that shows no text (an icon drawn by a style sheet) becomes an image with that name. A container becomes a
group with that name: it is announced, and everything inside stays as it is; so does one that a script fills. A
reference that leads nowhere is taken out.
"""

import re
from collections.abc import Iterator

from curbcut.aria import has_name, is_exposed, presentational_parent_of, referenced, role_of
from curbcut.html import Element
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Names stand on elements that may have one",
    criteria=["4.1.2"],
    act=["kb1m8s"],
    impact=Impact.SERIOUS,
    looks_at=["[aria-label]", "[aria-labelledby]", "[aria-roledescription]"],
    whole_page=True,
)

NAMES = ("aria-label", "aria-labelledby", "aria-roledescription")
CONTAINERS = frozenset({"div", "span", "i", "b"})
"""Elements without a meaning of their own that authors use for icons and containers."""


PARTS_OF_PICTURES = frozenset({"b", "div", "em", "i", "img", "span", "svg"})
MARKED_AS_CONTROL = re.compile(r"btn|button|toggle|link|tab|close|open", re.IGNORECASE)
SEPARATORS = frozenset("/|>\u203a\u00bb\u2192\u00b7\u2022\u2013\u2014-:")
"""Signs between two things. Nobody wants to hear a name of each."""


@rule.finds
def names_nobody_hears(page: Page) -> Iterator[Finding]:
    for element in page.having(*NAMES):
        if names_of(element) and is_prohibited(element) and is_exposed(element):
            yield Finding(element, "The name of this element is not announced, because the element has no role.")


def names_of(element: Element) -> list[str]:
    return [name for name in NAMES if (element.get(name) or "").strip()]


def is_prohibited(element: Element) -> bool:
    """Whether the element is a plain one; a custom element may get its role from its script."""
    if "-" in element.tag or (element.get("role") or "").strip() or "onclick" in element or element.is_svg:
        return False
    return role_of(element) in {"generic", "paragraph"}


@rule.fixes
def by_giving_it_a_role(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    if "aria-roledescription" in element:
        yield RemoveAttribute(element, "aria-roledescription", because="it describes a role, and there is none")
    if element.get("aria-labelledby") and not referenced(element, "aria-labelledby"):
        yield RemoveAttribute(element, "aria-labelledby", because="it leads to nothing")
    elif element.tag in CONTAINERS and presentational_parent_of(element) is None:
        is_named = "aria-label" in element or "aria-labelledby" in element
        if is_picture(element) and (element.get("aria-label") or leads_to_words(element)):
            yield SetAttribute(element, "role", "img", because="it shows no words, and its author named it")
        elif is_named and element.tag != "i" and "tabindex" not in element and is_worth_a_group(element):
            yield SetAttribute(element, "role", "group", because="its author named what is inside")


def leads_to_words(element: Element) -> bool:
    return any(each.text.strip() or has_name(each) for each in referenced(element, "aria-labelledby"))


def is_picture(element: Element) -> bool:
    """Whether it shows signs or drawings that make one thing, five stars say, and nothing to operate or read."""
    shown = element.text.strip()
    if any(map(str.isalnum, shown)) or shown in SEPARATORS or is_filled_by_a_script(element):
        return False
    inside = element.descendants()
    if "tabindex" in element and (not inside or MARKED_AS_CONTROL.search(element.get("class") or "")):
        return False  # something that is operated
    return all(each.tag in PARTS_OF_PICTURES or each.is_svg for each in inside) and not any(
        name in each for each in inside for name in ("tabindex", "role", "alt", "aria-label", "title", "onclick")
    )


def is_filled_by_a_script(element: Element) -> bool:
    """Whether an element is an empty place for a map, say, or a list of languages: it has an id or data for its script
    to find it by, or says whether it is open, and is no icon. In an image nobody could operate what the script puts
    there."""
    is_empty = not element.has_elements and not element.text.strip()
    is_icon = element.tag != "div" and "class" in element
    is_found = any(name in {"id", "aria-expanded"} or name.startswith("data-") for name in element.attribute_names)
    return is_empty and not is_icon and is_found and "script" in element.document.tags


def is_worth_a_group(element: Element) -> bool:
    """Whether there is more inside than the text of the name, or a sign between two things."""
    shown = element.text.strip()
    return shown != (element.get("aria-label") or "").strip() and shown not in SEPARATORS


rule.examples = [
    Good('<div role="region" aria-label="Prices"><p>From 10</p></div>', "a region may have a name"),
    Bad(
        '<p id="a"></p><div aria-labelledby="a"></div>',
        becomes=None,
        why="what it leads to has no words that would be its name",
    ),
    Good('<my-price aria-label="From 10"></my-price>', "a custom element may have a role that its script gives it"),
    Good('<div onclick="go()" aria-label="Go"></div>', "a control without a role is another rule's"),
    Bad(
        '<span class="fa fa-star" aria-label="4 of 5 stars"></span>',
        becomes='<span role="img" class="fa fa-star" aria-label="4 of 5 stars"></span>',
        why="an icon that its author named",
    ),
    Bad(
        '<span tabindex="0" aria-label="4.5 stars"><span class="star on"></span><span class="star half"></span></span>',
        becomes='<span role="img" tabindex="0" aria-label="4.5 stars">'
        '<span class="star on"></span><span class="star half"></span></span>',
        why="drawings that make one picture",
    ),
    Bad(
        '<div id="map" aria-label="Map of our shops"></div><script>show("map")</script>',
        becomes='<div role="group" id="map" aria-label="Map of our shops"></div><script>show("map")</script>',
        why="a script puts there what people operate",
    ),
    Bad(
        '<p id="s">Search</p><div aria-expanded="false" aria-labelledby="s" data-box></div><script>fill()</script>',
        becomes=None,
        why="it opens, and is empty until then: no picture",
    ),
    Bad(
        '<div class="share-btn" tabindex="0" aria-label="Share on Facebook"><i class="fab fa-facebook"></i></div>',
        becomes=None,
        why="it is operated, and what reacts to it is found by the learner",
    ),
    Bad(
        '<span aria-label="4 of 5 stars">★★★★☆</span>',
        becomes='<span role="img" aria-label="4 of 5 stars">★★★★☆</span>',
        why="signs that make a picture",
    ),
    Bad('<span aria-label="breadcrumb separator">/</span>', becomes=None, why="between any two links it would be said"),
    Bad(
        '<div aria-label="Previously 100, now 1 euro"><s>€100</s> / <b>€1</b></div>',
        becomes='<div role="group" aria-label="Previously 100, now 1 euro"><s>€100</s> / <b>€1</b></div>',
        why="a group may have a name, and everything inside stays",
    ),
    Bad(
        '<p aria-labelledby="nothing">Text</p>',
        becomes="<p>Text</p>",
        why="a reference that leads nowhere",
    ),
    Bad('<p aria-label="Other words">Text</p>', becomes=None, why="which of the two texts is meant is for a person"),
]
