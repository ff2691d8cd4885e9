"""
A name must not go with the width of the window.

Many pages show an icon and a word on a wide screen, and the icon alone on a narrow one, or with the page zoomed in.
What a style sheet takes from sight so it takes from the ear as well: of the link to the basket remains "link".

Where all the words of a link or of a form's button stand in parts that are hidden at some widths, they become its label
as well. Such parts are known by the classes of well-known style sheets; of any other, a learner looks at the page in a
wide and in a narrow window. Other buttons are left alone, unless a library's attribute says that they open a menu or a
dialog: a script may change what they say. Words that are drawn only while somebody points at a link or a button, or
never, become the label of any: it has no name otherwise.

When it could be wrong: a script changes what a link says.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from curbcut.aria import NameSource, is_exposed, name_source_of
from curbcut.html import Element
from curbcut.knowledge import VanishingNames
from curbcut.naming import MAY_STYLE, control_around, has_words, shown_words_of
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Names stay at every width of the window",
    criteria=["2.4.4", "4.1.2"],
    impact=Impact.SERIOUS,
    looks_at=["[class]", *MAY_STYLE],
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
OPENERS = frozenset({"dropdown", "modal", "offcanvas"})
"""What Bootstrap's `data-toggle` opens without a change of what is pressed."""
MOST_ASKED = 300
"""So many links and buttons tell whether a page has any with parts: a page may have thousands with words alone."""
NO_STYLES: frozenset[str] = frozenset()
UNSEEN = "unseen"
WIDTHS = frozenset({"narrow", "wide", UNSEEN})
"""The windows in which a learner saw that words are gone, or that they are drawn under the pointer, if at all."""
LONGEST = 60
"""Characters of what is not seen and names a link or button; longer texts tell of it."""

Ways = dict[Element, frozenset[str]]
"""Parts that are hidden at some widths, and by what."""


@rule.finds
def names_that_go_with_the_width(page: Page) -> Iterator[Finding]:
    parts = parts_hidden_by_classes(page) | parts_hidden_as_seen(page)
    for control, within in by_control(parts).items():
        if not is_exposed(control) or name_source_of(control) is not NameSource.CONTENT:
            continue
        if not keeps_its_words(control) and not has_no_words_that_are_seen(control, within):
            continue
        takes_turns = len({ways for part, ways in within.items() if has_words(part.text)}) > 1
        if not takes_turns and words_that_stay(control, within) == "" and has_words(shown_words_of(control)):
            yield Finding(control, "The name of this control goes when the window is narrow or wide.", is_certain=False)


def by_control(parts: Ways) -> dict[Element, Ways]:
    """The links and buttons around these parts, and all of these parts that each of them has."""
    controls = (control_around(part) for part in parts)
    found: dict[Element, Ways] = {control: {} for control in controls if control is not None}
    for part, ways in parts.items():
        for around in part.ancestors():
            if around in found:
                found[around][part] = ways
    return found


def parts_hidden_by_classes(page: Page) -> Ways:
    names = page.document.class_names
    if HIDDEN.isdisjoint(names) and HIDDEN_AT_A_WIDTH.search(" ".join(names)) is None:
        return {}  # as on most pages, and told at once
    hiding = [name for name in names if HIDDEN_AT_A_WIDTH.fullmatch(name) or name in HIDDEN]
    parts = page.document.with_class(*hiding) if hiding else []
    return {part: frozenset(filter(is_of_width, classes_of(part))) for part in parts if is_part_time(part)}


def parts_hidden_as_seen(page: Page) -> Ways:
    """The parts that a learner saw in one window and not in another, if the page has a control with parts at all."""
    some = page.document.some
    first = islice(chain(some("button"), some("a")), MOST_ASKED)
    if not any(control.has_elements for control in first):
        return {}
    located = page.ask_about_styles(VanishingNames, NO_STYLES, WIDTHS).left
    return {part: frozenset({width}) for width, selector in located for part in page.document.select(selector)}


def keeps_its_words(control: Element) -> bool:
    """Whether no script is likely to change what a control says: it leads to a page, sends a form or opens a part."""
    if (control.get("data-bs-toggle") or control.get("data-toggle")) in OPENERS:
        return True
    if control.tag == "button":
        return (control.get("type") or "").lower() == "submit"
    return control.tag == "a" and not (control.get("href") or "#").strip().lower().startswith(("#", "javascript:"))


def has_no_words_that_are_seen(control: Element, within: Ways) -> bool:
    """Whether a link or button has no words at all, but while somebody points at it: then it has no name otherwise."""
    is_link = control.tag == "a" and "href" in control
    ways = {way for each in within.values() for way in each}
    return (is_link or control.tag == "button") and ways == {UNSEEN} and len(shown_words_of(control)) <= LONGEST


def classes_of(element: Element) -> list[str]:
    return (element.get("class") or "").split()


def is_part_time(part: Element) -> bool:
    classes = classes_of(part)
    if any(HIDDEN_AT_A_WIDTH.fullmatch(name) for name in classes):
        return True
    return not HIDDEN.isdisjoint(classes) and any(SHOWN_AT_A_WIDTH.fullmatch(name) for name in classes)


def is_of_width(name: str) -> bool:
    return name in HIDDEN or bool(HIDDEN_AT_A_WIDTH.fullmatch(name) or SHOWN_AT_A_WIDTH.fullmatch(name))


def words_that_stay(control: Element, parts: Iterable[Element]) -> str:
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
    yield SetAttribute(finding.element, "aria-label", words, because="its words, which a style sheet hides at times")


HEAD = '<!doctype html><html lang="en"><head><title>Rooms</title><link rel="stylesheet" href="/site.css"></head><body>'
REST = "<main><h1>Rooms</h1><p>Stay with us.</p></main></body></html>"
BASKET = '<i class="icon"></i> <span class="word">Basket</span></a>'
TURNS = '<b class="long">Your basket</b><b class="short">Basket</b></a>'
SHEET = "https://example.com/site.css"

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
    Bad(
        '<a href="#" data-toggle="dropdown"><svg></svg><p class="d-lg-none">Notifications</p></a>',
        becomes='<a aria-label="Notifications" href="#" data-toggle="dropdown"><svg></svg>'
        '<p class="d-lg-none">Notifications</p></a>',
        why="it opens a menu, and says the same before and after",
    ),
    Good(f'{HEAD}<a href="/cart">{BASKET}{REST}', "nobody has looked at it yet: asked, and left alone"),
    Good(
        f'{HEAD}<a href="/cart">{TURNS}{REST}',
        "a long name and a short one take turns",
        knowing={VanishingNames(SHEET, "929271f40187ea0a"): "\nnarrow b.long\nwide b.short"},
    ),
    Bad(
        f'{HEAD}<a href="#">{BASKET}{REST}',
        becomes=f'{HEAD}<a aria-label="Basket" href="#">{BASKET}{REST}',
        knowing={VanishingNames(SHEET, "bc7e85357892d933"): "\nunseen span.word"},
        why="seen in a browser: the word is there only under the pointer",
    ),
    Bad(
        f'{HEAD}<a href="/cart">{BASKET}{REST}',
        becomes=f'{HEAD}<a aria-label="Basket" href="/cart">{BASKET}{REST}',
        knowing={VanishingNames(SHEET, "bc7e85357892d933"): "\nnarrow span.word"},
        why="seen in a browser: in a narrow window the icon is all that remains",
    ),
]
