"""
A page should say where its main content is.

With a screen reader one key leads to the main content, past everything that is the same on every page. Without the mark
each visit begins with a walk through the head and the navigation.
"""

from collections.abc import Iterator

from curbcut.aria import landmarks_of, region_without_role
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__, title="Pages mark their main content", act=["b40fd1", "ye5d6e"], impact=Impact.MODERATE, looks_at=["body"]
)


@rule.finds
def pages_without_a_main_landmark(page: Page) -> Iterator[Finding]:
    document = page.document
    body = document.body
    if body is None or document.is_fragment or not body.has_elements or "main" in document.tags:
        return
    if not any(landmark.role == "main" for landmark in landmarks_of(document)):
        region = region_without_role(document, "main")
        yield Finding(region.element if region else body, "The main content is not marked, so nobody can jump to it.")


@rule.fixes
def by_marking_it(page: Page, finding: Finding) -> Iterator[Change]:
    region = region_without_role(page.document, "main")
    if region is not None:
        yield SetAttribute(region.element, "role", "main", because=region.because)


HEAD = '<!doctype html><html lang="en"><title>Prices</title><body>'

rule.examples = [
    Bad(
        f"{HEAD}<header><a href=/>Acme</a> and all that stands in the menus of a large site</header><a href=#top>Up</a>"
        "<div class=a1><h2>Prices</h2><p>From 10</p></div><footer>Imprint</footer></body></html>",
        becomes=f"{HEAD}<header><a href=/>Acme</a> and all that stands in the menus of a large site</header>"
        "<a href=#top>Up</a>"
        '<div role="main" class=a1><h2>Prices</h2><p>From 10</p></div><footer>Imprint</footer></body></html>',
        why="all there is between the head and the foot, however little",
    ),
    Bad(
        f'{HEAD}<header>Acme</header><div><div class="sidebar"><a href=/a>A</a></div>'
        "<div class=a1><p>From 10</p></div></div><footer>Imprint</footer></body></html>",
        becomes=f'{HEAD}<header>Acme</header><div><div class="sidebar"><a href=/a>A</a></div>'
        '<div role="main" class=a1><p>From 10</p></div></div><footer>Imprint</footer></body></html>',
        why="all there is beside the sidebar",
    ),
    Bad(
        f"{HEAD}<header>Acme</header><div><p>New: anvils</p></div><div><p>From 10</p></div><footer>Imprint</footer>"
        "</body></html>",
        becomes=None,
        why="two things between the head and the foot: which is the content, nothing says",
    ),
    Good(f"{HEAD}<div role=main><h1>Prices</h1></div></body></html>", "marked with a role"),
    Good("<p>a piece of a page</p>", "a piece has no main content of its own"),
    Bad(
        f'{HEAD}<div id="nav"><a href="/">Home</a></div>'
        '<div id="content"><h1>Prices</h1><p>From 10</p></div></body></html>',
        becomes=f'{HEAD}<div id="nav"><a href="/">Home</a></div>'
        '<div role="main" id="content"><h1>Prices</h1><p>From 10</p></div></body></html>',
        why="one container by that name, with the heading and most of the text",
    ),
    Bad(
        f'{HEAD}<div id="content"><div id="header"><a href="/">Home</a></div>'
        '<div id="main"><h2>Prices</h2><p>From 10</p></div><div id="footer">Call us</div></div></body></html>',
        becomes=f'{HEAD}<div id="content"><div id="header"><a href="/">Home</a></div>'
        '<div role="main" id="main"><h2>Prices</h2><p>From 10</p></div><div id="footer">Call us</div></div>'
        "</body></html>",
        why="of two containers by such names, one holds the whole page",
    ),
    Bad(
        f'{HEAD}<header><a href="/">Acme</a></header><div id="main"><div class="item"><div class="header">Tents</div>'
        "<p>Light, and dry inside</p></div></div></body></html>",
        becomes=f'{HEAD}<header><a href="/">Acme</a></header><div role="main" id="main"><div class="item">'
        '<div class="header">Tents</div><p>Light, and dry inside</p></div></div></body></html>',
        why="the page has its head elsewhere: what is called one inside is that of a part",
    ),
    Bad(
        f'{HEAD}<header><nav>{"<a href=/tents>Tents</a> " * 9}</nav></header><div id="main"><p>We sell tents.</p></div>'
        "</body></html>",
        becomes=f"{HEAD}<header><nav>{'<a href=/tents>Tents</a> ' * 9}</nav></header>"
        '<div role="main" id="main"><p>We sell tents.</p></div></body></html>',
        why="on a short page most of the text is in its navigation",
    ),
    Bad(
        f"{HEAD}<div><div class=top><a href=/>Home</a> <a href=/a>A</a> <a href=/b>B</a> <a href=/c>C</a></div>"
        "<article><h1>Prices</h1><p>From 10, and much more text than in the frame.</p></article></div></body></html>",
        becomes=f"{HEAD}<div><div class=top><a href=/>Home</a> <a href=/a>A</a> <a href=/b>B</a> <a href=/c>C</a></div>"
        '<article role="main"><h1>Prices</h1><p>From 10, and much more text than in the frame.</p></article></div>'
        "</body></html>",
        why="it holds the heading and most of the text, and what is around it holds links",
    ),
    Bad(
        f"{HEAD}<header><h1>Prices</h1></header><article><p>From 10, and much more text.</p></article></body></html>",
        becomes=f'{HEAD}<header><h1>Prices</h1></header><article role="main"><p>From 10, and much more text.</p>'
        "</article></body></html>",
        why="the one article of the page",
    ),
    Bad(
        f"{HEAD}<div><h1><a href=/>Acme</a></h1><p>We make anvils. Nothing here tells the logo's heading apart.</p>"
        "</div></body></html>",
        becomes=None,
        why="a heading that is a link may be the logo",
    ),
    Bad(
        f"{HEAD}<div><h1>Prices</h1><div class=sidebar><a href=/a>More</a></div><p>From 10, and much text.</p></div>"
        "</body></html>",
        becomes=None,
        why="a sidebar stands among it",
    ),
    Bad(
        f"{HEAD}<div><h1>Prices</h1><p>From 10, and for groups from 9</p></div>"
        "<div><h1>Places</h1><p>Bern</p></div></body></html>",
        becomes=None,
        why="what another main heading stands above is content as well",
    ),
    Bad(
        f"{HEAD}<footer><div><h1>About us</h1><p>We make anvils, and more than is said above.</p></div></footer>"
        "</body></html>",
        becomes=None,
        why="what stands in the foot of the page is not its content",
    ),
    Bad(
        f"{HEAD}<div><h1>Prices</h1></div><div><p>From 10</p></div></body></html>",
        becomes=None,
        why="nothing tells where the main content begins and ends",
    ),
]
