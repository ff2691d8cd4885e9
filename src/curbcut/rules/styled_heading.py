"""
What is set as a heading should be one.

A line of its own, all of it bold, larger than the text under it or with the class of a heading: everyone who sees the
page reads a heading. With a screen reader it is a line like any other, in no list of headings, and no key leads to it.
Word processors leave such lines, and so do editors in which people choose a size and not a heading.

Authors make such lines of boxes, too, whose letters a style sheet sets much larger than those around, or larger and
bold: one in the page, or one in a file, which a learner has seen at work.

The line gets the role and a level: the one that its class names, else one below the heading before it. Lines that look
alike are of one level, and smaller ones are a level below larger ones. The largest is the main heading of a page that
has none and begins with it. Where only bold letters speak for it, a person decides (`visual-heading`).
"""

from collections.abc import Iterator

from curbcut.aria import (
    bold_lines_of,
    headings_of,
    is_set_as_heading,
    large_lines_among,
    large_lines_of,
    level_by_class,
)
from curbcut.html import Element
from curbcut.knowledge import LargeLines
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="What is set as a heading is one",
    criteria=["1.3.1"],
    impact=Impact.MODERATE,
    looks_at=["b", "strong", "[style]", "style", "link"],
    whole_page=True,
)

SET_AS_HEADING = "This line is set as a heading, and is none to a screen reader."
MOST = 30
"""More such lines than this on a page are a style of writing, not headings."""


@rule.finds
def lines_set_as_headings(page: Page) -> Iterator[Finding]:
    lines = lines_of(page)
    if len(lines) <= MOST:
        for line in lines:
            yield Finding(line, SET_AS_HEADING)
    large = large_lines_on(page)
    if len(large) <= MOST:
        for line in (each for each in large if each not in lines):
            yield Finding(line, SET_AS_HEADING)


def large_lines_on(page: Page) -> dict[Element, float]:
    """The lines that style sheets set as headings, in order, with the size of their letters; worked out once."""
    found = page.document.memo.get(large_lines_on)
    if not isinstance(found, dict):
        sizes = large_lines_of(page.document) | large_lines_among(page.ask_about_large_letters())
        found = {line: sizes[line] for line in page.document.in_order(sizes)}
        page.document.memo[large_lines_on] = found
    return found


def lines_of(page: Page) -> list[Element]:
    return [line for line in bold_lines_of(page.document) if is_set_as_heading(line)]


@rule.fixes
def by_making_it_one(page: Page, finding: Finding) -> Iterator[Change]:
    line = finding.element
    sizes = large_lines_on(page)
    level, because = level_by_size(page, line, sizes) if line in sizes else level_of(page, line)
    yield SetAttribute(line, "role", "heading", because="a line over a text, set as headings are")
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


def level_by_size(page: Page, line: Element, sizes: dict[Element, float]) -> tuple[int, str]:
    named = level_by_class(line)
    headings = headings_of(page.document)
    has_main = any(heading.level == 1 for heading in headings)
    if named is not None and (named > 1 or not has_main):
        return named, "the level that its class names"
    index_of = page.document.index_of
    title = main_line(sizes) if not has_main else None
    if title is not None and any(index_of(heading.element) < index_of(title) for heading in headings):
        title = None
    if line is title:
        return 1, "the largest line, before all other headings"
    before = [heading for heading in headings if index_of(heading.element) < index_of(line)]
    larger = {size for each, size in sizes.items() if size > sizes[line] and each is not title}
    return min((before[-1].level + 1 if before else 2) + len(larger), 6), "by its size, below the heading before it"


def main_line(sizes: dict[Element, float]) -> Element | None:
    """The first line, if it is the only one of its size and none is larger."""
    first = next(iter(sizes))
    return first if [each for each, size in sizes.items() if size >= sizes[first]] == [first] else None


def look_of(line: Element) -> tuple[str, ...]:
    """What makes a line look as it does: the tags, classes and styles of it and of what is in it."""
    parts = (line, *line.descendants())
    return tuple(
        f"{part.tag} {part.get('class') or ''} {part.get('style') or ''} {part.get('size') or ''}" for part in parts
    )


SIZE = '<span style="font-size: 20.0pt">'
TEXT = "<p>From nine to five, on weekdays.</p>"

SHEET = (
    "<style>.big { font-size: 26px } .mid { font-size: 20px; font-weight: bold } .price { font-size: 30px }"
    " .pale { font-size: 24px }</style>"
)

ROOMS = f'<!doctype html><html lang="en"><head><title>Rooms</title>{SHEET}</head><body>'

PARKS = (
    '<!doctype html><html lang="en"><head><title>Parks</title><link rel="stylesheet" href="/site.css"></head>'
    '<body id="page-top">'
    '<main><h1>Parks</h1><div class="title">{}</div><p>Trees, a lake and a small cafe.</p></main></body></html>'
)
SEEN = LargeLines("https://example.com/site.css", "9ff29e0c7a7dbffa")

rule.examples = [
    Bad(
        PARKS.format("Central Park"),
        becomes=PARKS.format("Central Park").replace(
            '<div class="title">', '<div role="heading" aria-level="2" class="title">'
        ),
        knowing={SEEN: "28px div.title"},
        why="a learner has seen how large a style sheet sets it",
    ),
    Good(PARKS.format("From 9 to 5."), "not seen yet"),
    Bad(
        f'{SHEET}<div class="card"><div class="card-header"><div class="big">Boats</div></div><p>By the hour</p></div>',
        becomes=f'{SHEET}<div class="card"><div class="card-header"><div role="heading" aria-level="2" class="big">'
        "Boats</div></div><p>By the hour</p></div>",
        why="it stands alone in the head of a card",
    ),
    Bad(
        f'{SHEET}<div class="big">Book a room</div><div><div class="mid">Stay</div><p>For up to three weeks</p></div>',
        becomes=f'{SHEET}<div role="heading" aria-level="2" class="big">Book a room</div>'
        '<div><div role="heading" aria-level="3" class="mid">Stay</div><p>For up to three weeks</p></div>',
        why="large by a style sheet in the page; the smaller one is a level below",
    ),
    Bad(
        f'{ROOMS}<main><div class="big">Book a room</div><p>For up to three weeks, with breakfast.</p></main>'
        "</body></html>",
        becomes=f'{ROOMS}<main><div role="heading" aria-level="1" class="big">Book a room</div>'
        "<p>For up to three weeks, with breakfast.</p></main></body></html>",
        why="the page begins with it, and has no main heading",
    ),
    Good(f'{SHEET}<div class="price">40 euro each</div><p>A head, with breakfast and a towel.</p>', "a price"),
    Good(f'{SHEET}<div class="pale"><a href="/news">News</a></div><p>What is new this month.</p>', "a link"),
    Good(f'{SHEET}<header><div class="big">Acme</div><p>Rooms by the sea for you</p></header>', "whose site it is"),
    Good(f'{SHEET}<div class="big">Acme Rooms</div><p>by the sea</p>', "over nothing that is longer"),
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
