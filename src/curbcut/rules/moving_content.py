"""
What moves can be stopped.

Something that moves, blinks or scrolls without an end draws the eye again and again. Who has difficulty paying
attention or reads slowly cannot read what stands beside it; others get dizzy. What starts by itself and lasts longer
than five seconds needs a way to stop it.

A learner watches pages of the template in a real browser. Endless animations of style sheets which go on even for
people who have asked their system for less motion are ended for those people: each runs once and at once, so that
whatever it leads to is there. Everyone else sees the page as it was made. A button that stops what moves is left to a
person: where it stands is a question of design.
"""

from collections.abc import Iterator, Mapping

from curbcut.css import matching
from curbcut.knowledge import MovingContent, Question
from curbcut.naming import holder_of_styles
from curbcut.patch import AddStyle, Change
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="What moves can be stopped",
    criteria=["2.2.2"],
    impact=Impact.SERIOUS,
    looks_at=["link", "style", "script"],
)

MESSAGES: Mapping[str, str] = {
    "moves": "This goes on moving by itself for more than five seconds, and nothing beside it stops it.",
    "picture": "This picture goes on moving for more than five seconds, and nothing beside it stops it.",
    "film": "A script starts this film, and nothing beside it stops it.",
}


@rule.finds
def what_goes_on_moving(page: Page) -> Iterator[Finding]:
    motion = page.ask_about_motion()
    if motion is None:
        return
    document = page.document
    if motion.css and not any(motion.css in style.text for style in page.all("style")):
        holder = holder_of_styles(document)
        yield Finding(holder, "Something here moves on and on, even for people who have asked for less motion.")
    for kind, selector in motion.left:
        element = next(iter(matching(document, selector) or ()), None)
        if element is not None:
            yield Finding(element, MESSAGES[kind], is_certain=False)


@rule.fixes
def by_ending_it_for_those_who_asked(page: Page, finding: Finding) -> Iterator[Change]:
    motion = page.ask_about_motion()
    if motion is not None and motion.css and finding.message not in MESSAGES.values():
        yield AddStyle(page.document, motion.css, because="their system asks for less motion, and nothing is lost")


HEAD = '<!doctype html><html lang="en"><head><title>Prices</title><link rel="stylesheet" href="/site.css">'
REST = (
    '</head><body><main><h1>Prices</h1><div class="news"><p class="ticker">Tea is 10 now</p></div></main></body></html>'
)
ASKED = MovingContent("https://example.com/site.css", "", "", "1902c062b35e0312")
STILL = (
    "@media (prefers-reduced-motion:reduce){p.ticker{animation-duration:.01ms!important;"
    "animation-delay:0s!important;animation-iteration-count:1!important}}"
)
LEARNED: Mapping[Question, str] = {ASKED: "still p.ticker"}

rule.examples = [
    Good(f"{HEAD}{REST}", "nobody has watched it yet: asked, and left alone"),
    Good(f"{HEAD}{REST}", "nothing moves for long, or its author stops it", knowing={ASKED: ""}),
    Good(f"{HEAD}<style>{STILL}</style>{REST}", "it is ended already", knowing=LEARNED),
    Good(f"{HEAD}{REST}", "an answer that would do more is not used", knowing={ASKED: "still p{}body"}),
    Bad(
        f"{HEAD}{REST}",
        becomes=f"{HEAD}<style>{STILL}</style>{REST}",
        knowing=LEARNED,
        why="it goes on even for people who have asked for less motion, and is still seen without",
    ),
    Bad(
        f"{HEAD}{REST}",
        becomes=None,
        knowing={ASKED: "moves div.news"},
        why="where a pause button goes is for a person",
    ),
]
