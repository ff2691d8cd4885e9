"""
Nothing flashes more than three times in a second.

Light that flashes fast over more than a small part of what somebody sees can bring about a seizure in people with
photosensitive epilepsy, within a second and without a warning. It gives others a headache or makes them dizzy.

A learner measures it in a real browser: whether the relative luminance, or a saturated red, of a quarter of any 341 by
256 CSS pixels goes up and down more than three times in a second. Animations of style sheets that do are slowed down by
a style rule, for everyone, to two flashes in a second, if the browser then shows no more of them: what was to draw the
eye still does. A picture file that flashes and what a script makes flash are for a person, at once.
"""

from collections.abc import Iterator, Mapping

from curbcut.css import Flash, css_of_slowed, matching
from curbcut.knowledge import MovingContent, Question
from curbcut.naming import style_sheet_links
from curbcut.patch import AddStyle, Change
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Nothing flashes more than three times in a second",
    criteria=["2.3.1"],
    impact=Impact.CRITICAL,
    looks_at=["link", "style", "script"],
)

SLOWED = "An animation here flashes more than three times in a second, which can bring about seizures."
MESSAGES: Mapping[str, str] = {
    "flashes": "This flashes {} times in a second, which can bring about seizures: have it stop, or flash less.",
    "flashing-picture": "This picture flashes {} times in a second, which can bring about seizures: show another one.",
}


@rule.finds
def what_flashes(page: Page) -> Iterator[Finding]:
    flashes = flashes_known_for(page)
    css = css_of_slowed(flashes)
    if css and not any(css in style.text for style in page.all("style")):
        holder = next(iter((*style_sheet_links(page.document), *page.all("style", "script"))))
        yield Finding(holder, SLOWED)
    for kind, number, selector in flashes:
        element = next(iter(matching(page.document, selector) or ()), None) if kind in MESSAGES else None
        if element is not None:
            yield Finding(element, MESSAGES[kind].format(number))


@rule.fixes
def by_slowing_it_down(page: Page, finding: Finding) -> Iterator[Change]:
    css = css_of_slowed(flashes_known_for(page))
    if css and finding.message == SLOWED:
        yield AddStyle(page.document, css, because="it then flashes twice in a second, and nothing else is changed")


def flashes_known_for(page: Page) -> tuple[Flash, ...]:
    motion = page.ask_about_motion()
    return motion.flashes if motion is not None else ()


HEAD = '<!doctype html><html lang="en"><head><title>Prices</title><link rel="stylesheet" href="/site.css">'
REST = '</head><body><main><h1>Prices</h1><p class="sale">Today only</p></main></body></html>'
ASKED = MovingContent("https://example.com/site.css", "", "", "edb8a7ae87f6083e")
SLOW = "p.sale{animation-duration:500ms!important}"
LEARNED: Mapping[Question, str] = {ASKED: "slow 500 p.sale"}

rule.examples = [
    Good(f"{HEAD}{REST}", "nobody has watched it yet: asked, and left alone"),
    Good(f"{HEAD}{REST}", "it blinks three times in a second at most, or is small", knowing={ASKED: "moves p.sale"}),
    Good(f"{HEAD}<style>{SLOW}</style>{REST}", "it is slowed down already", knowing=LEARNED),
    Good(f"{HEAD}{REST}", "an answer that would do more is not used", knowing={ASKED: "slow 500 p{}body"}),
    Bad(
        f"{HEAD}{REST}",
        becomes=f"{HEAD}<style>{SLOW}</style>{REST}",
        knowing=LEARNED,
        why="a style sheet makes it flash; slower, it flashes no more than people bear",
    ),
    Bad(
        f"{HEAD}{REST}",
        becomes=None,
        knowing={ASKED: "flashes 5 p.sale"},
        why="a script makes it flash, and nobody knows what else that script does",
    ),
]
