"""
What opens a details element needs a name.

A `summary` is the button that opens and closes what is below it. An empty one is a small triangle without words:
"disclosure triangle, collapsed", and nobody can hear of what.

The name comes from a heading or a label on the details element, or from a second summary that the author wrote and
that is no button. Where there is none, it gets the word by which browsers name a details element that has no summary.
"""

from collections.abc import Iterator

from curbcut.aria import has_name, is_exposed, visible_text_of
from curbcut.html import Element
from curbcut.naming import Evidence, cleaned, details_in_words, hint_on, own_words_of, spoken
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import HEADINGS

rule = Rule(
    __name__,
    title="What opens a details element has a name",
    criteria=["4.1.2"],
    act=["2t702h"],
    impact=Impact.SERIOUS,
    looks_at=["summary"],
)


@rule.finds
def summaries_without_a_name(page: Page) -> Iterator[Finding]:
    for summary in page.all("summary"):
        if not has_name(summary) and is_exposed(summary) and _opens_details(summary):
            yield Finding(summary, "What this opens and closes has no name: nobody can hear what is inside.")


@rule.fixes
def by_what_it_opens(page: Page, finding: Finding) -> Iterator[Change]:
    summary = finding.element
    details = summary.parent
    if details is None:
        return
    words = own_words_of(summary) or _label_of(details, summary) or details_in_words(summary)
    if words is not None:
        yield SetAttribute(summary, "aria-label", words.name, because=words.because, confidence=words.confidence)


def _opens_details(summary: Element) -> bool:
    details = summary.parent
    if details is None or details.tag != "details":
        return False
    return next(child for child in details.children if child.tag == "summary") is summary


def _label_of(details: Element, summary: Element) -> Evidence | None:
    label = cleaned(details.get("aria-label"))
    if label:
        return Evidence(label, "the label of the details element")
    for child in details.children:
        if child is not summary and child.tag in HEADINGS | {"summary"}:
            text = spoken(child.text if child.tag == "summary" else visible_text_of(child) or child.text)
            if text:
                return Evidence(text, f"the {child.tag} inside", 0.9)
    return hint_on(details)


rule.examples = [
    Good("<details><summary>Opening times</summary><p>Always</p></details>", "words are a name"),
    Good('<details><summary aria-label="Opening times"></summary><p>Always</p></details>', "so is a label"),
    Good("<summary></summary>", "outside a details element it opens nothing"),
    Good("<details><summary>Times</summary><summary></summary></details>", "only the first one is a button"),
    Bad(
        "<details><summary></summary><summary>Opening times</summary><p>Always</p></details>",
        becomes='<details><summary aria-label="Opening times"></summary><summary>Opening times</summary><p>Always</p>'
        "</details>",
        why="the author's words are in a second summary, which is no button",
    ),
    Bad(
        "<details><summary></summary><h3>Opening times</h3><p>Always</p></details>",
        becomes='<details><summary aria-label="Opening times"></summary><h3>Opening times</h3><p>Always</p></details>',
        why="the heading inside says what it is about",
    ),
    Bad(
        "<details><summary></summary><p>Always</p></details>",
        becomes='<details><summary aria-label="Details"></summary><p>Always</p></details>',
        why="the word browsers use where there is no summary",
    ),
    Bad(
        '<div lang="tlh"><details><summary></summary><p>reH</p></details></div>',
        becomes=None,
        why="no word of ours is in this language",
    ),
]
