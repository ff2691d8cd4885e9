"""
The navigation of a page should be marked as one.

Screen readers jump to the navigation with a key, and past it; switch users skip it as a whole.
"""

from collections.abc import Iterator

from curbcut.aria import region_without_role
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(__name__, title="The navigation is marked", impact=Impact.MODERATE, looks_at=["a"])


@rule.finds
def navigation_without_a_mark(page: Page) -> Iterator[Finding]:
    if "nav" in page.document.tags or page.document.is_fragment:
        return
    region = region_without_role(page.document, "navigation")
    if region is not None:
        yield Finding(region.element, "This is the navigation, and is not marked as one.")


@rule.fixes
def by_marking_it(page: Page, finding: Finding) -> Iterator[Change]:
    region = region_without_role(page.document, "navigation")
    if region is not None:
        yield SetAttribute(region.element, "role", "navigation", because=region.because)


HEAD = '<!doctype html><html lang="en"><title>Prices</title><body>'
LINKS = '<a href="/">Home</a> <a href="/a">Prices</a> <a href="/b">Contact</a>'

rule.examples = [
    Bad(
        f'{HEAD}<header><div class="main-navigation">{LINKS}</div></header></body></html>',
        becomes=f'{HEAD}<header><div role="navigation" class="main-navigation">{LINKS}</div></header></body></html>',
        why="in the head of the page, where it usually stands",
    ),
    Good(f"{HEAD}<nav>{LINKS}</nav></body></html>", "an element of HTML says it"),
    Good(
        f'{HEAD}<div class="nav">{LINKS}</div><div class="nav">{LINKS}</div></body></html>',
        "two: which is the main one?",
    ),
    Good(f'{HEAD}<div class="menu"><p>Soup, bread and a small salad</p></div></body></html>', "a menu to be eaten"),
    Bad(
        f'{HEAD}<div class="navbar dark">{LINKS}</div></body></html>',
        becomes=f'{HEAD}<div role="navigation" class="navbar dark">{LINKS}</div></body></html>',
        why="one container by that name, and links are all it holds",
    ),
]
