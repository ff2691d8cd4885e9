"""
Links say where they lead.

Many people who listen go through a list of a page's links. "Read more, read more, here, more" is a list of nothing. The
words around a link may say enough, and only its author can say it better, so this is left to a person.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed, name_of
from curbcut.html import Element
from curbcut.naming import declaring
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.text import GENERIC_LINKS, plain

rule = Rule(
    __name__,
    title="Links say where they lead",
    criteria=["2.4.4"],
    act=["5effbb", "aizyf1"],
    impact=Impact.MODERATE,
    looks_at=["a", "[role]"],
    whole_page=True,
)


@rule.finds
def links_that_say_nothing(page: Page) -> Iterator[Finding]:
    message = "This link does not say where it leads, unless the words around it do."
    for link in page.document.with_text("a", _says_nothing):
        if "href" in link and is_exposed(link) and not _has_other_words(link):
            yield Finding(link, message, is_certain=False, is_advice=True)
    for link in declaring(page.document, "link"):
        if link.tag != "a" and _says_nothing(name_of(link)) and is_exposed(link):
            yield Finding(link, message, is_certain=False, is_advice=True)


def _has_other_words(link: Element) -> bool:
    return any(link.get(name) for name in _NAMES) or (link.has_elements and not _says_nothing(name_of(link)))


def _says_nothing(text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    word = text.strip(_MARKS).lower()
    if not word and text.strip():
        return True
    return word in GENERIC_LINKS or (not word.isascii() and plain(word) in GENERIC_LINKS)


_LONGEST = 40
_MARKS = " \t\n\r\f\xa0.…:!<>«»→()[]"
"""What stands around such words: arrows, dots, brackets."""
_NAMES = ("aria-label", "aria-labelledby", "aria-describedby", "title")

rule.examples = [
    Good('<a href="/aid">First aid for burns</a>', "the words say where it leads"),
    Good('<a href="/aid" aria-label="Read more about first aid">Read more</a>', "the label does"),
    Good('<p>More <a href="/aid">about first aid</a></p>', "only what is in the link is asked about"),
    Bad('<a href="/aid">Read more</a>', becomes=None, why="of what, its author knows"),
    Good('<a href="/next"><img src="n.png" alt="Next page">»</a>', "an image in it does"),
    Bad('<p>Visit our shop <a href="/shop">.</a></p>', becomes=None, why="a dot says nothing"),
    Bad('<span role="link" tabindex="0">More</span>', becomes=None, why="nor does one that a script makes"),
    Bad('<a href="/aid"> click here </a>', becomes=None, why="clicking is not where it leads"),
]
