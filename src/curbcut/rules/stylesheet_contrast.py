"""
Text in the colours of a style sheet stands out from its background.

Most sites keep their colours in files of their own, which the page does not show; and what a page's own styles come to
is often not certain either: with variables, behind translucent layers, in a narrow or dark window. Grey on grey looks
calm to a designer with good eyes on a good screen. With low vision, with age, or with a phone in the sun, it cannot be
read. WCAG asks for a contrast of 4.5 to 1, and 3 to 1 for large text.

A learner measures the text as a browser paints it, of the page as it is repaired without knowledge, and finds the style
rule that each faint colour comes from. The same rule, with a colour as little lighter or darker as it takes, is added
after the style sheets.

When it could be wrong: another page of the same template shows the same element on a background that no page had on
which the learner measured.
"""

from collections.abc import Iterator, Mapping

from curbcut.css import color_rules_in
from curbcut.knowledge import Question, ReadableColors
from curbcut.naming import MAY_STYLE, holder_of_styles, styled_template_of
from curbcut.patch import AddStyle, Change
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Text in the colours of a style sheet stands out from its background",
    criteria=["1.4.3"],
    act=["afw4f7"],
    impact=Impact.SERIOUS,
    looks_at=MAY_STYLE,
)


@rule.finds
def faint_text(page: Page) -> Iterator[Finding]:
    css = rules_known_for(page)
    if css and not any(css in style.text for style in page.all("style")):
        holder = holder_of_styles(page.document)
        yield Finding(holder, "These styles give text colours that do not stand out from the background.")


@rule.fixes
def by_other_colors(page: Page, finding: Finding) -> Iterator[Change]:
    css = rules_known_for(page)
    if css:
        yield AddStyle(page.document, css, because="measured in a browser: the same hue, with enough contrast")


def rules_known_for(page: Page) -> str:
    """The rules to add, `""` if there are none or what was learned is nothing that may be added."""
    template = styled_template_of(page.document, page.url)
    css = page.ask(ReadableColors(*template)) if template is not None else None
    return css if css and color_rules_in(css) else ""


FAINT = '<!doctype html><html lang="en"><head><title>Prices</title><link rel="stylesheet" href="/site.css">'
REST = '</head><body><main><h1>Prices</h1><p class="note">From 10</p></main></body></html>'
LEARNED: Mapping[Question, str] = {
    ReadableColors("https://example.com/site.css", "dcb6f43f9efbb9b5"): ".note{color:#767676}"
}
HARMFUL: Mapping[Question, str] = {
    ReadableColors("https://example.com/site.css", "dcb6f43f9efbb9b5"): ".note{background:url(https://a.test/)}"
}
OWN_STYLES = "<style>:root{--soft:#999}.note{color:var(--soft)}</style>"
OWN = FAINT.replace('<link rel="stylesheet" href="/site.css">', OWN_STYLES)
LEARNED_OF_OWN: Mapping[Question, str] = {
    ReadableColors("style:206129e382918955", "dcb6f43f9efbb9b5"): ":root{--soft:#767676}"
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
    Bad(
        f"{OWN}{REST}",
        becomes=f"{OWN}<style>:root{{--soft:#767676}}</style>{REST}",
        knowing=LEARNED_OF_OWN,
        why="the page's own styles give the colour, by a variable",
    ),
]
