"""
A page that is written from right to left says so.

Arabic, Hebrew, Persian and Urdu begin at the right. Without `dir="rtl"` browsers set numbers, marks and Latin words in
such a text in the wrong places, put scroll bars and columns at the wrong side, and braille and speech can get the order
wrong.

A style sheet may turn the text around all the same, and turning it again moves everything: that is for a person.
"""

import re
from collections.abc import Iterator

from curbcut.naming import is_in_another_script, sample_of
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.language import primary_language
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Pages that are written from right to left say so",
    criteria=["1.3.2"],
    impact=Impact.MODERATE,
    looks_at=["html"],
)

FROM_THE_RIGHT = words("ar fa he ur")
TURNED = re.compile(r"direction\s*:\s*rtl", re.IGNORECASE)


@rule.finds
def pages_without_their_direction(page: Page) -> Iterator[Finding]:
    document = page.document
    language = primary_language(document.root.get("lang") or "")
    if language not in FROM_THE_RIGHT or document.is_fragment:
        return
    around = (document.root, *([document.body] if document.body is not None else []))
    if any("dir" in each or TURNED.search(each.get("style") or "") for each in around) or TURNED.search(document.code):
        return
    if not is_in_another_script(language, sample_of(document)):
        yield Finding(document.root, "This page is written from right to left, and does not say so.", is_certain=False)


rule.examples = [
    Good('<!doctype html><html lang="ar" dir="rtl"><title>مرحبا</title><p>أهلا وسهلا بكم</p>', "it says so"),
    Good(
        '<!doctype html><html lang="he"><title>שלום</title><style>body { direction: rtl }</style><p>ברוכים הבאים</p>',
        "a style says so, if not for everybody",
    ),
    Good('<!doctype html><html lang="ar"><title>Welcome</title><h1>Welcome to all of our guests</h1>', "no such text"),
    Bad(
        '<!doctype html><html lang="ar"><title>مرحبا</title><p>أهلا وسهلا بكم في موقعنا الجديد</p>',
        becomes=None,
        why="the text begins at the right, and the browser at the left",
    ),
]
