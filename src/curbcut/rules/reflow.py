"""
The page fits into a narrow window.

Somebody with low vision who zooms to 400 % has a window of 320 CSS pixels. If a page is wider than that, every line
has to be scrolled to its end and back; on a phone it is the same for everyone.

A learner looks at the pages in such a window, finds the elements that stick out, and tries what makes them fit: no
wider than what is around them, broken words, wrapped rows. It is added only for windows in which they stuck out.
Tables, maps, videos and the like, which lose their sense when they are broken, are left alone.

When it could be wrong: another page of the same template has something there that is meant to be as wide.
"""

from collections.abc import Iterator, Mapping

from curbcut.knowledge import Reflow
from curbcut.naming import MAY_STYLE
from curbcut.patch import AddStyle, Change
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="The page fits into a narrow window",
    criteria=["1.4.10"],
    impact=Impact.SERIOUS,
    looks_at=MAY_STYLE,
)

WRITTEN = frozenset({"height", "max-width", "min-width", "white-space", "overflow-wrap", "overflow-x", "flex-wrap"})
"""All that an answer may set."""
LEFT: Mapping[str, str] = {
    "wide": "This makes the page wider than a narrow window: its lines must be scrolled to be read."
}


@rule.finds
def what_does_not_fit(page: Page) -> Iterator[Finding]:
    styles = page.ask_about_styles(Reflow, WRITTEN, frozenset(LEFT))
    if styles.css and not styles.is_in(page.document):
        yield Finding(styles.first_concerned(page.document), "This makes the page wider than a narrow window.")
    yield from (Finding(element, LEFT[what]) for what, element in styles.elements_left(page.document))


@rule.fixes
def by_letting_it_be_narrower(page: Page, finding: Finding) -> Iterator[Change]:
    css = page.ask_about_styles(Reflow, WRITTEN, frozenset(LEFT)).css
    if css and finding.message not in LEFT.values():
        yield AddStyle(page.document, css, because="tried in a browser: it fits, and wide windows stay as they are")


HEAD = '<!doctype html><html lang="en"><head><title>Rooms</title><link rel="stylesheet" href="/site.css">'
REST = '</head><body><main><h1>Rooms</h1><div class="wide"><p>Breakfast in bed</p></div></main></body></html>'
NARROWER = "@media (max-width: 620px){.wide{max-width:100%!important;min-width:0!important}}"
ASKED = Reflow("https://example.com/site.css", "9e6a5990d03ae7f2")

rule.examples = [
    Good(f"{HEAD}{REST}", "nobody has looked at it yet: asked, and left alone"),
    Good(f"{HEAD}<style>{NARROWER}</style>{REST}", "it is narrower already", knowing={ASKED: NARROWER}),
    Good(f"{HEAD}{REST}", "looked at, and it fits", knowing={ASKED: ""}),
    Good(f"{HEAD}{REST}", "an answer that would do more is not used", knowing={ASKED: ".wide{display:none}"}),
    Bad(
        f"{HEAD}{REST}",
        becomes=f"{HEAD}<style>{NARROWER}</style>{REST}",
        knowing={ASKED: NARROWER},
        why="a box of fixed width is no wider than its window, where that is narrow",
    ),
    Bad(
        f"{HEAD}{REST}",
        becomes=None,
        knowing={ASKED: "\nwide div.wide"},
        why="nothing that was tried makes it fit: for a person",
    ),
]
