"""
A name must not go with the width of the window.

Many pages show an icon and a word on a wide screen, and the icon alone on a narrow one, or with the page zoomed in.
What a style sheet takes from sight so it takes from the ear as well: of the link to the basket remains "link".

Where all the words of a link or of a form's button stand in parts that well-known style sheets hide at some widths,
they become its label as well. Other buttons are left alone: a script may change what they say.
"""

import re
from collections.abc import Iterator

from curbcut.aria import NameSource, is_exposed, name_source_of
from curbcut.html import Element
from curbcut.naming import control_around, has_words, shown_words_of
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Names stay at every width of the window",
    criteria=["2.4.4", "4.1.2"],
    impact=Impact.SERIOUS,
    looks_at=["[class]"],
)

HIDDEN_AT_A_WIDTH = re.compile(
    r"d-(?:sm|md|lg|xl|xxl)-none|hidden-(?:xs|sm|md|lg)(?:-up|-down)?|visible-(?:xs|sm|md|lg)(?:-[a-z-]+)?"
    r"|(?:show|hide)-for-(?:small|medium|large|xlarge)(?:-only|-up|-down)?|(?:sm|md|lg|xl|2xl):hidden"
    r"|uk-(?:visible|hidden)@[smlx]+|hide-on-[a-z-]+"
)
"""Classes of Bootstrap, Foundation, Tailwind, UIkit and Materialize that hide a part at some widths."""

SHOWN_AT_A_WIDTH = re.compile(
    r"d-(?:sm|md|lg|xl|xxl)-(?:block|flex|inline|inline-block|inline-flex)"
    r"|(?:sm|md|lg|xl|2xl):(?:block|flex|inline|inline-block|inline-flex|not-sr-only)"
)
HIDDEN = frozenset({"d-none", "hidden"})
"""Classes that hide a part at all widths but those that one of the above names."""


@rule.finds
def names_that_go_with_the_width(page: Page) -> Iterator[Finding]:
    names = page.document.class_names
    if HIDDEN.isdisjoint(names) and HIDDEN_AT_A_WIDTH.search(" ".join(names)) is None:
        return  # as on most pages, and told at once
    hiding = [name for name in names if HIDDEN_AT_A_WIDTH.fullmatch(name) or name in HIDDEN]
    parts = [part for part in page.document.with_class(*hiding) if is_part_time(part)] if hiding else []
    for control in dict.fromkeys(control_around(part) for part in parts):
        if (
            control is None
            or not keeps_its_words(control)
            or not is_exposed(control)
            or name_source_of(control) is not NameSource.CONTENT
        ):
            continue
        within = [part for part in parts if control in part.ancestors()]
        takes_turns = len(ways_to_hide(within)) > 1
        if not takes_turns and words_that_stay(control, within) == "" and has_words(shown_words_of(control)):
            yield Finding(control, "The name of this control goes when the window is narrow or wide.", is_certain=False)


def keeps_its_words(control: Element) -> bool:
    """Whether no script is likely to change what a control says: it leads to a page or sends a form."""
    if control.tag == "button":
        return (control.get("type") or "").lower() == "submit"
    return control.tag == "a" and not (control.get("href") or "#").strip().lower().startswith(("#", "javascript:"))


def is_part_time(part: Element) -> bool:
    classes = (part.get("class") or "").split()
    if any(HIDDEN_AT_A_WIDTH.fullmatch(name) for name in classes):
        return True
    return not HIDDEN.isdisjoint(classes) and any(SHOWN_AT_A_WIDTH.fullmatch(name) for name in classes)


def ways_to_hide(parts: list[Element]) -> set[frozenset[str]]:
    """The classes by which the parts with words are hidden: where they differ, a long name and a short one may take
    turns, and one is always there."""
    with_words = (part for part in parts if has_words(part.text))
    return {frozenset(filter(is_of_width, (part.get("class") or "").split())) for part in with_words}


def is_of_width(name: str) -> bool:
    return name in HIDDEN or bool(HIDDEN_AT_A_WIDTH.fullmatch(name) or SHOWN_AT_A_WIDTH.fullmatch(name))


def words_that_stay(control: Element, parts: list[Element]) -> str:
    """The words and images of a control that are there at every width. parts: those in it that are not."""
    gone = {each for part in parts for each in (part, *part.descendants())}
    stack: list[Element] = [control]
    stay: list[str] = []
    while stack:
        element = stack.pop()
        stay += filter(has_words, element.texts)
        stay += (child.get("alt") or child.get("aria-label") or child.get("title") or "" for child in element.children)
        stack += (child for child in element.children if child not in gone and child.get("aria-hidden") != "true")
    return "".join(stay)


@rule.fixes
def by_a_label_with_the_same_words(page: Page, finding: Finding) -> Iterator[Change]:
    words = shown_words_of(finding.element)
    yield SetAttribute(
        finding.element, "aria-label", words, because="its words, which a style sheet hides at some widths"
    )


rule.examples = [
    Good('<a href="/cart"><i class="icon"></i> <span class="d-lg-inline">Basket</span></a>', "shown at every width"),
    Good('<a href="/cart">Basket <span class="d-none d-lg-inline">and more</span></a>', "a word stays"),
    Good('<button><i></i><span class="hidden-xs">Follow</span></button>', "a script may change the word"),
    Good(
        '<a href="/sp"><span class="d-lg-none">Premier League</span><span class="d-none d-lg-inline">SPL</span></a>',
        "a long name and a short one take turns",
    ),
    Good('<p class="hidden-xs">Long text</p>', "not the name of a control"),
    Bad(
        '<a href="/cart"><i class="icon"></i> <span class="d-none d-md-inline">Basket</span></a>',
        becomes='<a aria-label="Basket" href="/cart"><i class="icon"></i> '
        '<span class="d-none d-md-inline">Basket</span></a>',
        why="on a narrow screen the icon is all that remains",
    ),
    Bad(
        '<button type="submit"><svg></svg><span class="hidden lg:inline">Filter</span></button>',
        becomes='<button aria-label="Filter" type="submit"><svg></svg>'
        '<span class="hidden lg:inline">Filter</span></button>',
        why="the same in the words of another style sheet",
    ),
]
