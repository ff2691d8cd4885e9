"""
Image maps work without a mouse.

With `ismap`, the server decides by where in the picture someone clicked. With a keyboard or a screen reader there is no
such place: all that can be sent is the corner 0,0.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Image maps work without a mouse",
    criteria=["2.1.1"],
    impact=Impact.SERIOUS,
    looks_at=["[ismap]"],
)


@rule.finds
def maps_on_the_server(page: Page) -> Iterator[Finding]:
    for image in page.having("ismap"):
        link = image.closest("a")
        if image.tag != "img" or link is None or "href" not in link or "usemap" in image:
            continue
        if is_exposed(image):
            yield Finding(image, "What this picture links to depends on where it is clicked, which takes a mouse.")


rule.examples = [
    Good('<img src="map.png" alt="Our branches" ismap>', "outside a link the attribute does nothing"),
    Good(
        '<a href="/map"><img src="map.png" alt="Branches" ismap usemap="#branches"></a>'
        '<map name="branches"><area shape="rect" coords="0,0,9,9" href="/north" alt="North"></map>',
        "the map in the page has links of its own",
    ),
    Bad(
        '<a href="/cgi-bin/map"><img src="map.png" alt="Our branches" ismap></a>',
        becomes=None,
        why="only the server knows which places there are",
    ),
]
