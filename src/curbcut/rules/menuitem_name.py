"""
Items of a menu need a name that can be heard.

Someone who walks through an application's menu with the arrow keys hears the items one after the other. One that shows
only an icon is a silence between two names.
"""

from collections.abc import Iterator

from curbcut.aria import has_name, is_exposed, role_of
from curbcut.html import Element
from curbcut.knowledge import ControlName
from curbcut.naming import (
    Evidence,
    declaring,
    own_words_of,
    picture_file_of,
    place_of_name,
    start_tag_of,
)
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import CONTROLS

rule = Rule(
    __name__,
    title="Items of a menu have a name",
    criteria=["4.1.2"],
    act=["m6b1q3"],
    impact=Impact.SERIOUS,
    looks_at=["[role]"],
)


@rule.finds
def items_without_a_name(page: Page) -> Iterator[Finding]:
    for item in declaring(page.document, *_ITEMS):
        if item.tag not in _FIELDS and role_of(item) in _ITEMS and not has_name(item) and is_exposed(item):
            yield Finding(item, "This item of the menu has no name: nobody can hear what it does.")


@rule.fixes
def by_what_it_shows(page: Page, finding: Finding) -> Iterator[Change]:
    item = finding.element
    words = own_words_of(item) or _answer(page, item)
    if words is not None:
        element, attribute = place_of_name(item)
        yield SetAttribute(element, attribute, words.name, because=words.because, confidence=words.confidence)


def _answer(page: Page, item: Element) -> Evidence | None:
    shown = page.ask_what_it_shows(item)
    if shown is not None:
        return shown
    name = page.ask(ControlName(page.url, start_tag_of(item)))
    return Evidence(name, "what is known of this item") if name else picture_file_of(item)


_ITEMS = ("menuitem", "menuitemcheckbox", "menuitemradio")
_FIELDS = CONTROLS - {"button"}

MENU = '<div role="menu">{}</div>'

rule.examples = [
    Good(MENU.format('<button role="menuitem">New file</button>'), "words are a name"),
    Good(
        MENU.format('<button role="menuitem" title="New file"><img src="n.svg" alt=""></button>'), "a tooltip names it"
    ),
    Good(f"<div hidden>{MENU.format('<button role=menuitem></button>')}</div>", "the menu is not open"),
    Bad(
        MENU.format('<button role="menuitem"><i class="fa fa-print"></i></button>'),
        becomes=MENU.format('<button aria-label="Print" role="menuitem"><i class="fa fa-print"></i></button>'),
        why="the icon font's class says what the icon shows",
    ),
    Bad(
        MENU.format('<div role="menuitem" tabindex="0"><span aria-hidden="true">Open</span></div>'),
        becomes=MENU.format(
            '<div aria-label="Open" role="menuitem" tabindex="0"><span aria-hidden="true">Open</span></div>'
        ),
        why="what the eye reads, the ear should hear",
    ),
    Bad(
        MENU.format('<button role="menuitem"><img src="/i/file.svg" alt=""></button>'),
        becomes=MENU.format('<button aria-label="File" role="menuitem"><img src="/i/file.svg" alt=""></button>'),
        why="the picture's file is a word: better to hear it than nothing",
    ),
    Bad(
        MENU.format('<button role="menuitem"><img src="m17.svg" alt=""></button>'),
        becomes=None,
        why="nothing says what it does: asked, and left alone",
    ),
]
