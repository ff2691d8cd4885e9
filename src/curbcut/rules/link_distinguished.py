"""
Links in a text are told apart by more than their colour.

Someone who sees no difference between blue and black, or looks at a grey screen, finds no links in a text whose links
are only coloured. An underline shows them to everyone.

Judged is only what the page itself says for certain; where style sheets come from elsewhere, that is nothing.
"""

import re
from collections.abc import Iterator
from typing import Final

from curbcut.aria import is_exposed
from curbcut.css import (
    Ink,
    Winner,
    backdrop_of,
    contrast,
    declared,
    ink_of,
    is_bold,
    is_styled_from_outside,
    styles_mention,
    with_value,
)
from curbcut.html import Document, Element
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Links in a text are told apart by more than their colour",
    criteria=["1.4.1"],
    impact=Impact.SERIOUS,
    looks_at=["a"],
)

ENOUGH: Final = 3.0
"""The contrast of link and text from which the colour alone will do. https://www.w3.org/WAI/WCAG22/Techniques/general/G183"""

LEGIBLE: Final = 4.5
"""The contrast that text must have with what is behind it; a paler colour is one that will change."""

_WORDS = re.compile(r"\w+")
_TEXT_BLOCKS: Final = frozenset({"p", "li", "dd", "td", "blockquote", "figcaption"})
_CUES: Final = ("border", "border-bottom", "border-bottom-style", "background", "background-color", "background-image",
    "box-shadow", "font-style", "font-size", "font-family", "padding", "display")  # fmt: skip


@rule.finds
def links_that_only_colour_shows(page: Page) -> Iterator[Finding]:
    document = page.document
    if is_styled_from_outside(document) or not _mentions_decoration(document):
        return
    for link in page.all("a"):
        if "href" in link and _is_undecorated(link) and _is_in_text(link) and not _has_cue(link) and is_exposed(link):
            ink, around = ink_of(link), ink_of(link.parent or link)
            if ink is not None and around is not None and _only_colour_shows(link, ink, around):
                yield Finding(link, "Only its colour shows that this is a link.")


def _only_colour_shows(link: Element, ink: Ink, around: Ink) -> bool:
    """Whether the colours of link and text are too near each other, or may not stay because they are too pale."""
    backdrop = backdrop_of(link)
    if backdrop is None:
        return False
    palest = min(*backdrop.contrasts_with(ink.color), *backdrop.contrasts_with(around.color))
    return palest < LEGIBLE or contrast(ink.color, around.color) < ENOUGH


@rule.fixes
def by_underlining_it(page: Page, finding: Finding) -> Iterator[Change]:
    link = finding.element
    winner = _decoration(link)
    style = link.get("style") or ""
    if winner is None or (winner.is_in_sheet and winner.declaration.is_important):
        return
    if winner.is_in_sheet:
        style = f"{style.rstrip('; ')}; text-decoration: underline" if style.strip() else "text-decoration: underline"
    else:
        style = with_value(winner.declaration, "underline").applied_to(style)
    yield SetAttribute(link, "style", style, because="browsers underline links")


def _mentions_decoration(document: Document) -> bool:
    return styles_mention(document, "text-decoration") or any(
        "text-decoration" in (each.get("style") or "") for each in document.having("style")
    )


def _decoration(link: Element) -> Winner | None:
    return declared(link, "text-decoration-line").winner


def _is_undecorated(link: Element) -> bool:
    winner = _decoration(link)
    return winner is not None and winner.value.lower().split()[0] in {"none", "initial", "unset"}


def _is_in_text(link: Element) -> bool:
    """Whether the link stands in a sentence: with words of its block around it that are no links."""
    block = link.parent
    if block is None or block.tag not in _TEXT_BLOCKS or not _WORDS.search(link.text) or link.has_elements:
        return False
    words = " ".join(block.texts)
    return len(_WORDS.findall(words)) >= 3


def _has_cue(link: Element) -> bool:
    """Whether something besides colour may show the link: bold type, a border, a ground, other type."""
    if is_bold(link) is not is_bold(link.parent or link):
        return True
    return any(not is_known or winner is not None for is_known, winner in (declared(link, name) for name in _CUES))


def _page(css: str, body: str) -> str:
    return f'<html lang="en"><head><title>T</title><style>{css}</style></head><body>{body}</body></html>'


TEXT = '<p>Read <a href="/terms">the terms</a> before you order.</p>'

rule.examples = [
    Good(_page("a { color: #06c }", TEXT), "underlined, as links are"),
    Good(_page("a { text-decoration: none; color: #06c } p { color: #000 } a { font-weight: bold }", TEXT), "bold"),
    Good(_page("a { text-decoration: none; color: #0070c0 } p { color: #000 }", TEXT), "far lighter than the text"),
    Good(
        _page("a { text-decoration: none; color: #036 }", '<ul><li><a href="/">Home</a></li></ul>'),
        "a list of links is no text with links in it",
    ),
    Bad(
        _page("a { text-decoration: none; color: #036 }", TEXT),
        becomes=_page(
            "a { text-decoration: none; color: #036 }", TEXT.replace("<a ", '<a style="text-decoration: underline" ')
        ),
        why="only this link: those of a menu stay as they are",
    ),
    Bad(
        '<p>Read <a href="/terms" style="color: #333; text-decoration:none">terms</a> before that.</p>',
        becomes='<p>Read <a href="/terms" style="color: #333; text-decoration:underline">terms</a> before that.</p>',
        why="the declaration changes where it stands",
    ),
    Bad(
        _page("a { text-decoration: none !important; color: #036 }", TEXT),
        becomes=None,
        why="the author insists",
    ),
]
