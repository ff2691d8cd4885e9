"""
What is set as a heading should be one.

A line of its own, all of it bold, larger than the text under it or with the class of a heading: everyone who sees the
page reads a heading. With a screen reader it is a line like any other, in no list of headings, and no key leads to it.
Word processors leave such lines, and so do editors in which people choose a size and not a heading.

The line gets the role and a level: the one that its class names, else one below the heading before it. Lines that look
alike are of one level. Where only bold letters speak for it, a person decides (`visual-heading`).
"""

from collections.abc import Iterator

from curbcut.aria import bold_lines_of, headings_of, is_set_as_heading, level_by_class
from curbcut.html import Element
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="What is set as a heading is one",
    criteria=["1.3.1"],
    impact=Impact.MODERATE,
    looks_at=["b", "strong", "[style]"],
)

MOST = 30
"""More such lines than this on a page are a style of writing, not headings."""


@rule.finds
def lines_set_as_headings(page: Page) -> Iterator[Finding]:
    lines = lines_of(page)
    if len(lines) <= MOST:
        for line in lines:
            yield Finding(line, "This line is set as a heading, and is none to a screen reader.")


def lines_of(page: Page) -> list[Element]:
    return [line for line in bold_lines_of(page.document) if is_set_as_heading(line)]


@rule.fixes
def by_making_it_one(page: Page, finding: Finding) -> Iterator[Change]:
    line = finding.element
    level, because = level_of(page, line)
    yield SetAttribute(line, "role", "heading", because="a bold line over a text, set as headings are")
    yield SetAttribute(line, "aria-level", str(level), because=because)


def level_of(page: Page, line: Element) -> tuple[int, str]:
    headings = headings_of(page.document)
    named = level_by_class(line)
    if named is not None and (named > 1 or all(heading.level > 1 for heading in headings)):
        return named, "the level that its class names"
    first = next(other for other in lines_of(page) if look_of(other) == look_of(line))
    here = page.document.index_of(first)
    before = [heading for heading in headings if page.document.index_of(heading.element) < here]
    return (min(before[-1].level + 1, 6) if before else 2), "one level below the heading before it"


def look_of(line: Element) -> tuple[str, ...]:
    """What makes a line look as it does: the tags, classes and styles of it and of what is in it."""
    parts = (line, *line.descendants())
    return tuple(
        f"{part.tag} {part.get('class') or ''} {part.get('style') or ''} {part.get('size') or ''}" for part in parts
    )


SIZE = '<span style="font-size: 20.0pt">'
TEXT = "<p>From nine to five, on weekdays.</p>"

rule.examples = [
    Bad(
        '<p style="font-size:24px; font-weight:bold">Delivery</p><p>Within three days, to all places.</p>',
        becomes='<p role="heading" aria-level="2" style="font-size:24px; font-weight:bold">Delivery</p>'
        "<p>Within three days, to all places.</p>",
        why="large and bold by its own style",
    ),
    Bad(
        '<p align="center"><font size="4"><b>Overview</b></font></p><p>We are open from nine to five.</p>',
        becomes='<p role="heading" aria-level="2" align="center"><font size="4"><b>Overview</b></font></p>'
        "<p>We are open from nine to five.</p>",
        why="a larger font around all that is bold",
    ),
    Good(
        '<p style="font-size:24px; font-weight:bold">€ 12.50</p><p>A head, with breakfast and a towel.</p>', "a price"
    ),
    Good(
        '<p style="font-size:24px; font-weight:bold">We deliver.</p><p>Within three days, to all places.</p>',
        "a sentence",
    ),
    Good(f"<h2>Hours</h2>{TEXT}", "a heading"),
    Good('<p class="h4">1,200</p><p>people came to us in the last year.</p>', "a number, and not bold by its markup"),
    Good('<p><b style="font-size: 20pt">We are closed.</b></p><p>Until Monday, as every year.</p>', "a sentence"),
    Bad(
        f"<p><b>{SIZE}Hours</span></b></p>{TEXT}<h3>By tram</h3><p><b>{SIZE}Fares</span></b></p>{TEXT}",
        becomes=f'<p role="heading" aria-level="2"><b>{SIZE}Hours</span></b></p>{TEXT}<h3>By tram</h3>'
        f'<p role="heading" aria-level="2"><b>{SIZE}Fares</span></b></p>{TEXT}',
        why="large and bold, as a word processor leaves headings; both look alike",
    ),
    Bad(
        f'<p class="like-h3"><strong>Opening hours</strong></p>{TEXT}',
        becomes=f'<p role="heading" aria-level="3" class="like-h3"><strong>Opening hours</strong></p>{TEXT}',
        why="its class says what it is to look like",
    ),
    Bad(
        f'<p class="like-h1"><b>Opening hours</b></p>{TEXT}',
        becomes=f'<p role="heading" aria-level="2" class="like-h1"><b>Opening hours</b></p>{TEXT}',
        why="the page has its heading of the first level",
    ),
]
