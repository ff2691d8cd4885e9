"""
A page should begin with a way past what is the same on every page.

Whoever moves with the Tab key goes through every link of the head and the navigation, on every page, to get to what the
page is about. A link at the beginning leads there at once. It is seen only while it has the focus.

When it could be wrong: a style of the site for all links can change how the link looks while it is shown.
"""

from collections.abc import Iterator, Mapping
from itertools import islice, takewhile

from curbcut.aria import is_exposed, main_of
from curbcut.html import Document, Element
from curbcut.knowledge import Question, TextLanguage
from curbcut.naming import is_the_same_page, whole_address
from curbcut.patch import AddStyle, Change, Insert, NewElement, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.language import primary_language
from curbcut.standards.skip_links import SKIP_TO_CONTENT

rule = Rule(
    __name__,
    title="Pages begin with a way to their content",
    criteria=["2.4.1"],
    act=["cf77f2"],
    impact=Impact.MODERATE,
    looks_at=["a"],
)

LEAST_LINKS = 8
"""Links before the content from which on a way past them is worth its own place in the tab order."""
LOOKED_AT = 6
"""How many links at the beginning are looked at for one that is there already."""

NAME = "curbcut-skip"
STYLE = (
    f".{NAME}{{position:absolute!important;top:0;left:0;z-index:2147483647;padding:.75em 1.25em;"
    "background:#fff;color:#000;font:bold 1rem/1.5 sans-serif;text-decoration:underline;outline:3px solid #000}"
    f".{NAME}:not(:focus){{width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}}"
)


@rule.finds
def pages_without_a_way_past(page: Page) -> Iterator[Finding]:
    document = page.document
    body, region = document.body, main_of(document)
    if body is None or region is None or document.is_fragment or body.start is None:
        return
    if not has_way_past(page) and links_before(document, region.element) >= LEAST_LINKS:
        yield Finding(body, "There is no way past the links that come before the content.", is_certain=False)


def has_way_past(page: Page) -> bool:
    """Whether one of the first links leads to a place on the page."""
    return any(leads_to_a_place_on(page, link) for link in islice(page.document.some("a"), LOOKED_AT))


def leads_to_a_place_on(page: Page, link: Element) -> bool:
    """Whether a link leads to a place on the page it stands on, which it may name: `prices.html#content`. Where nobody
    knows what the page is called, a link counts that is marked as such and whose place is there."""
    before, _, place = (link.get("href") or "").strip().partition("#")
    if not place or not before or is_the_same_page(whole_address(before, link, page.url), page.url):
        return bool(place)
    return is_marked_as_skipping(link) and page.document.by_id(place) is not None


def is_marked_as_skipping(link: Element) -> bool:
    around = (link, *([link.parent] if link.parent is not None else []))
    return any("skip" in (each.get("class") or "").lower() for each in around)


def links_before(document: Document, main: Element) -> int:
    here = document.index_of(main)
    links = takewhile(lambda link: document.index_of(link) < here, document.some("a", "button"))
    return sum(1 for link in islice((each for each in links if is_exposed(each)), LEAST_LINKS))


@rule.fixes
def by_a_link_at_the_beginning(page: Page, finding: Finding) -> Iterator[Change]:
    region = main_of(page.document)
    words = SKIP_TO_CONTENT.get(primary_language(page.language))
    if region is None or words is None:
        return
    target = region.element.get("id")
    if not target:
        target = "curbcut-content"
        if page.document.by_id(target) is not None:
            return
        yield SetAttribute(region.element, "id", target, because="the link needs a place to lead to")
    elif page.document.by_id(target) is not region.element:
        return  # the id stands twice, and the link would lead to the other place
    link = NewElement("a", (("class", NAME), ("href", f"#{target}"), ("data-curbcut-added", "")), (words,))
    yield AddStyle(page.document, STYLE, because="the link is seen only while it has the focus")
    yield Insert(finding.element, "first", link, because="links come before the main content")


PARTS = [f"Part {number}" for number in range(1, 9)]
LINKS = "".join(f'<a href="/{part[-1]}">{part}</a>' for part in PARTS)
HEAD = '<!doctype html><html lang="en"><head><title>Prices</title>'
TEXT = (
    "La nostra clinica è aperta tutti i giorni dalle nove alle diciotto. Per prenotare una visita basta chiamare il "
    "numero che trovate nella pagina dei contatti, oppure scrivere alla segreteria, che risponde anche di sabato."
)
ITALIAN: Mapping[Question, str] = {TextLanguage(f"Prices {TEXT} {' '.join(PARTS)}"): "it"}

rule.examples = [
    Good(
        f'{HEAD}</head><body><a href="#m">Skip</a>{LINKS}<main id="m"><h1>Prices</h1></main></body></html>',
        "one is there",
    ),
    Good(
        f'{HEAD}</head><body><a href="prices.html#m">Skip</a>{LINKS}<main id="m"><h1>Prices</h1></main></body></html>',
        "one that names the page it stands on",
        url="https://example.com/prices.html",
    ),
    Good(
        f'{HEAD}</head><body><a class="skip-link" href="p.html#m">Skip</a>{LINKS}<main id="m"><h1>Prices</h1></main>'
        "</body></html>",
        "one that was saved with the name of its file",
    ),
    Good(
        f'{HEAD}</head><body><a href="/">Home</a><main><h1>Prices</h1></main></body></html>', "one link is soon passed"
    ),
    Bad(
        f'{HEAD}</head><body><nav>{LINKS}</nav><main id="m"><h1>Prices</h1></main></body></html>',
        becomes=f"{HEAD}<style>{STYLE}</style></head><body>"
        '<a class="curbcut-skip" href="#m" data-curbcut-added="">Skip to content</a>'
        f'<nav>{LINKS}</nav><main id="m"><h1>Prices</h1></main></body></html>',
        why="eight links come before the content",
    ),
    Bad(
        f'{HEAD}</head><body><nav>{LINKS}</nav><main id="m"><p>{TEXT}</p></main></body></html>',
        becomes=f"{HEAD}<style>{STYLE}</style></head><body>"
        '<a class="curbcut-skip" href="#m" data-curbcut-added="">Vai al contenuto</a>'
        f'<nav>{LINKS}</nav><main id="m"><p>{TEXT}</p></main></body></html>',
        knowing=ITALIAN,
        why="a page that is wrong about its language: in that of its text",
    ),
    Bad(
        f'{HEAD}</head><body><nav id="m">{LINKS}</nav><main id="m"><h1>Prices</h1></main></body></html>',
        becomes=None,
        why="a link to an id that stands twice leads to the first",
    ),
    Bad(
        f"{HEAD}</head><body><nav>{LINKS}</nav><main><h1>Prices</h1></main></body></html>".replace('"en"', '"gd"'),
        becomes=None,
        why="nobody here knows what to call it in this language",
    ),
]
