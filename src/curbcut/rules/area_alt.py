"""
Each clickable part of an image map needs a name.

The parts of an image map are links drawn on a picture. Someone who cannot see the picture meets them one by one;
without a text alternative they hear "link" and part of an address, and cannot tell the regions of the map apart.
"""

from collections.abc import Iterator

from curbcut.aria import has_name
from curbcut.knowledge import LinkPurpose
from curbcut.naming import Evidence, destination_of, hint_on, readable_address
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Parts of an image map have a name",
    criteria=["1.1.1", "2.4.4", "4.1.2"],
    act=["c487ae"],
    impact=Impact.CRITICAL,
    looks_at=["area"],
)


@rule.finds
def areas_without_a_name(page: Page) -> Iterator[Finding]:
    used = {(image.get("usemap") or "").strip().removeprefix("#") for image in page.having("usemap")}
    for area in page.all("area"):
        if "href" not in area or has_name(area):
            continue
        image_map = area.closest("map")
        if image_map is not None and image_map.get("name") in used:
            yield Finding(area, "This part of the image map has no name: nobody can hear where it leads.")


@rule.fixes
def by_saying_where_it_leads(page: Page, finding: Finding) -> Iterator[Change]:
    area = finding.element
    words = hint_on(area) or destination_of(area, page.url)
    if words is None:
        purpose = page.ask(LinkPurpose(area.get("href") or ""))
        words = Evidence(purpose, "what is known of its address") if purpose else readable_address(area, page.url)
    if words is not None:
        yield SetAttribute(area, "alt", words.name, because=words.because, confidence=words.confidence)


MAP = '<img src="sky.png" alt="The sky" usemap="#sky"><map name="sky">{}</map>'

rule.examples = [
    Good(MAP.format('<area href="sun.htm" alt="Sun">'), "the part says where it leads"),
    Good(MAP.format('<area coords="0,0,9,9">'), "a part without an address is no link"),
    Good('<map name="old"><area href="sun.htm"></map>', "no image shows this map"),
    Bad(
        MAP.format('<area href="sun.htm">'),
        becomes=MAP.format('<area alt="Sun" href="sun.htm">'),
        why="the address is a word",
    ),
    Bad(
        MAP.format('<area href="/p?id=7"><area href="/p?id=7" alt="Moon">'),
        becomes=MAP.format('<area alt="Moon" href="/p?id=7"><area href="/p?id=7" alt="Moon">'),
        why="another link to the same place says where it leads",
    ),
    Bad(MAP.format('<area href="/p?id=7">'), becomes=None, why="nothing tells where it leads: asked, and left alone"),
]
