"""
Image buttons need a text alternative.

An image that submits a form is a button first. Without a text alternative a screen reader says "submit button" or
reads out the file name, and nobody can hear whether it searches, buys or signs up.
"""

from collections.abc import Iterator

from curbcut.aria import NameSource, is_exposed, name_source_of
from curbcut.html import Element
from curbcut.knowledge import ImageDescription
from curbcut.naming import (
    Evidence,
    address_of_picture,
    has_dead_reference,
    own_words_of,
    parts_of_file_name,
    picture_file_of,
    purpose_in_words,
)
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.icons import icon_named
from curbcut.standards.text import GENERIC_NAMES, plain

rule = Rule(
    __name__,
    title="Image buttons have a text alternative",
    criteria=["1.1.1", "4.1.2"],
    act=["59796f"],
    impact=Impact.CRITICAL,
    looks_at=["input"],
)


@rule.finds
def image_buttons_without_a_name(page: Page) -> Iterator[Finding]:
    for field in page.all("input"):
        if (field.get("type") or "").lower() != "image" or not is_exposed(field):
            continue
        if name_source_of(field) in (NameSource.NONE, NameSource.BROWSER):
            yield Finding(field, "This image button has no text alternative: nobody can hear what it does.")
        elif name_source_of(field) is NameSource.ALT and plain(field.get("alt") or "") in GENERIC_NAMES:
            yield Finding(field, "The text alternative of this image button says nothing of what it does.")


@rule.fixes
def by_what_it_shows(page: Page, finding: Finding) -> Iterator[Change]:
    button = finding.element
    words = own_words_of(button) or _answer(page, button) or _by_its_file(button) or picture_file_of(button)
    if words is not None:
        yield SetAttribute(button, "alt", words.name, because=words.because, confidence=words.confidence)
        if has_dead_reference(button):
            yield RemoveAttribute(button, "aria-labelledby", because="what it refers to is missing or empty")


def _by_its_file(button: Element) -> Evidence | None:
    """What the file is called, if that is a word for what buttons do: `search.gif`, `btn_print.png`."""
    meanings = map(icon_named, parts_of_file_name(address_of_picture(button)))
    purposes = {icon.purpose for icon in meanings if icon is not None and not icon.is_ambiguous and not icon.is_brand}
    name = purpose_in_words(purposes.pop(), button) if len(purposes) == 1 else ""
    return Evidence(name, "the name of its picture's file", 0.8) if name else None


def _answer(page: Page, button: Element) -> Evidence | None:
    described = page.ask_about_picture(button, "button")
    return Evidence(described, "the description of its image") if described else None


rule.examples = [
    Bad(
        '<input type="image" src="/img/btn_search.gif">',
        becomes='<input alt="Search" type="image" src="/img/btn_search.gif">',
        why="its file is called what the button does",
    ),
    Bad(
        '<input type="image" src="/img/submit.png"> <input type="image" src="/img/book_now.gif"> '
        '<input type="image" src="/img/b7.gif">',
        becomes='<input alt="Submit" type="image" src="/img/submit.png"> '
        '<input alt="Book now" type="image" src="/img/book_now.gif"> <input type="image" src="/img/b7.gif">',
        why="pictures of words are called what they say",
    ),
    Good('<input type="image" src="go.png" alt="Search">', "the alternative says what it does"),
    Good('<input type="image" src="go.png" title="Search">', "a tooltip names it too"),
    Good('<input type="submit" value="Search">', "not an image"),
    Bad(
        '<input type="image" src="/i/search-icon.svg">',
        becomes='<input alt="Search" type="image" src="/i/search-icon.svg">',
        why="the file is called what the icon means",
    ),
    Bad(
        '<input type="image" src="/i/b7.gif" alt="">',
        becomes='<input type="image" src="/i/b7.gif" alt="Sign up">',
        knowing={ImageDescription("https://example.com/i/b7.gif", "button"): "Sign up"},
        why="a button is never decorative; the learner has read what it shows",
    ),
    Bad(
        '<input type="image" src="/i/search.gif" alt="click"> <input type="image" src="/i/b7.gif" alt="click here">',
        becomes='<input type="image" src="/i/search.gif" alt="Search"> '
        '<input type="image" src="/i/b7.gif" alt="click here">',
        why="a word for any button; the file of one says which",
    ),
    Bad('<input type="image" src="/i/b7.gif">', becomes=None, why="not described yet: asked, and left alone"),
]
