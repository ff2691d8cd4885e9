"""
Signs that only a font of icons can draw are not read out.

A font of icons draws a telephone for a character that no alphabet has. The eye sees a picture; what the ear gets
depends on the screen reader: nothing, "symbol", or a number. Beside words the sign says nothing that they do not say.

The element that holds the sign is taken out of the way, where words stand beside it or its control has a name. A sign
that is all there is may say something (a tick in a table), and stays.
"""

import re
from collections.abc import Iterator

from curbcut.aria import NameSource, is_exposed, name_source_of
from curbcut.html import Document, Element
from curbcut.naming import control_around, has_words
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.text import is_glyph
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Signs of icon fonts are not read out",
    criteria=["1.1.1"],
    impact=Impact.MINOR,
)

HOLDERS = ("i", "span", "em", "b")
MOST = 3
"""Signs that are drawn over each other in one element."""
WRITTEN = (
    re.compile(rb"\xee"),
    re.compile(rb"\xef[\x80-\xa3]"),
    re.compile(rb"&#[xX]0*(?:[eE][0-9a-fA-F]|[fF][0-8])[0-9a-fA-F]{2};"),
    re.compile(rb"&#0*(?:5[7-9]|6[0-3])\d{3};"),
)
"""How characters of the private use area are written, in UTF-8 or by their numbers: each begins with letters that are
quickly looked for."""
LABELS = words("aria-label aria-labelledby title role aria-hidden")


@rule.finds
def signs_that_are_read_out(page: Page) -> Iterator[Finding]:
    if not may_have_signs(page.document):
        return
    for tag in HOLDERS:
        for sign in page.document.with_text(tag, is_sign):
            if not sign.has_elements and not sign.has_any(LABELS) and is_said_besides(sign) and is_exposed(sign):
                yield Finding(
                    sign, "Who listens hears a character that only a font can draw, beside what it stands for."
                )


def may_have_signs(document: Document) -> bool:
    return any(written.search(document.source) for written in WRITTEN)


def is_sign(text: str) -> bool:
    shown = text.strip()
    return 0 < len(shown) <= MOST and all(map(is_glyph, shown))


def is_said_besides(sign: Element) -> bool:
    """Whether words stand beside a sign, or the control that it is in has a name from elsewhere."""
    control = control_around(sign)
    if control is not None:
        return has_words(control.text) or name_source_of(control) not in {NameSource.NONE, NameSource.CONTENT}
    return sign.parent is not None and has_words("".join(sign.parent.texts))


@rule.fixes
def by_passing_it_over(page: Page, finding: Finding) -> Iterator[Change]:
    yield SetAttribute(finding.element, "aria-hidden", "true", because="a font draws a picture for it, beside words")


rule.examples = [
    Good("<p><i>\u2605</i> Starred</p>", "a character that everybody has"),
    Good('<td><i class="icon">\ue90b</i></td>', "all there is: a tick or a cross, say"),
    Good('<p><i class="icon" aria-label="Telephone">\ue90b</i> 555 0100</p>', "its author says what it is"),
    Bad(
        '<p><i class="icon">&#xe90b;</i> Call us</p>',
        becomes='<p><i aria-hidden="true" class="icon">&#xe90b;</i> Call us</p>',
        why="a telephone, before words that say it",
    ),
    Bad(
        '<a href="/search"><span>\uf002</span> Search</a>',
        becomes='<a href="/search"><span aria-hidden="true">\uf002</span> Search</a>',
        why="a magnifying glass in a link with words",
    ),
    Bad(
        '<button aria-label="Menu"><b>\uf0c9</b></button>',
        becomes='<button aria-label="Menu"><b aria-hidden="true">\uf0c9</b></button>',
        why="the label of the button is what is read",
    ),
]
