"""
Something shows where the keyboard is, whatever the style sheets say.

Many sites take away the ring that browsers draw around what has the focus, and put nothing in its place; or they draw
their own boxes over check boxes that nobody sees. Who moves with Tab then types blind.

A learner goes through a page of the template with the keyboard, in a real browser, and looks whether anything changes
around what has the focus. Where its author marks it, by whatever means, it is left as it is. Where nothing is seen to
change, a ring is added that has been seen in the browser, for the keyboard alone: `:focus-visible` does not hold for
the mouse. It is drawn as an outline, which stays when somebody chooses the colours of the screen.

When it could be wrong: a style sheet marks elements only on a page that the learner has not seen.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from curbcut.css import Rings, is_ring_style, matching, rings_in
from curbcut.html import Document, outline_of
from curbcut.knowledge import FocusIndicators, Question
from curbcut.naming import holder_of_styles, own_styles_of, style_sheets_of, template_of
from curbcut.patch import AddStyle, Change
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Something shows where the keyboard is, whatever the style sheets say",
    criteria=["2.4.7"],
    act=["oj04fd"],
    impact=Impact.SERIOUS,
    looks_at=["link", "style", "script"],
)

_ABOUT_FOCUS: Final = ("outline", ":focus")
_OUT_OF_SIGHT: Final = ("opacity", "clip", "-999")
"""By which fields are put away for boxes that are drawn beside them."""


@rule.finds
def places_where_nothing_shows_the_focus(page: Page) -> Iterator[Finding]:
    rings = rings_known_for(page)
    if rings is None:
        return
    if rings.css and not any(rings.css in style.text for style in page.all("style")):
        yield Finding(holder_of_styles(page.document), "These styles take away what shows where the keyboard is.")
    for selector in rings.left:
        for element in (matching(page.document, selector) or [])[:1]:
            yield Finding(element, "Nothing shows when the keyboard has come here.")


@rule.fixes
def by_a_ring(page: Page, finding: Finding) -> Iterator[Change]:
    rings = rings_known_for(page)
    if rings is not None and rings.css and finding.element.tag in {"link", "style", "script"}:
        yield AddStyle(page.document, rings.css, because="seen in a browser: nothing else shows the focus there")


def rings_known_for(page: Page) -> Rings | None:
    """What was learned; None if nothing, or nothing that may be added."""
    question = question_about(page.document, page.url)
    answer = page.ask(question) if question is not None else None
    return rings_in(answer) if answer else None


def question_about(document: Document, url: str) -> FocusIndicators | None:
    """What to ask; None where nothing that is known could have taken the ring away: styles, what scripts bring, and
    fields that are not seen."""
    if document.is_fragment or document.head is None:
        return None
    addresses, own = style_sheets_of(document, url), own_styles_of(document, _ABOUT_FOCUS, is_ring_style)
    if not addresses and not own:
        own = own_styles_of(document, _OUT_OF_SIGHT, is_ring_style)
        template = template_of(document, url)
        addresses = template[0] if template is not None else ""
    return FocusIndicators(addresses, own, outline_of(document)) if addresses or own else None


HEAD = '<!doctype html><html lang="en"><head><title>Prices</title><link rel="stylesheet" href="/site.css">'
REST = '</head><body><main><h1>Prices</h1><a class="more" href="/all">All prices</a></main></body></html>'
ASKED = FocusIndicators("https://example.com/site.css", "", "fffd6541f8e25e36")
RING = "a.more:focus-visible{outline:2px solid #1a73e8;outline-offset:2px}"
LEARNED: Mapping[Question, str] = {ASKED: RING}

rule.examples = [
    Good(f"{HEAD}{REST}", "nobody has tried it yet: asked, and left alone"),
    Good(f"{HEAD}{REST}", "the keyboard was tried, and its author shows where it is", knowing={ASKED: ""}),
    Good(f"{HEAD}<style>{RING}</style>{REST}", "it has the ring already", knowing=LEARNED),
    Good(
        f"{HEAD}{REST}",
        "an answer that would do more than draw rings is not used",
        knowing={ASKED: "a.more:focus-visible{outline:2px solid #1a73e8;outline-offset:2px;color:#fff}"},
    ),
    Bad(
        f"{HEAD}{REST}",
        becomes=f"{HEAD}<style>{RING}</style>{REST}",
        knowing=LEARNED,
        why="the learner went there with the keyboard and saw nothing change",
    ),
    Bad(
        f"{HEAD}{REST}",
        becomes=None,
        knowing={ASKED: "left a.more"},
        why="nothing shows the focus, and no ring that was tried could be seen there",
    ),
]
