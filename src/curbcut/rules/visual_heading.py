"""
What looks like a heading should be one.

A line in bold over a text is a heading for those who see it. With a screen reader it is a line like any other: it is
not in the list of headings, and no key leads to it.

When it could be wrong: a bold line may be emphasis, a quotation or a price; as a heading it would be noise in the list
that people go by. So it is only suggested; lines that are also set as headings are have a rule of their own.
"""

from collections.abc import Iterator

from curbcut.aria import bold_lines_of, headings_of, is_set_as_heading
from curbcut.html import Document, Element
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule, Safety

rule = Rule(
    __name__,
    title="What looks like a heading is one",
    criteria=["1.3.1"],
    impact=Impact.MODERATE,
    looks_at=["b", "strong", "[style]"],
    safety=Safety.SUGGESTED,
    whole_page=True,
)

MOST = 10
"""More bold lines than this on a page are a style of writing, not headings."""


@rule.finds
def bold_lines_over_texts(page: Page) -> Iterator[Finding]:
    lines = [line for line in bold_lines_of(page.document) if not is_set_as_heading(line)]
    if len(lines) <= MOST:
        for line in lines:
            yield Finding(line, "This line looks like a heading, and is none to a screen reader.", is_certain=False)


@rule.fixes
def by_making_it_one(page: Page, finding: Finding) -> Iterator[Change]:
    level = level_at(page.document, finding.element)
    yield SetAttribute(finding.element, "role", "heading", because="a bold line over a text")
    yield SetAttribute(finding.element, "aria-level", str(level), because="one level below the heading before it")


def level_at(document: Document, line: Element) -> int:
    here = document.index_of(line)
    before = [heading for heading in headings_of(document) if document.index_of(heading.element) < here]
    return min(before[-1].level + 1, 6) if before else 2


rule.examples = [
    Good("<p><b>Note:</b> we are closed.</p><p>Until Monday</p>", "emphasis in a sentence"),
    Good("<p><b>We are closed.</b></p><p>Until Monday, as every year.</p>", "a sentence, not a heading"),
    Bad(
        "<p><b>Opening hours</b></p><p>From nine to five, on weekdays.</p>",
        becomes=None,
        why="suggested: a person decides whether it is a heading",
    ),
]
