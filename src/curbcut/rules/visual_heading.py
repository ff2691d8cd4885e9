"""
What looks like a heading should be one.

A line in bold over a text is a heading for those who see it. With a screen reader it is a line like any other: it is
not in the list of headings, and no key leads to it.

When it could be wrong: a bold line may be emphasis, a quotation or a price; as a heading it would be noise in the list
that people go by. So it is only suggested.
"""

from collections.abc import Iterator

from curbcut.aria import headings_of, is_exposed, visible_text_of
from curbcut.html import Document, Element, collapse
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule, Safety

rule = Rule(
    __name__,
    title="What looks like a heading is one",
    criteria=["1.3.1"],
    impact=Impact.MODERATE,
    looks_at=["b", "strong"],
    safety=Safety.SUGGESTED,
)

LONGEST = 80
MOST = 10
"""More bold lines than this on a page are a style of writing, not headings."""


@rule.finds
def bold_lines_over_texts(page: Page) -> Iterator[Finding]:
    lines = [line for bold in page.all("b", "strong") if (line := line_of(bold)) is not None and is_exposed(line)]
    if len(lines) <= MOST:
        for line in lines:
            yield Finding(line, "This line looks like a heading, and is none to a screen reader.", is_certain=False)


def line_of(bold: Element) -> Element | None:
    """The paragraph that a bold element is all of, if a paragraph or a list that is not bold follows."""
    line = bold.parent
    if line is None or line.tag != "p" or "role" in line:
        return None
    words = collapse(bold.text)
    if not 2 < len(words) <= LONGEST or words[-1] in ".,;!…" or collapse(line.text) != words:
        return None
    follows = line.next
    if follows is None or line.children != [bold] or line.closest("li", "td", "a"):
        return None
    is_text = follows.tag in {"p", "ul", "ol"} and not follows.descendants("b", "strong")
    return line if is_text and len(visible_text_of(follows)) > len(words) else None


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
