"""
The page as a whole must not be hidden from assistive technology.

With `aria-hidden="true"` on `body` a screen reader finds an empty page.
"""

from collections.abc import Iterator

from curbcut.patch import Change, RemoveAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="The page is not hidden from assistive technology",
    criteria=["1.3.1", "4.1.2"],
    impact=Impact.CRITICAL,
    looks_at=["[aria-hidden]"],
    whole_page=True,
)


@rule.finds
def hidden_pages(page: Page) -> Iterator[Finding]:
    for element in page.all("html", "body"):
        if element.get("aria-hidden") == "true":
            yield Finding(element, "The whole page is hidden from people who use a screen reader.")


@rule.fixes
def by_showing_it(page: Page, finding: Finding) -> Iterator[Change]:
    yield RemoveAttribute(finding.element, "aria-hidden", because="it hides the whole page")


rule.examples = [
    Good('<div aria-hidden="true">~</div>', "a part of the page may be hidden"),
    Good('<html lang="en"><title>A</title><body aria-hidden="false">x</body></html>', "hidden: no"),
    Bad(
        '<html lang="en"><title>A</title><body aria-hidden="true"><main><h1>A</h1></main></body></html>',
        becomes='<html lang="en"><title>A</title><body><main><h1>A</h1></main></body></html>',
        why="nothing on the page could be read",
    ),
]
