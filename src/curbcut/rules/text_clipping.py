"""
Text stays whole when it is spaced wider or enlarged.

People with low vision zoom in; people with dyslexia set wider gaps between letters, words and lines. In a box with a
fixed height the end of the text is then cut off, or lies over what comes next, and nobody can read either.

A learner looks at the pages with such spacing, and in a window of half the width, which is what zooming to 200 %
leaves. It finds the style rule that gives a box its size. The same rule, with the size as the least one, is added if
everything then is where it was as long as nobody changes anything, and the text is whole when somebody does. Text that
ends in an ellipsis on purpose is left alone.

When it could be wrong: another page of the same template has more in a box that no page had on which the learner
looked.
"""

from collections.abc import Iterator, Mapping

from curbcut.knowledge import ClippedText
from curbcut.naming import MAY_STYLE
from curbcut.patch import AddStyle, Change
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Text stays whole when it is spaced wider or enlarged",
    criteria=["1.4.12", "1.4.4"],
    impact=Impact.SERIOUS,
    looks_at=MAY_STYLE,
)

WRITTEN = frozenset({"height", "min-height", "max-height", "white-space"})
"""All that an answer may set."""
LEFT: Mapping[str, str] = {
    "spaced": "Part of this text is cut off, or covered, for people who set wider spacing.",
    "large": "Part of this text is cut off, or covered, when the page is zoomed to 200 %.",
}


@rule.finds
def text_that_is_cut_off(page: Page) -> Iterator[Finding]:
    styles = page.ask_about_styles(ClippedText, WRITTEN, frozenset(LEFT))
    if styles.css and not styles.is_in(page.document):
        yield Finding(
            styles.first_concerned(page.document),
            "Enlarged or spaced wider, text in this box is cut off.",
        )
    yield from (Finding(element, LEFT[what]) for what, element in styles.elements_left(page.document))


@rule.fixes
def by_letting_its_box_grow(page: Page, finding: Finding) -> Iterator[Change]:
    css = page.ask_about_styles(ClippedText, WRITTEN, frozenset(LEFT)).css
    if css and finding.message not in LEFT.values():
        yield AddStyle(page.document, css, because="tried in a browser: nothing moves until somebody changes the text")


HEAD = '<!doctype html><html lang="en"><head><title>Rooms</title><link rel="stylesheet" href="/site.css">'
REST = '</head><body><main><h1>Rooms</h1><p class="tile">Breakfast in bed, until noon</p></main></body></html>'
GROWING = ".tile{height:auto;min-height:3rem}"
ASKED = ClippedText("https://example.com/site.css", "869acc17127624df")

rule.examples = [
    Good(f"{HEAD}{REST}", "nobody has looked at it yet: asked, and left alone"),
    Good(f"{HEAD}<style>{GROWING}</style>{REST}", "its box grows already", knowing={ASKED: GROWING}),
    Good(f"{HEAD}{REST}", "looked at, and whole", knowing={ASKED: ""}),
    Good(f"{HEAD}{REST}", "an answer that would do more is not used", knowing={ASKED: ".tile{display:none}"}),
    Bad(
        f"{HEAD}{REST}",
        becomes=f"{HEAD}<style>{GROWING}</style>{REST}",
        knowing={ASKED: GROWING},
        why="the box is as large as before, and larger when its text is",
    ),
    Bad(
        f"{HEAD}{REST}",
        becomes=None,
        knowing={ASKED: "\nlarge p.tile"},
        why="letting the box grow would move what is around it: for a person",
    ),
]
