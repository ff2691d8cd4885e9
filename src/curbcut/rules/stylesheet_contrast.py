"""
Text in the colours of a style sheet stands out from its background.

Most sites keep their colours in files of their own, which the page does not show. Grey on grey looks calm to a designer
with good eyes on a good screen. With low vision, with age, or with a phone in the sun, it cannot be read. WCAG asks for
a contrast of 4.5 to 1, and 3 to 1 for large text.

A learner measures the text as a browser paints it and finds the style rule that each faint colour comes from. The same
rule, with a colour as little lighter or darker as it takes, is added after the style sheets.

When it could be wrong: another page of the same template shows the same element on a background that no page had on
which the learner measured.
"""

from collections.abc import Iterator, Mapping

from curbcut.css import color_rules_in
from curbcut.html import Document, outline_of
from curbcut.knowledge import Question, ReadableColors
from curbcut.naming import style_sheet_links, style_sheets_of
from curbcut.patch import AddStyle, Change
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Text in the colours of a style sheet stands out from its background",
    criteria=["1.4.3"],
    act=["afw4f7"],
    impact=Impact.SERIOUS,
    looks_at=["link"],
)


@rule.finds
def faint_text(page: Page) -> Iterator[Finding]:
    links = style_sheet_links(page.document)
    if not links or page.document.is_fragment:
        return
    css = rules_known_for(page)
    if css and not any(css in style.text for style in page.all("style")):
        yield Finding(links[0], "This style sheet gives text colours that do not stand out from the background.")


@rule.fixes
def by_other_colors(page: Page, finding: Finding) -> Iterator[Change]:
    css = rules_known_for(page)
    if css:
        yield AddStyle(page.document, css, because="measured in a browser: the same hue, with enough contrast")


def rules_known_for(page: Page) -> str:
    """The rules to add, `""` if there are none or what was learned is nothing that may be added."""
    css = page.ask(question_about(page.document, page.url))
    return css if css and color_rules_in(css) else ""


def question_about(document: Document, url: str) -> ReadableColors:
    return ReadableColors(style_sheets_of(document, url), outline_of(document))


FAINT = '<!doctype html><html lang="en"><head><title>Prices</title><link rel="stylesheet" href="/site.css">'
REST = '</head><body><main><h1>Prices</h1><p class="note">From 10</p></main></body></html>'
LEARNED: Mapping[Question, str] = {
    ReadableColors("https://example.com/site.css", "dcb6f43f9efbb9b5"): ".note{color:#767676}"
}
HARMFUL: Mapping[Question, str] = {
    ReadableColors("https://example.com/site.css", "dcb6f43f9efbb9b5"): ".note{background:url(https://a.test/)}"
}

rule.examples = [
    Good(f"{FAINT}{REST}", "nobody has measured it yet: asked, and left alone"),
    Good(f"{FAINT}<style>.note{{color:#767676}}</style>{REST}", "it has the colours already", knowing=LEARNED),
    Good(f"{FAINT}{REST}", "an answer that would do more than colour text is not used", knowing=HARMFUL),
    Bad(
        f"{FAINT}{REST}",
        becomes=f"{FAINT}<style>.note{{color:#767676}}</style>{REST}",
        knowing=LEARNED,
        why="the learner has measured the text and found the style rule its colour comes from",
    ),
]
