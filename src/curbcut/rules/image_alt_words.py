"""
Text alternatives are written for people.

"IMG underscore two zero four one dot j p g": many text alternatives are the name of a file, or the word "image", put in
by a program or to silence a checker. Who listens knows that there is a picture, and nothing about it.
"""

import re
from collections.abc import Iterator
from typing import Literal
from urllib.parse import urlsplit

from curbcut.aria import NameSource, is_exposed, name_source_of
from curbcut.html import Element
from curbcut.knowledge import ImageDescription
from curbcut.naming import Evidence, control_around, hint_on, said_beside, shown_words_of, stands_beside, start_page
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.text import GENERIC_IMAGES, GENERIC_LOGOS, is_code, is_file_name, plain

rule = Rule(
    __name__,
    title="Text alternatives are written for people",
    criteria=["1.1.1"],
    act=["qt1vmo"],
    impact=Impact.SERIOUS,
    looks_at=["img"],
)


@rule.finds
def alternatives_that_say_nothing(page: Page) -> Iterator[Finding]:
    for image in page.all("img"):
        alternative = image.get("alt")
        if not alternative or len(alternative) > _LONGEST or alternative.isspace():
            continue
        what = _fault_of(alternative) or (_FILE if _is_called_as_its_file(image) else "") or _fault_of_logo(image)
        if what and is_exposed(image) and name_source_of(image) is NameSource.ALT:
            yield Finding(image, f"The text alternative of this image {what}.", is_certain=what is _FILE)


@rule.fixes
def by_describing_it(page: Page, finding: Finding) -> Iterator[Change]:
    image = finding.element
    words = (
        hint_on(image)
        or _tooltip_of_link(image)
        or _said_by_links(image)
        or _answer(page, image)
        or _said_by_address(page, image)
    )
    link = _link_of(image)
    if words is not None and link is not None and stands_beside(link, words.name):
        yield SetAttribute(image, "alt", "", because="the link beside it says in words what it shows")
        yield SetAttribute(link, "aria-label", words.name, because=words.because)
    elif words is not None:
        yield SetAttribute(image, "alt", words.name, because=words.because)


def _fault_of(alternative: str) -> str:
    if is_file_name(alternative):
        return _FILE
    if is_code(alternative):
        return "is not made of words"
    word = plain(alternative)
    return "is a word for any image" if word in GENERIC_IMAGES and word not in _SAYS_ENOUGH else ""


def _fault_of_logo(image: Element) -> str:
    """That an image which is all of a link only says that it is a logo: neither whose, nor where the link leads."""
    is_bare = plain(image.get("alt") or "") in GENERIC_LOGOS
    return "is a word for any logo" if is_bare and _link_of(image) is not None else ""


def _tooltip_of_link(image: Element) -> Evidence | None:
    """The tooltip of the link that shows nothing but the image."""
    link = _link_of(image)
    hint = hint_on(link) if link is not None else None
    return hint if hint is not None and not _fault_of(hint.name) else None


def _said_by_links(image: Element) -> Evidence | None:
    """What other links say that lead where the image does, which is all of its link."""
    link = _link_of(image)
    return said_beside(link) if link is not None else None


def _said_by_address(page: Page, image: Element) -> Evidence | None:
    """That the image, which is all of its link, leads to the start page."""
    link = _link_of(image)
    leads_on = link is not None and not (link.get("href") or "#").startswith("#")
    return start_page(link, page.url) if link is not None and leads_on else None


def _link_of(image: Element) -> Element | None:
    """The link that shows nothing but an image."""
    link = control_around(image)
    return link if link is not None and "href" in link and not shown_words_of(link) else None


def _is_called_as_its_file(image: Element) -> bool:
    """Whether an alternative is the name of the image's file without its ending, and no words: `p2` of `p2.jpg`."""
    file = urlsplit(image.get("src") or "").path.rpartition("/")[2]
    alternative = (image.get("alt") or "").strip()
    return file.rpartition(".")[0] == alternative and _NUMBERED.fullmatch(alternative) is not None


def _answer(page: Page, image: Element) -> Evidence | None:
    control = control_around(image)
    if control is not None and shown_words_of(control):
        return None  # the words of the control say what it is for; the image may be anything
    purpose: Literal["picture", "link", "button"] = "picture"
    if control is not None:
        purpose = "link" if "href" in control else "button"
    description = page.ask_about_picture(image, purpose)
    return None if description is None else Evidence(description, "the description of this image")


_LONGEST = 100
_NUMBERED = re.compile(r"[a-z]+[_-]?\d+(?:[_-]\w+)?", re.IGNORECASE)
_FILE = "is the name of a file"
_SAYS_ENOUGH = frozenset({"loading"})
"""Words that are on the list of general ones, and all there is to say about some images."""

rule.examples = [
    Bad(
        '<a href="soup.html" title="Pumpkin soup"><img src="a.jpg" alt="pumpkin_soup-1.jpg"></a>',
        becomes='<a href="soup.html" title="Pumpkin soup"><img src="a.jpg" alt="Pumpkin soup"></a>',
        why="the tooltip of the link says what it leads to",
    ),
    Good('<img src="IMG_2041.jpg" alt="The bridge at dawn">', "written for people"),
    Good('<img src="IMG_2041.jpg" alt="">', "declared decorative"),
    Good('<img src="a.png" alt="Figure 3: visitors by month">', "the word is only a part of it"),
    Good('<img src="x.jpg" alt="image" aria-label="The bridge">', "the label is what people hear"),
    Bad(
        '<img src="/p/IMG_2041.jpg" alt="IMG_2041.jpg">',
        becomes='<img src="/p/IMG_2041.jpg" alt="The bridge at dawn">',
        knowing={ImageDescription("https://example.com/p/IMG_2041.jpg"): "The bridge at dawn"},
        why="the learner has seen it",
    ),
    Bad(
        '<img src="b.jpg" alt="image" title="The bridge at dawn">',
        becomes='<img src="b.jpg" alt="The bridge at dawn" title="The bridge at dawn">',
        why="its author described it in the tooltip",
    ),
    Good('<img src="spin.gif" alt="Loading">', "nothing more is to be said"),
    Bad(
        '<a href="/7"><img src="b.jpg" alt="b.jpg"></a>',
        becomes='<a href="/7"><img src="b.jpg" alt="The old bridge"></a>',
        knowing={ImageDescription("https://example.com/b.jpg", "link"): "The old bridge"},
        why="an image that is all of a link says where it leads",
    ),
    Bad(
        '<a href="/7"><img src="p2.jpg" alt="p2"></a><a href="/7">The bridge</a>',
        becomes='<a aria-label="The bridge" href="/7"><img src="p2.jpg" alt=""></a><a href="/7">The bridge</a>',
        why="the name of a file without its ending, and a link beside it that says where both lead",
    ),
    Bad(
        '<a href="/"><img src="/img/acme-logo.png" alt="logo.png"></a>',
        becomes='<a href="/"><img src="/img/acme-logo.png" alt="Home"></a>',
        why="it is all of a link, of which its address says where it leads",
    ),
    Bad(
        '<a href="/"><img src="/img/a.png" alt="Logo"></a> <img src="/img/b.png" alt="Logo">',
        becomes='<a href="/"><img src="/img/a.png" alt="Home"></a> <img src="/img/b.png" alt="Logo">',
        why="a logo that is all of a link says where it leads",
    ),
    Good('<img src="bridge2.jpg" alt="Bridge">', "a word, whatever its file is called"),
    Bad('<img src="b.jpg" alt="photo">', becomes=None, why="not described yet: asked, and left alone"),
]
