"""
The head and the foot of a page should be marked as such.

They hold what is the same on every page: the logo, the search, contact and legal notes. Marked, they can be jumped to,
and passed over.
"""

from collections.abc import Iterator

from curbcut.aria import EDGES, region_without_role
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(__name__, title="The head and the foot of pages are marked", impact=Impact.MINOR, looks_at=["body"])


@rule.finds
def edges_without_a_mark(page: Page) -> Iterator[Finding]:
    for role, tag in EDGES.items():
        region = region_without_role(page.document, role)
        if region is not None:
            yield Finding(region.element, f"This is the {tag} of the page, and is not marked as one.")


@rule.fixes
def by_marking_them(page: Page, finding: Finding) -> Iterator[Change]:
    for role in EDGES:
        region = region_without_role(page.document, role)
        if region is not None and region.element is finding.element:
            yield SetAttribute(region.element, "role", role, because=region.because)


HEAD = '<!doctype html><html lang="en"><title>Prices</title><body>'

rule.examples = [
    Good(
        f'{HEAD}<div>Acme</div><div class="page-header"><h2>Prices</h2></div><p>From 10, and more</p></body></html>',
        "what Bootstrap puts around the heading of a page is not the head of the site",
    ),
    Good(
        f'{HEAD}<div class="page-header"><h1>Log in</h1><p>With your name and your password</p></div></body></html>',
        "what holds most of the page is not its head",
    ),
    Good(
        f'{HEAD}<div><nav><a href="/">Clinic</a><a href="/prices">Prices</a></nav></div><div class="page-header">'
        '<h1>Prices</h1><p><a href="/">Home</a> / Prices</p></div><p>Consultation: 40</p><p>House call: 90</p></body>'
        "</html>",
        "the title of the page, below the menu",
    ),
    Good(
        f'{HEAD}<div><nav><a href="/">Clinic</a><a href="/prices">Prices</a></nav></div><div class="page-header">'
        '<h3>Prices</h3><nav aria-label="breadcrumb"><ol><li><a href="/">Home</a></li></ol></nav></div>'
        "<p>Consultation: 40</p><p>House call: 90</p></body></html>",
        "the same, with the way to it",
    ),
    Good(
        f'{HEAD}<h1>Tools</h1><div class="header"><h2>My tasks</h2><input title="Task"></div><p>Tea</p></body></html>',
        "the head of a part, below the title of the page",
    ),
    Good(f"{HEAD}<header>Clinic</header><footer>Imprint</footer></body></html>", "elements of HTML say it"),
    Good(f'{HEAD}<main><div class="header">Prices</div></main></body></html>', "the head of a part, not of the page"),
    Good(
        f'{HEAD}<nav><a href="/">Home</a></nav>'
        '<div class="main-content"><div class="header"><h1>Prices</h1></div><p>From 10</p></div></body></html>',
        "the head of the content, not of the site",
    ),
    Bad(
        f'{HEAD}<div class="a1"><a class="logo" href="/"><img src="a.png" alt="Acme"></a></div><div><p>We have made '
        'tents here for so long that nobody knows who began</p></div><div class="a3">© 2024 Acme</div></body></html>',
        becomes=f'{HEAD}<div role="banner" class="a1"><a class="logo" href="/"><img src="a.png" alt="Acme"></a></div>'
        "<div><p>We have made tents here for so long that nobody knows who began</p></div>"
        '<div role="contentinfo" class="a3">© 2024 Acme</div></body></html>',
        why="the first thing on the page with the logo, and the last one with the copyright notice",
    ),
    Bad(
        f'{HEAD}<div id="header">Clinic</div><p>Text</p><div class="footer">Imprint</div></body></html>',
        becomes=f'{HEAD}<div role="banner" id="header">Clinic</div><p>Text</p>'
        '<div role="contentinfo" class="footer">Imprint</div></body></html>',
        why="one of each, at the top level of the page",
    ),
]
